#include "institution/ror_kind.h"

#include "institution/form.h"
#include "institution/word.h"
#include "text/unicode.h"

/* The type that says most first. */
static const struct {
	const char *type;
	enum institution_kind kind;
} types_table[] = {
	{ "education", KIND_UNIVERSITY },
	{ "healthcare", KIND_HOSPITAL },
	{ "company", KIND_FIRM },
	{ "facility", KIND_INSTITUTE },
	{ "government", KIND_GOVERNMENT },
};

/* Words of schools below the university that are no school's alone: forms, as phrases. */
static const char *const school_phrases[] = { "school district", "high school", "middle school",
	"primary school", "elementary school", "secondary school", "grammar school",
	"public school", "boarding school", "lycee", "liceo", "gymnasium" };

static const char *const hospital_phrases[] = { "medical center" };

/* Of a name that is not typed: what may stand alone for all its name says. */
static const char *const school_words[] = { "school" };

static const char *const laboratory_words[]
    = { "laboratory", "laboratoire", "laboratorio", "laboratorium", "实验室" };

static bool
has_phrase(struct str form, const char *const *phrases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_find(form, str_from(phrases[i]), 0) != STR_NONE)
			return true;
	return false;
}

#define HAS_ANY(form, phrases) has_phrase((form), (phrases), sizeof(phrases) / sizeof *(phrases))

static enum word_class
class_of(struct str form)
{
	enum word_class class;

	if (unicode_has(form, SCRIPT_HAN)) {
		const struct word_row *row = word_end(form);
		return row ? row->class : WORD_PLAIN;
	}
	word_rank(form, &class);
	return class;
}

static enum institution_kind kind_of_class(enum word_class class)
{
	switch (class) {
	case WORD_UNIVERSITY:
		return KIND_UNIVERSITY;
	case WORD_HOSPITAL:
		return KIND_HOSPITAL;
	case WORD_INSTITUTE:
		return KIND_INSTITUTE;
	case WORD_FIRM:
		return KIND_FIRM;
	case WORD_SCHOOL:
		return KIND_SCHOOL;
	case WORD_PLAIN:
	case WORD_DEPARTMENT:
	case WORD_SITE:
	case WORD_OFFICE:
	case WORD_CLASS_COUNT:
		break;
	}
	return KIND_ORGANISATION;
}

static enum institution_kind
kind_of_types(struct json types)
{
	for (size_t i = 0; i < sizeof types_table / sizeof *types_table; i++)
		for (struct json v = json_first(types); v.node; v = json_next(v))
			if (str_eq(json_text(v), str_from(types_table[i].type)))
				return types_table[i].kind;
	return KIND_ORGANISATION;
}

/* Whether no type says anything: not "nonprofit", which has a legal person. */
static bool
is_untyped(struct json types)
{
	for (struct json v = json_first(types); v.node; v = json_next(v))
		if (!str_eq(json_text(v), STR("other")) && !str_eq(json_text(v), STR("funder")))
			return false;
	return true;
}

/* A center, unit or laboratory is somebody's. */
static enum institution_kind
kind_untyped(enum word_class class, struct str form)
{
	if (HAS_ANY(form, hospital_phrases))
		return KIND_HOSPITAL;
	return class == WORD_DEPARTMENT && !HAS_ANY(form, school_words) ? KIND_INSTITUTE
									: kind_of_class(class);
}

enum institution_kind
ror_kind(struct json types, struct str name, struct arena *scratch)
{
	enum institution_kind kind = kind_of_types(types);
	struct str form = form_of(name, scratch);
	enum word_class class = class_of(form);

	if (kind == KIND_ORGANISATION)
		kind = is_untyped(types) ? kind_untyped(class, form) : kind_of_class(class);
	if (kind == KIND_UNIVERSITY
	    && (class == WORD_SCHOOL
		|| (class != WORD_UNIVERSITY && HAS_ANY(form, school_phrases))))
		kind = KIND_SCHOOL;
	if (kind == KIND_INSTITUTE && HAS_ANY(form, laboratory_words))
		kind = KIND_LABORATORY;
	return kind;
}

bool
ror_is_school(enum institution_kind kind, struct str name, struct str whole, struct arena *scratch)
{
	struct str form = form_of(name, scratch), of = form_of(whole, scratch);

	if (kind == KIND_SCHOOL || of.len == 0 || form.len <= of.len)
		return false;
	if (str_starts(form, of))
		return word_is_department(str_trim(str_slice(form, of.len, form.len)));
	return str_ends(form, of)
	       && word_is_department(str_trim(str_slice(form, 0, form.len - of.len)));
}

bool
ror_is_campus(struct str name, struct str whole, struct arena *scratch)
{
	static const char *const campus_words[] = { "branch", "campus" };
	struct str form = form_of(name, scratch), of = form_of(whole, scratch);

	if (of.len == 0 || form.len <= of.len || !(str_starts(form, of) || str_ends(form, of)))
		return false;
	return HAS_ANY(form, campus_words);
}
