#include "verdict/screen.h"

#include <stdlib.h>

#include "verdict/screen_part.h"

struct str
screen_word(enum screen_kind kind)
{
	static const char *const words[SCREEN_KIND_COUNT] = {
		[SCREEN_TWO_INSTITUTIONS] = "two_institutions",
		[SCREEN_DEPARTMENTS] = "departments_as_institutions",
		[SCREEN_DOMAIN] = "domain_of_many",
		[SCREEN_LATE_BLOCK] = "late_block",
	};
	must(kind < SCREEN_KIND_COUNT);
	return str_from(words[kind]);
}

struct screen *
screen_add(struct screening *s, enum screen_kind kind)
{
	struct screens *out = s->out;

	if (out->seen[kind]++ >= SCREENS_KEEP)
		return NULL;
	GROW(&out->items, out->count, &out->cap);
	struct screen *new = &out->items[out->count++];
	*new = (struct screen){ .kind = kind, .institution = NOBODY };
	return new;
}

void
screen_add_row(struct screen *to, uint32_t row)
{
	if (to->row_count < SCREEN_ROWS)
		to->rows[to->row_count++] = row;
}

uint32_t
screen_family(const struct names *names, uint32_t institution)
{
	uint32_t parent;

	while ((parent = names_get(names, institution)->parent) != NOBODY)
		institution = parent;
	return institution;
}

uint32_t
screen_unit(const struct audit *a, uint32_t person)
{
	uint32_t tally = a->counts.of_person[person].tally;

	return tally == COUNT_NO_TALLY ? NOBODY : a->counts.tallies[tally].unit;
}

uint32_t
screen_row(const struct audit *a, uint32_t person)
{
	return a->facts.items[a->people.first_fact[person]].row;
}

void
screens_find(struct screens *out, const struct audit *a, struct arena *mem)
{
	struct screening s = { .out = out, .audit = a, .mem = mem };

	*out = (struct screens){ 0 };
	screen_two_institutions(&s);
	screen_departments(&s);
	screen_read_domains(&s);
	screen_domains(&s);
	screen_late_blocks(&s);
	addresses_free(&s.addresses);
}

void
screens_free(struct screens *s)
{
	free(s->items);
	*s = (struct screens){ 0 };
}
