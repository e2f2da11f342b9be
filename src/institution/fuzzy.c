#include "institution/fuzzy.h"

#include <string.h>

#include "institution/word.h"
#include "text/similarity.h"

#define CANDIDATES 20
#define WORDS_MOST 24

struct bag {
	struct str word[WORDS_MOST];
	bool known[WORDS_MOST]; /* some name has the word, so it is no misspelling */
	uint32_t weight[WORDS_MOST], sum;
	size_t count;
};

static void
bag_of(struct bag *out, struct str form, struct registry *registry)
{
	struct str word, rest = form;

	*out = (struct bag){ .count = 0 };
	while (out->count < WORDS_MOST && str_next(&word, &rest, ' ')) {
		out->word[out->count] = word;
		out->weight[out->count]
		    = registry_word_weight(registry, &out->known[out->count], word);
		out->sum += out->weight[out->count];
		out->count++;
	}
}

#define CUT_LEAST 4 /* letters of an abbreviation that is a word cut short */

/* Accel. of accelerator: only a word that no name has may be one cut short. */
static bool
is_cut_short(const struct bag *a, size_t i, struct str word)
{
	return !a->known[i] && a->word[i].len >= CUT_LEAST && str_starts(word, a->word[i]);
}

/* Of three letters Yet may be meant for Yat, but R.M.K. not for R.M.D., nor ELS for ILS. */
static bool
may_be_slip(struct str a, struct str b, size_t least)
{
	if (least > 3)
		return true;
	return least == 3 && a.at[0] == b.at[0] && strchr("aeiou", a.at[1]) && a.len == b.len;
}

/* Shaanxi is no misspelling of Shanxi: only a word that no name has may be one. */
static bool
words_alike(const struct bag *a, size_t i, const struct bag *b, size_t k)
{
	struct str wa = a->word[i], wb = b->word[k];
	size_t least = wa.len < wb.len ? wa.len : wb.len, most = least < 9 ? 1 : 2;

	if (str_eq(wa, wb) || is_cut_short(a, i, wb) || is_cut_short(b, k, wa))
		return true;
	return may_be_slip(wa, wb, least) && !(a->known[i] && b->known[k])
	       && similarity_edits(wa, wb, most) <= most;
}

/* Where each word of a stands in b, or b's count. */
static void
pair_words(size_t at[WORDS_MOST], const struct bag *a, const struct bag *b)
{
	for (size_t i = 0; i < a->count; i++) {
		at[i] = b->count;
		for (size_t k = 0; k < b->count && at[i] == b->count; k++)
			if (words_alike(a, i, b, k))
				at[i] = k;
	}
}

static int
covered(const struct bag *a, const size_t at[WORDS_MOST], size_t none)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < a->count; i++)
		sum += at[i] < none ? a->weight[i] : 0;
	return a->sum ? (int)(sum * 100 / a->sum) : 0;
}

/* 100 where no letter differs, 0 where a fifth of them does. */
static int
slip(struct str a, struct str b)
{
	size_t longest = a.len > b.len ? a.len : b.len, most = longest / 5;

	if (most > SIMILARITY_MOST)
		most = SIMILARITY_MOST;
	size_t edits = similarity_edits(a, b, most);

	return edits > most ? 0 : (int)(100 - edits * 500 / (longest ? longest : 1));
}

/* Words of the law of trusts and the like, which come and go. */
static bool
says_little(struct str word)
{
	static const char *const words[]
	    = { "nhs", "trust", "foundation", "fondazione", "fundacion", "ircc", "deemed", "branch",
		      "main", "campus", "named", "after", "ircc" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(word, str_from(words[i])))
			return true;
	return word.len < 2;
}

/* The words of a that b has not: those that set institutions apart, and names' own ones. A place
 * says nothing, as addresses have it too. */
static void
count_left(int *kind, int *own, const struct bag *a, const size_t at[WORDS_MOST], size_t none,
    const struct places *places)
{
	*kind = *own = 0;
	for (size_t i = 0; i < a->count; i++) {
		if (at[i] < none || says_little(a->word[i]) || place_find(places, a->word[i]))
			continue;
		if (word_is_generic(a->word[i]))
			*kind = 100;
		else
			*own = 100;
	}
}

/* Whether a has a word that says what it is (university, hospital), and b has it not. */
static bool
class_left(const struct bag *a, const size_t at[WORDS_MOST], size_t none)
{
	for (size_t i = 0; i < a->count; i++) {
		const struct word_row *row = at[i] < none ? NULL : word_find(a->word[i]);
		if (row && row->rank >= 5)
			return true;
	}
	return false;
}

/* Whether the words left of a text make it another institution's: Vishwakarma Institute of
 * Information Technology is not that of Technology. What a department of it is named after does
 * not. */
static bool
sets_apart(const struct bag *query, const size_t in_name[WORDS_MOST], size_t none,
    const struct places *places)
{
	bool apart = false;

	for (size_t i = 0; i < query->count; i++) {
		struct str word = query->word[i];
		const struct word_row *row = word_find(word);
		if (in_name[i] < none || says_little(word) || place_find(places, word))
			continue;
		if (row && row->class == WORD_DEPARTMENT)
			return false;
		apart |= word_is_generic(word);
	}
	return apart;
}

static void
measure(struct fuzzy_match *m, const struct token_candidate *c, const struct bag *query,
    struct str form, const struct parts *parts, const struct names *names,
    const struct places *places)
{
	const struct institution *who = names_get(names, c->institution);
	size_t in_name[WORDS_MOST], in_query[WORDS_MOST];
	struct bag name;

	bag_of(&name, c->form, names->registry);
	pair_words(in_name, query, &name);
	pair_words(in_query, &name, query);
	int of_name = covered(&name, in_query, query->count);
	bool other_class
	    = class_left(query, in_name, name.count) || class_left(&name, in_query, query->count);
	m->institution = c->institution;
	m->name = c->form;
	m->covered = covered(query, in_name, name.count);
	m->apart = sets_apart(query, in_name, name.count, places);
	m->features[FUZZY_COVERED] = m->covered * of_name / 100;
	m->features[FUZZY_QUERY_WHOLE] = m->covered == 100 ? 100 : 0;
	m->features[FUZZY_NAME_WHOLE] = of_name == 100 ? 100 : 0;
	count_left(&m->features[FUZZY_NAME_KIND_LEFT], &m->features[FUZZY_NAME_OWN_LEFT], &name,
	    in_query, query->count, places);
	m->features[FUZZY_SAME_CLASS] = other_class ? 0 : 100;
	m->features[FUZZY_CITY] = parts_have_city(parts, who->city) ? 100 : 0;
	m->features[FUZZY_SLIP] = slip(form, c->form);
}

static int
score_of(const struct fuzzy_match *m)
{
	int score = fuzzy_start * 100;

	for (int i = 0; i < FUZZY_FEATURES; i++)
		score += fuzzy_weights[i] * m->features[i];
	return score / 100;
}

/* Keeps the best of each institution, best first. */
static size_t
keep_best(struct fuzzy_match *list, size_t n, size_t room, const struct fuzzy_match *m)
{
	for (size_t i = 0; i < n; i++)
		if (list[i].institution == m->institution) {
			if (list[i].score >= m->score)
				return n;
			for (size_t k = i; k + 1 < n; k++)
				list[k] = list[k + 1];
			n--;
			break;
		}
	size_t at = n < room ? n++ : n;
	while (
	    at > 0
	    && (list[at - 1].score < m->score
		|| (list[at - 1].score == m->score && list[at - 1].institution > m->institution))) {
		if (at < room)
			list[at] = list[at - 1];
		at--;
	}
	if (at < room)
		list[at] = *m;
	return n;
}

/* Provincial People's Hospital is nobody's own name. */
static bool
has_anchor(const struct bag *query)
{
	for (size_t i = 0; i < query->count; i++)
		if (!word_is_generic(query->word[i]) && !says_little(query->word[i]))
			return true;
	return false;
}

/* Whether no other institution's name has as much of the text. */
static bool
is_alone(const struct fuzzy_match *all, size_t count, size_t at)
{
	for (size_t i = 0; i < count; i++)
		if (all[i].institution != all[at].institution && all[i].covered >= all[at].covered)
			return false;
	return true;
}

size_t
fuzzy_find(struct fuzzy_match *out, size_t room, struct str form, const struct parts *parts,
    const struct names *names, const struct places *places)
{
	struct token_candidate candidates[CANDIDATES];
	struct fuzzy_match all[CANDIDATES] = { 0 };
	size_t count = registry_fuzzy(names->registry, candidates, CANDIDATES, form), n = 0, m = 0;
	struct bag query;

	bag_of(&query, form, names->registry);
	if (!has_anchor(&query))
		return 0;
	for (size_t i = 0; i < count; i++) {
		const struct institution *who = names_get(names, candidates[i].institution);
		/* A name of another country than the text's is another institution. */
		if (place_compatible(parts->country, who->country)
		    || parts_have_country(parts, who->country))
			measure(&all[m++], &candidates[i], &query, form, parts, names, places);
	}
	for (size_t i = 0; i < m; i++) {
		all[i].features[FUZZY_ALONE] = is_alone(all, m, i) ? all[i].covered : 0;
		all[i].score = score_of(&all[i]);
		if (all[i].apart && all[i].score >= fuzzy_likely)
			all[i].score = fuzzy_likely - 1;
		n = keep_best(out, n, room, &all[i]);
	}
	return n;
}
