/* world.h - the built-in registry with its names, for tests. */
#ifndef TESTS_INSTITUTION_WORLD_H
#define TESTS_INSTITUTION_WORLD_H

#include "rows.h"

#include <string.h>

#include "data/image.h"
#include "institution/names.h"

struct world {
	struct arena mem;
	struct registry *registry;
	struct names names;
};

static inline void
world_make(struct world *w)
{
	struct fail f = { 0 };

	*w = (struct world){ 0 };
	assert_true(registry_open(&w->registry, STR(""), image_registry(), &f));
	names_init(&w->names, w->registry, &w->mem);
}

static inline void
world_end(struct world *w)
{
	struct fail f = { 0 };

	assert_true(registry_ok(w->registry, &f));
	names_free(&w->names);
	registry_free(w->registry);
	arena_free(&w->mem);
}

/* The number of a built-in institution. */
static inline uint32_t
number_of(const struct world *w, const char *id)
{
	uint32_t number = registry_by_id(w->registry, str_from(id));

	assert_int_not_equal(number, NOBODY);
	return number;
}

#endif
