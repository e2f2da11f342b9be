/* Names of institutions as they are compared: rows of examples, and the laws that the tables keep.
 */
#include "chance.h"
#include "rows.h"

#include <string.h>

#include "institution/form.h"

static struct row {
	const char *name, *in, *want;
} rows[] = {
	{ "nothing", "", "" },
	{ "an abbreviation", "Sun Yat-sen Univ.", "sun yat sen university" },
	{ "words that carry nothing", "The University of Hong Kong", "university hong kong" },
	{ "an ampersand", "Science & Technology", "science technology" },
	{ "plurals", "Academy of Sciences, Studies", "academy science study" },
	{ "an acronym alone is no plural", "GDUFS", "gdufs" },
	{ "a short plural among others", "Quux Works", "quux work" },
	{ "no plural", "Texas Campus Basis Class", "texas campus basis class" },
	{ "a legal form", "Huawei Technologies Co., Ltd.", "huawei technology" },
	{ "several legal forms", "Acme Group Company Limited", "acme group" },
	{ "nothing but a legal form", "Company", "company" },
	{ "a Chinese legal form", "华为技术有限公司", "华为技术" },
	{ "a longer Chinese legal form first", "比亚迪股份有限公司", "比亚迪" },
	{ "a Chinese legal form with too little before it", "有限公司", "有限公司" },
	{ "a Chinese abbreviation", "中科院自动化所", "中国科学院自动化所" },
	{ "a Latin word before a Chinese legal form", "Univ有限公司", "university" },
	{ "Latin letters beside Chinese characters", "Ø中国", "o中国" },
	{ "traditional characters", "中國科學院", "中国科学院" },
	{ "full width", "ＳＹＳＵ", "sysu" },
	{ "brackets", "中国地质大学（北京）", "中国地质大学北京" },
	{ "accents", "Universität Zürich", "university zurich" },
	{ "letters that are no accents", "Universitetet i Tromsø", "university tromso" },
	{ "whom it honours", "Ryazan State Medical University named after I. P. Pavlov",
	    "ryazan state medical university" },
	{ "an English hospital's legal form", "Leeds Teaching Hospitals NHS Foundation Trust",
	    "leed teaching hospital" },
	{ "a hospital trust that is named after a university",
	    "Manchester University NHS Foundation Trust",
	    "manchester university nhs foundation trust" },
	{ "the branch of an academy", "Institute of Chemistry SB RAS", "institute chemistry" },
	{ "the network of an institute", "CSIR-National Chemical Laboratory",
	    "national chemistry laboratory" },
	{ "a network itself", "CSIR Pretoria", "csir pretoria" },
	{ "an Italian hospital's standing", "Fondazione Santa Lucia IRCCS",
	    "foundation santa lucia" },
	{ "an article run into the word", "Dipartimento di Fisica dell'Università di Bari",
	    "department physic university bari" },
	{ "an article run into the word, before a vowel only", "Lind Institute of Dartmoor",
	    "lind institute dartmoor" },
	{ "one name in two languages", "Istituto di Chimica della Materia per l'Energia",
	    "institute chemistry matter energy" },
	{ "a German discipline", "Institut für Angewandte Dynamik", "institute applied dynamic" },
	{ "a Spanish one", "Centro de Estadística y Producción Aplicadas",
	    "center statistic production applied" },
	{ "a town's own name", "Hochschule für Musik Köln", "hochschule music cologne" },
	{ "a doctor", "Hospital Doctor Quux", "hospital dr quux" },
	{ "German nouns of several words", "Max-Planck-Institut für Gravitationsphysik",
	    "max planck institute gravitational physic" },
	{ "abbreviations of an index of papers", "Inst. of Autom. & Inf. Syst.",
	    "institute automation information system" },
	{ "British spelling", "Centre for Paediatric Haematology", "center pediatric hematology" },
	{ "arts and art", "Sichuan Fine Arts Institute", "sichuan fine art institute" },
	{ "a name of such words only", "AT&T", "at and t" },
};

static void
same_as_wanted(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };
	struct str once = form_of(str_from(r->in), &mem);

	if (!str_eq(once, str_from(r->want)))
		fail_msg("%.*s", (int)once.len, once.at);
	arena_free(&mem);
}

/* --- a name that goes on --- */

static void
a_name_may_go_on(void **state)
{
	(void)state;
	assert_true(form_goes_on(STR("university of arts"), 1, false));
	assert_true(form_goes_on(STR("the university of oxford of the arts"), 2, false));
	assert_true(form_goes_on(STR("max planck institut fur physik"), 3, false));
	assert_true(form_goes_on(STR("uniklinik de bonn"), 2, false));
	assert_false(form_goes_on(STR("university of oxford highfield of"), 2, false));
	assert_false(form_goes_on(STR("university of oxford and more"), 2, false));
	assert_false(form_goes_on(STR("university of oxford"), 2, false));
	assert_false(form_goes_on(STR("center for soil and water"), 2, false));
	assert_true(form_goes_on(STR("center for soil and water"), 2, true));
	assert_false(form_goes_on(STR(""), 0, false));
}

/* --- twice is once --- */

static void
twice_is_once(struct str raw, struct arena *mem)
{
	struct str once = form_of(raw, mem), twice = form_of(once, mem);

	if (!str_eq(once, twice))
		fail_msg("%.*s: %.*s: %.*s", (int)raw.len, raw.at, (int)once.len, once.at,
		    (int)twice.len, twice.at);
}

static void
forming_a_row_twice_is_once(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };

	twice_is_once(str_from(r->in), &mem);
	arena_free(&mem);
}

/* A word of some table, or a plain one. */
static const char *
draw_word(struct chance *c)
{
	static const char *const plain[] = { "Guangzhou", "Physics", "Ties", "Bosses", "St.",
		"O'Neil", "大学", "广州", "Łódź", "x", "3", "（", "）", "&" };

	switch (draw(c, 6)) {
	case 0:
		return form_words[draw(c, form_word_count)].from;
	case 1:
		return form_words[draw(c, form_word_count)].to;
	case 2:
		return form_legal[draw(c, form_legal_count)];
	case 3:
		return form_han[draw(c, form_han_count)].from;
	case 4:
		return form_legal_han[draw(c, form_legal_han_count)];
	default:
		return plain[draw(c, sizeof plain / sizeof *plain)];
	}
}

static void
forming_any_name_twice_is_once(void **state)
{
	struct chance c = { 1 };
	struct arena mem = { 0 };

	(void)state;
	for (int round = 0; round < 50000; round++) {
		char text[512] = "";
		for (unsigned words = 1 + draw(&c, 5); words > 0; words--) {
			strcat(text, draw_word(&c));
			strcat(text, draw(&c, 4) ? " " : "");
		}
		twice_is_once(str_from(text), &mem);
		arena_reset(&mem);
	}
	arena_free(&mem);
}

/* --- the tables --- */

static void
is_its_own_form(const char *text, struct arena *mem)
{
	struct str form = form_of(str_from(text), mem);

	if (!str_eq(form, str_from(text)))
		fail_msg("%s: %.*s", text, (int)form.len, form.at);
}

static void
words_are_in_order_and_once(void **state)
{
	(void)state;
	for (size_t i = 1; i < form_word_count; i++)
		if (str_cmp(str_from(form_words[i - 1].from), str_from(form_words[i].from)) >= 0)
			fail_msg("%s, %s", form_words[i - 1].from, form_words[i].from);
}

/* A row whose word cleaning changes would never be met; what it becomes is not a row again. */
static void
words_can_be_met(void **state)
{
	struct arena mem = { 0 };

	(void)state;
	for (size_t i = 0; i < form_word_count; i++) {
		struct str clean = clean_name(str_from(form_words[i].from), &mem).text;
		if (!str_eq(clean, str_from(form_words[i].from)))
			fail_msg(
			    "%s is cleaned to %.*s", form_words[i].from, (int)clean.len, clean.at);
		struct str from = form_of(str_from(form_words[i].from), &mem);
		struct str to = form_of(str_from(form_words[i].to), &mem);
		if (to.len && !str_eq(from, to))
			fail_msg(
			    "%s is formed to %.*s", form_words[i].from, (int)from.len, from.at);
		assert_string_not_equal(form_words[i].from, form_words[i].to);
	}
	for (size_t i = 0; i < form_legal_count; i++) {
		struct str clean = clean_name(str_from(form_legal[i]), &mem).text;
		assert_true(str_eq(clean, str_from(form_legal[i])));
	}
	arena_free(&mem);
}

static void
chinese_abbreviations_end_at_once(void **state)
{
	struct arena mem = { 0 };

	(void)state;
	for (size_t i = 0; i < form_han_count; i++) {
		struct str clean = clean_name(str_from(form_han[i].from), &mem).text;
		assert_true(str_eq(clean, str_from(form_han[i].from)));
		is_its_own_form(form_han[i].to, &mem);
		for (size_t k = 0; k < i; k++)
			if (strcmp(form_han[k].from, form_han[i].from) == 0)
				fail_msg("%s twice", form_han[i].from);
	}
	arena_free(&mem);
}

static void
chinese_legal_forms_are_longest_first(void **state)
{
	(void)state;
	for (size_t i = 0; i < form_legal_han_count; i++)
		for (size_t k = 0; k < i; k++)
			if (str_ends(str_from(form_legal_han[i]), str_from(form_legal_han[k])))
				fail_msg("%s hides %s", form_legal_han[k], form_legal_han[i]);
}

/* --- bags: the words in any order --- */

static struct bag_row {
	const char *name, *one, *other;
	bool same;
} bag_rows[] = {
	{ "another order", "Federal University of Piaui", "Universidade Federal do Piauí", true },
	{ "a word twice", "New York University New York", "University New York", true },
	{ "another word", "University of Washington", "Washington State University", false },
};

static void
bags_compare(void **state)
{
	const struct bag_row *r = *state;
	struct arena mem = { 0 };
	struct str one = form_bag(form_of(str_from(r->one), &mem), &mem);
	struct str other = form_bag(form_of(str_from(r->other), &mem), &mem);

	assert_true(one.len > 0 && one.at[0] == '~');
	assert_int_equal(str_eq(one, other), r->same);
	arena_free(&mem);
}

static void
some_forms_have_no_bag(void **state)
{
	struct arena mem = { 0 };

	(void)state;
	assert_int_equal(form_bag(STR("oxford"), &mem).len, 0);
	assert_int_equal(form_bag(STR(""), &mem).len, 0);
	assert_int_equal(form_bag(STR("中山大学 sysu"), &mem).len, 0);
	assert_int_equal(form_lost(STR("University of Foo"), &mem).len, 0);
	assert_int_equal(form_lost(STR("Université"), &mem).len, 0);
	assert_int_equal(form_lost(STR("Łódź University"), &mem).len, 0);
	assert_int_equal(form_lost(STR("Universität – 中山大学"), &mem).len, 0);
	assert_true(str_eq(form_lost(STR("Universität Göttingen"), &mem),
	    form_of(STR("Universitt Gttingen"), &mem)));
	assert_int_equal(form_squeezed(STR("too short"), &mem).len, 0);
	assert_true(
	    str_eq(form_squeezed(STR("radio engineering"), &mem), STR("=radioengineering")));
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, same_as_wanted);
	ROWS_ADD(tests, n, rows, forming_a_row_twice_is_once);
	ROWS_ADD(tests, n, bag_rows, bags_compare);
	ROWS_LAW(tests, n, a_name_may_go_on);
	ROWS_LAW(tests, n, some_forms_have_no_bag);
	ROWS_LAW(tests, n, forming_any_name_twice_is_once);
	ROWS_LAW(tests, n, words_are_in_order_and_once);
	ROWS_LAW(tests, n, words_can_be_met);
	ROWS_LAW(tests, n, chinese_abbreviations_end_at_once);
	ROWS_LAW(tests, n, chinese_legal_forms_are_longest_first);
	return ROWS_RUN(tests, n);
}
