#include "institution/aliases.h"

#include "base/out.h"
#include "input/csv.h"
#include "input/decoder.h"
#include "institution/form.h"
#include "institution/ror.h"

#define ALIASES_BYTES   ((uint64_t)64 * 1024 * 1024)
#define ALIASES_COLUMNS 64
#define CELL_BYTES      4096

enum alias_column { ALIAS_NAME, ALIAS_INSTITUTION, ALIAS_KIND, ALIAS_COLUMN_COUNT };

/* Headings as clean_tight gives them; the first is the one that a complaint names. */
static const struct {
	const char *headings[5];
} columns[ALIAS_COLUMN_COUNT] = {
	[ALIAS_NAME] = { { "name", "alias", "名称", "别名", "简称" } },
	[ALIAS_INSTITUTION] = { { "institution", "id", "单位", "机构", "单位名称" } },
	[ALIAS_KIND] = { { "kind", "type", "类型", "类别" } },
};

struct reading {
	struct names *names;
	struct str file;
	size_t position[ALIAS_COLUMN_COUNT]; /* of each column from 1; 0: not there */
	size_t width;                        /* of the header; 0: not read yet */
	struct arena *mem;
};

static struct place
place_of(const struct reading *r, const struct record *record, enum alias_column column)
{
	return (struct place){ r->file, record->line, r->position[column] };
}

static struct str
cell_of(const struct reading *r, const struct record *record, enum alias_column column)
{
	return r->position[column] ? record->cells[r->position[column] - 1] : STR("");
}

static bool
is_heading(struct str cell, enum alias_column column)
{
	for (size_t i = 0; i < 5 && columns[column].headings[i]; i++)
		if (str_eq(cell, str_from(columns[column].headings[i])))
			return true;
	return false;
}

static bool
take_header(struct reading *r, const struct record *record, struct fail *f)
{
	r->width = record->count;
	for (size_t i = 0; i < record->count; i++) {
		struct str heading = clean_tight(record->cells[i], r->mem).text;
		for (int c = 0; c < ALIAS_COLUMN_COUNT; c++)
			if (r->position[c] == 0 && is_heading(heading, (enum alias_column)c))
				r->position[c] = i + 1;
	}
	for (int c = ALIAS_NAME; c <= ALIAS_INSTITUTION; c++)
		if (r->position[c] == 0)
			return fail_at(f, FAIL_NO_COLUMN,
			    (struct place){ .file = r->file, .line = record->line },
			    str_from(columns[c].headings[0]), STR("name,institution,kind"));
	return true;
}

/* The ids of those that bear the name, for the complaint that they are several. */
static bool
several(const struct reading *r, const struct name_hit *hits, size_t count, struct place at,
    struct str found, struct fail *f)
{
	struct out ids = { 0 };

	for (size_t i = 0; i < count; i++) {
		if (i)
			out_trusted(&ids, STR(", "));
		out_plain(&ids, names_get(r->names, hits[i].institution)->id);
	}
	fail_at(f, FAIL_ALIAS_SHARED, at, found, out_text(&ids));
	out_free(&ids);
	return false;
}

static bool
find_by_name(
    uint32_t *out, const struct reading *r, struct str text, struct place at, struct fail *f)
{
	struct name_hit hits[NAMES_ROOM];
	size_t count = names_exact(r->names, hits, form_of(text, r->mem)), kept = 0;

	/* Only by the strongest kind of name, and each once. */
	for (size_t i = 0; i < count; i++) {
		bool known = false;
		for (size_t k = 0; k < kept; k++)
			known |= hits[k].institution == hits[i].institution;
		if (!known && hits[i].kind == hits[0].kind)
			hits[kept++] = hits[i];
	}
	if (kept == 0)
		return fail_at(f, FAIL_ALIAS_UNKNOWN, at, text, STR(""));
	if (kept > 1)
		return several(r, hits, kept, at, text, f);
	*out = hits[0].institution;
	return true;
}

static bool
find_institution(
    uint32_t *out, const struct reading *r, struct str text, struct place at, struct fail *f)
{
	struct registry *registry = r->names->registry;
	struct str ror;

	*out = registry_by_id(registry, text);
	if (*out == NOBODY && ror_id(&ror, text))
		*out = registry_by_ror(registry, ror);
	return *out != NOBODY || find_by_name(out, r, text, at, f);
}

static struct str
lower(struct str s, struct arena *mem)
{
	char *at = arena_array(mem, char, s.len);

	for (size_t i = 0; i < s.len; i++)
		at[i] = (char)(s.at[i] >= 'A' && s.at[i] <= 'Z' ? s.at[i] + ('a' - 'A') : s.at[i]);
	return (struct str){ at, s.len };
}

static bool
take_alias(struct reading *r, const struct record *record, struct fail *f)
{
	struct str name = cell_of(r, record, ALIAS_NAME), kind = cell_of(r, record, ALIAS_KIND);
	struct str institution = cell_of(r, record, ALIAS_INSTITUTION);
	bool is_domain = str_eq_nocase(kind, STR("domain"));
	uint32_t who;

	if (form_of(name, r->mem).len == 0)
		return fail_at(f, FAIL_TABLE, place_of(r, record, ALIAS_NAME), name, STR("name"));
	if (kind.len && !is_domain && !str_eq_nocase(kind, STR("name")))
		return fail_at(
		    f, FAIL_TABLE, place_of(r, record, ALIAS_KIND), kind, STR("name, domain"));
	if (is_domain && str_find(name, STR("."), 0) == STR_NONE)
		return fail_at(
		    f, FAIL_TABLE, place_of(r, record, ALIAS_NAME), name, STR("example.org"));
	if (!find_institution(&who, r, institution, place_of(r, record, ALIAS_INSTITUTION), f))
		return false;
	if (is_domain)
		names_add_domain(r->names, lower(name, r->mem), who);
	else
		names_add(r->names, name, who);
	return true;
}

static bool
take(void *ctx, const struct record *record, struct fail *f)
{
	struct reading *r = ctx;
	struct place at = { .file = r->file, .line = record->line };

	if (record->count == 1 && record->cells[0].len == 0)
		return true;
	if (r->width == 0)
		return take_header(r, record, f);
	if (record->count != r->width) {
		struct out found = { 0 }, expected = { 0 };
		out_whole(&found, (int64_t)record->count);
		out_whole(&expected, (int64_t)r->width);
		fail_at(f, FAIL_RAGGED, at, out_text(&found), out_text(&expected));
		out_free(&found);
		out_free(&expected);
		return false;
	}
	return take_alias(r, record, f);
}

static bool
read_all(struct reading *r, struct decoder *d, struct fail *f)
{
	struct record_taker to = { take, r };
	struct reader *reader = reader_new(r->file, ',', ALIASES_COLUMNS, CELL_BYTES, to);
	struct str text;
	bool ok;

	do {
		ok = decoder_next(&text, d, reader_place(reader), ALIASES_BYTES, f)
		     && (text.len == 0 || reader_feed(reader, text, f));
	} while (ok && text.len);
	ok = ok && reader_end(reader, f);
	reader_free(reader);
	return ok && (r->width || fail_file(f, FAIL_EMPTY_FILE, r->file, 0));
}

bool
aliases_load(struct names *n, struct str path, struct arena *mem, struct fail *f)
{
	struct reading r = { .names = n, .file = path, .mem = mem };
	struct encoding encoding;
	struct file file;

	if (!file_open(&file, path, mem, f))
		return false;
	bool ok = encoding_find(&encoding, &file, STR(""), mem, f);
	if (ok) {
		struct decoder *d = decoder_new(&file, &encoding, 0, mem);
		ok = read_all(&r, d, f) && file_unchanged(&file, f);
		decoder_free(d);
	}
	file_close(&file);
	return ok;
}
