/* sights.h - rows of what is seen in a text, for the tests of both scripts. */
#ifndef TESTS_INSTITUTION_SIGHTS_H
#define TESTS_INSTITUTION_SIGHTS_H

#include "institution/sight.h"
#include "world.h"

struct sight_row {
	const char *name, *text;
	const char *want; /* for each sighting: id and rest, a blank between and behind */
};

typedef size_t seer(struct sighting out[SIGHT_ROOM], const struct parts *parts,
    const struct names *names, const struct places *places, struct arena *mem);

static const char *const rest_words[] = {
	[REST_NONE] = "none",
	[REST_DEPARTMENT] = "department",
	[REST_CHILD] = "child",
	[REST_UNIT] = "unit",
	[REST_BEHIND] = "behind",
	[REST_UNKNOWN] = "unknown",
};

static inline size_t
see(struct sighting out[SIGHT_ROOM], struct world *w, seer *sight, const char *text)
{
	struct places *places = places_new(&w->mem);
	struct parts parts;

	parts_of(&parts, str_from(text), places, &w->mem);
	return sight(out, &parts, &w->names, places, &w->mem);
}

static inline void
check_sights(const struct sight_row *r, seer *sight)
{
	struct str want = str_from(r->want), id, rest;
	struct sighting seen[SIGHT_ROOM];
	struct world w;

	world_make(&w);
	size_t n = see(seen, &w, sight, r->text);
	for (size_t i = 0; i < n; i++) {
		const struct sighting *s = &seen[i];
		struct str first = names_get(&w.names, s->who[0])->id;
		if (!str_next(&id, &want, ' ') || !str_next(&rest, &want, ' ') || !str_eq(first, id)
		    || !str_eq(rest, str_from(rest_words[s->rest])))
			fail_msg("%.*s %s", (int)first.len, first.at, rest_words[s->rest]);
		assert_true(s->count >= 1 && s->form.len > 0);
		assert_int_equal(s->rest == REST_CHILD, s->child.len > 0);
		assert_true(i == 0 || seen[i - 1].at < s->at);
	}
	assert_int_equal(want.len, 0);
	world_end(&w);
}

#endif
