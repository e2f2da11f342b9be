#include "report/entry_say.h"
#include "store/portfolio.h"

static void
text(struct out *o, struct str s)
{
	out_char(o, ',');
	out_csv(o, s);
}

static void
whole(struct out *o, int64_t n)
{
	out_char(o, ',');
	out_whole(o, n);
}

static void
write_heads(struct out *o, const struct portfolio *p)
{
	out_trusted(o, STR("event,attention,status,verdict"));
	for (size_t i = 0; i < p->check_count; i++) {
		static const char *const ends[] = { "", "_status", "_margin_people" };
		for (size_t k = 0; k < sizeof ends / sizeof *ends; k++) {
			struct out head = { 0 };
			out_plain(&head, p->checks[i].id);
			out_plain(&head, str_from(ends[k]));
			text(o, out_text(&head));
			out_free(&head);
		}
	}
	out_trusted(o, STR(",questions,look_first,rows,people,counted,same_list,same_people,title,"
			   "start,end,stage,policy,file,report,what_to_look_at\n"));
}

/* A share is a number from 0 to 1. */
static void
write_check(struct out *o, const struct entry *e, struct str id)
{
	const struct check_result *r = NULL;

	for (size_t i = 0; i < e->check_count; i++)
		if (str_eq(e->checks[i].id, id))
			r = &e->results[i];
	if (!r) {
		out_trusted(o, STR(",,,"));
		return;
	}
	out_char(o, ',');
	if (r->check->kind == CHECK_COUNT)
		out_whole(o, r->value.part);
	else if (r->value.whole)
		out_share(o, r->value.part, r->value.whole);
	text(o, outcome_word(r->outcome));
	whole(o, r->margin_people);
}

static void
write_verdict(struct out *o, const struct portfolio *p, const struct entry *e)
{
	const int64_t numbers[] = { e->questions, e->look_first, e->rows, e->people, e->counted };

	text(o, outcome_word(e->outcome));
	for (size_t i = 0; i < p->check_count; i++)
		write_check(o, e, p->checks[i].id);
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		whole(o, numbers[i]);
	text(o, e->has_same_list ? STR("yes") : STR("no"));
	whole(o, e->same_people_events);
	text(o, e->title);
	text(o, e->start);
	text(o, e->end);
	text(o, e->completed ? STR("completed") : STR("registration"));
	text(o, e->policy);
}

static void
write_entry(struct out *o, const struct portfolio *p, const struct entry *e, enum lang lang)
{
	struct out words = { 0 };

	out_csv(o, e->name);
	text(o, attention_word(entry_attention(e)));
	whole(o, e->status);
	if (entry_is_audited(e))
		write_verdict(o, p, e);
	else
		/* The verdict, three of each check, and twelve more. */
		out_repeat(o, STR(","), 1 + 3 * p->check_count + 12);
	text(o, e->file);
	text(o, e->report);
	entry_say(&words, e, lang);
	text(o, out_text(&words));
	out_char(o, '\n');
	out_free(&words);
}

bool
portfolio_csv(
    struct out *o, const struct portfolio *p, const struct report_style *style, struct fail *f)
{
	struct entries all;
	bool more = true, ok = entries_begin(&all, p, ATTENTION_COUNT, f);

	write_heads(o, p);
	while (ok && more) {
		ok = entries_next(&more, &all, f);
		if (ok && more)
			write_entry(o, p, &all.entry, style->lang);
	}
	entries_end(&all);
	return ok;
}

/* --- across events --- */

static bool
write_lists(struct out *o, const struct portfolio *p, struct fail *f)
{
	struct crossing c;
	struct same_list row;
	struct out first = { 0 };
	bool more = true, ok = same_lists_begin(&c, p->work, f);

	while (ok && more) {
		ok = same_lists_next(&more, &row, &c, f);
		if (!ok || !more)
			break;
		if (row.is_first) {
			first.len = 0;
			out_plain(&first, row.name);
			continue;
		}
		out_trusted(o, row.by_bytes ? STR("list_bytes,") : STR("list_rows,"));
		out_csv(o, out_text(&first));
		text(o, row.name);
		out_trusted(o, STR(",,,,"));
		out_csv(o, row.file);
		out_char(o, '\n');
	}
	crossing_end(&c);
	out_free(&first);
	return ok;
}

bool
portfolio_same_csv(
    struct out *o, const struct portfolio *p, const struct report_style *style, struct fail *f)
{
	struct crossing c;
	struct same_people row;
	bool more = true;

	(void)style;
	out_trusted(o, STR("same,event,other_event,people,people_of_event,people_of_other,list\n"));
	bool ok = write_lists(o, p, f) && same_people_begin(&c, p->work, f);
	if (!ok)
		return false;
	for (int shown = 0; ok && more && shown < PORTFOLIO_PAIRS; shown++) {
		ok = same_people_next(&more, &row, &c, f);
		if (!ok || !more)
			break;
		out_trusted(o, STR("people,"));
		out_csv(o, row.name[0]);
		text(o, row.name[1]);
		whole(o, row.people);
		whole(o, row.of[0]);
		whole(o, row.of[1]);
		out_trusted(o, STR(",\n"));
	}
	crossing_end(&c);
	return ok;
}
