#include "people/facts.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "institution/cluster.h"
#include "people/keys.h"
#include "people/name.h"
#include "people/name_memo.h"
#include "people/nickname.h"
#include "people/paired.h"

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
	struct addresses addresses;
	struct keys emails, ids, phones;
	struct name_memo names;
	struct map affiliations;
	uint8_t *names_none; /* by affiliation: it names no institution */
	size_t names_none_cap;
	uint32_t *plain; /* by distinct affiliation text, where it alone decides; FACT_NONE else */
	uint32_t *honour_of_text; /* by distinct text of a title or honours column */
	size_t affiliation_cap, left_out_cap, honour_count, honour_cap;
};

static void
note_with(struct facts_reading *r, enum finding_code code, uint32_t row, struct str value,
    struct str detail)
{
	struct sheet_row at = sheet_row(r->sheet, row);
	finding_add(r->findings,
	    &(struct finding){
		.code = code, .file = at.file, .line = at.line, .value = value, .detail = detail });
}

static void
note(struct facts_reading *r, enum finding_code code, uint32_t row, struct str value)
{
	note_with(r, code, row, value, STR(""));
}

static uint32_t
affiliation_number(struct facts_reading *r, const struct affiliation *a)
{
	struct str at = { (const char *)&a, sizeof a };
	uint32_t *value = map_put(&r->affiliations, hash_of(at, 0));

	if (*value == MAP_NONE) {
		*value = (uint32_t)r->out->affiliation_count;
		must(*value < FACT_AFFILIATIONS);
		GROW(&r->out->affiliations, r->out->affiliation_count, &r->affiliation_cap);
		GROW(&r->names_none, *value, &r->names_none_cap);
		r->names_none[*value] = a->mention_count == 0;
		r->out->affiliations[r->out->affiliation_count++] = a;
	}
	return *value;
}

/* What a row says, as far as it takes more than looking at a cell. */
struct row_texts {
	struct str affiliation;
	uint32_t nickname, name; /* the number of each, or FACT_NONE */
	bool is_person, may_tell;
};

static struct str
row_domain(struct facts_reading *r, uint32_t row)
{
	uint32_t domain = addresses_domain(&r->addresses, row);

	return domain == MAP_NONE ? STR("") : r->addresses.domains.items[domain];
}

static uint32_t
read_affiliation(struct facts_reading *r, uint32_t row, const struct row_texts *texts)
{
	/* A nickname's institution is not the column's text. */
	uint32_t text = texts->nickname == FACT_NONE
			    ? sheet_number(r->sheet, row, COLUMN_AFFILIATION)
			    : MAP_NONE;
	if (text != MAP_NONE && r->plain[text] != FACT_NONE)
		return r->plain[text];
	struct query q = {
		.affiliation = texts->affiliation,
		.department = sheet_cell(r->sheet, row, COLUMN_DEPARTMENT),
		.country = sheet_cell(r->sheet, row, COLUMN_COUNTRY),
		.domain = row_domain(r, row),
	};

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
		fact->honour = found & 3U;
		*best = honour;
	}
}

static bool
read_honour(
    struct facts_reading *r, struct fact *fact, enum column column, uint32_t *best, struct fail *f)
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

static bool
read_honours(
    struct facts_reading *r, struct fact *fact, bool name_tells, uint32_t *best, struct fail *f)
{
	uint32_t of_name;

	*best = FACT_NONE;
	if (!read_honour(r, fact, COLUMN_HONOURS, best, f)
	    || !read_honour(r, fact, COLUMN_TITLE, best, f))
		return false;
	if (fact->honour == ACADEMICIAN_YES || !name_tells)
		return true;
	if (!read_text(r, &of_name, sheet_cell(r->sheet, fact->row, COLUMN_NAME), false, f))
		return false;
	take_better(r, fact, best, of_name);
	return true;
}

static void
set_aside(const struct facts_reading *r, uint32_t **table, uint32_t fact, uint32_t number)
{
	size_t rows = sheet_row_count(r->sheet);

	if (number == FACT_NONE)
		return;
	if (!*table) {
		*table = memory_resize(NULL, rows, sizeof **table);
		memset(*table, 0xff, rows * sizeof **table);
	}
	(*table)[fact] = number;
}

/* The keys that tie a row to a person. */
static void
read_keys(struct facts_reading *r, struct fact *fact)
{
	uint32_t number = (uint32_t)r->out->count,
		 phone_number = keys_number(&r->phones, fact->row);
	bool lost = false;

	fact->email = keys_number(&r->emails, fact->row);
	set_aside(r, &r->out->id_of, number, keys_number(&r->ids, fact->row));
	set_aside(r, &r->out->phone_of, number, phone_number);
	if (phone_number != KEY_NONE)
		return;
	struct str phone = sheet_cell(r->sheet, fact->row, COLUMN_PHONE);
	if (phone.len)
		phone_key(phone, &lost, &r->scratch);
	if (lost)
		note(r, FINDING_PHONE_DIGITS_LOST, fact->row, phone);
}

static bool
has_names(const struct sheet *sheet, uint32_t row)
{
	return sheet_cell(sheet, row, COLUMN_NAME).at
	       || sheet_cell(sheet, row, COLUMN_FAMILY_NAME).at
	       || sheet_cell(sheet, row, COLUMN_GIVEN_NAME).at;
}

static bool
is_nobody(const struct facts_reading *r, uint32_t row, const struct row_texts *texts)
{
	/* A blank where others have a name is nobody; a list without names is of people all the
	 * same. */
	if (texts->name == FACT_NONE)
		return keys_number(&r->emails, row) == KEY_NONE && has_names(r->sheet, row);
	return texts->nickname == FACT_NONE && !texts->is_person;
}

static uint32_t
name_number(uint32_t number)
{
	return number == NAME_NONE ? FACT_NONE : number;
}

static void
read_texts(struct facts_reading *r, uint32_t row, struct row_texts *out)
{
	struct name_seen seen = r->names.of_row[row];
	struct str name, own;

	*out = (struct row_texts){ .nickname = FACT_NONE,
		.name = name_number(seen.number),
		.is_person = seen.is_person,
		.may_tell = seen.may_tell };
	out->affiliation = sheet_cell(r->sheet, row, COLUMN_AFFILIATION);
	if (keys_number(&r->emails, row) == KEY_NONE) {
		struct str email = sheet_any(r->sheet, row, COLUMN_EMAIL, &r->scratch);
		if (email.len)
			note(r, FINDING_EMAIL_BAD, row, email);
	}
	if (out->affiliation.len || !sheet_is_nickname(r->sheet, row))
		return;
	name = sheet_cell(r->sheet, row, COLUMN_NAME);
	if (!nickname_split(&own, &out->affiliation, name, r->resolver))
		return;
	out->nickname = pool_add(&r->out->nicknames, own);
	struct str key = name_key(own, STR(""), STR(""), &r->scratch).text;
	out->name = name_number(name_memo_number(&r->names, key));
	note_with(r, FINDING_NICKNAME_SPLIT, row, name, own);
}

static void
leave_out(struct facts_reading *r, uint32_t row, uint32_t affiliation)
{
	struct facts *out = r->out;

	GROW(&out->left_out, out->left_out_count, &r->left_out_cap);
	out->left_out[out->left_out_count++] = (struct left_out){ row, affiliation };
}

static bool
read_row(struct facts_reading *r, uint32_t row, struct fail *f)
{
	struct facts *out = r->out;
	struct row_texts texts;
	uint32_t honour;

	read_texts(r, row, &texts);
	uint32_t affiliation = read_affiliation(r, row, &texts);
	if (r->standings->of_row[row].standing != STANDING_IN) {
		leave_out(r, row, affiliation);
		return true;
	}
	/* Zoom's iPhone may have somebody's e-mail address. */
	if (r->standings->is_matching && !texts.is_person && texts.nickname == FACT_NONE
	    && keys_number(&r->emails, row) != KEY_NONE)
		texts.name = FACT_NONE;
	if (is_nobody(r, row, &texts)) {
		note(r, FINDING_NOT_A_PERSON, row, sheet_cell(r->sheet, row, COLUMN_NAME));
		r->standings->rows[STANDING_IN]--;
		r->standings->rows[STANDING_NOT_PERSON]++;
		r->standings->of_row[row].standing = STANDING_NOT_PERSON;
		leave_out(r, row, affiliation);
		return true;
	}
	if (r->names_none[affiliation]) {
		const struct affiliation *a = out->affiliations[affiliation];
		note(r, a->says_none ? FINDING_AFFILIATION_NONE : FINDING_AFFILIATION_BLANK, row,
		    a->raw);
	}
	struct fact *fact = &out->items[out->count];
	*fact = (struct fact){ .row = row,
		.name = texts.name,
		.affiliation = affiliation & FACT_AFFILIATIONS,
		.attendance_open = r->standings->of_row[row].in_doubt };
	if (out->file_of)
		out->file_of[out->count] = sheet_row(r->sheet, row).file;
	read_keys(r, fact);
	if (!read_honours(r, fact, texts.may_tell, &honour, f))
		return false;
	set_aside(r, &out->honour_of, (uint32_t)out->count, honour);
	set_aside(r, &out->nickname_of, (uint32_t)out->count, texts.nickname);
	out->count++;
	return true;
}

static void
prepare(struct facts_reading *r, size_t rows)
{
	size_t texts = sheet_distinct(r->sheet);

	*r->out = (struct facts){ 0 };
	/* First what needs large tables for a while. */
	name_memo_read(&r->names, r->sheet);
	addresses_init(&r->addresses, r->sheet, r->mem);
	pool_init(&r->out->nicknames, r->seed, r->mem);
	keys_read(&r->emails, &r->addresses, COLUMN_EMAIL);
	keys_read(&r->ids, &r->addresses, COLUMN_PERSON_ID);
	keys_read(&r->phones, &r->addresses, COLUMN_PHONE);
	r->out->items = memory_resize(NULL, rows, sizeof *r->out->items);
	if (sheet_file_count(r->sheet) > 1)
		r->out->file_of = memory_resize(NULL, rows, sizeof *r->out->file_of);
	r->plain = memory_resize(NULL, texts, sizeof *r->plain);
	memset(r->plain, 0xff, texts * sizeof *r->plain);
	r->honour_of_text = memory_resize(NULL, texts * 2, sizeof *r->honour_of_text);
	memset(r->honour_of_text, 0xff, texts * 2 * sizeof *r->honour_of_text);
}

static void
finish(struct facts_reading *r)
{
	struct facts *out = r->out;

	out->items = memory_resize(out->items, out->count, sizeof *out->items);
	out->email_count = r->emails.count;
	out->id_count = r->ids.count;
	out->phone_count = r->phones.count;
	out->name_count = r->names.count;
	out->scripts = name_memo_scripts(&r->names);
	addresses_free(&r->addresses);
	keys_free(&r->emails);
	keys_free(&r->ids);
	keys_free(&r->phones);
	name_memo_free(&r->names);
	map_free(&r->affiliations);
	free(r->names_none);
	free(r->plain);
	free(r->honour_of_text);
	arena_free(&r->scratch);
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
	struct facts_reading r = { .out = out,
		.sheet = sheet,
		.standings = standings,
		.resolver = resolver,
		.honours = honours,
		.findings = findings,
		.mem = mem,
		.seed = hash_seed_random() };
	size_t rows = sheet_row_count(sheet);
	bool ok = true;

	prepare(&r, rows);
	for (size_t row = 0; ok && row < rows; row++) {
		if (sheet_kind(sheet, row) == ROW_ENTRY)
			ok = read_row(&r, (uint32_t)row, f);
		arena_reset(&r.scratch);
	}
	if (ok) {
		compare_unknown(&r);
		facts_settle(out);
	}
	finish(&r);
	if (ok)
		names_pair(out, sheet);
	return ok;
}
