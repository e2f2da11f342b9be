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
	    "active") "," RECORD("099999999", LABEL("Bluewater (Japan)"), "company",               \
	    PLACE("JP", "Japan", "Tokyo"), "", "active") "," RECORD("012121212",                   \
	    LABEL("Institute of Bluewater Letters"), "nonprofit", AT("AT", "Graz"), "",            \
	    "active") "," RECORD("013131313", LABEL("Greenhill Clinic for Birds - Redwood House"), \
	    "healthcare", AT("AT", "Graz"), "", "active") "," RECORD("014141414",                  \
	    LABEL("Orange Hospital"), "healthcare", AT("AT", "Graz"),                              \
	    RELATED("parent", "016161616"), "active") "," RECORD("015151515",                      \
	    LABEL("Orange Hospital"), "healthcare", AT("AT", "Vienna"), "",                        \
	    "active") "," RECORD("016161616", LABEL("Greenhill University “Anna Quux”"),           \
	    "education", AT("AT", "Graz"), "", "active") "]"

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
	struct registry *known = small_registry(&w->table,
	    STR("xx-north\tuniversity\tGB\tYork\t\t\tNorth University\t\t\tNUY\t\t\n"
		"xx-letters\tacademy\tGB\tYork\t\t\tNorth Academy of Letters\t\t\t\t\t\n"));
	assert_true(import_known(&all, known, &w->mem, &f));
	assert_true(import_ror(&counts, &all, scratch_make(&w->dump, STR(RECORDS)), &w->mem, &f));
	struct str path = scratch_make(&w->file, STR(""));
	assert_true(registry_write(path, &all, STR("test"), 0, &f));
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
	{ "common words beside a department",
	    "Department of Physics, National Institute of Heart Health", "ror:044444444",
	    LINK_LIKELY },
	{ "a firm by one word abroad", "Azienda Foo, Bluewater, Graz, Austria", "ror:099999999",
	    LINK_POSSIBLE },
	{ "a firm by one word at home", "Azienda Foo, Bluewater, Tokyo, Japan", "ror:099999999",
	    LINK_CERTAIN },
	{ "a short form", "NUY", "xx-north", LINK_CERTAIN },
	{ "a short form beside an institution that nobody knows", "Redwood Quux Institute, NUY",
	    "xx-north", LINK_POSSIBLE },
	{ "and in its country", "Redwood Quux Institute, NUY, UK", "xx-north", LINK_CERTAIN },
	{ "an institute of another country's academy",
	    "Institute of Bluewater Letters, North Academy of Letters",
	    "local:institute-bluewater-letter-north-academy-letter", LINK_CERTAIN },
	{ "what stands before a dash", "Greenhill Clinic for Birds", "ror:013131313",
	    LINK_CERTAIN },
	{ "of two hospitals the one below the university", "Orange Hospital, Greenhill University",
	    "ror:014141414", LINK_CERTAIN },
	{ "a university without whom it honours", "Greenhill University", "ror:016161616",
	    LINK_CERTAIN },
	{ "a university and whom it honours in short", "Greenhill University “A. Quux”, Graz",
	    "ror:016161616", LINK_CERTAIN },
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
