#include "verdict/decision.h"

#include <stdlib.h>
#include <string.h>

#include "input/cell.h"
#include "input/columns.h"

/* --- the file --- */

enum { CELL_QUESTION, CELL_ANSWER, CELL_BY, CELL_AT, CELL_NOTE, CELLS };

static const struct columns_wanted columns[CELLS] = {
	[CELL_QUESTION] = { { "question" }, true },
	[CELL_ANSWER] = { { "answer" }, true },
	[CELL_BY] = { { "by" }, false },
	[CELL_AT] = { { "at" }, false },
	[CELL_NOTE] = { { "note" }, false },
};

struct loading {
	struct decisions *out;
	struct arena *mem;
};

static bool
take(void *ctx, const struct columns_row *row, struct fail *f)
{
	struct loading *l = ctx;
	struct str cells[CELLS];

	for (size_t c = 0; c < CELLS; c++)
		cells[c] = str_copy(cell_tidy(columns_cell(row, c)), l->mem);
	if (cells[CELL_QUESTION].len == 0)
		return fail_at(f, FAIL_CELL_EMPTY, columns_place(row, CELL_QUESTION), STR(""),
		    STR("question"));
	GROW(&l->out->items, l->out->count, &l->out->cap);
	l->out->items[l->out->count++] = (struct decision){
		.question = cells[CELL_QUESTION],
		.answer = cells[CELL_ANSWER],
		.by = cells[CELL_BY],
		.at = cells[CELL_AT],
		.note = cells[CELL_NOTE],
		.line = row->record->line,
		.outcome = cells[CELL_ANSWER].len ? DECISION_STALE : DECISION_BLANK,
	};
	return true;
}

static int
by_question(const void *a, const void *b)
{
	const struct decision *const *x = a, *const *y = b;

	return str_cmp((*x)->question, (*y)->question);
}

/* Answers to one question that differ: none of them is applied. */
static void
mark_differing(struct decision **sorted, size_t count)
{
	bool differ = false;

	for (size_t i = 1; i < count; i++)
		differ |= !str_eq_nocase(sorted[i]->answer, sorted[0]->answer);
	for (size_t i = 0; differ && i < count; i++)
		sorted[i]->outcome = DECISION_CONTRADICTS;
}

static void
mark_contradictions(struct decisions *d)
{
	struct decision **sorted = memory_resize(NULL, d->count, sizeof *sorted);
	size_t n = 0;

	for (size_t i = 0; i < d->count; i++)
		if (d->items[i].outcome != DECISION_BLANK)
			sorted[n++] = &d->items[i];
	if (n)
		qsort(sorted, n, sizeof(struct decision *), by_question);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n; end++)
			if (!str_eq(sorted[end]->question, sorted[i]->question))
				break;
		mark_differing(sorted + i, end - i);
	}
	free(sorted);
}

bool
decisions_load(struct decisions *out, struct str path, struct arena *mem, struct fail *f)
{
	struct loading l = { out, mem };
	struct columns_taker to = { take, &l };

	*out = (struct decisions){ 0 };
	if (!columns_read(path, columns, CELLS, to, mem, f)) {
		f->of_terms = true;
		return false;
	}
	mark_contradictions(out);
	return true;
}

void
decisions_free(struct decisions *d)
{
	free(d->items);
	rulings_free(&d->rulings);
	map_free(&d->answered);
	*d = (struct decisions){ 0 };
}

struct str
decision_word(enum decision_outcome outcome)
{
	static const char *const words[DECISION_OUTCOME_COUNT] = {
		[DECISION_STALE] = "no_such_question",
		[DECISION_APPLIED] = "applied",
		[DECISION_CONTRADICTS] = "contradicts",
		[DECISION_NOT_OFFERED] = "no_such_answer",
		[DECISION_BLANK] = "blank",
	};
	must(outcome < DECISION_OUTCOME_COUNT);
	return str_from(words[outcome]);
}
