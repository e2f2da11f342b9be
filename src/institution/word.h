/* word.h - what a word tells about the institution that it names. Tables in data/words.c. */
#ifndef INSTITUTION_WORD_H
#define INSTITUTION_WORD_H

#include "base/str.h"

enum word_class {
	WORD_PLAIN,
	WORD_DEPARTMENT, /* a part of an institution: department, 系, 学院 behind a university */
	WORD_SITE,       /* a campus: 校区, campus, site */
	WORD_UNIVERSITY,
	WORD_HOSPITAL,
	WORD_INSTITUTE, /* an institute, academy, observatory */
	WORD_FIRM,      /* also a publisher: a legal person of its own wherever it stands */
	WORD_SCHOOL,    /* below the university: a middle school, a kindergarten */
	WORD_OFFICE,    /* ministry, agency, bureau, society, foundation */
	WORD_CLASS_COUNT
};

/* A row: a Latin word as form_of gives it, or the end of a Chinese name. rank: how well it
 * marks an institution when one part of an unknown text must be chosen; 0 not at all. */
struct word_row {
	char word[28]; /* in the row itself, as of a place_row */
	enum word_class class;
	int rank;
};

struct word_family {
	const char *full, *initials; /* as a form begins: "indian institute technology ", "iit " */
};

extern const struct word_row word_latin[]; /* ordered */
extern const size_t word_latin_count;
extern const struct word_row word_han[]; /* longest first */
extern const size_t word_han_count;
extern const char *const word_none[]; /* ordered forms that say there is no institution */
extern const size_t word_none_count;
extern const char *const word_links[]; /* Chinese words between two names of one institution */
extern const size_t word_link_count;
extern const char *const word_wholes[]; /* Chinese words that no name ends inside of */
extern const size_t word_whole_count;
extern const char *const word_persons[]; /* what somebody is there, longest first */
extern const size_t word_person_count;
extern const char *const word_posts[]; /* the same in English, single words */
extern const size_t word_post_count;
extern const char *const word_post_fillers[]; /* what stands beside such a word */
extern const size_t word_post_filler_count;
extern const char *const word_ands[]; /* Latin words between two institutions, with their blanks */
extern const size_t word_and_count;
extern const char *const word_adjectives[]; /* "university" as what another noun is */
extern const size_t word_adjective_count;
extern const char *const word_university_kinds[]; /* Latin forms of single words */
extern const size_t word_university_kind_count;
extern const char *const word_firm_units[]; /* the same */
extern const size_t word_firm_unit_count;
extern const struct word_family word_families[];
extern const size_t word_family_count;
extern const char *const word_disciplines[]; /* what a department is named after, in Chinese */
extern const size_t word_discipline_count;
extern const char *const word_disciplines_latin[]; /* ordered forms of single words */
extern const size_t word_discipline_latin_count;

/* NULL for a plain word. */
const struct word_row *word_find(struct str latin_word);
/* The row whose word stands at the end of a Chinese text, longest first; NULL where none does. */
const struct word_row *word_end(struct str han);

/* Where a word begins and ends in a text; STR_NONE where none is. */
struct word_place {
	size_t at, end;
};

/* The first word of each class in a Chinese text, the longer of two that begin there. */
void word_firsts(struct word_place out[WORD_CLASS_COUNT], struct str han);
/* The best rank of a Latin form's words, and its class. */
int word_rank(struct str form, enum word_class *class);
/* Whether a word of a Latin form tells no institution from another: hospital, national, physics. */
bool word_is_generic(struct str word);
/* So many generic words may be anybody's; more of them tell who it is. */
#define WORD_GENERIC_MOST 5
/* Whether no word of a Latin form is a name, and they are so few that it may be anybody's:
 * institute theoretical physics. */
bool word_all_generic(struct str form);
bool word_has_class(struct str form, enum word_class class);
/* A Chinese text without a link word (原, 前身, 更名为) at its start or end. */
struct str word_without_link(struct str han);
/* A clean Chinese text without what somebody is there at its end: 中山大学2021级博士生 is 中山大学.
 * Empty where it says nothing else. */
struct str word_without_person(struct str han);
/* A clean Latin text without what somebody is at its start or end: postdoc at mit, professor of
 * physics at foo, foo university student. As it is where it says nothing else. */
struct str word_without_post(struct str latin);
/* How many bytes from `at` on are a number in Chinese. */
size_t word_number(struct str han, size_t at);
/* Whether a Chinese word runs over the byte `at` of the text: 广州大学城 is not 广州大学 and 城. */
bool word_runs_over(struct str han, size_t at);
/* Whether a clean text says there is no institution (无, n a, independent), not which (高校), or
 * but where it is (word_is_address). */
bool word_says_none(struct str clean);
/* Whether a clean text is a street and its number, and no institution: 天津市南开区卫津路94号 with
 * places before it, 3333 University Way. */
bool word_is_address(struct str clean);
/* Whether a Chinese or Latin form is a bare department (计算机学院, department physics). */
bool word_is_department(struct str form);

/* Whether every word of a Latin form is what a department may be named after. */
bool word_is_discipline(struct str form);
/* Whether every word of it is what a kind of university goes by: medical, public. */
bool word_is_university_kind(struct str form);
/* Whether a single word is what a unit of a firm goes by: laboratory, research. */
bool word_is_firm_unit(struct str word);

#endif
