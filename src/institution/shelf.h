/* shelf.h - an index of texts that is stored in buckets, one database row each.
 *
 * A record is a text with the institution that it belongs to. Which bucket it lies
 * in is told by a hash of the part of the text that look-ups know: the whole name, the first two
 * characters of a Chinese one, a domain. A bucket is read when it is first asked for, and kept.
 * Most look-ups find nothing, so the row behind the last bucket is a sieve: bits that say of most
 * parts that no record has them. */
#ifndef INSTITUTION_SHELF_H
#define INSTITUTION_SHELF_H

#include "base/arena.h"
#include "base/db.h"

struct shelf_record {
	uint32_t institution;
	uint8_t kind; /* enum name_kind */
	struct str text;
};

/* --- writing --- */

struct shelf_item {
	uint64_t hash; /* of the part */
	uint32_t bucket;
	struct shelf_record record;
};

struct shelf_writer {
	struct shelf_item *items;
	size_t count, cap;
	uint32_t buckets;
};

void shelf_add(
    struct shelf_writer *w, struct str part, struct shelf_record record, uint32_t buckets);
/* Makes the table `name` with so many buckets, records ordered, so that the same input gives the
 * same bytes. Frees the items. */
bool shelf_write(struct shelf_writer *w, struct db *db, const char *name, struct fail *f);

/* --- reading --- */

struct shelf {
	struct db_query *query;
	struct str *buckets; /* at == NULL: not read yet; one more than count: the sieve */
	uint32_t count;
	struct arena *mem;
};

bool shelf_open(struct shelf *out, struct db *db, const char *name, uint32_t buckets,
    struct arena *mem, struct fail *f);
void shelf_close(struct shelf *s);
/* The bucket of part, to be walked with shelf_next; empty where the sieve says that none has it. */
bool shelf_bucket(struct str *out, struct shelf *s, struct str part, struct fail *f);
/* Any bucket, by its number below count. */
bool shelf_nth(struct str *out, struct shelf *s, uint32_t bucket, struct fail *f);
/* The next record; bucket moves behind it. False at the end. */
bool shelf_next(struct shelf_record *out, struct str *bucket);

#endif
