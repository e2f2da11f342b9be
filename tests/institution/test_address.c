/* Addresses where an affiliation should stand. */
#include "world.h"

#include "institution/address.h"

static struct row {
	const char *name, *text;
	bool is_address;
	const char *id; /* of the institution; NULL: none */
	enum link_strength strength;
} rows[] = {
	{ "a ROR id", "https://ror.org/0064kty71", true, "cn-sysu", LINK_CERTAIN },
	{ "in capitals, with blanks", " HTTPS://ROR.ORG/0064KTY71 ", true, "cn-sysu",
	    LINK_CERTAIN },
	{ "a ROR id that is not known here", "https://ror.org/052gg0111", true,
	    "local:ror-organization-052gg0111", LINK_CERTAIN },
	{ "a page", "https://www.sysu.edu.cn/news/1", true, "cn-sysu", LINK_LIKELY },
	{ "without a scheme", "www.scut.edu.cn", true, "cn-scut", LINK_LIKELY },
	{ "a page of nobody known", "https://www.quux.example/a", true, "local:quux-example",
	    LINK_CERTAIN },
	{ "an e-mail address", "li@mail.sysu.edu.cn", true, "cn-sysu", LINK_LIKELY },
	{ "one of public mail", "li@qq.com", true, NULL, LINK_CERTAIN },
	{ "a name and a page", "中山大学 www.sysu.edu.cn", false, NULL, LINK_CERTAIN },
	{ "a formula with an address", "=HYPERLINK(\"http://x.example\")", false, NULL,
	    LINK_CERTAIN },
	{ "an address with words behind it", "https://www.sysu.edu.cn/a 某某大学", false, NULL,
	    LINK_CERTAIN },
	{ "a name and an e-mail address", "Quux University. li@sysu.edu.cn", false, NULL,
	    LINK_CERTAIN },
	{ "run together", "某某大学li@sysu.edu.cn", false, NULL, LINK_CERTAIN },
	{ "two addresses", "li@sysu.edu.cn,wu@scut.edu.cn", false, NULL, LINK_CERTAIN },
	{ "words", "Quux University", false, NULL, LINK_CERTAIN },
	{ "a host that may be a name", "quux.ai", false, NULL, LINK_CERTAIN },
	{ "a mark in a name", "CERN@Geneva", false, NULL, LINK_CERTAIN },
	{ "a mark in front", "@sysu.edu.cn", true, "cn-sysu", LINK_LIKELY },
	{ "a domain", "mail.sysu.edu.cn", true, "cn-sysu", LINK_LIKELY },
	{ "a domain of nobody known", "quux.edu.cn", false, NULL, LINK_CERTAIN },
	{ "a mark and a domain of nobody known", "@quux.edu.cn", false, NULL, LINK_CERTAIN },
	{ "a scheme and nothing", "https://", false, NULL, LINK_CERTAIN },
	{ "nothing", "", false, NULL, LINK_CERTAIN },
};

static void
tells(void **state)
{
	const struct row *r = *state;
	struct mention m;
	struct world w;

	world_make(&w);
	assert_int_equal(mention_address(&m, str_from(r->text), &w.names, &w.mem), r->is_address);
	assert_int_equal(m.link_count, r->id != NULL);
	if (r->id) {
		const struct institution *who = names_get(&w.names, m.links[0].institution);
		if (!str_eq(who->id, str_from(r->id)))
			fail_msg("%.*s", (int)who->id.len, who->id.at);
		assert_int_equal(m.links[0].strength, r->strength);
	}
	world_end(&w);
}

static void
two_pages_are_two(void **state)
{
	struct mention a, b;
	struct world w;

	(void)state;
	world_make(&w);
	assert_true(mention_address(&a, STR("https://quux.example"), &w.names, &w.mem));
	assert_true(mention_address(&b, STR("https://corge.example"), &w.names, &w.mem));
	assert_int_not_equal(a.links[0].institution, b.links[0].institution);
	assert_true(mention_address(&b, STR("http://www.quux.example/b"), &w.names, &w.mem));
	assert_int_equal(a.links[0].institution, b.links[0].institution);
	world_end(&w);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, tells);
	ROWS_LAW(tests, n, two_pages_are_two);
	return ROWS_RUN(tests, n);
}
