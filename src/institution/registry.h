/* registry.h - the institutions that are known, and their names (SPEC 4).
 *
 * One SQLite file, or the image that is built into the program, opened in place. What
 * is looked up is read on demand, bucket by bucket, and kept: opening costs
 * nothing, and a long list costs no more look-ups than there are buckets.
 *
 * An institution is a number below registry_count(), 1 being the first: it is stable within one
 * registry only; what is printed is its id. A database that cannot be read in the middle of its
 * use is remembered, and registry_ok tells at the end. */
#ifndef INSTITUTION_REGISTRY_H
#define INSTITUTION_REGISTRY_H

#include "base/arena.h"
#include "base/fail.h"
#include "institution/kind.h"
#include "institution/token.h"

#define NOBODY          0 /* no institution */
#define REGISTRY_LAYOUT 5 /* of the tables in the file */

struct institution {
	struct str id, ror;                /* ror: nine characters, or absent */
	struct str name, name_zh, name_en; /* name: what is shown, Chinese where there is one */
	enum institution_kind kind;
	struct str country, city; /* two letters; as in the table */
	uint32_t parent;          /* or NOBODY */
};

struct name_hit {
	uint32_t institution;
	enum name_kind kind;
	struct str form; /* the name as it is compared */
};

struct registry;

/* path absent: the image. A file begins with the image's institutions as they were when it was
 * imported, and is looked up by forms (form.h): one that was made from another image is refused, as
 * it would know names that were mended since as they were. An absent image is not compared. Fails
 * with FAIL_OPEN, FAIL_DATABASE, FAIL_REGISTRY (of another layout) or FAIL_REGISTRY_TABLE. Free
 * with registry_free. */
bool registry_open(struct registry **out, struct str path, struct str image, struct fail *f);
void registry_free(struct registry *r);
/* False and the cause if any look-up could not read the database. */
bool registry_ok(const struct registry *r, struct fail *f);

struct str registry_version(const struct registry *r);
/* Of what the built-in table says, and of the forms that its names are found by, with how they
 * stand to their institutions. */
uint64_t registry_table_digest(const struct registry *r);
size_t registry_count(struct registry *r);
/* number is one that the registry gave. Lives as long as the registry. */
const struct institution *registry_get(struct registry *r, uint32_t number);
/* NOBODY where there is none with that id, or ROR id of nine characters. */
uint32_t registry_by_id(struct registry *r, struct str id);
uint32_t registry_by_ror(struct registry *r, struct str ror);

/* The institutions that bear exactly this form (institution/form.h); at most room of them. */
size_t registry_named(struct registry *r, struct name_hit *out, size_t room, struct str form);
/* The Chinese names that text begins with, longest first. text is a form. */
size_t registry_heads(struct registry *r, struct name_hit *out, size_t room, struct str text);
/* The Chinese names that a form is one slip away from (text/similarity.h), and that begin with the
 * same bytes, so many. */
size_t registry_slips(
    struct registry *r, struct name_hit *out, size_t room, struct str form, size_t same_bytes);
/* The institutions that have the e-mail domain, or the longest tail of it that any has. */
size_t registry_domain(struct registry *r, uint32_t *out, size_t room, struct str domain);

/* Names that share words with a Latin form, heaviest first (institution/token.h). */
size_t registry_fuzzy(
    struct registry *r, struct token_candidate *out, size_t room, struct str form);
uint32_t registry_word_weight(struct registry *r, bool *known, struct str word);

/* --- looking into it: each reads the database anew (registry_look.c) --- */

struct registry_sizes {
	size_t institutions, names, domains;
};

void registry_measure(struct registry_sizes *out, struct registry *r);
/* The names and e-mail domains of an institution as they are written, in mem. */
size_t registry_names(
    struct written_name **out, struct registry *r, uint32_t number, struct arena *mem);
size_t registry_domains(struct str **out, struct registry *r, uint32_t number, struct arena *mem);
/* The institutions that have form in a name of theirs: the whole of a name first, then the
 * beginning of one, then the shorter names; at most room of them. Goes over all names. */
size_t registry_search(struct registry *r, uint32_t *out, size_t room, struct str form);

#endif
