/* Which place a text names: rows of well-known ones, and laws over the whole table. */
#include "rows.h"

#include <string.h>

#include "institution/place.h"
#include "text/clean.h"
#include "text/unicode.h"

/* What people type, cleaned and looked up as a whole; want_country NULL: no place. */
static struct find_row {
	const char *name, *in, *want_country, *want_english;
	enum place_kind want_kind;
} find_rows[] = {
	{ "a country by its code with dots", "U.S.A.", "US", "United States", PLACE_COUNTRY },
	{ "a country's long name", "The People's Republic of China", "CN", "China", PLACE_COUNTRY },
	{ "P.R. China", "P.R. China", "CN", "China", PLACE_COUNTRY },
	{ "P. R. China", "P. R. China", "CN", "China", PLACE_COUNTRY },
	{ "a country in Chinese", "大韩民国", "KR", "South Korea", PLACE_COUNTRY },
	{ "korea alone is the south", "Korea", "KR", "South Korea", PLACE_COUNTRY },
	{ "a country in its own language", "Österreich", "AT", "Austria", PLACE_COUNTRY },
	{ "an accent in a country", "Türkiye", "TR", "Turkey", PLACE_COUNTRY },
	{ "an apostrophe in a country", "Côte d’Ivoire", "CI", "Côte d'Ivoire", PLACE_COUNTRY },
	{ "a part of the United Kingdom", "Scotland", "GB", "Scotland", PLACE_REGION },
	{ "hong kong is a country here", "Hong Kong SAR", "HK", "Hong Kong", PLACE_COUNTRY },
	{ "traditional characters", "中國香港", "HK", "Hong Kong", PLACE_COUNTRY },
	{ "taiwan", "Taiwan (R.O.C.)", "TW", "Taiwan", PLACE_COUNTRY },
	{ "a province", "Guangdong Province", "CN", "Guangdong", PLACE_REGION },
	{ "a province's older spelling", "Szechwan", "CN", "Sichuan", PLACE_REGION },
	{ "shaanxi is not shanxi", "Shaanxi", "CN", "Shaanxi", PLACE_REGION },
	{ "a municipality is a city", "北京", "CN", "Beijing", PLACE_CITY },
	{ "an older spelling", "Peking", "CN", "Beijing", PLACE_CITY },
	{ "an apostrophe", "Xi'an", "CN", "Xi'an", PLACE_CITY },
	{ "a blank for the apostrophe", "Xi an", "CN", "Xi'an", PLACE_CITY },
	{ "a small city of guangdong", "揭阳", "CN", "Jieyang", PLACE_CITY },
	{ "a county-level city", "Yiwu", "CN", "Yiwu", PLACE_CITY },
	{ "a district is its city", "Haidian District", "CN", "Beijing", PLACE_CITY },
	{ "taizhou of zhejiang", "台州", "CN", "Taizhou", PLACE_CITY },
	{ "taipei, traditional", "臺北", "TW", "Taipei", PLACE_CITY },
	{ "jilin is the province", "吉林", "CN", "Jilin", PLACE_REGION },
	{ "jilin with its ending is the city", "吉林市", "CN", "Jilin City", PLACE_CITY },
	{ "a German umlaut", "Köln", "DE", "Cologne", PLACE_CITY },
	{ "an umlaut spelled out", "Muenchen", "DE", "Munich", PLACE_CITY },
	{ "a letter that is not an accent", "København", "DK", "Copenhagen", PLACE_CITY },
	{ "the same in plain letters", "Tromso", "NO", "Tromsø", PLACE_CITY },
	{ "a city in Chinese", "剑桥", "GB", "Cambridge", PLACE_CITY },
	{ "a city of two countries is of none", "Cambridge", "", "Cambridge", PLACE_CITY },
	{ "with its state it is of one", "Cambridge, MA", "US", "Cambridge", PLACE_CITY },
	{ "georgia is a state too", "Georgia", "", "Georgia", PLACE_REGION },
	{ "washington is the state", "Washington", "US", "Washington", PLACE_REGION },
	{ "dc is the city", "D.C.", "US", "Washington", PLACE_CITY },
	{ "saint for st", "Saint Louis", "US", "St Louis", PLACE_CITY },
	{ "saint gallen", "St. Gallen", "CH", "Saint Gallen", PLACE_CITY },
	{ "kiev", "Kiev", "UA", "Kyiv", PLACE_CITY },
	{ "a code that is a word", "IN", NULL, NULL, 0 },
	{ "a code that is an institution", "UGA", NULL, NULL, 0 },
	{ "a town that is a firm", "Toyota", NULL, NULL, 0 },
	{ "an institution", "Peking University", NULL, NULL, 0 },
	{ "a beginning of a name", "Guang", NULL, NULL, 0 },
	{ "before all names", "!", NULL, NULL, 0 },
	{ "behind all names", "\U000E0100 힣힣", NULL, NULL, 0 },
};

static void
found_as_wanted(void **state)
{
	const struct find_row *r = *state;
	struct arena mem = { 0 };
	struct places *p = places_new(&mem);
	const struct place_row *row = place_find(p, clean_name(str_from(r->in), &mem).text);

	if (!r->want_country)
		assert_null(row);
	else {
		assert_non_null(row);
		assert_string_equal(row->country, r->want_country);
		assert_string_equal(row->english, r->want_english);
		assert_int_equal(row->kind, r->want_kind);
	}
	places_free(p);
	arena_free(&mem);
}

/* The place that a Chinese text begins with: its English name and how much of the text it is. */
static struct head_row {
	const char *name, *in, *want_english, *want_head;
} head_rows[] = {
	{ "a province before a city", "广东省广州市", "Guangdong", "广东省" },
	{ "a city with its ending", "深圳市南山区", "Shenzhen", "深圳市" },
	{ "a city without it", "杭州电子科技大学", "Hangzhou", "杭州" },
	{ "an autonomous region", "宁夏回族自治区银川市", "Ningxia", "宁夏回族自治区" },
	{ "the whole of Xinjiang", "新疆维吾尔自治区", "Xinjiang", "新疆维吾尔自治区" },
	{ "a prefecture of two peoples", "恩施土家族苗族自治州", "Enshi", "恩施土家族苗族自治州" },
	{ "the longest name wins", "北海道大学", "Hokkaido", "北海道" },
	{ "and the shorter where it ends", "北海市", "Beihai", "北海市" },
	{ "a long name that breaks off", "中华人民共和", NULL, NULL },
	{ "a longer name tried in vain", "中国香水", "China", "中国" },
	{ "a special region", "香港特别行政区政府", "Hong Kong", "香港特别行政区" },
	{ "the state of a state university", "俄亥俄州立大学", "Ohio", "俄亥俄" },
	{ "a state with its ending", "俄亥俄州", "Ohio", "俄亥俄州" },
	{ "a market bureau", "深圳市场监督管理局", "Shenzhen", "深圳" },
	{ "a municipal university", "大阪市立大学", "Osaka", "大阪" },
	{ "a league", "锡林郭勒盟", "Xilin Gol", "锡林郭勒盟" },
	{ "an area", "阿克苏地区", "Aksu", "阿克苏地区" },
	{ "no place", "清华大学", NULL, NULL },
	{ "a firm that begins as a prefecture does", "阿里巴巴", NULL, NULL },
	{ "a firm that begins as a town does", "巴斯夫", NULL, NULL },
	{ "latin letters are no head", "bath university", NULL, NULL },
	{ "nothing", "", NULL, NULL },
};

static void
head_as_wanted(void **state)
{
	const struct head_row *r = *state;
	struct arena mem = { 0 };
	struct places *p = places_new(&mem);
	size_t bytes = 0;
	const struct place_row *row = place_head(p, str_from(r->in), &bytes);

	if (!r->want_head)
		assert_null(row);
	else {
		assert_non_null(row);
		assert_string_equal(row->english, r->want_english);
		assert_int_equal(bytes, strlen(r->want_head));
	}
	places_free(p);
	arena_free(&mem);
}

static struct country_row {
	const char *name, *in, *want;
} country_rows[] = {
	{ "a name", "Germany", "DE" },
	{ "a code", "de", "DE" },
	{ "a code that is a word", "IN", "IN" },
	{ "a code that is no code of the country", "UK", "GB" },
	{ "a code between blanks", " it ", "IT" },
	{ "a name in Chinese", "中国", "CN" },
	{ "both languages", "中国 China", "CN" },
	{ "a province told too", "中国广东省", "CN" },
	{ "the country of that name", "Georgia", "GE" },
	{ "a city", "Lisboa", "PT" },
	{ "a long name in brackets", "Korea (the Republic of)", "KR" },
	{ "iran as lists have it", "Iran, Islamic Republic of", "IR" },
	{ "the united kingdom as lists have it",
	    "United Kingdom of Great Britain and Northern Ireland (the)", "GB" },
	{ "an article behind it", "Netherlands (the)", "NL" },
	{ "not a country", "n/a", "" },
	{ "two characters that are no letters", "中", "" },
	{ "two digits", "86", "" },
	{ "nothing", "", "" },
};

static void
country_as_wanted(void **state)
{
	const struct country_row *r = *state;
	struct arena mem = { 0 };
	struct places *p = places_new(&mem);
	struct str got = place_country(p, str_from(r->in), &mem);

	assert_int_equal(got.len, strlen(r->want));
	assert_true(str_eq(got, str_from(r->want)));
	places_free(p);
	arena_free(&mem);
}

static void
compatible_unless_told_apart(void **state)
{
	(void)state;
	assert_true(place_compatible(STR("FR"), STR("FR")));
	assert_false(place_compatible(STR("FR"), STR("DE")));
	assert_true(place_compatible(STR(""), STR("DE")));
	assert_true(place_compatible(STR("FR"), STR("")));
	assert_true(place_compatible(STR("HK"), STR("CN")));
	assert_true(place_compatible(STR("MO"), STR("TW")));
	assert_false(place_compatible(STR("TW"), STR("SG")));
}

static void
names_are_in_order_and_stand_once(void **state)
{
	(void)state;
	for (size_t i = 1; i < place_row_count; i++)
		if (strcmp(place_rows[i - 1].name, place_rows[i].name) >= 0)
			fail_msg("%s before %s", place_rows[i - 1].name, place_rows[i].name);
}

static void
names_are_clean_and_found(void **state)
{
	struct arena mem = { 0 };
	struct places *p = places_new(&mem);

	(void)state;
	for (size_t i = 0; i < place_row_count; i++) {
		struct str name = str_from(place_rows[i].name);
		if (!str_eq(clean_name(name, &mem).text, name))
			fail_msg("%s is not as clean_name gives it", place_rows[i].name);
		if (unicode_count(name) < 2)
			fail_msg("%s is too short to be told from a word", place_rows[i].name);
		assert_ptr_equal(place_find(p, name), &place_rows[i]);
	}
	places_free(p);
	arena_free(&mem);
}

/* An initialiser that fills an array whole leaves no room for the NUL. */
static void
texts_end_in_nul(void **state)
{
	(void)state;
	for (size_t i = 0; i < place_row_count; i++) {
		const struct place_row *r = &place_rows[i];
		assert_non_null(memchr(r->name, 0, sizeof r->name));
		assert_non_null(memchr(r->english, 0, sizeof r->english));
		assert_non_null(memchr(r->country, 0, sizeof r->country));
		assert_true(strlen(r->english) > 0);
	}
}

static bool
is_country(const char *code)
{
	for (size_t i = 0; i < place_row_count; i++)
		if (place_rows[i].kind == PLACE_COUNTRY && strcmp(place_rows[i].country, code) == 0)
			return true;
	return false;
}

static void
every_place_lies_in_a_country(void **state)
{
	(void)state;
	for (size_t i = 0; i < place_row_count; i++) {
		const struct place_row *r = &place_rows[i];
		if (r->country[0] ? !is_country(r->country) : r->kind == PLACE_COUNTRY)
			fail_msg("%s lies in %s", r->name, r->country);
	}
}

/* The longest name that text begins with, by looking at all of them. */
static const struct place_row *
head_by_force(struct str text)
{
	const struct place_row *best = NULL;

	for (size_t i = 0; i < place_row_count; i++)
		if (str_starts(text, str_from(place_rows[i].name))
		    && (!best || strlen(best->name) < strlen(place_rows[i].name)))
			best = &place_rows[i];
	return best;
}

/* Each Chinese name cut after any character, and then going on with another name. */
static void
head_is_the_longest(void **state)
{
	struct arena mem = { 0 };
	struct places *p = places_new(&mem);
	char text[2 * sizeof place_rows[0].name];
	size_t bytes;

	(void)state;
	for (size_t i = 0; i < place_row_count; i += 3) {
		struct str name = str_from(place_rows[i].name);
		if (!unicode_has(unicode_first(name, 1), SCRIPT_HAN))
			continue;
		for (size_t n = 1; n <= unicode_count(name); n++) {
			struct str part = unicode_first(name, n);
			memcpy(text, part.at, part.len);
			strcpy(text + part.len, place_rows[(i * 7 + n) % place_row_count].name);
			assert_ptr_equal(
			    place_head(p, str_from(text), &bytes), head_by_force(str_from(text)));
			assert_ptr_equal(place_head(p, part, &bytes), head_by_force(part));
		}
	}
	places_free(p);
	arena_free(&mem);
}

static struct tail_row {
	const char *name, *in, *left; /* left: what stands before the place; NULL where none is */
} tail_rows[] = {
	{ "a town", "海角科技深圳", "海角科技" },
	{ "with what follows towns", "海角科技深圳市", "海角科技" },
	{ "the last of two", "海角科技广东省深圳市", "海角科技广东省" },
	{ "all of it", "深圳市", NULL },
	{ "at the start", "深圳海角", NULL },
	{ "none", "海角科技", NULL },
	{ "nothing", "", NULL },
};

static void
tail_as_wanted(void **state)
{
	const struct tail_row *r = *state;
	struct arena mem = { 0 };
	struct places *p = places_new(&mem);
	size_t at = 0;
	const struct place_row *row = place_tail(p, str_from(r->in), &at);

	assert_int_equal(row != NULL, r->left != NULL);
	if (r->left)
		assert_int_equal(at, strlen(r->left));
	places_free(p);
	arena_free(&mem);
}

static struct latin_head_row {
	const char *name, *in, *want, *left;
} latin_head_rows[] = {
	{ "a town and more", "beijing normal university", "beijing", " normal university" },
	{ "the longest of two", "new york city usa", "new york city", " usa" },
	{ "the shorter, where the longer goes on", "new yorkers", NULL, NULL },
	{ "a word that only begins as one", "parisian opera", NULL, NULL },
	{ "the whole", "oxford", "oxford", "" },
	{ "more words than most", "democratic republic of the congo kinshasa",
	    "democratic republic of the congo", " kinshasa" },
	{ "no place", "quux", NULL, NULL },
	{ "nothing", "", NULL, NULL },
};

static void
latin_head_is(void **state)
{
	const struct latin_head_row *r = *state;
	struct arena mem = { 0 };
	struct places *places = places_new(&mem);
	struct str text = str_from(r->in);
	size_t bytes = 0;
	const struct place_row *row = place_head_latin(places, text, &bytes);

	assert_int_equal(row != NULL, r->want != NULL);
	if (r->want) {
		assert_string_equal(row->name, r->want);
		assert_true(str_eq(str_slice(text, bytes, text.len), str_from(r->left)));
	}
	places_free(places);
	arena_free(&mem);
}

static struct form_row {
	const char *name, *form, *want_english;
} form_rows[] = {
	{ "a form that is the name", "beijing", "Beijing" },
	{ "a form without its s", "texa", "Texas" },
	{ "of several words", "united state", "United States" },
	{ "no place", "quux", NULL },
	{ "no place with an s either", "beijin", NULL },
};

static void
form_is_found(void **state)
{
	const struct form_row *r = *state;
	struct arena mem = { 0 };
	struct places *places = places_new(&mem);
	const struct place_row *row = place_find_form(places, str_from(r->form), &mem);

	if (r->want_english)
		assert_string_equal(row ? row->english : "none", r->want_english);
	else
		assert_null(row);
	places_free(places);
	arena_free(&mem);
}

static void
an_adjective_tells_the_country(void **state)
{
	struct str rest;

	(void)state;
	assert_true(str_eq(place_of_adjective(&rest, STR("italian ministry health")), STR("IT")));
	assert_true(str_eq(rest, STR("ministry health")));
	assert_int_equal(place_of_adjective(&rest, STR("ministry health")).len, 0);
	assert_int_equal(place_of_adjective(&rest, STR("")).len, 0);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, find_rows, found_as_wanted);
	ROWS_ADD(tests, n, head_rows, head_as_wanted);
	ROWS_ADD(tests, n, tail_rows, tail_as_wanted);
	ROWS_ADD(tests, n, country_rows, country_as_wanted);
	ROWS_LAW(tests, n, compatible_unless_told_apart);
	ROWS_LAW(tests, n, names_are_in_order_and_stand_once);
	ROWS_LAW(tests, n, names_are_clean_and_found);
	ROWS_LAW(tests, n, texts_end_in_nul);
	ROWS_LAW(tests, n, every_place_lies_in_a_country);
	ROWS_LAW(tests, n, head_is_the_longest);
	ROWS_ADD(tests, n, latin_head_rows, latin_head_is);
	ROWS_ADD(tests, n, form_rows, form_is_found);
	ROWS_LAW(tests, n, an_adjective_tells_the_country);
	return ROWS_RUN(tests, n);
}
