#include "institution/child.h"

#include <string.h>

#include "institution/form.h"
#include "institution/word.h"
#include "text/unicode.h"

#define CAMPUS_LONGEST 6 /* characters of a campus's name: 珠海, 国际联合 */

static struct str
concat(struct str a, const char *between, struct str b, struct arena *mem)
{
	struct str mid = str_from(between);
	char *at = arena_array(mem, char, a.len + mid.len + b.len + 1);

	memcpy(at, a.at, a.len);
	memcpy(at + a.len, mid.at, mid.len);
	memcpy(at + a.len + mid.len, b.at, b.len);
	return (struct str){ at, a.len + mid.len + b.len };
}

static bool
is_child(struct sighting *s, struct str form, enum institution_kind kind)
{
	s->child = form;
	s->child_kind = kind;
	return true;
}

/* --- Chinese --- */

/* 华为技术 and 有限公司上海分公司: the legal form is the firm's own. */
static struct str
behind_legal(struct str rest)
{
	for (size_t i = 0; i < form_legal_han_count; i++) {
		struct str legal = str_from(form_legal_han[i]);
		if (str_starts(rest, legal))
			return str_slice(rest, legal.len, rest.len);
	}
	return rest;
}

static bool
is_university(const struct institution *who)
{
	return who->kind == KIND_UNIVERSITY || who->kind == KIND_COLLEGE || who->kind == KIND_JOINT
	       || who->kind == KIND_BRANCH;
}

/* Where a word ends in rest that has a short name of a place or the like before it; or 0. */
static size_t
named_end(struct str rest, struct str word)
{
	size_t at = str_find(rest, word, 0);

	if (at == STR_NONE || at == 0 || unicode_count(str_slice(rest, 0, at)) > CAMPUS_LONGEST)
		return 0;
	return at + word.len;
}

/* A branch school is run apart (吉林大学珠海分校); abroad it is a university of its own
 * (墨尔本大学某某分校). What is affiliated and a college is an independent one. */
static bool
is_school_below(
    struct sighting *s, struct str rest, const struct institution *found, struct arena *mem)
{
	struct str college = STR("学院");
	size_t end = named_end(rest, STR("分校"));

	if (!is_university(found))
		return false;
	if (end)
		return is_child(s, concat(s->form, "", str_slice(rest, 0, end), mem),
		    str_eq(found->country, STR("CN")) ? KIND_BRANCH : KIND_UNIVERSITY);
	if (!str_starts(rest, STR("附属")) || !str_ends(rest, college))
		return false;
	return is_child(s, concat(s->form, "", rest, mem), KIND_COLLEGE);
}

bool
child_behind(struct sighting *s, struct str rest, const struct institution *found,
    const struct places *places, struct arena *mem)
{
	static const struct {
		enum word_class class;
		enum institution_kind kind;
	} rows[] = { { WORD_HOSPITAL, KIND_HOSPITAL }, { WORD_FIRM, KIND_FIRM },
		{ WORD_SCHOOL, KIND_SCHOOL } };
	struct word_place first[WORD_CLASS_COUNT];
	bool firm = found->kind == KIND_FIRM;
	size_t bytes;

	if (firm)
		rest = behind_legal(rest);
	if (firm && (str_ends(rest, STR("分公司")) || place_head(places, rest, &bytes)))
		return false;
	word_firsts(first, rest);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t end = first[rows[i].class].end;
		if (end == STR_NONE
		    || (rows[i].kind == KIND_HOSPITAL && found->kind == KIND_HOSPITAL))
			continue;
		return is_child(s, concat(s->form, "", str_slice(rest, 0, end), mem), rows[i].kind);
	}
	if (found->kind == KIND_ACADEMY
	    && (first[WORD_INSTITUTE].at != STR_NONE || str_ends(rest, STR("所"))
		|| str_ends(rest, STR("院"))))
		return is_child(s, concat(s->form, "", rest, mem), KIND_INSTITUTE);
	return is_school_below(s, rest, found, mem);
}

/* --- Latin --- */

/* "Max Planck Institute" is what an academy calls its institutes: what follows says which. */
static bool
is_class_of(const struct sighting *s)
{
	return s->count && s->kind[0] == NAME_OTHER && str_ends(s->form, STR(" institute"));
}

bool
child_around(struct sighting *s, struct str before, struct str after, struct str all,
    const struct institution *found)
{
	bool hospital
	    = word_has_class(before, WORD_HOSPITAL) || word_has_class(after, WORD_HOSPITAL);
	bool institute = word_has_class(before, WORD_INSTITUTE)
			 || word_has_class(after, WORD_INSTITUTE) || (is_class_of(s) && after.len);

	if (word_has_class(after, WORD_FIRM))
		return is_child(s, all, KIND_FIRM);
	if (hospital && found->kind != KIND_HOSPITAL)
		return is_child(s, all, KIND_HOSPITAL);
	if (institute && found->kind == KIND_ACADEMY)
		return is_child(s, all, KIND_INSTITUTE);
	return false;
}

static bool
has_class(struct str word, enum word_class class)
{
	const struct word_row *row = word_find(word);
	return row && row->class == class && row->rank >= 7;
}

/* "Foo Hospital", "Affiliated Hospital of Foo"; not "Department of Hospital Pathology". */
static bool
names_one(struct str form, enum word_class class)
{
	struct str word, last = STR(""), rest = form;

	for (size_t at = 0; str_next(&word, &rest, ' '); at++) {
		bool affiliated = at == 1 && str_starts(form, STR("affiliated "));
		if ((at == 0 || affiliated) && has_class(word, class))
			return true;
		last = word;
	}
	return has_class(last, class);
}

/* A "Dental College and Hospital" teaches: it is a school of the university. */
static bool
is_school(struct str form)
{
	static const char *const schools[] = { "college", "faculty", "school" };
	struct str word, rest = form;

	while (str_next(&word, &rest, ' '))
		for (size_t i = 0; i < sizeof schools / sizeof *schools; i++)
			if (str_eq(word, str_from(schools[i])))
				return true;
	return false;
}

/* What a part before the name may be of it. */
static enum institution_kind
kind_of_part(struct str form, const struct institution *found)
{
	if (is_university(found) && is_school(form))
		return KIND_COUNT;
	if ((is_university(found) || found->kind == KIND_ACADEMY) && names_one(form, WORD_HOSPITAL))
		return KIND_HOSPITAL;
	if (found->kind == KIND_ACADEMY && names_one(form, WORD_INSTITUTE))
		return KIND_INSTITUTE;
	return KIND_COUNT;
}

/* "First Affiliated Hospital, School of Medicine, Zhejiang University" is known without its school.
 */
static bool
is_known(struct sighting *s, struct str whole, const struct names *names, struct arena *mem)
{
	struct name_hit hits[NAMES_ROOM];
	size_t n = names_exact(names, hits, whole);

	if (n == 0)
		n = names_exact(names, hits, form_bag(whole, mem));
	return n && hits[0].kind <= NAME_DERIVED && sighting_named(s, hits, n);
}

static struct str
from_to(struct str first, struct str last)
{
	return (struct str){ first.at, (size_t)(last.at + last.len - first.at) };
}

/* The nearest such part, behind which there are none but departments. */
void
children_before(struct sighting *s, size_t n, const bool *taken, const struct parts *parts,
    const struct names *names, struct arena *mem)
{
	for (size_t i = 0; i < n; i++) {
		const struct institution *found = names_get(names, s[i].who[0]);
		if (s[i].rest == REST_CHILD)
			continue;
		for (size_t at = s[i].at; at > 0 && !taken[at - 1]; at--) {
			const struct part *p = &parts->items[at - 1];
			enum institution_kind kind
			    = p->han ? KIND_COUNT : kind_of_part(p->form, found);
			if (kind == KIND_COUNT)
				continue;
			struct str whole = concat(p->form, " ", s[i].form, mem);
			if (!is_known(&s[i], whole, names, mem)) {
				struct str last
				    = s[i].shown.len ? s[i].shown : parts->items[s[i].at].raw;
				is_child(&s[i], whole, kind);
				s[i].rest = REST_CHILD;
				s[i].shown = from_to(p->raw, last);
			}
			break;
		}
	}
}
