#include "institution/resolve.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "institution/address.h"
#include "institution/decide.h"
#include "institution/form.h"
#include "institution/local.h"
#include "institution/pair.h"
#include "institution/part.h"
#include "institution/piece.h"
#include "institution/sight.h"
#include "institution/unknown.h"
#include "institution/word.h"
#include "text/clean.h"
#include "text/escape.h"
#include "text/unicode.h"

#define MENTION_ROOM 16

struct resolver {
	struct names *names;
	struct places *places;
	struct map plain, full; /* to answers, by text alone and with domain and country */
	const struct affiliation **answers;
	size_t answer_count, answer_cap;
	uint64_t seed;
	struct arena *mem;
	struct arena scratch;
};

static const char *const strengths[] = { "certain", "likely", "possible" };

static const char *const reasons[REASON_COUNT] = {
	[REASON_NAME] = "name",
	[REASON_FORMER] = "former-name",
	[REASON_SHORT] = "short-form",
	[REASON_PART] = "part-of",
	[REASON_BARE] = "name-without-class",
	[REASON_WORD_ORDER] = "word-order",
	[REASON_DOMAIN] = "domain-tells",
	[REASON_COUNTRY] = "country-tells",
	[REASON_CITY] = "city-tells",
	[REASON_DOMAIN_ONLY] = "domain-only",
	[REASON_SHARED] = "shared-name",
	[REASON_TRADITIONAL] = "traditional",
	[REASON_REST] = "more-in-the-text",
	[REASON_ELSEWHERE] = "elsewhere",
	[REASON_CHILD] = "below-a-known-one",
	[REASON_UNKNOWN] = "unknown",
	[REASON_ALIKE] = "alike",
	[REASON_ALIKE_MAIL] = "alike-and-domain",
	[REASON_CLUSTER] = "alike-in-the-list",
	[REASON_TOLD] = "told",
};

struct str
link_strength_word(enum link_strength s)
{
	return str_from(strengths[s]);
}

struct str
link_reason_word(enum link_reason reason)
{
	must(reason < REASON_COUNT);
	return str_from(reasons[reason]);
}

uint32_t
mention_taken(const struct mention *m)
{
	if (m->link_count && m->links[0].strength != LINK_POSSIBLE)
		return m->links[0].institution;
	return m->otherwise;
}

bool
mention_open(const struct mention *m)
{
	return m->link_count && m->links[0].strength != LINK_CERTAIN;
}

uint32_t
mention_rest(const struct mention *m)
{
	return m->links[0].reason == REASON_REST ? m->otherwise : NOBODY;
}

struct hash
mention_asks(const struct mention *m)
{
	struct hash h = hash_of(m->links[0].found, m->links[0].strength);

	for (size_t i = 0; i < m->link_count; i++) {
		struct str who
		    = { (const char *)&m->links[i].institution, sizeof m->links[i].institution };
		h = hash_of(who, h.lo ^ h.hi);
	}
	uint32_t rest = mention_rest(m);
	return hash_of((struct str){ (const char *)&rest, sizeof rest }, h.lo ^ h.hi);
}

struct resolver *
resolver_new(struct names *names, struct arena *mem)
{
	struct resolver *r = memory_resize(NULL, 1, sizeof *r);

	*r = (struct resolver){ .names = names, .seed = hash_seed_random(), .mem = mem };
	r->places = places_new(mem);
	return r;
}

void
resolver_free(struct resolver *r)
{
	if (!r)
		return;
	map_free(&r->plain);
	map_free(&r->full);
	places_free(r->places);
	arena_free(&r->scratch);
	free(r->answers);
	free(r);
}

const struct places *
resolver_places(const struct resolver *r)
{
	return r->places;
}

const struct names *
resolver_names(const struct resolver *r)
{
	return r->names;
}

void
resolver_forget(struct resolver *r)
{
	map_free(&r->plain);
	map_free(&r->full);
}

/* --- one affiliation --- */

static size_t
sight_whole(struct sighting *s, struct str text, const struct parts *parts,
    const struct names *names, struct arena *mem)
{
	struct name_hit hits[NAMES_ROOM];
	const struct part *first = &parts->items[0];
	bool is_first = parts->count && first->as_is && first->raw.len == text.len;
	struct str form = is_first ? first->form : form_of(text, mem);
	bool none = is_first && word_says_none(first->clean);
	size_t n = form.len && !none ? names_exact(names, hits, form) : 0;

	*s = (struct sighting){
		.joined = true, .alone = true, .shown = text, .generic = word_all_generic(form)
	};
	return n && sighting_named(s, hits, n) && s->kind[0] != NAME_BARE;
}

static size_t
sight_all(struct sighting out[2 * SIGHT_ROOM], struct str text, const struct parts *parts,
    const struct resolver *r, struct arena *mem)
{
	size_t n = sight_whole(out, text, parts, r->names, mem);

	if (n)
		return n;
	n = sight_han(out, parts, r->names, r->places, mem);
	n += sight_latin(out + n, parts, r->names, r->places, mem);
	return sightings_settle(out, n, parts, r->names);
}

/* Whether a Chinese part behind a Latin name is a part of it: 计算机学院, and what a firm calls
 * 研究院. */
static bool
is_part_of(const struct institution *who, struct str form)
{
	const struct word_row *row = word_end(form);

	return row
	       && (row->class == WORD_DEPARTMENT || row->class == WORD_SITE
		   || word_is_department(form)
		   || (row->class == WORD_INSTITUTE && who->kind == KIND_FIRM));
}

/* SYSU 计算机学院: no known name is written in both scripts there, and the words of each stand for
 * themselves: *parts are those then, unless some of them may make it another institution. */
static size_t
sight_scripts(struct sighting out[2 * SIGHT_ROOM], struct str text, struct parts *parts,
    const struct resolver *r, struct arena *mem)
{
	struct parts cut;
	bool known = true;

	if (!unicode_has(text, SCRIPT_HAN) || !unicode_has(text, SCRIPT_LATIN))
		return 0;
	parts_of_scripts(&cut, text, r->places, mem);
	size_t n = sight_all(out, text, &cut, r, mem);
	for (size_t i = 0; n > 0 && i < cut.count; i++) {
		const struct part *p = &cut.items[i];
		const struct institution *who = names_get(r->names, out[0].who[0]);
		known &= !p->han || p->place || is_part_of(who, p->form);
		out[0].alone &= !p->han;
	}
	if (n == 0)
		return 0;
	if (!known)
		out[0].rest = REST_UNKNOWN;
	else if (out[0].rest == REST_NONE && !out[0].alone)
		out[0].rest = REST_DEPARTMENT;
	if (known)
		*parts = cut;
	return n;
}

static size_t
mentions_of(struct mention *out, size_t room, bool *needs, struct str text,
    const struct evidence *e, struct resolver *r)
{
	struct sighting seen[2 * SIGHT_ROOM];
	struct parts parts;
	size_t count = 0;

	if (room && mention_address(out, text, r->names, r->mem)
	    && !is_whole_name(text, r->names, &r->scratch))
		return out->link_count;
	parts_of(&parts, text, r->places, &r->scratch);
	if (parts.count == 0)
		return 0;
	size_t n = sight_all(seen, text, &parts, r, &r->scratch);
	if (n == 0)
		n = sight_scripts(seen, text, &parts, r, &r->scratch);
	for (size_t i = 0; i < n && count < room; i++) {
		bool mattered;
		decide(&out[count++], &mattered, &seen[i], &parts, e, r->places, r->names, r->mem);
		*needs |= mattered;
	}
	if (n)
		return count;
	struct str shown, form = local_form(&shown, &parts, r->places, &r->scratch);
	if (form.len == 0 || count == room)
		return count;
	mention_unknown(&out[count], form, shown, &parts, e, r->places, r->names, r->mem);
	*needs |= mention_open(&out[count]);
	return count + 1;
}

struct naming {
	struct resolver *r;
};

/* For pieces_of: whether a piece of a cell names an institution by itself. */
static bool
names_one(const void *ctx, struct str text)
{
	const struct naming *naming = ctx;
	struct sighting seen[2 * SIGHT_ROOM];
	struct parts parts;
	struct arena mem = { 0 };
	enum word_class class;

	parts_of(&parts, text, naming->r->places, &mem);
	bool yes = false;
	for (size_t i = 0; i < parts.count && !yes; i++) {
		const struct part *p = &parts.items[i];
		const struct word_row *end = p->han ? word_end(p->form) : NULL;
		yes = p->han ? end && end->rank >= 7 : word_rank(p->form, &class) >= 7;
	}
	yes = yes || sight_all(seen, text, &parts, naming->r, &mem) > 0;
	arena_free(&mem);
	return yes;
}

static void
answer_piece(struct affiliation *a, struct mention mentions[MENTION_ROOM], struct str piece,
    const struct evidence *e, struct resolver *r)
{
	size_t next, at = pair_cut(&next, piece, r->names, &r->scratch);
	const struct str sides[] = { str_slice(piece, 0, at), str_slice(piece, next, piece.len) };

	for (size_t i = 0; i < 2 && sides[i].len; i++)
		a->mention_count += mentions_of(mentions + a->mention_count,
		    MENTION_ROOM - a->mention_count, &a->needs, sides[i], e, r);
}

static const struct affiliation *
answer(struct resolver *r, const struct query *q)
{
	struct affiliation *a = arena_new(r->mem, struct affiliation);
	struct mention mentions[MENTION_ROOM];
	struct str pieces[PIECE_ROOM];
	struct evidence e = { .domain_text = q->domain };
	struct naming naming = { r };

	a->raw = str_copy(q->affiliation, r->mem);
	if (q->domain.len)
		e.domain_count = names_domain(r->names, e.domain, q->domain);
	if (q->country.len)
		e.country = place_country(r->places, q->country, &r->scratch);
	clean_simplified(q->affiliation, &e.traditional, &r->scratch);
	struct str text = unescaped(q->affiliation, &r->scratch);
	size_t n = pieces_of(pieces, text, names_one, &naming);
	if (n > 1 && is_whole_name(text, r->names, &r->scratch)) {
		pieces[0] = text;
		n = 1;
	}
	for (size_t i = 0; i < n; i++)
		answer_piece(a, mentions, pieces[i], &e, r);
	if (a->mention_count == 0) {
		/* What is found now is not the text's own: it holds for no other row with it. */
		a->needs = true;
		if (q->department.len)
			a->mention_count
			    = mentions_of(mentions, MENTION_ROOM, &a->needs, q->department, &e, r);
		a->says_none = a->mention_count == 0 && q->affiliation.len > 0;
		/* Nothing else names an institution: an e-mail address of one is evidence. */
		if (a->mention_count == 0 && e.domain_count == 1) {
			mention_domain(&mentions[0], e.domain[0], e.domain_text, r->mem);
			a->mention_count = 1;
		}
	}
	a->mentions = arena_array(r->mem, struct mention, a->mention_count);
	memcpy(a->mentions, mentions, a->mention_count * sizeof *mentions);
	arena_reset(&r->scratch);
	return a;
}

static struct hash
key_of(const struct resolver *r, const struct query *q, bool full)
{
	struct hash h = hash_of(q->affiliation, r->seed);

	/* Chained, so that no text can run over into the next. */
	h = hash_of(q->department, h.lo ^ h.hi);
	if (full) {
		h = hash_of(q->domain, h.lo ^ h.hi);
		h = hash_of(q->country, h.lo ^ h.hi);
	}
	return h;
}

static const struct affiliation *
remembered(struct resolver *r, struct map *memo, struct hash key, const struct query *q)
{
	uint32_t *value = map_put(memo, key);

	if (*value == MAP_NONE) {
		GROW(&r->answers, r->answer_count, &r->answer_cap);
		uint32_t at = *value = (uint32_t)r->answer_count++;
		r->answers[at] = answer(r, q);
		return r->answers[at];
	}
	return r->answers[*value];
}

const struct affiliation *
resolve(struct resolver *r, const struct query *q)
{
	struct query bare = *q;

	bare.domain = bare.country = STR("");
	const struct affiliation *a = remembered(r, &r->plain, key_of(r, &bare, false), &bare);
	if (!a->needs || (q->domain.len == 0 && q->country.len == 0))
		return a;
	return remembered(r, &r->full, key_of(r, q, true), q);
}
