#include "people/nickname.h"

#include "text/unicode.h"

static bool
is_separator(uint32_t p)
{
	switch (p) {
	case '-':
	case '_':
	case '/':
	case '|':
	case '+':
	case '@':
	case '(':
	case ')':
	case 0xB7:   /* · */
	case 0x2013: /* – */
	case 0x2014: /* — */
	case 0xFF08: /* （ */
	case 0xFF09: /* ） */
	case 0xFF0D: /* － */
	case 0xFF3F: /* ＿ */
		return true;
	default:
		return false;
	}
}

/* A blank may also stand inside a name. */
static bool
is_blank(uint32_t p)
{
	return p == ' ' || p == 0x3000;
}

/* Not by a local id: any text is one. */
static bool
is_institution(struct str text, struct resolver *resolver)
{
	struct query q = { .affiliation = text };
	const struct affiliation *a = resolve(resolver, &q);

	for (size_t i = 0; i < a->mention_count; i++)
		if (!mention_open(&a->mentions[i])
		    && !(mention_taken(&a->mentions[i]) & NAMES_LOCAL))
			return true;
	return false;
}

/* Separators at the ends are nobody's: 中山大学（张三）. */
static struct str
without_separators(struct str s)
{
	for (size_t at = 0; at < s.len;) {
		size_t here = at;
		uint32_t p = unicode_next(s, &at);
		if (is_separator(p) || is_blank(p))
			continue;
		s = str_slice(s, here, s.len);
		break;
	}
	size_t end = 0;
	for (size_t at = 0; at < s.len;) {
		uint32_t p = unicode_next(s, &at);
		if (!is_separator(p) && !is_blank(p))
			end = at;
	}
	return str_slice(s, 0, end);
}

static bool
split_at(struct str *name, struct str *affiliation, struct str cell, bool (*cuts)(uint32_t point),
    struct resolver *resolver)
{
	for (size_t at = 0; at < cell.len;) {
		size_t here = at;
		if (!cuts(unicode_next(cell, &at)))
			continue;
		struct str left = without_separators(str_slice(cell, 0, here));
		struct str right = without_separators(str_slice(cell, at, cell.len));
		if (left.len == 0 || right.len == 0)
			continue;
		bool is_left = is_institution(left, resolver);
		if (is_left == is_institution(right, resolver))
			continue;
		*affiliation = is_left ? left : right;
		*name = is_left ? right : left;
		return true;
	}
	return false;
}

bool
nickname_split(
    struct str *name, struct str *affiliation, struct str cell, struct resolver *resolver)
{
	return split_at(name, affiliation, cell, is_separator, resolver)
	       || split_at(name, affiliation, cell, is_blank, resolver);
}
