#include "institution/aliases.h"

#include "base/out.h"
#include "input/columns.h"
#include "institution/form.h"
#include "institution/ror.h"

enum alias_column { ALIAS_NAME, ALIAS_INSTITUTION, ALIAS_KIND, ALIAS_COLUMN_COUNT };

static const struct columns_wanted columns[ALIAS_COLUMN_COUNT] = {
	[ALIAS_NAME] = { { "name", "alias", "名称", "别名", "简称" }, true },
	[ALIAS_INSTITUTION] = { { "institution", "id", "单位", "机构", "单位名称" }, true },
	[ALIAS_KIND] = { { "kind", "type", "类型", "类别" }, false },
};

struct reading {
	struct names *names;
	struct arena *mem;
};

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
take_alias(void *ctx, const struct columns_row *row, struct fail *f)
{
	struct reading *r = ctx;
	struct str name = columns_cell(row, ALIAS_NAME), kind = columns_cell(row, ALIAS_KIND);
	struct str institution = columns_cell(row, ALIAS_INSTITUTION);
	bool is_domain = str_eq_nocase(kind, STR("domain"));
	uint32_t who;

	if (form_of(name, r->mem).len == 0)
		return fail_at(f, FAIL_TABLE, columns_place(row, ALIAS_NAME), name, STR("name"));
	if (kind.len && !is_domain && !str_eq_nocase(kind, STR("name")))
		return fail_at(
		    f, FAIL_TABLE, columns_place(row, ALIAS_KIND), kind, STR("name, domain"));
	if (is_domain && str_find(name, STR("."), 0) == STR_NONE)
		return fail_at(
		    f, FAIL_TABLE, columns_place(row, ALIAS_NAME), name, STR("example.org"));
	if (!find_institution(&who, r, institution, columns_place(row, ALIAS_INSTITUTION), f))
		return false;
	if (is_domain)
		names_add_domain(r->names, lower(name, r->mem), who);
	else
		names_add(r->names, name, who);
	return true;
}

bool
aliases_load(struct names *n, struct str path, struct arena *mem, struct fail *f)
{
	struct reading r = { .names = n, .mem = mem };
	struct columns_taker to = { take_alias, &r };

	return columns_read(path, columns, ALIAS_COLUMN_COUNT, to, mem, f);
}
