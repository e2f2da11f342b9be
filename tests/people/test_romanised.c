/* One institution, one name in Han characters and one in pinyin. */
#include "lists.h"

#include "people/person.h"

/* doubts: pairs of rows that are a question across scripts, counted from 1; ! behind one that is
 * likely. */
static struct row {
	const char *name, *rows, *doubts;
	size_t people;
} rows[] = {
	{ "no contact", "张三,中山大学,,\nSan Zhang,Sun Yat-sen University,,\n", "1-2!", 1 },
	{ "one has a contact", "张三,中山大学,a@x.org,\nSan Zhang,中山大学,,\n", "1-2!", 1 },
	{ "different contacts", "张三,中山大学,a@x.org,\nSan Zhang,中山大学,b@x.org,\n", "1-2", 2 },
	{ "the same e-mail", "张三,中山大学,a@x.org,\nSan Zhang,中山大学,a@x.org,\n", "", 1 },
	{ "different ids", "张三,中山大学,,1\nSan Zhang,中山大学,,2\n", "", 2 },
	{ "the same id", "张三,中山大学,,1\nSan Zhang,中山大学,,1\n", "", 1 },
	{ "another institution", "张三,中山大学,,\nSan Zhang,清华大学,,\n", "", 2 },
	{ "no institution", "张三,,,\nSan Zhang,,,\n", "", 2 },
	{ "another name", "张三,中山大学,,\nSi Li,中山大学,,\n", "", 2 },
	{ "two who fit", "张伟,中山大学,,\n章炜,中山大学,,\nWei Zhang,中山大学,,\n", "1-3 2-3", 3 },
	{ "one who fits and one whose id differs",
	    "张伟,中山大学,,1\n章炜,中山大学,,\nWei Zhang,中山大学,,2\n", "2-3!", 2 },
	{ "namesakes with different e-mails",
	    "张伟,中山大学,a@x.org,\n张伟,中山大学,b@x.org,\nWei Zhang,中山大学,,\n", "1-3 2-3",
	    2 },
	{ "the other order", "San Zhang,中山大学,,\n张三,中山大学,,\n", "1-2!", 1 },
	{ "two institutions, one of them shared",
	    "张三,中山大学；清华大学,,\nSan Zhang,清华大学,,\n", "1-2!", 1 },
	{ "both shared", "张三,中山大学；清华大学,,\nSan Zhang,清华大学；中山大学,,\n", "1-2!", 1 },
};

static void
put_doubts(char out[200], const struct people *people, const struct facts *facts)
{
	size_t len = 0;

	out[0] = '\0';
	for (uint32_t a = 0; a < facts->count; a++)
		for (uint32_t b = a + 1; b < facts->count; b++)
			for (size_t i = 0; i < people->doubt_count; i++) {
				const struct person_doubt *d = &people->doubts[i];
				if (!d->is_romanised || d->a != a || d->b != b)
					continue;
				len += (size_t)snprintf(out + len, 200 - len, "%s%u-%u%s",
				    len ? " " : "", a + 1, b + 1, d->likely ? "!" : "");
			}
}

static void
as_wanted(void **state)
{
	const struct row *r = *state;
	char list[400], got[200];
	const char *const texts[] = { list };
	struct people people;
	struct lists l;

	snprintf(list, sizeof list, "姓名,单位,邮箱,工号\n%s", r->rows);
	lists_open(&l, texts, 1, 1);
	lists_read(&l, NULL);
	people_find(&people, &l.facts, l.sheet);
	put_doubts(got, &people, &l.facts);
	assert_string_equal(got, r->doubts);
	assert_int_equal(people.count, r->people);
	people_free(&people);
	lists_close(&l);
}

#define CROWD 400

/* As many as nobody can tell apart: it ends, and in time. */
static void
a_crowd(void **state)
{
	size_t room = (size_t)CROWD * 2 * 64, len;
	char *list = malloc(room);
	struct people people;
	struct lists l;

	(void)state;
	assert_non_null(list);
	len = (size_t)snprintf(list, room, "姓名,单位,邮箱\n");
	for (int i = 0; i < CROWD; i++)
		len += (size_t)snprintf(list + len, room - len,
		    "张伟,中山大学,a%d@x.org\nWei Zhang,中山大学,b%d@x.org\n", i, i);
	const char *const texts[] = { list };
	lists_open(&l, texts, 1, 1);
	lists_read(&l, NULL);
	people_find(&people, &l.facts, l.sheet);
	assert_true(people.doubt_count >= CROWD);
	for (size_t i = 0; i < people.doubt_count; i++)
		assert_false(people.doubts[i].is_romanised && people.doubts[i].likely);
	people_free(&people);
	lists_close(&l);
	free(list);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, as_wanted);
	ROWS_LAW(tests, n, a_crowd);
	return ROWS_RUN(tests, n);
}
