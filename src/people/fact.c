/* What is done with facts once they are read. */
#include <stdlib.h>

#include "base/out.h"
#include "people/facts.h"
#include "people/name.h"

static struct key
row_name(const struct sheet *sheet, uint32_t row, struct arena *mem)
{
	return name_key(sheet_cell(sheet, row, COLUMN_NAME),
	    sheet_cell(sheet, row, COLUMN_FAMILY_NAME), sheet_cell(sheet, row, COLUMN_GIVEN_NAME),
	    mem);
}

struct key
fact_name(const struct facts *facts, const struct sheet *sheet, uint32_t fact, struct arena *mem)
{
	uint32_t nickname = fact_aside(facts->nickname_of, fact);

	if (nickname == FACT_NONE)
		return row_name(sheet, facts->items[fact].row, mem);
	return name_key(facts->nicknames.items[nickname], STR(""), STR(""), mem);
}

struct str
fact_contact(const struct facts *facts, const struct sheet *sheet, uint32_t fact, struct arena *mem)
{
	uint32_t row = facts->items[fact].row;
	struct str id = sheet_cell(sheet, row, COLUMN_PERSON_ID), text;
	struct out o = { 0 };
	bool lost;

	out_plain(&o, email_key(sheet_any(sheet, row, COLUMN_EMAIL, mem), mem));
	out_char(&o, ' ');
	out_plain(&o, phone_key(sheet_cell(sheet, row, COLUMN_PHONE), &lost, mem));
	out_char(&o, ' ');
	out_plain(&o, clean_tight(id, mem).text);
	text = str_copy(out_text(&o), mem);
	out_free(&o);
	return text;
}

uint32_t
facts_find(const struct facts *f, uint32_t row)
{
	size_t low = 0, high = f->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (f->items[middle].row < row)
			low = middle + 1;
		else
			high = middle;
	}
	return low < f->count && f->items[low].row == row ? (uint32_t)low : FACT_NONE;
}

uint32_t
facts_affiliation(const struct facts *f, uint32_t row)
{
	uint32_t fact = facts_find(f, row);
	size_t low = 0, high = f->left_out_count;

	if (fact != FACT_NONE)
		return f->items[fact].affiliation;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (f->left_out[middle].row < row)
			low = middle + 1;
		else
			high = middle;
	}
	bool found = low < f->left_out_count && f->left_out[low].row == row;
	return found ? f->left_out[low].affiliation : FACT_NONE;
}

void
facts_settle(struct facts *out)
{
	size_t mentions = 0;
	uint32_t count = 0;

	for (size_t i = 0; i < out->affiliation_count; i++)
		mentions += out->affiliations[i]->mention_count;
	free(out->taken);
	free(out->taken_from);
	out->taken = memory_resize(NULL, mentions, sizeof *out->taken);
	out->taken_from = memory_resize(NULL, out->affiliation_count + 1, sizeof *out->taken_from);
	for (size_t i = 0; i < out->affiliation_count; i++) {
		const struct affiliation *a = out->affiliations[i];
		out->taken_from[i] = count;
		for (size_t m = 0; m < a->mention_count; m++) {
			uint32_t who = mention_taken(&a->mentions[m]);
			if (who != NOBODY)
				out->taken[count++] = who;
		}
	}
	out->taken_from[out->affiliation_count] = count;
}

void
facts_free(struct facts *f)
{
	free(f->items);
	free(f->affiliations);
	free(f->taken);
	free(f->taken_from);
	free(f->left_out);
	free(f->honours);
	free(f->file_of);
	free(f->id_of);
	free(f->phone_of);
	free(f->honour_of);
	free(f->nickname_of);
	free(f->place_of);
	free(f->proofs);
	free(f->scripts);
	pool_free(&f->nicknames);
	*f = (struct facts){ 0 };
}
