/* The options whose values are words of their own. */
#include "command/option.h"

#include <string.h>

#include "base/json.h"
#include "terms/event.h"
#include "terms/policy.h"
#include "text/moment.h"
#include "text/similarity.h"

static const char *const format_words[FORMAT_COUNT] = {
	[FORMAT_TEXT] = "text",
	[FORMAT_JSON] = "json",
	[FORMAT_HTML] = "html",
	[FORMAT_CSV] = "csv",
	[FORMAT_PROM] = "prom",
};

static struct str
format_word(enum format format)
{
	must(format < FORMAT_COUNT);
	return str_from(format_words[format]);
}

/* "text, json, csv, prom" */
static bool
no_such_format(struct str word, struct fail *f)
{
	struct out all = { 0 };

	for (int i = 0; i < FORMAT_COUNT; i++) {
		out_trusted(&all, i ? STR(", ") : STR(""));
		out_trusted(&all, format_word((enum format)i));
	}
	fail_set(f, FAIL_USAGE, word, out_text(&all));
	out_free(&all);
	return false;
}

static bool
add_format(struct options *opt, struct str word, struct fail *f)
{
	struct nearest nearest = nearest_start(word);

	for (int i = 0; i < FORMAT_COUNT; i++) {
		if (str_eq(format_word((enum format)i), word)) {
			opt->format[i] = true;
			return true;
		}
		nearest_offer(&nearest, format_word((enum format)i));
	}
	return nearest.best.at ? fail_set(f, FAIL_USAGE_UNKNOWN, word, nearest.best)
			       : no_such_format(word, f);
}

bool
option_format(struct options *opt, struct str value, struct fail *f)
{
	struct str word;

	while (str_next(&word, &value, ','))
		if (!add_format(opt, word, f))
			return false;
	return true;
}

bool
option_column(struct options *opt, struct str value, struct fail *f)
{
	struct str word, heading = value;

	if (!str_next(&word, &heading, '=') || !heading.at || str_trim(heading).len == 0)
		return fail_set(f, FAIL_USAGE, value, STR("affiliation=单位"));
	enum column column = column_find(word);
	if (column == COLUMN_COUNT) {
		struct nearest nearest = nearest_start(word);
		for (int c = 0; c < COLUMN_COUNT; c++)
			nearest_offer(&nearest, column_word((enum column)c));
		return fail_set(f, FAIL_USAGE_UNKNOWN, word, nearest.best);
	}
	opt->heading[column] = str_trim(heading);
	return true;
}

bool
option_stage(struct options *opt, struct str value, struct fail *f)
{
	opt->stage = choice_value_find(CHOICE_STAGE, value);
	return opt->stage >= 0
	       || fail_set(f, FAIL_USAGE, value, STR("auto, registration, completed"));
}

bool
option_lang(struct options *opt, struct str value, struct fail *f)
{
	for (int i = 0; i < LANG_COUNT; i++)
		if (str_eq(lang_word((enum lang)i), value)) {
			opt->lang = (enum lang)i;
			opt->lang_told = true;
			return true;
		}
	return fail_set(f, FAIL_USAGE, value, STR("zh, en"));
}

bool
option_delimiter(struct options *opt, struct str value, struct fail *f)
{
	opt->delimiter = input_delimiter(value);
	return opt->delimiter || fail_set(f, FAIL_USAGE, value, STR(", ; tab"));
}

static const char *const on_change_words[] = { "any", "verdict" };

bool
option_on_change(struct options *opt, struct str value, struct fail *f)
{
	for (int i = 0; i < 2; i++)
		if (str_eq(option_on_change_word(i), value)) {
			opt->on_verdict_only = i == 1;
			return true;
		}
	return fail_set(f, FAIL_USAGE, value, STR("any, verdict"));
}

bool
option_nesting(struct options *opt, struct str value, struct fail *f)
{
	uint64_t n;

	if (!str_whole(&n, value) || n == 0 || n > JSON_DEPTH_MOST)
		return fail_set(f, FAIL_USAGE, value, STR("1 … 1000"));
	opt->sheet.limits.nesting = (size_t)n;
	return true;
}

bool
option_now(struct options *opt, struct str value, struct fail *f)
{
	struct str midnight = STR("YYYY-MM-DDT00:00");
	char text[sizeof "YYYY-MM-DDT00:00"];
	struct moment m;

	memcpy(text, midnight.at, sizeof text);
	if (value.len == 10 || value.len == midnight.len)
		memcpy(text, value.at, value.len);
	struct str whole = { text, midnight.len };
	if (!event_date_is(str_slice(whole, 0, 10)) || text[10] != 'T' || text[13] != ':'
	    || !moment_read(&m, whole))
		return fail_set(f, FAIL_USAGE, value, STR("YYYY-MM-DD, YYYY-MM-DDTHH:MM"));
	opt->now = str_slice(value, 0, 10);
	opt->moment = moment_minutes(&m) * 60;
	return true;
}

/* --- the words of each, for who lists them --- */

struct str
option_format_word(int index)
{
	return index < FORMAT_COUNT ? format_word((enum format)index) : (struct str){ 0 };
}

struct str
option_column_word(int index)
{
	return index < COLUMN_COUNT ? column_word((enum column)index) : (struct str){ 0 };
}

struct str
option_stage_word(int index)
{
	return index < choice_value_count(CHOICE_STAGE) ? choice_value_word(CHOICE_STAGE, index)
							: (struct str){ 0 };
}

struct str
option_lang_word(int index)
{
	return index < LANG_COUNT ? lang_word((enum lang)index) : (struct str){ 0 };
}

struct str
option_delimiter_word(int index)
{
	static const char *const words[] = { ",", ";", "tab" };

	return index < 3 ? str_from(words[index]) : (struct str){ 0 };
}

struct str
option_on_change_word(int index)
{
	return index < 2 ? str_from(on_change_words[index]) : (struct str){ 0 };
}

bool
option_takes_file(const struct option *o)
{
	return o->argument && strstr(o->argument, "FILE");
}
