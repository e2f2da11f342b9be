#include "institution/ror.h"

#include <string.h>

#include "institution/form.h"
#include "institution/ror_kind.h"
#include "text/unicode.h"

#define NAME_BYTES   1000 /* a longer text is no name that anybody types */
#define DOMAIN_BYTES 253

bool
ror_is_bare(struct str s)
{
	if (s.len != 9 || s.at[0] != '0')
		return false;
	for (size_t i = 1; i < s.len; i++) {
		char c = s.at[i];
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
			return false;
	}
	return true;
}

bool
ror_id(struct str *out, struct str text)
{
	static const char *const fronts[] = { "https://", "http://", "www.", "ror.org/" };

	text = str_trim(text);
	for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++) {
		struct str front = str_from(fronts[i]);
		if (str_eq_nocase(str_slice(text, 0, front.len), front))
			text = str_slice(text, front.len, text.len);
	}
	if (str_ends(text, STR("/")))
		text.len--;
	*out = text;
	return ror_is_bare(text);
}

static bool
has_word(struct json list, const char *word)
{
	for (struct json v = json_first(list); v.node; v = json_next(v))
		if (str_eq(json_text(v), str_from(word)))
			return true;
	return false;
}

/* A word of capitals and digits is written as an acronym is, whatever the dump calls it. */
static bool
looks_like_acronym(struct str s)
{
	bool capital = false;

	for (size_t i = 0; i < s.len; i++) {
		capital |= s.at[i] >= 'A' && s.at[i] <= 'Z';
		if (!(s.at[i] >= 'A' && s.at[i] <= 'Z') && !(s.at[i] >= '0' && s.at[i] <= '9'))
			return false;
	}
	return capital && s.len <= 6;
}

static enum name_kind
kind_of_name(struct json types, struct str text)
{
	bool label = has_word(types, "label") || has_word(types, "ror_display");

	if (label && !has_word(types, "acronym"))
		return NAME_OFFICIAL;
	return label || (has_word(types, "alias") && !looks_like_acronym(text)) ? NAME_OTHER
										: NAME_ACRONYM;
}

/* The chosen name, the English and the Chinese one. */
static void
note_label(struct ror_record *out, struct json types, struct str lang, struct str text)
{
	if (has_word(types, "ror_display"))
		out->display = text;
	if (!has_word(types, "label"))
		return;
	if (out->en.len == 0 && str_eq(lang, STR("en")))
		out->en = text;
	if (out->zh.len == 0 && str_eq(lang, STR("zh")) && unicode_has(text, SCRIPT_HAN))
		out->zh = text;
}

static bool
read_names(struct ror_record *out, struct json names, struct arena *mem, struct fail *f)
{
	size_t room = json_count(names);

	/* One more: see add_without_country. */
	out->names = arena_array(mem, struct written_name, room + 1);
	for (struct json v = json_first(names); v.node; v = json_next(v)) {
		struct json types = json_get(v, "types");
		struct str text = str_trim(json_text(json_get(v, "value")));
		if (text.len == 0 || text.len > NAME_BYTES)
			continue;
		text = str_copy(text, mem);
		note_label(out, types, json_text(json_get(v, "lang")), text);
		out->names[out->name_count++]
		    = (struct written_name){ text, kind_of_name(types, text) };
	}
	if (out->name_count == 0)
		return json_fail(names, FAIL_JSON_TYPE, STR("a list with names"), f);
	if (out->display.len == 0)
		out->display = out->en.len ? out->en : out->names[0].text;
	if (out->en.len == 0)
		out->en = out->display;
	return true;
}

/* The official names first; equals keep their order. */
static void
order_names(struct ror_record *out)
{
	for (size_t i = 1; i < out->name_count; i++) {
		struct written_name name = out->names[i];
		size_t at = i;
		for (; at > 0 && out->names[at - 1].kind > name.kind; at--)
			out->names[at] = out->names[at - 1];
		out->names[at] = name;
	}
}

/* "Name (China)" is how ROR tells the companies of one group apart; people write the name bare. */
static void
add_without_country(
    struct ror_record *out, struct str country_name, const struct places *places, struct arena *mem)
{
	struct str s = out->display;
	size_t open = str_find(s, STR(" ("), 0), next;

	if (open == STR_NONE || open == 0 || !str_ends(s, STR(")")))
		return;
	while ((next = str_find(s, STR(" ("), open + 1)) != STR_NONE)
		open = next;
	struct str inside = str_slice(s, open + 2, s.len - 1);
	struct str country = place_country(places, inside, mem);
	bool is_bare = out->country.len == 0;
	/* Two letters in brackets are rather an abbreviation. */
	if (is_bare && inside.len > 2)
		out->country = country;
	bool is_country = (country.len && str_eq(country, out->country))
			  || (country_name.len && str_eq_nocase(inside, country_name));
	if (!is_country)
		return;
	out->names[out->name_count++] = (struct written_name){ str_slice(s, 0, open), NAME_OTHER };
	if (is_bare && out->kind == KIND_ORGANISATION)
		out->kind = KIND_FIRM;
}

static struct str
copy_text(struct json v, struct arena *mem)
{
	struct str text = json_text(v);
	return text.len ? str_copy(text, mem) : STR("");
}

static void
read_place(
    struct ror_record *out, struct json locations, struct str *country_name, struct arena *mem)
{
	struct json details = json_get(json_first(locations), "geonames_details");
	struct str country = json_text(json_get(details, "country_code"));

	*country_name = json_text(json_get(details, "country_name"));
	out->country = country.len == 2 ? str_copy(country, mem) : STR("");
	out->city = copy_text(json_get(details, "name"), mem);
}

static bool
is_domain(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] <= ' ' || s.at[i] > '~' || s.at[i] == '/' || s.at[i] == '@')
			return false;
	return s.len <= DOMAIN_BYTES && str_find(s, STR("."), 0) != STR_NONE;
}

static void
read_domains(struct ror_record *out, struct json domains, struct arena *mem)
{
	out->domains = arena_array(mem, struct str, json_count(domains));
	for (struct json v = json_first(domains); v.node; v = json_next(v)) {
		struct str text = json_text(v);
		if (str_starts(text, STR("www.")))
			text = str_slice(text, 4, text.len);
		if (!is_domain(text))
			continue;
		char *at = arena_array(mem, char, text.len);
		for (size_t i = 0; i < text.len; i++)
			at[i] = (char)(text.at[i] >= 'A' && text.at[i] <= 'Z'
					   ? text.at[i] + ('a' - 'A')
					   : text.at[i]);
		out->domains[out->domain_count++] = (struct str){ at, text.len };
	}
}

static bool
is_of_type(struct json relation, const char *const *types, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(json_text(json_get(relation, "type")), str_from(types[i])))
			return true;
	return false;
}

static void
read_related(struct ror_ids *out, struct json relations, const char *const *types, size_t count,
    struct arena *mem)
{
	struct str id;
	size_t n = 0;

	for (struct json v = json_first(relations); v.node; v = json_next(v))
		n += is_of_type(v, types, count);
	out->items = arena_array(mem, struct str, n);
	for (struct json v = json_first(relations); v.node; v = json_next(v))
		if (is_of_type(v, types, count) && ror_id(&id, json_text(json_get(v, "id"))))
			out->items[out->count++] = str_copy(id, mem);
}

static void
read_relations(struct ror_record *out, struct json relations, struct arena *mem)
{
	static const char *const parents[] = { "parent" }, *const successors[] = { "successor" },
				 *const relatives[] = { "parent", "child", "related" };

	read_related(&out->parents, relations, parents, 1, mem);
	read_related(&out->successors, relations, successors, 1, mem);
	read_related(&out->relatives, relations, relatives, 3, mem);
}

/* "other" says nothing, and "funder" goes with anything. */
static bool
is_mere_facility(struct json types)
{
	for (struct json v = json_first(types); v.node; v = json_next(v)) {
		struct str type = json_text(v);
		if (!str_eq(type, STR("facility")) && !str_eq(type, STR("other"))
		    && !str_eq(type, STR("funder")))
			return false;
	}
	return true;
}

bool
ror_read(struct ror_record *out, struct json record, const struct places *places, struct arena *mem,
    struct fail *f)
{
	struct json id = json_get(record, "id"), names = json_get(record, "names");
	struct json admin = json_get(json_get(record, "admin"), "last_modified");
	struct str country_name, ror;

	*out = (struct ror_record){ .display = STR(""), .zh = STR(""), .en = STR("") };
	if (!id.node || !names.node)
		return json_fail(record, FAIL_JSON_MISSING, id.node ? STR("names") : STR("id"), f);
	if (!ror_id(&ror, json_text(id)))
		return json_fail(id, FAIL_JSON_VALUE, STR("https://ror.org/0…"), f);
	out->ror = str_copy(ror, mem);
	if (!read_names(out, names, mem, f))
		return false;
	read_place(out, json_get(record, "locations"), &country_name, mem);
	read_domains(out, json_get(record, "domains"), mem);
	read_relations(out, json_get(record, "relationships"), mem);
	out->withdrawn = str_eq(json_text(json_get(record, "status")), STR("withdrawn"));
	out->modified = copy_text(json_get(admin, "date"), mem);
	out->stands_alone = !is_mere_facility(json_get(record, "types"));
	out->kind = ror_kind(json_get(record, "types"), out->display, mem);
	add_without_country(out, country_name, places, mem);
	order_names(out);
	return true;
}
