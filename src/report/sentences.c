#include "report/sentences.h"

#include <errno.h>
#include <string.h>

struct str
sentence_text(enum sentence_id id, enum lang lang)
{
	must((int)id >= 0 && id < SENTENCE_COUNT && lang < LANG_COUNT);
	must(sentences_table[id].words[lang]);
	return str_from(sentences_table[id].words[lang]);
}

static void
write_value(struct out *o, struct str name, void (*escape)(struct out *o, struct str s),
    const struct sentence_value *values, size_t count)
{
	size_t i = 0;

	while (i < count && !str_eq(str_from(values[i].name), name))
		i++;
	/* A placeholder without a value. */
	must(i < count);
	if (values[i].is_whole)
		out_whole(o, values[i].whole);
	else
		escape(o, values[i].text);
}

void
sentence_write(struct out *o, enum sentence_id id, enum lang lang,
    void (*escape)(struct out *o, struct str s), const struct sentence_value *values, size_t count)
{
	struct str s = sentence_text(id, lang);

	for (size_t from = 0; from < s.len;) {
		size_t open = str_find(s, STR("{"), from);
		if (open == STR_NONE)
			open = s.len;
		escape(o, str_slice(s, from, open));
		if (open == s.len)
			return;
		size_t close = str_find(s, STR("}"), open);
		must(close != STR_NONE);
		write_value(o, str_slice(s, open + 1, close), escape, values, count);
		from = close + 1;
	}
}

/* The system's own words follow its locale, ours the reader's language. */
static struct str
error_words(int error, enum lang lang)
{
	static const struct {
		int error;
		enum sentence_id id;
	} known[] = {
		{ ENOENT, SENTENCE_NO_ENTRY },
		{ ENOTDIR, SENTENCE_NO_ENTRY },
		{ EACCES, SENTENCE_NO_ACCESS },
		{ EPERM, SENTENCE_NO_ACCESS },
		{ EISDIR, SENTENCE_IS_FOLDER },
		{ EEXIST, SENTENCE_EXISTS },
		{ ENOSPC, SENTENCE_NO_SPACE },
		{ EROFS, SENTENCE_READ_ONLY },
		{ EPIPE, SENTENCE_PIPE_CLOSED },
		{ EBADF, SENTENCE_IS_CLOSED },
		{ 0, SENTENCE_OTHER_ERROR },
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (known[i].error == error)
			return sentence_text(known[i].id, lang);
	return str_from(strerror(error));
}

struct str
stream_name(struct str path, bool is_output, enum lang lang)
{
	if (!str_eq(path, STR("-")))
		return path;
	return sentence_text(is_output ? SENTENCE_STANDARD_OUTPUT : SENTENCE_STANDARD_INPUT, lang);
}

static void
write_place(struct out *o, const struct fail *f, enum lang lang)
{
	if (!f->file[0])
		return;
	out_term(o, stream_name(str_from(f->file), f->code == FAIL_WRITE_STREAM, lang));
	if (f->line) {
		out_char(o, ':');
		out_whole(o, (int64_t)f->line);
	}
	if (f->line && f->column) {
		out_char(o, ':');
		out_whole(o, (int64_t)f->column);
	}
	out_trusted(o, STR(": "));
}

/* Codes whose expected is the nearest known word, where there is one. */
static bool
has_nearest(enum fail_code code)
{
	return code == FAIL_USAGE_UNKNOWN || code == FAIL_JSON_KEY || code == FAIL_POLICY_NAME;
}

/* What was found, where that has no characters of its own. */
static struct str
found_words(const struct fail *f, enum lang lang)
{
	if (f->found[0])
		return str_from(f->found);
	if (f->code == FAIL_JSON || f->code == FAIL_DUMP)
		return sentence_text(SENTENCE_END_OF_TEXT, lang);
	if (f->code == FAIL_NO_HEADER)
		return sentence_text(SENTENCE_BLANK_LINES, lang);
	return f->line ? sentence_text(SENTENCE_WHOLE_FILE, lang) : STR("");
}

void
trouble_say(struct out *o, const struct fail *f, enum lang lang)
{
	struct str found = found_words(f, lang);
	const struct sentence_value values[] = {
		SAY_TEXT("file", str_from(f->file)),
		SAY_TEXT("found", found),
		SAY_TEXT("expected", str_from(f->expected)),
		SAY_TEXT("error", error_words(f->error, lang)),
	};
	size_t count = sizeof values / sizeof *values;

	write_place(o, f, lang);
	sentence_write(o, SENTENCE_OF_FAIL(f->code), lang, out_term, values, count);
	if (has_nearest(f->code) && f->expected[0])
		sentence_write(o, SENTENCE_MEANT, lang, out_term, values, count);
}

void
trouble_write(struct out *o, const struct fail *f, enum lang lang)
{
	out_trusted(o, STR("rollcall: "));
	trouble_say(o, f, lang);
	out_char(o, '\n');
}

void
finding_write(struct out *o, const struct finding *what, enum lang lang,
    void (*escape)(struct out *o, struct str s))
{
	const struct sentence_value values[] = {
		SAY_TEXT("value", what->value),
		SAY_TEXT("detail", what->detail),
	};
	sentence_write(o, SENTENCE_OF_FINDING(what->code), lang, escape, values,
	    sizeof values / sizeof *values);
}

struct str
lang_word(enum lang lang)
{
	return lang == LANG_ZH ? STR("zh") : STR("en");
}
