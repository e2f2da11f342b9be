/* brute.h - every way of answering the open questions of a small event, gone through one by one.
 *
 * Written from SPEC 1, 2 and 5 and the words of verdict/open.h, over raw rows: no groups, no seats,
 * no table of links. Relations are matrices, closed over all triples. */
#ifndef TESTS_VERDICT_BRUTE_H
#define TESTS_VERDICT_BRUTE_H

#include "verdict/small.h"

#define BRUTE_VARIABLES 24
#define BRUTE_DOUBTS    12
#define BRUTE_WAYS      200000
#define BRUTE_CHECKS    POLICY_CHECKS

struct relation {
	bool holds[ROWS_OF_EVENT][ROWS_OF_EVENT];
};

struct brute_variable {
	enum question_kind kind;
	int options, likelier;
	unsigned rows; /* of its class, or tied by keys, as bits; of INSTITUTION: what is asked */
	int text;
	unsigned sites; /* of PLACE: those between which rows compete, as bits; answers in order */
};

/* What a check comes to over all ways, in one reading. */
struct brute_check {
	struct measure low, high;
	int64_t slack; /* den * part - num * whole, where it is least */
	bool met, unmet;
};

/* One way to answer, and what it comes to. PERSON questions are pairs of sets of rows: those that
 * are doubts in it, and the answers. */
struct brute_way {
	int answer[BRUTE_VARIABLES];
	unsigned doubt[BRUTE_DOUBTS][2];
	bool one[BRUTE_DOUBTS];
	size_t doubts;
	int64_t quantity[QUANTITY_COUNT];
};

struct brute {
	const struct small *e;
	struct relation keyed, class;
	struct brute_variable variable[BRUTE_VARIABLES];
	size_t variables, ways;
	int of_text[ROWS_OF_EVENT][NAMED], attended[ROWS_OF_EVENT], honour[ROWS_OF_EVENT];
	int place[ROWS_OF_EVENT];
	bool academician[ROWS_OF_EVENT]; /* for certain, by its class */
	struct brute_way way;            /* at hand */
	int at[ROWS_OF_EVENT][NAMED];
	bool here[ROWS_OF_EVENT];
	struct brute_check check[READING_COUNT][BRUTE_CHECKS];
	bool too_many;
	void (*each)(void *context, const struct brute_way *way); /* may be NULL */
	void *context;
};

/* --- who is one --- */

static void
brute_close(struct relation *r, size_t n)
{
	for (size_t via = 0; via < n; via++)
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k < n; k++)
				r->holds[i][k] |= r->holds[i][via] && r->holds[via][k];
}

static bool
brute_fits(const struct entry *a, const struct entry *b)
{
	return a->name == NOT || b->name == NOT || compatible[a->name][b->name];
}

static int
brute_field(const struct entry *e, int kind)
{
	return kind == 0 ? e->email : kind == 1 ? e->id : e->phone;
}

/* Same e-mail, id or phone: one person, unless clearly different names share it; then the same
 * names alone. */
static bool
brute_tied(const struct small *e, size_t i, size_t k, int kind)
{
	const struct entry *a = &e->row[i], *b = &e->row[k];
	int value = brute_field(a, kind);
	bool shared = false;

	if (value == NOT || brute_field(b, kind) != value)
		return false;
	if (kind == 1 && a->file != b->file)
		return a->name != NOT && a->name == b->name;
	for (size_t x = 0; x < e->rows; x++)
		for (size_t y = 0; y < e->rows; y++) {
			const struct entry *rx = &e->row[x], *ry = &e->row[y];
			if (brute_field(rx, kind) == value && brute_field(ry, kind) == value
			    && !brute_fits(rx, ry)
			    && (kind != 1 || (rx->file == a->file && ry->file == a->file)))
				shared = true;
		}
	return !shared || a->name == b->name;
}

static bool
brute_other(int a, int b)
{
	return a != NOT && b != NOT && a != b;
}

/* 2: different ids of one file; 1: different e-mails, phones, or ids of two files; 0: nothing sets
 * the rows apart. */
static int
brute_apart(const struct entry *a, const struct entry *b)
{
	bool ids = brute_other(a->id, b->id);

	if (ids && a->file == b->file)
		return 2;
	return ids || brute_other(a->email, b->email) || brute_other(a->phone, b->phone);
}

static bool
brute_is_at(const struct brute *b, size_t i, int site)
{
	for (size_t n = 0; n < b->e->row[i].named; n++)
		if (b->at[i][n] == site)
			return b->here[i];
	return false;
}

static bool
brute_namesakes(const struct brute *b, size_t i, size_t k, int site)
{
	const struct entry *row = b->e->row;

	return row[i].name != NOT && row[i].name == row[k].name && brute_is_at(b, i, site)
	       && brute_is_at(b, k, site);
}

/* What sets the classes of i and k apart, among the namesakes at one institution. */
static int
brute_classes_apart(const struct brute *b, size_t i, size_t k, int site)
{
	int most = 0;

	if (b->keyed.holds[i][k])
		return 0;
	for (size_t x = 0; x < b->e->rows; x++)
		for (size_t y = 0; y < b->e->rows; y++)
			if (b->keyed.holds[i][x] && b->keyed.holds[k][y]
			    && brute_namesakes(b, i, x, site) && brute_namesakes(b, k, y, site)
			    && brute_apart(&b->e->row[x], &b->e->row[y]) > most)
				most = brute_apart(&b->e->row[x], &b->e->row[y]);
	return most;
}

static bool
brute_certain(const struct brute *b, size_t i, size_t k, int site)
{
	if (!brute_namesakes(b, i, k, site) || brute_classes_apart(b, i, k, site))
		return false;
	for (size_t j = 0; j < b->e->rows; j++)
		if (brute_namesakes(b, i, j, site)
		    && brute_classes_apart(b, i, j, site) != brute_classes_apart(b, k, j, site))
			return false;
	return true;
}

static void
brute_sure(struct relation *sure, const struct brute *b)
{
	size_t n = b->e->rows;

	*sure = b->keyed;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			for (int site = 0; site < SITES; site++)
				sure->holds[i][k] |= brute_certain(b, i, k, site);
	brute_close(sure, n);
}

/* --- the variables --- */

static bool
brute_asks_same(const struct text *a, const struct text *b)
{
	if (a->found != b->found || a->options != b->options || a->likely != b->likely)
		return false;
	for (size_t i = 0; i < a->options; i++)
		if (a->site[i] != b->site[i])
			return false;
	return true;
}

static int
brute_site(const struct text *t, int answer)
{
	if (answer < (int)t->options)
		return t->site[answer];
	return t->otherwise ? LOCAL + t->found : NOWHERE;
}

static int
brute_likelier(const struct text *t)
{
	return t->certain || t->likely ? 0 : (int)t->options;
}

static unsigned
brute_class(const struct brute *b, size_t i)
{
	unsigned rows = 0;

	for (size_t k = 0; k < b->e->rows; k++)
		if (b->class.holds[i][k])
			rows |= 1u << k;
	return rows;
}

static int
brute_variable(
    struct brute *b, enum question_kind kind, unsigned rows, int text, int options, int likelier)
{
	for (size_t v = 0; v < b->variables; v++) {
		const struct brute_variable *known = &b->variable[v];
		if (known->kind == kind && known->rows == rows
		    && (text < 0 || brute_asks_same(&b->e->text[text], &b->e->text[known->text])))
			return (int)v;
	}
	if (b->variables == BRUTE_VARIABLES) {
		b->too_many = true;
		return 0;
	}
	b->variable[b->variables]
	    = (struct brute_variable){ kind, options, likelier, rows, text, 0 };
	return (int)b->variables++;
}

static void
brute_ask_row(struct brute *b, size_t i)
{
	const struct small *e = b->e;
	unsigned rows = brute_class(b, i);
	bool review = false, all_open = true;

	for (size_t n = 0; n < e->row[i].named; n++) {
		const struct text *t = &e->text[e->row[i].text[n]];
		b->of_text[i][n] = -1;
		if (!t->certain)
			b->of_text[i][n] = brute_variable(b,
			    t->options == 1 ? QUESTION_INSTITUTION : QUESTION_WHICH,
			    t->options == 1 ? 0 : rows, e->row[i].text[n], (int)t->options + 1,
			    brute_likelier(t));
	}
	for (size_t k = 0; k < e->rows; k++) {
		if (!(rows >> k & 1))
			continue;
		review |= e->row[k].honour == ACADEMICIAN_REVIEW;
		b->academician[i] |= e->row[k].honour == ACADEMICIAN_YES;
		all_open &= e->row[k].attendance_open;
	}
	b->attended[i] = all_open ? brute_variable(b, QUESTION_ATTENDED, rows, -1, 2, 0) : -1;
	b->honour[i] = review && !b->academician[i]
			   ? brute_variable(b, QUESTION_HONOUR, rows, -1, 2, 1)
			   : -1;
}

static void
brute_place(struct brute *b, bool likelier)
{
	for (size_t i = 0; i < b->e->rows; i++) {
		b->here[i] = likelier || b->attended[i] < 0 || b->way.answer[b->attended[i]] == 0;
		for (size_t n = 0; n < b->e->row[i].named; n++) {
			const struct text *t = &b->e->text[b->e->row[i].text[n]];
			int answer = likelier || b->of_text[i][n] < 0
					 ? brute_likelier(t)
					 : b->way.answer[b->of_text[i][n]];
			b->at[i][n] = brute_site(t, answer);
		}
	}
}

/* --- counting, by SPEC 1 --- */

static int
brute_rolled(const struct small *e, int site)
{
	if (site == HOSPITAL && e->policy.choice[CHOICE_AFFILIATED_HOSPITAL] == ROLL_PARENT)
		return UNIVERSITY;
	if (site == BRANCH && e->policy.choice[CHOICE_BRANCH_CAMPUS] == BRANCH_PARENT)
		return MOTHER;
	return site;
}

static bool
brute_is_host(const struct small *e, int unit)
{
	for (size_t h = 0; h < e->hosts; h++)
		if (brute_rolled(e, e->host[h]) == unit)
			return true;
	return false;
}

static bool
brute_host_first(const struct small *e)
{
	return e->policy.choice[CHOICE_SEVERAL_AFFILIATIONS] == SEVERAL_HOST_FIRST;
}

static int
brute_claim(const struct brute *b, size_t i)
{
	int first = NOWHERE;

	for (size_t n = 0; n < b->e->row[i].named; n++) {
		if (b->at[i][n] == NOWHERE)
			continue;
		int unit = brute_rolled(b->e, b->at[i][n]);
		if (brute_host_first(b->e) && brute_is_host(b->e, unit))
			return unit;
		first = first == NOWHERE ? unit : first;
	}
	return first;
}

/* --- rows of one person that name different institutions (SPEC 5) --- */

static int
brute_site_of(unsigned sites, int answer)
{
	for (int site = 0; site < SITES; site++)
		if (sites >> site & 1 && answer-- == 0)
			return site;
	return NOWHERE;
}

/* The sites between which the rows that keys tie to one compete as they are placed now, as bits. */
static unsigned
brute_competing(const struct brute *b, size_t i)
{
	unsigned sites = 0;

	for (size_t k = 0; k < b->e->rows; k++) {
		int site = b->keyed.holds[i][k] ? brute_claim(b, k) : NOWHERE;
		if (site == NOWHERE)
			continue;
		if (brute_host_first(b->e) && brute_is_host(b->e, site))
			return 0;
		sites |= 1u << site;
	}
	return sites & (sites - 1) ? sites : 0;
}

/* The next way to answer the first variables; false where there is none. */
static bool
brute_next(struct brute *b, size_t variables)
{
	for (size_t i = 0; i < variables; i++) {
		if (++b->way.answer[i] < b->variable[i].options)
			return true;
		b->way.answer[i] = 0;
	}
	return false;
}

/* A question for rows that compete in any way. */
static void
brute_ask_places(struct brute *b)
{
	unsigned sites[ROWS_OF_EVENT] = { 0 };
	size_t before = b->variables, ways = 0;

	do {
		brute_place(b, false);
		for (size_t i = 0; i < b->e->rows; i++)
			sites[i] |= brute_competing(b, i);
		b->too_many |= ++ways > BRUTE_WAYS;
	} while (brute_next(b, before) && !b->too_many);
	for (size_t i = 0; i < b->e->rows; i++) {
		unsigned rows = 0;
		int options = 0;
		for (size_t k = 0; k < b->e->rows; k++)
			rows |= (unsigned)b->keyed.holds[i][k] << k;
		while (brute_site_of(sites[i], options) != NOWHERE)
			options++;
		if (!options)
			continue;
		b->place[i] = brute_variable(b, QUESTION_PLACE, rows, -1, options, 0);
		b->variable[b->place[i]].sites = sites[i];
	}
}

/* Whether the answer on where the rows tied to one are from keeps it from having a say: others of
 * them claim what was answered, and it does not. */
static bool
brute_silent(const struct brute *b, size_t i)
{
	if (b->place[i] < 0)
		return false;
	const struct brute_variable *v = &b->variable[b->place[i]];
	int claim = brute_claim(b, i);
	int answer = brute_site_of(v->sites, b->way.answer[b->place[i]]);

	if (claim == answer || (brute_host_first(b->e) && brute_is_host(b->e, claim)))
		return false;
	for (size_t k = 0; k < b->e->rows; k++)
		if (v->rows >> k & 1 && brute_claim(b, k) == answer)
			return true;
	return false;
}

static void
brute_begin(struct brute *b, const struct small *e)
{
	size_t n = e->rows;

	memset(b, 0, sizeof *b);
	b->e = e;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			for (int kind = 0; kind < 3; kind++)
				b->keyed.holds[i][k] |= i == k || brute_tied(e, i, k, kind);
	brute_close(&b->keyed, n);
	brute_place(b, true);
	brute_sure(&b->class, b);
	for (size_t i = 0; i < n; i++) {
		brute_ask_row(b, i);
		b->place[i] = -1;
	}
	brute_ask_places(b);
	memset(&b->way, 0, sizeof b->way);
}

static int
brute_unit(const struct brute *b, const struct relation *one, size_t person)
{
	int times[SITES] = { 0 }, best = NOWHERE;

	for (size_t i = 0; i < b->e->rows; i++)
		if (b->here[i] && one->holds[person][i] && brute_claim(b, i) != NOWHERE
		    && !brute_silent(b, i))
			times[brute_claim(b, i)]++;
	for (int u = 0; u < SITES; u++) {
		if (!times[u])
			continue;
		int by = best == NOWHERE ? 1 : 0;
		if (by == 0 && brute_host_first(b->e))
			by = brute_is_host(b->e, u) - brute_is_host(b->e, best);
		if (by == 0)
			by = times[u] - times[best];
		if (by == 0)
			by = str_cmp(names_get(&world.names, world.number[best])->id,
			    names_get(&world.names, world.number[u])->id);
		if (by > 0)
			best = u;
	}
	return best;
}

/* A row that claims nothing is nobody's honour, whoever its person was taken for. */
static bool
brute_is_academician(const struct brute *b, size_t row)
{
	enum academician claim = b->e->row[row].honour;

	if (claim != ACADEMICIAN_REVIEW)
		return claim == ACADEMICIAN_YES;
	return b->academician[row] || (b->honour[row] >= 0 && b->way.answer[b->honour[row]] == 0);
}

static void
brute_count(struct brute *b, const struct relation *one)
{
	const struct policy *p = &b->e->policy;
	int64_t at[SITES] = { 0 }, nobody = 0, *q = b->way.quantity;

	memset(q, 0, sizeof b->way.quantity);
	for (size_t i = 0; i < b->e->rows; i++) {
		bool first = b->here[i], academician = false;
		for (size_t k = 0; k < b->e->rows; k++) {
			if (!b->here[k] || !one->holds[i][k])
				continue;
			first &= k >= i;
			academician |= brute_is_academician(b, k);
		}
		if (!first)
			continue;
		int unit = brute_unit(b, one, i);
		if (unit == NOWHERE)
			nobody++;
		else
			at[unit]++;
		if (unit != NOWHERE || p->choice[CHOICE_UNAFFILIATED] != UNAFFILIATED_EXCLUDED)
			q[QUANTITY_ACADEMICIANS] += academician;
	}
	for (int u = 0; u < SITES; u++) {
		int64_t within = at[u] < p->cap_people ? at[u] : p->cap_people;
		bool host = brute_is_host(b->e, u);
		q[host ? QUANTITY_HOST : QUANTITY_EXTERNAL] += at[u];
		q[host ? QUANTITY_HOST_CAPPED : QUANTITY_EXTERNAL_COUNTED] += within;
		q[QUANTITY_PARTNERS] += host;
		q[QUANTITY_PARTNERS_PRESENT] += host && at[u] > 0;
	}
	if (p->choice[CHOICE_UNAFFILIATED] == UNAFFILIATED_NEUTRAL)
		q[QUANTITY_UNAFFILIATED] += nobody;
	if (p->choice[CHOICE_UNAFFILIATED] == UNAFFILIATED_EXTERNAL) {
		q[QUANTITY_EXTERNAL] += nobody;
		q[QUANTITY_EXTERNAL_COUNTED] += nobody;
	}
}

/* --- the readings of SPEC 1, by its table --- */

static int64_t
brute_who(enum who who, enum reading reading, const int64_t q[QUANTITY_COUNT])
{
	int64_t h = q[QUANTITY_HOST], u = q[QUANTITY_UNAFFILIATED], e = q[QUANTITY_EXTERNAL],
		c = q[QUANTITY_EXTERNAL_COUNTED], a = q[QUANTITY_ACADEMICIANS],
		capped = q[QUANTITY_HOST_CAPPED];
	bool all = reading == READING_CAP_ALL;
	bool every = reading == READING_LITERAL || reading == READING_HEADCOUNT;
	bool wide = reading == READING_HEADCOUNT || reading == READING_STRICT;

	switch (who) {
	case WHO_PARTICIPANTS:
		return all ? capped + u + c : h + u + (every ? e : c);
	case WHO_SHARE_BASE:
		return all ? capped + u + c : h + u + (wide ? e : c);
	case WHO_EXTERNAL_COUNTED:
		return c;
	case WHO_EXTERNAL:
		return e;
	case WHO_HOST:
		return all ? capped : h;
	case WHO_UNAFFILIATED:
		return u;
	case WHO_ACADEMICIANS:
		return a;
	case WHO_EVERYONE:
		return h + u + e;
	case WHO_PARTNERS_PRESENT:
		return q[QUANTITY_PARTNERS_PRESENT];
	case WHO_PARTNERS:
		return q[QUANTITY_PARTNERS];
	case WHO_COUNT:
		break;
	}
	return -1;
}

static struct measure
brute_measure(const struct check *check, enum reading reading, const int64_t q[QUANTITY_COUNT])
{
	bool share = check->kind == CHECK_SHARE;

	return (struct measure){ brute_who(check->who, reading, q),
		share ? brute_who(check->of, reading, q) : 1 };
}

static bool
brute_below(struct measure a, struct measure b)
{
	if (a.whole == 0 || b.whole == 0)
		return a.whole == 0 && b.whole != 0;
	return a.part * b.whole < b.part * a.whole;
}

static void
brute_take(struct brute *b)
{
	for (int r = 0; r < READING_COUNT; r++)
		for (size_t i = 0; i < b->e->policy.check_count; i++) {
			const struct check *check = &b->e->policy.checks[i];
			struct brute_check *out = &b->check[r][i];
			struct measure m = brute_measure(check, (enum reading)r, b->way.quantity);
			bool met = m.whole >= 1 && check->den * m.part >= check->num * m.whole;
			if (b->ways == 0 || brute_below(m, out->low))
				out->low = m;
			if (b->ways == 0 || brute_below(out->high, m))
				out->high = m;
			int64_t slack = check->den * m.part - check->num * m.whole;
			if (b->ways == 0 || slack < out->slack)
				out->slack = slack;
			out->met |= met;
			out->unmet |= !met;
		}
	if (b->each)
		b->each(b->context, &b->way);
	b->too_many |= ++b->ways > BRUTE_WAYS;
}

/* --- every way --- */

static unsigned
brute_rows(const struct brute *b, const struct relation *r, size_t i)
{
	unsigned rows = 0;

	for (size_t k = 0; k < b->e->rows; k++)
		if (b->here[k] && r->holds[i][k])
			rows |= 1u << k;
	return rows;
}

/* Sets that share a name and an institution: strangers where ids tell, else a doubt. */
static void
brute_doubts(struct brute *b, struct relation *strangers, const struct relation *sure)
{
	size_t n = b->e->rows;
	struct relation doubt = { 0 };

	memset(strangers, 0, sizeof *strangers);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			for (int site = 0; site < SITES; site++)
				if (!sure->holds[i][k] && brute_namesakes(b, i, k, site)) {
					doubt.holds[i][k] = true;
					strangers->holds[i][k]
					    |= brute_apart(&b->e->row[i], &b->e->row[k]) == 2;
				}
	b->way.doubts = 0;
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n; k++) {
			unsigned a = brute_rows(b, sure, i), c = brute_rows(b, sure, k);
			bool any = false, never = false;
			for (size_t x = 0; x < n; x++)
				for (size_t y = 0; y < n; y++)
					if (a >> x & 1 && c >> y & 1) {
						any |= doubt.holds[x][y];
						never |= strangers->holds[x][y];
					}
			/* Once for two sets: where both are named by their first rows. */
			if (!any || never || (a & ((1u << i) - 1)) || (c & ((1u << k) - 1)))
				continue;
			if (b->way.doubts == BRUTE_DOUBTS) {
				b->too_many = true;
				return;
			}
			b->way.doubt[b->way.doubts][0] = a;
			b->way.doubt[b->way.doubts++][1] = c;
		}
}

static bool
brute_consistent(
    const struct brute *b, const struct relation *one, const struct relation *strangers)
{
	for (size_t i = 0; i < b->e->rows; i++)
		for (size_t k = 0; k < b->e->rows; k++) {
			if (!one->holds[i][k])
				continue;
			if (strangers->holds[i][k])
				return false;
			for (size_t d = 0; d < b->way.doubts; d++)
				if (!b->way.one[d] && b->way.doubt[d][0] >> i & 1
				    && b->way.doubt[d][1] >> k & 1)
					return false;
		}
	return true;
}

static void
brute_answer_doubts(struct brute *b)
{
	struct relation sure, strangers;
	size_t n = b->e->rows;

	brute_place(b, false);
	brute_sure(&sure, b);
	brute_doubts(b, &strangers, &sure);
	for (unsigned yes = 0; yes < 1u << b->way.doubts && !b->too_many; yes++) {
		struct relation one = sure;
		for (size_t d = 0; d < b->way.doubts; d++) {
			b->way.one[d] = yes >> d & 1;
			for (size_t i = 0; b->way.one[d] && i < n; i++)
				for (size_t k = 0; k < n; k++)
					if (b->way.doubt[d][0] >> i & 1
					    && b->way.doubt[d][1] >> k & 1)
						one.holds[i][k] = one.holds[k][i] = true;
		}
		brute_close(&one, n);
		if (!brute_consistent(b, &one, &strangers))
			continue;
		brute_count(b, &one);
		brute_take(b);
	}
}

static void
brute_run(struct brute *b)
{
	do
		brute_answer_doubts(b);
	while (brute_next(b, b->variables) && !b->too_many);
}

#endif
