#include "institution/token.h"

#include <stdlib.h>
#include <string.h>

#include "institution/token_layout.h"
#include "text/similarity.h"

#define QUERY_WORDS 24
#define NAMES_MOST  1500 /* names looked at for one query: rarest words first */

struct word {
	struct str text;
	uint32_t names;  /* how many have it */
	struct str list; /* their numbers */
	uint32_t weight;
};

#define ALIKE_WORDS 4 /* known words that a misspelt one may stand for */

/* The known words that a word of a query is, or may be. */
struct found {
	struct word words[ALIKE_WORDS];
	size_t count;
};

struct tokens {
	struct db_query *forms, *buckets;
	struct str *form_blocks, *bucket_blobs; /* at == NULL: not read yet */
	size_t block_count;
	uint32_t form_count;
	struct arena *mem;
	uint32_t *shared; /* by form number: what the query shares with it; zero between queries */
	struct hit *hits;
	size_t hit_count, hit_cap;
	struct map seen; /* words looked up before, to found */
	struct found *found;
	size_t found_count, found_cap;
};

struct hit {
	uint32_t form, shared;
};

bool
tokens_open(struct tokens **out, struct db *db, struct arena *mem, struct fail *f)
{
	struct tokens *t = arena_new(mem, struct tokens);
	struct db_query *q;
	bool row;

	t->mem = mem;
	*out = t;
	if (!db_query_begin(&q, db, "SELECT max(block) FROM forms", f))
		return false;
	bool ok = db_step(&row, q, f);
	if (ok && row)
		t->block_count = (size_t)db_whole(q, 0) + 1;
	db_query_end(q);
	if (!ok)
		return false;
	t->form_count = (uint32_t)(t->block_count * TOKEN_FORMS);
	t->form_blocks = arena_array(mem, struct str, t->block_count);
	t->bucket_blobs = arena_array(mem, struct str, TOKEN_BUCKETS);
	t->shared = memory_resize(NULL, t->form_count, sizeof *t->shared);
	memset(t->shared, 0, t->form_count * sizeof *t->shared);
	return db_query_begin(&t->forms, db, "SELECT records FROM forms WHERE block = ?", f)
	       && db_query_begin(&t->buckets, db, "SELECT records FROM tokens WHERE bucket = ?", f);
}

void
tokens_close(struct tokens *t)
{
	if (!t)
		return;
	db_query_end(t->forms);
	db_query_end(t->buckets);
	map_free(&t->seen);
	free(t->found);
	free(t->shared);
	free(t->hits);
}

static bool
blob_read(struct str *out, struct db_query *q, uint32_t number, struct arena *mem, struct fail *f)
{
	bool row;

	if (out->at)
		return true;
	db_bind_whole(q, 0, number);
	if (!db_step(&row, q, f))
		return false;
	*out = str_copy(row ? db_text(q, 0) : STR(""), mem);
	if (row)
		db_reset(q);
	return true;
}

/* A whole number of seven bits a byte; 0 at the end of a blob that is cut short. */
static uint64_t
take_whole(struct str *s)
{
	uint64_t n = 0;

	for (unsigned shift = 0; s->len && shift < 64; shift += 7) {
		unsigned char c = (unsigned char)s->at[0];
		*s = str_slice(*s, 1, s->len);
		n |= (uint64_t)(c & 0x7F) << shift;
		if (!(c & 0x80))
			break;
	}
	return n;
}

static struct str
take_bytes(struct str *s, uint64_t n)
{
	struct str taken = str_slice(*s, 0, n > s->len ? s->len : (size_t)n);
	*s = str_slice(*s, taken.len, s->len);
	return taken;
}

static bool
take_word(struct word *out, struct str *blob)
{
	if (blob->len == 0)
		return false;
	out->text = take_bytes(blob, take_whole(blob));
	out->names = (uint32_t)take_whole(blob);
	out->list = take_bytes(blob, take_whole(blob));
	return true;
}

/* The logarithm of how rare a word is, in 1/16 of a bit, by whole numbers. */
static uint32_t
rarity(const struct tokens *t, uint32_t names)
{
	uint64_t ratio = ((uint64_t)t->form_count << 8) / (names ? names : 1);
	uint32_t bits = 0;

	if (ratio < 1 << 9)
		ratio = 1 << 9;
	while (ratio >> (bits + 1))
		bits++;
	/* The four bits behind the first give the sixteenths, near enough. */
	return (bits - 8) * 16 + (uint32_t)(ratio >> (bits - 4) & 15);
}

static size_t
edits_allowed(struct str word)
{
	return word.len < 5 ? 0 : word.len < 9 ? 1 : 2;
}

static size_t
look_up(struct word out[ALIKE_WORDS], struct tokens *t, struct str text, struct fail *f)
{
	uint32_t bucket = token_bucket(text);
	struct word word;
	size_t n = 0, most = edits_allowed(text);

	if (!blob_read(&t->bucket_blobs[bucket], t->buckets, bucket, t->mem, f))
		return 0;
	struct str blob = t->bucket_blobs[bucket];
	while (take_word(&word, &blob))
		if (str_eq(word.text, text)) {
			word.weight = rarity(t, word.names);
			out[0] = word;
			return 1;
		}
	blob = t->bucket_blobs[bucket];
	while (most && n < ALIKE_WORDS && take_word(&word, &blob))
		if (word.text.len + most >= text.len && word.text.len <= text.len + most
		    && similarity_edits(text, word.text, most) <= most) {
			word.weight = rarity(t, word.names) / 2;
			out[n++] = word;
		}
	return n;
}

/* The word itself, or the known ones that it may be a misspelling of. A list has few words, again
 * and again. */
static size_t
words_like(struct word out[ALIKE_WORDS], struct tokens *t, struct str text, struct fail *f)
{
	uint32_t *at = map_put(&t->seen, hash_of(text, 0));

	if (*at == MAP_NONE) {
		*at = (uint32_t)t->found_count;
		GROW(&t->found, t->found_count, &t->found_cap);
		struct found *found = &t->found[t->found_count++];
		found->count = look_up(found->words, t, text, f);
	}
	const struct found *found = &t->found[*at];
	memcpy(out, found->words, found->count * sizeof *out);
	return found->count;
}

uint32_t
token_weight(bool *known, struct tokens *t, struct str word, struct fail *f)
{
	struct word like[ALIKE_WORDS];
	size_t n = words_like(like, t, word, f);

	*known = n == 1 && str_eq(like[0].text, word);
	return *known ? like[0].weight : rarity(t, 1);
}

/* Adds a word's weight to the names that have it; past the first words only to those that are
 * candidates already. */
static void
score(struct tokens *t, const struct word *word, bool only_known)
{
	struct str list = word->list;
	uint32_t form = 0;

	while (list.len) {
		form += (uint32_t)take_whole(&list);
		if (form >= t->form_count || (only_known && !t->shared[form]))
			continue;
		if (!t->shared[form]) {
			GROW(&t->hits, t->hit_count, &t->hit_cap);
			t->hits[t->hit_count++] = (struct hit){ form, 0 };
		}
		t->shared[form] += word->weight;
	}
}

static int
rarest_first(const void *pa, const void *pb)
{
	const struct word *a = pa, *b = pb;
	return (a->names > b->names) - (a->names < b->names);
}

static bool
is_heavier(const struct hit *a, const struct hit *b)
{
	return a->shared != b->shared ? a->shared > b->shared : a->form < b->form;
}

/* The heaviest of all hits, in their order, at the front of the list; how many. */
static size_t
bring_forward(struct hit *hits, size_t count, size_t room)
{
	size_t n = 0;

	for (size_t i = 0; room && i < count; i++) {
		struct hit hit = hits[i];
		if (n == room && !is_heavier(&hit, &hits[n - 1]))
			continue;
		size_t at = n < room ? n++ : n - 1;
		for (; at > 0 && is_heavier(&hit, &hits[at - 1]); at--)
			hits[at] = hits[at - 1];
		hits[at] = hit;
	}
	return n;
}

static bool
form_read(struct token_candidate *out, struct tokens *t, const struct hit *hit, struct fail *f)
{
	uint32_t block = hit->form / TOKEN_FORMS, at = hit->form % TOKEN_FORMS;

	if (block >= t->block_count
	    || !blob_read(&t->form_blocks[block], t->forms, block, t->mem, f))
		return false;
	struct str blob = t->form_blocks[block];
	for (uint32_t i = 0; i <= at; i++) {
		if (blob.len == 0)
			return false;
		out->institution = (uint32_t)take_whole(&blob);
		out->kind = (enum name_kind)take_bytes(&blob, 1).at[0];
		out->form = take_bytes(&blob, take_whole(&blob));
	}
	out->shared = hit->shared;
	return true;
}

/* All known words of a query, the rarest first. */
static size_t
query_words(
    struct word out[QUERY_WORDS * ALIKE_WORDS], struct tokens *t, struct str form, struct fail *f)
{
	struct str text, rest = form;
	size_t n = 0;

	for (size_t words = 0; words < QUERY_WORDS && str_next(&text, &rest, ' '); words++)
		n += words_like(out + n, t, text, f);
	if (n)
		qsort(out, n, sizeof *out, rarest_first);
	return n;
}

size_t
tokens_find(
    struct token_candidate *out, size_t room, struct tokens *t, struct str form, struct fail *f)
{
	struct word words[QUERY_WORDS * ALIKE_WORDS];
	size_t n = query_words(words, t, form, f), names = 0, found = 0;

	t->hit_count = 0;
	for (size_t i = 0; i < n; i++) {
		names += words[i].names;
		score(t, &words[i], i > 0 && names > NAMES_MOST);
	}
	for (size_t i = 0; i < t->hit_count; i++) {
		t->hits[i].shared = t->shared[t->hits[i].form];
		t->shared[t->hits[i].form] = 0;
	}
	room = bring_forward(t->hits, t->hit_count, room);
	for (size_t i = 0; i < room; i++)
		found += form_read(&out[found], t, &t->hits[i], f);
	return found;
}
