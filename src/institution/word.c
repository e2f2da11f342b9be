#include "institution/word.h"

#include <stdlib.h>
#include <string.h>

#include "text/unicode.h"

const struct word_row *
word_find(struct str latin_word)
{
	return bsearch(&latin_word, word_latin, word_latin_count, sizeof *word_latin, str_by_held);
}

/* The last bytes of a text's characters, a bit for each of the 64 that there are: those of Han
 * characters tell most of them apart. */
static uint64_t
last_bytes(struct str s)
{
	uint64_t bits = 0;

	for (size_t i = 0; i < s.len; i++)
		if (i + 1 == s.len || ((unsigned char)s.at[i + 1] & 0xC0) != 0x80)
			bits |= (uint64_t)1 << ((unsigned char)s.at[i] & 63);
	return bits;
}

/* Whether a text with those may have a Chinese word in it: its first two characters say no for
 * nearly every one. */
static bool
may_have(uint64_t bits, const char *word)
{
	return (bits >> ((unsigned char)word[2] & 63) & 1)
	       && (word[3] == '\0' || (bits >> ((unsigned char)word[5] & 63) & 1));
}

const struct word_row *
word_end(struct str han)
{
	uint64_t bits = last_bytes(han);

	for (size_t i = 0; i < word_han_count; i++)
		if (may_have(bits, word_han[i].word) && str_ends(han, str_from(word_han[i].word)))
			return &word_han[i];
	return NULL;
}

void
word_firsts(struct word_place out[WORD_CLASS_COUNT], struct str han)
{
	uint64_t bits = last_bytes(han);

	for (size_t c = 0; c < WORD_CLASS_COUNT; c++)
		out[c] = (struct word_place){ STR_NONE, STR_NONE };
	for (size_t i = 0; i < word_han_count; i++) {
		if (!may_have(bits, word_han[i].word))
			continue;
		struct word_place *place = &out[word_han[i].class];
		struct str word = str_from(word_han[i].word);
		size_t at = str_find(han, word, 0);
		if (at < place->at)
			*place = (struct word_place){ at, at + word.len };
	}
}

int
word_rank(struct str form, enum word_class *class)
{
	struct str word, rest = form;
	int best = 0;

	*class = WORD_PLAIN;
	while (str_next(&word, &rest, ' ')) {
		const struct word_row *row = word_find(word);
		if (row && (row->rank > best || (best == 0 && *class == WORD_PLAIN))) {
			best = row->rank;
			*class = row->class;
		}
	}
	return best;
}

bool
word_has_class(struct str form, enum word_class class)
{
	struct str word, rest = form;

	while (str_next(&word, &rest, ' ')) {
		const struct word_row *row = word_find(word);
		if (row && row->class == class)
			return true;
	}
	return false;
}

struct str
word_without_link(struct str han)
{
	for (size_t i = 0; i < word_link_count; i++) {
		struct str link = str_from(word_links[i]);
		if (str_starts(han, link))
			return str_slice(han, link.len, han.len);
		if (str_ends(han, link))
			return str_slice(han, 0, han.len - link.len);
	}
	return han;
}

/* 21级, 2021级: the year somebody began. */
static struct str
without_year(struct str han)
{
	struct str class = STR("级");
	size_t end = han.len - class.len, at = end;

	if (!str_ends(han, class))
		return han;
	while (at > 0 && han.at[at - 1] >= '0' && han.at[at - 1] <= '9')
		at--;
	return at < end ? str_slice(han, 0, at) : han;
}

/* What somebody is, where a Chinese text ends with it. */
static struct str
person_behind(struct str han)
{
	uint64_t bits = last_bytes(han);

	for (size_t i = 0; i < word_person_count; i++)
		if (may_have(bits, word_persons[i]) && str_ends(han, str_from(word_persons[i])))
			return str_from(word_persons[i]);
	return STR("");
}

struct str
word_without_person(struct str han)
{
	size_t was;

	do {
		was = han.len;
		han = without_year(han);
		han = str_trim(str_slice(han, 0, han.len - person_behind(han).len));
	} while (han.len < was);
	return han;
}

static bool
is_post(struct str word)
{
	return str_listed(word, word_posts, word_post_count);
}

static bool
is_filler(struct str word)
{
	return str_listed(word, word_post_fillers, word_post_filler_count);
}

/* What leads from a post to where somebody has it. */
static bool
is_lead(struct str word)
{
	static const char *const leads[] = { "at", "from", "of", "in", "with" };
	return str_listed(word, leads, sizeof leads / sizeof *leads);
}

/* Of a clean text, whose words may be plurals. */
static bool
is_discipline(struct str word)
{
	bool plural = str_ends(word, STR("s"));
	return word_is_discipline(word)
	       || (plural && word_is_discipline(str_slice(word, 0, word.len - 1)));
}

/* "professor of physics at foo": what follows the last lead before the first word that is neither
 * a post nor beside one. */
static struct str
without_post_before(struct str latin)
{
	struct str word, rest = latin, behind = latin;
	bool post = false;

	while (str_next(&word, &rest, ' ')) {
		if (post && is_lead(word) && rest.at)
			behind = rest;
		else if (is_post(word))
			post = true;
		else if (!is_filler(word) && !is_discipline(word))
			return behind;
	}
	return latin;
}

/* "foo university phd student". */
static struct str
without_post_behind(struct str latin)
{
	size_t end = latin.len;
	struct str word = latin;
	bool post = false;

	while (end > 0) {
		size_t at = end;
		while (at > 0 && latin.at[at - 1] != ' ')
			at--;
		word = str_slice(latin, at, end);
		if (!is_post(word) && !is_filler(word))
			break;
		post |= is_post(word);
		end = at > 0 ? at - 1 : 0;
	}
	return post && end > 0 && !is_lead(word) ? str_slice(latin, 0, end) : latin;
}

struct str
word_without_post(struct str latin)
{
	return without_post_behind(without_post_before(latin));
}

size_t
word_number(struct str han, size_t at)
{
	static const char *const digits[]
	    = { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十" };
	size_t from = at;

	for (bool found = true; found;) {
		found = false;
		for (size_t i = 0; i < sizeof digits / sizeof *digits && !found; i++)
			found = str_starts(str_slice(han, at, han.len), str_from(digits[i]));
		at += found ? 3 : 0;
	}
	return at - from;
}

bool
word_runs_over(struct str han, size_t at)
{
	for (size_t i = 0; i < word_whole_count; i++) {
		struct str word = str_from(word_wholes[i]);
		size_t from = at > word.len ? at - word.len + 1 : 0;
		size_t hit = str_find(han, word, from);
		if (hit != STR_NONE && hit < at && hit + word.len > at)
			return true;
	}
	return false;
}

bool
word_says_none(struct str clean)
{
	return str_in_order(clean, word_none, word_none_count) || word_is_address(clean);
}

static bool
is_discipline_latin(struct str word)
{
	return str_in_order(word, word_disciplines_latin, word_discipline_latin_count);
}

bool
word_is_generic(struct str word)
{
	static const char *const adjectives[]
	    = { "national", "central", "regional", "general", "municipal", "state", "city",
		      "provincial", "county", "district", "federal", "technical", "main", "new" };

	return str_listed(word, adjectives, sizeof adjectives / sizeof *adjectives)
	       || word_find(word) || is_discipline_latin(word);
}

bool
word_all_generic(struct str form)
{
	struct str word, rest = form;
	size_t n = 0;

	while (str_next(&word, &rest, ' '))
		if (!word_is_generic(word) || ++n > WORD_GENERIC_MOST)
			return false;
	return true;
}

/* Every word is a department's or a discipline's, and one at least is a department's. */
static bool
is_department_latin(struct str form)
{
	struct str word, rest = form;
	bool department = false;

	while (str_next(&word, &rest, ' ')) {
		const struct word_row *row = word_find(word);
		if (row && (row->class == WORD_DEPARTMENT || row->class == WORD_SITE))
			department = true;
		else if (!is_discipline_latin(word))
			return false;
	}
	return department;
}

/* 第一临床医 -> 临床医: schools of medicine are counted. */
static struct str
without_number(struct str stem)
{
	struct str ordinal = STR("第");
	size_t digits = str_starts(stem, ordinal) ? word_number(stem, ordinal.len) : 0;

	return digits ? str_slice(stem, ordinal.len + digits, stem.len) : stem;
}

static bool
is_department_han(struct str form)
{
	const struct word_row *row = word_end(form);

	if (!row || row->class != WORD_DEPARTMENT)
		return false;
	struct str stem = without_number(str_slice(form, 0, form.len - str_from(row->word).len));
	if (stem.len == 0)
		return true;
	for (size_t i = 0; i < word_discipline_count; i++) {
		const char *word = word_disciplines[i];
		if (stem.len > 2 && word[2] == stem.at[2] && str_starts(stem, str_from(word)))
			return true;
	}
	return false;
}

bool
word_is_department(struct str form)
{
	return unicode_has(form, SCRIPT_HAN) ? is_department_han(form) : is_department_latin(form);
}

bool
word_is_discipline(struct str form)
{
	struct str word, rest = form;

	while (str_next(&word, &rest, ' '))
		if (!is_discipline_latin(word))
			return false;
	return form.len > 0;
}

bool
word_is_university_kind(struct str form)
{
	struct str word, rest = form;

	while (str_next(&word, &rest, ' '))
		if (!str_listed(word, word_university_kinds, word_university_kind_count))
			return false;
	return form.len > 0;
}

bool
word_is_firm_unit(struct str word)
{
	return str_listed(word, word_firm_units, word_firm_unit_count);
}
