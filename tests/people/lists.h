/* lists.h - lists that are given as text, and what they are read with, for tests.
 *
 * The sheet's files are the texts in their order; those from `registrations` on are lists of who
 * came. */
#ifndef TESTS_PEOPLE_LISTS_H
#define TESTS_PEOPLE_LISTS_H

#include "rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "data/image.h"
#include "people/facts.h"

#define LISTS_MOST 4

struct lists {
	struct arena mem;
	struct findings findings;
	struct registry *registry;
	struct names names;
	struct resolver *resolver;
	struct honours *honours;
	struct sheet *sheet;
	struct standings standings;
	struct facts facts;
	size_t registrations;
	struct policy policy;
};

static inline void
text_write(char path[40], const char *text)
{
	strcpy(path, "/tmp/rollcall-test.XXXXXX");
	int descriptor = mkstemp(path);

	assert_true(descriptor >= 0);
	FILE *file = fdopen(descriptor, "w");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static inline void
lists_open(struct lists *l, const char *const *texts, size_t count, size_t registrations)
{
	const struct sheet_options options = { .limits = sheet_limits_default };
	struct input inputs[LISTS_MOST];
	char path[LISTS_MOST][40];
	struct fail f = { 0 };

	*l = (struct lists){ .registrations = registrations };
	findings_init(&l->findings, &l->mem);
	assert_true(registry_open(&l->registry, STR(""), image_registry(), &f));
	names_init(&l->names, l->registry, &l->mem);
	l->resolver = resolver_new(&l->names, &l->mem);
	l->honours = honours_new(&l->mem);
	for (size_t i = 0; i < count; i++) {
		text_write(path[i], texts[i]);
		inputs[i] = (struct input){ .path = str_from(path[i]),
			.shown = STR("list.csv"),
			.encoding = STR("auto"),
			.is_attendance = i >= registrations };
	}
	bool ok = sheet_load(&l->sheet, inputs, count, &options, &l->findings, &l->mem, &f);
	for (size_t i = 0; i < count; i++)
		unlink(path[i]);
	if (!ok)
		fail_msg("%s: %s", fail_word(f.code).at, f.found);
}

/* Standings and facts, where attendance is NULL or what was matched. */
static inline void
lists_read(struct lists *l, const struct attendance *attendance)
{
	struct fail f = { 0 };

	standings_read(
	    &l->standings, l->sheet, &l->policy, STAGE_AUTO, attendance, &l->findings, &l->mem);
	assert_true(facts_read(&l->facts, l->sheet, &l->standings, l->resolver, l->honours,
	    &l->findings, &l->mem, &f));
}

static inline void
lists_close(struct lists *l)
{
	facts_free(&l->facts);
	standings_free(&l->standings);
	sheet_free(l->sheet);
	honours_free(l->honours);
	resolver_free(l->resolver);
	names_free(&l->names);
	registry_free(l->registry);
	findings_free(&l->findings);
	arena_free(&l->mem);
}

#endif
