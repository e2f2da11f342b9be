#include "base/jsonstream.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/out.h"

enum where {
	BEFORE_LIST,
	BEFORE_FIRST, /* an object, or the end of the list */
	BEFORE_NEXT,  /* behind a comma: an object */
	BEHIND_ONE,   /* a comma, or the end of the list */
	BEHIND_LIST
};

struct jsonstream {
	struct jsonstream_source source;
	struct str rest; /* of the block at hand */
	struct place at;
	enum where where;
	struct out element;
};

struct jsonstream *
jsonstream_new(struct jsonstream_source source, struct str file)
{
	struct jsonstream *s = memory_resize(NULL, 1, sizeof *s);

	*s = (struct jsonstream){ .source = source, .at = { file, 1, 1 } };
	return s;
}

void
jsonstream_free(struct jsonstream *s)
{
	if (!s)
		return;
	out_free(&s->element);
	free(s);
}

static bool
more(struct jsonstream *s, struct fail *f)
{
	return s->rest.len || s->source.next(s->source.ctx, &s->rest, f);
}

/* Goes over n bytes, which it counts in lines and characters. */
static void
pass(struct jsonstream *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s->rest.at[i];
		if (c == '\n') {
			s->at.line++;
			s->at.column = 1;
		} else if ((c & 0xC0) != 0x80)
			s->at.column++;
	}
	s->rest = str_slice(s->rest, n, s->rest.len);
}

/* Nothing at all was found at the end; a character of several bytes may be cut by the block. */
static bool
unexpected(struct jsonstream *s, struct str wanted, struct fail *f)
{
	bool ascii = s->rest.len && (unsigned char)s->rest.at[0] < 0x80;

	return fail_at(f, FAIL_JSON, s->at,
	    s->rest.len && !ascii ? STR("?") : str_slice(s->rest, 0, 1), wanted);
}

/* A byte order mark is allowed once, before the list. */
static bool
skip_mark(struct jsonstream *s, struct fail *f)
{
	static const char mark[] = "\xEF\xBB\xBF";

	for (size_t i = 0; i < 3; i++) {
		if (!more(s, f))
			return false;
		if (s->rest.len == 0 || s->rest.at[0] != mark[i])
			return i == 0 || unexpected(s, STR("["), f);
		s->rest = str_slice(s->rest, 1, s->rest.len);
	}
	return true;
}

/* The next character that is no blank, or '\0' at the end. */
static bool
peek(char *c, struct jsonstream *s, struct fail *f)
{
	for (;;) {
		if (!more(s, f))
			return false;
		if (s->rest.len == 0) {
			*c = '\0';
			return true;
		}
		*c = s->rest.at[0];
		if (*c != ' ' && *c != '\n' && *c != '\r' && *c != '\t')
			return true;
		pass(s, 1);
	}
}

/* How far into an object we are. */
struct nesting {
	size_t depth;
	bool in_string, escaped;
};

/* Goes on through text to behind the brace that closes the object; how many bytes that took. */
static size_t
scan(struct nesting *n, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		if (n->escaped)
			n->escaped = false;
		else if (n->in_string) {
			n->escaped = c == '\\';
			n->in_string = c != '"';
		} else if (c == '"')
			n->in_string = true;
		else if (c == '{' || c == '[')
			n->depth++;
		else if ((c == '}' || c == ']') && --n->depth == 0)
			return i + 1;
	}
	return text.len;
}

static bool
read_object(struct str *element, struct place *at, struct jsonstream *s, struct fail *f)
{
	struct nesting n = { 0 };

	*at = s->at;
	s->element.len = 0;
	do {
		if (!more(s, f))
			return false;
		if (s->rest.len == 0)
			return unexpected(s, STR("}"), f);
		size_t bytes = scan(&n, s->rest);
		if (bytes > JSONSTREAM_ELEMENT_BYTES - s->element.len)
			return fail_at(f, FAIL_LIMIT_ELEMENT, *at, STR(""), STR("1048576"));
		out_plain(&s->element, str_slice(s->rest, 0, bytes));
		pass(s, bytes);
	} while (n.depth);
	*element = out_text(&s->element);
	s->where = BEHIND_ONE;
	return true;
}

/* Behind the list only blanks may stand. */
static bool
end_list(struct str *element, struct jsonstream *s, struct fail *f)
{
	char c;

	if (!peek(&c, s, f))
		return false;
	if (s->rest.len)
		return unexpected(s, STR(""), f);
	*element = (struct str){ "", 0 };
	return true;
}

bool
jsonstream_next(struct str *element, struct place *at, struct jsonstream *s, struct fail *f)
{
	char c;

	if (s->where == BEFORE_LIST && !skip_mark(s, f))
		return false;
	while (s->where != BEHIND_LIST) {
		if (!peek(&c, s, f))
			return false;
		bool may_begin = s->where == BEFORE_FIRST || s->where == BEFORE_NEXT;
		bool may_end = s->where == BEFORE_FIRST || s->where == BEHIND_ONE;
		if (c == '{' && may_begin)
			return read_object(element, at, s, f);
		if (c == '[' && s->where == BEFORE_LIST)
			s->where = BEFORE_FIRST;
		else if (c == ',' && s->where == BEHIND_ONE)
			s->where = BEFORE_NEXT;
		else if (c == ']' && may_end)
			s->where = BEHIND_LIST;
		else
			return unexpected(s,
			    may_begin ? STR("{")
			    : may_end ? STR("]")
				      : STR("["),
			    f);
		pass(s, 1);
	}
	*at = s->at;
	return end_list(element, s, f);
}
