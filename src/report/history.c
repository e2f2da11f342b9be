#include "report/history.h"

#include "report/json_part.h"
#include "report/labels.h"

#define CHECKS_SHOWN 4 /* columns that a table has room for */

/* The checks of the last run: a policy may have had others. */
static const struct run *
last_of(const struct history *h)
{
	return &h->items[h->count - 1];
}

static const struct check_result *
check_of(const struct run *run, const struct check *check)
{
	for (size_t i = 0; i < run->check_count; i++)
		if (str_eq(run->checks[i].check->id, check->id))
			return &run->checks[i];
	return NULL;
}

static void
add_value(struct grid *g, const struct check_result *r)
{
	static const struct {
		const char *mark;
		enum tone tone;
	} marks[] = {
		[OUTCOME_PASS] = { " ✓", TONE_PLAIN },
		[OUTCOME_FAIL] = { " ✗", TONE_BAD },
		[OUTCOME_REVIEW] = { " ?", TONE_DOUBT },
	};
	struct out words = { 0 };

	if (r) {
		view_measure(&words, r->check, r->value, true);
		out_trusted(&words, str_from(marks[r->outcome].mark));
	}
	grid_take(g, &words, r ? marks[r->outcome].tone : TONE_PLAIN);
	out_free(&words);
}

static void
run_row(struct grid *g, const struct run *run, const struct run *last, size_t shown, enum lang lang)
{
	struct out time = { 0 };

	run_time(&time, run->at);
	grid_take(g, &time, TONE_PLAIN);
	grid_add(g, label_outcome(run->outcome, lang), tone_outcome(run->outcome));
	for (size_t i = 0; i < shown; i++)
		add_value(g, check_of(run, last->checks[i].check));
	grid_whole(g, run->questions);
	out_free(&time);
}

void
history_text(struct out *o, const struct history *h, const struct report_style *style)
{
	static const char *const aligns[CHECKS_SHOWN + 1]
	    = { "llr", "llrr", "llrrr", "llrrrr", "llrrrrr" };
	const struct layout layout = { .out = o, .width = style->width, .color = style->color };
	enum lang lang = style->lang;
	struct grid g;

	if (h->count == 0) {
		layout_paragraph(&layout, STR(""), sentence_text(SENTENCE_HISTORY_NONE, lang));
		return;
	}
	const struct run *last = last_of(h);
	size_t shown = last->check_count < CHECKS_SHOWN ? last->check_count : CHECKS_SHOWN;
	grid_begin(&g, aligns[shown]);
	grid_add(&g, sentence_text(SENTENCE_HISTORY_TIME, lang), TONE_DIM);
	grid_add(&g, sentence_text(SENTENCE_COLUMN_OUTCOME, lang), TONE_DIM);
	for (size_t i = 0; i < shown; i++)
		grid_add(&g, view_check_name(last->checks[i].check, lang), TONE_DIM);
	grid_add(&g, sentence_text(SENTENCE_HISTORY_OPEN, lang), TONE_DIM);
	for (size_t i = 0; i < h->count; i++)
		run_row(&g, &h->items[i], last, shown, lang);
	grid_write(&g, &layout, 0);
	grid_free(&g);
}

/* --- JSON --- */

static void
write_counts(struct jsonout *j, const struct run *run)
{
	static const char *const keys[QUANTITY_COUNT] = {
		[QUANTITY_HOST] = "host",
		[QUANTITY_HOST_CAPPED] = "host_capped",
		[QUANTITY_UNAFFILIATED] = "unaffiliated",
		[QUANTITY_EXTERNAL] = "external",
		[QUANTITY_EXTERNAL_COUNTED] = "external_counted",
		[QUANTITY_ACADEMICIANS] = "academicians",
		[QUANTITY_PARTNERS_PRESENT] = "partners_present",
		[QUANTITY_PARTNERS] = "partners",
	};

	jsonout_object(j, STR("counts"));
	jsonout_whole(j, STR("rows"), run->rows);
	jsonout_whole(j, STR("people"), run->people);
	for (int q = 0; q < QUANTITY_COUNT; q++)
		jsonout_whole(j, str_from(keys[q]), run->quantity[q]);
	jsonout_whole(j, STR("institutions"), run->institutions);
	jsonout_whole(j, STR("questions"), run->questions);
	jsonout_end(j);
}

static void
write_run(struct out *o, const struct run *run)
{
	struct out time = { 0 };
	struct jsonout j;

	jsonout_open(&j, o, false);
	jsonout_object(&j, NO_KEY);
	jsonout_whole(&j, STR("number"), run->number);
	run_stamp(&time, run->at);
	json_words(&j, STR("time"), &time);
	jsonout_text(&j, STR("verdict"), outcome_word(run->outcome));
	jsonout_list(&j, STR("checks"));
	for (size_t i = 0; i < run->check_count; i++) {
		jsonout_object(&j, NO_KEY);
		json_figures(&j, &run->checks[i]);
		json_margin(&j, &run->checks[i]);
		jsonout_end(&j);
	}
	jsonout_end(&j);
	write_counts(&j, run);
	jsonout_text(&j, STR("stage"), run->completed ? STR("completed") : STR("registration"));
	jsonout_text(&j, STR("policy"), run->policy);
	jsonout_text(&j, STR("policy_version"), run->edition);
	json_optional(&j, STR("registry"), run->registry);
	jsonout_text(&j, STR("program"), run->program);
	jsonout_end(&j);
	out_free(&time);
}

void
history_json(struct out *o, const struct history *h, const struct report_style *style)
{
	(void)style;
	for (size_t i = 0; i < h->count; i++)
		write_run(o, &h->items[i]);
}
