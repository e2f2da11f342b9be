/* An affiliation text, cut into its parts. */
#include "rows.h"

#include <string.h>

#include "institution/part.h"

static struct row {
	const char *name, *text;
	const char *parts; /* cleaned, | between them; a place in <> */
	const char *country, *city;
} rows[] = {
	{ "nothing", "", "", "", "" },
	{ "blanks and marks", " ,;、 ", "", "", "" },
	{ "one part", "中山大学", "中山大学", "", "" },
	{ "commas", "Department of Physics, Peking University, Beijing, China",
	    "department of physics|peking university|<beijing>|<china>", "CN", "Beijing" },
	{ "Chinese commas", "物理系，中山大学，广州", "物理系|中山大学|<广州>", "CN", "Guangzhou" },
	{ "a hyphen inside a word", "Sun Yat-sen University", "sun yat sen university", "", "" },
	{ "a dash between blanks", "MIT - Media Lab", "mit|media lab", "", "" },
	{ "a long dash", "MIT—Media Lab", "mit|media lab", "", "" },
	{ "brackets", "中国地质大学（北京）", "中国地质大学|<北京>", "CN", "Beijing" },
	{ "a bracket left open", "Foo (Bar", "foo|bar", "", "" },
	{ "a bracket too many", "Foo) Bar", "foo|bar", "", "" },
	{ "a post code behind a city", "Foo University, Beijing 100084",
	    "foo university|<beijing 100084>", "CN", "Beijing" },
	{ "a Chinese address", "Foo，广东省广州市", "foo|<广东省广州市>", "CN", "Guangzhou" },
	{ "a city and its country in one part", "CABI  Nairobi Kenya", "cabi|<nairobi kenya>", "KE",
	    "Nairobi" },
	{ "a state that the table lacks", "Foo Clinic, Lebanon, NH USA",
	    "foo clinic|<lebanon>|<nh usa>", "US", "" },
	{ "two small letters are no state", "Foo, de France", "foo|de france", "", "" },
	{ "a name begins with two capitals", "QX Finland", "qx finland", "FI", "" },
	{ "an address without commas", "Foo Laboratory Zürich Switzerland",
	    "foo laboratory|<zurich>|<switzerland>", "CH", "Zurich" },
	{ "with a post code", "Foo Laboratory New Delhi 110029 India",
	    "foo laboratory|<new delhi 110029>|<india>", "IN", "New Delhi" },
	{ "a town that is several, and its country", "Foo Laboratory Oxford UK",
	    "foo laboratory|<oxford uk>", "GB", "Oxford" },
	{ "a name that goes on with its town", "University of Dhaka Bangladesh",
	    "university of dhaka bangladesh", "BD", "Dhaka" },
	{ "a town twice", "University of Dhaka Dhaka Bangladesh",
	    "university of dhaka|<dhaka>|<bangladesh>", "BD", "Dhaka" },
	{ "a number that a name ends with", "Foo 8 Mai 1945 Guelma", "foo 8 mai 1945 guelma", "",
	    "" },
	{ "a footnote before a department", "Foo Institute 2 Department of Bar",
	    "foo institute 2|department of bar", "", "" },
	{ "a number before another word", "Foo Institute 2 Bar", "foo institute 2 bar", "", "" },
	{ "more than a footnote", "Foo Institute 123 Department", "foo institute 123 department",
	    "", "" },
	{ "a dash behind a short form", "C.N.R.S.-Université de Foo", "cnrs|universite de foo", "",
	    "" },
	{ "a dash behind a name", "Friedrich-Alexander-Universität Foo",
	    "friedrich alexander universitat foo", "", "" },
	{ "a town of another country", "Foo Laboratory Zürich Japan", "foo laboratory zurich japan",
	    "", "" },
	{ "a name that ends in a country", "Bank of China", "bank of china", "", "" },
	{ "a short form and its town", "CAU Kiel", "cau kiel", "DE", "Kiel" },
	{ "a word and its town", "Quux Kiel", "quux kiel", "", "" },
	{ "a place and more", "Nairobi Kenya Hospital", "nairobi kenya hospital", "", "" },
	{ "two institutions joined by and", "University of Marburg and Justus Liebig University",
	    "university of marburg|justus liebig university", "", "" },
	{ "and behind a place", "Rehovot, Israel and Stanford University",
	    "<rehovot>|<israel>|stanford university", "IL", "Rehovot" },
	{ "and before an institute", "Foo University and Institute of Quux",
	    "foo university|institute of quux", "", "" },
	{ "and before a medical center",
	    "Foo University School of Medicine and Quux Medical Center",
	    "foo university school of medicine|quux medical center", "", "" },
	{ "and inside a name", "Institute of Radio Engineering and Electronics of Foo Academy",
	    "institute of radio engineering and electronics of foo academy", "", "" },
	{ "and before common words", "Foo University and University Hospital",
	    "foo university and university hospital", "", "" },
	{ "of run into the word before it", "Universityof Ottawa", "university of ottawa", "", "" },
	{ "a town run into the word before it", "Foo Medical CenterJackson",
	    "foo medical center jackson", "", "" },
	{ "what leads to the name", "Currently atGeorg August Universität",
	    "georg august universitat", "", "" },
	{ "a standing in brackets", "Foo International (Deemed to be University), Shenzhen",
	    "foo international|<shenzhen>", "CN", "Shenzhen" },
	{ "a legal form behind a comma", "Acme Robotics Co., Ltd., Shenzhen",
	    "acme robotics co|<shenzhen>", "CN", "Shenzhen" },
	{ "a legal form alone", "Ltd.", "ltd", "", "" },
	{ "a firm with its town in brackets", "海角科技（深圳）有限公司", "海角科技深圳有限公司",
	    "CN", "Shenzhen" },
	{ "and its department", "海角（深圳）投资有限公司 研发部", "海角深圳投资有限公司研发部",
	    "CN", "Shenzhen" },
	{ "two brackets", "海角（中国）科技（深圳）有限公司", "海角中国科技深圳有限公司", "CN",
	    "Shenzhen" },
	{ "a firm behind a bracket and a comma", "海角大学（深圳），天涯有限公司",
	    "海角大学|<深圳>|天涯有限公司", "CN", "Shenzhen" },
	{ "a Chinese legal form behind a comma", "海角科技，有限公司", "海角科技", "", "" },
	{ "what somebody is there", "海角大学 教授，学生", "海角大学", "", "" },
	{ "two countries: the last", "Foo, China, Japan", "foo|<china>|<japan>", "JP", "" },
};

static void
cut_as_wanted(void **state)
{
	const struct row *r = *state;
	struct str want = str_from(r->parts), piece;
	struct arena mem = { 0 };
	struct places *places = places_new(&mem);
	struct parts parts;

	parts_of(&parts, str_from(r->text), places, &mem);
	for (size_t i = 0; i < parts.count; i++) {
		const struct part *p = &parts.items[i];
		assert_true(want.len > 0 && str_next(&piece, &want, '|'));
		bool place = str_starts(piece, STR("<"));
		if (place)
			piece = str_slice(piece, 1, piece.len - 1);
		if (!str_eq(p->clean, piece))
			fail_msg("%.*s", (int)p->clean.len, p->clean.at);
		assert_int_equal(p->place != NULL, place);
		assert_true(p->raw.at >= str_from(r->text).at && p->form.len > 0);
	}
	assert_int_equal(want.len, 0);
	assert_true(str_eq(parts.country, str_from(r->country)));
	assert_true(str_eq(parts.city, str_from(r->city)));
	arena_free(&mem);
}

static void
a_standing_may_be_a_part_of_the_name(void **state)
{
	struct arena mem = { 0 };
	struct places *places = places_new(&mem);
	struct parts parts;

	(void)state;
	parts_of(&parts, STR("Foo International (Deemed University)"), places, &mem);
	assert_true(str_eq(parts.items[0].form, STR("foo international university")));
	parts_of(&parts, STR("Foo University (Deemed to be University)"), places, &mem);
	assert_true(str_eq(parts.items[0].form, STR("foo university")));
	places_free(places);
	arena_free(&mem);
}

static void
what_stands_in_brackets_is_marked(void **state)
{
	struct arena mem = { 0 };
	struct parts parts;

	(void)state;
	parts_of(&parts, STR("中国地质大学（北京）物理系"), places_new(&mem), &mem);
	assert_int_equal(parts.count, 3);
	assert_false(parts.items[0].enclosed);
	assert_true(parts.items[1].enclosed);
	assert_false(parts.items[2].enclosed);
	assert_true(parts.items[0].han);
	arena_free(&mem);
}

/* A hostile cell has more parts than there is room for: what is beyond joins the last. */
static void
no_text_is_lost_past_the_last_part(void **state)
{
	char text[4 * 60 + 8] = "";
	struct arena mem = { 0 };
	struct parts parts;

	(void)state;
	for (int i = 0; i < 60; i++)
		strcat(text, "foo,");
	strcat(text, "the end");
	parts_of(&parts, str_from(text), places_new(&mem), &mem);
	assert_int_equal(parts.count, PART_ROOM);
	assert_true(str_ends(parts.items[PART_ROOM - 1].raw, STR("the end")));
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, cut_as_wanted);
	ROWS_LAW(tests, n, what_stands_in_brackets_is_marked);
	ROWS_LAW(tests, n, no_text_is_lost_past_the_last_part);
	ROWS_LAW(tests, n, a_standing_may_be_a_part_of_the_name);
	return ROWS_RUN(tests, n);
}
