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
	const struct institution *who = names_get(&a->names, a->hosts.institution[h]);
	struct str known = view_told(view_institution(who, p->style), p->style);
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

static void
count_row(const struct page *p, struct grid *g, const struct view_count *row)
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
	struct view_count rows[VIEW_COUNTS];
	struct grid g;

	size_t count = view_counts(rows, p->audit);
	page_head(p, SENTENCE_HEAD_COUNTS);
	grid_begin(&g, "llrl");
	for (size_t i = 0; i < count; i++)
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
