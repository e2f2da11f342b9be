#include "institution/derive.h"

#include <string.h>

#include "base/fail.h"
#include "institution/form.h"
#include "institution/word.h"
#include "text/unicode.h"

struct deriving {
	struct derived *out;
	size_t count;
	const struct places *places;
	struct arena *mem;
};

/* Adds the texts one behind the other. */
static struct str
add(struct deriving *d, struct str a, const char *between, struct str b)
{
	struct str mid = str_from(between);
	char *at = arena_array(d->mem, char, a.len + mid.len + b.len + 1);

	memcpy(at, a.at, a.len);
	memcpy(at + a.len, mid.at, mid.len);
	memcpy(at + a.len + mid.len, b.at, b.len);
	struct str form = { at, a.len + mid.len + b.len };
	must(d->count < DERIVED_ROOM);
	d->out[d->count++] = (struct derived){ .form = form, .kind = NAME_DERIVED };
	return form;
}

static void
add_alone(struct deriving *d, struct str form, enum name_kind kind)
{
	add(d, STR(""), "", form);
	d->out[d->count - 1].kind = kind;
	d->out[d->count - 1].alone = true;
}

/* 国立中山大学 is 中山大学 among its own; what the name means alone is decided where it is typed.
 */
static struct str
without_rank(struct str form)
{
	static const char *const ranks[] = { "国立", "私立", "省立", "市立" };

	for (size_t i = 0; i < sizeof ranks / sizeof *ranks; i++)
		if (str_starts(form, str_from(ranks[i])))
			return str_slice(form, str_from(ranks[i]).len, form.len);
	return form;
}

/* Whether its last word says what is taught. */
static bool
ends_in_taught(struct str stem)
{
	static const char *const taught[] = { "师范", "民族", "理工", "医科", "外国语", "农林",
		"财经", "音乐", "美术", "工程", "中医药", "邮电", "航空航天" };

	for (size_t i = 0; i < sizeof taught / sizeof *taught; i++)
		if (str_ends(stem, str_from(taught[i])))
			return true;
	return false;
}

/* 渭南师范 is 渭南师范学院, and 中南民族 a university: where the word in front says what is taught,
 * people leave the class out, and so they do of a joint one: 昆山杜克. Only alone: 山西农业 begins
 * 山西农业厅 too. */
static void
without_class(struct deriving *d, struct str form, enum institution_kind kind)
{
	static const char *const classes[] = { "大学", "学院" };
	struct str stem = form;

	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (str_ends(form, str_from(classes[i])))
			stem.len = form.len - str_from(classes[i]).len;
	if (stem.len == form.len || unicode_count(stem) < 4)
		return;
	if (kind == KIND_JOINT || ends_in_taught(stem)) {
		add_alone(d, stem, NAME_SHORT);
	}
}

/* 福州大, 华中科技大: the last character is left out. Only alone: 福州大 begins 福州大酒店 too.
 * What is short and no place's may be another's: 联合大, 中原大. */
static void
without_last(struct deriving *d, struct str form)
{
	struct str class = STR("大学"), last = STR("学");
	struct str stem = str_slice(form, 0, form.len > class.len ? form.len - class.len : 0);
	size_t count = unicode_count(stem);

	if (str_ends(form, class) && count >= 2)
		add_alone(d, str_slice(form, 0, form.len - last.len),
		    count == 2 && !place_find(d->places, stem) ? NAME_ACRONYM : NAME_SHORT);
}

/* 南京农大 is 南京农业大学: what is taught is said by its first character. */
static void
class_for_short(struct deriving *d, struct str form)
{
	static const char *const classes[][2]
	    = { { "工业大学", "工大" }, { "工程技术大学", "工大" }, { "师范大学", "师大" },
		      { "农业大学", "农大" }, { "医科大学", "医大" }, { "交通大学", "交大" },
		      { "科技大学", "科大" }, { "科学技术大学", "科大" }, { "理工大学", "理工大" },
		      { "财经大学", "财大" }, { "林业大学", "林大" }, { "民族大学", "民大" },
		      { "海洋大学", "海大" }, { "海事大学", "海大" } };

	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
		struct str stem = form, class = str_from(classes[i][0]);
		if (!str_ends(form, class) || form.len < class.len + strlen("南京"))
			continue;
		stem.len -= class.len;
		add(d, stem, classes[i][1], STR(""));
		return;
	}
}

/* 华润集团 is 华润（集团）有限公司, of whose form the legal end is gone. */
static void
as_group(struct deriving *d, struct str form)
{
	if (unicode_has(form, SCRIPT_HAN) && !unicode_has(form, SCRIPT_LATIN)
	    && !str_ends(form, STR("集团")))
		add(d, form, "集团", STR(""));
}

/* Guangzhou University of TCM: of Chinese medicine, or of the traditional one. */
static void
of_tcm(struct deriving *d, struct str form)
{
	struct str ending = STR(" chinese medical");
	size_t old = str_find(form, STR(" traditional chinese medical"), 0);
	size_t end = old == STR_NONE ? form.len - ending.len : old;

	if (str_ends(form, ending))
		add(d, str_slice(form, 0, end), " tcm", STR(""));
}

/* 研究所 is 所 in a long name. */
static void
institute_for_short(struct deriving *d, struct str form)
{
	struct str full = STR("研究所");

	if (str_ends(form, full) && unicode_count(form) >= 7)
		add(d, str_slice(form, 0, form.len - full.len), "所", STR(""));
}

/* 中山大学附属第三医院 and 中山大学第三附属医院 are one to all who write it, and so are 附属三院,
 * 附三院, 第三医院, 三附院, 三院, 附三. */
static void
numbered(struct deriving *d, struct str form)
{
	static const char *const ways[][2]
	    = { { "附属第", "医院" }, { "第", "附属医院" }, { "第", "医院" }, { "附属", "院" },
		      { "附", "院" }, { "", "附院" }, { "", "院" }, { "附", "" } };

	for (size_t i = 0; i < 2; i++) {
		struct str before = str_from(ways[i][0]), after = str_from(ways[i][1]);
		size_t at = str_find(form, before, 0);
		size_t begin = at == STR_NONE ? 0 : at + before.len;
		size_t len = begin ? word_number(form, begin) : 0;
		if (len == 0 || !str_eq(str_slice(form, begin + len, form.len), after)
		    || !str_ends(str_slice(form, 0, at), STR("大学")))
			continue;
		struct str whose = str_slice(form, 0, at), number = { form.at + begin, len };
		for (size_t k = 0; k < sizeof ways / sizeof *ways; k++) {
			struct str head = add(d, whose, ways[k][0], number);
			d->count--;
			if (k != i)
				add(d, head, ways[k][1], STR(""));
		}
	}
}

/* 浙江大学附属第一医院 is that of its college of medicine, 浙江大学医学院附属第一医院. */
static void
hospital_han(struct deriving *d, struct str form)
{
	struct str university = STR("大学"), college = STR("医学院");
	size_t end = str_find(form, university, 0), at = str_find(form, college, 0);

	numbered(d, form);
	if (end == STR_NONE || at == STR_NONE || end + university.len > at)
		return;
	struct str rest = str_slice(form, at + college.len, form.len);
	if (str_starts(rest, STR("附属")) || str_starts(rest, STR("第")))
		numbered(d, add(d, str_slice(form, 0, end + university.len), "", rest));
}

/* The form without a phrase of whole words, or absent where it has none. */
static struct str
without_phrase(struct deriving *d, struct str form, const char *phrase)
{
	struct str words = str_from(phrase);
	size_t at = str_find(form, words, 0), end = at + words.len;

	if (at == STR_NONE || (at > 0 && form.at[at - 1] != ' ')
	    || (end < form.len && form.at[end] != ' '))
		return (struct str){ 0 };
	if (at == 0)
		return add(
		    d, STR(""), "", str_slice(form, end < form.len ? end + 1 : end, form.len));
	return add(d, str_slice(form, 0, at - 1), "", str_slice(form, end, form.len));
}

/* The school of medicine in the name of a university's hospital, and that it is affiliated, are
 * left out. */
static void
hospital_latin(struct deriving *d, struct str form)
{
	static const char *const schools[]
	    = { "medical college", "school medical", "college medical", "medical school" };
	struct str shorter = { 0 };

	if (str_find(form, STR("university"), 0) == STR_NONE
	    || str_find(form, STR("affiliated hospital"), 0) == STR_NONE)
		return;
	without_phrase(d, form, "affiliated");
	for (size_t i = 0; i < sizeof schools / sizeof *schools && !shorter.len; i++)
		shorter = without_phrase(d, form, schools[i]);
	if (shorter.len)
		without_phrase(d, shorter, "affiliated");
}

/* Michael E. DeBakey VA Medical Center: its veterans' affairs are written out, and were an
 * administration's; of whom it is named after the surname is enough. */
static void
of_veterans(struct deriving *d, struct str form)
{
	static const char *const ways[]
	    = { " va ", " veteran affair ", " veteran administration " };
	struct str va = str_from(ways[0]), center = STR("medical center");
	size_t at = str_find(form, va, 0), from = at;

	if (at == STR_NONE || !str_eq(str_slice(form, at + va.len, form.len), center))
		return;
	while (from > 0 && form.at[from - 1] != ' ')
		from--;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		if (i > 0)
			add(d, str_slice(form, 0, at), ways[i], center);
		if (from > 0 && !word_is_generic(str_slice(form, from, at)))
			add(d, str_slice(form, from, at), ways[i], center);
	}
}

#define PLACE_WORDS 3

static bool
is_place(const struct deriving *d, struct str span)
{
	return place_find_form(d->places, span, d->mem);
}

/* Whether a Latin form has a word that is neither a common one nor a place's. */
static bool
has_own_word(const struct deriving *d, struct str form)
{
	struct str word, rest = form;
	bool own = false;

	while (str_next(&word, &rest, ' ')) {
		struct str span = word;
		for (int words = 0; words < PLACE_WORDS; words++) {
			if (is_place(d, span))
				return false;
			size_t end = (size_t)(span.at - form.at) + span.len;
			if (end == form.len)
				break;
			end = str_find(form, STR(" "), end + 1);
			span.len = (end == STR_NONE ? form.len : end) - (size_t)(span.at - form.at);
		}
		own |= !word_is_generic(word) && !word_is_university_kind(word) && word.len > 2;
	}
	return own;
}

/* Where the institution's town begins at the end of a form, in any language: munchen, of Munich. 0
 * where none does. */
static size_t
town_at(const struct deriving *d, struct str form, struct str town)
{
	size_t at = form.len;

	if (town.len && form.len > town.len && str_ends(form, town)
	    && form.at[form.len - town.len - 1] == ' ')
		return form.len - town.len;
	while (at > 0 && form.at[at - 1] != ' ')
		at--;
	const struct place_row *row = place_find(d->places, str_slice(form, at, form.len));
	bool same = row && row->kind == PLACE_CITY
		    && str_eq(form_of(str_from(row->english), d->mem), town);
	return same ? at : 0;
}

/* Justus Liebig University of Gießen: whose name a university bears tells which it is. One that is
 * named after its town or land alone does not go without it, nor does a college: there is an
 * Emmanuel College in Boston, too. */
static void
without_town(struct deriving *d, struct str form, struct str town)
{
	size_t at = town_at(d, form, town);
	struct str stem = str_slice(form, 0, at ? at - 1 : 0);
	enum word_class class;

	if (at && !str_ends(stem, STR(" college")) && word_rank(stem, &class) >= 7
	    && class == WORD_UNIVERSITY && has_own_word(d, stem))
		add(d, STR(""), "", stem);
}

/* IIT Jodhpur, CHU de Grenoble, MPI for Informatics: a family of institutions that go by initials,
 * and its members by what follows. */
static void
in_initials(struct deriving *d, struct str form)
{
	for (size_t i = 0; i < word_family_count; i++) {
		struct str family = str_from(word_families[i].full);
		if (str_starts(form, family))
			add(d, STR(""), word_families[i].initials,
			    str_slice(form, family.len, form.len));
	}
}

/* Trinity College, Cambridge is Trinity College, University of Cambridge, too. */
static void
as_college(struct deriving *d, struct str form, struct str town)
{
	struct str college = STR(" college ");
	size_t at = form.len > town.len ? form.len - town.len : 0;
	struct str stem = str_slice(form, 0, at);

	if (town.len == 0 || !str_ends(stem, college) || !str_ends(form, town))
		return;
	add(d, stem, "university ", town);
	stem = add(d, stem, "", town);
	d->count--;
	add(d, stem, " university", STR(""));
}

#define BARE_LEAST 4 /* letters of a name that is written without its class */

/* Harvard is Harvard University, Ohio State is Ohio State University, and Duke Kunshan is a joint
 * one; Manchester is a town. */
static void
without_class_latin(struct deriving *d, struct str form, enum institution_kind kind)
{
	struct str class = STR(" university");
	struct str stem = str_slice(form, 0, form.len > class.len ? form.len - class.len : 0);
	bool one_word = str_find(stem, STR(" "), 0) == STR_NONE;

	if (!str_ends(form, class) || stem.len < BARE_LEAST)
		return;
	if (one_word ? is_place(d, stem) || word_is_generic(stem)
		     : kind != KIND_JOINT && !str_ends(stem, STR(" state")))
		return;
	add(d, STR(""), "", stem);
	d->out[d->count - 1].kind = NAME_BARE;
}

size_t
derive_names(struct derived out[DERIVED_ROOM], struct str form, enum institution_kind kind,
    struct str town, const struct places *places, struct arena *mem)
{
	struct deriving d = { .out = out, .places = places, .mem = mem };
	struct str bare = without_rank(form);

	if (bare.len < form.len)
		add(&d, STR(""), "", bare);
	in_initials(&d, form);
	if (kind == KIND_UNIVERSITY || kind == KIND_JOINT) {
		without_class(&d, form, kind);
		without_last(&d, bare);
		without_class_latin(&d, form, kind);
	}
	/* 加州大学伯克利: abroad a campus is a university, and known without the word. */
	if (kind == KIND_UNIVERSITY && str_ends(form, STR("分校")))
		add(&d, STR(""), "", str_slice(form, 0, form.len - STR("分校").len));
	if (kind == KIND_UNIVERSITY) {
		class_for_short(&d, bare);
		without_town(&d, form, town);
		as_college(&d, form, town);
	}
	if (kind == KIND_UNIVERSITY || kind == KIND_HOSPITAL)
		of_tcm(&d, form);
	if (kind == KIND_FIRM)
		as_group(&d, form);
	if (kind == KIND_INSTITUTE)
		institute_for_short(&d, form);
	if (kind == KIND_HOSPITAL && unicode_has(form, SCRIPT_HAN))
		hospital_han(&d, form);
	else if (kind == KIND_HOSPITAL)
		hospital_latin(&d, form);
	if (kind == KIND_HOSPITAL)
		of_veterans(&d, form);
	return d.count;
}
