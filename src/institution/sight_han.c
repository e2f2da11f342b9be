#include <string.h>

#include "institution/form.h"
#include "institution/rest_han.h"
#include "institution/sight_once.h"
#include "institution/sight_short.h"
#include "institution/word.h"
#include "text/similarity.h"
#include "text/unicode.h"

/* The Chinese parts in one text, a comma between them, so that no name runs
 * over a comma; what stands in brackets runs on (中国地质大学（北京）). */
#define BRACKET_LONGEST 6 /* characters of a name that stand in brackets: 华东, 深圳, 威海校区 */

static bool
is_of_name(const struct part *p)
{
	return p->enclosed && unicode_count(p->form) <= BRACKET_LONGEST;
}

/* 某某大学（注：…）: what follows is no affiliation. */
static bool
is_remark(struct str form)
{
	return str_eq(form, STR("注")) || str_eq(form, STR("备注"));
}

static struct str
joined(const struct parts *parts, struct arena *mem)
{
	size_t room = 0, n = 0;

	for (size_t i = 0; i < parts->count; i++)
		room += parts->items[i].form.len + 1;
	char *at = arena_array(mem, char, room + 1);
	for (size_t i = 0; i < parts->count; i++) {
		const struct part *p = &parts->items[i];
		bool runs_on = is_of_name(p) || (i > 0 && is_of_name(&parts->items[i - 1]));
		if (is_remark(p->form))
			break;
		if (!p->han)
			continue;
		if (n && !runs_on)
			at[n++] = ',';
		memcpy(at + n, p->form.at, p->form.len);
		n += p->form.len;
	}
	return (struct str){ at, n };
}

/* The known name that an institution's full name begins together with rest, if that is a longer
 * one: 西安交通大学 and 城市学院. How many hits in front bear it. */
static size_t
longer_name(struct name_hit hits[NAMES_ROOM], struct str full, struct str rest,
    const struct names *names, struct arena *mem)
{
	char *room = arena_array(mem, char, full.len + rest.len + 1);
	size_t same = 0;

	memcpy(room, full.at, full.len);
	memcpy(room + full.len, rest.at, rest.len);
	size_t n = names_heads(names, hits, (struct str){ room, full.len + rest.len });
	if (n == 0 || hits[0].form.len <= full.len || hits[0].kind > NAME_DERIVED)
		return 0;
	while (same < n && str_eq(hits[same].form, hits[0].form))
		same++;
	return same;
}

/* 西交大城市学院: a short form stands for the name, and what is behind it may go on to the name of
 * another one. Of those that bear the short form only one may have such. */
static bool
write_out(
    struct sighting *s, struct str text, size_t at, const struct names *names, struct arena *mem)
{
	struct name_hit hits[NAMES_ROOM], longer[NAMES_ROOM];
	struct str rest = str_slice(text, at + s->form.len, text.len);
	size_t same = 0, found = 0, more = 0;

	if (s->kind[0] < NAME_DERIVED || rest.len == 0 || (at > 0 && text.at[at - 1] != ','))
		return false;
	for (size_t i = 0; i < s->count; i++) {
		struct str full = form_of(names_get(names, s->who[i])->name_zh, mem);
		size_t n = full.len ? longer_name(hits, full, rest, names, mem) : 0;
		if (n == 0)
			continue;
		found++;
		same = n;
		more = hits[0].form.len - full.len;
		memcpy(longer, hits, n * sizeof *hits);
	}
	if (found != 1)
		return false;
	size_t end = at + s->form.len + more;
	sighting_named(s, longer, same);
	s->form = str_slice(text, at, end);
	return true;
}

static bool
sight_at(struct sighting *s, struct str text, size_t at, const struct names *names,
    const struct places *places, struct arena *mem)
{
	struct name_hit hits[NAMES_ROOM];
	size_t n = names_heads(names, hits, str_slice(text, at, text.len)), same = 0;
	bool in_longer = false;

	for (size_t i = 0; i < n; i = same) {
		for (same = i + 1; same < n && str_eq(hits[same].form, hits[i].form);)
			same++;
		/* 中电科七所 does not begin with 中电, for it begins with 中电科. */
		if (word_runs_over(text, at + hits[i].form.len)
		    || (in_longer && hits[i].kind == NAME_SHORT))
			continue;
		sighting_named(s, hits + i, same - i);
		if (write_out(s, text, at, names, mem)
		    || short_is_loose(text, at, s, names, places))
			return true;
		in_longer = true;
	}
	return false;
}

/* 首体育学院 is 首体 and a school only to the eye: a slip from 首都体育学院, whose short form it
 * is. */
static bool
is_slip_of_short(
    const struct sighting *s, struct str text, const struct names *names, struct arena *mem)
{
	for (size_t i = 0; i < s->count && s->kind[0] >= NAME_SHORT; i++) {
		struct str full = form_of(names_get(names, s->who[i])->name_zh, mem);
		if (similarity_edits(text, full, 1) <= 1)
			return true;
	}
	return false;
}

/* 西南财经大学天府学学院 is no school of 西南财经大学, but a slip from 西南财经大学天府学院, which
 * is another institution: then that is what may be meant. */
static bool
is_slip_of_longer(struct sighting *s, struct str text, const struct names *names)
{
	struct name_hit hits[NAMES_ROOM];
	size_t n = registry_slips(names->registry, hits, NAMES_ROOM, text, s->form.len), kept = 0;

	for (size_t i = 0; i < n; i++)
		if (hits[i].kind <= NAME_FORMER && hits[i].institution != s->who[0])
			hits[kept++] = hits[i];
	if (kept == 0 || word_is_department(str_slice(text, s->form.len, text.len)))
		return false;
	sighting_named(s, hits, kept);
	s->form = text;
	return true;
}

/* What seems a department may be a slip from a name: a question. */
static enum sight_rest
unless_slip(struct sighting *s, struct str text, const struct names *names, struct arena *mem)
{
	size_t comma = str_find(text, STR(","), 0);

	text.len = comma == STR_NONE ? text.len : comma;
	if (text.len > s->form.len
	    && (is_slip_of_short(s, text, names, mem) || is_slip_of_longer(s, text, names)))
		return REST_UNKNOWN;
	return REST_DEPARTMENT;
}

/* 北京大学国际关系学院 is a school of the university, though 国际关系学院 is an institution; a
 * place in front would make it one here too. */
static bool
is_school_of(const struct sighting *last, const struct sighting *s, const struct names *names,
    const struct places *places)
{
	size_t bytes;

	return last->at + last->form.len == s->at && str_ends(last->form, STR("大学"))
	       && names_get(names, last->who[0])->kind == KIND_UNIVERSITY
	       && str_ends(s->form, STR("学院")) && !place_head(places, s->form, &bytes);
}

/* 美的集团中央研究院 is the firm's, though 中央研究院 is an academy. */
static bool
is_institute_of_firm(const struct sighting *last, const struct sighting *s, struct str text,
    const struct names *names)
{
	size_t end = last->at + last->form.len;
	struct str between = str_slice(text, end, s->at);

	return names_get(names, last->who[0])->kind == KIND_FIRM
	       && names_get(names, s->who[0])->kind == KIND_ACADEMY
	       && str_ends(s->form, STR("研究院")) && (between.len == 0 || form_is_legal(between));
}

static bool
ends_in(struct str s, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_ends(s, str_from(words[i])))
			return true;
	return false;
}

/* 旅游学院（中大）: a unit's name is nobody's beside its university, though somebody has it. */
static bool
is_unit_beside(const struct sighting *s, size_t at, size_t n, const struct names *names)
{
	bool university = false;

	for (size_t i = 0; i < n; i++)
		university |= i != at && kind_is_university(names_get(names, s[i].who[0])->kind)
			      && !word_is_department(s[i].form);
	return university && word_is_department(s[at].form);
}

/* 原华南理工大学，现暨南大学; 深圳大学（毕业于中山大学）: what somebody is of no more is left out
 * where the text names another, and so is a unit. */
static size_t
without_others(
    struct sighting *s, const size_t once[SIGHT_ROOM], size_t n, const struct names *names)
{
	bool gone[SIGHT_ROOM];
	size_t kept = 0, going = 0;

	for (size_t i = 0; i < n; i++) {
		gone[i] = once[i] != STR_NONE || is_unit_beside(s, i, n, names);
		going += gone[i];
	}
	for (size_t i = 0; i < n; i++)
		if (!gone[i] || going == n)
			s[kept++] = s[i];
	return kept;
}

/* 中山大学-卡内基梅隆大学联合工程学院 is a school of the first. */
static size_t
without_partner(struct sighting *s, size_t n, struct str text)
{
	static const char *const schools[] = { "学院", "研究生院", "书院" };

	for (size_t i = 1; i < n; i++) {
		size_t last = s[i - 1].at + s[i - 1].form.len;
		struct str between = str_slice(text, last, s[i].at);
		struct str rest = str_slice(text, s[i].at + s[i].form.len, text.len);
		size_t comma = str_find(rest, STR(","), 0);
		rest.len = comma == STR_NONE ? rest.len : comma;
		if ((between.len && !str_eq(between, STR("-"))) || !str_starts(rest, STR("联合"))
		    || !ends_in(rest, schools, sizeof schools / sizeof *schools))
			continue;
		s[i - 1].rest = REST_DEPARTMENT;
		for (size_t k = i + 1; k < n; k++)
			s[k - 1] = s[k];
		n--;
	}
	return n;
}

/* Where a name may begin next: in 南京东大 behind 南京, and not at 京东. */
static size_t
behind_city(struct str text, size_t at, size_t next, const struct places *places)
{
	size_t bytes;
	const struct place_row *row = NULL;

	if (at == 0 || text.at[at - 1] == ',')
		row = place_head(places, str_slice(text, at, text.len), &bytes);
	return row && row->kind == PLACE_CITY ? at + bytes : next;
}

size_t
sight_han(struct sighting out[SIGHT_ROOM], const struct parts *parts, const struct names *names,
    const struct places *places, struct arena *mem)
{
	struct str text = joined(parts, mem);
	size_t once[SIGHT_ROOM], n = 0;

	if (sight_behind_place(out, text, names, places, mem))
		return 1;
	for (size_t at = 0; at < text.len && n < SIGHT_ROOM;) {
		size_t next = at;
		struct sighting s = { 0 };
		uint32_t p = unicode_next(text, &next);
		if (unicode_script(p) != SCRIPT_HAN
		    || !sight_at(&s, text, at, names, places, mem)) {
			at = behind_city(text, at, next, places);
			continue;
		}
		s.at = at;
		if (n == 0
		    || !(is_school_of(&out[n - 1], &s, names, places)
			 || is_institute_of_firm(&out[n - 1], &s, text, names)))
			out[n++] = s;
		at += s.form.len;
	}
	sight_once(once, out, n, text);
	for (size_t i = 0; i < n; i++) {
		struct sighting *s = &out[i];
		size_t end = i + 1 == n                ? text.len
			     : once[i + 1] == STR_NONE ? out[i + 1].at
						       : once[i + 1];
		size_t begin = i > 0 ? out[i - 1].at + out[i - 1].form.len : 0;
		const struct institution *found = names_get(names, s->who[0]);
		struct str rest = str_slice(text, s->at + s->form.len, end);
		s->rest = rest_behind_han(s, rest, found, places, mem);
		/* A remark behind a comma or in brackets does not make it another one. */
		size_t comma = str_find(rest, STR(","), 1);
		if (s->rest == REST_UNKNOWN && comma != STR_NONE)
			s->rest = rest_behind_han(s, str_slice(rest, 0, comma), found, places, mem);
		s->alone = s->form.len == text.len;
		s->joined = true;
		if (s->rest == REST_DEPARTMENT)
			s->rest = unless_slip(s, str_slice(text, s->at, end), names, mem);
		/* 深圳武大 is likely a campus of it, 桂林电子科技大学 another one than
		 * 电子科技大学. */
		if (!rest_before_han(s, str_slice(text, begin, s->at), names, places))
			s->rest = s->kind[0] == NAME_SHORT && s->rest == REST_NONE ? REST_BEHIND
										   : REST_UNKNOWN;
	}
	return without_partner(out, without_others(out, once, n, names), text);
}
