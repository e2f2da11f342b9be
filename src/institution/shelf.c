#include "institution/shelf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/out.h"

/* institution (4 bytes, little-endian), kind (1), length (2), the text. */
#define RECORD_BYTES 7

/* --- the sieve: two bits are set for each part --- */

#define SIEVE_BITS 8 /* a record, at least; a part that none has gets through once in twenty */

/* A power of two. */
static size_t
sieve_bytes(size_t records)
{
	size_t bytes = 8;

	while (bytes * 8 < records * SIEVE_BITS)
		bytes *= 2;
	return bytes;
}

/* The two places of a part in a sieve of so many bytes. */
static void
sieve_places(uint64_t at[2], uint64_t hash, size_t bytes)
{
	at[0] = (hash >> 24) & (bytes * 8 - 1);
	at[1] = ((hash * UINT64_C(0x9E3779B97F4A7C15)) >> 24) & (bytes * 8 - 1);
}

static bool
sieve_lets(struct str sieve, uint64_t hash)
{
	uint64_t at[2];

	if (sieve.len == 0)
		return true;
	sieve_places(at, hash, sieve.len);
	return (sieve.at[at[0] / 8] >> (at[0] % 8) & 1) && (sieve.at[at[1] / 8] >> (at[1] % 8) & 1);
}

static char *
sieve_make(const struct shelf_item *items, size_t count, size_t bytes)
{
	char *sieve = memory_resize(NULL, bytes, 1);
	uint64_t at[2];

	memset(sieve, 0, bytes);
	for (size_t i = 0; i < count; i++) {
		sieve_places(at, items[i].hash, bytes);
		for (int k = 0; k < 2; k++)
			sieve[at[k] / 8] = (char)(sieve[at[k] / 8] | 1 << (at[k] % 8));
	}
	return sieve;
}

/* --- writing --- */

void
shelf_add(struct shelf_writer *w, struct str part, struct shelf_record record, uint32_t buckets)
{
	must(record.text.len <= UINT16_MAX);
	GROW(&w->items, w->count, &w->cap);
	uint64_t hash = hash_stored(part);
	w->buckets = buckets;
	w->items[w->count++] = (struct shelf_item){ hash, (uint32_t)(hash % buckets), record };
}

static int
by_bucket(const void *pa, const void *pb)
{
	const struct shelf_item *a = pa, *b = pb;

	if (a->bucket != b->bucket)
		return a->bucket < b->bucket ? -1 : 1;
	int c = str_cmp(a->record.text, b->record.text);
	if (c)
		return c;
	if (a->record.kind != b->record.kind)
		return a->record.kind < b->record.kind ? -1 : 1;
	return (a->record.institution > b->record.institution)
	       - (a->record.institution < b->record.institution);
}

static bool
same_record(const struct shelf_item *a, const struct shelf_item *b)
{
	return a->record.institution == b->record.institution
	       && str_eq(a->record.text, b->record.text);
}

static void
record_put(struct out *o, const struct shelf_record *r)
{
	for (int i = 0; i < 4; i++)
		out_char(o, (char)(r->institution >> (8 * i) & 0xff));
	out_char(o, (char)r->kind);
	out_char(o, (char)(r->text.len & 0xff));
	out_char(o, (char)(r->text.len >> 8));
	out_plain(o, r->text);
}

static bool
write_buckets(struct shelf_writer *w, struct db_query *insert, struct fail *f)
{
	struct out blob = { 0 };
	bool ok = true, row;

	for (size_t i = 0; ok && i < w->count;) {
		size_t from = i;
		blob.len = 0;
		for (; i < w->count && w->items[i].bucket == w->items[from].bucket; i++)
			if (i == from || !same_record(&w->items[i], &w->items[i - 1]))
				record_put(&blob, &w->items[i].record);
		db_bind_whole(insert, 0, w->items[from].bucket);
		db_bind_bytes(insert, 1, out_text(&blob));
		ok = db_step(&row, insert, f);
	}
	out_free(&blob);
	return ok;
}

static bool
write_sieve(const struct shelf_writer *w, struct db_query *insert, struct fail *f)
{
	size_t bytes = sieve_bytes(w->count);
	bool row;

	if (w->count == 0)
		return true;
	char *sieve = sieve_make(w->items, w->count, bytes);
	db_bind_whole(insert, 0, w->buckets);
	db_bind_bytes(insert, 1, (struct str){ sieve, bytes });
	bool ok = db_step(&row, insert, f);
	free(sieve);
	return ok;
}

bool
shelf_write(struct shelf_writer *w, struct db *db, const char *name, struct fail *f)
{
	char sql[160];
	struct db_query *insert;

	if (w->count)
		qsort(w->items, w->count, sizeof *w->items, by_bucket);
	snprintf(sql, sizeof sql,
	    "CREATE TABLE %s (bucket INTEGER PRIMARY KEY, records BLOB NOT NULL)", name);
	if (!db_run(db, sql, f))
		return false;
	snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (?, ?)", name);
	if (!db_query_begin(&insert, db, sql, f))
		return false;
	bool ok = write_buckets(w, insert, f) && write_sieve(w, insert, f);
	db_query_end(insert);
	free(w->items);
	*w = (struct shelf_writer){ 0 };
	return ok;
}

bool
shelf_open(struct shelf *out, struct db *db, const char *name, uint32_t buckets, struct arena *mem,
    struct fail *f)
{
	char sql[160];

	*out = (struct shelf){ .count = buckets, .mem = mem };
	snprintf(sql, sizeof sql, "SELECT records FROM %s WHERE bucket = ?", name);
	if (!db_query_begin(&out->query, db, sql, f))
		return false;
	out->buckets = arena_array(mem, struct str, (size_t)buckets + 1);
	return true;
}

void
shelf_close(struct shelf *s)
{
	db_query_end(s->query);
	*s = (struct shelf){ 0 };
}

bool
shelf_bucket(struct str *out, struct shelf *s, struct str part, struct fail *f)
{
	uint64_t hash = hash_stored(part);
	struct str sieve;

	if (!shelf_nth(&sieve, s, s->count, f))
		return false;
	*out = STR("");
	return !sieve_lets(sieve, hash) || shelf_nth(out, s, (uint32_t)(hash % s->count), f);
}

bool
shelf_nth(struct str *out, struct shelf *s, uint32_t bucket, struct fail *f)
{
	if (!s->buckets[bucket].at) {
		bool row;
		db_bind_whole(s->query, 0, bucket);
		if (!db_step(&row, s->query, f))
			return false;
		s->buckets[bucket] = str_copy(row ? db_text(s->query, 0) : STR(""), s->mem);
		if (row)
			db_reset(s->query);
	}
	*out = s->buckets[bucket];
	return true;
}

bool
shelf_next(struct shelf_record *out, struct str *bucket)
{
	if (bucket->len < RECORD_BYTES)
		return false;
	const unsigned char *at = (const unsigned char *)bucket->at;
	out->institution = (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16
			   | (uint32_t)at[3] << 24;
	out->kind = at[4];
	size_t len = (size_t)(at[5] | at[6] << 8);
	if (len > bucket->len - RECORD_BYTES)
		return false;
	out->text = (struct str){ bucket->at + RECORD_BYTES, len };
	*bucket = str_slice(*bucket, RECORD_BYTES + len, bucket->len);
	return true;
}
