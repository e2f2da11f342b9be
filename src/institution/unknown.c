#include "institution/unknown.h"

#include "institution/form.h"
#include "institution/fuzzy.h"
#include "institution/local.h"
#include "institution/tell.h"
#include "text/pinyin.h"
#include "text/unicode.h"

static void
mention_local(
    struct mention *out, struct str form, struct str shown, struct names *names, struct arena *mem)
{
	enum institution_kind kind;
	struct str whose;
	uint32_t who = names_add_local(names, form, shown, STR(""));

	if (local_parent(&whose, &kind, form))
		names_add_child(
		    names, form, shown, kind, names_add_local(names, whose, whose, STR("")));
	*out = (struct mention){ .links = arena_new(mem, struct link), .link_count = 1 };
	out->links[0] = (struct link){ who, LINK_CERTAIN, 1000, REASON_UNKNOWN,
		str_copy(shown, mem), STR("") };
}

/* The institution's name as it is written whose form is alike; its English one where that was
 * derived from another. */
static struct str
written(const struct fuzzy_match *match, const struct names *names, struct arena *mem)
{
	const struct institution *who = names_get(names, match->institution);
	struct arena scratch = { 0 };
	struct written_name *all;
	size_t n = registry_names(&all, names->registry, match->institution, &scratch);
	struct str found = who->name_en.len ? who->name_en : who->name;

	for (size_t i = 0; i < n; i++)
		if (str_eq(form_of(all[i].text, &scratch), match->name)) {
			found = all[i].text;
			break;
		}
	found = str_copy(found, mem);
	arena_free(&scratch);
	return found;
}

/* 华南示范大学 for 华南师范大学, 中山大大学: an input method offers what sounds alike, and a
 * character is struck twice. Whether one such slip is all that sets a text apart from a name. */
static bool
is_slip(struct str typed, struct str name)
{
	size_t at = 0, slips = 0;
	uint32_t last = 0;

	for (size_t i = 0; i < typed.len;) {
		size_t next = at;
		uint32_t p = unicode_next(typed, &i);
		uint32_t want = at < name.len ? unicode_next(name, &next) : 0;
		if (p != want && ++slips > 1)
			return false;
		if (p == want || pinyin_sound_alike(p, want))
			at = next;
		else if (p != last)
			return false;
		last = p;
	}
	return slips == 1 && at == name.len;
}

#define ALIKE_ROOM 3
#define SLIP_SCORE 600

/* A Chinese name that is a slip from one that a registry has: a question (SPEC 4). */
static bool
mention_slip(
    struct mention *out, struct str form, struct str shown, struct names *names, struct arena *mem)
{
	struct name_hit hits[NAMES_ROOM];
	size_t n = registry_slips(names->registry, hits, NAMES_ROOM, form, 0);
	struct link links[ALIKE_ROOM];
	size_t count = 0;

	for (size_t i = 0; i < n && count < ALIKE_ROOM; i++)
		if (hits[i].kind <= NAME_FORMER && is_slip(form, hits[i].form))
			links[count++] = (struct link){ hits[i].institution, LINK_POSSIBLE,
				SLIP_SCORE, REASON_ALIKE, str_copy(shown, mem),
				str_copy(hits[i].form, mem) };
	if (count == 0)
		return false;
	*out = (struct mention){ .links = arena_array(mem, struct link, count),
		.link_count = count,
		.otherwise = names_add_local(names, form, shown, STR("")) };
	for (size_t i = 0; i < count; i++)
		out->links[i] = links[i];
	return true;
}

#define ALIKE_NEAR 60 /* permille: so near to the best that nothing tells them apart */

/* A name that no registry has as it is written, but one has almost. */
static bool
mention_alike(struct mention *out, struct str form, struct str shown, const struct parts *parts,
    const struct places *places, struct names *names, struct arena *mem)
{
	struct fuzzy_match match[ALIKE_ROOM] = { 0 };
	size_t n = 0, near = 0;

	if (str_find(form, STR(" "), 0) != STR_NONE && !unicode_has(form, SCRIPT_HAN))
		n = fuzzy_find(match, ALIKE_ROOM, form, parts, names, places);
	if (n == 0 || match[0].score < fuzzy_possible)
		return false;
	while (near < n && match[near].score > match[0].score - ALIKE_NEAR)
		near++;
	bool likely = near == 1 && match[0].score >= fuzzy_likely;
	*out = (struct mention){ .links = arena_array(mem, struct link, near),
		.link_count = near,
		.otherwise = names_add_local(names, form, shown, STR("")) };
	for (size_t i = 0; i < near; i++)
		out->links[i]
		    = (struct link){ match[i].institution, likely ? LINK_LIKELY : LINK_POSSIBLE,
			      match[i].score > 990 ? 990 : match[i].score, REASON_ALIKE,
			      str_copy(shown, mem), written(&match[i], names, mem) };
	return true;
}

/* Of the institutions that may be meant the one whose e-mail domain the row has. */
static void
settle_by_domain(
    struct mention *m, const struct evidence *e, const struct names *names, struct arena *mem)
{
	for (size_t i = 0; i < m->link_count; i++) {
		uint32_t who = m->links[i].institution;
		if (!candidate_has_domain(names, who, e))
			continue;
		m->links[0] = (struct link){ who, LINK_CERTAIN, 1000, REASON_ALIKE_MAIL,
			m->links[i].found, str_copy(e->domain_text, mem) };
		m->link_count = 1;
		return;
	}
}

void
mention_unknown(struct mention *out, struct str form, struct str shown, const struct parts *parts,
    const struct evidence *e, const struct places *places, struct names *names, struct arena *mem)
{
	bool slip = unicode_has(form, SCRIPT_HAN) && mention_slip(out, form, shown, names, mem);

	if (slip || mention_alike(out, form, shown, parts, places, names, mem))
		settle_by_domain(out, e, names, mem);
	else
		mention_local(out, form, shown, names, mem);
}
