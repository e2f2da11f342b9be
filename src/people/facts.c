#include "people/facts.h"

#include <stdlib.h>
#include <string.h>

#include "institution/cluster.h"
#include "people/name.h"
#include "people/nickname.h"
#include "text/pinyin.h"
#include "text/unicode.h"

struct facts_reading {
	struct facts *out;
	const struct sheet *sheet;
	struct standings *standings;
	struct resolver *resolver;
	struct honours *honours;
	struct findings *findings;
	struct arena *mem;
	struct arena scratch;
	uint64_t seed;
	struct map emails, ids, phones, names, affiliations;
	uint32_t *plain; /* by distinct affiliation text, where it alone decides; FACT_NONE else */
	uint32_t *honour_of_text; /* by distinct text of a title or honours column */
	size_t affiliation_cap, honour_count, honour_cap;
};

static uint32_t
number_of(struct map *m, struct str key, uint64_t seed, uint32_t *count)
{
	if (key.len == 0)
		return FACT_NONE;
	uint32_t *value = map_put(m, hash_of(key, seed));
	if (*value == MAP_NONE)
		*value = (*count)++;
	return *value;
}

static struct key
row_name(const struct sheet *sheet, uint32_t row, struct arena *mem)
{
	return name_key(sheet_cell(sheet, row, COLUMN_NAME), sheet_cell(sheet, row, COLUMN_FAMILY_NAME),
	    sheet_cell(sheet, row, COLUMN_GIVEN_NAME), mem);
}

struct key
fact_name(const struct facts *facts, const struct sheet *sheet, uint32_t fact, struct arena *mem)
{
	const struct fact *f = &facts->items[fact];

	if (f->nickname == FACT_NONE)
		return row_name(sheet, f->row, mem);
	return name_key(facts->nicknames.items[f->nickname], STR(""), STR(""), mem);
}

static void
note(struct facts_reading *r, enum finding_code code, uint32_t row, struct str value)
{
	struct sheet_row at = sheet_row(r->sheet, row);
	finding_add(r->findings,
	    &(struct finding) { .code = code, .file = at.file, .line = at.line, .value = value });
}

static uint32_t
affiliation_number(struct facts_reading *r, const struct affiliation *a)
{
	struct str at = { (const char *)&a, sizeof a };
	uint32_t *value = map_put(&r->affiliations, hash_of(at, 0));

	if (*value == MAP_NONE) {
		*value = (uint32_t)r->out->affiliation_count;
		GROW(&r->out->affiliations, r->out->affiliation_count, &r->affiliation_cap);
		r->out->affiliations[r->out->affiliation_count++] = a;
	}
	return *value;
}

/* What a row says, as far as it takes more than looking at a cell. */
struct row_texts {
	struct str email, name, affiliation;
	uint32_t nickname;
};

static uint32_t
read_affiliation(struct facts_reading *r, uint32_t row, const struct row_texts *texts)
{
	/* A nickname's institution is not the column's text. */
	uint32_t text = texts->nickname == FACT_NONE ? sheet_number(r->sheet, row, COLUMN_AFFILIATION)
	                                             : MAP_NONE;
	struct query q = {
		.affiliation = texts->affiliation,
		.department = sheet_cell(r->sheet, row, COLUMN_DEPARTMENT),
		.country = sheet_cell(r->sheet, row, COLUMN_COUNTRY),
		.domain = email_domain(texts->email),
	};

	if (text != MAP_NONE && r->plain[text] != FACT_NONE)
		return r->plain[text];
	const struct affiliation *a = resolve(r->resolver, &q);
	uint32_t number = affiliation_number(r, a);
	/* A department speaks only where the affiliation names nothing, and then it needs. */
	if (text != MAP_NONE && !a->needs)
		r->plain[text] = number;
	return number;
}

/* Reads a text, and takes what it says where that is more than what was found so far. */
static bool
read_text(struct facts_reading *r, uint32_t *known, struct str text, bool asks, struct fail *f)
{
	struct honour honour;

	if (!honours_read(&honour, r->honours, text, asks, f))
		return false;
	GROW(&r->out->honours, r->honour_count, &r->honour_cap);
	r->out->honours[r->honour_count] = honour;
	*known = (uint32_t)r->honour_count++;
	return true;
}

static void
take_better(const struct facts_reading *r, struct fact *fact, uint32_t *best, uint32_t honour)
{
	enum academician found = r->out->honours[honour].academician;

	if (found > fact->honour) {
		fact->honour = (uint8_t)found;
		*best = honour;
	}
}

static bool
read_honour(struct facts_reading *r, struct fact *fact, enum column column, uint32_t *best,
    struct fail *f)
{
	uint32_t text = sheet_number(r->sheet, fact->row, column);

	if (text == MAP_NONE || sheet_text(r->sheet, text).len == 0)
		return true;
	bool asks = sheet_asks(r->sheet, fact->row, column) == ASKS_WHETHER;
	uint32_t *known = &r->honour_of_text[text * 2 + asks];
	if (*known == FACT_NONE && !read_text(r, known, sheet_text(r->sheet, text), asks, f))
		return false;
	take_better(r, fact, best, *known);
	return true;
}

/* Whether a name cell may carry an honour: 张三院士, Jane Doe FRS. Few do, and names are many. */
static bool
name_may_tell(struct str name)
{
	static const char *const words[] = { "院士", "會士", "会士", "FR", "Fellow", "Academician", "NAE",
		"NAS", "NAM" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_find(name, str_from(words[i]), 0) != STR_NONE)
			return true;
	return false;
}

static bool
read_honours(struct facts_reading *r, struct fact *fact, uint32_t *best, struct fail *f)
{
	struct str name = sheet_cell(r->sheet, fact->row, COLUMN_NAME);
	uint32_t of_name;

	*best = FACT_NONE;
	if (!read_honour(r, fact, COLUMN_HONOURS, best, f) || !read_honour(r, fact, COLUMN_TITLE, best, f))
		return false;
	if (fact->honour == ACADEMICIAN_YES || !name_may_tell(name))
		return true;
	if (!read_text(r, &of_name, name, false, f))
		return false;
	take_better(r, fact, best, of_name);
	return true;
}

static enum written
script_of(struct str name)
{
	if (unicode_has(name, SCRIPT_HAN))
		return WRITTEN_HAN;
	return pinyin_is_name(name) ? WRITTEN_PINYIN : WRITTEN_OTHER;
}

static uint32_t
name_number(struct facts_reading *r, struct str name)
{
	struct facts *out = r->out;
	uint32_t known = out->name_count;
	uint32_t number = number_of(&r->names, name, r->seed, &out->name_count);

	if (out->name_count > known) {
		GROW(&out->scripts, known, &out->script_cap);
		out->scripts[known] = (uint8_t)script_of(name);
	}
	return number;
}

/* The keys that tie a row to a person. */
static void
read_keys(struct facts_reading *r, struct fact *fact, const struct row_texts *texts)
{
	struct facts *out = r->out;
	struct str phone = sheet_cell(r->sheet, fact->row, COLUMN_PHONE);
	struct str id = sheet_cell(r->sheet, fact->row, COLUMN_PERSON_ID);
	bool lost = false;

	fact->name = name_number(r, texts->name);
	fact->email = number_of(&r->emails, texts->email, r->seed, &out->email_count);
	fact->phone = fact->person_id = FACT_NONE;
	if (phone.len) {
		struct str key = phone_key(phone, &lost, &r->scratch);
		fact->phone = number_of(&r->phones, key, r->seed, &out->phone_count);
		if (lost)
			note(r, FINDING_PHONE_DIGITS_LOST, fact->row, phone);
	}
	if (id.len)
		fact->person_id = number_of(
		    &r->ids, clean_tight(id, &r->scratch).text, r->seed, &out->id_count);
}

static bool
has_names(const struct sheet *sheet, uint32_t row)
{
	return sheet_cell(sheet, row, COLUMN_NAME).at || sheet_cell(sheet, row, COLUMN_FAMILY_NAME).at
	    || sheet_cell(sheet, row, COLUMN_GIVEN_NAME).at;
}

static bool
is_nobody(struct facts_reading *r, uint32_t row, const struct row_texts *texts)
{
	struct str cell = sheet_cell(r->sheet, row, COLUMN_NAME);

	/* A blank where others have a name is nobody; a list without names is of people all the same. */
	if (texts->name.len == 0)
		return texts->email.len == 0 && has_names(r->sheet, row);
	return cell.len && texts->nickname == FACT_NONE && !name_is_person(cell, &r->scratch);
}

static void
read_texts(struct facts_reading *r, uint32_t row, struct row_texts *out)
{
	struct str cell = sheet_cell(r->sheet, row, COLUMN_EMAIL);
	struct str name = sheet_cell(r->sheet, row, COLUMN_NAME), own;

	*out = (struct row_texts) { .nickname = FACT_NONE };
	out->email = cell.len ? email_key(cell, &r->scratch) : STR("");
	out->affiliation = sheet_cell(r->sheet, row, COLUMN_AFFILIATION);
	if (cell.len && out->email.len == 0)
		note(r, FINDING_EMAIL_BAD, row, cell);
	if (out->affiliation.len == 0 && sheet_is_nickname(r->sheet, row)
	    && nickname_split(&own, &out->affiliation, name, r->resolver)) {
		out->nickname = pool_add(&r->out->nicknames, own);
		out->name = name_key(own, STR(""), STR(""), &r->scratch).text;
		note(r, FINDING_NICKNAME_SPLIT, row, name);
	} else
		out->name = row_name(r->sheet, row, &r->scratch).text;
}

static bool
read_row(struct facts_reading *r, uint32_t row, struct fail *f)
{
	struct facts *out = r->out;
	struct row_texts texts;

	read_texts(r, row, &texts);
	uint32_t affiliation = read_affiliation(r, row, &texts);
	out->affiliation_of_row[row] = affiliation;
	if (r->standings->of_row[row] != STANDING_IN)
		return true;
	if (is_nobody(r, row, &texts)) {
		note(r, FINDING_NOT_A_PERSON, row, sheet_cell(r->sheet, row, COLUMN_NAME));
		r->standings->rows[STANDING_IN]--;
		r->standings->rows[STANDING_NOT_PERSON]++;
		r->standings->of_row[row] = STANDING_NOT_PERSON;
		return true;
	}
	const struct affiliation *a = out->affiliations[affiliation];
	if (a->mention_count == 0)
		note(r, a->says_none ? FINDING_AFFILIATION_NONE : FINDING_AFFILIATION_BLANK, row, a->raw);
	struct fact *fact = &out->items[out->count];
	*fact = (struct fact) { .row = row, .affiliation = affiliation, .nickname = texts.nickname,
		.file = sheet_row(r->sheet, row).file, .attendance_open = r->standings->in_doubt[row] };
	read_keys(r, fact, &texts);
	return read_honours(r, fact, &out->honour_of[out->count++], f);
}

static void
prepare(struct facts_reading *r, size_t rows)
{
	size_t texts = sheet_distinct(r->sheet);

	*r->out = (struct facts) { 0 };
	pool_init(&r->out->nicknames, r->seed, r->mem);
	r->out->items = memory_resize(NULL, rows, sizeof *r->out->items);
	r->out->honour_of = memory_resize(NULL, rows, sizeof *r->out->honour_of);
	r->out->affiliation_of_row = memory_resize(NULL, rows, sizeof *r->out->affiliation_of_row);
	memset(r->out->affiliation_of_row, 0xff, rows * sizeof *r->out->affiliation_of_row);
	r->plain = memory_resize(NULL, texts, sizeof *r->plain);
	memset(r->plain, 0xff, texts * sizeof *r->plain);
	r->honour_of_text = memory_resize(NULL, texts * 2, sizeof *r->honour_of_text);
	memset(r->honour_of_text, 0xff, texts * 2 * sizeof *r->honour_of_text);
}

/* The list as a whole: unknown institutions that may be one. */
static void
compare_unknown(struct facts_reading *r)
{
	struct facts *out = r->out;
	size_t *uses = memory_resize(NULL, out->affiliation_count, sizeof *uses);

	memset(uses, 0, out->affiliation_count * sizeof *uses);
	for (size_t i = 0; i < out->count; i++)
		uses[out->items[i].affiliation]++;
	cluster_locals(out->affiliations, uses, out->affiliation_count, resolver_names(r->resolver),
	    resolver_places(r->resolver), r->mem);
	free(uses);
}

bool
facts_read(struct facts *out, const struct sheet *sheet, struct standings *standings,
    struct resolver *resolver, struct honours *honours, struct findings *findings,
    struct arena *mem, struct fail *f)
{
	struct facts_reading r = { .out = out, .sheet = sheet, .standings = standings, .resolver = resolver,
		.honours = honours, .findings = findings, .mem = mem, .seed = hash_seed_random() };
	size_t rows = sheet_row_count(sheet);
	bool ok = true;

	prepare(&r, rows);
	for (size_t row = 0; ok && row < rows; row++) {
		if (sheet_row(sheet, row).kind == ROW_ENTRY)
			ok = read_row(&r, (uint32_t)row, f);
		arena_reset(&r.scratch);
	}
	if (ok)
		compare_unknown(&r);
	map_free(&r.emails);
	map_free(&r.ids);
	map_free(&r.phones);
	map_free(&r.names);
	map_free(&r.affiliations);
	free(r.plain);
	free(r.honour_of_text);
	arena_free(&r.scratch);
	return ok;
}

void
facts_free(struct facts *f)
{
	free(f->items);
	free(f->affiliations);
	free(f->affiliation_of_row);
	free(f->honours);
	free(f->honour_of);
	free(f->proofs);
	free(f->scripts);
	pool_free(&f->nicknames);
	*f = (struct facts) { 0 };
}
