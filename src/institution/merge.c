#include "institution/merge.h"

#include <string.h>

#include "base/hash.h"
#include "institution/form.h"
#include "institution/ror_kind.h"
#include "institution/word.h"

#define NO_ENTRY     UINT32_MAX
#define LINE_LONGEST 8    /* successors followed from one record to the next */
#define STEPS_MOST   1000 /* in all of them: a dump may be made to have no end */

struct merging {
	struct entries *entries;
	const struct ror_records *records;
	size_t known; /* entries that were there before */
	struct ror_index index;
	struct map by_name; /* form of a known entry's official name to the first that bears it */
	struct map borne;   /* form of any name of a known entry, with the entry */
	struct map owner;   /* form of an official name to a known entry */
	uint32_t *entry_of; /* by record */
	struct places *places;
	struct arena *mem, scratch;
};

/* --- one entry's names and domains --- */

static bool
has_form(const struct str *forms, size_t count, struct str form)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(forms[i], form))
			return true;
	return false;
}

/* What the registry says a name is may not be what people mean by it: a place, a department. */
static bool
names_nothing(const struct merging *m, struct str form)
{
	return form.len == 0 || place_find(m->places, form) || word_says_none(form)
	       || (word_is_department(form) && !str_starts(form, STR("center "))
		   && !str_ends(form, STR(" center")));
}

/* No word of it is a name: institute theoretical physics, university hospital; ca. */
static bool
is_common(struct str form)
{
	return word_all_generic(form) || form.len < 3;
}

/* Capitals that are left where a legal form is gone: APC, Inc. */
static bool
is_bare_acronym(struct str text, struct str form)
{
	size_t capitals = 0;

	while (capitals < text.len && text.at[capitals] >= 'A' && text.at[capitals] <= 'Z')
		capitals++;
	return capitals == form.len && capitals <= 4 && capitals < text.len;
}

/* How a name of the dump stands to its institution; those of a part of it, or of one that went into
 * it, are not its own. */
static enum name_kind
kind_here(const struct written_name *name, struct str form, enum name_kind best)
{
	enum name_kind kind = name->kind;

	if (is_common(form) || is_bare_acronym(name->text, form) || kind == NAME_ACRONYM)
		return NAME_ACRONYM;
	return kind > best ? kind : best;
}

/* The dump has University of Newcastle as "Newcastle University" too, which is another's name. */
static bool
is_of_another(const struct merging *m, const struct entry *e, struct str form)
{
	uint32_t owner = map_get(&m->owner, hash_of(form, 0));
	size_t at = (size_t)(e - m->entries->items);
	return at < m->known && owner != MAP_NONE && owner != at;
}

/* Adds the record's names that the entry does not bear yet, none as more than best. */
static void
add_names(struct merging *m, struct entry *e, const struct ror_record *r, enum name_kind best)
{
	size_t most = e->name_count + r->name_count;
	struct written_name *names = arena_array(m->mem, struct written_name, most);
	struct str *forms = arena_array(&m->scratch, struct str, most);

	for (size_t i = 0; i < e->name_count; i++) {
		names[i] = e->names[i];
		forms[i] = form_of(names[i].text, &m->scratch);
	}
	e->names = names;
	for (size_t i = 0; i < r->name_count; i++) {
		struct str form = form_of(r->names[i].text, &m->scratch);
		enum name_kind kind = kind_here(&r->names[i], form, best);
		if (names_nothing(m, form) || has_form(forms, e->name_count, form)
		    || (kind == NAME_ACRONYM && best != NAME_OFFICIAL)
		    || (kind != NAME_OFFICIAL && is_of_another(m, e, form)))
			continue;
		forms[e->name_count] = form;
		names[e->name_count++] = (struct written_name){ r->names[i].text, kind };
	}
	arena_reset(&m->scratch);
}

static void
add_domains(struct merging *m, struct entry *e, const struct ror_record *r)
{
	struct str *domains = arena_array(m->mem, struct str, e->domain_count + r->domain_count);

	if (e->domain_count)
		memcpy(domains, e->domains, e->domain_count * sizeof *domains);
	e->domains = domains;
	for (size_t i = 0; i < r->domain_count; i++) {
		size_t k = 0;
		while (k < e->domain_count && !str_eq(e->domains[k], r->domains[i]))
			k++;
		if (k == e->domain_count)
			e->domains[e->domain_count++] = r->domains[i];
	}
}

static void
give(struct merging *m, uint32_t entry, uint32_t index)
{
	struct entry *e = &m->entries->items[entry];
	const struct ror_record *r = &m->records->items[index];

	m->entry_of[index] = entry;
	add_names(m, e, r, NAME_OFFICIAL);
	add_domains(m, e, r);
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
		.country = r->country,
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
		give(m, add_entry(m, r), i);
		counts->added++;
	}
	for (uint32_t i = 0; i < m->records->count; i++) {
		uint32_t entry = part[i] ? m->entry_of[whole[i]] : NO_ENTRY;
		if (entry == NO_ENTRY)
			continue;
		m->entry_of[i] = entry;
		add_names(m, &m->entries->items[entry], &m->records->items[i], NAME_OTHER);
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
		add_names(m, &m->entries->items[m->entry_of[index]], from, NAME_FORMER);
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
