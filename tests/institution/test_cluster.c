/* Unknown institutions of one list: which are asked about, and which are left alone. */
#include "world.h"

#include "institution/cluster.h"

#define LINES_MOST 8

static struct row {
	const char *name;
	const char *lines[LINES_MOST];
	int strength; /* of the link that the first line gets; -1: none */
	size_t to;    /* the line whose institution it may be */
} rows[] = {
	{ "another kind of the same name",
	    { "Zyxwv Institute of Technology", "Zyxwv University", "Zyxwv University" },
	    LINK_POSSIBLE, 1 },
	{ "both named in one text",
	    { "Zyxwv Institute of Technology", "Zyxwv Institute of Technology, Zyxwv University",
		"Zyxwv University" },
	    LINK_LIKELY, 2 },
	{ "a letter apart", { "Zyxwvuts Hospital", "Zyxwvutz Hospital", "Zyxwvutz Hospital" },
	    LINK_POSSIBLE, 1 },
	{ "in two languages",
	    { "Ospedale Pediatrico Zyxwv", "Zyxwv Children's Hospital",
		"Zyxwv Children's Hospital" },
	    LINK_POSSIBLE, 1 },
	{ "a Chinese firm with its town and without",
	    { "海角科技有限公司", "广州市海角科技有限公司", "广州市海角科技有限公司" },
	    LINK_POSSIBLE, 1 },
	{ "its town in brackets",
	    { "海角科技（广州）有限公司", "广州海角科技有限公司", "广州海角科技有限公司" },
	    LINK_POSSIBLE, 1 },
	{ "firms of two towns", { "广州海角科技有限公司", "海角科技（深圳）有限公司" }, -1, 0 },
	{ "schools of two towns", { "广州市海角中学", "深圳市海角中学" }, -1, 0 },
	{ "a character apart", { "海角科技有限公司", "海脚科技有限公司" }, -1, 0 },
	{ "another name", { "Zyxwv University", "Vwxyz University" }, -1, 0 },
	{ "another town", { "Guangzhou Hospital of Something", "Shenzhen Hospital of Something" },
	    -1, 0 },
	{ "common words alone", { "Regional Hospital", "National Hospital" }, -1, 0 },
	{ "alone", { "Zyxwv University" }, -1, 0 },
	{ "the same twice", { "Zyxwv University", "Zyxwv University" }, -1, 0 },
};

static size_t
resolve_lines(const struct affiliation **answer, const struct row *r, struct resolver *resolver)
{
	size_t n = 0;

	for (; n < LINES_MOST && r->lines[n]; n++) {
		struct query q = { .affiliation = str_from(r->lines[n]) };
		answer[n] = resolve(resolver, &q);
	}
	return n;
}

static void
linked_as_wanted(void **state)
{
	const struct row *r = *state;
	const struct affiliation *answer[LINES_MOST], *before[LINES_MOST];
	size_t uses[LINES_MOST];
	struct world w;

	world_make(&w);
	struct resolver *resolver = resolver_new(&w.names, &w.mem);
	size_t n = resolve_lines(answer, r, resolver);
	for (size_t i = 0; i < n; i++)
		uses[i] = 1;
	memcpy(before, answer, sizeof before);
	cluster_locals(answer, uses, n, &w.names, resolver_places(resolver), &w.mem);
	const struct mention *m = &answer[0]->mentions[0];
	if (r->strength < 0) {
		assert_ptr_equal(answer[0], before[0]);
		assert_false(mention_open(m));
	} else {
		assert_int_equal(m->link_count, 1);
		assert_int_equal(m->links[0].strength, r->strength);
		assert_int_equal(m->links[0].reason, REASON_CLUSTER);
		assert_int_equal(
		    m->links[0].institution, mention_taken(&before[r->to]->mentions[0]));
		assert_int_equal(m->otherwise, mention_taken(&before[0]->mentions[0]));
	}
	resolver_free(resolver);
	world_end(&w);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, linked_as_wanted);
	return ROWS_RUN(tests, n);
}
