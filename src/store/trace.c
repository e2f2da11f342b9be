#include "store/trace.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Bytes alone, so that they can be kept as they are. */
static_assert(sizeof(struct trace_person) == TRACE_KEY + 5, "a person has no padding");
static_assert(sizeof(struct trace_question) == QUESTION_ID_LEN + 3, "a question has none");
static_assert(POLICY_CHECKS <= 16, "a bit for each check");

int
trace_cmp_person(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(struct trace_person));
}

int
trace_cmp_institution(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(struct trace_institution));
}

int
trace_cmp_question(const void *a, const void *b)
{
	const struct trace_question *x = a, *y = b;

	return memcmp(x->id, y->id, sizeof x->id);
}

static unsigned
digit(char hex)
{
	return hex <= '9' ? (unsigned)(hex - '0') : (unsigned)(hex - 'a') + 10;
}

/* The kind keeps a person apart from an institution of the same words. */
static void
key_of(unsigned char out[TRACE_KEY], const struct trace_keys *keys, char kind, struct str text)
{
	char hex[SHA256_HEX + 1];

	sha256_again(keys->sum);
	sha256_add(keys->sum, keys->secret);
	sha256_add(keys->sum, (struct str){ &kind, 1 });
	sha256_add(keys->sum, text);
	sha256_end(hex, keys->sum);
	for (size_t i = 0; i < TRACE_KEY; i++)
		out[i] = (unsigned char)(digit(hex[2 * i]) << 4 | digit(hex[2 * i + 1]));
}

void
trace_keys_init(struct trace_keys *out, struct str secret, struct arena *mem)
{
	*out = (struct trace_keys){ secret, sha256_new(mem) };
}

struct trace_institution
trace_institution_of(const struct audit *a, uint32_t unit, const struct trace_keys *keys)
{
	struct trace_institution i = { .key = "" };

	key_of(i.key, keys, 'i', names_get(&a->names, unit)->id);
	return i;
}

/* --- people --- */

/* The least of the texts that a person's rows give, so that no order of rows changes it. */
static void
least(struct str *best, struct str text)
{
	if (text.len && (!best->len || str_cmp(text, *best) < 0))
		*best = text;
}

/* Which of the texts it is. */
enum known_by { BY_EMAIL = 'e', BY_NAME = 'n', BY_ID = 'p', BY_PHONE = 't', BY_NOBODY = 'x' };

/* Who somebody is, in one text; *kind says which. */
static struct str
who_is(char *kind, const struct audit *a, uint32_t person, struct arena *mem)
{
	struct str email = { 0 }, name = { 0 }, id = { 0 }, phone = { 0 };
	bool lost;

	for (uint32_t i = a->people.first_fact[person]; i != FACT_NONE;
	     i = people_next(&a->people, i)) {
		uint32_t row = a->facts.items[i].row;
		least(&email, email_key(sheet_any(a->sheet, row, COLUMN_EMAIL, mem), mem));
		least(&name, fact_name(&a->facts, a->sheet, i, mem).text);
		least(&id, clean_tight(sheet_cell(a->sheet, row, COLUMN_PERSON_ID), mem).text);
		least(&phone, phone_key(sheet_cell(a->sheet, row, COLUMN_PHONE), &lost, mem));
	}
	*kind = email.len   ? BY_EMAIL
		: name.len  ? BY_NAME
		: id.len    ? BY_ID
		: phone.len ? BY_PHONE
			    : BY_NOBODY;
	return email.len ? email : name.len ? name : id.len ? id : phone;
}

static void
take_people(struct trace *out, const struct audit *a, const struct trace_keys *keys,
    const struct trace_institution *tallies, struct arena *mem)
{
	struct arena scratch = { 0 };
	char kind;

	out->person_count = a->people.count;
	out->people = arena_array(mem, struct trace_person, out->person_count + 1);
	for (uint32_t p = 0; p < a->people.count; p++) {
		const struct placement *at = &a->counts.of_person[p];
		struct trace_person *to = &out->people[p];
		struct str who = who_is(&kind, a, p, &scratch);
		key_of(to->key, keys, kind, who);
		to->side = at->side;
		if (at->tally != COUNT_NO_TALLY)
			memcpy(to->place, tallies[at->tally].key, sizeof to->place);
		arena_reset(&scratch);
	}
	arena_free(&scratch);
	qsort(out->people, out->person_count, sizeof *out->people, trace_cmp_person);
}

struct trace_question
trace_question_of(const struct question *q)
{
	struct trace_question t = { .checks = { q->checks & 0xff, q->checks >> 8 & 0xff } };

	memcpy(t.id, q->id, strlen(q->id));
	return t;
}

unsigned
trace_question_checks(const struct trace_question *q)
{
	return q->checks[0] | (unsigned)q->checks[1] << 8;
}

void
trace_take(
    struct trace *out, const struct audit *a, const struct trace_keys *keys, struct arena *mem)
{
	const struct counts *counts = &a->counts;
	struct trace_institution *all
	    = arena_array(mem, struct trace_institution, counts->tally_count + 1);

	*out = (struct trace){ 0 };
	out->full = arena_array(mem, struct trace_institution, counts->tally_count + 1);
	for (size_t t = 0; t < counts->tally_count; t++) {
		const struct tally *tally = &counts->tallies[t];
		all[t] = trace_institution_of(a, tally->unit, keys);
		if (tally->side == SIDE_EXTERNAL && tally->seen_people >= a->policy.cap_people)
			out->full[out->full_count++] = all[t];
	}
	qsort(out->full, out->full_count, sizeof *out->full, trace_cmp_institution);
	take_people(out, a, keys, all, mem);
	out->question_count = a->questions.count;
	out->questions = arena_array(mem, struct trace_question, out->question_count + 1);
	for (size_t i = 0; i < out->question_count; i++)
		out->questions[i] = trace_question_of(&a->questions.items[i]);
	qsort(out->questions, out->question_count, sizeof *out->questions, trace_cmp_question);
}

enum question_kind
trace_question_kind(const struct trace_question *q)
{
	static const char *const words[QUESTION_KIND_COUNT] = {
		[QUESTION_INSTITUTION] = "inst-",
		[QUESTION_WHICH] = "which-",
		[QUESTION_PLACE] = "place-",
		[QUESTION_PERSON] = "same-",
		[QUESTION_HONOUR] = "hon-",
		[QUESTION_ATTENDED] = "att-",
	};

	for (int k = 0; k < QUESTION_FROM; k++)
		if (str_starts(str_from(q->id), str_from(words[k])))
			return (enum question_kind)k;
	return QUESTION_FROM;
}

/* --- bytes --- */

static struct str
bytes_of(const void *at, size_t count, size_t size)
{
	return (struct str){ at, count * size };
}

void
trace_write(struct str out[TRACE_PARTS], const struct trace *t)
{
	out[0] = bytes_of(t->people, t->person_count, sizeof *t->people);
	out[1] = bytes_of(t->full, t->full_count, sizeof *t->full);
	out[2] = bytes_of(t->questions, t->question_count, sizeof *t->questions);
}

static void *
copy_of(size_t *count, struct str bytes, size_t size, struct arena *mem)
{
	char *at = arena_alloc(mem, bytes.len + 1, 1, 1);

	if (bytes.len)
		memcpy(at, bytes.at, bytes.len);
	*count = bytes.len / size;
	return at;
}

static bool
are_sorted(const void *at, size_t count, size_t size, int (*cmp)(const void *, const void *))
{
	for (size_t i = 1; i < count; i++)
		if (cmp((const char *)at + (i - 1) * size, (const char *)at + i * size) > 0)
			return false;
	return true;
}

bool
trace_read(struct trace *out, const struct str bytes[TRACE_PARTS], struct arena *mem)
{
	const size_t sizes[] = { sizeof *out->people, sizeof *out->full, sizeof *out->questions };

	for (int i = 0; i < TRACE_PARTS; i++)
		if (bytes[i].len % sizes[i])
			return false;
	out->people = copy_of(&out->person_count, bytes[0], sizes[0], mem);
	out->full = copy_of(&out->full_count, bytes[1], sizes[1], mem);
	out->questions = copy_of(&out->question_count, bytes[2], sizes[2], mem);
	for (size_t i = 0; i < out->person_count; i++)
		if (out->people[i].side >= SIDE_COUNT)
			return false;
	for (size_t i = 0; i < out->question_count; i++)
		if (!memchr(out->questions[i].id, '\0', sizeof out->questions[i].id))
			return false;
	return are_sorted(out->people, out->person_count, sizes[0], trace_cmp_person)
	       && are_sorted(out->full, out->full_count, sizes[1], trace_cmp_institution)
	       && are_sorted(out->questions, out->question_count, sizes[2], trace_cmp_question);
}
