#include "people/roster.h"

#include <stdlib.h>
#include <string.h>

#include "people/honours_table.h"
#include "terms/choice.h"
#include "text/pinyin.h"
#include "text/unicode.h"

struct roster_entry {
	struct key name;
	const struct honour_body *body; /* NULL: nobody knows it */
	const struct affiliation *at;
	uint32_t next; /* the next of this name, or MAP_NONE */
};

/* --- reading --- */

static struct hash
text_key(struct str text)
{
	return hash_of(text, 0);
}

static bool
counts(const struct honour_body *body)
{
	return body->tier == BODY_ACADEMY || body->tier == BODY_SOCIETY;
}

struct roster_reading {
	struct roster *out;
	struct resolver *resolver;
	struct honours *honours;
	struct findings *findings;
	struct arena *mem;
};

static void
read_entry(struct roster_reading *r, uint32_t row)
{
	struct roster *out = r->out;
	const struct sheet *sheet = out->sheet;
	struct str body = sheet_cell(sheet, row, COLUMN_HONOURS);
	struct query q = { .affiliation = sheet_cell(sheet, row, COLUMN_AFFILIATION),
		.country = sheet_cell(sheet, row, COLUMN_COUNTRY) };
	struct roster_entry *e = &out->entries[out->count];

	e->name = name_key(sheet_cell(sheet, row, COLUMN_NAME),
	    sheet_cell(sheet, row, COLUMN_FAMILY_NAME), sheet_cell(sheet, row, COLUMN_GIVEN_NAME),
	    r->mem);
	if (e->name.text.len == 0)
		return;
	e->body = honours_body(r->honours, body);
	e->at = resolve(r->resolver, &q);
	if (e->body)
		*map_put(&out->covered, text_key(str_from(e->body->word))) = row;
	else
		finding_add(r->findings,
		    &(struct finding){ .code = FINDING_ROSTER_BODY,
			.value = body,
			.detail = sheet_file(sheet, sheet_row(sheet, row).file)->shown });
	uint32_t *first = map_put(&out->names, text_key(e->name.text));
	if (*first == MAP_NONE)
		alike_add(&out->alike, e->name, (uint32_t)out->count, r->mem);
	e->next = *first;
	*first = (uint32_t)out->count++;
}

bool
roster_load(struct roster *out, const struct event *event, const struct sheet_limits *limits,
    struct resolver *resolver, struct honours *honours, struct findings *findings,
    struct arena *mem, struct fail *f)
{
	struct roster_reading r = { out, resolver, honours, findings, mem };
	const struct sheet_options options = { .limits = *limits };
	size_t count = event->roster_count;
	struct input *inputs = arena_array(mem, struct input, count);
	struct findings unused;

	*out = (struct roster){ .sheet = NULL };
	for (size_t i = 0; i < count; i++)
		inputs[i] = (struct input){ .path = event->rosters[i],
			.shown = event_shown(event, event->rosters[i]),
			.encoding = STR("auto"),
			.heading[COLUMN_HONOURS] = STR("body") };
	/* Places of what is noticed in a roster would be read as places in the lists. */
	findings_init(&unused, mem);
	bool ok = sheet_load(&out->sheet, inputs, count, &options, &unused, mem, f);
	findings_free(&unused);
	if (!ok)
		return false;
	size_t rows = sheet_row_count(out->sheet);
	out->entries = memory_resize(NULL, rows, sizeof *out->entries);
	for (uint32_t row = 0; row < rows; row++)
		if (sheet_kind(out->sheet, row) == ROW_ENTRY)
			read_entry(&r, row);
	return true;
}

void
roster_free(struct roster *r)
{
	sheet_free(r->sheet);
	free(r->entries);
	map_free(&r->names);
	map_free(&r->covered);
	alike_free(&r->alike);
	*r = (struct roster){ .sheet = NULL };
}

/* --- proof --- */

enum agreement { AGREE_NO, AGREE_MAYBE, AGREE_YES };

/* Whether two affiliations name one institution; of a part and its whole nobody can tell. */
static enum agreement
agreement_of(const struct names *names, const struct affiliation *a, const struct affiliation *b)
{
	enum agreement best = a->mention_count && b->mention_count ? AGREE_NO : AGREE_MAYBE;

	for (size_t i = 0; i < a->mention_count; i++)
		for (size_t k = 0; k < b->mention_count; k++) {
			const struct mention *x = &a->mentions[i], *y = &b->mentions[k];
			uint32_t p = mention_taken(x), q = mention_taken(y);
			bool known = p != NOBODY && q != NOBODY;
			if (known && p == q)
				return AGREE_YES;
			if (!known || mention_open(x) || mention_open(y) || names_above(names, p, q)
			    || names_above(names, q, p))
				best = AGREE_MAYBE;
		}
	return best;
}

struct proving {
	const struct roster *roster;
	const struct facts *facts;
	const struct sheet *sheet;
	const struct names *names;
	struct pinyin_speller speller;
	struct alike_keys keys; /* of the name whose claim is looked at */
	struct arena scratch;
};

static bool
is_body(const struct honour_body *body, struct str word)
{
	return body && str_eq(str_from(body->word), word);
}

static bool
is_han(struct key name)
{
	return unicode_has(name.text, SCRIPT_HAN);
}

/* Whether two names may be one: in another spelling, or in another script. */
static bool
may_be(struct key a, struct key b)
{
	if (is_han(a) == is_han(b))
		return name_compatible(a, b);
	return is_han(a) ? pinyin_may_be(a.text, b.text) : pinyin_may_be(b.text, a.text);
}

/* Whether a name stands under a body, at what may be the same institution. */
static bool
stands_near(const struct proving *p, struct key name, const struct affiliation *at, struct str body)
{
	const struct roster *r = p->roster;

	for (uint32_t i = map_get(&r->names, text_key(name.text)); i != MAP_NONE;
	     i = r->entries[i].next)
		if (is_body(r->entries[i].body, body)
		    && agreement_of(p->names, at, r->entries[i].at) != AGREE_NO)
			return true;
	return false;
}

/* The same of every spelling of the name. Itself is looked at under the first of its keys. */
static bool
is_near(const struct proving *p, struct key name, const struct affiliation *at, struct str body)
{
	const struct alike *alike = &p->roster->alike;

	for (size_t k = 0; k < p->keys.count; k++) {
		uint32_t link = alike_first(alike, p->keys.items[k]);
		for (; link != MAP_NONE; link = alike->links[link].next) {
			struct key other = p->roster->entries[alike->links[link].number].name;
			if (k > 0 && str_eq(other.text, name.text))
				continue;
			if (may_be(other, name) && stands_near(p, other, at, body))
				return true;
		}
	}
	return false;
}

/* What the rosters of one body that is claimed say. */
static enum proof
prove_body(struct proving *p, struct key name, const struct affiliation *at, struct str body)
{
	const struct roster *r = p->roster;

	if (map_get(&r->covered, text_key(body)) == MAP_NONE)
		return PROOF_NONE;
	if (is_near(p, name, at, body))
		return PROOF_NEAR;
	for (uint32_t i = map_get(&r->names, text_key(name.text)); i != MAP_NONE;
	     i = r->entries[i].next)
		if (is_body(r->entries[i].body, body))
			return PROOF_ELSEWHERE;
	return PROOF_MISSING;
}

/* A claim of several bodies stands as long as one of them may. */
static enum proof
prove_claim(struct proving *p, struct key name, const struct affiliation *at, uint32_t honour)
{
	const struct honour *claim = &p->facts->honours[honour];
	enum proof best = PROOF_MISSING;
	bool any = false;

	alike_find(&p->keys, name, &p->speller, &p->scratch);
	for (size_t i = 0; i < claim->body_count; i++) {
		const struct honour_body *body = honour_body_find(claim->bodies[i]);
		if (!body || !counts(body))
			continue;
		enum proof of = prove_body(p, name, at, claim->bodies[i]);
		best = of < best ? of : best;
		any = true;
	}
	return any ? best : PROOF_NONE;
}

/* What a fact's own texts say, whatever rosters do. */
static enum academician
claim_of(const struct facts *facts, uint32_t fact)
{
	uint32_t honour = fact_aside(facts->honour_of, fact);

	return honour == FACT_NONE ? ACADEMICIAN_NO : facts->honours[honour].academician;
}

static enum proof
prove(struct proving *p, uint32_t fact)
{
	const struct facts *facts = p->facts;
	const struct roster *r = p->roster;
	const struct affiliation *at = facts->affiliations[facts->items[fact].affiliation];
	struct key name = fact_name(facts, p->sheet, fact, &p->scratch);
	bool claims = claim_of(facts, fact) != ACADEMICIAN_NO;

	if (name.text.len == 0)
		return PROOF_NONE;
	for (uint32_t i = map_get(&r->names, text_key(name.text)); i != MAP_NONE;
	     i = r->entries[i].next) {
		const struct roster_entry *e = &r->entries[i];
		bool is_proof = e->body ? counts(e->body) : claims;
		if (is_proof && agreement_of(p->names, at, e->at) == AGREE_YES)
			return PROOF_VERIFIED;
	}
	return claims ? prove_claim(p, name, at, fact_aside(facts->honour_of, fact)) : PROOF_NONE;
}

void
roster_prove(struct facts *facts, const struct roster *roster, const struct sheet *sheet,
    const struct names *names)
{
	struct proving p = { .roster = roster, .facts = facts, .sheet = sheet, .names = names };

	free(facts->proofs);
	facts->proofs = memory_resize(NULL, facts->count, sizeof *facts->proofs);
	for (uint32_t i = 0; i < facts->count; i++) {
		facts->proofs[i] = (uint8_t)prove(&p, i);
		arena_reset(&p.scratch);
	}
	pinyin_speller_free(&p.speller);
	arena_free(&p.scratch);
}

/* --- what counts --- */

static enum academician
weigh(enum academician claim, enum proof proof, int evidence)
{
	switch (proof) {
	case PROOF_VERIFIED:
		return claim == ACADEMICIAN_NO ? ACADEMICIAN_REVIEW : ACADEMICIAN_YES;
	case PROOF_ELSEWHERE:
	case PROOF_MISSING:
		return claim == ACADEMICIAN_NO ? ACADEMICIAN_NO : ACADEMICIAN_REVIEW;
	case PROOF_NEAR:
		if (evidence == EVIDENCE_VERIFIED && claim != ACADEMICIAN_NO)
			return ACADEMICIAN_REVIEW;
		return claim;
	case PROOF_NONE:
		break;
	}
	return evidence == EVIDENCE_VERIFIED ? ACADEMICIAN_NO : claim;
}

void
roster_weigh(struct facts *facts, int evidence)
{
	for (uint32_t i = 0; i < facts->count; i++) {
		enum proof proof = facts->proofs ? (enum proof)facts->proofs[i] : PROOF_NONE;
		facts->items[i].honour = weigh(claim_of(facts, i), proof, evidence) & 3U;
	}
}
