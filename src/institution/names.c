#include "institution/names.h"

#include <stdlib.h>
#include <string.h>

#include "institution/form.h"
#include "institution/mail.h"
#include "text/unicode.h"

struct own_name {
	struct str form;
	uint32_t institution;
	uint32_t next_form, next_head; /* index, or MAP_NONE */
};

void
names_init(struct names *out, struct registry *registry, struct arena *mem)
{
	*out = (struct names){ .registry = registry, .mem = mem };
	pool_init(&out->local_forms, hash_seed_random(), mem);
}

void
names_free(struct names *n)
{
	free(n->own);
	free(n->local);
	pool_free(&n->local_forms);
	map_free(&n->own_forms);
	map_free(&n->own_heads);
	map_free(&n->own_domains);
}

static uint32_t
chain(struct map *m, struct str part, uint32_t index)
{
	uint32_t *first = map_put(m, hash_of(part, 0));
	uint32_t next = *first;
	*first = index;
	return next;
}

static bool
is_told(const struct names *n, struct str form, uint32_t institution)
{
	uint32_t i = map_get(&n->own_forms, hash_of(form, 0));

	while (i != MAP_NONE && n->own[i].institution != institution)
		i = n->own[i].next_form;
	return i != MAP_NONE;
}

/* Told twice is told once: an alias may have the form of the name. */
static void
add_form(struct names *n, struct str form, uint32_t institution)
{
	if (form.len == 0 || is_told(n, form, institution))
		return;
	GROW(&n->own, n->own_count, &n->own_cap);
	uint32_t index = (uint32_t)n->own_count++;
	n->own[index] = (struct own_name){ form, institution, chain(&n->own_forms, form, index),
		chain(&n->own_heads, unicode_first(form, 2), index) };
}

void
names_add(struct names *n, struct str name, uint32_t institution)
{
	struct str form = form_of(name, n->mem);

	add_form(n, form, institution);
	add_form(n, form_bag(form, n->mem), institution);
	add_form(n, form_squeezed(form, n->mem), institution);
}

void
names_add_domain(struct names *n, struct str domain, uint32_t institution)
{
	*map_put(&n->own_domains, hash_of(domain, 0)) = institution;
}

static struct str
local_id(struct str form, struct arena *mem)
{
	struct str prefix = STR("local:");
	char *at = arena_array(mem, char, prefix.len + form.len);

	memcpy(at, prefix.at, prefix.len);
	for (size_t i = 0; i < form.len; i++)
		at[prefix.len + i] = form.at[i] == ' ' ? '-' : form.at[i];
	return (struct str){ at, prefix.len + form.len };
}

uint32_t
names_add_local(struct names *n, struct str form, struct str shown, struct str country)
{
	uint32_t index = pool_find(&n->local_forms, form);

	if (index == MAP_NONE) {
		GROW(&n->local, n->local_forms.count, &n->local_cap);
		index = pool_add(&n->local_forms, form);
		must(index < NAMES_LOCAL);
		struct institution *i = arena_new(n->mem, struct institution);
		i->id = local_id(n->local_forms.items[index], n->mem);
		i->name = str_copy(shown, n->mem);
		i->kind = KIND_ORGANISATION;
		i->country = str_copy(country, n->mem);
		n->local[index] = i;
	}
	return NAMES_LOCAL | index;
}

uint32_t
names_add_child(
    struct names *n, struct str form, struct str shown, enum institution_kind kind, uint32_t parent)
{
	uint32_t number = names_add_local(n, form, shown, STR(""));
	struct institution *i = n->local[number & ~NAMES_LOCAL];

	/* Another text may have named it before, and said less. */
	if (i->parent == NOBODY) {
		i->kind = kind;
		i->parent = parent;
		if (parent != NOBODY && i->country.len == 0)
			i->country = names_get(n, parent)->country;
	}
	return number;
}

const struct institution *
names_get(const struct names *n, uint32_t institution)
{
	if (institution & NAMES_LOCAL)
		return n->local[institution & ~NAMES_LOCAL];
	return registry_get(n->registry, institution);
}

bool
names_above(const struct names *n, uint32_t a, uint32_t b)
{
	/* A line of parents is short; a ring in a registry must not hang us. */
	for (int depth = 0; b != NOBODY && depth < 16; depth++) {
		if (a == b)
			return true;
		b = names_get(n, b)->parent;
	}
	return false;
}

size_t
names_exact(const struct names *n, struct name_hit out[NAMES_ROOM], struct str form)
{
	size_t count = 0;

	for (uint32_t i = map_get(&n->own_forms, hash_of(form, 0));
	     i != MAP_NONE && count < NAMES_ROOM; i = n->own[i].next_form)
		out[count++]
		    = (struct name_hit){ n->own[i].institution, NAME_OTHER, n->own[i].form };
	return count ? count : registry_named(n->registry, out, NAMES_ROOM, form);
}

#define NAMESAKES_MOST 128 /* ministries of health: some seventy */

size_t
names_exact_in(
    const struct names *n, struct name_hit out[NAMES_ROOM], struct str form, struct str country)
{
	struct name_hit all[NAMESAKES_MOST];
	size_t count = registry_named(n->registry, all, NAMESAKES_MOST, form), kept = 0;

	for (size_t i = 0; i < count && kept < NAMES_ROOM; i++)
		if (str_eq(names_get(n, all[i].institution)->country, country))
			out[kept++] = all[i];
	return kept;
}

/* Puts a hit in its place among the longer ones before it; the shortest one falls out. */
static size_t
insert_hit(struct name_hit out[NAMES_ROOM], size_t count, struct name_hit hit)
{
	size_t at = 0;

	while (at < count && out[at].form.len >= hit.form.len)
		at++;
	if (at == NAMES_ROOM)
		return count;
	count = count < NAMES_ROOM ? count + 1 : NAMES_ROOM;
	memmove(&out[at + 1], &out[at], (count - 1 - at) * sizeof *out);
	out[at] = hit;
	return count;
}

static bool
has_form(const struct name_hit *hits, size_t count, struct str form)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(hits[i].form, form))
			return true;
	return false;
}

size_t
names_heads(const struct names *n, struct name_hit out[NAMES_ROOM], struct str text)
{
	struct name_hit told[NAMES_ROOM] = { 0 }, known[NAMES_ROOM];
	size_t told_count = 0, known_count = registry_heads(n->registry, known, NAMES_ROOM, text);
	uint32_t i
	    = n->own_count ? map_get(&n->own_heads, hash_of(unicode_first(text, 2), 0)) : MAP_NONE;

	for (; i != MAP_NONE; i = n->own[i].next_head) {
		const struct own_name *own = &n->own[i];
		if (str_starts(text, own->form))
			told_count = insert_hit(told, told_count,
			    (struct name_hit){ own->institution, NAME_OTHER, own->form });
	}
	/* What the user says of a name takes the place of what the registry says of it. */
	size_t count = told_count;
	memcpy(out, told, told_count * sizeof *told);
	for (size_t k = 0; k < known_count; k++)
		if (!has_form(told, told_count, known[k].form))
			count = insert_hit(out, count, known[k]);
	return count;
}

size_t
names_domain(const struct names *n, uint32_t out[NAMES_ROOM], struct str domain)
{
	struct str rest = domain, label;

	while (n->own_domains.count && str_find(rest, STR("."), 0) != STR_NONE) {
		uint32_t own = map_get(&n->own_domains, hash_of(rest, 0));
		if (own != MAP_NONE) {
			out[0] = own;
			return 1;
		}
		str_next(&label, &rest, '.');
	}
	if (mail_is_public(domain))
		return 0;
	return registry_domain(n->registry, out, NAMES_ROOM, domain);
}
