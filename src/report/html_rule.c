/* The verdict, the checks as gauges, the readings, and where each rule comes from. */
#include "report/html_part.h"

#include "report/advice_say.h"
#include "report/labels.h"
#include "report/verdict_say.h"

static const struct reading_result *
decisive(const struct audit *a)
{
	return &a->verdict.readings[a->verdict.decisive];
}

void
html_verdict(const struct html *p)
{
	const struct audit *a = p->audit;

	html_tag(p, "<div class=\"verdict ");
	out_trusted(p->out, outcome_word(a->verdict.outcome));
	html_tag(p, "\">\n<h1>");
	for (int l = 0; l < LANG_COUNT; l++)
		verdict_say(&p->words[l], a, (enum lang)l);
	html_words(p);
	html_tag(p, "</h1>\n");
	for (int l = 0; l < LANG_COUNT; l++)
		summary_say(&p->words[l], a, (enum lang)l);
	html_words_paragraph(p);
	for (int l = 0; l < LANG_COUNT; l++)
		event_say(&p->words[l], a, &p->style[l]);
	html_tag(p, "<p class=\"event\">");
	html_words(p);
	html_tag(p, "</p>\n</div>\n");
}

/* --- gauges --- */

#define GAUGE_WIDTH 400
#define BAND_LEAST  12 /* so that bounds one person apart can be seen */

struct gauge {
	const struct check *check;
	int64_t most; /* people at the right end, of a count */
};

static int64_t
gauge_x(const struct gauge *g, struct measure m)
{
	int64_t whole = g->check->kind == CHECK_SHARE ? m.whole : g->most;

	if (whole <= 0)
		return 0;
	return m.part >= whole ? GAUGE_WIDTH : GAUGE_WIDTH * m.part / whole;
}

static void
rect(const struct html *p, const char *class, int64_t x, int64_t width, const char *rest)
{
	html_tag(p, "<rect class=\"");
	html_tag(p, class);
	html_tag(p, "\" x=\"");
	html_whole(p, x);
	html_tag(p, "\" width=\"");
	html_whole(p, width);
	html_tag(p, rest);
}

static void
draw_gauge(const struct html *p, const struct check_result *r)
{
	const struct measure needed = { r->check->num, r->check->den };
	struct gauge g = { r->check, r->high.part > r->value.part ? r->high.part : r->value.part };

	if (g.most < r->check->num)
		g.most = r->check->num;
	/* Room behind the last mark. */
	g.most += g.most / 3 + 1;
	int64_t value = gauge_x(&g, r->value), low = gauge_x(&g, r->low);
	int64_t high = gauge_x(&g, r->high), middle = (low + high) / 2;
	int64_t band = high - low > BAND_LEAST ? high - low : BAND_LEAST;
	html_tag(p, "<svg class=\"gauge ");
	out_trusted(p->out, outcome_word(r->outcome));
	html_tag(p, "\" viewBox=\"0 0 400 52\" aria-hidden=\"true\">");
	rect(p, "track", 0, GAUGE_WIDTH, "\" y=\"22\" height=\"16\"/>");
	rect(p, "value", 0, value, "\" y=\"22\" height=\"16\"/>");
	if (check_is_spread(r))
		rect(p, "band", middle - band / 2, band, "\" y=\"41\" height=\"8\"/>");
	html_tag(p, "<path class=\"need\" d=\"M");
	html_whole(p, gauge_x(&g, needed));
	html_tag(p, " 17v34\"/><text x=\"");
	html_whole(p, gauge_x(&g, needed));
	html_tag(p, "\" y=\"12\">");
	view_threshold(&p->words[p->lang], r->check);
	out_html(p->out, out_text(&p->words[p->lang]));
	p->words[p->lang].len = 0;
	html_tag(p, "</text></svg>\n");
}

static void
check_terms(const struct html *p, const struct check_result *r)
{
	html_tag(p, "<dl>");
	for (int l = 0; l < LANG_COUNT; l++)
		view_measure(&p->words[l], r->check, r->value, false);
	html_term(p, SENTENCE_COLUMN_VALUE);
	for (int l = 0; l < LANG_COUNT; l++)
		view_threshold(&p->words[l], r->check);
	html_term(p, SENTENCE_COLUMN_NEEDED);
	for (int l = 0; l < LANG_COUNT; l++)
		bounds_say(&p->words[l], r, (enum lang)l);
	if (p->words[p->lang].len)
		html_term(p, SENTENCE_COLUMN_BOUNDS);
	for (int l = 0; l < LANG_COUNT; l++)
		view_margin(&p->words[l], r, (enum lang)l);
	html_term(p, SENTENCE_COLUMN_MARGIN);
	html_tag(p, "</dl>\n");
}

static void
write_check(const struct html *p, const struct check_result *r)
{
	html_tag(p, "<article class=\"check\">\n<h3>");
	for (int l = 0; l < LANG_COUNT; l++)
		out_plain(&p->words[l], view_check_name(r->check, (enum lang)l));
	html_words(p);
	html_tag(p, " ");
	html_outcome(p, r->outcome);
	html_tag(p, "</h3>\n");
	draw_gauge(p, r);
	check_terms(p, r);
	if (r->outer)
		html_paragraph(p, SENTENCE_PAGE_OUTER, NULL, 0);
	if (r->check->source.len) {
		html_tag(p, "<blockquote lang=\"zh-CN\">");
		html_text(p, r->check->source);
		html_tag(p, "</blockquote>\n");
	}
	html_tag(p, "</article>\n");
}

void
html_checks(const struct html *p)
{
	html_section(p, "checks", SENTENCE_HEAD_CHECKS, NULL);
	html_tag(p, "<div class=\"checks\">\n");
	for (size_t i = 0; i < p->audit->verdict.check_count; i++)
		write_check(p, &decisive(p->audit)->checks[i]);
	html_tag(p, "</div>\n<p class=\"key\">");
	html_sentence(p, SENTENCE_PAGE_GAUGE_KEY);
	html_tag(p, "</p>\n");
	html_section_end(p);
}

/* --- readings --- */

static void
reading_row(const struct html *p, const struct reading_result *r)
{
	const struct verdict *v = &p->audit->verdict;

	html_tag(p, r->reading == v->decisive ? "<tr class=\"decides\">" : "<tr>");
	html_tag(p, "<th scope=\"row\">");
	html_text(p, reading_word(r->reading));
	for (int l = 0; l < LANG_COUNT; l++)
		out_plain(&p->words[l], label_reading(r->reading, (enum lang)l));
	html_cell_words(p);
	for (size_t i = 0; i < v->check_count && i < HTML_CHECKS; i++)
		html_cell_measure(p, r->checks[i].check, r->checks[i].value, r->checks[i].met);
	html_tag(p, "<td>");
	html_outcome(p, r->outcome);
	html_tag(p, "\n");
}

void
html_readings(const struct html *p)
{
	const struct verdict *v = &p->audit->verdict;
	const struct sentence_value reading = SAY_TEXT("reading", reading_word(v->decisive));

	html_section(p, "readings", SENTENCE_HEAD_READINGS, NULL);
	if (policy_reads_one_way(&p->audit->policy)) {
		html_paragraph(p, SENTENCE_READINGS_ONE, NULL, 0);
		html_section_end(p);
		return;
	}
	html_paragraph(
	    p, v->same_in_all ? SENTENCE_READINGS_SAME : SENTENCE_READINGS_DIFFER, &reading, 1);
	html_table_checks(p, "readings", SENTENCE_COLUMN_READING, SENTENCE_PAGE_COLUMN_RULE);
	for (int r = 0; r < READING_COUNT; r++)
		reading_row(p, &v->readings[r]);
	html_table_end(p);
	html_section_end(p);
}

/* --- where each rule comes from --- */

static void
source_row(const struct html *p, struct str source)
{
	html_row_head(p);
	html_tag(p, "<td lang=\"zh-CN\" class=\"source\">");
	html_text(p, view_told(source, p->style));
	html_tag(p, "\n");
}

void
html_policy(const struct html *p)
{
	static const enum sentence_id heads[] = { SENTENCE_PAGE_COLUMN_RULE, SENTENCE_PAGE_SOURCE };
	const struct policy *policy = &p->audit->policy;
	const struct sentence_value cap = SAY_WHOLE("cap", policy->cap_people);

	html_section(p, "policy", SENTENCE_PAGE_HEAD_POLICY, NULL);
	html_tag(p, "<p lang=\"zh-CN\">");
	html_text(p, view_told(policy->title, p->style));
	html_tag(p, "</p>\n");
	html_table(p, "policy", "", heads, 2);
	for (size_t i = 0; i < policy->check_count; i++) {
		for (int l = 0; l < LANG_COUNT; l++) {
			out_plain(&p->words[l], view_check_name(&policy->checks[i], (enum lang)l));
			out_char(&p->words[l], ' ');
			view_threshold(&p->words[l], &policy->checks[i]);
		}
		source_row(p, policy->checks[i].source);
	}
	for (int l = 0; l < LANG_COUNT; l++)
		sentence_write(&p->words[l],
		    view_has_cap(p->audit) ? SENTENCE_PAGE_CAP : SENTENCE_PAGE_NO_CAP, (enum lang)l,
		    out_plain, &cap, 1);
	source_row(p, policy->cap_source);
	for (int l = 0; l < LANG_COUNT; l++)
		out_plain(&p->words[l], label_reading(policy->reading, (enum lang)l));
	source_row(p, policy->reading_source);
	for (int c = 0; c < CHOICE_COUNT; c++) {
		for (int l = 0; l < LANG_COUNT; l++)
			out_plain(&p->words[l],
			    choice_say((enum choice)c, policy->choice[c], (enum lang)l));
		source_row(p, policy->choice_source[c]);
	}
	html_table_end(p);
	html_section_end(p);
}
