#include "verdict/identity.h"

#include <stdio.h>
#include <stdlib.h>

void
identity_name(char id[QUESTION_ID_LEN + 1], const char *prefix, struct str text)
{
	snprintf(
	    id, QUESTION_ID_LEN + 1, "%s-%016llx", prefix, (unsigned long long)hash_stored(text));
}

/* Texts to be put in order. */
struct texts {
	struct str *items;
	size_t count, cap;
	struct arena mem;
};

static void
add(struct texts *t, struct str text)
{
	GROW(&t->items, t->count, &t->cap);
	t->items[t->count++] = str_copy(text, &t->mem);
}

static int
by_text(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

/* A text and an end behind it that no cell can hold. */
static void
put_text(struct out *o, struct str text)
{
	out_plain(o, text);
	out_char(o, '\0');
}

/* The texts in order, each once. */
static void
put_sorted(struct out *o, struct texts *t)
{
	if (t->count)
		qsort(t->items, t->count, sizeof *t->items, by_text);
	for (size_t i = 0; i < t->count; i++) {
		if (i > 0 && str_eq(t->items[i], t->items[i - 1]))
			continue;
		put_text(o, t->items[i]);
	}
	free(t->items);
	arena_free(&t->mem);
}

static void
put_institutions(struct out *o, const struct identities *of, const struct fact *fact)
{
	const uint32_t *from = of->facts->taken_from + fact->affiliation;
	const uint32_t *taken = of->facts->taken;
	struct texts ids = { 0 };

	if (from[1] == from[0] + 1) {
		put_text(o, names_get(of->names, taken[from[0]])->id);
		return;
	}
	for (uint32_t t = from[0]; t < from[1]; t++)
		add(&ids, names_get(of->names, taken[t])->id);
	put_sorted(o, &ids);
}

static void
put_row(struct out *o, const struct identities *of, uint32_t fact)
{
	const struct fact *f = &of->facts->items[fact];
	struct arena mem = { 0 };
	bool lost;

	put_text(o, fact_name(of->facts, of->sheet, fact, &mem).text);
	put_text(o, email_key(sheet_any(of->sheet, f->row, COLUMN_EMAIL, &mem), &mem));
	put_text(o, phone_key(sheet_cell(of->sheet, f->row, COLUMN_PHONE), &lost, &mem));
	put_text(o, clean_tight(sheet_cell(of->sheet, f->row, COLUMN_PERSON_ID), &mem).text);
	put_institutions(o, of, f);
	arena_free(&mem);
}

void
identity_put_rows(struct out *o, const struct identities *of, struct rows rows)
{
	struct texts texts = { 0 };
	struct out row = { 0 };

	if (rows.count == 1) {
		put_row(o, of, rows.facts[0]);
		out_char(o, '\0');
		return;
	}
	for (size_t i = 0; i < rows.count; i++) {
		row.len = 0;
		put_row(&row, of, rows.facts[i]);
		add(&texts, out_text(&row));
	}
	put_sorted(o, &texts);
	out_free(&row);
}

void
person_identity(char id[QUESTION_ID_LEN + 1], const struct identities *of, uint32_t person)
{
	uint32_t *facts = NULL;
	size_t count = 0, cap = 0;
	struct out o = { 0 };

	for (uint32_t i = of->people->first_fact[person]; i != FACT_NONE;
	     i = people_next(of->people, i)) {
		GROW(&facts, count, &cap);
		facts[count++] = i;
	}
	identity_put_rows(&o, of, (struct rows){ facts, count });
	identity_name(id, "person", out_text(&o));
	out_free(&o);
	free(facts);
}
