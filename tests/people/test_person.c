/* Which rows are one person: rows of examples, and random lists against SPEC 5 worked out naively.
 */
#include "chance.h"
#include "rows.h"
#include "scratch.h"

#include <stdlib.h>

#include "people/person.h"

/* --- a sheet of names, to which facts point --- */

/* Behind them: ways of typing the first. */
enum { WEI, W, HAN, WANG, LI, NAMES, NOT = -1 };

static const char list_text[] = "Name,Affiliation\n"
				"Wei Zhang,X\n"
				"W. Zhang,X\n"
				"张伟,X\n"
				"Wang Zhang,X\n"
				"Li Na,X\n";

/* Which of them may be one person's. */
static const bool compatible[NAMES][NAMES] = {
	[WEI] = { 1, 1, 1, 0, 0 },
	[W] = { 1, 1, 1, 1, 0 },
	[HAN] = { 1, 1, 1, 1, 1 },
	[WANG] = { 0, 1, 1, 1, 0 },
	[LI] = { 0, 0, 1, 0, 1 },
};

static struct list {
	struct arena mem;
	struct findings findings;
	struct sheet *sheet;
} list;

static int
list_make(void **state)
{
	struct sheet_options options = { .limits = sheet_limits_default };
	struct scratch file;
	struct fail f = { 0 };

	(void)state;
	findings_init(&list.findings, &list.mem);
	struct input input = { .path = scratch_make(&file, str_from(list_text)),
		.shown = STR("list"),
		.encoding = STR("auto") };
	bool ok = sheet_load(&list.sheet, &input, 1, &options, &list.findings, &list.mem, &f);
	scratch_remove(&file);
	return ok && sheet_row_count(list.sheet) == NAMES + 1 ? 0 : -1;
}

static int
list_end(void **state)
{
	(void)state;
	sheet_free(list.sheet);
	findings_free(&list.findings);
	arena_free(&list.mem);
	return 0;
}

/* --- facts by hand --- */

#define KEYS         4 /* of each kind */
#define FACTS        8
#define FACTS_MOST   34 /* of one person */
#define INSTITUTIONS 3

/* An affiliation for each set of institutions, as bits. */
static struct link links[INSTITUTIONS];
static struct mention mentions[1 << INSTITUTIONS][INSTITUTIONS];
static struct affiliation affiliations[1 << INSTITUTIONS];
static const struct affiliation *affiliation_of[1 << INSTITUTIONS];

static void
affiliations_make(void)
{
	for (uint32_t i = 0; i < INSTITUTIONS; i++)
		links[i] = (struct link){ .institution = i + 1, .strength = LINK_CERTAIN };
	for (unsigned set = 0; set < 1u << INSTITUTIONS; set++) {
		struct affiliation *a = &affiliations[set];
		*a = (struct affiliation){ .mentions = mentions[set] };
		for (unsigned i = 0; i < INSTITUTIONS; i++)
			if (set >> i & 1)
				mentions[set][a->mention_count++]
				    = (struct mention){ .links = &links[i], .link_count = 1 };
		affiliation_of[set] = a;
	}
}

/* One row of a list: name, e-mail, id, phone, institutions; NOT where it has none. And its file. */
struct entry {
	int name, email, id, phone;
	unsigned at, file;
};

static uint32_t
key(int k)
{
	return k < 0 ? FACT_NONE : (uint32_t)k;
}

static void
find(struct people *out, const struct entry *entries, size_t n)
{
	struct fact items[FACTS_MOST];
	uint32_t ids[FACTS_MOST], phones[FACTS_MOST];
	uint16_t files[FACTS_MOST];
	struct facts facts = { .items = items,
		.file_of = files,
		.id_of = ids,
		.phone_of = phones,
		.count = n,
		.affiliations = affiliation_of,
		.affiliation_count = 1 << INSTITUTIONS,
		.email_count = KEYS,
		.id_count = KEYS,
		.phone_count = KEYS,
		.name_count = NAMES + FACTS_MOST };

	affiliations_make();
	for (size_t i = 0; i < n; i++) {
		bool is_typed = entries[i].name < NAMES;
		items[i] = (struct fact){ .row = (uint32_t)(is_typed ? entries[i].name : WEI) + 1,
			.email = key(entries[i].email),
			.name = key(entries[i].name),
			.affiliation = entries[i].at & FACT_AFFILIATIONS };
		files[i] = (uint16_t)entries[i].file;
		ids[i] = key(entries[i].id);
		phones[i] = key(entries[i].phone);
	}
	facts_settle(&facts);
	people_find(out, &facts, list.sheet);
	free(facts.taken);
	free(facts.taken_from);
}

/* --- examples --- */

#define A 1u
#define B 2u
#define C 4u

static struct row {
	const char *name;
	struct entry rows[5];
	size_t count, people, doubts, sure; /* sure: people if no doubt were taken */
} rows[] = {
	{ "nobody", { { 0 } }, 0, 0, 0, 0 },
	{ "the same e-mail", { { WEI, 0, NOT, NOT, A, 0 }, { WEI, 0, NOT, NOT, B, 0 } }, 2, 1, 0,
	    1 },
	{ "the same e-mail, a shorter name",
	    { { WEI, 0, NOT, NOT, A, 0 }, { W, 0, NOT, NOT, B, 0 } }, 2, 1, 0, 1 },
	{ "the same e-mail, one without a name",
	    { { WEI, 0, NOT, NOT, A, 0 }, { NOT, 0, NOT, NOT, B, 0 } }, 2, 1, 0, 1 },
	{ "a shared mailbox", { { WEI, 0, NOT, NOT, A, 0 }, { LI, 0, NOT, NOT, A, 0 } }, 2, 2, 0,
	    2 },
	{ "a shared mailbox, one of them twice",
	    { { WEI, 0, NOT, NOT, A, 0 }, { LI, 0, NOT, NOT, A, 0 }, { WEI, 0, NOT, NOT, B, 0 } },
	    3, 2, 0, 2 },
	{ "a mailbox shared by three who fit in pairs only",
	    { { WEI, 0, NOT, NOT, A, 0 }, { W, 0, NOT, NOT, A, 0 }, { WANG, 0, NOT, NOT, A, 0 } },
	    3, 3, 0, 3 },
	{ "a shared mailbox, two of them without a name",
	    { { WEI, 0, NOT, NOT, A, 0 }, { LI, 0, NOT, NOT, B, 0 }, { NOT, 0, NOT, NOT, 0, 0 },
		{ NOT, 0, NOT, NOT, 0, 0 } },
	    4, 3, 0, 3 },
	{ "the same id", { { WEI, NOT, 0, NOT, A, 0 }, { W, NOT, 0, NOT, B, 0 } }, 2, 1, 0, 1 },
	{ "the same id, another name", { { WEI, NOT, 0, NOT, A, 0 }, { LI, NOT, 0, NOT, A, 0 } }, 2,
	    2, 0, 2 },
	{ "the same id in two files", { { WEI, NOT, 0, NOT, A, 0 }, { WEI, NOT, 0, NOT, B, 1 } }, 2,
	    1, 0, 1 },
	{ "the same id in two files, another script",
	    { { WEI, NOT, 0, NOT, A, 0 }, { HAN, NOT, 0, NOT, A, 1 } }, 2, 2, 0, 2 },
	{ "different ids in two files", { { WEI, NOT, 0, NOT, A, 0 }, { WEI, NOT, 1, NOT, A, 1 } },
	    2, 1, 1, 2 },
	{ "the same phone, in Han and in Latin letters",
	    { { WEI, NOT, NOT, 0, A, 0 }, { HAN, NOT, NOT, 0, B, 0 } }, 2, 1, 0, 1 },
	{ "a name at one institution",
	    { { WEI, NOT, NOT, NOT, A, 0 }, { WEI, NOT, NOT, NOT, A, 0 } }, 2, 1, 0, 1 },
	{ "a name at one of several institutions",
	    { { WEI, NOT, NOT, NOT, A, 0 }, { WEI, NOT, NOT, NOT, A | B, 0 } }, 2, 1, 0, 1 },
	{ "a name at two institutions",
	    { { WEI, NOT, NOT, NOT, A, 0 }, { WEI, NOT, NOT, NOT, B, 0 } }, 2, 2, 0, 2 },
	{ "a name and no institution",
	    { { WEI, NOT, NOT, NOT, 0, 0 }, { WEI, NOT, NOT, NOT, 0, 0 } }, 2, 2, 0, 2 },
	{ "a shorter name is another name",
	    { { WEI, NOT, NOT, NOT, A, 0 }, { W, NOT, NOT, NOT, A, 0 } }, 2, 2, 0, 2 },
	{ "namesakes with different ids", { { WEI, 0, 0, NOT, A, 0 }, { WEI, 1, 1, NOT, A, 0 } }, 2,
	    2, 0, 2 },
	{ "namesakes with different e-mails",
	    { { WEI, 0, NOT, NOT, A, 0 }, { WEI, 1, NOT, NOT, A, 0 } }, 2, 1, 1, 2 },
	{ "namesakes with different phones",
	    { { WEI, NOT, NOT, 0, A, 0 }, { WEI, NOT, NOT, 1, A, 0 } }, 2, 1, 1, 2 },
	{ "different e-mails and one phone", { { WEI, 0, NOT, 0, A, 0 }, { WEI, 1, NOT, 0, A, 0 } },
	    2, 1, 0, 1 },
	{ "an e-mail and none", { { WEI, 0, NOT, NOT, A, 0 }, { WEI, NOT, NOT, NOT, A, 0 } }, 2, 1,
	    0, 1 },
	{ "an id and none", { { WEI, NOT, 0, NOT, A, 0 }, { WEI, NOT, NOT, NOT, A, 0 } }, 2, 1, 0,
	    1 },
	{ "none between two e-mails may be either's",
	    { { WEI, 0, NOT, NOT, A, 0 }, { WEI, NOT, NOT, NOT, A, 0 },
		{ WEI, 1, NOT, NOT, A, 0 } },
	    3, 1, 3, 3 },
	{ "none between two ids may be either's",
	    { { WEI, NOT, 0, NOT, A, 0 }, { WEI, NOT, NOT, NOT, A, 0 },
		{ WEI, NOT, 1, NOT, A, 0 } },
	    3, 3, 2, 3 },
	{ "three e-mails are asked in pairs",
	    { { WEI, 0, NOT, NOT, A, 0 }, { WEI, 1, NOT, NOT, A, 0 }, { WEI, 2, NOT, NOT, A, 0 } },
	    3, 1, 3, 3 },
	{ "what two institutions ask is asked once",
	    { { WEI, 0, NOT, NOT, A | B, 0 }, { WEI, 1, NOT, NOT, A | B, 0 } }, 2, 1, 1, 2 },
	{ "one of two strangers may be a third all the same",
	    { { WEI, 0, 0, NOT, A | B, 0 }, { WEI, 1, 1, NOT, A, 0 }, { WEI, 2, NOT, NOT, B, 0 } },
	    3, 2, 1, 3 },
	{ "strangers whom nobody confuses, and two whom a third would make one",
	    { { WEI, NOT, 0, NOT, A, 0 }, { WEI, NOT, 1, NOT, A, 0 }, { LI, 0, 2, NOT, A | B, 0 },
		{ LI, 1, 3, NOT, A | C, 0 }, { LI, 2, NOT, NOT, B | C, 0 } },
	    5, 5, 2, 5 },
	{ "answers that would make one of two strangers are not taken, others are",
	    { { WEI, 0, 0, NOT, A | B, 0 }, { WEI, 1, 1, NOT, A | C, 0 },
		{ WEI, 2, NOT, NOT, B | C, 0 }, { LI, NOT, NOT, 0, A, 0 },
		{ LI, NOT, NOT, 1, A, 0 } },
	    5, 4, 3, 5 },
};

static size_t
sure_people(const struct people *p, size_t n)
{
	size_t count = 0;

	for (uint32_t i = 0; i < n; i++)
		count += people_sure(p, i) == i;
	return count;
}

static void
found_as_wanted(void **state)
{
	const struct row *r = *state;
	struct entry turned[5] = { 0 };

	for (size_t i = 0; i < r->count; i++)
		turned[i] = r->rows[r->count - 1 - i];
	for (int way = 0; way < 2; way++) {
		struct people p;
		find(&p, way ? turned : r->rows, r->count);
		assert_int_equal(p.count, r->people);
		assert_int_equal(p.doubt_count, r->doubts);
		assert_int_equal(sure_people(&p, r->count), r->sure);
		people_free(&p);
	}
}

/* However many rows somebody fills, under names of theirs or none. */
static void
many_rows_of_one_mailbox_are_one_person(void **state)
{
	static const int names[] = { WEI, W, NOT };
	struct entry entries[FACTS_MOST];
	struct people p;

	(void)state;
	for (size_t i = 0; i < FACTS_MOST; i++)
		entries[i] = (struct entry){ names[i % 3], 0, NOT, NOT, i % 2 ? A : B, 0 };
	find(&p, entries, FACTS_MOST);
	assert_int_equal(p.count, 1);
	assert_int_equal(p.doubt_count, 0);
	assert_int_equal(p.shared_count, 0);
	people_free(&p);
}

/* So many ways of typing one name, each twice, are one person's; more are several people's. */
static void
a_mailbox_of_many_names_is_shared(void **state)
{
	(void)state;
	for (size_t n = 16; n <= 17; n++) {
		struct entry entries[FACTS_MOST];
		struct people p;
		for (size_t i = 0; i < 2 * n; i++)
			entries[i] = (struct entry){ NAMES + (int)(i / 2), 0, NOT, NOT, A, 0 };
		find(&p, entries, 2 * n);
		assert_int_equal(p.count, n > 16 ? n : 1);
		assert_int_equal(p.shared_count, n > 16);
		people_free(&p);
	}
}

/* --- SPEC 5 written out naively: relations as matrices, closed over all triples --- */

struct relation {
	bool holds[FACTS][FACTS];
};

static void
closed(struct relation *r, size_t n)
{
	for (size_t via = 0; via < n; via++)
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k < n; k++)
				r->holds[i][k] |= r->holds[i][via] && r->holds[via][k];
}

static bool
fits(const struct entry *a, const struct entry *b)
{
	return a->name == NOT || b->name == NOT || compatible[a->name][b->name];
}

static int
field(const struct entry *e, int kind)
{
	return kind == 0 ? e->email : kind == 1 ? e->id : e->phone;
}

/* Same e-mail, id or phone: one person, unless clearly different names share it; then the same
 * names alone. */
static bool
same_key(const struct entry *e, size_t n, size_t i, size_t k, int kind)
{
	int value = field(&e[i], kind);
	bool shared = false;

	if (value == NOT || field(&e[k], kind) != value)
		return false;
	if (kind == 1 && e[i].file != e[k].file)
		return e[i].name != NOT && e[i].name == e[k].name;
	for (size_t a = 0; a < n; a++)
		for (size_t b = 0; b < n; b++)
			shared
			    |= field(&e[a], kind) == value && field(&e[b], kind) == value
			       && !fits(&e[a], &e[b])
			       && (kind != 1 || (e[a].file == e[i].file && e[b].file == e[i].file));
	return !shared || e[i].name == e[k].name;
}

static bool
other(int a, int b)
{
	return a != NOT && b != NOT && a != b;
}

/* 2: different ids; 1: different e-mails or phones; 0: nothing sets the rows apart. */
static int
apart(const struct entry *a, const struct entry *b)
{
	if (other(a->id, b->id))
		return a->file == b->file ? 2 : 1;
	return other(a->email, b->email) || other(a->phone, b->phone);
}

static bool
namesakes(const struct entry *a, const struct entry *b, unsigned institution)
{
	return a->name != NOT && a->name == b->name && (a->at & b->at & institution);
}

/* What sets the classes of i and k apart, among the namesakes at one institution. */
static int
classes_apart(
    const struct relation *keyed, const struct entry *e, size_t n, size_t i, size_t k, unsigned at)
{
	int most = 0;

	if (keyed->holds[i][k])
		return 0;
	for (size_t a = 0; a < n; a++)
		for (size_t b = 0; b < n; b++)
			if (keyed->holds[i][a] && keyed->holds[k][b] && namesakes(&e[i], &e[a], at)
			    && namesakes(&e[k], &e[b], at) && apart(&e[a], &e[b]) > most)
				most = apart(&e[a], &e[b]);
	return most;
}

static bool
certain_namesakes(
    const struct relation *keyed, const struct entry *e, size_t n, size_t i, size_t k, unsigned at)
{
	if (!namesakes(&e[i], &e[k], at) || classes_apart(keyed, e, n, i, k, at))
		return false;
	for (size_t j = 0; j < n; j++)
		if (namesakes(&e[i], &e[j], at)
		    && classes_apart(keyed, e, n, i, j, at) != classes_apart(keyed, e, n, k, j, at))
			return false;
	return true;
}

static void
naive(struct relation *sure, const struct entry *e, size_t n)
{
	struct relation keyed = { 0 };

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			for (int kind = 0; kind < 3; kind++)
				keyed.holds[i][k] |= i == k || same_key(e, n, i, k, kind);
	closed(&keyed, n);
	*sure = keyed;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			for (unsigned at = 1; at < 1u << INSTITUTIONS; at *= 2)
				sure->holds[i][k] |= certain_namesakes(&keyed, e, n, i, k, at);
	closed(sure, n);
}

/* --- random lists --- */

/* A key in about one row of three. */
static int
draw_key(struct chance *c)
{
	return draw(c, 3) ? NOT : (int)draw(c, KEYS);
}

static size_t
draw_list(struct entry e[FACTS], struct chance *c)
{
	size_t n = 1 + draw(c, FACTS);
	unsigned names = 1 + draw(c, NAMES);

	for (size_t i = 0; i < n; i++)
		e[i] = (struct entry){ .name = draw(c, 12) ? (int)draw(c, names) : NOT,
			.email = draw_key(c),
			.id = draw_key(c),
			.phone = draw_key(c),
			.at = draw(c, 1 << INSTITUTIONS) };
	/* Rows of a file stand together. */
	for (size_t i = n / 2; i < n && n % 2; i++)
		e[i].file = 1;
	return n;
}

#define LISTS rows_times(20000)

static void
certain_people_are_those_of_the_specification(void **state)
{
	struct chance c = { 1 };

	(void)state;
	for (size_t round = 0; round < LISTS; round++) {
		struct entry e[FACTS];
		struct relation sure;
		struct people p;
		size_t n = draw_list(e, &c);
		find(&p, e, n);
		naive(&sure, e, n);
		for (uint32_t i = 0; i < n; i++)
			for (uint32_t k = 0; k < n; k++)
				if (sure.holds[i][k] != (people_sure(&p, i) == people_sure(&p, k)))
					fail_msg("list %zu: rows %u and %u", round, i, k);
		people_free(&p);
	}
}

/* A doubt is between two groups that share a name and an institution and carry no different ids
 * there; people are the groups with the likely doubts taken, which never make strangers one. */
static void
doubts_are_between_namesakes(void **state)
{
	struct chance c = { 2 };

	(void)state;
	for (size_t round = 0; round < LISTS; round++) {
		struct entry e[FACTS];
		struct relation one = { 0 };
		struct people p;
		size_t n = draw_list(e, &c);
		find(&p, e, n);
		for (uint32_t i = 0; i < n; i++)
			for (uint32_t k = 0; k < n; k++)
				one.holds[i][k] = people_sure(&p, i) == people_sure(&p, k);
		for (size_t d = 0; d < p.doubt_count; d++) {
			const struct person_doubt *doubt = &p.doubts[d];
			bool together = false;
			assert_true(doubt->a < doubt->b);
			assert_int_equal(people_sure(&p, doubt->a), doubt->a);
			assert_int_equal(people_sure(&p, doubt->b), doubt->b);
			for (uint32_t i = 0; i < n; i++)
				for (uint32_t k = 0; k < n; k++)
					together |= people_sure(&p, i) == doubt->a
						    && people_sure(&p, k) == doubt->b
						    && namesakes(&e[i], &e[k], ~0u);
			assert_true(together);
			assert_int_equal(
			    doubt->likely, people_of(&p, doubt->a) == people_of(&p, doubt->b));
			one.holds[doubt->a][doubt->b] |= doubt->likely;
			one.holds[doubt->b][doubt->a] |= doubt->likely;
		}
		closed(&one, n);
		for (uint32_t i = 0; i < n; i++)
			for (uint32_t k = 0; k < n; k++)
				assert_int_equal(
				    one.holds[i][k], people_of(&p, i) == people_of(&p, k));
		for (size_t i = 0; i < p.stranger_count; i++)
			assert_int_not_equal(
			    people_of(&p, p.strangers[i].a), people_of(&p, p.strangers[i].b));
		people_free(&p);
	}
}

/* Each file's rows among themselves. */
static void
shuffled(size_t order[FACTS], const struct entry e[FACTS], size_t n, struct chance *c)
{
	for (size_t i = 0, first = 0; i < n; i++) {
		if (e[i].file != e[first].file)
			first = i;
		size_t k = first + draw(c, (unsigned)(i - first) + 1);
		order[i] = order[k];
		order[k] = i;
	}
}

static bool
in_doubt(const struct people *p, uint32_t i, uint32_t k, bool likely)
{
	for (size_t d = 0; d < p->doubt_count; d++) {
		const struct person_doubt *doubt = &p->doubts[d];
		if (doubt->likely == likely
		    && ((people_sure(p, i) == doubt->a && people_sure(p, k) == doubt->b)
			|| (people_sure(p, k) == doubt->a && people_sure(p, i) == doubt->b)))
			return true;
	}
	return false;
}

static void
row_order_decides_nothing(void **state)
{
	struct chance c = { 3 };

	(void)state;
	for (size_t round = 0; round < LISTS; round++) {
		struct entry e[FACTS], mixed[FACTS];
		size_t n = draw_list(e, &c), order[FACTS] = { 0 };
		struct people p, q;
		shuffled(order, e, n, &c);
		for (size_t i = 0; i < n; i++)
			mixed[order[i]] = e[i];
		find(&p, e, n);
		find(&q, mixed, n);
		assert_int_equal(p.count, q.count);
		assert_int_equal(p.doubt_count, q.doubt_count);
		assert_int_equal(p.shared_count, q.shared_count);
		for (uint32_t i = 0; i < n; i++)
			for (uint32_t k = 0; k < n; k++) {
				uint32_t oi = (uint32_t)order[i], ok = (uint32_t)order[k];
				assert_int_equal(people_sure(&p, i) == people_sure(&p, k),
				    people_sure(&q, oi) == people_sure(&q, ok));
				assert_int_equal(people_of(&p, i) == people_of(&p, k),
				    people_of(&q, oi) == people_of(&q, ok));
				assert_int_equal(
				    in_doubt(&p, i, k, true), in_doubt(&q, oi, ok, true));
				assert_int_equal(
				    in_doubt(&p, i, k, false), in_doubt(&q, oi, ok, false));
			}
		people_free(&p);
		people_free(&q);
	}
}

/* The file given twice: the same people, each with twice the rows, and no new question. */
static void
merging_twice_changes_nothing(void **state)
{
	struct chance c = { 4 };

	(void)state;
	for (size_t round = 0; round < LISTS; round++) {
		struct entry e[FACTS];
		struct people once, twice;
		size_t n = draw_list(e, &c);
		n = n > FACTS / 2 ? FACTS / 2 : n;
		/* A row with neither institution nor key ties to nothing, its copy included. */
		for (uint32_t i = 0; i < n; i++) {
			if (e[i].at == 0 || e[i].name == NOT)
				e[i].email = (int)i % KEYS;
			e[i].file = 0;
			e[n + i] = e[i];
			e[n + i].file = 1;
		}
		find(&once, e, n);
		find(&twice, e, 2 * n);
		assert_int_equal(once.count, twice.count);
		assert_int_equal(once.doubt_count, twice.doubt_count);
		for (uint32_t i = 0; i < n; i++) {
			assert_int_equal(people_of(&twice, i), people_of(&once, i));
			assert_int_equal(people_of(&twice, (uint32_t)n + i), people_of(&once, i));
		}
		people_free(&once);
		people_free(&twice);
	}
}

/* The chain of a person's rows goes through all of them, in file order, and through no other. */
static void
rows_are_chained_in_file_order(void **state)
{
	struct chance c = { 5 };

	(void)state;
	for (int round = 0; round < 1000; round++) {
		struct entry e[FACTS];
		struct people p;
		size_t n = draw_list(e, &c), seen = 0;
		find(&p, e, n);
		for (uint32_t person = 0; person < p.count; person++) {
			assert_true(person == 0 || p.first_fact[person - 1] < p.first_fact[person]);
			uint32_t before = FACT_NONE;
			for (uint32_t i = p.first_fact[person]; i != FACT_NONE;
			     i = people_next(&p, i)) {
				assert_int_equal(people_of(&p, i), person);
				assert_true(before == FACT_NONE || before < i);
				before = i;
				seen++;
			}
		}
		assert_int_equal(seen, n);
		people_free(&p);
	}
}

/* Somebody names no institution where none of their rows does. */
static void
who_names_no_institution_is_known(void **state)
{
	struct chance c = { 6 };

	(void)state;
	for (int round = 0; round < 1000; round++) {
		struct entry e[FACTS];
		struct fact items[FACTS] = { 0 };
		const struct facts facts = { .items = items, .affiliations = affiliation_of };
		struct people p;
		size_t n = draw_list(e, &c);
		for (size_t i = 0; i < n; i++)
			items[i].affiliation = (e[i].at = draw(&c, 2) ? e[i].at : 0) & 0x1fffffff;
		find(&p, e, n);
		for (uint32_t person = 0; person < p.count; person++) {
			bool none = true;
			for (size_t i = 0; i < n; i++)
				none &= people_of(&p, (uint32_t)i) != person || e[i].at == 0;
			assert_int_equal(people_name_none(&p, &facts, person), none);
		}
		people_free(&p);
		assert_int_equal(p.count, 0);
		people_free(&p);
	}
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, found_as_wanted);
	ROWS_LAW(tests, n, many_rows_of_one_mailbox_are_one_person);
	ROWS_LAW(tests, n, a_mailbox_of_many_names_is_shared);
	ROWS_LAW(tests, n, certain_people_are_those_of_the_specification);
	ROWS_LAW(tests, n, doubts_are_between_namesakes);
	ROWS_LAW(tests, n, row_order_decides_nothing);
	ROWS_LAW(tests, n, merging_twice_changes_nothing);
	ROWS_LAW(tests, n, rows_are_chained_in_file_order);
	ROWS_LAW(tests, n, who_names_no_institution_is_known);
	return _cmocka_run_group_tests(__FILE__, tests, n, list_make, list_end);
}
