/* What is missing or to spare, choices turned over, and flags. */
#include "report/json_part.h"

#include <stdlib.h>

#include "report/advice_say.h"

/* --- sensitivity --- */

static void
write_turned(const struct json_page *p, const struct check *check, const struct turned_check *c)
{
	jsonout_object(p->j, NO_KEY);
	jsonout_text(p->j, STR("id"), check->id);
	json_measure(p->j, check, c->value);
	jsonout_text(p->j, STR("status"), outcome_word(c->outcome));
	jsonout_end(p->j);
}

void
json_sensitivity(const struct json_page *p)
{
	const struct audit *a = p->audit;

	jsonout_list(p->j, STR("sensitivity"));
	for (size_t i = 0; i < a->sensitivity.count; i++) {
		const struct turn *t = &a->sensitivity.items[i];
		jsonout_object(p->j, NO_KEY);
		jsonout_text(p->j, STR("choice"), choice_word(t->choice));
		jsonout_text(p->j, STR("from"), choice_value_word(t->choice, t->from));
		jsonout_text(p->j, STR("to"), choice_value_word(t->choice, t->to));
		jsonout_text(p->j, STR("text"), choice_say(t->choice, t->to, p->style->lang));
		jsonout_text(p->j, STR("verdict"), outcome_word(t->outcome));
		jsonout_bool(p->j, STR("changes"), t->outcome != a->verdict.outcome);
		jsonout_bool(p->j, STR("moves"), t->moves);
		jsonout_list(p->j, STR("checks"));
		for (size_t k = 0; k < a->policy.check_count; k++)
			write_turned(p, &a->policy.checks[k], &t->checks[k]);
		jsonout_end(p->j);
		jsonout_end(p->j);
	}
	jsonout_end(p->j);
}

/* --- remedy --- */

static void
write_id(const struct json_page *p, uint32_t institution)
{
	const struct institution *who = names_get(&p->audit->names, institution);

	jsonout_text(p->j, NO_KEY, view_id(who->id, who->name, p->style));
}

static void
write_full(const struct json_page *p)
{
	const struct counts *counts = &p->audit->counts;

	jsonout_list(p->j, STR("full"));
	for (size_t t = 0; t < counts->tally_count; t++) {
		const struct tally *tally = &counts->tallies[t];
		if (remedy_is_full(tally, &p->audit->policy))
			write_id(p, tally->unit);
	}
	jsonout_end(p->j);
}

static void
write_absent(const struct json_page *p)
{
	uint32_t *absent = memory_resize(NULL, p->audit->hosts.count, sizeof *absent);
	size_t count = view_absent_partners(absent, p->audit);

	jsonout_list(p->j, STR("absent"));
	for (size_t i = 0; i < count; i++)
		write_id(p, absent[i]);
	jsonout_end(p->j);
	free(absent);
}

static void
write_action(const struct json_page *p, const struct remedy_action *action, struct out *words)
{
	jsonout_object(p->j, NO_KEY);
	jsonout_text(p->j, STR("kind"), remedy_word(action->kind));
	jsonout_whole(p->j, STR("people"), action->people);
	json_words(p->j, STR("text"), words);
	jsonout_end(p->j);
}

static void
begin_remedy(const struct json_page *p, struct str check, struct str basis, bool met)
{
	jsonout_object(p->j, NO_KEY);
	jsonout_text(p->j, STR("check"), check);
	jsonout_text(p->j, STR("basis"), basis);
	jsonout_bool(p->j, STR("met"), met);
	jsonout_list(p->j, STR("actions"));
}

static void
write_remedy(const struct json_page *p, const struct check_remedy *r, struct str basis)
{
	struct out words = { 0 };

	begin_remedy(p, r->check->id, basis, r->met);
	for (size_t i = 0; i < r->action_count; i++) {
		remedy_say(&words, p->audit, r->check, &r->actions[i], p->style->lang);
		write_action(p, &r->actions[i], &words);
	}
	jsonout_end(p->j);
	if (r->action_count && r->actions[0].kind == REMEDY_ADD_EXTERNAL)
		write_full(p);
	if (r->action_count && r->actions[0].kind == REMEDY_ADD_PARTNERS)
		write_absent(p);
	jsonout_end(p->j);
	out_free(&words);
}

/* The figure that meets every check; its check is null. */
static void
write_together(const struct json_page *p, const struct remedy *r, struct str basis)
{
	const struct remedy_action partners = { REMEDY_ADD_PARTNERS, r->partners };
	const struct remedy_action people = { r->kind, r->people };
	const struct remedy_action of_them = { REMEDY_ADD_ACADEMICIANS, r->academicians };
	struct out words = { 0 };

	if (!r->together || r->people + r->partners == 0)
		return;
	begin_remedy(p, (struct str){ 0 }, basis, false);
	if (r->partners) {
		remedy_say(&words, p->audit, NULL, &partners, p->style->lang);
		write_action(p, &partners, &words);
	}
	if (r->people) {
		remedy_say(&words, p->audit, NULL, &people, p->style->lang);
		write_action(p, &people, &words);
	}
	if (r->academicians) {
		remedy_say_of_them(&words, r->academicians, p->style->lang);
		write_action(p, &of_them, &words);
	}
	jsonout_end(p->j);
	jsonout_end(p->j);
	out_free(&words);
}

void
json_remedy(const struct json_page *p)
{
	const struct audit *a = p->audit;
	const struct reading_result *r = &a->verdict.readings[a->verdict.decisive];
	bool bounded = false;

	jsonout_list(p->j, STR("remedy"));
	for (size_t i = 0; i < a->remedy.count; i++) {
		write_remedy(p, &a->remedy.checks[i], STR("value"));
		bounded |= r->checks[i].bounded;
		if (r->checks[i].bounded)
			write_remedy(p, &a->remedy_for_low.checks[i], STR("low"));
	}
	write_together(p, &a->remedy, STR("value"));
	if (bounded)
		write_together(p, &a->remedy_for_low, STR("low"));
	jsonout_end(p->j);
}

/* --- screens --- */

static void
write_screen(const struct json_page *p, const struct screen *s)
{
	struct out words = { 0 };

	jsonout_object(p->j, NO_KEY);
	jsonout_text(p->j, STR("kind"), screen_word(s->kind));
	screen_say(&words, p->audit, s, p->style);
	json_words(p->j, STR("text"), &words);
	jsonout_whole(p->j, STR("people"), (int64_t)s->people);
	jsonout_list(p->j, STR("institutions"));
	if (s->institution != NOBODY)
		write_id(p, s->institution);
	for (size_t i = 0; i < s->institution_count; i++)
		write_id(p, s->institutions[i]);
	jsonout_end(p->j);
	jsonout_list(p->j, STR("rows"));
	for (size_t i = 0; i < s->row_count; i++) {
		struct sheet_row row = sheet_row(p->audit->sheet, s->rows[i]);
		json_place(p->j, row.file, row.line);
	}
	jsonout_end(p->j);
	jsonout_end(p->j);
	out_free(&words);
}

void
json_screens(const struct json_page *p)
{
	jsonout_list(p->j, STR("screens"));
	for (size_t i = 0; i < p->audit->screens.count; i++)
		write_screen(p, &p->audit->screens.items[i]);
	jsonout_end(p->j);
}
