/* What people are called in decisions: by all that their rows say of them, in any order. */
#include "verdict/identity.h"

#include <string.h>

#include "verdict/audited.h"

#define HEADER "Name,Affiliation,Email,Phone,人员编号\n"
#define ROW1   "Ann Ash,MIT,a@mail.cn,13800010001,A1\n"
#define ROW2   "Ann Ash,Yale University,a@mail.cn,,\n"

static struct row {
	const char *name, *list;
	bool same; /* as of the first two rows */
} rows[] = {
	{ "the same rows", HEADER ROW1 ROW2, true },
	{ "the other way round", HEADER ROW2 ROW1, true },
	{ "a row twice", HEADER ROW1 ROW2 ROW1, true },
	{ "the name typed otherwise", HEADER "ANN ASH,MIT,A@mail.cn,+8613800010001,A1\n" ROW2,
	    true },
	{ "one row", HEADER ROW1, false },
	{ "the other row", HEADER ROW2, false },
	{ "another name", HEADER "A. Ash,MIT,a@mail.cn,13800010001,A1\n" ROW2, false },
	{ "another institution", HEADER "Ann Ash,NASA,a@mail.cn,13800010001,A1\n" ROW2, false },
	{ "two institutions", HEADER "Ann Ash,MIT; NASA,a@mail.cn,13800010001,A1\n" ROW2, false },
	{ "another phone", HEADER "Ann Ash,MIT,a@mail.cn,13800010002,A1\n" ROW2, false },
	{ "another id", HEADER "Ann Ash,MIT,a@mail.cn,13800010001,A2\n" ROW2, false },
	{ "another address",
	    HEADER "Ann Ash,MIT,b@mail.cn,13800010001,A1\nAnn Ash,Yale University,b@mail.cn,,\n",
	    false },
};

static void
call_first(char id[QUESTION_ID_LEN + 1], const char *list)
{
	const struct str text = str_from(list);
	struct audited a;

	audited_run(&a, &text, 1);
	const struct identities of
	    = { &a.audit.facts, &a.audit.people, a.audit.sheet, &a.audit.names };
	assert_int_equal(a.audit.people.count, 1);
	person_identity(id, &of, 0);
	audited_free(&a);
}

static void
called_as_wanted(void **state)
{
	const struct row *r = *state;
	char id[QUESTION_ID_LEN + 1], base[QUESTION_ID_LEN + 1];

	call_first(id, r->list);
	call_first(base, HEADER ROW1 ROW2);
	assert_int_equal(strlen(id), strlen("person-") + 16);
	assert_int_equal(strspn(id + strlen("person-"), "0123456789abcdef"), 16);
	assert_memory_equal(id, "person-", strlen("person-"));
	assert_int_equal(strcmp(id, base) == 0, r->same);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, called_as_wanted);
	return ROWS_RUN(tests, n);
}
