#include "verdict/ask.h"

#include <stdlib.h>
#include <string.h>

#include "base/out.h"
#include "verdict/identity.h"

struct asking {
	struct questions *out;
	const struct facts *facts;
	const struct people *people;
	const struct counts *counts;
	const struct sheet *sheet;
	const struct names *names;
	struct arena *mem;
	struct identities identities;
};

static struct question *
add(struct asking *a, enum question_kind kind, size_t options)
{
	struct questions *out = a->out;

	GROW(&out->items, out->count, &out->cap);
	struct question *q = &out->items[out->count++];
	*q = (struct question){ .kind = kind, .people = 1 };
	q->options = arena_array(a->mem, struct question_option,
	    options < QUESTION_OPTIONS ? options : QUESTION_OPTIONS);
	return q;
}

static void
add_option(struct question *q, struct str answer, struct str shown, int score)
{
	if (q->option_count < QUESTION_OPTIONS)
		q->options[q->option_count++] = (struct question_option){ answer, shown, score };
}

static void
add_yes_no(struct question *q, bool likely)
{
	add_option(q, STR("yes"), STR(""), likely ? 800 : 400);
	add_option(q, STR("no"), STR(""), likely ? 200 : 600);
	q->likelier = likely ? 0 : 1;
}

/* The name as it was typed, copied: a name cell, or family and given name. */
static struct str
typed_name(const struct asking *a, uint32_t row)
{
	struct str name = sheet_cell(a->sheet, row, COLUMN_NAME), space = STR(" ");
	struct out o = { 0 };

	if (name.len == 0) {
		out_plain(&o, sheet_cell(a->sheet, row, COLUMN_FAMILY_NAME));
		out_plain(&o, space);
		out_plain(&o, sheet_cell(a->sheet, row, COLUMN_GIVEN_NAME));
		name = str_trim(out_text(&o));
	}
	name = str_copy(name, a->mem);
	out_free(&o);
	return name;
}

/* Whether who bears the name is asked of each person who typed it. */
static bool
is_per_person(const struct mention *m)
{
	return m->link_count > 1;
}

static void
fill_mention(struct asking *a, struct question *q, const struct mention *m, struct str raw)
{
	const struct link *best = &m->links[0];

	q->because = link_reason_word(best->reason);
	q->found = best->found;
	q->by = best->by;
	q->other = raw;
	for (size_t i = 0; i < m->link_count; i++) {
		const struct institution *who = names_get(a->names, m->links[i].institution);
		struct str answer = is_per_person(m) ? who->id : STR("yes");
		add_option(q, answer, who->name, m->links[i].score_permille);
	}
	add_option(
	    q, is_per_person(m) ? STR("other") : STR("no"), STR(""), 1000 - best->score_permille);
	q->likelier = best->strength == LINK_POSSIBLE ? q->option_count - 1 : 0;
}

/* One question for a text, whoever typed it. */
static void
ask_text(struct asking *a, const struct affiliation *about, const struct mention *m, uint32_t row,
    size_t people)
{
	struct question *q = add(a, QUESTION_INSTITUTION, m->link_count + 1);
	struct out o = { 0 };

	out_plain(&o, m->links[0].found);
	out_char(&o, '\n');
	out_plain(&o, names_get(a->names, m->links[0].institution)->id);
	identity_name(q->id, "inst", out_text(&o));
	out_free(&o);
	q->subject = about->raw;
	q->rows[0] = q->rows[1] = row;
	q->people = people;
	fill_mention(a, q, m, about->raw);
}

static void
ask_which(struct asking *a, const struct affiliation *about, const struct mention *m, uint32_t fact)
{
	struct question *q = add(a, QUESTION_WHICH, m->link_count + 1);
	char person[QUESTION_ID_LEN + 1];
	struct out o = { 0 };

	person_identity(person, &a->identities, a->people->of_fact[fact]);
	out_plain(&o, str_from(person));
	out_char(&o, '\n');
	out_plain(&o, m->links[0].found);
	identity_name(q->id, "which", out_text(&o));
	out_free(&o);
	q->rows[0] = q->rows[1] = a->facts->items[fact].row;
	q->subject = typed_name(a, q->rows[0]);
	fill_mention(a, q, m, about->raw);
}

/* How many people typed an affiliation, the first row of them, and the last person. */
struct use {
	uint32_t fact, person;
	size_t people;
};

/* Asks what a person's affiliation leaves open of that person alone. */
static void
ask_of_typist(struct asking *a, uint32_t fact)
{
	const struct affiliation *about = a->facts->affiliations[a->facts->items[fact].affiliation];

	for (size_t m = 0; m < about->mention_count; m++)
		if (mention_open(&about->mentions[m]) && is_per_person(&about->mentions[m]))
			ask_which(a, about, &about->mentions[m], fact);
}

static void
ask_of_all(struct asking *a, const struct affiliation *about, const struct use *use)
{
	for (size_t m = 0; m < about->mention_count; m++)
		if (mention_open(&about->mentions[m]) && !is_per_person(&about->mentions[m]))
			ask_text(a, about, &about->mentions[m], a->facts->items[use->fact].row,
			    use->people);
}

static void
ask_institutions(struct asking *a)
{
	struct use *uses = memory_resize(NULL, a->facts->affiliation_count, sizeof *uses);

	memset(uses, 0, a->facts->affiliation_count * sizeof *uses);
	for (uint32_t p = 0; p < a->people->count; p++)
		for (uint32_t i = a->people->first_fact[p]; i != FACT_NONE;
		     i = a->people->next_fact[i]) {
			struct use *use = &uses[a->facts->items[i].affiliation];
			if (use->people && use->person == p)
				continue;
			*use = (struct use){ use->people ? use->fact : i, p, use->people + 1 };
			ask_of_typist(a, i);
		}
	for (size_t i = 0; i < a->facts->affiliation_count; i++)
		if (uses[i].people)
			ask_of_all(a, a->facts->affiliations[i], &uses[i]);
	free(uses);
}

static void
ask_same_person(struct asking *a, const struct person_doubt *doubt)
{
	struct question *q = add(a, QUESTION_PERSON, 2);
	const uint32_t facts[2] = { doubt->a, doubt->b };
	struct out either[2] = { { 0 } }, both = { 0 };

	for (int i = 0; i < 2; i++) {
		identity_put_sure(&either[i], &a->identities, facts[i]);
		q->rows[i] = a->facts->items[facts[i]].row;
	}
	bool turned = str_cmp(out_text(&either[0]), out_text(&either[1])) > 0;
	for (int i = 0; i < 2; i++) {
		out_plain(&both, out_text(&either[turned ? 1 - i : i]));
		out_char(&both, '\n');
	}
	identity_name(q->id, "same", out_text(&both));
	for (int i = 0; i < 2; i++)
		out_free(&either[i]);
	out_free(&both);
	q->subject = typed_name(a, q->rows[0]);
	q->other = str_copy(sheet_cell(a->sheet, q->rows[0], COLUMN_AFFILIATION), a->mem);
	q->because = doubt->is_romanised ? STR("romanised") : STR("contacts-differ");
	q->people = 2;
	add_yes_no(q, doubt->likely);
}

static void
ask_of_person(struct asking *a, uint32_t person, enum question_kind kind, const char *prefix,
    uint32_t fact, bool likely)
{
	struct question *q = add(a, kind, 2);
	char identity[QUESTION_ID_LEN + 1];

	person_identity(identity, &a->identities, person);
	identity_name(q->id, prefix, str_from(identity));
	q->rows[0] = q->rows[1] = a->facts->items[fact].row;
	q->subject = typed_name(a, q->rows[0]);
	uint32_t honour = fact_aside(a->facts->honour_of, fact);
	if (kind == QUESTION_HONOUR && honour == FACT_NONE)
		q->because = STR("on-roster");
	if (kind == QUESTION_HONOUR && honour != FACT_NONE) {
		q->because = a->facts->honours[honour].because;
		q->found = a->facts->honours[honour].evidence;
	}
	add_yes_no(q, likely);
}

static void
ask_people(struct asking *a)
{
	for (size_t i = 0; i < a->people->doubt_count; i++)
		ask_same_person(a, &a->people->doubts[i]);
	for (uint32_t p = 0; p < a->people->count; p++) {
		const struct placement *place = &a->counts->of_person[p];
		bool open = true;
		if (place->honour == ACADEMICIAN_REVIEW)
			ask_of_person(a, p, QUESTION_HONOUR, "hon", place->honour_fact, false);
		for (uint32_t i = a->people->first_fact[p]; i != FACT_NONE;
		     i = a->people->next_fact[i])
			open &= a->facts->items[i].attendance_open;
		if (open)
			ask_of_person(
			    a, p, QUESTION_ATTENDED, "att", a->people->first_fact[p], true);
	}
}

static int
by_id(const void *a, const void *b)
{
	const struct question *qa = a, *qb = b;
	int c = strcmp(qa->id, qb->id);

	return c ? c : (qa->rows[0] > qb->rows[0]) - (qa->rows[0] < qb->rows[0]);
}

/* Two spellings of one text ask the same thing; it is asked once, of all their people. So do two
 * spellings of one person, and two people whom no cell tells apart. */
static void
drop_repeated(struct questions *out)
{
	size_t kept = 0;

	for (size_t i = 0; i < out->count; i++) {
		const struct question *q = &out->items[i];
		if (kept && strcmp(out->items[kept - 1].id, q->id) == 0) {
			if (q->kind == QUESTION_INSTITUTION)
				out->items[kept - 1].people += q->people;
		} else
			out->items[kept++] = *q;
	}
	out->count = kept;
}

void
questions_collect(struct questions *out, const struct facts *facts, const struct people *people,
    const struct counts *counts, const struct sheet *sheet, const struct names *names,
    struct arena *mem)
{
	struct asking a
	    = { out, facts, people, counts, sheet, names, mem, { facts, people, sheet, names } };

	*out = (struct questions){ 0 };
	ask_institutions(&a);
	ask_people(&a);
	if (out->count)
		qsort(out->items, out->count, sizeof *out->items, by_id);
	drop_repeated(out);
}

void
questions_free(struct questions *q)
{
	free(q->items);
	*q = (struct questions){ 0 };
}
