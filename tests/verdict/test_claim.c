/* Claims: what rows that differ come to, and what an answer silences. */
#include "data/image.h"
#include "rows.h"
#include "verdict/claim.h"

#define CLAIMS 5

/* OPEN: nothing was decided. */
enum { OPEN = -2, NOWHERE, UNIVERSITY, HOSPITAL, ELSEWHERE, FAR, SITES };

static const char *const ids[SITES] = { "cn-sysu", "cn-sysu1", "gb-oxford", "gb-cambridge" };

static struct {
	struct arena mem;
	struct registry *registry;
	struct names names;
	uint32_t number[SITES];
} world;

static int
world_make(void **state)
{
	struct fail f = { 0 };

	(void)state;
	if (!registry_open(&world.registry, STR(""), image_registry(), &f))
		return -1;
	names_init(&world.names, world.registry, &world.mem);
	for (int s = 0; s < SITES; s++)
		world.number[s] = registry_by_id(world.registry, str_from(ids[s]));
	return 0;
}

static int
world_end(void **state)
{
	(void)state;
	names_free(&world.names);
	registry_free(world.registry);
	arena_free(&world.mem);
	return 0;
}

static struct row {
	const char *name;
	int claims[CLAIMS]; /* what the rows name, ended by NOWHERE */
	int decided;        /* for the first `of` rows */
	size_t of;
	int then,
	    now; /* how hospitals are rolled up: when it was decided, and when it is counted */
	int several;
	int want; /* the university is a host */
} rows[] = {
	{ "more rows", { FAR, ELSEWHERE, FAR, NOWHERE }, OPEN, 0, 0, 0, SEVERAL_HOST_FIRST, FAR },
	{ "as many rows: the lesser identifier", { ELSEWHERE, FAR, NOWHERE }, OPEN, 0, 0, 0,
	    SEVERAL_HOST_FIRST, FAR },
	{ "a host first", { FAR, FAR, UNIVERSITY, NOWHERE }, OPEN, 0, 0, 0, SEVERAL_HOST_FIRST,
	    UNIVERSITY },
	{ "no host first", { FAR, FAR, UNIVERSITY, NOWHERE }, OPEN, 0, 0, 0, SEVERAL_FIRST, FAR },
	{ "what is decided silences more rows", { FAR, FAR, ELSEWHERE, NOWHERE }, ELSEWHERE, 3, 0,
	    0, SEVERAL_HOST_FIRST, ELSEWHERE },
	{ "but no host that goes first", { UNIVERSITY, ELSEWHERE, NOWHERE }, ELSEWHERE, 2, 0, 0,
	    SEVERAL_HOST_FIRST, UNIVERSITY },
	{ "hosts like others where they do not", { UNIVERSITY, UNIVERSITY, ELSEWHERE, NOWHERE },
	    ELSEWHERE, 3, 0, 0, SEVERAL_FIRST, ELSEWHERE },
	{ "what no row claims has no effect", { FAR, FAR, ELSEWHERE, NOWHERE }, HOSPITAL, 3, 0, 0,
	    SEVERAL_HOST_FIRST, FAR },
	{ "other rows still speak", { ELSEWHERE, FAR, FAR, FAR, NOWHERE }, ELSEWHERE, 2, 0, 0,
	    SEVERAL_HOST_FIRST, FAR },
	{ "what was decided and other rows add up", { ELSEWHERE, ELSEWHERE, FAR, NOWHERE },
	    ELSEWHERE, 1, 0, 0, SEVERAL_HOST_FIRST, ELSEWHERE },
	{ "decided on a parent, counted apart", { FAR, FAR, HOSPITAL, NOWHERE }, UNIVERSITY, 3,
	    ROLL_PARENT, ROLL_SEPARATE, SEVERAL_FIRST, HOSPITAL },
	{ "decided on a part, counted with its parent", { FAR, FAR, HOSPITAL, NOWHERE }, HOSPITAL,
	    3, ROLL_SEPARATE, ROLL_PARENT, SEVERAL_FIRST, UNIVERSITY },
};

static struct policy
policy_of(int rolled, int several)
{
	struct policy p = { .cap_people = 3 };

	p.choice[CHOICE_AFFILIATED_HOSPITAL] = rolled;
	p.choice[CHOICE_SEVERAL_AFFILIATIONS] = several;
	return p;
}

/* Claims that differ in what they say, or in whether it was decided on. */
static size_t
different(const struct row *r)
{
	size_t count = 0;

	for (size_t i = 0; r->claims[i] != NOWHERE; i++) {
		size_t k = 0;
		while (k < i && (r->claims[k] != r->claims[i] || (k < r->of) != (i < r->of)))
			k++;
		count += k == i;
	}
	return count;
}

static void
comes_to(void **state)
{
	const struct row *r = *state;
	const struct policy then = policy_of(r->then, r->several),
			    now = policy_of(r->now, r->several);
	uint32_t hosts_at[] = { world.number[UNIVERSITY] }, place_of[CLAIMS];
	enum host_role role[] = { HOST_LEAD };
	const struct hosts hosts = { hosts_at, role, 1 };
	struct ruling ruling = { .kind = RULING_PLACE, .policy = &then };
	const struct rulings rulings = { .items = &ruling, .count = 1 };
	const struct facts facts = { .place_of = place_of, .rulings = &rulings };
	struct claims claims;

	ruling.institution = r->decided == OPEN ? NOBODY : world.number[r->decided];
	claims_init(&claims, &world.names, &hosts, &now);
	claims_begin(&claims);
	for (uint32_t i = 0; r->claims[i] != NOWHERE; i++) {
		place_of[i] = r->decided != OPEN && i < r->of ? 0 : FACT_NONE;
		claims_add_fact(
		    &claims, &facts, i, claims_unit_of(&claims, world.number[r->claims[i]]));
	}
	assert_int_equal(claims.count, different(r));
	uint32_t unit = claims_settle(&claims);
	assert_int_not_equal(unit, UNIT_NONE);
	assert_int_equal(claims.units[unit].institution, world.number[r->want]);
	claims_free(&claims);
	assert_int_equal(claims.unit_count, 0);
	claims_free(&claims);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, comes_to);
	return _cmocka_run_group_tests(__FILE__, tests, n, world_make, world_end);
}
