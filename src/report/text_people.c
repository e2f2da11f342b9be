/* Who was counted: hosts, counts, and those over the cap. */
#include "report/text_part.h"

#include <stdlib.h>

#include "report/labels.h"

static void
host_row(const struct page *p, struct grid *g, size_t h)
{
	const struct audit *a = p->audit;
	const struct tally *t = view_host_tally(a, h);
	struct str name = view_told(a->event->hosts[h].name, p->style);
	struct str known = view_told(names_get(&a->names, a->hosts.institution[h])->name, p->style);
	struct out words = { 0 };

	grid_add(g, label_role(a->hosts.role[h], p->style->lang), TONE_PLAIN);
	out_plain(&words, name);
	if (!str_eq(known, name)) {
		out_trusted(&words, STR(" = "));
		out_plain(&words, known);
	}
	grid_take(g, &words, TONE_PLAIN);
	out_free(&words);
	grid_whole(g, t ? t->seen_people : 0);
	if (t && t->side == SIDE_EXTERNAL)
		page_cell(p, g, SENTENCE_HOST_EXTERNAL, TONE_DIM);
	else
		grid_add(g, STR(""), TONE_PLAIN);
}

void
text_hosts(const struct page *p)
{
	struct grid g;

	page_head(p, SENTENCE_HEAD_HOSTS);
	grid_begin(&g, "llrl");
	page_cell(p, &g, SENTENCE_COLUMN_HOST_ROLE, TONE_DIM);
	page_cell(p, &g, SENTENCE_COLUMN_INSTITUTION, TONE_DIM);
	page_cell(p, &g, SENTENCE_COLUMN_PEOPLE, TONE_DIM);
	grid_add(&g, STR(""), TONE_DIM);
	for (size_t h = 0; h < p->audit->hosts.count; h++)
		host_row(p, &g, h);
	page_grid(p, &g);
}

/* --- counts --- */

static int64_t
external_institutions(const struct audit *a)
{
	int64_t n = 0;

	for (size_t t = 0; t < a->counts.tally_count; t++)
		n += a->counts.tallies[t].side == SIDE_EXTERNAL;
	return n;
}

static int64_t
honours_in_doubt(const struct audit *a)
{
	int64_t n = 0;

	for (size_t i = 0; i < a->people.count; i++)
		n += a->counts.of_person[i].honour == ACADEMICIAN_REVIEW;
	return n;
}

struct count_row {
	enum sentence_id label;
	const char *letter;
	int64_t people;
	enum sentence_id note; /* SENTENCE_CODES: none */
	struct sentence_value value;
};

static void
count_row(const struct page *p, struct grid *g, const struct count_row *row)
{
	struct out words = { 0 };

	page_cell(p, g, row->label, TONE_PLAIN);
	grid_add(g, str_from(row->letter), TONE_DIM);
	grid_whole(g, row->people);
	if (row->note != SENTENCE_CODES)
		sentence_write(&words, row->note, p->style->lang, out_plain, &row->value, 1);
	grid_take(g, &words, TONE_DIM);
	out_free(&words);
}

void
text_counts(const struct page *p)
{
	const struct audit *a = p->audit;
	const int64_t *q = a->counts.quantity;
	int64_t doubt = honours_in_doubt(a);
	const struct count_row rows[] = {
		{ SENTENCE_COUNT_HOST, "H", q[QUANTITY_HOST], SENTENCE_CODES, { 0 } },
		{ SENTENCE_COUNT_UNAFFILIATED, "U", q[QUANTITY_UNAFFILIATED], SENTENCE_CODES,
		    { 0 } },
		{ SENTENCE_COUNT_EXTERNAL, "E", q[QUANTITY_EXTERNAL], SENTENCE_NOTE_INSTITUTIONS,
		    SAY_WHOLE("count", external_institutions(a)) },
		{ SENTENCE_COUNT_EXTERNAL_COUNTED, "C", q[QUANTITY_EXTERNAL_COUNTED],
		    SENTENCE_NOTE_CAP, SAY_WHOLE("cap", a->policy.cap_people) },
		{ SENTENCE_COUNT_TOTAL, "H+U+C", a->counted_people, SENTENCE_CODES, { 0 } },
		{ SENTENCE_COUNT_ACADEMICIANS, "A", q[QUANTITY_ACADEMICIANS],
		    doubt ? SENTENCE_NOTE_IN_DOUBT : SENTENCE_CODES, SAY_WHOLE("count", doubt) },
	};
	struct grid g;

	page_head(p, SENTENCE_HEAD_COUNTS);
	grid_begin(&g, "llrl");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		count_row(p, &g, &rows[i]);
	page_grid(p, &g);
}

/* --- over the cap --- */

#define OVER_CAP_SHOWN 10

static int64_t
over(const struct tally *t)
{
	return t->seen_people - t->counted_people;
}

/* The furthest over first, at most OVER_CAP_SHOWN of them; how many there are. */
static size_t
over_cap(const struct tally *out[OVER_CAP_SHOWN], const struct counts *counts)
{
	size_t all = 0, n = 0;

	for (size_t i = 0; i < counts->tally_count; i++) {
		const struct tally *t = &counts->tallies[i];
		if (over(t) == 0)
			continue;
		all++;
		size_t at = n;
		while (at > 0 && over(t) > over(out[at - 1]))
			at--;
		if (at == OVER_CAP_SHOWN)
			continue;
		n += n < OVER_CAP_SHOWN;
		for (size_t k = n - 1; k > at; k--)
			out[k] = out[k - 1];
		out[at] = t;
	}
	return all;
}

void
text_over_cap(const struct page *p)
{
	const struct tally *worst[OVER_CAP_SHOWN];
	size_t all = over_cap(worst, &p->audit->counts);
	size_t shown = all < OVER_CAP_SHOWN ? all : OVER_CAP_SHOWN;
	struct grid g;

	if (all == 0)
		return;
	page_head_with(p, SENTENCE_HEAD_OVER_CAP, SAY_WHOLE("people", p->audit->over_cap_people));
	grid_begin(&g, "lrrr");
	page_cell(p, &g, SENTENCE_COLUMN_INSTITUTION, TONE_DIM);
	page_cell(p, &g, SENTENCE_COLUMN_PEOPLE, TONE_DIM);
	page_cell(p, &g, SENTENCE_COLUMN_COUNTED, TONE_DIM);
	page_cell(p, &g, SENTENCE_COLUMN_OVER, TONE_DIM);
	for (size_t i = 0; i < shown; i++) {
		const struct institution *who = names_get(&p->audit->names, worst[i]->unit);
		grid_add(&g, view_institution(who, p->style), TONE_PLAIN);
		grid_whole(&g, worst[i]->seen_people);
		grid_whole(&g, worst[i]->counted_people);
		grid_whole(&g, over(worst[i]));
	}
	page_grid(p, &g);
	const struct sentence_value more = SAY_WHOLE("count", (int64_t)(all - shown));
	if (all > shown)
		page_say(p, SENTENCE_OVER_CAP_MORE, &more, 1);
}
