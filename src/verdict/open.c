#include "verdict/open.h"

#include <stdlib.h>
#include <string.h>

#include "verdict/contest.h"

/* What the rows of a class say of it, as bits. */
enum { SAYS_REVIEW = 1, SAYS_ACADEMICIAN = 2, SAYS_OPEN = 4, SAYS_ATTENDED = 8, SAYS_SEVERAL = 16 };

/* What is asked of a class besides its mentions' names, which are numbers below these. */
#define ASKED_ATTENDED (UINT32_MAX - 1)
#define ASKED_HONOUR   (UINT32_MAX - 2)
#define ASKED_PLACE    (UINT32_MAX - 3)

size_t
mention_options(const struct mention *m)
{
	return mention_open(m) ? m->link_count + 1 : 1;
}

uint32_t
mention_under(const struct mention *m, size_t answer)
{
	return answer < m->link_count ? m->links[answer].institution : m->otherwise;
}

static const struct mention *
mention_of(const struct open *o, uint32_t fact, size_t mention)
{
	return &o->facts->affiliations[o->facts->items[fact].affiliation]->mentions[mention];
}

static struct hash
class_key(uint32_t class, uint32_t asked)
{
	const uint32_t both[2] = { class, asked };

	return hash_of((struct str){ (const char *)both, sizeof both }, 0);
}

static uint32_t
add(struct open *o, struct variable v)
{
	GROW(&o->items, o->count, &o->cap);
	o->items[o->count] = v;
	return (uint32_t)o->count++;
}

static struct rows
rows_copy(const struct open *o, const uint32_t *facts, size_t count)
{
	uint32_t *copy = arena_array(o->mem, uint32_t, count);

	memcpy(copy, facts, count * sizeof *copy);
	return (struct rows){ copy, count };
}

/* From the last row to the first, so that a class holds what was found of it: its first row's next.
 */
static void
chain_build(struct class_chain *chain, const struct people *people, size_t count)
{
	chain->next = memory_resize(NULL, count, sizeof *chain->next);
	memset(chain->next, 0xff, count * sizeof *chain->next);
	for (size_t i = count; i-- > 0;) {
		uint32_t class = chain->class_of(people, (uint32_t)i);
		if (class == i)
			continue;
		chain->next[i] = chain->next[class];
		chain->next[class] = (uint32_t)i;
	}
}

static void
class_chain_free(struct class_chain *chain)
{
	free(chain->next);
	chain->next = NULL;
}

/* The rows of a class, by fact its first. Of 32,000 namesakes each is a class of its own: a walk
 * along their person for each took 9 s. */
static struct rows
rows_of(const struct open *o, struct class_chain *chain, uint32_t fact)
{
	uint32_t first = chain->class_of(o->people, fact);
	size_t count = 0;

	if (!chain->next)
		chain_build(chain, o->people, o->facts->count);
	for (uint32_t i = first; i != FACT_NONE; i = chain->next[i])
		count++;
	uint32_t *facts = arena_array(o->mem, uint32_t, count);
	count = 0;
	for (uint32_t i = first; i != FACT_NONE; i = chain->next[i])
		facts[count++] = i;
	return (struct rows){ facts, count };
}

static struct rows
class_rows(struct open *o, uint32_t fact)
{
	return rows_of(o, &o->sure, fact);
}

/* --- institutions --- */

static void
number_mentions(struct open *o)
{
	size_t total = 0;
	struct map known = { 0 };

	o->first_mention
	    = memory_resize(NULL, o->facts->affiliation_count + 1, sizeof *o->first_mention);
	for (size_t i = 0; i < o->facts->affiliation_count; i++) {
		o->first_mention[i] = (uint32_t)total;
		total += o->facts->affiliations[i]->mention_count;
	}
	o->first_mention[o->facts->affiliation_count] = (uint32_t)total;
	o->asked = memory_resize(NULL, total, sizeof *o->asked);
	for (size_t i = 0; i < o->facts->affiliation_count; i++) {
		const struct affiliation *a = o->facts->affiliations[i];
		for (size_t m = 0; m < a->mention_count; m++) {
			uint32_t *asked = &o->asked[o->first_mention[i] + m];
			*asked = VARIABLE_NONE;
			if (!mention_open(&a->mentions[m]))
				continue;
			uint32_t *number = map_put(&known, mention_asks(&a->mentions[m]));
			if (*number == MAP_NONE)
				*number = (uint32_t)o->asked_count++;
			*asked = *number;
		}
	}
	map_free(&known);
	o->of_asked = memory_resize(NULL, o->asked_count, sizeof *o->of_asked);
	memset(o->of_asked, 0xff, o->asked_count * sizeof *o->of_asked);
}

static void
ask_mention(struct open *o, uint32_t fact, size_t m, uint32_t asked)
{
	const struct mention *mention = mention_of(o, fact, m);
	uint32_t *known
	    = mention->link_count == 1
		  ? &o->of_asked[asked]
		  : map_put(&o->of_class, class_key(people_sure(o->people, fact), asked));

	if (*known != VARIABLE_NONE)
		return;
	bool taken = mention->links[0].strength != LINK_POSSIBLE;
	*known = (uint32_t)o->count;
	add(o, (struct variable){
		   .kind = mention->link_count == 1 ? QUESTION_INSTITUTION : QUESTION_WHICH,
		   .option_count = (uint16_t)(mention->link_count + 1),
		   .likelier = (uint16_t)(taken ? 0 : mention->link_count),
		   .fact = fact,
		   .mention = (uint32_t)m,
	       });
	if (mention->link_count > 1)
		o->items[*known].side[0] = class_rows(o, fact);
}

static void
ask_mentions(struct open *o)
{
	for (uint32_t i = 0; i < o->facts->count; i++) {
		const uint32_t *first = &o->first_mention[o->facts->items[i].affiliation];
		for (uint32_t m = first[0]; m < first[1]; m++)
			if (o->asked[m] != VARIABLE_NONE)
				ask_mention(o, i, m - first[0], o->asked[m]);
	}
}

/* How many people typed each name. */
static void
count_typists(struct open *o)
{
	struct arena scratch = { 0 };
	uint32_t *last = arena_array(&scratch, uint32_t, o->count); /* by number, from 1 */
	const struct people *p = o->people;

	for (size_t v = 0; v < o->count; v++)
		o->items[v].people = o->items[v].kind != QUESTION_INSTITUTION;
	for (uint32_t person = 0; person < p->count; person++)
		for (uint32_t i = p->first_fact[person]; i != FACT_NONE; i = people_next(p, i)) {
			const uint32_t *first = &o->first_mention[o->facts->items[i].affiliation];
			for (uint32_t m = first[0]; m < first[1]; m++) {
				uint32_t v = o->asked[m] == VARIABLE_NONE
						 ? VARIABLE_NONE
						 : open_mention(o, i, m - first[0]);
				if (v == VARIABLE_NONE || last[v] == person + 1
				    || o->items[v].kind != QUESTION_INSTITUTION)
					continue;
				last[v] = person + 1;
				o->items[v].people++;
			}
		}
	arena_free(&scratch);
}

/* --- people --- */

/* By first row of a class. */
static uint8_t *
read_classes(const struct open *o)
{
	uint8_t *says = memory_resize(NULL, o->facts->count, 1);

	memset(says, 0, o->facts->count);
	for (uint32_t i = 0; i < o->facts->count; i++) {
		const struct fact *f = &o->facts->items[i];
		uint32_t sure = people_sure(o->people, i), tied = people_tied(o->people, i);
		if (f->honour == ACADEMICIAN_REVIEW)
			says[sure] |= SAYS_REVIEW;
		if (f->honour == ACADEMICIAN_YES)
			says[sure] |= SAYS_ACADEMICIAN;
		says[sure] |= f->attendance_open ? SAYS_OPEN : SAYS_ATTENDED;
		if (f->affiliation != o->facts->items[tied].affiliation)
			says[tied] |= SAYS_SEVERAL;
	}
	return says;
}

static void
ask_class(struct open *o, uint32_t class, enum question_kind kind, uint32_t asked)
{
	struct variable v = { .kind = kind, .option_count = 2, .fact = class, .people = 1 };

	v.side[0] = class_rows(o, class);
	v.likelier = kind == QUESTION_HONOUR ? ANSWER_NO : ANSWER_YES;
	for (size_t i = v.side[0].count; kind == QUESTION_HONOUR && i > 0; i--)
		if (o->facts->items[v.side[0].facts[i - 1]].honour == ACADEMICIAN_REVIEW)
			v.fact = v.side[0].facts[i - 1];
	*map_put(&o->of_class, class_key(class, asked)) = add(o, v);
}

static void
ask_classes(struct open *o, const uint8_t *says)
{
	for (uint32_t i = 0; i < o->facts->count; i++) {
		if ((says[i] & (SAYS_OPEN | SAYS_ATTENDED)) == SAYS_OPEN)
			ask_class(o, i, QUESTION_ATTENDED, ASKED_ATTENDED);
		if ((says[i] & (SAYS_REVIEW | SAYS_ACADEMICIAN)) == SAYS_REVIEW)
			ask_class(o, i, QUESTION_HONOUR, ASKED_HONOUR);
	}
}

/* Of rows that keys tie; nothing is left to ask of those that were decided on. */
static void
ask_place(struct open *o, uint32_t first, struct claims *claims)
{
	struct variable v = { .kind = QUESTION_PLACE, .fact = first, .people = 1 };
	struct contest contest;

	v.side[0] = rows_of(o, &o->tied, first);
	for (size_t i = 0; i < v.side[0].count; i++)
		if (fact_aside(o->facts->place_of, v.side[0].facts[i]) != FACT_NONE)
			return;
	if (!contest_find(&contest, o, v.side[0], claims))
		return;
	v.contenders = contest.items;
	v.option_count = contest.count;
	v.likelier = contest.likelier;
	*map_put(&o->of_class, class_key(first, ASKED_PLACE)) = add(o, v);
}

static void
ask_places(struct open *o, const uint8_t *says, struct claims *claims)
{
	for (uint32_t i = 0; i < o->facts->count; i++)
		if (says[i] & SAYS_SEVERAL)
			ask_place(o, i, claims);
}

static struct hash
rows_key(struct rows r, uint64_t seed)
{
	return hash_of((struct str){ (const char *)r.facts, r.count * sizeof *r.facts }, seed);
}

uint32_t
open_pair(struct open *o, struct rows a, struct rows b, const struct person_doubt *doubt)
{
	bool turned = a.facts[0] > b.facts[0];
	struct rows first = turned ? b : a, second = turned ? a : b;
	struct hash h = rows_key(first, 0);
	uint32_t *known = map_put(&o->of_pair, rows_key(second, h.lo ^ h.hi));

	if (*known != MAP_NONE) {
		struct variable *v = &o->items[*known];
		/* In no order of answers: likely where it is so whenever it is in doubt. */
		if (v->found_later && !doubt->likely)
			v->likelier = ANSWER_NO;
		return *known;
	}
	*known = add(o, (struct variable){
			    .kind = QUESTION_PERSON,
			    .option_count = 2,
			    .likelier = doubt->likely ? ANSWER_YES : ANSWER_NO,
			    .fact = first.facts[0],
			    .people = 2,
			    .side = { rows_copy(o, first.facts, first.count),
				rows_copy(o, second.facts, second.count) },
			    .is_romanised = doubt->is_romanised,
			    .found_later = true,
			});
	return *known;
}

void
open_find(struct open *out, const struct facts *facts, const struct people *people,
    struct claims *claims, struct arena *mem)
{
	*out = (struct open){ .facts = facts,
		.people = people,
		.sure.class_of = people_sure,
		.tied.class_of = people_tied,
		.mem = mem };
	number_mentions(out);
	if (out->asked_count) {
		ask_mentions(out);
		count_typists(out);
	}
	uint8_t *says = read_classes(out);
	ask_places(out, says, claims);
	ask_classes(out, says);
	free(says);
	for (size_t i = 0; i < people->doubt_count; i++) {
		const struct person_doubt *d = &people->doubts[i];
		uint32_t v = open_pair(out, class_rows(out, d->a), class_rows(out, d->b), d);
		out->items[v].found_later = false;
	}
	class_chain_free(&out->sure);
	class_chain_free(&out->tied);
}

void
open_free(struct open *o)
{
	free(o->items);
	free(o->first_mention);
	free(o->asked);
	free(o->of_asked);
	map_free(&o->of_class);
	map_free(&o->of_pair);
	*o = (struct open){ 0 };
}

/* --- look-up --- */

uint32_t
open_mention(const struct open *o, uint32_t fact, size_t mention)
{
	uint32_t asked = o->asked[o->first_mention[o->facts->items[fact].affiliation] + mention];

	if (asked == VARIABLE_NONE || mention_of(o, fact, mention)->link_count == 1)
		return asked == VARIABLE_NONE ? asked : o->of_asked[asked];
	return map_get(&o->of_class, class_key(people_sure(o->people, fact), asked));
}

uint32_t
open_place(const struct open *o, uint32_t fact)
{
	return map_get(&o->of_class, class_key(people_tied(o->people, fact), ASKED_PLACE));
}

uint32_t
open_attended(const struct open *o, uint32_t fact)
{
	return map_get(&o->of_class, class_key(people_sure(o->people, fact), ASKED_ATTENDED));
}

uint32_t
open_honour(const struct open *o, uint32_t fact)
{
	if (o->facts->items[fact].honour != ACADEMICIAN_REVIEW)
		return VARIABLE_NONE;
	return map_get(&o->of_class, class_key(people_sure(o->people, fact), ASKED_HONOUR));
}

bool
open_is_academician(const struct open *o, uint32_t fact)
{
	enum academician claim = (enum academician)o->facts->items[fact].honour;

	return claim == ACADEMICIAN_YES
	       || (claim == ACADEMICIAN_REVIEW && open_honour(o, fact) == VARIABLE_NONE);
}
