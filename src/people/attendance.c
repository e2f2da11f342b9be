#include "people/attendance.h"

#include <stdlib.h>
#include <string.h>

#include "people/name.h"
#include "people/name_memo.h"
#include "people/person.h"
#include "text/pinyin.h"
#include "text/unicode.h"

enum { BY_EMAIL, BY_PHONE, BY_ID, BY_NAME, BY_COUNT };

/* Registrants' facts that share a key: a line for each value of it. */
struct index {
	uint32_t *first; /* by the key's number: a fact, or FACT_NONE */
	uint32_t *next;  /* by fact */
};

/* A registrant's name under one way of spelling it. */
struct spelled {
	uint32_t name, before; /* before: another one of these letters, or MAP_NONE */
};

struct matching {
	struct attendance *out;
	const struct sheet *sheet;
	size_t files; /* registration lists */
	const struct standings *standings;
	const struct names *names;
	const struct facts *facts;
	const struct people *people;
	struct index by[BY_COUNT];
	struct map letters; /* of a name, to the last of spelled */
	struct spelled *spelled;
	size_t spelled_count, spelled_cap;
	struct pinyin_speller speller;
	struct arena scratch;
};

static bool
is_sign_in(const struct matching *m, uint32_t fact)
{
	return fact_file(m->facts, fact) >= m->files;
}

static uint32_t
key_of(const struct facts *f, uint32_t fact, int by)
{
	const uint32_t keys[BY_COUNT] = { f->items[fact].email, fact_aside(f->phone_of, fact),
		fact_aside(f->id_of, fact), f->items[fact].name };
	return keys[by];
}

static void
index_key(struct matching *m, int by, size_t keys)
{
	struct index *x = &m->by[by];
	size_t count = m->facts->count;

	x->first = memory_resize(NULL, keys, sizeof *x->first);
	memset(x->first, 0xff, keys * sizeof *x->first);
	x->next = memory_resize(NULL, count, sizeof *x->next);
	for (uint32_t i = 0; i < count; i++) {
		uint32_t key = key_of(m->facts, i, by);
		if (key == FACT_NONE || is_sign_in(m, i))
			continue;
		x->next[i] = x->first[key];
		x->first[key] = i;
	}
}

static struct str
name_of(struct matching *m, uint32_t fact)
{
	return fact_name(m->facts, m->sheet, fact, &m->scratch).text;
}

static struct hash
letters_key(const struct pinyin_spelling *s)
{
	return hash_of((struct str){ (const char *)s->letters, sizeof s->letters }, 0);
}

/* 0 for a name that has no Latin letters and is no Han one. */
static size_t
spellings_of(struct matching *m, struct pinyin_spelling out[PINYIN_SPELLINGS], uint32_t fact)
{
	static const struct pinyin_spelling none = { { 0 } };
	struct str name = name_of(m, fact);

	if (unicode_has(name, SCRIPT_HAN))
		return pinyin_spell(out, &m->speller, name);
	out[0] = pinyin_spelling_of(name);
	return memcmp(&out[0], &none, sizeof none) != 0;
}

/* Every registrant's name by its letters: 单 has as many spellings as readings. */
static void
index_letters(struct matching *m)
{
	struct pinyin_spelling spellings[PINYIN_SPELLINGS];

	for (uint32_t name = 0; name < m->facts->name_count; name++) {
		uint32_t fact = m->by[BY_NAME].first[name];
		size_t count = fact == FACT_NONE ? 0 : spellings_of(m, spellings, fact);
		for (size_t i = 0; i < count; i++) {
			uint32_t *last = map_put(&m->letters, letters_key(&spellings[i]));
			GROW(&m->spelled, m->spelled_count, &m->spelled_cap);
			m->spelled[m->spelled_count] = (struct spelled){ name, *last };
			*last = (uint32_t)m->spelled_count++;
		}
		arena_reset(&m->scratch);
	}
}

/* --- marks --- */

/* The sign of every row of a registrant's. */
static void
mark(struct matching *m, uint32_t registrant, enum sign sign)
{
	const struct people *people = m->people;
	uint32_t i = people->first_fact[people_of(people, registrant)];

	for (; i != FACT_NONE; i = people_next(people, i)) {
		uint8_t *of = &m->out->sign[m->facts->items[i].row];
		if (is_sign_in(m, i) || *of >= sign)
			continue;
		m->out->matched_rows += *of == SIGN_ABSENT;
		*of = (uint8_t)sign;
	}
}

/* A row of an attendance list is a sign-in of a registrant's. One whose own mark is doubtful proves
 * nothing. */
static void
tie(struct matching *m, uint32_t sign_in, uint32_t registrant, enum sign sign)
{
	uint32_t row = m->facts->items[sign_in].row;

	m->out->sign[row] = SIGN_IN;
	m->out->registrant[row - m->out->first_row] = m->facts->items[registrant].row;
	mark(m, registrant, m->standings->of_row[row].in_doubt ? SIGN_OPEN : sign);
}

/* --- what ties --- */

/* Whether the institutions of two rows say that they are two people's: each names a known one, and
 * none is the other's, or above it. */
static bool
are_elsewhere(const struct matching *m, uint32_t a, uint32_t b)
{
	const struct facts *facts = m->facts;
	const uint32_t of[2] = { facts->items[a].affiliation, facts->items[b].affiliation };
	const uint32_t *from = facts->taken_from;

	for (int k = 0; k < 2; k++) {
		const struct affiliation *at = facts->affiliations[of[k]];
		for (size_t i = 0; i < at->mention_count; i++)
			if (mention_open(&at->mentions[i])
			    || mention_taken(&at->mentions[i]) & NAMES_LOCAL)
				return false;
		if (from[of[k]] == from[of[k] + 1])
			return false;
	}
	for (uint32_t i = from[of[0]]; i < from[of[0] + 1]; i++)
		for (uint32_t k = from[of[1]]; k < from[of[1] + 1]; k++)
			if (names_above(m->names, facts->taken[i], facts->taken[k])
			    || names_above(m->names, facts->taken[k], facts->taken[i]))
				return false;
	return true;
}

/* Whether two names may be one in two scripts or spellings. */
static bool
may_be(struct matching *m, uint32_t a, uint32_t b)
{
	const uint32_t name[2] = { m->facts->items[a].name, m->facts->items[b].name };

	if (name[0] == FACT_NONE || name[1] == FACT_NONE || name[0] == name[1])
		return true;
	struct key x = { name_of(m, a) }, y = { name_of(m, b) };
	bool is_han = unicode_has(x.text, SCRIPT_HAN);
	if (is_han == unicode_has(y.text, SCRIPT_HAN))
		return name_compatible(x, y);
	return is_han ? pinyin_may_be(x.text, y.text) : pinyin_may_be(y.text, x.text);
}

/* Whether a sign-in may be a registrant's who has the same key. In a meeting people go by any name.
 */
static bool
may_be_theirs(struct matching *m, uint32_t sign_in, uint32_t registrant, int by)
{
	return may_be(m, sign_in, registrant)
	       || (by != BY_ID && sheet_is_nickname(m->sheet, m->facts->items[sign_in].row));
}

/* A sign-in that has registrants' e-mail, phone or id: where one of them may bear its name, it is
 * theirs; where several may, or none, it is a question. An id under another name is another list's.
 */
static bool
tie_by_key(struct matching *m, uint32_t sign_in, int by)
{
	const struct people *people = m->people;
	uint32_t key = key_of(m->facts, sign_in, by);
	uint32_t first = key == FACT_NONE ? FACT_NONE : m->by[by].first[key], only = FACT_NONE;
	bool several = false;

	for (uint32_t i = first; i != FACT_NONE; i = m->by[by].next[i]) {
		if (!may_be_theirs(m, sign_in, i, by))
			continue;
		several |= only != FACT_NONE && people_of(people, only) != people_of(people, i);
		only = i;
	}
	if (only != FACT_NONE && !several) {
		tie(m, sign_in, only, SIGN_PRESENT);
		return true;
	}
	if (only == FACT_NONE && by == BY_ID)
		return false;
	for (uint32_t i = first; i != FACT_NONE; i = m->by[by].next[i])
		if (only == FACT_NONE || may_be_theirs(m, sign_in, i, by))
			tie(m, sign_in, i, SIGN_OPEN);
	return first != FACT_NONE;
}

static bool
tie_by_name(struct matching *m, uint32_t sign_in, uint32_t name)
{
	bool tied = false;

	for (uint32_t i = m->by[BY_NAME].first[name]; i != FACT_NONE; i = m->by[BY_NAME].next[i]) {
		if (are_elsewhere(m, sign_in, i))
			continue;
		tie(m, sign_in, i, SIGN_OPEN);
		tied = true;
	}
	return tied;
}

/* By a name in the other script, or with its words joined otherwise. */
static bool
tie_by_letters(struct matching *m, uint32_t sign_in)
{
	struct pinyin_spelling spellings[PINYIN_SPELLINGS];
	size_t count = spellings_of(m, spellings, sign_in);
	bool tied = false;

	for (size_t i = 0; i < count; i++) {
		uint32_t at = map_get(&m->letters, letters_key(&spellings[i]));
		for (; at != MAP_NONE; at = m->spelled[at].before) {
			uint32_t name = m->spelled[at].name;
			if (may_be(m, sign_in, m->by[BY_NAME].first[name]))
				tied |= tie_by_name(m, sign_in, name);
		}
	}
	return tied;
}

static bool
tie_row(struct matching *m, uint32_t sign_in)
{
	uint32_t name = m->facts->items[sign_in].name;
	bool tied = tie_by_key(m, sign_in, BY_EMAIL) || tie_by_key(m, sign_in, BY_PHONE)
		    || tie_by_key(m, sign_in, BY_ID);

	if (!tied && name != FACT_NONE)
		tied = tie_by_name(m, sign_in, name) || tie_by_letters(m, sign_in);
	arena_reset(&m->scratch);
	return tied;
}

/* --- people --- */

/* The rows of one person on both kinds of lists: certain by whatever makes them one for certain, or
 * by name and institution. */
static void
tie_person(struct matching *m, uint32_t sign_in, uint32_t first)
{
	const struct facts *facts = m->facts;
	const struct people *people = m->people;
	uint32_t registrant = FACT_NONE;
	bool certain = false;

	for (uint32_t i = first; i != FACT_NONE && !certain; i = people_next(people, i)) {
		if (is_sign_in(m, i))
			continue;
		registrant = i;
		certain = people_sure(people, i) == people_sure(people, sign_in)
			  || facts->items[i].name == facts->items[sign_in].name;
	}
	if (registrant != FACT_NONE)
		tie(m, sign_in, registrant, certain ? SIGN_PRESENT : SIGN_OPEN);
}

/* What ties one row of somebody who is on these lists alone ties the others. */
static void
tie_walk_in(struct matching *m, uint32_t first)
{
	const struct people *people = m->people;
	uint32_t tied = FACT_NONE;

	for (uint32_t i = first; i != FACT_NONE; i = people_next(people, i))
		if (tie_row(m, i))
			tied = i;
	if (tied == FACT_NONE)
		return;
	uint32_t of = m->out->registrant[m->facts->items[tied].row - m->out->first_row];
	for (uint32_t i = first; i != FACT_NONE; i = people_next(people, i)) {
		uint32_t row = m->facts->items[i].row;
		if (m->out->sign[row] == SIGN_IN)
			continue;
		m->out->sign[row] = SIGN_IN;
		m->out->registrant[row - m->out->first_row] = of;
	}
}

static void
match(struct matching *m)
{
	const struct people *people = m->people;

	index_key(m, BY_EMAIL, m->facts->email_count);
	index_key(m, BY_PHONE, m->facts->phone_count);
	index_key(m, BY_ID, m->facts->id_count);
	index_key(m, BY_NAME, m->facts->name_count);
	index_letters(m);
	for (uint32_t p = 0; p < people->count; p++) {
		uint32_t first = people->first_fact[p];
		/* Registration lists stand first in the sheet. */
		if (is_sign_in(m, first)) {
			tie_walk_in(m, first);
			continue;
		}
		for (uint32_t i = first; i != FACT_NONE; i = people_next(people, i))
			if (is_sign_in(m, i))
				tie_person(m, i, first);
	}
	for (int by = 0; by < BY_COUNT; by++) {
		free(m->by[by].first);
		free(m->by[by].next);
	}
	map_free(&m->letters);
	pinyin_speller_free(&m->speller);
	free(m->spelled);
	arena_free(&m->scratch);
}

static void
begin(struct attendance *out, const struct sheet *sheet, size_t files, struct arena *mem)
{
	size_t rows = sheet_row_count(sheet), first = 0;

	while (first < rows && sheet_row(sheet, first).file < files)
		first++;
	*out = (struct attendance){ .first_row = first,
		.sign = arena_array(mem, uint8_t, rows),
		.registrant = arena_array(mem, uint32_t, rows - first) };
	if (rows > first) {
		memset(out->registrant, 0xff, (rows - first) * sizeof *out->registrant);
		memset(out->sign + first, SIGN_WALK_IN, rows - first);
	}
}

bool
attendance_match(struct attendance *out, const struct sheet *sheet, size_t files,
    struct resolver *resolver, struct honours *honours, struct arena *mem, struct fail *f)
{
	struct standings standings;
	struct facts facts;
	struct people people;
	struct findings unused;
	struct arena own = { 0 };

	begin(out, sheet, files, mem);
	/* What there is to notice is noticed when the rows are read for themselves. */
	findings_init(&unused, &own);
	standings_to_match(&standings, sheet, out->first_row, &own);
	bool ok = facts_read(&facts, sheet, &standings, resolver, honours, &unused, &own, f);
	if (ok) {
		people_find(&people, &facts, sheet);
		match(&(struct matching){ .out = out,
		    .sheet = sheet,
		    .files = files,
		    .standings = &standings,
		    .names = resolver_names(resolver),
		    .facts = &facts,
		    .people = &people });
		people_free(&people);
	}
	facts_free(&facts);
	standings_free(&standings);
	findings_free(&unused);
	arena_free(&own);
	return ok;
}
