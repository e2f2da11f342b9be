/* What an entry takes from a record of its own: names and domains. */
#include <string.h>

#include "base/hash.h"
#include "institution/form.h"
#include "institution/merge_inside.h"
#include "institution/word.h"

static bool
has_form(const struct str *forms, size_t count, struct str form)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(forms[i], form))
			return true;
	return false;
}

/* Whether a form of a department's words is rather a body's: Center for Foo, Defence Science and
 * Technology Group; not Department of Biotechnology, which many have. */
static bool
is_a_body(struct str form)
{
	struct str word, rest = form;

	while (str_next(&word, &rest, ' '))
		if (str_eq(word, STR("center")) || str_eq(word, STR("group"))
		    || str_eq(word, STR("associate")))
			return true;
	return false;
}

/* What the registry says a name is may not be what people mean by it: a place, a department. */
static bool
names_nothing(const struct merging *m, struct str form)
{
	return form.len == 0 || place_find(m->places, form) || word_says_none(form)
	       || (word_is_department(form) && !is_a_body(form));
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

void
merge_names(struct merging *m, struct entry *e, const struct ror_record *r, enum name_kind best)
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

void
merge_domains(struct merging *m, struct entry *e, const struct ror_record *r)
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
