/* What a registry holds, for who looks into it: each call reads the database anew. */
#include <stdlib.h>
#include <string.h>

#include "institution/registry_inside.h"

static size_t
count_rows(struct registry *r, const char *sql)
{
	struct db_query *q;
	bool row;
	size_t n = 0;

	if (!db_query_begin(&q, r->db, sql, &r->broken))
		return 0;
	if (db_step(&row, q, &r->broken) && row)
		n = (size_t)db_whole(q, 0);
	db_query_end(q);
	return n;
}

void
registry_measure(struct registry_sizes *out, struct registry *r)
{
	out->institutions = r->count;
	out->names = count_rows(r, "SELECT count(*) FROM name");
	out->domains = count_rows(r, "SELECT count(*) FROM domain");
}

/* The rows (number, text) that a statement gives of one institution. */
static size_t
texts_of(struct written_name **out, struct registry *r, const char *sql, uint32_t number,
    struct arena *mem)
{
	struct written_name *found = NULL;
	struct db_query *q;
	size_t n = 0, cap = 0;
	bool row;

	if (!db_query_begin(&q, r->db, sql, &r->broken))
		return 0;
	db_bind_whole(q, 0, number);
	while (db_step(&row, q, &r->broken) && row) {
		GROW(&found, n, &cap);
		found[n++] = (struct written_name){ str_copy(db_text(q, 1), mem),
			(enum name_kind)db_whole(q, 0) };
	}
	db_query_end(q);
	*out = arena_array(mem, struct written_name, n);
	if (n)
		memcpy(*out, found, n * sizeof *found);
	free(found);
	return n;
}

size_t
registry_names(struct written_name **out, struct registry *r, uint32_t number, struct arena *mem)
{
	return texts_of(
	    out, r, "SELECT kind, text FROM name WHERE institution = ? ORDER BY at", number, mem);
}

size_t
registry_domains(struct str **out, struct registry *r, uint32_t number, struct arena *mem)
{
	struct written_name *found;
	size_t n = texts_of(
	    &found, r, "SELECT 0, text FROM domain WHERE institution = ? ORDER BY at", number, mem);

	*out = arena_array(mem, struct str, n);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = found[i].text;
	return n;
}

/* How well a name answers to what is looked for: less is better. */
struct find {
	uint32_t institution;
	uint32_t place; /* 0: the whole name, 1: its beginning, 2: inside */
	size_t bytes;   /* of the name */
};

static int
by_answer(const void *pa, const void *pb)
{
	const struct find *a = pa, *b = pb;

	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	if (a->bytes != b->bytes)
		return a->bytes < b->bytes ? -1 : 1;
	return (a->institution > b->institution) - (a->institution < b->institution);
}

struct finds {
	struct find *items;
	size_t count, cap;
	uint32_t *best; /* by institution: 1 + its index in items, or 0 */
};

static void
add_find(struct finds *found, const struct shelf_record *record, struct str form)
{
	size_t at = str_find(record->text, form, 0);

	if (at == STR_NONE)
		return;
	struct find find = { record->institution, 2, record->text.len };
	if (at == 0)
		find.place = record->text.len > form.len;
	uint32_t *best = &found->best[record->institution];
	if (*best == 0) {
		GROW(&found->items, found->count, &found->cap);
		found->items[found->count++] = find;
		*best = (uint32_t)found->count;
	} else if (by_answer(&find, &found->items[*best - 1]) < 0)
		found->items[*best - 1] = find;
}

size_t
registry_search(struct registry *r, uint32_t *out, size_t room, struct str form)
{
	struct arena scratch = { 0 };
	struct finds found = { .best = arena_array(&scratch, uint32_t, r->count + 1) };
	struct shelf_record record;
	struct str bucket;
	size_t n = 0;

	for (uint32_t i = 0; form.len && i < r->names.count; i++) {
		if (!shelf_nth(&bucket, &r->names, i, &r->broken))
			break;
		while (shelf_next(&record, &bucket))
			if (record.institution <= r->count)
				add_find(&found, &record, form);
	}
	if (found.count)
		qsort(found.items, found.count, sizeof *found.items, by_answer);
	for (; n < room && n < found.count; n++)
		out[n] = found.items[n].institution;
	free(found.items);
	arena_free(&scratch);
	return n;
}
