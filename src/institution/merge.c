#include "institution/merge.h"

#include <string.h>

#include "base/hash.h"
#include "institution/form.h"
#include "institution/merge_inside.h"
#include "institution/ror_kind.h"

#define NO_ENTRY     UINT32_MAX
#define LINE_LONGEST 8    /* successors followed from one record to the next */
#define STEPS_MOST   1000 /* in all of them: a dump may be made to have no end */

static void
give(struct merging *m, uint32_t entry, uint32_t index)
{
	struct entry *e = &m->entries->items[entry];
	const struct ror_record *r = &m->records->items[index];

	m->entry_of[index] = entry;
	merge_names(m, e, r, NAME_OFFICIAL);
	merge_domains(m, e, r);
	if (e->city.len == 0)
		e->city = r->city;
	if (!e->ror.len)
		e->ror = r->ror;
}

/* --- which entry --- */

static struct hash
borne_key(struct str form, uint32_t entry)
{
	return hash_of(form, (uint64_t)entry + 1);
}

static void
note_first(struct map *m, struct hash key, uint32_t entry)
{
	uint32_t *first = map_put(m, key);
	if (*first == MAP_NONE)
		*first = entry;
}

static void
note_known(struct merging *m)
{
	for (uint32_t i = 0; i < m->known; i++) {
		const struct entry *e = &m->entries->items[i];
		for (size_t n = 0; n < e->name_count; n++) {
			struct str form = form_of(e->names[n].text, &m->scratch);
			*map_put(&m->borne, borne_key(form, i)) = i;
			if (e->names[n].kind != NAME_OFFICIAL)
				continue;
			*map_put(&m->owner, hash_of(form, 0)) = i;
			if (!e->ror.len)
				note_first(&m->by_name, hash_of(form, 0), i);
		}
		arena_reset(&m->scratch);
	}
}

/* The known entry without a ROR id that bears the record's name, in the same country, or where that
 * is not known. */
static uint32_t
entry_by_name(struct merging *m, const struct ror_record *r)
{
	struct str form = form_of(r->display, &m->scratch);
	uint32_t entry = map_get(&m->by_name, hash_of(form, 0));

	if (entry == MAP_NONE)
		return NO_ENTRY;
	const struct entry *e = &m->entries->items[entry];
	return !e->ror.len && place_compatible(r->country, e->country) ? entry : NO_ENTRY;
}

/* Where several records might be one entry by their names, none is, unless the country tells. */
static uint32_t *
claims_by_name(struct merging *m)
{
	uint32_t *claim = arena_array(m->mem, uint32_t, m->known);
	bool *several = arena_array(m->mem, bool, m->known);

	for (uint32_t i = 0; i < m->known; i++)
		claim[i] = NO_ENTRY;
	for (uint32_t i = 0; i < m->records->count; i++) {
		const struct ror_record *r = &m->records->items[i];
		uint32_t entry
		    = r->withdrawn || m->entry_of[i] != NO_ENTRY ? NO_ENTRY : entry_by_name(m, r);
		if (entry == NO_ENTRY)
			continue;
		bool first = claim[entry] == NO_ENTRY;
		bool surer
		    = !first && r->country.len && !m->records->items[claim[entry]].country.len;
		bool weaker
		    = !first && !r->country.len && m->records->items[claim[entry]].country.len;
		if (first || surer)
			claim[entry] = i;
		several[entry] = !first && !surer && (several[entry] || !weaker);
	}
	for (uint32_t i = 0; i < m->known; i++)
		if (several[i])
			claim[i] = NO_ENTRY;
	return claim;
}

static void
merge_known(struct merging *m, struct import_counts *counts)
{
	struct map known = { 0 };

	for (uint32_t i = 0; i < m->known; i++)
		if (m->entries->items[i].ror.len)
			note_first(&known, hash_of(m->entries->items[i].ror, 0), i);
	for (uint32_t i = 0; i < m->records->count; i++) {
		uint32_t entry = map_get(&known, hash_of(m->records->items[i].ror, 0));
		if (entry == MAP_NONE)
			continue;
		give(m, entry, i);
		counts->merged++;
	}
	map_free(&known);
	const uint32_t *claim = claims_by_name(m);
	for (uint32_t i = 0; i < m->known; i++)
		if (claim[i] != NO_ENTRY) {
			give(m, i, claim[i]);
			counts->merged++;
		}
}

/* CABI Kenya is in Kenya, wherever its parent is. Empty where the name has several countries. */
static struct str
country_named(const struct merging *m, struct str name, struct arena *mem)
{
	struct str word, rest = clean_name(name, mem).text, country = STR("");

	while (str_next(&word, &rest, ' ')) {
		const struct place_row *row = place_find(m->places, word);
		if (!row || row->kind != PLACE_COUNTRY || word.len < 3)
			continue;
		if (country.len && !str_eq(country, str_from(row->country)))
			return STR("");
		country = str_from(row->country);
	}
	return country;
}

/* What the record says, else its name, else what it is related to. */
static struct str
country_of(struct merging *m, const struct ror_record *r)
{
	if (r->country.len)
		return r->country;
	struct str named = country_named(m, r->display, &m->scratch);
	return named.len ? named : ror_country(&m->index, r);
}

static uint32_t
add_entry(struct merging *m, const struct ror_record *r)
{
	struct entries *all = m->entries;
	struct str prefix = STR("ror:");
	char *id = arena_array(m->mem, char, prefix.len + r->ror.len);

	memcpy(id, prefix.at, prefix.len);
	memcpy(id + prefix.len, r->ror.at, r->ror.len);
	GROW(&all->items, all->count, &all->cap);
	all->items[all->count] = (struct entry){ .id = { id, prefix.len + r->ror.len },
		.zh = r->zh,
		.en = r->en,
		.country = country_of(m, r),
		.kind = r->kind };
	return (uint32_t)all->count++;
}

/* --- parts, and those that are none --- */

static bool
bears(struct merging *m, uint32_t entry, const struct ror_record *r)
{
	struct str form = form_of(r->display, &m->scratch);
	return map_get(&m->borne, borne_key(form, entry)) != MAP_NONE;
}

/* Whether the record is a part of its parent and no institution of its own: a university's
 * laboratory or school, or what our table has as a name of the parent. */
static bool
is_part(struct merging *m, const struct ror_record *r, uint32_t *parent)
{
	const struct ror_record *p = ror_parent(&m->index, r, parent);

	if (!p || r->kind == KIND_HOSPITAL || r->kind == KIND_FIRM)
		return false;
	uint32_t entry = m->entry_of[*parent];
	bool is_known = entry != NO_ENTRY && entry < m->known;
	if (is_known && bears(m, entry, r))
		return true;
	bool facility = r->kind == KIND_INSTITUTE || r->kind == KIND_LABORATORY;
	return ((facility && !r->stands_alone)
		   || ror_is_school(r->kind, r->display, p->display, &m->scratch))
	       && kind_is_university(is_known ? m->entries->items[entry].kind : p->kind);
}

/* What calls itself a campus, in its university's country, is no legal person of its own; abroad it
 * may well be one. */
static bool
is_campus(struct merging *m, const struct ror_record *r)
{
	uint32_t at;
	const struct ror_record *p = ror_parent(&m->index, r, &at);

	if (!p || r->kind != KIND_UNIVERSITY || p->kind != KIND_UNIVERSITY
	    || !str_eq(r->country, p->country))
		return false;
	uint32_t entry = m->entry_of[at];
	struct str whole = entry < m->known ? m->entries->items[entry].en : p->display;
	for (size_t i = 0; i < r->name_count; i++)
		if (ror_is_campus(r->names[i].text, whole, &m->scratch))
			return true;
	return false;
}

static void
add_others(struct merging *m, struct import_counts *counts)
{
	bool *part = arena_array(m->mem, bool, m->records->count);
	uint32_t *whole = arena_array(m->mem, uint32_t, m->records->count);

	for (uint32_t i = 0; i < m->records->count; i++) {
		const struct ror_record *r = &m->records->items[i];
		if (r->withdrawn || m->entry_of[i] != NO_ENTRY)
			continue;
		part[i] = is_part(m, r, &whole[i]);
		if (part[i])
			continue;
		uint32_t entry = add_entry(m, r);
		if (is_campus(m, r))
			m->entries->items[entry].kind = KIND_BRANCH;
		give(m, entry, i);
		counts->added++;
	}
	for (uint32_t i = 0; i < m->records->count; i++) {
		uint32_t entry = part[i] ? m->entry_of[whole[i]] : NO_ENTRY;
		if (entry == NO_ENTRY)
			continue;
		m->entry_of[i] = entry;
		merge_names(m, &m->entries->items[entry], &m->records->items[i], NAME_OTHER);
		counts->parts++;
	}
}

/* --- successors and parents --- */

/* Adds what a withdrawn record was called to those that came after it; how many did. */
static size_t
hand_down(struct merging *m, const struct ror_record *from, const struct ror_record *r, int depth,
    size_t *steps)
{
	size_t heirs = 0;
	uint32_t index;

	for (size_t i = 0; i < r->successors.count && depth < LINE_LONGEST; i++) {
		const struct ror_record *next = ror_find(&m->index, r->successors.items[i], &index);
		if (!next || next == from || ++*steps > STEPS_MOST)
			continue;
		if (m->entry_of[index] == NO_ENTRY) {
			heirs += hand_down(m, from, next, depth + 1, steps);
			continue;
		}
		merge_names(m, &m->entries->items[m->entry_of[index]], from, NAME_FORMER);
		heirs++;
	}
	return heirs;
}

static void
add_former(struct merging *m, struct import_counts *counts)
{
	for (uint32_t i = 0; i < m->records->count; i++) {
		const struct ror_record *r = &m->records->items[i];
		if (m->entry_of[i] != NO_ENTRY)
			continue;
		size_t steps = 0;
		if (hand_down(m, r, r, 0, &steps))
			counts->former++;
		else
			counts->left++;
	}
}

static void
add_parents(struct merging *m)
{
	for (uint32_t i = 0; i < m->records->count; i++) {
		uint32_t entry = m->entry_of[i];
		if (entry == NO_ENTRY || entry < m->known)
			continue;
		uint32_t index, parent = NO_ENTRY;
		if (ror_parent(&m->index, &m->records->items[i], &index))
			parent = m->entry_of[index];
		/* A record that became a part of the entry says nothing about the whole. */
		if (parent != NO_ENTRY && parent != entry
		    && !m->entries->items[entry].parent_id.len)
			m->entries->items[entry].parent_id = m->entries->items[parent].id;
	}
}

static void
note_records(struct merging *m, struct import_counts *counts)
{
	for (uint32_t i = 0; i < m->records->count; i++) {
		const struct ror_record *r = &m->records->items[i];
		if (str_cmp(r->modified, counts->newest) > 0)
			counts->newest = r->modified;
		m->entry_of[i] = NO_ENTRY;
	}
}

void
merge_ror(struct import_counts *counts, struct entries *entries, const struct ror_records *records,
    struct arena *mem)
{
	struct merging m = { .entries = entries,
		.records = records,
		.known = entries->count,
		.entry_of = arena_array(mem, uint32_t, records->count),
		.places = places_new(mem),
		.mem = mem };

	*counts = (struct import_counts){ .records = records->count, .newest = STR("") };
	ror_index_init(&m.index, records);
	note_records(&m, counts);
	note_known(&m);
	merge_known(&m, counts);
	add_others(&m, counts);
	add_former(&m, counts);
	add_parents(&m);
	places_free(m.places);
	ror_index_free(&m.index);
	map_free(&m.by_name);
	map_free(&m.borne);
	map_free(&m.owner);
	arena_free(&m.scratch);
}
