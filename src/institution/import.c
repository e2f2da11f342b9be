#include "institution/import.h"

#include <stdlib.h>
#include <string.h>

#include "base/jsonstream.h"
#include "base/zip.h"
#include "institution/merge.h"
#include "institution/ror.h"

#define DUMP_BYTES ((uint64_t)4 * 1024 * 1024 * 1024) /* ten times today's */
#define DUMP_RATIO 200                                /* ROR's packs to a tenth */

/* A zip of ROR has a CSV as well, and had both schemas once. */
static const struct str endings[] = { { "_schema_v2.json", 15 }, { ".json", 5 } };

bool
import_known(struct entries *out, struct registry *r, struct arena *mem, struct fail *f)
{
	for (uint32_t number = 1; number <= registry_count(r); number++) {
		const struct institution *known = registry_get(r, number);
		struct entry e = { .id = str_copy(known->id, mem),
			.zh = str_copy(known->name_zh, mem),
			.en = str_copy(known->name_en, mem),
			.country = str_copy(known->country, mem),
			.city = str_copy(known->city, mem),
			.kind = known->kind };
		if (known->ror.len)
			e.ror = str_copy(known->ror, mem);
		if (known->parent != NOBODY)
			e.parent_id = str_copy(registry_get(r, known->parent)->id, mem);
		e.name_count = registry_names(&e.names, r, number, mem);
		e.domain_count = registry_domains(&e.domains, r, number, mem);
		GROW(&out->items, out->count, &out->cap);
		out->items[out->count++] = e;
	}
	return registry_ok(r, f);
}

/* A place in one record is a place in the dump, and what is wrong with it is wrong with the dump.
 */
static bool
dump_trouble(struct fail *f, struct place at)
{
	switch ((int)f->code) {
	case FAIL_JSON:
	case FAIL_JSON_TYPE:
	case FAIL_JSON_KEY:
	case FAIL_JSON_TWICE:
	case FAIL_JSON_MISSING:
	case FAIL_JSON_VALUE:
	case FAIL_JSON_DEEP:
		f->code = FAIL_DUMP;
		if (f->line <= 1)
			f->column += at.column - 1;
		f->line += f->line ? at.line - 1 : at.line;
		break;
	}
	return false;
}

static bool
read_record(struct ror_records *out, struct str text, struct place at, const struct places *places,
    struct arena *mem, struct fail *f)
{
	struct json_doc doc;

	if (!json_parse(&doc, text, at.file, f))
		return dump_trouble(f, at);
	GROW(&out->items, out->count, &out->cap);
	bool ok = ror_read(&out->items[out->count], json_root(&doc), places, mem, f);
	out->count += ok;
	json_free(&doc);
	return ok || dump_trouble(f, at);
}

static bool
next_block(void *ctx, struct str *block, struct fail *f)
{
	return zip_stream_next(block, ctx, f);
}

static bool
read_stream(struct ror_records *out, struct jsonstream *s, struct arena *mem, struct fail *f)
{
	struct places *places = places_new(mem);
	struct str text;
	struct place at;
	bool ok;

	while ((ok = jsonstream_next(&text, &at, s, f)) && text.len)
		if (!read_record(out, text, at, places, mem, f)) {
			places_free(places);
			return false;
		}
	places_free(places);
	/* The stream knows the place in the dump itself. */
	return ok || dump_trouble(f, (struct place){ .line = 1, .column = 1 });
}

static bool
read_dump(struct ror_records *out, struct str path, struct arena *mem, struct fail *f)
{
	struct zip_limits limits = { DUMP_BYTES, DUMP_RATIO };
	struct zip_stream *zip;

	if (!zip_stream_open(&zip, path, endings, sizeof endings / sizeof *endings, limits, f))
		return false;
	struct jsonstream *s = jsonstream_new((struct jsonstream_source){ next_block, zip }, path);
	bool ok = read_stream(out, s, mem, f);
	jsonstream_free(s);
	zip_stream_close(zip);
	return ok;
}

bool
import_ror(struct import_counts *counts, struct entries *entries, struct str path,
    struct arena *mem, struct fail *f)
{
	struct ror_records records = { 0 };
	bool ok = read_dump(&records, path, mem, f);

	if (ok)
		merge_ror(counts, entries, &records, mem);
	free(records.items);
	return ok;
}
