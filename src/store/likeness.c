#include "store/likeness.h"

#include <stdlib.h>

#include "people/keys.h"
#include "text/clean.h"

struct mark {
	unsigned char bytes[LIKENESS_BYTES];
};

static unsigned
digit(char c)
{
	return c <= '9' ? (unsigned)(c - '0') : (unsigned)(c - 'a') + 10;
}

/* The first half of the SHA-256 of a key and a text: no cell can hold the NUL between them. */
static struct mark
mark_of(struct sha256 *sum, struct str key, struct str text)
{
	char hex[SHA256_HEX + 1];
	struct mark mark;

	sha256_again(sum);
	sha256_add(sum, key);
	sha256_add(sum, (struct str){ "", 1 });
	sha256_add(sum, text);
	sha256_end(hex, sum);
	for (size_t i = 0; i < LIKENESS_BYTES; i++)
		mark.bytes[i] = (unsigned char)(digit(hex[2 * i]) << 4 | digit(hex[2 * i + 1]));
	return mark;
}

/* --- people --- */

#define SEVERAL (UINT32_MAX - 1)

struct marking {
	const struct audit *audit;
	struct str key;
	struct out *out;
	struct out text;   /* of the mark at hand */
	uint32_t *of_mail; /* by e-mail: its one person, or SEVERAL */
	struct sha256 *sum;
	struct arena mem, scratch;
};

static void
find_owners(struct marking *m)
{
	const struct audit *a = m->audit;

	m->of_mail = memory_resize(NULL, a->facts.email_count + 1, sizeof *m->of_mail);
	for (uint32_t i = 0; i < a->facts.email_count; i++)
		m->of_mail[i] = FACT_NONE;
	for (uint32_t i = 0; i < a->facts.count; i++) {
		uint32_t mail = a->facts.items[i].email, person = people_of(&a->people, i);
		if (mail != FACT_NONE)
			m->of_mail[mail]
			    = m->of_mail[mail] == FACT_NONE || m->of_mail[mail] == person ? person
											  : SEVERAL;
	}
}

/* "kind", two texts, each with an end behind it; nothing where either is empty. */
static bool
put_mark(struct marking *m, uint32_t person, char kind, struct str one, struct str other)
{
	if (one.len == 0 || other.len == 0)
		return false;
	m->text.len = 0;
	out_char(&m->text, kind);
	out_plain(&m->text, one);
	out_char(&m->text, '\0');
	out_plain(&m->text, other);
	struct mark mark = mark_of(m->sum, m->key, out_text(&m->text));
	out_plain(m->out, (struct str){ (const char *)&person, sizeof person });
	out_plain(m->out, (struct str){ (const char *)mark.bytes, sizeof mark.bytes });
	return true;
}

static bool
mark_row(struct marking *m, uint32_t person, uint32_t fact)
{
	const struct audit *a = m->audit;
	const struct fact *f = &a->facts.items[fact];
	const uint32_t *from = a->facts.taken_from + f->affiliation;
	struct str name = fact_name(&a->facts, a->sheet, fact, &m->scratch).text;
	bool any = false;

	if (f->email != FACT_NONE && m->of_mail[f->email] != SEVERAL)
		any |= put_mark(m, person, '@',
		    keys_text(sheet_any(a->sheet, f->row, COLUMN_EMAIL, &m->scratch), COLUMN_EMAIL,
			&m->scratch),
		    STR("@"));
	if (fact_aside(a->facts.phone_of, fact) != FACT_NONE)
		any |= put_mark(m, person, '#',
		    keys_text(
			sheet_cell(a->sheet, f->row, COLUMN_PHONE), COLUMN_PHONE, &m->scratch),
		    name);
	for (uint32_t t = from[0]; t < from[1]; t++)
		any |= put_mark(m, person, '=', names_get(&a->names, a->facts.taken[t])->id, name);
	arena_reset(&m->scratch);
	return any;
}

void
likeness_put_people(struct out *o, int64_t *people, const struct audit *a, struct str key)
{
	struct marking m = { .audit = a, .key = key, .out = o };

	*people = 0;
	m.sum = sha256_new(&m.mem);
	find_owners(&m);
	for (uint32_t p = 0; p < a->people.count; p++) {
		bool any = false;
		if (a->counts.of_person[p].side != SIDE_EXTERNAL)
			continue;
		for (uint32_t i = a->people.first_fact[p]; i != FACT_NONE;
		     i = people_next(&a->people, i))
			any |= mark_row(&m, p, i);
		*people += any;
	}
	free(m.of_mail);
	out_free(&m.text);
	arena_free(&m.mem);
	arena_free(&m.scratch);
}

/* --- lists --- */

static int
by_bytes(const void *a, const void *b)
{
	return memcmp(a, b, LIKENESS_BYTES);
}

/* What one of its rows says of whom. */
static struct str
put_entry(struct out *text, const struct audit *a, size_t row, struct arena *scratch)
{
	static const enum column columns[] = { COLUMN_NAME, COLUMN_FAMILY_NAME, COLUMN_GIVEN_NAME,
		COLUMN_AFFILIATION, COLUMN_EMAIL, COLUMN_PHONE };

	text->len = 0;
	for (size_t c = 0; c < sizeof columns / sizeof *columns; c++) {
		out_plain(text,
		    keys_text(sheet_any(a->sheet, row, columns[c], scratch), columns[c], scratch));
		out_char(text, '\0');
	}
	arena_reset(scratch);
	return out_text(text);
}

static void
sum_marks(char hex[LIKENESS_HEX + 1], struct sha256 *sum, struct mark *marks, size_t count)
{
	char whole[SHA256_HEX + 1];

	hex[0] = '\0';
	if (count == 0)
		return;
	qsort(marks, count, sizeof *marks, by_bytes);
	sha256_again(sum);
	sha256_add(sum, (struct str){ (const char *)marks, count * sizeof *marks });
	sha256_end(whole, sum);
	memcpy(hex, whole, LIKENESS_HEX);
	hex[LIKENESS_HEX] = '\0';
}

void
likeness_of_list(char hex[LIKENESS_HEX + 1], const struct audit *a, size_t file, struct str key)
{
	struct mark *marks = NULL;
	size_t count = 0, cap = 0;
	struct arena mem = { 0 }, scratch = { 0 };
	struct sha256 *sum = sha256_new(&mem);
	struct out text = { 0 };

	for (size_t row = 0; row < sheet_row_count(a->sheet); row++) {
		struct sheet_row at = sheet_row(a->sheet, row);
		if (at.file != file || at.kind != ROW_ENTRY)
			continue;
		GROW(&marks, count, &cap);
		marks[count++] = mark_of(sum, key, put_entry(&text, a, row, &scratch));
	}
	sum_marks(hex, sum, marks, count);
	free(marks);
	out_free(&text);
	arena_free(&scratch);
	arena_free(&mem);
}
