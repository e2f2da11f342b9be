#include "institution/word.h"

static const char *const english[] = { "ave", "avenue", "blvd", "boulevard", "drive", "highway",
	"lane", "parkway", "place", "rd", "road", "square", "st", "street", "way" };
static const char *const streets[] = { "路", "街", "巷", "道", "园", "村" };

/* Whether a text begins with what makes a street of the word before: 学院路, 医院前街, 大学城. */
static bool
is_street(struct str rest)
{
	static const char *const sides[] = { "东", "南", "西", "北", "中", "前", "后", "内", "外" };

	for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
		if (str_starts(rest, str_from(sides[i])))
			rest = str_slice(rest, str_from(sides[i]).len, rest.len);
	if (str_starts(rest, STR("城")))
		return true;
	for (size_t i = 0; i < sizeof streets / sizeof *streets; i++)
		if (str_starts(rest, str_from(streets[i])))
			return true;
	return false;
}

/* 某某有限公司天河路100号: a word says that it names an institution, and its address behind. */
static bool
names_one(struct str han)
{
	static const enum word_class institutions[] = { WORD_UNIVERSITY, WORD_HOSPITAL,
		WORD_INSTITUTE, WORD_FIRM, WORD_SCHOOL, WORD_OFFICE };
	struct word_place first[WORD_CLASS_COUNT];

	word_firsts(first, han);
	for (size_t i = 0; i < sizeof institutions / sizeof *institutions; i++) {
		const struct word_place *word = &first[institutions[i]];
		if (word->at != STR_NONE && !is_street(str_slice(han, word->end, han.len)))
			return true;
	}
	return false;
}

static bool
is_chinese_street(struct str han)
{
	struct str number = STR("号");
	size_t end = han.len - (han.len < number.len ? han.len : number.len), begin = end;

	while (begin > 0 && han.at[begin - 1] >= '0' && han.at[begin - 1] <= '9')
		begin--;
	if (!str_ends(han, number) || begin == end)
		return false;
	for (size_t i = 0; i < sizeof streets / sizeof *streets; i++)
		if (str_ends(str_slice(han, 0, begin), str_from(streets[i])))
			return !names_one(han);
	return false;
}

/* 3333 University Way: a number before a street's name. */
static bool
is_english_street(struct str clean)
{
	struct str word, last = { 0 }, rest = clean;
	size_t words = 0;

	if (clean.len == 0 || clean.at[0] < '0' || clean.at[0] > '9')
		return false;
	while (str_next(&word, &rest, ' ')) {
		last = word;
		words++;
	}
	for (size_t i = 0; i < sizeof english / sizeof *english && words > 2; i++)
		if (str_eq(last, str_from(english[i])))
			return true;
	return false;
}

bool
word_is_address(struct str clean)
{
	return is_chinese_street(clean) || is_english_street(clean);
}
