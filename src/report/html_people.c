/* Who was counted: hosts, counts, and people towards the cap by institution. */
#include "report/html_part.h"

#include <stdlib.h>

#include "report/labels.h"

/* --- counts --- */

#define FLOW_WIDTH 400

struct flow {
	const char *class;
	int64_t people;
};

/* Everybody in one bar: hosts, unaffiliated, external counted, over the cap. */
static void
draw_flow(const struct html *p)
{
	const struct audit *a = p->audit;
	const int64_t *q = a->counts.quantity;
	const struct flow parts[] = {
		{ "host", q[QUANTITY_HOST] },
		{ "none", q[QUANTITY_UNAFFILIATED] },
		{ "counted", q[QUANTITY_EXTERNAL_COUNTED] },
		{ "over", a->over_cap_people },
	};
	int64_t all = 0, before = 0;

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		all += parts[i].people;
	if (all == 0)
		return;
	html_tag(p, "<svg class=\"flow\" viewBox=\"0 0 400 16\" preserveAspectRatio=\"none\" "
		    "aria-hidden=\"true\">");
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		int64_t x = FLOW_WIDTH * before / all;
		before += parts[i].people;
		html_tag(p, "<rect class=\"");
		html_tag(p, parts[i].class);
		html_tag(p, "\" x=\"");
		html_whole(p, x);
		html_tag(p, "\" width=\"");
		html_whole(p, FLOW_WIDTH * before / all - x);
		html_tag(p, "\" height=\"16\"/>");
	}
	html_tag(p, "</svg>\n");
}

static void
count_row(const struct html *p, const struct view_count *row)
{
	for (int l = 0; l < LANG_COUNT; l++)
		out_plain(&p->words[l], sentence_text(row->label, (enum lang)l));
	html_row_head(p);
	html_tag(p, "<td><i class=\"swatch\" data-of=\"");
	/* Without a cap all external people are counted. */
	bool all = row->label == SENTENCE_COUNT_EXTERNAL && !view_has_cap(p->audit);
	html_tag(p, all ? "C" : row->letter);
	html_tag(p, "\"></i> ");
	html_tag(p, row->letter);
	html_cell_whole(p, row->people);
	html_tag(p, "<td>");
	if (row->note != SENTENCE_CODES)
		html_say(p, row->note, &row->value, 1);
	html_tag(p, "\n");
}

static void
write_counts(const struct html *p)
{
	static const enum sentence_id heads[]
	    = { SENTENCE_HEAD_COUNTS, SENTENCE_CODES, SENTENCE_COLUMN_PEOPLE, SENTENCE_CODES };
	struct view_count rows[VIEW_COUNTS];

	size_t count = view_counts(rows, p->audit);
	draw_flow(p);
	html_table(p, "people", "", heads, 4);
	for (size_t i = 0; i < count; i++)
		count_row(p, &rows[i]);
	const struct view_count over
	    = { SENTENCE_PAGE_OVER_CAP, "E−C", p->audit->over_cap_people, SENTENCE_CODES, { 0 } };
	if (view_has_cap(p->audit))
		count_row(p, &over);
	html_table_end(p);
}

static void
host_row(const struct html *p, size_t h)
{
	const struct audit *a = p->audit;
	const struct tally *t = view_host_tally(a, h);
	struct str name = a->event->hosts[h].name;
	struct str known = names_get(&a->names, a->hosts.institution[h])->name;

	for (int l = 0; l < LANG_COUNT; l++)
		out_plain(&p->words[l], label_role(a->hosts.role[h], (enum lang)l));
	html_row_head(p);
	html_cell(p, name);
	if (!str_eq(known, name)) {
		html_tag(p, " = ");
		html_text(p, known);
	}
	html_cell_whole(p, t ? t->seen_people : 0);
	html_tag(p, "<td>");
	if (t && t->side == SIDE_EXTERNAL)
		html_sentence(p, SENTENCE_HOST_EXTERNAL);
	html_tag(p, "\n");
}

void
html_people(const struct html *p)
{
	static const enum sentence_id heads[] = { SENTENCE_COLUMN_HOST_ROLE,
		SENTENCE_COLUMN_INSTITUTION, SENTENCE_COLUMN_PEOPLE, SENTENCE_CODES };

	html_section(p, "people", SENTENCE_HEAD_COUNTS, NULL);
	write_counts(p);
	html_tag(p, "<h3 id=\"head-hosts\">");
	html_sentence(p, SENTENCE_HEAD_HOSTS);
	html_tag(p, "</h3>\n");
	html_table(p, "hosts", "", heads, 4);
	for (size_t h = 0; h < p->audit->hosts.count; h++)
		host_row(p, h);
	html_table_end(p);
	html_section_end(p);
}

/* --- institutions --- */

#define INSTITUTIONS_SHOWN 500
#define SQUARES_SHOWN      24

/* The most people first, then as the list has them. */
static int
by_people(const void *x, const void *y)
{
	const struct tally *const *a = x, *const *b = y;

	if ((*a)->seen_people != (*b)->seen_people)
		return (*a)->seen_people < (*b)->seen_people ? 1 : -1;
	return (*a > *b) - (*a < *b);
}

static void
draw_line(const struct html *p, const char *class, int64_t from, int64_t to)
{
	if (from >= to)
		return;
	html_tag(p, "<path class=\"");
	html_tag(p, class);
	html_tag(p, "\" d=\"M");
	html_whole(p, from * 10);
	html_tag(p, " 5H");
	html_whole(p, to * 10);
	html_tag(p, "\"/>");
}

/* A square for each person, by a dashed line: flat over the cap, pale where there is room. */
static void
draw_people(const struct html *p, const struct tally *t)
{
	bool more = t->seen_people > SQUARES_SHOWN;
	int64_t seen = more ? SQUARES_SHOWN : t->seen_people;
	int64_t counted = t->counted_people < seen ? t->counted_people : seen;
	int64_t cap = p->audit->policy.cap_people;

	html_tag(p, "<td><svg class=\"squares\" viewBox=\"0 0 240 10\" aria-hidden=\"true\">");
	draw_line(p, t->side == SIDE_HOST ? "host" : "counted", 0, counted);
	draw_line(p, "over", counted, seen);
	if (t->side == SIDE_EXTERNAL && view_has_cap(p->audit))
		draw_line(p, "free", seen, cap < SQUARES_SHOWN ? cap : SQUARES_SHOWN);
	html_tag(p, more ? "</svg>…" : "</svg>");
}

static void
institution_row(const struct html *p, const struct tally *t)
{
	const struct institution *who = names_get(&p->audit->names, t->unit);
	const struct report_style *style = &p->style[p->lang];

	html_tag(p, "<tr><th scope=\"row\">");
	html_text(p, view_institution_name(who, style));
	if (who->name_en.len && !str_eq(who->name_en, who->name)) {
		html_tag(p, " <small>");
		html_text(p, view_safe(who->name_en, style));
		html_tag(p, "</small>");
	}
	draw_people(p, t);
	html_cell_whole(p, t->seen_people);
	if (view_has_cap(p->audit)) {
		html_cell_whole(p, t->counted_people);
		html_cell_whole(p, t->seen_people - t->counted_people);
	}
	html_tag(p, "<td>");
	html_sentence(
	    p, t->side == SIDE_HOST ? SENTENCE_PAGE_SIDE_HOST : SENTENCE_PAGE_SIDE_EXTERNAL);
	html_tag(p, "\n");
}

/* How many external institutions have one person, two ... as many as the cap, and more. */
static void
write_spread(const struct html *p)
{
	static const enum sentence_id heads[]
	    = { SENTENCE_PAGE_SPREAD_PEOPLE, SENTENCE_PAGE_SPREAD_INSTITUTIONS };
	const struct counts *counts = &p->audit->counts;
	int64_t cap = p->audit->policy.cap_people;

	html_tag(p, "<h3 id=\"head-spread\">");
	html_sentence(p, SENTENCE_PAGE_SPREAD);
	html_tag(p, "</h3>\n");
	html_table(p, "spread", "narrow", heads, 2);
	for (int64_t n = 1; n <= cap + 1 && n <= SQUARES_SHOWN; n++) {
		int64_t institutions = 0;
		for (size_t t = 0; t < counts->tally_count; t++) {
			int64_t seen = counts->tallies[t].seen_people;
			institutions += counts->tallies[t].side == SIDE_EXTERNAL
					&& (n > cap ? seen > cap : seen == n);
		}
		html_tag(p, "<tr><th scope=\"row\" class=\"n\">");
		html_tag(p, n > cap ? "&gt; " : "");
		html_whole(p, n > cap ? cap : n);
		html_cell_whole(p, institutions);
		html_tag(p, "\n");
	}
	html_table_end(p);
}

static void
begin_institutions(const struct html *p)
{
	static const enum sentence_id heads[]
	    = { SENTENCE_COLUMN_INSTITUTION, SENTENCE_CODES, SENTENCE_COLUMN_PEOPLE,
		      SENTENCE_COLUMN_COUNTED, SENTENCE_COLUMN_OVER, SENTENCE_PAGE_COLUMN_SIDE };
	static const enum sentence_id uncapped[] = { SENTENCE_COLUMN_INSTITUTION, SENTENCE_CODES,
		SENTENCE_COLUMN_PEOPLE, SENTENCE_PAGE_COLUMN_SIDE };
	const struct sentence_value count
	    = SAY_WHOLE("count", (int64_t)p->audit->counts.tally_count);
	const struct sentence_value cap = SAY_WHOLE("cap", p->audit->policy.cap_people);
	bool has_cap = view_has_cap(p->audit);

	html_section(p, "institutions",
	    has_cap ? SENTENCE_PAGE_HEAD_INSTITUTIONS : SENTENCE_PAGE_HEAD_UNCAPPED, &count);
	html_paragraph(
	    p, has_cap ? SENTENCE_PAGE_INSTITUTIONS_KEY : SENTENCE_PAGE_UNCAPPED_KEY, &cap, 1);
	if (has_cap)
		html_table(p, "institutions", "sort", heads, sizeof heads / sizeof *heads);
	else
		html_table(p, "institutions", "sort", uncapped, sizeof uncapped / sizeof *uncapped);
}

void
html_institutions(const struct html *p)
{
	const struct counts *counts = &p->audit->counts;
	size_t all = counts->tally_count,
	       shown = all < INSTITUTIONS_SHOWN ? all : INSTITUTIONS_SHOWN;
	const struct tally **order = memory_resize(NULL, all + 1, sizeof *order);
	const struct sentence_value more[]
	    = { SAY_WHOLE("shown", (int64_t)shown), SAY_WHOLE("count", (int64_t)all) };

	for (size_t t = 0; t < all; t++)
		order[t] = &counts->tallies[t];
	qsort(order, all, sizeof *order, by_people);
	begin_institutions(p);
	for (size_t i = 0; i < shown; i++)
		institution_row(p, order[i]);
	html_table_end(p);
	if (shown < all)
		html_paragraph(p, SENTENCE_PAGE_MORE_INSTITUTIONS, more, 2);
	if (view_has_cap(p->audit))
		write_spread(p);
	html_section_end(p);
	free(order);
}
