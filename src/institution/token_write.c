#include <stdlib.h>
#include <string.h>

#include "base/out.h"
#include "institution/token_layout.h"

void
token_add(struct token_writer *w, struct str form, uint32_t institution, enum name_kind kind)
{
	GROW(&w->forms, w->count, &w->cap);
	w->forms[w->count++] = (struct token_form){ form, institution, (uint8_t)kind };
}

/* --- forms, in blocks --- */

static void
put_whole(struct out *o, uint64_t n)
{
	for (; n >= 0x80; n >>= 7)
		out_char(o, (char)(n | 0x80));
	out_char(o, (char)n);
}

static bool
write_forms(const struct token_writer *w, struct db *db, struct fail *f)
{
	struct db_query *insert;
	struct out blob = { 0 };
	bool ok = true, row;

	if (!db_query_begin(&insert, db, "INSERT INTO forms VALUES (?, ?)", f))
		return false;
	for (size_t i = 0; ok && i < w->count;) {
		size_t block = i / TOKEN_FORMS;
		blob.len = 0;
		for (; i < w->count && i / TOKEN_FORMS == block; i++) {
			put_whole(&blob, w->forms[i].institution);
			out_char(&blob, (char)w->forms[i].kind);
			put_whole(&blob, w->forms[i].form.len);
			out_plain(&blob, w->forms[i].form);
		}
		db_bind_whole(insert, 0, (int64_t)block);
		db_bind_bytes(insert, 1, out_text(&blob));
		ok = db_step(&row, insert, f);
	}
	db_query_end(insert);
	out_free(&blob);
	return ok;
}

/* Short names first: of names that share as much with a text the shorter one is nearer, and a
 * smaller number wins. */
static int
by_length(const void *pa, const void *pb)
{
	const struct token_form *a = pa, *b = pb;

	if (a->form.len != b->form.len)
		return a->form.len < b->form.len ? -1 : 1;
	int c = str_cmp(a->form, b->form);
	if (c)
		return c;
	if (a->institution != b->institution)
		return a->institution < b->institution ? -1 : 1;
	return (a->kind > b->kind) - (a->kind < b->kind);
}

/* --- words, in buckets --- */

struct posting {
	struct str word;
	uint32_t bucket, form;
};

struct postings {
	struct posting *items;
	size_t count, cap;
};

static int
by_word(const void *pa, const void *pb)
{
	const struct posting *a = pa, *b = pb;

	if (a->bucket != b->bucket)
		return a->bucket < b->bucket ? -1 : 1;
	int c = str_cmp(a->word, b->word);
	return c ? c : (a->form > b->form) - (a->form < b->form);
}

static void
collect(struct postings *out, const struct token_writer *w)
{
	for (size_t i = 0; i < w->count; i++) {
		struct str word, rest = w->forms[i].form;
		while (str_next(&word, &rest, ' ')) {
			GROW(&out->items, out->count, &out->cap);
			out->items[out->count++]
			    = (struct posting){ word, token_bucket(word), (uint32_t)i };
		}
	}
	if (out->count)
		qsort(out->items, out->count, sizeof *out->items, by_word);
}

/* One word's record: its length, itself, how many names have it, the bytes that follow, and the
 * numbers of the names as differences. *at moves behind the word. */
static void
put_word(struct out *o, const struct postings *p, size_t *at)
{
	struct out list = { 0 };
	const struct posting *first = &p->items[*at];
	uint32_t last = 0;
	size_t names = 0;

	for (; *at < p->count && p->items[*at].bucket == first->bucket
	       && str_eq(p->items[*at].word, first->word);
	     (*at)++) {
		uint32_t form = p->items[*at].form;
		if (names && form == last)
			continue;
		put_whole(&list, form - last);
		last = form;
		names++;
	}
	put_whole(o, first->word.len);
	out_plain(o, first->word);
	put_whole(o, names);
	put_whole(o, list.len);
	out_plain(o, out_text(&list));
	out_free(&list);
}

static bool
write_words(const struct postings *p, struct db *db, struct fail *f)
{
	struct db_query *insert;
	struct out blob = { 0 };
	bool ok = true, row;

	if (!db_query_begin(&insert, db, "INSERT INTO tokens VALUES (?, ?)", f))
		return false;
	for (size_t i = 0; ok && i < p->count;) {
		uint32_t bucket = p->items[i].bucket;
		blob.len = 0;
		while (i < p->count && p->items[i].bucket == bucket)
			put_word(&blob, p, &i);
		db_bind_whole(insert, 0, bucket);
		db_bind_bytes(insert, 1, out_text(&blob));
		ok = db_step(&row, insert, f);
	}
	db_query_end(insert);
	out_free(&blob);
	return ok;
}

bool
tokens_write(struct token_writer *w, struct db *db, struct fail *f)
{
	struct postings p = { 0 };

	if (w->count)
		qsort(w->forms, w->count, sizeof *w->forms, by_length);
	collect(&p, w);
	bool ok = db_run(db,
		      "CREATE TABLE forms (block INTEGER PRIMARY KEY, records BLOB NOT NULL);"
		      "CREATE TABLE tokens (bucket INTEGER PRIMARY KEY, records BLOB NOT NULL);",
		      f)
		  && write_forms(w, db, f) && write_words(&p, db, f);
	free(p.items);
	free(w->forms);
	*w = (struct token_writer){ 0 };
	return ok;
}
