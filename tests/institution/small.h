/* small.h - a registry of a few rows, for tests. */
#ifndef TESTS_INSTITUTION_SMALL_H
#define TESTS_INSTITUTION_SMALL_H

#include "institution/writer.h"
#include "scratch.h"

/* Writes the rows of a table and opens what was written; remove the scratch file at the end. */
static inline struct registry *
small_registry(struct scratch *s, struct str table)
{
	struct arena mem = { 0 };
	struct entries all = { 0 };
	struct fail f = { 0 };
	struct registry *r = NULL;

	assert_true(table_read(&all, table, STR("small.tsv"), &mem, &f));
	assert_true(table_check(&all, &f));
	struct str path = scratch_make(s, STR(""));
	assert_true(registry_write(path, &all, STR("small 1"), 0, &f));
	free(all.items);
	arena_free(&mem);
	assert_true(registry_open(&r, path, STR(""), &f));
	return r;
}

#endif
