#include "institution/place.h"

#include <string.h>

#include "text/clean.h"
#include "text/unicode.h"

struct places {
	const struct place_row *rows;
	size_t count;
};

struct places *
places_new(struct arena *mem)
{
	struct places *p = arena_new(mem, struct places);

	*p = (struct places){ place_rows, place_row_count };
	return p;
}

void
places_free(struct places *p)
{
	*p = (struct places){ 0 };
}

#define HEAD_BYTES 8

/* A text's first bytes as a number, whose order is theirs, and in which most names differ: of
 * 100,000 rows, 149 million instructions instead of 255. */
static uint64_t
head_of(const char *at, size_t len)
{
	unsigned char bytes[HEAD_BYTES] = { 0 };
	uint64_t head = 0;

	memcpy(bytes, at, len < HEAD_BYTES ? len : HEAD_BYTES);
	for (size_t i = 0; i < HEAD_BYTES; i++)
		head = head << 8 | bytes[i];
	return head;
}

/* The last row whose name is not behind the given one in the order; NULL before the first. */
static const struct place_row *
last_up_to(const struct places *p, struct str name)
{
	uint64_t head = name.len ? head_of(name.at, name.len) : 0;
	size_t low = 0, high = p->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const char *row = p->rows[middle].name;
		uint64_t other = head_of(row, HEAD_BYTES);
		if (other != head ? other < head : str_cmp_row(row, name) <= 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? &p->rows[low - 1] : NULL;
}

const struct place_row *
place_find(const struct places *p, struct str name)
{
	const struct place_row *row = last_up_to(p, name);

	return row && str_eq(str_from(row->name), name) ? row : NULL;
}

/* What may stand behind a place's Chinese name: 广东省, 广州市, 宁夏回族自治区. It is no ending
 * where it begins a word of its own: 俄亥俄|州立大学, 深圳|市场监督管理局. */
static size_t
han_ending(struct str rest)
{
	static const char *const endings[] = { "特别行政区", "壮族自治区", "回族自治区",
		"维吾尔自治区", "自治区", "自治州", "地区", "省", "市", "州", "县", "盟" };
	static const char *const words[]
	    = { "省立", "市立", "州立", "县立", "市场", "市政", "市民" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_starts(rest, str_from(words[i])))
			return 0;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (str_starts(rest, str_from(endings[i])))
			return str_from(endings[i]).len;
	return 0;
}

static size_t
common_bytes(struct str a, struct str b)
{
	size_t n = 0;

	while (n < a.len && n < b.len && a.at[n] == b.at[n])
		n++;
	return n;
}

const struct place_row *
place_find_form(const struct places *p, struct str form, struct arena *mem)
{
	const struct place_row *row = place_find(p, form);

	if (row)
		return row;
	char *at = arena_array(mem, char, form.len + 1);
	memcpy(at, form.at, form.len);
	at[form.len] = 's';
	return place_find(p, (struct str){ at, form.len + 1 });
}

/* Whether a name that a text begins with may end there: between Latin words or Han characters. */
static bool
may_end(struct str text, size_t at, bool latin)
{
	return at == text.len
	       || (latin ? text.at[at] == ' ' : ((unsigned char)text.at[at] & 0xC0) != 0x80);
}

static const struct place_row *
longest_head(const struct places *p, struct str text, bool latin)
{
	size_t end = text.len;

	while (end > 0) {
		const struct place_row *row = last_up_to(p, str_slice(text, 0, end));
		if (!row)
			return NULL;
		struct str name = str_from(row->name);
		size_t common = common_bytes(text, name);
		if (common == name.len && may_end(text, common, latin))
			return row;
		/* A shorter name that the text begins with lies before this row, and begins this
		 * row's name too. */
		for (end = common; end > 0 && (end == name.len || !may_end(text, end, latin));)
			end--;
	}
	return NULL;
}

const struct place_row *
place_head(const struct places *p, struct str text, size_t *bytes)
{
	if (!unicode_has(unicode_first(text, 1), SCRIPT_HAN))
		return NULL;
	const struct place_row *row = longest_head(p, text, false);
	if (row) {
		size_t end = str_from(row->name).len;
		*bytes = end + han_ending(str_slice(text, end, text.len));
	}
	return row;
}

const struct place_row *
place_head_latin(const struct places *p, struct str text, size_t *bytes)
{
	const struct place_row *row = longest_head(p, text, true);

	if (row)
		*bytes = str_from(row->name).len;
	return row;
}

/* A country whose name is as usual for something else: Georgia. */
static const struct place_row *
country_called(const struct places *p, struct str english)
{
	for (size_t i = 0; i < p->count; i++)
		if (p->rows[i].kind == PLACE_COUNTRY
		    && str_eq_nocase(str_from(p->rows[i].english), english))
			return &p->rows[i];
	return NULL;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A code of two letters that the table does not have as a name. */
const struct place_row *
place_tail(const struct places *p, struct str text, size_t *at)
{
	size_t bytes, i = 0;

	while (i < text.len) {
		const struct place_row *row
		    = i ? place_head(p, str_slice(text, i, text.len), &bytes) : NULL;
		*at = i;
		if (row && i + bytes == text.len)
			return row;
		unicode_next(text, &i);
	}
	return NULL;
}

static struct str
country_code(struct str cell, struct arena *mem)
{
	if (cell.len != 2 || !is_letter(cell.at[0]) || !is_letter(cell.at[1]))
		return STR("");
	char *code = arena_array(mem, char, 2);
	for (size_t i = 0; i < 2; i++)
		code[i] = (char)(cell.at[i] & ~0x20);
	return (struct str){ code, 2 };
}

struct str
place_country(const struct places *p, struct str cell, struct arena *mem)
{
	struct str name = clean_name(cell, mem).text;
	size_t bytes;

	cell = str_trim(cell);
	const struct place_row *row = place_find(p, name);
	if (!row && str_ends(name, STR(" the"))) /* as ISO 3166 has it: Netherlands (the) */
		row = place_find(p, str_slice(name, 0, name.len - 4));
	if (row && row->country[0] == '\0')
		row = country_called(p, cell);
	if (!row) /* 中国 China, 中国广东省 */
		row = place_head(p, name, &bytes);
	return row ? str_from(row->country) : country_code(cell, mem);
}

static bool
is_greater_china(struct str c)
{
	return str_eq(c, STR("CN")) || str_eq(c, STR("HK")) || str_eq(c, STR("MO"))
	       || str_eq(c, STR("TW"));
}

bool
place_compatible(struct str a, struct str b)
{
	return a.len == 0 || b.len == 0 || str_eq(a, b)
	       || (is_greater_china(a) && is_greater_china(b));
}

struct str
place_of_adjective(struct str *rest, struct str form)
{
	struct str first;

	*rest = form;
	if (!str_next(&first, rest, ' '))
		return STR("");
	for (size_t i = 0; i < place_adjective_count; i++)
		if (*first.at == *place_adjectives[i].adjective
		    && str_eq(first, str_from(place_adjectives[i].adjective)))
			return str_from(place_adjectives[i].country);
	return STR("");
}
