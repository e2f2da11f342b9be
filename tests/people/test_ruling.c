/* What an officer decided, on standings, facts and people. */
#include "lists.h"

#include "people/ruling.h"

#define HEADER "姓名,单位,邮箱,工号,职称\n"

static const uint32_t all_rows[] = { 1, 2, 3, 4, 5, 6 };

static void
open_list(struct lists *l, const char *rows)
{
	char list[600];
	const char *const texts[] = { list };

	snprintf(list, sizeof list, HEADER "%s", rows);
	lists_open(l, texts, 1, 1);
	lists_read(l, NULL);
}

/* --- who is one --- */

/* A ruling on two sets of rows, counted from 1: "12=3" they are one, "1/23" they are two. */
static struct row {
	const char *name, *rows, *rulings;
	size_t people, doubts, strangers;
} rows[] = {
	{ "nothing is decided", "张三,中山大学,a@x.org,,\n张三,中山大学,b@x.org,,\n", "", 1, 1, 0 },
	{ "one", "张三,中山大学,a@x.org,,\n张三,中山大学,b@x.org,,\n", "1=2", 1, 0, 0 },
	{ "two", "张三,中山大学,a@x.org,,\n张三,中山大学,b@x.org,,\n", "1/2", 2, 0, 1 },
	{ "no doubt, no effect", "张三,中山大学,,,\n张三,清华大学,,,\n", "1=2", 2, 0, 0 },
	{ "another set, no effect",
	    "张三,中山大学,a@x.org,,\n张三,中山大学,a@x.org,,\n张三,中山大学,b@x.org,,\n", "1=3", 1,
	    1, 0 },
	{ "a set of two rows",
	    "张三,中山大学,a@x.org,,\n张三,中山大学,a@x.org,,\n张三,中山大学,b@x.org,,\n", "12/3",
	    2, 0, 1 },
	{ "a row that is not in is passed over",
	    "张三,中山大学,a@x.org,,\n张三,中山大学,b@x.org,,\n", "16/2", 2, 0, 1 },
	{ "one of three is another",
	    "张三,中山大学,a@x.org,,\n张三,中山大学,b@x.org,,\n张三,中山大学,c@x.org,,\n",
	    "1=2 1/3 2/3", 2, 0, 1 },
	{ "two answers on one united pair",
	    "张三,中山大学,a@x.org,,\n张三,中山大学,b@x.org,,\n张三,中山大学,c@x.org,,\n",
	    "1=2 12/3", 2, 0, 1 },
	{ "what contradicts itself is not taken, and stays in doubt",
	    "张三,中山大学,a@x.org,,\n张三,中山大学,b@x.org,,\n张三,中山大学,c@x.org,,\n",
	    "1=2 2=3 1/3", 3, 2, 1 },
	{ "in any order",
	    "张三,中山大学,a@x.org,,\n张三,中山大学,b@x.org,,\n张三,中山大学,c@x.org,,\n",
	    "1/3 2=3 1=2", 3, 2, 1 },
	{ "two scripts", "张三,中山大学,a@x.org,,\nSan Zhang,中山大学,b@x.org,,\n", "1=2", 1, 0,
	    0 },
};

/* Reads one of them; what is behind it. */
static const char *
read_ruling(struct ruling *out, uint32_t room[8], const char *text)
{
	*out = (struct ruling){ .rows = room, .is_live = true };
	for (; *text && *text != ' '; text++) {
		if (*text == '=' || *text == '/') {
			out->kind = *text == '=' ? RULING_SAME : RULING_APART;
			out->first_count = out->row_count;
		} else {
			room[out->row_count++] = (uint32_t)(*text - '0');
		}
	}
	return *text ? text + 1 : text;
}

static void
settles_who_is_one(void **state)
{
	const struct row *r = *state;
	uint32_t room[4][8];
	struct rulings rulings = { 0 };
	struct people people;
	struct lists l;

	open_list(&l, r->rows);
	for (const char *at = r->rulings; *at;) {
		struct ruling ruling;
		assert_true(rulings.count < 4);
		at = read_ruling(&ruling, room[rulings.count], at);
		rulings_add(&rulings, &ruling);
	}
	l.facts.rulings = &rulings;
	people_find(&people, &l.facts, l.sheet);
	assert_int_equal(people.count, r->people);
	assert_int_equal(people.doubt_count, r->doubts);
	assert_int_equal(people.stranger_count, r->strangers);
	people_free(&people);
	rulings_free(&rulings);
	lists_close(&l);
}

static void
tells_what_is_broken(void **state)
{
	static const bool want[] = { true, true, false };
	const char *at = "1=2 2=3 1/3";
	struct rulings rulings = { 0 };
	struct people people;
	uint32_t room[3][8];
	struct lists l;

	(void)state;
	open_list(
	    &l, "张三,中山大学,a@x.org,,\n张三,中山大学,b@x.org,,\n张三,中山大学,c@x.org,,\n");
	for (int i = 0; i < 3; i++) {
		struct ruling ruling;
		at = read_ruling(&ruling, room[i], at);
		rulings_add(&rulings, &ruling);
	}
	l.facts.rulings = &rulings;
	people_find(&people, &l.facts, l.sheet);
	for (int i = 0; i < 3; i++)
		assert_int_equal(ruling_is_broken(&rulings.items[i], &l.facts, &people), want[i]);
	people_free(&people);
	rulings_free(&rulings);
	lists_close(&l);
}

/* --- where rows are from --- */

/* Whom a row is taken to be from: an id, or "" for none. */
static struct str
taken_by(const struct lists *l, uint32_t row)
{
	uint32_t fact = facts_find(&l->facts, row);
	uint32_t at = l->facts.items[fact].affiliation;
	uint32_t from = l->facts.taken_from[at];

	return from == l->facts.taken_from[at + 1] ? STR("")
						   : names_get(&l->names, l->facts.taken[from])->id;
}

static struct from_row {
	const char *name, *rows;
	enum ruling_kind kind;
	size_t row_count;
	const char *institution, *first, *second; /* NULL: none of those offered */
} from_rows[] = {
	{ "a name, wherever it is typed", "张三,NTU,,,\n李四,NTU,,,\n", RULING_TEXT, 0, "sg-ntu",
	    "sg-ntu", "sg-ntu" },
	{ "a name in one row", "张三,NTU,,,\n李四,NTU,,,\n", RULING_MENTION, 1, "sg-ntu", "sg-ntu",
	    "local:ntu" },
	{ "a name in two rows", "张三,NTU,,,\n李四,NTU,,,\n", RULING_MENTION, 2, "tw-ntu", "tw-ntu",
	    "tw-ntu" },
	{ "none of those offered", "张三,NTU,,,\n李四,NTU,,,\n", RULING_TEXT, 0, NULL, "local:ntu",
	    "local:ntu" },
	{ "rows that name none", "张三,,,,\n李四,无,,,\n", RULING_FROM, 1, "cn-szu", "cn-szu", "" },
	{ "a row that names one stays", "张三,暨南大学,,,\n李四,,,,\n", RULING_FROM, 2, "cn-szu",
	    "cn-jnu", "cn-szu" },
};

static void
places_rows(void **state)
{
	const struct from_row *r = *state;
	struct rulings rulings = { 0 };
	struct lists l;

	open_list(&l, r->rows);
	const struct affiliation *a = l.facts.affiliations[l.facts.items[0].affiliation];
	struct ruling ruling = {
		.kind = r->kind, .rows = all_rows, .row_count = r->row_count, .institution = NOBODY
	};
	if (r->kind != RULING_FROM)
		ruling.asks = mention_asks(&a->mentions[0]);
	if (r->institution)
		ruling.institution = registry_by_id(l.registry, str_from(r->institution));
	rulings_add(&rulings, &ruling);
	rulings_place(&rulings, &l.facts, &l.mem);
	assert_true(str_eq(taken_by(&l, 1), str_from(r->first)));
	assert_true(str_eq(taken_by(&l, 2), str_from(r->second)));
	for (size_t i = 0; i < l.facts.count; i++) {
		const struct affiliation *of = l.facts.affiliations[l.facts.items[i].affiliation];
		bool is_about = r->kind == RULING_TEXT || i < r->row_count;
		for (size_t m = 0; is_about && m < of->mention_count; m++)
			assert_false(mention_open(&of->mentions[m]));
	}
	rulings_free(&rulings);
	lists_close(&l);
}

/* --- who is an academician, and who came --- */

static void
an_honour_is_what_was_decided(void **state)
{
	struct rulings rulings = { 0 };
	struct lists l;

	(void)state;
	open_list(&l, "张三,中山大学,,,FRSC\n李四,中山大学,,,FRSC\n");
	rulings_add(
	    &rulings, &(struct ruling){
			  .kind = RULING_HONOUR, .yes = true, .rows = all_rows, .row_count = 1 });
	rulings_add(&rulings,
	    &(struct ruling){ .kind = RULING_HONOUR, .rows = all_rows + 1, .row_count = 1 });
	assert_int_equal(l.facts.items[0].honour, ACADEMICIAN_REVIEW);
	rulings_honour(&rulings, &l.facts);
	assert_int_equal(l.facts.items[0].honour, ACADEMICIAN_YES);
	assert_int_equal(l.facts.items[1].honour, ACADEMICIAN_NO);
	rulings_free(&rulings);
	lists_close(&l);
}

static void
attendance_is_what_was_decided(void **state)
{
	static const char *const texts[]
	    = { "姓名,单位,签到\n张三,中山大学,已签到\n李四,中山大学,待定\n王五,中山大学,待定\n"
		"赵六,中山大学,待定\n" };
	struct rulings rulings = { 0 };
	struct lists l;

	(void)state;
	lists_open(&l, texts, 1, 1);
	lists_read(&l, NULL);
	assert_int_equal(l.standings.rows[STANDING_IN], 4);
	assert_true(l.standings.of_row[2].in_doubt && l.standings.of_row[3].in_doubt);
	/* The first row is in no doubt: what was decided of it says nothing any more. */
	rulings_add(&rulings,
	    &(struct ruling){ .kind = RULING_ATTENDED, .rows = all_rows, .row_count = 2 });
	rulings_add(&rulings,
	    &(struct ruling){
		.kind = RULING_ATTENDED, .yes = true, .rows = all_rows + 2, .row_count = 1 });
	rulings_stand(&rulings, &l.standings);
	assert_int_equal(l.standings.of_row[1].standing, STANDING_IN);
	assert_int_equal(l.standings.of_row[2].standing, STANDING_NOT_ATTENDED);
	assert_int_equal(l.standings.of_row[3].standing, STANDING_IN);
	assert_false(l.standings.of_row[2].in_doubt || l.standings.of_row[3].in_doubt);
	assert_true(l.standings.of_row[4].in_doubt);
	assert_int_equal(l.standings.rows[STANDING_IN], 3);
	assert_int_equal(l.standings.rows[STANDING_NOT_ATTENDED], 1);
	rulings_free(&rulings);
	lists_close(&l);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, settles_who_is_one);
	ROWS_ADD(tests, n, from_rows, places_rows);
	ROWS_LAW(tests, n, tells_what_is_broken);
	ROWS_LAW(tests, n, an_honour_is_what_was_decided);
	ROWS_LAW(tests, n, attendance_is_what_was_decided);
	return ROWS_RUN(tests, n);
}
