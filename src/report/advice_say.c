#include "report/advice_say.h"

#include <stdlib.h>

#include "report/verdict_say.h"

#define NAMES_SHOWN 6
#define FULL_SHOWN  10

/* --- what is missing or to spare --- */

static enum sentence_id
remedy_sentence(const struct remedy_action *action, bool completed, bool minds_cap)
{
	static const enum sentence_id before[REMEDY_KIND_COUNT] = {
		[REMEDY_ADD_EXTERNAL] = SENTENCE_REMEDY_ADD_EXTERNAL,
		[REMEDY_ADD_ACADEMICIANS] = SENTENCE_REMEDY_ADD_ACADEMICIANS,
		[REMEDY_ADD_HOST] = SENTENCE_REMEDY_ADD_HOST,
		[REMEDY_ADD_PEOPLE] = SENTENCE_REMEDY_ADD_PEOPLE,
		[REMEDY_ADD_PARTNERS] = SENTENCE_REMEDY_ADD_PARTNERS,
		[REMEDY_SPARE_HOST] = SENTENCE_REMEDY_SPARE_HOST,
		[REMEDY_SPARE_EXTERNAL] = SENTENCE_REMEDY_SPARE_EXTERNAL,
		[REMEDY_SPARE_ACADEMICIANS] = SENTENCE_REMEDY_SPARE_ACADEMICIANS,
		[REMEDY_SPARE_PEOPLE] = SENTENCE_REMEDY_SPARE_PEOPLE,
		[REMEDY_SPARE_PARTNERS] = SENTENCE_REMEDY_SPARE_PARTNERS,
	};
	static const enum sentence_id after[REMEDY_KIND_COUNT] = {
		[REMEDY_ADD_EXTERNAL] = SENTENCE_REMEDY_LACKED_EXTERNAL,
		[REMEDY_ADD_ACADEMICIANS] = SENTENCE_REMEDY_LACKED_ACADEMICIANS,
		[REMEDY_ADD_HOST] = SENTENCE_REMEDY_LACKED_HOST,
		[REMEDY_ADD_PEOPLE] = SENTENCE_REMEDY_LACKED_PEOPLE,
		[REMEDY_ADD_PARTNERS] = SENTENCE_REMEDY_LACKED_PARTNERS,
		[REMEDY_SPARE_HOST] = SENTENCE_REMEDY_BORE_HOST,
		[REMEDY_SPARE_EXTERNAL] = SENTENCE_REMEDY_BORE_EXTERNAL,
		[REMEDY_SPARE_ACADEMICIANS] = SENTENCE_REMEDY_BORE_ACADEMICIANS,
		[REMEDY_SPARE_PEOPLE] = SENTENCE_REMEDY_BORE_PEOPLE,
		[REMEDY_SPARE_PARTNERS] = SENTENCE_REMEDY_BORE_PARTNERS,
	};

	if (action->people == 0)
		return action->kind == REMEDY_SPARE_HOST       ? SENTENCE_REMEDY_NO_HOST
		       : action->kind == REMEDY_SPARE_PARTNERS ? SENTENCE_REMEDY_NO_PARTNER
							       : SENTENCE_REMEDY_NONE;
	if (action->kind == REMEDY_ADD_EXTERNAL && !minds_cap)
		return completed ? SENTENCE_REMEDY_LACKED_UNCAPPED : SENTENCE_REMEDY_ADD_UNCAPPED;
	return completed ? after[action->kind] : before[action->kind];
}

void
remedy_say(struct out *o, const struct audit *a, const struct check *check,
    const struct remedy_action *action, enum lang lang)
{
	struct out threshold = { 0 };

	if (check)
		view_threshold(&threshold, check);
	const struct sentence_value values[] = {
		SAY_WHOLE("people", action->people),
		SAY_WHOLE("cap", a->policy.cap_people),
		SAY_TEXT("threshold", out_text(&threshold)),
	};
	enum sentence_id id = remedy_sentence(
	    action, audit_stage(a) == STAGE_COMPLETED, remedy_minds_cap(&a->policy, check));
	sentence_write(o, id, lang, out_plain, values, sizeof values / sizeof *values);
	out_free(&threshold);
}

void
remedy_say_of_them(struct out *o, int64_t academicians, enum lang lang)
{
	const struct sentence_value people = SAY_WHOLE("people", academicians);

	sentence_write(o, SENTENCE_REMEDY_OF_THEM, lang, out_plain, &people, 1);
}

void
remedies_say(struct out *o, const struct audit *a, const struct check_remedy *r, enum lang lang)
{
	for (size_t i = 0; i < r->action_count; i++) {
		if (i)
			out_trusted(o, sentence_text(SENTENCE_LIST_SEMICOLON, lang));
		remedy_say(o, a, r->check, &r->actions[i], lang);
	}
}

void
together_say(struct out *o, const struct audit *a, const struct remedy *r, enum lang lang)
{
	const struct remedy_action partners = { REMEDY_ADD_PARTNERS, r->partners };
	const struct remedy_action people = { r->kind, r->people };
	size_t unmet = 0;

	for (size_t i = 0; i < r->count; i++)
		unmet += !r->checks[i].met;
	if (!r->together || unmet < 2)
		return;
	if (r->partners)
		remedy_say(o, a, NULL, &partners, lang);
	if (r->partners && r->people)
		out_trusted(o, sentence_text(SENTENCE_LIST_SEMICOLON, lang));
	if (r->people)
		remedy_say(o, a, NULL, &people, lang);
	if (r->academicians) {
		out_trusted(o, sentence_text(SENTENCE_LIST_SEMICOLON, lang));
		remedy_say_of_them(o, r->academicians, lang);
	}
}

/* Their names with the language's comma between; at most so many. */
static void
list_institutions(struct out *o, const struct audit *a, const uint32_t *institutions, size_t count,
    size_t most, const struct report_style *style)
{
	for (size_t i = 0; i < count && i < most; i++) {
		if (i)
			out_trusted(o, sentence_text(SENTENCE_LIST_COMMA, style->lang));
		out_plain(o, view_institution(names_get(&a->names, institutions[i]), style));
	}
	if (count > most)
		out_trusted(o, sentence_text(SENTENCE_LIST_MORE, style->lang));
}

void
full_say(struct out *o, const struct audit *a, const struct report_style *style)
{
	uint32_t *full = memory_resize(NULL, a->counts.tally_count, sizeof *full);
	struct out names = { 0 };
	size_t count = 0;

	for (size_t t = 0; t < a->counts.tally_count; t++)
		if (remedy_is_full(&a->counts.tallies[t], &a->policy))
			full[count++] = a->counts.tallies[t].unit;
	list_institutions(&names, a, full, count, FULL_SHOWN, style);
	const struct sentence_value values[] = {
		SAY_WHOLE("cap", a->policy.cap_people),
		SAY_TEXT("institutions", out_text(&names)),
	};
	if (count && remedy_wants(&a->remedy, REMEDY_ADD_EXTERNAL))
		sentence_write(o, SENTENCE_REMEDY_FULL, style->lang, out_plain, values, 2);
	out_free(&names);
	free(full);
}

void
absent_say(struct out *o, const struct audit *a, const struct report_style *style)
{
	uint32_t *absent = memory_resize(NULL, a->hosts.count, sizeof *absent);
	struct out names = { 0 };
	size_t count = view_absent_partners(absent, a);

	list_institutions(&names, a, absent, count, FULL_SHOWN, style);
	const struct sentence_value value = SAY_TEXT("institutions", out_text(&names));
	if (count && remedy_wants(&a->remedy, REMEDY_ADD_PARTNERS))
		sentence_write(o, SENTENCE_REMEDY_ABSENT, style->lang, out_plain, &value, 1);
	out_free(&names);
	free(absent);
}

/* --- choices --- */

struct str
choice_say(enum choice choice, int value, enum lang lang)
{
	/* The sentences of a choice follow each other in the order of its values. */
	static const enum sentence_id first[CHOICE_COUNT] = {
		[CHOICE_STAGE] = SENTENCE_STAGE_AUTO_TURNED,
		[CHOICE_UNAFFILIATED] = SENTENCE_UNAFFILIATED_NEUTRAL,
		[CHOICE_EVENT_STAFF] = SENTENCE_STAFF_EXCLUDED,
		[CHOICE_ACCOMPANYING] = SENTENCE_ACCOMPANYING_EXCLUDED,
		[CHOICE_REMOTE] = SENTENCE_REMOTE_COUNTED,
		[CHOICE_UNPAID] = SENTENCE_UNPAID_COUNTED,
		[CHOICE_CO_ORGANISERS] = SENTENCE_CO_ORGANISERS_EXTERNAL,
		[CHOICE_AFFILIATED_HOSPITAL] = SENTENCE_HOSPITAL_SEPARATE,
		[CHOICE_ACADEMY_INSTITUTE] = SENTENCE_INSTITUTE_SEPARATE,
		[CHOICE_SUBSIDIARY] = SENTENCE_SUBSIDIARY_SEPARATE,
		[CHOICE_BRANCH_CAMPUS] = SENTENCE_BRANCH_PARENT,
		[CHOICE_SEVERAL_AFFILIATIONS] = SENTENCE_SEVERAL_HOST_FIRST,
		[CHOICE_ACADEMICIAN_EVIDENCE] = SENTENCE_EVIDENCE_CLAIMED,
	};
	must(choice < CHOICE_COUNT && value < choice_value_count(choice));
	return sentence_text((enum sentence_id)((int)first[choice] + value), lang);
}

void
idle_say(struct out *o, const struct sensitivity *s, enum lang lang)
{
	struct out idle = { 0 };

	for (size_t i = 0; i < s->count; i++) {
		if (s->items[i].moves)
			continue;
		comma_say(&idle, lang);
		out_plain(&idle, choice_say(s->items[i].choice, s->items[i].to, lang));
	}
	const struct sentence_value choices = SAY_TEXT("choices", out_text(&idle));
	if (idle.len)
		sentence_write(o, SENTENCE_SENSITIVITY_NOTHING, lang, out_plain, &choices, 1);
	out_free(&idle);
}

/* --- flags --- */

void
screen_say(
    struct out *o, const struct audit *a, const struct screen *s, const struct report_style *style)
{
	static const enum sentence_id says[SCREEN_KIND_COUNT] = {
		[SCREEN_TWO_INSTITUTIONS] = SENTENCE_SCREEN_TWO,
		[SCREEN_DEPARTMENTS] = SENTENCE_SCREEN_DEPARTMENTS,
		[SCREEN_DOMAIN] = SENTENCE_SCREEN_DOMAIN,
		[SCREEN_LATE_BLOCK] = SENTENCE_SCREEN_LATE,
	};
	struct out person = { 0 }, names = { 0 }, one = { 0 };

	if (s->row_count)
		view_person(&person, a, s->rows[0], style);
	list_institutions(&names, a, s->institutions, s->institution_count, NAMES_SHOWN, style);
	if (s->institution != NOBODY)
		list_institutions(&one, a, &s->institution, 1, 1, style);
	const struct sentence_value values[] = {
		SAY_TEXT("person", out_text(&person)),
		SAY_TEXT("institutions", out_text(&names)),
		SAY_TEXT("institution", out_text(&one)),
		SAY_TEXT("domain", view_safe(s->domain, style)),
		SAY_TEXT("source", one.len ? out_text(&one) : view_safe(s->domain, style)),
		SAY_TEXT("since", s->since),
		SAY_TEXT("until", s->until),
		SAY_WHOLE("people", (int64_t)s->people),
	};
	sentence_write(
	    o, says[s->kind], style->lang, out_plain, values, sizeof values / sizeof *values);
	out_free(&person);
	out_free(&names);
	out_free(&one);
}
