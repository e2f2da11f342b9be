#include "institution/registry.h"

#include <stdlib.h>

#include "institution/registry_inside.h"
#include "text/similarity.h"
#include "text/unicode.h"

/* One row of the table of facts about the registry itself. */
struct about {
	uint64_t layout, count, names, heads, domains, table_digest;
	struct str version;
};

static bool
about_read(struct about *out, struct db *db, struct str shown, struct arena *mem, struct fail *f)
{
	struct db_query *q;
	bool row;

	*out = (struct about){ 0 };
	/* All of them, as writer.c puts them: a file of another layout may have others. */
	if (!db_query_begin(&q, db, "SELECT * FROM about", f))
		return false;
	bool ok = db_step(&row, q, f);
	if (ok && row) {
		out->layout = (uint64_t)db_whole(q, 0);
		out->count = (uint64_t)db_whole(q, 1);
		out->names = (uint64_t)db_whole(q, 2);
		out->heads = (uint64_t)db_whole(q, 3);
		out->domains = (uint64_t)db_whole(q, 4);
		out->version = str_copy(db_text(q, 5), mem);
		out->table_digest = (uint64_t)db_whole(q, 6);
	}
	db_query_end(q);
	if (ok
	    && (out->layout != REGISTRY_LAYOUT || out->count >= UINT32_MAX || !out->names
		|| !out->heads || !out->domains || (out->names | out->heads | out->domains) >> 24))
		ok = fail_at(
		    f, FAIL_REGISTRY, (struct place){ .file = shown }, STR(""), STR("layout"));
	return ok;
}

/* Whether a file began with what the image has now. */
static bool
is_of_image(const struct about *about, struct str image, struct str shown, struct arena *mem,
    struct fail *f)
{
	struct about now;
	struct db *db;

	db_open_image(&db, image, STR("(built in)"));
	bool ok = about_read(&now, db, STR("(built in)"), mem, f);
	db_close(db);
	if (ok && about->table_digest != now.table_digest)
		ok = fail_at(
		    f, FAIL_REGISTRY_TABLE, (struct place){ .file = shown }, STR(""), STR(""));
	return ok;
}

static bool
open_tables(struct registry *r, struct str path, struct str image, struct str shown, struct fail *f)
{
	struct about about;

	if (!about_read(&about, r->db, shown, &r->mem, f)
	    || (path.len && image.len && !is_of_image(&about, image, shown, &r->mem, f)))
		return false;
	r->count = (size_t)about.count;
	r->version = about.version;
	r->table_digest = about.table_digest;
	r->seen = (const struct institution **)arena_alloc(
	    &r->mem, r->count + 1, sizeof *r->seen, alignof(void *));

	return shelf_open(&r->names, r->db, "names", (uint32_t)about.names, &r->mem, f)
	       && shelf_open(&r->heads, r->db, "heads", (uint32_t)about.heads, &r->mem, f)
	       && shelf_open(&r->domains, r->db, "domains", (uint32_t)about.domains, &r->mem, f)
	       && db_query_begin(&r->by_number, r->db,
		   "SELECT number, id, ror, zh, en, kind, country, city, parent FROM institution"
		   " WHERE number = ?",
		   f)
	       && db_query_begin(&r->by_id, r->db, "SELECT number FROM institution WHERE id = ?", f)
	       && db_query_begin(
		   &r->by_ror, r->db, "SELECT number FROM institution WHERE ror = ?", f);
}

bool
registry_open(struct registry **out, struct str path, struct str image, struct fail *f)
{
	struct registry *r = memory_resize(NULL, 1, sizeof *r);
	struct str shown = path.len ? path : STR("(built in)");

	*r = (struct registry){ 0 };
	bool ok = true;
	if (path.len)
		ok = db_open(&r->db, path, DB_READ, f);
	else
		db_open_image(&r->db, image, shown);
	/* One transaction for all look-ups: a lock for each would cost more than the look-up. */
	if (!ok || !db_run(r->db, "BEGIN", f) || !open_tables(r, path, image, shown, f)) {
		registry_free(r);
		return false;
	}
	*out = r;
	return true;
}

void
registry_free(struct registry *r)
{
	if (!r)
		return;
	shelf_close(&r->names);
	shelf_close(&r->heads);
	shelf_close(&r->domains);
	tokens_close(r->tokens);
	db_query_end(r->by_number);
	db_query_end(r->by_id);
	db_query_end(r->by_ror);
	db_close(r->db);
	arena_free(&r->mem);
	free(r);
}

bool
registry_ok(const struct registry *r, struct fail *f)
{
	if (r->broken.code != FAIL_NONE && f->code == FAIL_NONE)
		*f = r->broken;
	return r->broken.code == FAIL_NONE;
}

struct str
registry_version(const struct registry *r)
{
	return r->version;
}

uint64_t
registry_table_digest(const struct registry *r)
{
	return r->table_digest;
}

size_t
registry_count(struct registry *r)
{
	return r->count;
}

/* What stands in for an institution that could not be read; registry_ok tells of it. */
static const struct institution unreadable = { .id = { "?", 1 }, .name = { "?", 1 } };

static const struct institution *
institution_read(struct registry *r, const struct db_query *q)
{
	struct institution *i = arena_new(&r->mem, struct institution);
	struct str ror = db_text(q, 2);

	i->id = str_copy(db_text(q, 1), &r->mem);
	if (ror.len)
		i->ror = str_copy(ror, &r->mem);
	i->name_zh = str_copy(db_text(q, 3), &r->mem);
	i->name_en = str_copy(db_text(q, 4), &r->mem);
	i->name = i->name_zh.len ? i->name_zh : i->name_en;
	i->kind = (enum institution_kind)db_whole(q, 5);
	i->country = str_copy(db_text(q, 6), &r->mem);
	i->city = str_copy(db_text(q, 7), &r->mem);
	i->parent = (uint32_t)db_whole(q, 8);
	return i;
}

const struct institution *
registry_get(struct registry *r, uint32_t number)
{
	bool row;

	must(number != NOBODY && number <= r->count);
	if (r->seen[number])
		return r->seen[number];
	db_bind_whole(r->by_number, 0, number);
	if (!db_step(&row, r->by_number, &r->broken) || !row)
		return &unreadable;
	r->seen[number] = institution_read(r, r->by_number);
	db_reset(r->by_number);
	return r->seen[number];
}

static uint32_t
number_of(struct registry *r, struct db_query *q, struct str word)
{
	bool row;

	db_bind_text(q, 0, word);
	if (!db_step(&row, q, &r->broken) || !row)
		return NOBODY;
	uint32_t number = (uint32_t)db_whole(q, 0);
	db_reset(q);
	return number;
}

uint32_t
registry_by_id(struct registry *r, struct str id)
{
	return number_of(r, r->by_id, id);
}

uint32_t
registry_by_ror(struct registry *r, struct str ror)
{
	return number_of(r, r->by_ror, ror);
}

size_t
registry_named(struct registry *r, struct name_hit *out, size_t room, struct str form)
{
	struct shelf_record record;
	struct str bucket;
	size_t n = 0;

	if (!shelf_bucket(&bucket, &r->names, form, &r->broken))
		return 0;
	while (n < room && shelf_next(&record, &bucket))
		if (str_eq(record.text, form))
			out[n++] = (struct name_hit){ record.institution,
				(enum name_kind)record.kind, record.text };
	return n;
}

size_t
registry_heads(struct registry *r, struct name_hit *out, size_t room, struct str text)
{
	struct str head = unicode_first(text, 2), bucket;
	struct shelf_record record;
	size_t n = 0;

	if (head.len == text.len && unicode_count(text) < 2)
		return 0;
	if (!shelf_bucket(&bucket, &r->heads, head, &r->broken))
		return 0;
	while (shelf_next(&record, &bucket)) {
		if (!str_starts(text, record.text))
			continue;
		/* Longest first; where there is no room the shortest go. */
		size_t at = n < room ? n++ : n;
		while (at > 0 && out[at - 1].form.len < record.text.len) {
			if (at < room)
				out[at] = out[at - 1];
			at--;
		}
		if (at < room)
			out[at] = (struct name_hit){ record.institution,
				(enum name_kind)record.kind, record.text };
	}
	return n;
}

size_t
registry_slips(
    struct registry *r, struct name_hit *out, size_t room, struct str form, size_t same_bytes)
{
	struct str same = str_slice(form, 0, same_bytes), bucket;
	struct shelf_record record;
	size_t n = 0;

	if (!shelf_bucket(&bucket, &r->heads, unicode_first(form, 2), &r->broken))
		return 0;
	while (n < room && shelf_next(&record, &bucket))
		if (str_starts(record.text, same) && similarity_edits(record.text, form, 1) == 1)
			out[n++] = (struct name_hit){ record.institution,
				(enum name_kind)record.kind, record.text };
	return n;
}

size_t
registry_domain(struct registry *r, uint32_t *out, size_t room, struct str domain)
{
	struct shelf_record record;
	struct str bucket, rest = domain, label;
	size_t n = 0;

	while (n == 0 && str_find(rest, STR("."), 0) != STR_NONE) {
		if (!shelf_bucket(&bucket, &r->domains, rest, &r->broken))
			return 0;
		while (n < room && shelf_next(&record, &bucket))
			if (str_eq(record.text, rest))
				out[n++] = record.institution;
		str_next(&label, &rest, '.');
	}
	return n;
}

static bool
has_tokens(struct registry *r)
{
	return r->tokens || tokens_open(&r->tokens, r->db, &r->mem, &r->broken);
}

size_t
registry_fuzzy(struct registry *r, struct token_candidate *out, size_t room, struct str form)
{
	return has_tokens(r) ? tokens_find(out, room, r->tokens, form, &r->broken) : 0;
}

uint32_t
registry_word_weight(struct registry *r, bool *known, struct str word)
{
	*known = false;
	return has_tokens(r) ? token_weight(known, r->tokens, word, &r->broken) : 1;
}
