#include <string.h>

#include "base/arena.h"
#include "rows.h"
#include "terms/event.h"
#include "terms/policy.h"

#define LEAD "\"lead\":{\"name\":\"中山大学\"}"
#define LIST "\"registrations\":[{\"file\":\"r.csv\"}]"

static struct bad {
	const char *name, *json;
	enum fail_code code;
	const char *found, *expected;
} bads[] = {
	{ "no lead", "{" LIST "}", FAIL_JSON_MISSING, "", "lead" },
	{ "no registrations", "{" LEAD "}", FAIL_JSON_MISSING, "", "registrations" },
	{ "an empty list of registrations", "{" LEAD ",\"registrations\":[]}", FAIL_JSON_VALUE,
	    NULL, NULL },
	{ "a lead without a name", "{\"lead\":{}," LIST "}", FAIL_JSON_MISSING, "lead", "name" },
	{ "a lead with a blank name", "{\"lead\":{\"name\":\" \"}," LIST "}", FAIL_JSON_EMPTY,
	    "lead.name", "" },
	{ "a lead that is a text", "{\"lead\":\"中山大学\"," LIST "}", FAIL_JSON_TYPE, "lead",
	    "object" },
	{ "a slip in a key", "{" LEAD "," LIST ",\"particpating\":[]}", FAIL_JSON_KEY,
	    "particpating", "participating" },
	{ "a slip deep inside",
	    "{" LEAD "," LIST ",\"participating\":[{\"name\":\"A\"},"
	    "{\"name\":\"B\",\"contry\":\"GB\"}]}",
	    FAIL_JSON_KEY, "participating[1].contry", "country" },
	{ "a column that is none",
	    "{" LEAD ",\"registrations\":[{\"file\":\"r\",\"columns\":"
	    "{\"afiliation\":\"单位\"}}]}",
	    FAIL_JSON_KEY, "registrations[0].columns.afiliation", "affiliation" },
	{ "a delimiter that is none",
	    "{" LEAD ",\"registrations\":[{\"file\":\"r\",\"delimiter\":"
	    "\"|\"}]}",
	    FAIL_JSON_VALUE, NULL, NULL },
	{ "a day that is none", "{" LEAD "," LIST ",\"event\":{\"start\":\"2023-13-01\"}}",
	    FAIL_JSON_VALUE, NULL, "YYYY-MM-DD" },
	{ "a day that its month has not", "{" LEAD "," LIST ",\"event\":{\"end\":\"2023-02-29\"}}",
	    FAIL_JSON_VALUE, "event.end: \"2023-02-29\"", "YYYY-MM-DD" },
	{ "an empty alias", "{\"lead\":{\"name\":\"A\",\"aliases\":[\"B\",\"\"]}," LIST "}",
	    FAIL_JSON_EMPTY, "lead.aliases[1]", "" },
	{ "an end before the start",
	    "{" LEAD "," LIST ",\"event\":{\"start\":\"2023-05-12\",\"end\":\"2023-05-11\"}}",
	    FAIL_JSON_VALUE, NULL, NULL },
	{ "a country in words", "{" LEAD "," LIST ",\"event\":{\"place\":{\"country\":\"China\"}}}",
	    FAIL_JSON_VALUE, "event.place.country: \"China\"", NULL },
	{ "a country of a letter and a digit",
	    "{" LEAD "," LIST ",\"event\":{\"place\":{\"country\":\"C1\"}}}", FAIL_JSON_VALUE,
	    "event.place.country: \"C1\"", NULL },
	{ "a country of signs", "{" LEAD "," LIST ",\"event\":{\"place\":{\"country\":\"[{\"}}}",
	    FAIL_JSON_VALUE, "event.place.country: \"[{\"", NULL },
	{ "a day nought", "{" LEAD "," LIST ",\"event\":{\"start\":\"2023-01-00\"}}",
	    FAIL_JSON_VALUE, NULL, "YYYY-MM-DD" },
	{ "a ROR id with a capital", "{\"lead\":{\"name\":\"A\",\"ror\":\"052GG0110\"}," LIST "}",
	    FAIL_JSON_VALUE, "lead.ror: \"052GG0110\"", NULL },
	{ "domains that are no list", "{\"lead\":{\"name\":\"A\",\"domains\":\"a.edu\"}," LIST "}",
	    FAIL_JSON_TYPE, "lead.domains", "array" },
	{ "a country that is no text", "{\"lead\":{\"name\":\"A\",\"country\":1}," LIST "}",
	    FAIL_JSON_TYPE, "lead.country", "string" },
	{ "an attendance without a file", "{" LEAD "," LIST ",\"attendance\":[{}]}",
	    FAIL_JSON_MISSING, "attendance[0]", "file" },
	{ "an aliases file that is no text", "{" LEAD "," LIST ",\"aliases\":[{}]}", FAIL_JSON_TYPE,
	    "aliases[0]", "string" },
	{ "a ROR id that is none",
	    "{\"lead\":{\"name\":\"A\",\"ror\":\"https://ror.org/xyz\"}," LIST "}", FAIL_JSON_VALUE,
	    NULL, NULL },
	{ "a stage that is none", "{" LEAD "," LIST ",\"stage\":\"over\"}", FAIL_JSON_VALUE, NULL,
	    "auto, registration, completed" },
	{ "a roster that is no text", "{" LEAD "," LIST ",\"rosters\":[1]}", FAIL_JSON_TYPE,
	    "rosters[0]", "string" },
	{ "null is no text", "{" LEAD "," LIST ",\"policy\":null}", FAIL_JSON_TYPE, "policy",
	    "string" },
	{ "a key twice", "{" LEAD "," LEAD "," LIST "}", FAIL_JSON_TWICE, "lead", NULL },
	{ "bytes behind the end", "{" LEAD "," LIST "}}", FAIL_JSON, "}", NULL },
};

static void
is_refused(void **state)
{
	const struct bad *r = *state;
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct event e;

	assert_false(event_read(&e, str_from(r->json), STR("e.json"), STR(""), &mem, &f));
	assert_int_equal(f.code, r->code);
	assert_string_equal(f.file, "e.json");
	if (r->found)
		assert_string_equal(f.found, r->found);
	if (r->expected)
		assert_string_equal(f.expected, r->expected);
	arena_free(&mem);
}

static void
the_least_event(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct event e;

	(void)state;
	assert_true(event_read(&e, STR("{" LEAD "," LIST "}"), STR("e.json"), STR(""), &mem, &f));
	assert_int_equal(e.host_count, 1);
	assert_int_equal(e.hosts[0].role, HOST_LEAD);
	assert_int_equal(e.stage, -1);
	assert_true(str_eq(e.policy, POLICY_DEFAULT));
	assert_int_equal(e.registration_count, 1);
	assert_true(str_eq(e.registrations[0].path, STR("r.csv")));
	assert_true(str_eq(e.registrations[0].encoding, STR("auto")));
	assert_int_equal(e.registrations[0].delimiter, 0);
	assert_int_equal(e.attendance_count + e.roster_count + e.alias_count + e.decisions.len, 0);
	arena_free(&mem);
}

static const char everything[]
    = "{\"event\":{\"name\":\"N\",\"start\":\"2023-05-12\",\"end\":\"2023-05-14\",\"place\":"
      "{\"country\":\"cn\",\"city\":\"广州\"}},\"policy\":\"own.json\","
      "\"lead\":{\"name\":\" 中山大学 \",\"aliases\":[\"SYSU\"],\"domains\":[\"sysu.edu.cn\"]},"
      "\"participating\":[{\"name\":\"University of Oxford\",\"country\":\"GB\",\"ror\":"
      "\"https://ror.org/052gg0110\"}],\"co_organisers\":[{\"name\":\"科协\"}],"
      "\"stage\":\"completed\",\"registrations\":[{\"file\":\"a.csv\",\"encoding\":\"gb18030\","
      "\"delimiter\":\"tab\",\"columns\":{\"affiliation\":\"单位\"}},{\"file\":\"/x/b.csv\"},"
      "{\"file\":\"-\"}],\"attendance\":[{\"file\":\"s.csv\"}],\"decisions\":\"d.csv\","
      "\"rosters\":[\"r.csv\"],\"aliases\":[\"al.csv\"]}";

static void
everything_is_read(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct event e;

	(void)state;
	assert_true(event_read(&e, str_from(everything), STR("ev/e.json"), STR("ev/"), &mem, &f));
	assert_true(str_eq(e.country, STR("CN")) && str_eq(e.city, STR("广州")));
	assert_true(str_eq(e.policy, STR("ev/own.json")));
	assert_int_equal(e.host_count, 3);
	assert_true(str_eq(e.hosts[0].name, STR("中山大学")));
	assert_true(str_eq(e.hosts[0].domains[0], STR("sysu.edu.cn")));
	assert_int_equal(e.hosts[1].role, HOST_PARTICIPATING);
	assert_true(str_eq(e.hosts[1].ror, STR("052gg0110")));
	assert_int_equal(e.hosts[2].role, HOST_CO_ORGANISER);
	assert_int_equal(e.stage, STAGE_COMPLETED);
	assert_true(str_eq(e.registrations[0].path, STR("ev/a.csv")));
	assert_true(str_eq(e.registrations[0].shown, STR("a.csv")));
	assert_int_equal(e.registrations[0].delimiter, '\t');
	assert_true(str_eq(e.registrations[0].heading[COLUMN_AFFILIATION], STR("单位")));
	assert_true(str_eq(e.registrations[1].path, STR("/x/b.csv")));
	assert_true(str_eq(e.registrations[2].path, STR("-")));
	assert_true(str_eq(e.attendance[0].path, STR("ev/s.csv")));
	assert_true(str_eq(e.decisions, STR("ev/d.csv")));
	assert_true(
	    str_eq(e.rosters[0], STR("ev/r.csv")) && str_eq(e.aliases[0], STR("ev/al.csv")));
	arena_free(&mem);
}

/* Whatever is cut off, the rest is refused with a place, never read by half. */
static void
every_cut_is_refused(void **state)
{
	struct str whole = str_from(everything);

	(void)state;
	for (size_t n = 0; n < whole.len; n++) {
		struct arena mem = { 0 };
		struct fail f = { 0 };
		struct event e;
		assert_false(event_read(&e, str_slice(whole, 0, n), STR("e"), STR(""), &mem, &f));
		/* Inside a character it is the byte that is named. */
		assert_true(f.code == FAIL_JSON || f.code == FAIL_JSON_UTF8);
		assert_true(f.line > 0);
		arena_free(&mem);
	}
}

static struct day {
	const char *name, *text;
	bool is_one;
} days[] = {
	{ "a day", "2023-05-12", true },
	{ "the last of February", "2023-02-28", true },
	{ "no 29th in a common year", "2023-02-29", false },
	{ "a 29th in a leap year", "2024-02-29", true },
	{ "no 29th in 1900", "1900-02-29", false },
	{ "a 29th in 2000", "2000-02-29", true },
	{ "no 31st of April", "2023-04-31", false },
	{ "the 31st of December", "2023-12-31", true },
	{ "no day nought", "2023-05-00", false },
	{ "no month nought", "2023-00-01", false },
	{ "no 13th month", "2023-13-01", false },
	{ "another order", "12-05-2023", false },
	{ "a time behind it", "2023-05-12T00", false },
};

static void
is_a_day_or_not(void **state)
{
	const struct day *r = *state;

	assert_int_equal(event_date_is(str_from(r->text)), r->is_one);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, bads, is_refused);
	ROWS_ADD(tests, n, days, is_a_day_or_not);
	ROWS_LAW(tests, n, the_least_event);
	ROWS_LAW(tests, n, everything_is_read);
	ROWS_LAW(tests, n, every_cut_is_refused);
	return ROWS_RUN(tests, n);
}
