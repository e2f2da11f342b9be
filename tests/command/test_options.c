#include <string.h>

#include "command/command.h"
#include "command/event_options.h"
#include "command/init.h"
#include "rows.h"
#include "terms/event.h"
#include "terms/policy.h"

#define WORDS 28

static int
count_of(const char *const *words)
{
	int n = 0;
	while (n < WORDS && words[n])
		n++;
	return n;
}

/* Parses words behind the program's name. What is read of them lives until the next call. */
static bool
parse(struct options *opt, const char *const *words, const struct surroundings *around,
    struct fail *f)
{
	static char text[WORDS + 1][64];
	char *argv[WORDS + 1];
	int argc = count_of(words) + 1;

	argv[0] = strcpy(text[0], "rollcall");
	for (int i = 1; i < argc; i++) {
		assert_true(strlen(words[i - 1]) < sizeof text[i]);
		argv[i] = strcpy(text[i], words[i - 1]);
	}
	return options_parse(opt, argc, argv, around, f);
}

static struct bad {
	const char *name, *words[WORDS];
	enum fail_code code;
	const char *found, *expected;
} bads[] = {
	{ "no command", { NULL }, FAIL_USAGE_MISSING, "", "COMMAND" },
	{ "an unknown command", { "adit" }, FAIL_USAGE_UNKNOWN, "adit", "audit" },
	{ "nothing like it", { "zzzz" }, FAIL_USAGE_UNKNOWN, "zzzz", "" },
	{ "an unknown option", { "audit", "e.json", "--polcy", "x" }, FAIL_USAGE_UNKNOWN, "--polcy",
	    "--policy" },
	{ "another command's option", { "honours", "--redact" }, FAIL_USAGE_UNKNOWN, "--redact",
	    NULL },
	{ "an unknown letter", { "audit", "-z" }, FAIL_USAGE_UNKNOWN, "-z", "" },
	{ "no word", { "audit" }, FAIL_USAGE_MISSING, NULL, NULL },
	{ "a word too many", { "resolve", "a", "b" }, FAIL_USAGE_UNKNOWN, "b", "" },
	{ "an option without its argument", { "audit", "e.json", "--lead" }, FAIL_USAGE_MISSING,
	    "--lead", "--lead NAME" },
	{ "an empty argument", { "audit", "e.json", "--lead=" }, FAIL_USAGE_MISSING, NULL, NULL },
	{ "an argument for a flag", { "audit", "e.json", "--redact=no" }, FAIL_USAGE, "--redact=no",
	    NULL },
	{ "an unknown format", { "audit", "e.json", "--format", "text,jsn" }, FAIL_USAGE_UNKNOWN,
	    "jsn", "json" },
	{ "a format not near any", { "audit", "e.json", "--format", "docx" }, FAIL_USAGE, "docx",
	    "text, json, html, csv, prom" },
	{ "a column that is none", { "audit", "e.json", "--column", "nam=姓名" },
	    FAIL_USAGE_UNKNOWN, "nam", "name" },
	{ "a column without a heading", { "audit", "e.json", "--column", "name" }, FAIL_USAGE,
	    "name", NULL },
	{ "a limit of nothing", { "audit", "e.json", "--limit-rows", "0" }, FAIL_USAGE, "0", NULL },
	{ "a limit in words", { "audit", "e.json", "--limit-rows", "1k" }, FAIL_USAGE, "1k", NULL },
	{ "a nesting of nothing", { "audit", "e.json", "--limit-nesting", "0" }, FAIL_USAGE, "0",
	    NULL },
	{ "a nesting past the parser's", { "verify", "r.json", "--limit-nesting", "1001" },
	    FAIL_USAGE, "1001", NULL },
	{ "a limit past all numbers", { "audit", "e.json", "--limit-cell", "18446744073709551616" },
	    FAIL_USAGE, NULL, NULL },
	{ "a day that is none", { "audit", "e.json", "--now", "2023-1-1" }, FAIL_USAGE, "2023-1-1",
	    "YYYY-MM-DD, YYYY-MM-DDTHH:MM" },
	{ "an hour that is none", { "audit", "e.json", "--now", "2023-01-01T25:00" }, FAIL_USAGE,
	    "2023-01-01T25:00", NULL },
	{ "half a time", { "audit", "e.json", "--now", "2023-01-01T2500x" }, FAIL_USAGE,
	    "2023-01-01T2500x", NULL },
	{ "a language that is none", { "help", "--lang", "fr" }, FAIL_USAGE, "fr", "zh, en" },
	{ "a stage that is none", { "audit", "e.json", "--stage", "over" }, FAIL_USAGE, "over",
	    NULL },
	{ "bytes that are no text", { "audit", "a\xFF" }, FAIL_USAGE, "a", "UTF-8" },
};

static void
is_refused(void **state)
{
	const struct bad *r = *state;
	struct surroundings around = { 0 };
	struct options opt;
	struct fail f = { 0 };

	assert_false(parse(&opt, r->words, &around, &f));
	assert_int_equal(f.code, r->code);
	assert_int_equal(fail_status(f.code), STATUS_USAGE);
	if (r->found)
		assert_string_equal(f.found, r->found);
	if (r->expected)
		assert_string_equal(f.expected, r->expected);
	options_free(&opt);
}

static void
everything_is_read(void **state)
{
	const char *words[WORDS] = { "audit", "--lead=中山大学", "--participating", "A",
		"--participating", "B", "--format", "json,csv", "--format=csv", "-oout", "--column",
		"affiliation=单位=x", "--limit-rows", "9", "--limit-nesting", "7", "--fill-down",
		"--stage", "completed", "--now", "2023-05-12", "--delimiter", ";", "--", "-x.csv",
		"--", "-" };
	struct surroundings around = { .out_is_terminal = true };
	struct options opt;
	struct fail f = { 0 };

	(void)state;
	assert_true(parse(&opt, words, &around, &f));
	assert_string_equal(opt.command->name, "audit");
	assert_true(str_eq(opt.lead, STR("中山大学")));
	assert_int_equal(opt.participating.count, 2);
	assert_true(str_eq(opt.participating.items[1], STR("B")));
	assert_true(opt.format[FORMAT_JSON] && opt.format[FORMAT_CSV]);
	assert_false(opt.format[FORMAT_TEXT]);
	assert_true(str_eq(opt.output, STR("out")));
	assert_true(str_eq(opt.heading[COLUMN_AFFILIATION], STR("单位=x")));
	assert_int_equal(opt.sheet.limits.rows, 9);
	assert_int_equal(opt.sheet.limits.nesting, 7);
	assert_int_equal(opt.sheet.limits.bytes, sheet_limits_default.bytes);
	assert_true(opt.sheet.fill_down && !opt.sheet.ragged);
	assert_int_equal(opt.stage, STAGE_COMPLETED);
	assert_int_equal(opt.delimiter, ';');
	assert_true(str_eq(opt.now, STR("2023-05-12")) && opt.color);
	assert_int_equal(opt.words.count, 3);
	assert_true(str_eq(opt.words.items[0], STR("-x.csv")));
	options_free(&opt);
}

static struct around {
	const char *name;
	struct surroundings around;
	enum lang lang, written;
	bool color;
	const char *now, *data_folder; /* NULL: absent */
} arounds[] = {
	{ "nothing around", { .no_color = false }, LANG_EN, LANG_EN, false, NULL, NULL },
	{ "a Chinese locale on a terminal",
	    { .locale = { "zh_CN.UTF-8", 11 }, .out_is_terminal = true }, LANG_ZH, LANG_ZH, true,
	    NULL, NULL },
	{ "a Chinese locale and a file", { .locale = { "zh_CN.UTF-8", 11 } }, LANG_ZH, LANG_EN,
	    false, NULL, NULL },
	{ "NO_COLOR", { .no_color = true, .out_is_terminal = true }, LANG_EN, LANG_EN, false, NULL,
	    NULL },
	{ "a date", { .date_epoch = { "1700000000", 10 } }, LANG_EN, LANG_EN, false, "2023-11-14",
	    NULL },
	{ "a home", { .home = { "/home/u", 7 } }, LANG_EN, LANG_EN, false, NULL,
	    "/home/u/.local/share/rollcall/" },
	{ "a data home goes first", { .home = { "/h", 2 }, .data_home = { "/d", 2 } }, LANG_EN,
	    LANG_EN, false, NULL, "/d/rollcall/" },
	{ "a relative data home is ignored", { .home = { "/h", 2 }, .data_home = { "d", 1 } },
	    LANG_EN, LANG_EN, false, NULL, "/h/.local/share/rollcall/" },
};

static void
same_text(struct str got, const char *want)
{
	assert_int_equal(got.at != NULL, want != NULL);
	assert_true(str_eq(got, str_from(want)));
}

static void
around_as_wanted(void **state)
{
	const struct around *r = *state;
	const char *words[WORDS] = { "resolve" };
	struct options opt;
	struct fail f = { 0 };

	assert_true(parse(&opt, words, &r->around, &f));
	assert_int_equal(opt.lang, r->lang);
	assert_int_equal(options_written_lang(&opt, false), r->written);
	assert_int_equal(options_written_lang(&opt, true), LANG_EN);
	assert_int_equal(opt.color, r->color);
	assert_true(opt.format[FORMAT_TEXT]);
	same_text(opt.now, r->now);
	same_text(opt.data_folder, r->data_folder);
	options_free(&opt);
}

static void
a_bad_epoch_is_wrong_usage(void **state)
{
	const char *words[WORDS] = { "resolve" };
	struct surroundings around = { .date_epoch = STR("yesterday") };
	struct options opt;
	struct fail f = { 0 };

	(void)state;
	assert_false(parse(&opt, words, &around, &f));
	assert_int_equal(f.code, FAIL_USAGE);
	options_free(&opt);
}

/* What a report keeps of a command line that names fixtures/indico/event.json or lists. */
static struct told {
	const char *name, *words[WORDS], *want;
} tolds[] = {
	{ "lists and what is told of them",
	    { "audit", "--lead=A", "a.csv", "--column", "name=N", "--format", "json", "-oout",
		"--fill-down", "b.csv", "--redact", "--lang", "zh", "--now", "2023-05-12" },
	    "--lead=A --column=name=N --fill-down a.csv b.csv" },
	{ "a word that looks like an option", { "audit", "--lead=A", "--", "-x.csv" },
	    "--lead=A -- -x.csv" },
	{ "an event file as it was given",
	    { "audit", "fixtures/indico/event.json", "--policy", "p" },
	    "--policy=p fixtures/indico/event.json" },
};

static void
told_as_wanted(void **state)
{
	const struct told *r = *state;
	struct surroundings around = { 0 };
	struct options opt;
	struct event e;
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct out o = { 0 };

	assert_true(parse(&opt, r->words, &around, &f));
	assert_true(event_from_options(&e, &opt, &mem, &f));
	for (size_t i = 0; i < e.told_count; i++) {
		out_plain(&o, i ? STR(" ") : STR(""));
		out_plain(&o, e.told[i]);
	}
	out_char(&o, '\0');
	assert_string_equal(o.at, r->want);
	out_free(&o);
	options_free(&opt);
	arena_free(&mem);
}

/* Every row of both tables is complete, and no name is there twice. */
static void
tables_are_sound(void **state)
{
	(void)state;
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		const struct command *c = &commands_table[i];
		assert_true(c->name && c->words && c->example && c->run);
		assert_ptr_equal(command_find(str_from(c->name)), c);
		assert_true(str_find(str_from(c->example), str_from(c->name), 0) != STR_NONE);
	}
	for (size_t i = 0; i < options_count; i++) {
		const struct option *a = &options_table[i];
		assert_true(a->commands && a->help > SENTENCE_CODES);
		assert_int_equal(a->kind == OPTION_READ, a->read != NULL);
		assert_int_equal(a->kind == OPTION_FLAG, a->argument == NULL);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(a->name, options_table[k].name);
	}
}

/* What init writes loads as it stands, in both languages, and says what the options said. */
static void
init_loads(void **state)
{
	struct surroundings around = { 0 };
	const char *plain[LANG_COUNT][WORDS]
	    = { { "init", "--lang", "zh" }, { "init", "--lang", "en" } };
	const char *filled[WORDS] = { "init", "--lead", "中山\"大学", "--participating", "B",
		"--stage", "completed", "--co-organiser", "C" };
	struct options opt;
	struct event e;

	(void)state;
	for (int l = 0; l < LANG_COUNT + 1; l++) {
		struct fail f = { 0 };
		struct arena mem = { 0 };
		struct out o = { 0 };
		bool told = l == LANG_COUNT;
		assert_true(parse(&opt, told ? filled : plain[l], &around, &f));
		init_event(&o, &opt);
		assert_true(event_read(&e, out_text(&o), STR("e.json"), STR(""), &mem, &f));
		assert_int_equal(e.host_count, told ? 3 : 2);
		assert_int_equal(e.stage, told ? STAGE_COMPLETED : STAGE_AUTO);
		if (told)
			assert_true(str_eq(e.hosts[0].name, STR("中山\"大学")));
		out_free(&o);
		arena_free(&mem);
		options_free(&opt);
	}
}

static void
an_event_from_the_command_line(void **state)
{
	const char *words[WORDS] = { "audit", "l.csv", "m.csv", "--lead", "中山大学",
		"--participating", "B", "--column", "affiliation=单位", "--aliases", "a.csv" };
	const char *bare[WORDS] = { "audit", "l.csv" };
	struct surroundings around = { 0 };
	struct options opt;
	struct fail f = { 0 };
	struct event e;

	(void)state;
	assert_true(parse(&opt, words, &around, &f));
	assert_true(event_from_options(&e, &opt, &opt.mem, &f));
	assert_int_equal(e.host_count, 2);
	assert_int_equal(e.hosts[0].role, HOST_LEAD);
	assert_int_equal(e.registration_count, 2);
	assert_true(str_eq(e.registrations[1].heading[COLUMN_AFFILIATION], STR("单位")));
	assert_int_equal(e.alias_count, 1);
	assert_true(str_eq(e.policy, POLICY_DEFAULT));
	assert_int_equal(e.stage, -1);
	options_free(&opt);
	assert_true(parse(&opt, bare, &around, &f));
	assert_false(event_from_options(&e, &opt, &opt.mem, &f));
	assert_int_equal(f.code, FAIL_USAGE_MISSING);
	assert_string_equal(f.expected, "--lead NAME");
	options_free(&opt);
}

/* Without a date, it is the clock's; a report shows no more than the day. */
static void
now_is_a_moment(void **state)
{
	static const struct moments {
		const char *now;
		int64_t want;
	} rows[] = {
		{ "1970-01-02", 86400 },
		{ "1970-01-02T01:02", 86400 + 3720 },
		{ NULL, 1234 },
	};
	const struct surroundings around = { .clock = 1234 };
	struct fail f = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *words[WORDS] = { "audit", "e.json", "--now", rows[i].now };
		struct options opt;
		if (!rows[i].now)
			words[2] = NULL;
		assert_true(parse(&opt, words, &around, &f));
		assert_int_equal(opt.moment, rows[i].want);
		assert_true(str_eq(opt.now, rows[i].now ? STR("1970-01-02") : STR("")));
		options_free(&opt);
	}
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, bads, is_refused);
	ROWS_ADD(tests, n, arounds, around_as_wanted);
	ROWS_ADD(tests, n, tolds, told_as_wanted);
	ROWS_LAW(tests, n, everything_is_read);
	ROWS_LAW(tests, n, a_bad_epoch_is_wrong_usage);
	ROWS_LAW(tests, n, tables_are_sound);
	ROWS_LAW(tests, n, init_loads);
	ROWS_LAW(tests, n, an_event_from_the_command_line);
	ROWS_LAW(tests, n, now_is_a_moment);
	return ROWS_RUN(tests, n);
}
