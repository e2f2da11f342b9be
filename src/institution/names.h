/* names.h - all institutions that an audit knows: the registry's, over them the names that the
 * event file and the user's own alias files give, and beside them local ones, which no
 * registry has. All are numbers of one kind. */
#ifndef INSTITUTION_NAMES_H
#define INSTITUTION_NAMES_H

#include "base/map.h"
#include "institution/registry.h"

#define NAMES_ROOM  12          /* institutions that are told for one name */
#define NAMES_LOCAL 0x80000000u /* set in the number of a local institution */

struct names {
	struct registry *registry;
	struct own_name *own; /* names told by the user */
	size_t own_count, own_cap;
	struct map own_forms, own_heads, own_domains; /* to the first own; the rest by .next */
	struct pool local_forms;
	struct institution **local;
	size_t local_cap;
	struct arena *mem;
};

void names_init(struct names *out, struct registry *registry, struct arena *mem);
void names_free(struct names *n);

/* Adds a name, or a domain, that the user says is the institution's. */
void names_add(struct names *n, struct str name, uint32_t institution);
void names_add_domain(struct names *n, struct str domain, uint32_t institution);
/* The local institution of that form, made when it is new: the same form is the same
 * institution. Its id is "local:" and the form; shown is how it was first written, country two
 * letters or empty. */
uint32_t names_add_local(struct names *n, struct str form, struct str shown, struct str country);
/* The same for one whose text says what it is and whose: 中山大学附属第九十九医院. parent may be
 * NOBODY, where several bear the name. */
uint32_t names_add_child(struct names *n, struct str form, struct str shown,
    enum institution_kind kind, uint32_t parent);

const struct institution *names_get(const struct names *n, uint32_t institution);
/* Whether a is b, or above it in the line of parents. */
bool names_above(const struct names *n, uint32_t a, uint32_t b);

/* As registry_named, registry_heads and registry_domain; what the user says comes alone. */
size_t names_exact(const struct names *n, struct name_hit out[NAMES_ROOM], struct str form);
/* As names_exact, of one country alone, however many elsewhere bear the name. */
size_t names_exact_in(
    const struct names *n, struct name_hit out[NAMES_ROOM], struct str form, struct str country);
size_t names_heads(const struct names *n, struct name_hit out[NAMES_ROOM], struct str text);
size_t names_domain(const struct names *n, uint32_t out[NAMES_ROOM], struct str domain);

#endif
