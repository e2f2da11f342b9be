#include "institution/ror_index.h"

#include "base/hash.h"

#define LINE_LONGEST 8    /* parents followed from one record to the next */
#define STEPS_MOST   1000 /* in all of them: a dump may be made to have no end */

void
ror_index_init(struct ror_index *out, const struct ror_records *records)
{
	*out = (struct ror_index){ .records = records };
	for (size_t i = 0; i < records->count; i++) {
		uint32_t *index = map_put(&out->by_ror, hash_of(records->items[i].ror, 0));
		if (*index == MAP_NONE)
			*index = (uint32_t)i;
	}
}

void
ror_index_free(struct ror_index *all)
{
	map_free(&all->by_ror);
}

const struct ror_record *
ror_find(const struct ror_index *all, struct str ror, uint32_t *index)
{
	*index = map_get(&all->by_ror, hash_of(ror, 0));
	return *index == MAP_NONE ? NULL : &all->records->items[*index];
}

/* Whether the record `above` is a parent of r, or of a parent of it. */
static bool
is_above(const struct ror_index *all, const struct ror_record *above, const struct ror_record *r,
    int depth, size_t *steps)
{
	uint32_t index;

	for (size_t i = 0; i < r->parents.count && depth < LINE_LONGEST; i++) {
		const struct ror_record *p = ror_find(all, r->parents.items[i], &index);
		if (++*steps > STEPS_MOST)
			break;
		if (p && (p == above || is_above(all, above, p, depth + 1, steps)))
			return true;
	}
	return false;
}

/* Whether p is a parent of another parent of r's: then that one is the nearer. */
static bool
is_beyond(const struct ror_index *all, const struct ror_record *p, const struct ror_record *r)
{
	uint32_t index;
	size_t steps = 0;

	for (size_t i = 0; i < r->parents.count; i++) {
		const struct ror_record *q = ror_find(all, r->parents.items[i], &index);
		if (q && q != p && is_above(all, p, q, 0, &steps)
		    && !is_above(all, q, p, 0, &steps))
			return true;
	}
	return false;
}

const struct ror_record *
ror_parent(const struct ror_index *all, const struct ror_record *r, uint32_t *index)
{
	const struct ror_record *found = NULL;
	uint32_t at;

	for (size_t i = 0; i < r->parents.count && i < STEPS_MOST; i++) {
		const struct ror_record *p = ror_find(all, r->parents.items[i], &at);
		if (!p || p == found || p == r || p->withdrawn || is_beyond(all, p, r))
			continue;
		if (found)
			return NULL;
		found = p;
		*index = at;
	}
	return found;
}

struct str
ror_country(const struct ror_index *all, const struct ror_record *r)
{
	struct str country = r->country;
	uint32_t at;

	if (country.len || r->kind == KIND_FIRM)
		return country;
	for (size_t i = 0; i < r->relatives.count; i++) {
		const struct ror_record *other = ror_find(all, r->relatives.items[i], &at);
		if (!other || other->country.len == 0)
			continue;
		if (country.len && !str_eq(country, other->country))
			return STR("");
		country = other->country;
	}
	return country;
}
