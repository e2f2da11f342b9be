#include "verdict/ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "verdict/identity.h"

struct asking {
	const struct open *open;
	const struct facts *facts;
	const struct sheet *sheet;
	const struct names *names;
	struct arena *mem;
	struct identities identities;
};

/* Most questions have these: an array for each took 15 MB of the 233,000 of 10,000,000 rows. */
static const struct question_option likely[] = {
	{ { "yes", 3 }, NOBODY, 800, 0 },
	{ { "no", 2 }, NOBODY, 200, 0 },
};
static const struct question_option unlikely[] = {
	{ { "yes", 3 }, NOBODY, 400, 0 },
	{ { "no", 2 }, NOBODY, 600, 0 },
};

static const struct question_reason nothing,
    romanised = { .word = { "romanised", 9 } },
    contacts_differ = { .word = { "contacts-differ", 15 } },
    rows_differ = { .word = { "rows-differ", 11 } }, on_roster = { .word = { "on-roster", 9 } };

static const struct question_reason *
new_reason(struct arena *mem, struct question_reason reason)
{
	struct question_reason *copy = arena_new(mem, struct question_reason);

	*copy = reason;
	return copy;
}

/* The name as it was typed: a name cell, or family and given name. */
static struct str
typed_name(const struct asking *a, uint32_t row)
{
	struct str name = sheet_cell(a->sheet, row, COLUMN_NAME), space = STR(" ");
	struct out o = { 0 };

	if (name.len)
		return name;
	out_plain(&o, sheet_cell(a->sheet, row, COLUMN_FAMILY_NAME));
	out_plain(&o, space);
	out_plain(&o, sheet_cell(a->sheet, row, COLUMN_GIVEN_NAME));
	name = str_copy(str_trim(out_text(&o)), a->mem);
	out_free(&o);
	return name;
}

static void
fill_mention(const struct asking *a, struct question *q, const struct mention *m, struct str raw)
{
	const struct link *best = &m->links[0];
	bool one_text = q->kind == QUESTION_INSTITUTION;
	size_t count = m->link_count;
	struct question_option *to = arena_array(a->mem, struct question_option, count + 1);

	q->because = new_reason(a->mem,
	    (struct question_reason){ link_reason_word(best->reason), best->found, best->by });
	q->other = raw;
	for (size_t i = 0; i < count; i++) {
		const struct link *link = &m->links[i];
		struct str id = names_get(a->names, link->institution)->id;
		to[i] = (struct question_option){ one_text ? STR("yes") : id, link->institution,
			link->score_permille, 0 };
	}
	to[count] = (struct question_option){ one_text ? STR("no") : STR("other"), NOBODY,
		1000 - best->score_permille, 0 };
	q->options = to;
}

/* The name found, what it may be, how likely, and what the rest may make it. */
static void
put_mention(struct out *o, const struct asking *a, const struct mention *m)
{
	out_plain(o, m->links[0].found);
	for (size_t i = 0; i < m->link_count; i++) {
		out_char(o, '\n');
		out_plain(o, names_get(a->names, m->links[i].institution)->id);
	}
	out_char(o, '\n');
	out_plain(o, link_strength_word(m->links[0].strength));
	if (mention_rest(m) == NOBODY)
		return;
	out_char(o, '\n');
	out_plain(o, names_get(a->names, mention_rest(m))->id);
}

static void
ask_mention(const struct asking *a, struct question *q, const struct variable *v)
{
	uint32_t at = a->facts->items[v->fact].affiliation;
	const struct affiliation *about = a->facts->affiliations[at];
	const struct mention *m = &about->mentions[v->mention];
	bool one_text = v->kind == QUESTION_INSTITUTION;
	struct out o = { 0 };

	if (!one_text)
		identity_put_rows(&o, &a->identities, v->side[0]);
	put_mention(&o, a, m);
	identity_name(q->id, one_text ? "inst" : "which", out_text(&o));
	out_free(&o);
	q->subject = one_text ? about->raw : typed_name(a, q->rows[0]);
	fill_mention(a, q, m, about->raw);
}

/* Its rows tell nothing of which is the likelier one. */
static void
ask_place(const struct asking *a, struct question *q, const struct variable *v)
{
	struct out o = { 0 };
	size_t count = v->option_count;
	struct question_option *to = arena_array(a->mem, struct question_option, count);

	identity_put_rows(&o, &a->identities, v->side[0]);
	for (size_t i = 0; i < count; i++) {
		const struct contender *c = &v->contenders[i];
		struct str id = names_get(a->names, c->institution)->id;
		out_char(&o, '\n');
		out_plain(&o, id);
		to[i] = (struct question_option){ id, c->institution, (int)(1000 / count),
			a->facts->items[c->fact].row };
	}
	identity_name(q->id, "place", out_text(&o));
	out_free(&o);
	q->options = to;
	q->rows[0] = to[v->likelier].row;
	q->rows[1] = to[v->likelier == 0].row;
	q->subject = typed_name(a, q->rows[0]);
	q->because = &rows_differ;
}

static void
ask_same_person(const struct asking *a, struct question *q, const struct variable *v)
{
	struct out either[2] = { { 0 } }, both = { 0 };

	for (int i = 0; i < 2; i++) {
		identity_put_rows(&either[i], &a->identities, v->side[i]);
		q->rows[i] = a->facts->items[v->side[i].facts[0]].row;
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
	q->other = sheet_cell(a->sheet, q->rows[0], COLUMN_AFFILIATION);
	q->because = v->is_romanised ? &romanised : &contacts_differ;
}

static void
ask_of_person(const struct asking *a, struct question *q, const struct variable *v)
{
	struct out o = { 0 };
	uint32_t honour = fact_aside(a->facts->honour_of, v->fact);

	identity_put_rows(&o, &a->identities, v->side[0]);
	identity_name(q->id, v->kind == QUESTION_HONOUR ? "hon" : "att", out_text(&o));
	out_free(&o);
	q->subject = typed_name(a, q->rows[0]);
	if (v->kind != QUESTION_HONOUR)
		return;
	q->because = &on_roster;
	if (honour == FACT_NONE)
		return;
	const struct honour *h = &a->facts->honours[honour];
	q->because = new_reason(
	    a->mem, (struct question_reason){ .word = h->because, .found = h->evidence });
}

static void
ask(const struct asking *a, struct question *q, uint32_t variable)
{
	const struct variable *v = &a->open->items[variable];
	uint32_t row = a->facts->items[v->fact].row;

	*q = (struct question){ .kind = v->kind,
		.likelier = v->likelier,
		.option_count = v->option_count,
		.options = v->likelier == ANSWER_YES ? likely : unlikely,
		.because = &nothing,
		.rows = { row, row },
		.people = v->people,
		.variable = variable };
	switch (v->kind) {
	case QUESTION_INSTITUTION:
	case QUESTION_WHICH:
		ask_mention(a, q, v);
		break;
	case QUESTION_PLACE:
		ask_place(a, q, v);
		break;
	case QUESTION_PERSON:
		ask_same_person(a, q, v);
		break;
	case QUESTION_HONOUR:
	case QUESTION_ATTENDED:
		ask_of_person(a, q, v);
		break;
	case QUESTION_FROM:
	case QUESTION_KIND_COUNT:
		must(false);
	}
}

static int
by_id(const void *a, const void *b)
{
	const struct question *qa = a, *qb = b;
	int c = strcmp(qa->id, qb->id);

	return c ? c : (qa->rows[0] > qb->rows[0]) - (qa->rows[0] < qb->rows[0]);
}

struct hash
question_key(struct str id)
{
	return hash_of(id, 0);
}

static void
number_id(char id[QUESTION_ID_LEN + 1], const char *base, size_t number)
{
	char prefix[QUESTION_ID_LEN + 1], text[QUESTION_ID_LEN + 24];

	snprintf(text, sizeof text, "%s %zu", base, number);
	snprintf(prefix, sizeof prefix, "%.*s", (int)(strchr(base, '-') - base), base);
	identity_name(id, prefix, str_from(text));
}

/* What two rows say, column by column. */
static int
compare_rows(const struct sheet *sheet, uint32_t a, uint32_t b)
{
	struct arena scratch = { 0 };
	int order = 0;

	for (int c = 0; order == 0 && c < COLUMN_COUNT; c++)
		order = str_cmp(sheet_any(sheet, a, (enum column)c, &scratch),
		    sheet_any(sheet, b, (enum column)c, &scratch));
	arena_free(&scratch);
	return order;
}

/* Questions with one identifier, by what their rows say besides. */
static void
order_equal(struct question *items, size_t count, const struct sheet *sheet)
{
	for (size_t i = 1; i < count; i++) {
		struct question q = items[i];
		size_t at = i;
		for (; at > 0 && compare_rows(sheet, q.rows[0], items[at - 1].rows[0]) < 0; at--)
			items[at] = items[at - 1];
		items[at] = q;
	}
}

static bool
is_taken(const struct map *answered, const struct question *q)
{
	return map_get(answered, question_key(str_from(q->id))) != MAP_NONE;
}

/* The first has the identifier itself, later ones a number in it. Whoever was answered for keeps
 * theirs. */
static bool
number_items(struct question *items, size_t count, const struct map *answered)
{
	char base[QUESTION_ID_LEN + 1];
	size_t number = 0;

	memcpy(base, items[0].id, sizeof base);
	for (size_t i = 0; i < count; i++)
		do {
			if (number > 0)
				number_id(items[i].id, base, number);
			number++;
		} while (is_taken(answered, &items[i]));
	return number > 1;
}

/* People whose keys, names and institutions do not tell them apart are told apart by number. */
static bool
number_equal(struct questions *out, const struct sheet *sheet, const struct map *answered)
{
	bool any = false;

	for (size_t i = 0, end; i < out->count; i = end) {
		for (end = i; end < out->count; end++)
			if (strcmp(out->items[end].id, out->items[i].id) != 0)
				break;
		order_equal(&out->items[i], end - i, sheet);
		any |= number_items(&out->items[i], end - i, answered);
	}
	return any;
}

void
questions_collect(struct questions *out, const struct open *open, const struct sheet *sheet,
    const struct names *names, const struct map *answered, struct arena *mem)
{
	struct asking a
	    = { open, open->facts, sheet, names, mem, { open->facts, open->people, sheet, names } };

	*out = (struct questions){ 0 };
	for (uint32_t v = 0; v < open->count; v++) {
		GROW(&out->items, out->count, &out->cap);
		ask(&a, &out->items[out->count++], v);
	}
	if (out->count == 0)
		return;
	qsort(out->items, out->count, sizeof *out->items, by_id);
	if (number_equal(out, sheet, answered))
		qsort(out->items, out->count, sizeof *out->items, by_id);
}

void
questions_free(struct questions *q)
{
	free(q->items);
	*q = (struct questions){ 0 };
}
