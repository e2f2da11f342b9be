/* ror.h - one record of ROR's public dump, schema 2
 * (https://ror.readme.io/docs/ror-data-structure). */
#ifndef INSTITUTION_ROR_H
#define INSTITUTION_ROR_H

#include "base/json.h"
#include "institution/kind.h"
#include "institution/place.h"

struct ror_ids {
	struct str *items; /* nine characters each */
	size_t count;
};

struct ror_record {
	struct str ror, display, zh, en; /* display: ROR's own choice; zh, en: or empty */
	struct written_name *names;      /* the official ones first */
	size_t name_count;
	struct str *domains;
	size_t domain_count;
	enum institution_kind kind;
	struct str country, city; /* or empty */
	struct ror_ids parents, successors;
	struct ror_ids relatives; /* parents, children and related ones */
	bool withdrawn;
	bool stands_alone;   /* of a type that has a legal person: not a mere facility */
	struct str modified; /* YYYY-MM-DD, or empty */
};

/* Texts are copied to mem. Fails as base/json does where a record has no id or no names (schema 1
 * has none). What else it lacks or has in another shape is left empty. */
bool ror_read(struct ror_record *out, struct json record, const struct places *places,
    struct arena *mem, struct fail *f);

/* The nine characters of a ROR id that is given bare or as an address (https://ror.org/052gg0110,
 * ror.org/052gg0110); false for any other text. */
bool ror_id(struct str *out, struct str text);

/* Whether it is just those nine characters. */
bool ror_is_bare(struct str text);

#endif
