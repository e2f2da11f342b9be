#include "verdict/deciding.h"

#include "institution/ror.h"
#include "verdict/contest.h"

/* How often it is gone through again for the sake of one line. */
#define REPLAYS 32

/* --- what each answers --- */

static const struct question *
find_question(const struct questions *q, struct str id)
{
	size_t low = 0, high = q->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int c = str_cmp(str_from(q->items[middle].id), id);
		if (c == 0)
			return &q->items[middle];
		if (c < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* Whether it is what a report offers, with names or without. */
static bool
is_answer(struct str answer, struct str offered, const struct deciding *by)
{
	struct str local = STR("local:");

	return str_eq_nocase(answer, offered)
	       || (str_starts(offered, local) && str_starts(answer, local)
		   && str_eq(answer, pseudonym(by->pseudonyms, local, offered, by->mem)));
}

/* option_count where it is none of those offered. */
static size_t
answer_of(const struct question *q, struct str answer, const struct deciding *by)
{
	size_t i = 0;

	while (i < q->option_count && !is_answer(answer, q->options[i].answer, by))
		i++;
	return i;
}

/* The rows of the sheet that facts stand for, of both sets. */
static void
take_rows(struct ruling *r, const struct deciding *by, const struct variable *v)
{
	uint32_t *rows = arena_array(by->mem, uint32_t, v->side[0].count + v->side[1].count);

	for (int s = 0; s < 2; s++)
		for (size_t i = 0; i < v->side[s].count; i++)
			rows[r->row_count++] = by->open->facts->items[v->side[s].facts[i]].row;
	r->rows = rows;
	r->first_count = v->side[0].count;
}

/* The rows that claim the honour: others are nobody's reason. */
static void
take_claims(struct ruling *r, const struct deciding *by, const struct variable *v)
{
	const struct fact *facts = by->open->facts->items;
	uint32_t *rows = arena_array(by->mem, uint32_t, v->side[0].count);

	for (size_t i = 0; i < v->side[0].count; i++)
		if (facts[v->side[0].facts[i]].honour == ACADEMICIAN_REVIEW)
			rows[r->row_count++] = facts[v->side[0].facts[i]].row;
	r->rows = rows;
}

static struct ruling
ruling_of(const struct deciding *by, const struct question *q, size_t answer)
{
	const struct variable *v = &by->open->items[q->variable];
	const struct facts *facts = by->open->facts;
	const struct mention *m
	    = &facts->affiliations[facts->items[v->fact].affiliation]->mentions[v->mention];
	struct ruling r = { .yes = answer == ANSWER_YES };

	switch (q->kind) {
	case QUESTION_INSTITUTION:
	case QUESTION_WHICH:
		r.kind = q->kind == QUESTION_WHICH ? RULING_MENTION : RULING_TEXT;
		r.asks = mention_asks(m);
		r.institution = answer < m->link_count ? m->links[answer].institution : NOBODY;
		take_rows(&r, by, v);
		break;
	case QUESTION_PLACE:
		r.kind = RULING_PLACE;
		r.institution = v->contenders[answer].institution;
		r.policy = by->policy;
		take_rows(&r, by, v);
		break;
	case QUESTION_PERSON:
		r.kind = r.yes ? RULING_SAME : RULING_APART;
		r.is_live = !v->found_later;
		take_rows(&r, by, v);
		break;
	case QUESTION_HONOUR:
		r.kind = RULING_HONOUR;
		take_claims(&r, by, v);
		break;
	case QUESTION_ATTENDED:
		r.kind = RULING_ATTENDED;
		take_rows(&r, by, v);
		break;
	case QUESTION_FROM:
	case QUESTION_KIND_COUNT:
		must(false);
	}
	return r;
}

/* --- matching --- */

static void
apply(struct decisions *d, struct decision *decision, const struct ruling *r)
{
	decision->outcome = DECISION_APPLIED;
	decision->ruling = d->rulings.count;
	*map_put(&d->answered, question_key(decision->question)) = 0;
	rulings_add(&d->rulings, r);
}

static bool
match_question(struct decisions *d, struct decision *decision, const struct deciding *by)
{
	const struct question *q = &decision->asked;
	size_t answer = answer_of(q, decision->answer, by);

	decision->outcome = DECISION_NOT_OFFERED;
	if (answer == q->option_count)
		return false;
	struct ruling r = ruling_of(by, q, answer);
	apply(d, decision, &r);
	return true;
}

/* An institution's id, ROR id or name. NOBODY where it is not exactly one. */
static uint32_t
institution_named(struct str answer, const struct deciding *by)
{
	const struct names *names = resolver_names(by->resolver);
	const struct query q = { .affiliation = answer };
	uint32_t who = registry_by_id(names->registry, answer);
	struct str ror;

	if (who == NOBODY && ror_id(&ror, answer))
		who = registry_by_ror(names->registry, ror);
	if (who != NOBODY)
		return who;
	const struct affiliation *a = resolve(by->resolver, &q);
	bool is_one = a->mention_count == 1 && !mention_open(&a->mentions[0]);
	return is_one ? mention_taken(&a->mentions[0]) : NOBODY;
}

static struct ruling
ruling_from(const struct deciding *by, uint32_t person, uint32_t institution)
{
	const struct people *people = by->open->people;
	struct ruling r = { .kind = RULING_FROM, .institution = institution };
	size_t count = 0;

	for (uint32_t i = people->first_fact[person]; i != FACT_NONE; i = people_next(people, i))
		count++;
	uint32_t *rows = arena_array(by->mem, uint32_t, count);
	for (uint32_t i = people->first_fact[person]; i != FACT_NONE; i = people_next(people, i))
		rows[r.row_count++] = by->open->facts->items[i].row;
	r.rows = rows;
	return r;
}

static bool
match_person(
    struct decisions *d, struct decision *decision, uint32_t person, const struct deciding *by)
{
	uint32_t institution = institution_named(decision->answer, by);
	uint32_t row = by->open->facts->items[by->open->people->first_fact[person]].row;

	decision->found = true;
	decision->asked
	    = (struct question){ .kind = QUESTION_FROM, .rows = { row, row }, .people = 1 };
	decision->outcome = DECISION_NOT_OFFERED;
	if (institution == NOBODY)
		return false;
	struct ruling r = ruling_from(by, person, institution);
	apply(d, decision, &r);
	return true;
}

static bool
is_waiting(const struct decision *d)
{
	return d->outcome == DECISION_STALE;
}

/* Decisions that a report without names was answered with speak of id by a pseudonym: id takes its
 * place. */
static void
unmask(struct decisions *d, struct str id, const struct deciding *by)
{
	struct str masked = pseudonym_of_id(by->pseudonyms, id, by->mem);

	for (size_t i = 0; i < d->count; i++)
		if (str_eq(d->items[i].question, masked))
			d->items[i].question = str_copy(id, by->mem);
}

/* People without an institution, whom decisions name. */
static bool
match_people(struct decisions *d, const struct deciding *by)
{
	const struct people *people = by->open->people;
	bool any = false, wanted = false;

	for (size_t i = 0; i < d->count; i++)
		wanted
		    |= is_waiting(&d->items[i]) && str_starts(d->items[i].question, STR("person-"));
	for (uint32_t p = 0; wanted && p < people->count; p++) {
		char id[QUESTION_ID_LEN + 1];
		if (!people_name_none(people, by->open->facts, p))
			continue;
		person_identity(id, by->identities, p);
		unmask(d, str_from(id), by);
		for (size_t i = 0; i < d->count; i++)
			if (is_waiting(&d->items[i]) && str_eq(d->items[i].question, str_from(id)))
				any |= match_person(d, &d->items[i], p, by);
	}
	return any;
}

/* The same for questions, where any decision finds none. */
static void
unmask_questions(struct decisions *d, const struct deciding *by)
{
	bool wanted = false;

	for (size_t i = 0; i < d->count; i++)
		wanted |= is_waiting(&d->items[i])
			  && !find_question(by->questions, d->items[i].question);
	for (size_t i = 0; wanted && i < by->questions->count; i++)
		unmask(d, str_from(by->questions->items[i].id), by);
}

/* Line by line. One that finds no question may find one once those before it are applied, as when
 * it was asked: only if there are none such is it left for later. */
bool
decisions_match(struct decisions *d, const struct deciding *by)
{
	bool any = match_people(d, by);

	unmask_questions(d, by);
	for (size_t i = 0; i < d->count; i++) {
		struct decision *decision = &d->items[i];
		const struct question *q = find_question(by->questions, decision->question);
		if (!q && any && d->replays < REPLAYS && is_waiting(decision)) {
			d->replays++;
			break;
		}
		if (!q)
			continue;
		decision->found = true;
		decision->asked = *q;
		if (is_waiting(decision))
			any |= match_question(d, decision, by);
	}
	return any;
}

static bool
is_broken(const struct ruling *r, const struct facts *facts, const struct people *people,
    const struct names *names)
{
	return r->kind == RULING_PLACE ? contest_is_broken(r, facts, names)
				       : ruling_is_broken(r, facts, people);
}

void
decisions_check(struct decisions *d, const struct facts *facts, const struct people *people,
    const struct names *names)
{
	for (size_t i = 0; i < d->count; i++) {
		struct decision *it = &d->items[i];
		if (it->outcome == DECISION_APPLIED
		    && is_broken(&d->rulings.items[it->ruling], facts, people, names))
			it->outcome = DECISION_CONTRADICTS;
	}
}
