/* How sure a link is to an institution that only a dump knows. */
#include "dump.h"
#include "small.h"

#include <string.h>

#include "institution/import.h"
#include "institution/resolve.h"

#define AT(code, city)                                                                             \
	"[{\"geonames_details\":{\"country_code\":\"" code "\",\"name\":\"" city "\"}}]"

#define RECORDS                                                                                    \
	"[" RECORD("044444444", LABEL("National Institute of Heart Health"), "facility",           \
	    AT("US", "Chicago"), "", "active") "," RECORD("055555555",                             \
	    LABEL("University of Bluewater"), "education", AT("US", "Chicago"), "",                \
	    "active") "," RECORD("066666666", LABEL("Universität Bluewater"), "education",         \
	    AT("CH", "Zurich"), "", "active") "," RECORD("077777777",                              \
	    LABEL("Institute of Plant Genetics"), "facility", AT("AT", "Graz"),                    \
	    RELATED("parent", "088888888"), "active") "," RECORD("088888888",                      \
	    LABEL("Bluewater Research Society"), "nonprofit", AT("AT", "Vienna"), "",              \
	    "active") "]"

struct world {
	struct arena mem;
	struct scratch table, dump, file;
	struct registry *registry;
	struct names names;
	struct resolver *resolver;
};

static void
world_make(struct world *w)
{
	struct entries all = { 0 };
	struct import_counts counts;
	struct fail f = { 0 };

	*w = (struct world){ 0 };
	struct registry *known = small_registry(
	    &w->table, STR("xx-north\tuniversity\tGB\tYork\t\t\tNorth University\t\t\t\t\t\n"));
	assert_true(import_known(&all, known, &w->mem, &f));
	assert_true(import_ror(&counts, &all, scratch_make(&w->dump, STR(RECORDS)), &w->mem, &f));
	struct str path = scratch_make(&w->file, STR(""));
	assert_true(registry_write(path, &all, STR("test"), &f));
	assert_true(registry_open(&w->registry, path, STR(""), &f));
	free(all.items);
	registry_free(known);
	names_init(&w->names, w->registry, &w->mem);
	w->resolver = resolver_new(&w->names, &w->mem);
}

static void
world_end(struct world *w)
{
	resolver_free(w->resolver);
	names_free(&w->names);
	registry_free(w->registry);
	scratch_remove(&w->table);
	scratch_remove(&w->dump);
	scratch_remove(&w->file);
	arena_free(&w->mem);
}

static struct row {
	const char *name, *text;
	const char *id; /* of the first link */
	enum link_strength strength;
} rows[] = {
	{ "common words alone", "National Institute of Heart Health", "ror:044444444",
	    LINK_LIKELY },
	{ "common words in its country", "National Institute of Heart Health, Room 5, USA",
	    "ror:044444444", LINK_LIKELY },
	{ "common words in its city", "National Institute of Heart Health, Chicago, USA",
	    "ror:044444444", LINK_CERTAIN },
	{ "common words somewhere", "National Institute of Heart Health, Room 5", "ror:044444444",
	    LINK_POSSIBLE },
};

static void
as_sure_as_wanted(void **state)
{
	const struct row *r = *state;
	struct world w;

	world_make(&w);
	struct query q = { .affiliation = str_from(r->text) };
	const struct affiliation *a = resolve(w.resolver, &q);
	assert_int_equal(a->mention_count, 1);
	const struct link *l = &a->mentions[0].links[0];
	struct str id = names_get(&w.names, l->institution)->id;
	if (!str_eq(id, str_from(r->id)))
		fail_msg("%.*s", (int)id.len, id.at);
	assert_int_equal(l->strength, r->strength);
	world_end(&w);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, as_sure_as_wanted);
	return ROWS_RUN(tests, n);
}
