#include "institution/writer.h"

#include <stdlib.h>
#include <string.h>

#include "base/db.h"
#include "base/hash.h"
#include "base/out.h"
#include "institution/derive.h"
#include "institution/form.h"
#include "institution/shelf.h"
#include "institution/token.h"
#include "institution/word.h"
#include "text/unicode.h"

#define RECORDS_PER_BUCKET 12
#define FORMS_PER_NAME     3 /* a name is indexed as it is, in any order, and written together */

/* A registry is put in its place when it is whole and on the disk (file_replace), so nothing is to
 * be undone, or waited for, on the way. */
static const char *const tables
    = "PRAGMA journal_mode = MEMORY;"
      "PRAGMA synchronous = OFF;"
      "PRAGMA page_size = 4096;"
      "CREATE TABLE about (layout INTEGER, institutions INTEGER, name_buckets INTEGER,"
      " head_buckets INTEGER, domain_buckets INTEGER, version TEXT, table_digest INTEGER);"
      "CREATE TABLE institution (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ror TEXT,"
      " zh TEXT NOT NULL, en TEXT NOT NULL, kind INTEGER NOT NULL, country TEXT NOT NULL,"
      " city TEXT NOT NULL, parent INTEGER NOT NULL);"
      "CREATE INDEX by_ror ON institution (ror);"
      "CREATE TABLE name (institution INTEGER, at INTEGER, kind INTEGER NOT NULL,"
      " text TEXT NOT NULL, PRIMARY KEY (institution, at)) WITHOUT ROWID;"
      "CREATE TABLE domain (institution INTEGER, at INTEGER, text TEXT NOT NULL,"
      " PRIMARY KEY (institution, at)) WITHOUT ROWID;";

struct writing {
	struct db *db;
	struct arena *mem;
	struct shelf_writer names, heads, domains;
	struct token_writer tokens;
	uint32_t name_buckets, head_buckets, domain_buckets;
	struct map numbers; /* id to number */
	struct places *places;
	uint64_t digest; /* of the entries, and of the forms that find them, with their kinds */
};

static void
digest(struct writing *w, struct str text)
{
	w->digest = w->digest * 31 + hash_stored(text);
}

static void
digest_entry(struct writing *w, const struct entry *e)
{
	const struct str texts[]
	    = { e->id, e->ror, e->zh, e->en, e->country, e->city, e->parent_id };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		digest(w, texts[i]);
	for (size_t i = 0; i < e->name_count; i++) {
		digest(w, e->names[i].text);
		w->digest = w->digest * 31 + e->names[i].kind;
	}
	for (size_t i = 0; i < e->domain_count; i++)
		digest(w, e->domains[i]);
	w->digest = w->digest * 31 + e->kind;
}

static uint32_t
buckets_for(size_t records)
{
	uint32_t n = 16;
	while (n < records / RECORDS_PER_BUCKET && n < (uint32_t)1 << 20)
		n *= 2;
	return n;
}

static void
measure(struct writing *w, const struct entries *entries)
{
	size_t names = 0, domains = 0;

	for (size_t i = 0; i < entries->count; i++) {
		names += entries->items[i].name_count;
		domains += entries->items[i].domain_count;
		*map_put(&w->numbers, hash_of(entries->items[i].id, 0)) = (uint32_t)i + 1;
	}
	w->name_buckets = buckets_for(names * FORMS_PER_NAME);
	w->head_buckets = buckets_for(names / 2);
	w->domain_buckets = buckets_for(domains);
}

static void
add_name(struct writing *w, struct str form, uint32_t number, enum name_kind kind)
{
	struct shelf_record record = { number, (uint8_t)kind, form };

	digest(w, form);
	w->digest += kind;
	shelf_add(&w->names, form, record, w->name_buckets);
}

static void
index_form(struct writing *w, struct str form, uint32_t number, enum name_kind kind)
{
	struct shelf_record record = { number, (uint8_t)kind, form };
	size_t at = 0;

	if (form.len == 0 || form.len > UINT16_MAX)
		return;
	add_name(w, form, number, kind);
	if (unicode_script(unicode_next(form, &at)) == SCRIPT_HAN && at < form.len)
		shelf_add(&w->heads, unicode_first(form, 2), record, w->head_buckets);
}

static void
index_derived(struct writing *w, struct str form, uint32_t number, const struct entry *e)
{
	struct derived names[DERIVED_ROOM];
	struct str town = e->city.len ? form_of(e->city, w->mem) : e->city;
	size_t n = derive_names(names, form, e->kind, town, w->places, w->mem);
	for (size_t i = 0; i < n; i++) {
		const struct derived *d = &names[i];
		/* Of those that only the imported registry has, nobody knows which go by it. */
		if (d->kind == NAME_BARE && str_starts(e->id, STR("ror:")))
			continue;
		if (d->alone)
			add_name(w, d->form, number, d->kind);
		else
			index_form(w, d->form, number, d->kind);
	}
}

/* Chinese names are found by a walk; a single word is too little to be found by. */
static void
index_words(struct writing *w, struct str form, uint32_t number, enum name_kind kind)
{
	if (str_find(form, STR(" "), 0) != STR_NONE && !unicode_has(form, SCRIPT_HAN))
		token_add(&w->tokens, form, number, kind);
}

/* What a registry calls an acronym may be a full name: International Water Management Institute. */
static enum name_kind
kind_of(const struct written_name *name, struct str form)
{
	size_t blanks = 0;

	for (size_t i = 0; i < form.len; i++)
		blanks += form.at[i] == ' ';
	return name->kind == NAME_ACRONYM && blanks >= 2 ? NAME_OTHER : name->kind;
}

/* Leibniz Institute on Aging - Fritz Lipmann Institute: people write what stands before the dash.
 * Of a university that is another one's name, with its campus behind. */
static void
index_head(
    struct writing *w, const struct written_name *name, uint32_t number, const struct entry *e)
{
	static const char *const dashes[] = { " - ", " – " };

	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
		size_t at = str_find(name->text, str_from(dashes[i]), 0);
		if (at == STR_NONE || kind_is_university(e->kind))
			continue;
		struct str dash = str_from(dashes[i]);
		struct str tail = str_slice(name->text, at + dash.len, name->text.len);
		struct str form = form_of(str_slice(name->text, 0, at), w->mem);
		if (!place_find(w->places, clean_name(tail, w->mem).text) && !word_all_generic(form)
		    && str_find(form, STR(" "), 0) != STR_NONE)
			index_form(w, form, number, NAME_DERIVED);
	}
}

/* Università della Campania "Luigi Vanvitelli": whom a university honours is left out or cut short.
 */
static void
index_unquoted(struct writing *w, struct str name, uint32_t number, const struct entry *e)
{
	struct str form = form_unquoted(name, w->mem);
	enum word_class class;

	if (form.len && kind_is_university(e->kind) && word_rank(form, &class) >= 7
	    && !word_all_generic(form)) {
		index_form(w, form, number, NAME_DERIVED);
		index_form(w, form_bag(form, w->mem), number, NAME_DERIVED);
	}
}

/* How an acronym is found; NAME_KIND_COUNT for not at all. SCH is no school: one that reads as a
 * word of the language is none. Whose s was taken for a plural's is no more than likely meant:
 * INFORMS, and inform. */
static enum name_kind
kind_of_acronym(const struct written_name *name, struct str form, struct arena *mem)
{
	struct str clean = clean_name(name->text, mem).text;

	if (str_find(form, STR(" "), 0) != STR_NONE || unicode_has(form, SCRIPT_HAN)
	    || str_eq(clean, form))
		return kind_of(name, form);
	return str_starts(clean, form) && clean.len == form.len + 1 ? NAME_ACRONYM
								    : NAME_KIND_COUNT;
}

/* 中科院高能所: behind its academy's name a short form is no less the institute's. */
static void
index_below_academy(
    struct writing *w, struct str form, uint32_t number, const struct entry *academy)
{
	struct str whole = form_of(academy->zh, w->mem);
	struct out o = { 0 };

	if (academy->kind != KIND_ACADEMY || !whole.len || !unicode_has(form, SCRIPT_HAN)
	    || str_starts(form, whole))
		return;
	out_plain(&o, whole);
	out_plain(&o, form);
	index_form(w, str_copy(out_text(&o), w->mem), number, NAME_DERIVED);
	out_free(&o);
}

/* parent may be NULL. */
static void
index_entry(struct writing *w, const struct entry *e, uint32_t number, const struct entry *parent)
{
	for (size_t n = 0; n < e->name_count; n++) {
		struct str form = form_of(e->names[n].text, w->mem);
		enum name_kind kind = e->names[n].kind;
		if (kind >= NAME_SHORT)
			kind = kind_of_acronym(&e->names[n], form, w->mem);
		if (kind == NAME_KIND_COUNT)
			continue;
		index_form(w, form, number, kind);
		if (parent && e->kind == KIND_INSTITUTE && e->names[n].kind >= NAME_SHORT)
			index_below_academy(w, form, number, parent);
		if (e->names[n].kind <= NAME_FORMER) {
			index_form(w, form_bag(form, w->mem), number, e->names[n].kind);
			index_form(w, form_squeezed(form, w->mem), number, e->names[n].kind);
			index_form(w, form_lost(e->names[n].text, w->mem), number, NAME_DERIVED);
			index_words(w, form, number, e->names[n].kind);
		}
		if (e->names[n].kind == NAME_OFFICIAL || e->names[n].kind == NAME_OTHER)
			index_derived(w, form, number, e);
		if (e->names[n].kind <= NAME_FORMER)
			index_unquoted(w, e->names[n].text, number, e);
		if (e->names[n].kind == NAME_OFFICIAL)
			index_head(w, &e->names[n], number, e);
	}
	for (size_t d = 0; d < e->domain_count; d++) {
		struct shelf_record record = { number, NAME_OFFICIAL, e->domains[d] };
		shelf_add(&w->domains, e->domains[d], record, w->domain_buckets);
	}
}

/* The statements that fill the tables. */
struct inserts {
	struct db_query *institution, *name, *domain;
};

static bool
write_names(const struct inserts *into, const struct entry *e, uint32_t number, struct fail *f)
{
	bool ok = true, row;

	for (size_t i = 0; ok && i < e->name_count; i++) {
		db_bind_whole(into->name, 0, number);
		db_bind_whole(into->name, 1, (int64_t)i);
		db_bind_whole(into->name, 2, e->names[i].kind);
		db_bind_text(into->name, 3, e->names[i].text);
		ok = db_step(&row, into->name, f);
	}
	for (size_t i = 0; ok && i < e->domain_count; i++) {
		db_bind_whole(into->domain, 0, number);
		db_bind_whole(into->domain, 1, (int64_t)i);
		db_bind_text(into->domain, 2, e->domains[i]);
		ok = db_step(&row, into->domain, f);
	}
	return ok;
}

static bool
write_entry(const struct inserts *into, const struct entry *e, uint32_t number, uint32_t parent,
    struct fail *f)
{
	struct db_query *q = into->institution;
	bool row;

	db_bind_whole(q, 0, number);
	db_bind_text(q, 1, e->id);
	db_bind_text(q, 2, e->ror);
	db_bind_text(q, 3, e->zh);
	db_bind_text(q, 4, e->en);
	db_bind_whole(q, 5, e->kind);
	db_bind_text(q, 6, e->country);
	db_bind_text(q, 7, e->city);
	db_bind_whole(q, 8, parent);
	return db_step(&row, q, f) && write_names(into, e, number, f);
}

static bool
write_entries(struct writing *w, const struct entries *entries, struct fail *f)
{
	struct inserts into = { 0 };
	bool ok = db_query_begin(&into.institution, w->db,
		      "INSERT INTO institution VALUES (?,?,?,?,?,?,?,?,?)", f)
		  && db_query_begin(&into.name, w->db, "INSERT INTO name VALUES (?,?,?,?)", f)
		  && db_query_begin(&into.domain, w->db, "INSERT INTO domain VALUES (?,?,?)", f);

	for (size_t i = 0; ok && i < entries->count; i++) {
		const struct entry *e = &entries->items[i];
		uint32_t parent = map_get(&w->numbers, hash_of(e->parent_id, 0));
		if (e->parent_id.len == 0 || parent == MAP_NONE)
			parent = NOBODY;
		ok = write_entry(&into, e, (uint32_t)i + 1, parent, f);
		digest_entry(w, e);
		index_entry(w, e, (uint32_t)i + 1, parent ? &entries->items[parent - 1] : NULL);
	}
	db_query_end(into.institution);
	db_query_end(into.name);
	db_query_end(into.domain);
	return ok;
}

static bool
write_about(
    struct writing *w, size_t count, struct str version, uint64_t table_digest, struct fail *f)
{
	struct db_query *q;
	bool row;

	if (!db_query_begin(&q, w->db, "INSERT INTO about VALUES (?,?,?,?,?,?,?)", f))
		return false;
	db_bind_whole(q, 0, REGISTRY_LAYOUT);
	db_bind_whole(q, 1, (int64_t)count);
	db_bind_whole(q, 2, w->name_buckets);
	db_bind_whole(q, 3, w->head_buckets);
	db_bind_whole(q, 4, w->domain_buckets);
	db_bind_text(q, 5, version);
	db_bind_whole(q, 6, (int64_t)(table_digest ? table_digest : w->digest));
	bool ok = db_step(&row, q, f);
	db_query_end(q);
	return ok;
}

static bool
write_all(struct writing *w, const struct entries *entries, struct str version,
    uint64_t table_digest, struct fail *f)
{
	return db_run(w->db, tables, f) && db_run(w->db, "BEGIN", f) && write_entries(w, entries, f)
	       && shelf_write(&w->names, w->db, "names", f)
	       && shelf_write(&w->heads, w->db, "heads", f)
	       && shelf_write(&w->domains, w->db, "domains", f)
	       && tokens_write(&w->tokens, w->db, f)
	       && write_about(w, entries->count, version, table_digest, f)
	       && db_run(w->db, "COMMIT", f) && db_run(w->db, "VACUUM", f);
}

bool
registry_write(struct str path, const struct entries *entries, struct str version,
    uint64_t table_digest, struct fail *f)
{
	struct arena mem = { 0 };
	struct writing w = { .mem = &mem };

	must(entries->count < UINT32_MAX);
	if (!db_open(&w.db, path, DB_CREATE, f))
		return false;
	w.places = places_new(&mem);
	measure(&w, entries);
	bool ok = write_all(&w, entries, version, table_digest, f);
	free(w.names.items);
	free(w.heads.items);
	free(w.domains.items);
	free(w.tokens.forms);
	map_free(&w.numbers);
	places_free(w.places);
	db_close(w.db);
	arena_free(&mem);
	return ok;
}
