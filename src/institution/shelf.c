#include "institution/shelf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/out.h"

/* institution (4 bytes, little-endian), kind (1), length (2), the text. */
#define RECORD_BYTES 7

static uint32_t
bucket_of(struct str part, uint32_t buckets)
{
	return (uint32_t)(hash_stored(part) % buckets);
}

void
shelf_add(struct shelf_writer *w, struct str part, struct shelf_record record, uint32_t buckets)
{
	must(record.text.len <= UINT16_MAX);
	GROW(&w->items, w->count, &w->cap);
	w->items[w->count++] = (struct shelf_item){ bucket_of(part, buckets), record };
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
	bool ok = write_buckets(w, insert, f);
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
	out->buckets = arena_array(mem, struct str, buckets);
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
	return shelf_nth(out, s, bucket_of(part, s->count), f);
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
