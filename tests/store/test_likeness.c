/* Who and what is the same in two events. */
#include "verdict/audited.h"

#include "store/likeness.h"

#define HEAD "name,affiliation,email,phone\n"

static bool
shares_hash(struct str a, struct str b)
{
	for (size_t i = 0; i + LIKENESS_PERSON_BYTES <= a.len; i += LIKENESS_PERSON_BYTES)
		for (size_t k = 0; k + LIKENESS_PERSON_BYTES <= b.len; k += LIKENESS_PERSON_BYTES)
			if (memcmp(a.at + i + sizeof(uint32_t), b.at + k + sizeof(uint32_t),
				LIKENESS_BYTES)
			    == 0)
				return true;
	return false;
}

static int64_t
put(struct out *o, const char *list, struct str key)
{
	struct str text = str_from(list);
	struct audited a;
	int64_t people;

	audited_run(&a, &text, 1);
	likeness_put_people(o, &people, &a.audit, key);
	audited_free(&a);
	return people;
}

static struct pair {
	const char *name, *one, *other;
	bool same;
} pairs[] = {
	{ "by e-mail, whatever else", HEAD "张三,复旦大学,san@qq.com,\n",
	    HEAD "Zhang San,Peking University,SAN@qq.com,\n", true },
	{ "by phone and name", HEAD "张三,复旦大学,,13800138123\n",
	    HEAD "张 三,北京大学,,+86 138 0013 8123\n", true },
	{ "not by phone alone", HEAD "张三,复旦大学,,13800138123\n",
	    HEAD "李四,北京大学,,13800138123\n", false },
	{ "by name and institution, in two languages of it", HEAD "张三,复旦大学,a@qq.com,\n",
	    HEAD "张三,Fudan University,b@qq.com,\n", true },
	{ "not by name alone", HEAD "张三,复旦大学,,\n", HEAD "张三,北京大学,,\n", false },
	{ "not without an institution", HEAD "张三,,,\n", HEAD "张三,,,\n", false },
	{ "not of a host", HEAD "张三,中山大学,san@qq.com,\n", HEAD "张三,中山大学,san@qq.com,\n",
	    false },
	{ "not by an address that others share",
	    HEAD "张三,复旦大学,office@fudan.edu.cn,\n李四光,复旦大学,office@fudan.edu.cn,\n",
	    HEAD "王五,北京大学,office@fudan.edu.cn,\n", false },
};

static void
people_as_wanted(void **state)
{
	const struct pair *p = *state;
	struct out one = { 0 }, other = { 0 }, keyed = { 0 };

	put(&one, p->one, STR("key"));
	put(&other, p->other, STR("key"));
	put(&keyed, p->one, STR("another"));
	assert_int_equal(shares_hash(out_text(&one), out_text(&other)), p->same);
	assert_false(shares_hash(out_text(&one), out_text(&keyed)));
	out_free(&one);
	out_free(&other);
	out_free(&keyed);
}

static void
each_outside_person_is_counted_once(void **state)
{
	struct out o = { 0 };

	(void)state;
	assert_int_equal(
	    put(&o,
		HEAD "张三,复旦大学,san@qq.com,13800138123\n"
		     "张三,复旦大学,san@qq.com,\n李四,中山大学,,\n王五,北京大学,,\n赵六,,,\n",
		STR("key")),
	    2);
	out_free(&o);
}

static void
mark(char hex[LIKENESS_HEX + 1], const char *list)
{
	struct str text = str_from(list);
	struct audited a;

	audited_run(&a, &text, 1);
	likeness_of_list(hex, &a.audit, 0, STR("key"));
	audited_free(&a);
}

static struct list {
	const char *name, *list;
	bool same;
} lists[] = {
	{ "as it is", HEAD "张三,复旦大学,s@qq.com,\n李四,北京大学,,\n", true },
	{ "rows in another order", HEAD "李四,北京大学,,\n张三,复旦大学,s@qq.com,\n", true },
	{ "columns in another order and language",
	    "邮箱;单位;姓名\n;北京大学;李四\ns@QQ.com;复旦大学;张三\n", true },
	{ "with a title above it", "参会名单\n" HEAD "张三,复旦大学,s@qq.com,\n李四,北京大学,,\n",
	    true },
	{ "one more", HEAD "张三,复旦大学,s@qq.com,\n李四,北京大学,,\n王五,北京大学,,\n", false },
	{ "one twice", HEAD "张三,复旦大学,s@qq.com,\n李四,北京大学,,\n李四,北京大学,,\n", false },
	{ "another place", HEAD "张三,复旦大学,s@qq.com,\n李四,清华大学,,\n", false },
};

static void
lists_as_wanted(void **state)
{
	const struct list *l = *state;
	char one[LIKENESS_HEX + 1], other[LIKENESS_HEX + 1];

	mark(one, lists[0].list);
	mark(other, l->list);
	assert_int_equal(strlen(one), LIKENESS_HEX);
	assert_int_equal(strcmp(one, other) == 0, l->same);
}

static void
a_list_of_nobody_has_no_mark(void **state)
{
	char hex[LIKENESS_HEX + 1];

	(void)state;
	mark(hex, HEAD);
	assert_string_equal(hex, "");
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, pairs, people_as_wanted);
	ROWS_ADD(tests, n, lists, lists_as_wanted);
	ROWS_LAW(tests, n, each_outside_person_is_counted_once);
	ROWS_LAW(tests, n, a_list_of_nobody_has_no_mark);
	return ROWS_RUN(tests, n);
}
