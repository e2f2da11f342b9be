#include "report/entry_say.h"

#include "report/verdict_say.h"

static const struct {
	enum sentence_id label;
	enum tone tone;
} attentions[ATTENTION_COUNT] = {
	[ATTENTION_NOT_AUDITED] = { SENTENCE_ATTENTION_NOT_AUDITED, TONE_BAD },
	[ATTENTION_FAIL] = { SENTENCE_ATTENTION_FAIL, TONE_BAD },
	[ATTENTION_REVIEW] = { SENTENCE_ATTENTION_REVIEW, TONE_DOUBT },
	[ATTENTION_LOOK] = { SENTENCE_ATTENTION_LOOK, TONE_GOOD },
	[ATTENTION_PASS] = { SENTENCE_ATTENTION_PASS, TONE_GOOD },
};

struct str
label_attention(enum attention attention, enum lang lang)
{
	return sentence_text(attentions[attention].label, lang);
}

enum tone
tone_attention(enum attention attention)
{
	return attentions[attention].tone;
}

void
attentions_say(struct out *o, const int64_t of[ATTENTION_COUNT], enum lang lang)
{
	const struct sentence_value values[] = {
		SAY_WHOLE("not_audited", of[ATTENTION_NOT_AUDITED]),
		SAY_WHOLE("fail", of[ATTENTION_FAIL]),
		SAY_WHOLE("review", of[ATTENTION_REVIEW]),
		SAY_WHOLE("look", of[ATTENTION_LOOK]),
		SAY_WHOLE("pass", of[ATTENTION_PASS]),
	};

	sentence_write(
	    o, SENTENCE_PORTFOLIO_TOTALS, lang, out_plain, values, sizeof values / sizeof *values);
}

static void
next_part(struct out *o, enum lang lang)
{
	if (o->len)
		out_trusted(o, sentence_text(SENTENCE_LIST_SEMICOLON, lang));
}

static void
say_trouble(struct out *o, const struct entry *e, enum lang lang)
{
	const struct sentence_value status = SAY_WHOLE("status", e->status);

	trouble_say(o, &e->trouble, lang);
	if (lang == LANG_EN)
		out_char(o, ' ');
	sentence_write(o, SENTENCE_ENTRY_STATUS, lang, out_plain, &status, 1);
}

static void
say_margin(struct out *o, const struct check_result *r, enum lang lang)
{
	struct out margin = { 0 };

	view_margin(&margin, r, lang);
	const struct sentence_value values[] = { SAY_TEXT("check", view_check_name(r->check, lang)),
		SAY_TEXT("margin", out_text(&margin)) };
	next_part(o, lang);
	sentence_write(o, SENTENCE_ENTRY_MARGIN, lang, out_plain, values, 2);
	out_free(&margin);
}

/* What is missed; where nothing is, what is nearest to it. */
static void
say_margins(struct out *o, const struct entry *e, enum lang lang)
{
	const struct check_result *nearest = NULL;
	bool any = false;

	for (size_t i = 0; i < e->check_count; i++) {
		const struct check_result *r = &e->results[i];
		if (!r->met)
			say_margin(o, r, lang);
		any |= !r->met;
		if (!nearest || r->margin_people < nearest->margin_people)
			nearest = r;
	}
	if (!any && nearest && e->outcome == OUTCOME_PASS)
		say_margin(o, nearest, lang);
}

void
entry_say(struct out *o, const struct entry *e, enum lang lang)
{
	const struct sentence_value values[]
	    = { SAY_WHOLE("count", e->questions), SAY_WHOLE("first", e->look_first) };
	const struct sentence_value others = SAY_WHOLE("count", e->same_people_events);

	if (!entry_is_audited(e)) {
		say_trouble(o, e, lang);
		return;
	}
	say_margins(o, e, lang);
	if (e->outcome == OUTCOME_REVIEW) {
		next_part(o, lang);
		sentence_write(o, SENTENCE_ENTRY_QUESTIONS, lang, out_plain, values, 2);
	}
	const struct {
		bool holds;
		enum sentence_id id;
	} notes[] = { { !e->same_in_all, SENTENCE_ENTRY_READINGS },
		{ e->has_same_list, SENTENCE_ENTRY_SAME_LIST },
		{ e->same_people_events > 0, SENTENCE_ENTRY_SAME_PEOPLE } };
	for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
		if (!notes[i].holds)
			continue;
		next_part(o, lang);
		sentence_write(o, notes[i].id, lang, out_plain, &others, 1);
	}
}

void
entry_check_say(struct out *o, const struct entry *e, struct str id)
{
	for (size_t i = 0; i < e->check_count; i++) {
		const struct check_result *r = &e->results[i];
		if (!str_eq(e->checks[i].id, id))
			continue;
		view_measure(o, r->check, r->value, true);
		out_trusted(o, r->outcome == OUTCOME_PASS   ? STR(" ✓")
			       : r->outcome == OUTCOME_FAIL ? STR(" ✗")
							    : STR(" ?"));
		return;
	}
	out_trusted(o, STR("—"));
}
