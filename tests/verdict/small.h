/* small.h - events of a few rows, by hand or drawn at random, as the program reads them.
 *
 * Rows share names, keys and affiliations; affiliations are certain, in doubt, or names of several
 * institutions; hosts, branches and institutions that no registry has are among them. */
#ifndef TESTS_VERDICT_SMALL_H
#define TESTS_VERDICT_SMALL_H

#include "chance.h"
#include "rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "data/image.h"
#include "verdict/judge.h"

/* --- names, as a sheet has them --- */

enum { WEI, W, HAN, WANG, LI, NAMES, NOT = -1 };

/* Which of them may be one person's. */
static const bool compatible[NAMES][NAMES] = {
	[WEI] = { 1, 1, 1, 0, 0 },
	[W] = { 1, 1, 1, 1, 0 },
	[HAN] = { 1, 1, 1, 1, 1 },
	[WANG] = { 0, 1, 1, 1, 0 },
	[LI] = { 0, 0, 1, 0, 1 },
};

/* --- institutions --- */

enum site {
	UNIVERSITY,
	HOSPITAL, /* of the university */
	MOTHER,
	BRANCH, /* of the mother */
	ELSEWHERE,
	FAR,
	LOCAL, /* what a text is otherwise: one for each text */
	LOCALS = 3,
	SITES = LOCAL + LOCALS,
	NOWHERE = -1
};

static const char *const site_ids[LOCAL]
    = { "cn-sysu", "cn-sysu1", "cn-sdu", "cn-sduwh", "gb-oxford", "gb-cambridge" };

static struct world {
	struct arena mem;
	struct registry *registry;
	struct names names;
	struct findings findings;
	struct sheet *sheet;
	uint32_t number[SITES];
} world;

#define EMAILS              4
#define ROW_OF(name, email) (1 + ((name) + 1) * (EMAILS + 1) + (email) + 1)

/* A row for each name and address, or none, so that identities differ where rows do. */
static bool
sheet_make(void)
{
	static const char *const name[NAMES]
	    = { "Wei Zhang", "W. Zhang", "张伟", "Wang Zhang", "Li Na" };
	struct sheet_options options = { .limits = sheet_limits_default };
	char path[] = "/tmp/rollcall-test.XXXXXX";
	struct fail f = { 0 };
	int descriptor = mkstemp(path);
	FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");

	if (!file)
		return false;
	fputs("Name,Affiliation,Email\n", file);
	for (int n = NOT; n < NAMES; n++)
		for (int e = NOT; e < EMAILS; e++) {
			fprintf(file, "%s,X,", n < 0 ? "" : name[n]);
			fprintf(file, e < 0 ? "\n" : "u%d@qq.com\n", e);
		}
	fclose(file);
	struct input input
	    = { .path = str_from(path), .shown = STR("list"), .encoding = STR("auto") };
	findings_init(&world.findings, &world.mem);
	bool ok = sheet_load(&world.sheet, &input, 1, &options, &world.findings, &world.mem, &f);
	unlink(path);
	return ok && sheet_row_count(world.sheet) == ROW_OF(NAMES - 1, EMAILS - 1) + 1;
}

static int
world_make(void **state)
{
	static const char *const forms[LOCALS] = { "ntu", "hust", "uic" };
	struct fail f = { 0 };

	(void)state;
	if (!sheet_make() || !registry_open(&world.registry, STR(""), image_registry(), &f))
		return -1;
	names_init(&world.names, world.registry, &world.mem);
	for (int s = 0; s < LOCAL; s++) {
		world.number[s] = registry_by_id(world.registry, str_from(site_ids[s]));
		if (world.number[s] == NOBODY)
			return -1;
	}
	for (int s = 0; s < LOCALS; s++)
		world.number[LOCAL + s] = names_add_local(
		    &world.names, str_from(forms[s]), str_from(forms[s]), STR(""));
	return 0;
}

static int
world_end(void **state)
{
	(void)state;
	sheet_free(world.sheet);
	findings_free(&world.findings);
	names_free(&world.names);
	registry_free(world.registry);
	arena_free(&world.mem);
	return 0;
}

/* --- an event --- */

#define ROWS_OF_EVENT 10
#define TEXTS         4
#define OPTIONS       3
#define NAMED         2
#define HOSTS         2

/* What a text may be. One option that is certain is no question. */
struct text {
	int found; /* the name in it, and its local institution */
	int site[OPTIONS];
	size_t options;
	bool certain, likely, otherwise; /* otherwise: it may be its local institution */
};

struct entry {
	int name, email, id, phone, file;
	int text[NAMED]; /* of the event's */
	size_t named;
	enum academician honour;
	bool attendance_open;
};

struct small {
	struct text text[TEXTS];
	size_t texts, rows, hosts;
	struct entry row[ROWS_OF_EVENT];
	int host[HOSTS];
	struct policy policy;
};

/* --- at random --- */

static void
draw_policy(struct policy *p, struct chance *c)
{
	const struct check checks[] = {
		{ .id = STR("participants"), .who = WHO_PARTICIPANTS },
		{ .id = STR("academicians"), .who = WHO_ACADEMICIANS },
		{ .id = STR("external_share"),
		    .kind = CHECK_SHARE,
		    .who = WHO_EXTERNAL_COUNTED,
		    .of = WHO_SHARE_BASE },
		{ .id = STR("honoured_share"),
		    .kind = CHECK_SHARE,
		    .who = WHO_ACADEMICIANS,
		    .of = WHO_EXTERNAL_COUNTED },
		{ .id = STR("host"), .who = WHO_HOST },
		{ .id = STR("any"),
		    .kind = draw(c, 2) ? CHECK_SHARE : CHECK_COUNT,
		    .who = (enum who)draw(c, WHO_COUNT),
		    .of = (enum who)draw(c, WHO_COUNT) },
		{ .id = STR("partners_share"),
		    .kind = CHECK_SHARE,
		    .who = WHO_PARTNERS_PRESENT,
		    .of = WHO_PARTNERS },
		{ .id = STR("partners"), .who = WHO_PARTNERS_PRESENT },
	};
	/* Who is present makes groups of its own: not in every policy. */
	size_t partners = draw(c, 2) ? 2 : 0;

	*p = (struct policy){ .cap_people = draw(c, 6) ? 1 + draw(c, 4) : POLICY_NO_CAP,
		.reading = (enum reading)draw(c, READING_COUNT),
		.check_count = sizeof checks / sizeof *checks - 2 + partners };
	for (size_t i = 0; i < p->check_count; i++) {
		p->checks[i] = checks[i];
		p->checks[i].num = draw(c, 7);
		p->checks[i].den = 1;
		if (checks[i].kind == CHECK_SHARE) {
			p->checks[i].den = 1 + draw(c, 6);
			p->checks[i].num = draw(c, (unsigned)p->checks[i].den + 1);
		}
	}
	static const enum choice choices[] = { CHOICE_UNAFFILIATED, CHOICE_AFFILIATED_HOSPITAL,
		CHOICE_BRANCH_CAMPUS, CHOICE_SEVERAL_AFFILIATIONS };
	for (size_t i = 0; i < sizeof choices / sizeof *choices; i++)
		p->choice[choices[i]] = (int)draw(c, (unsigned)choice_value_count(choices[i]));
}

static void
draw_text(struct text *t, struct chance *c, unsigned sites)
{
	*t = (struct text){ .found = (int)draw(c, LOCALS), .options = 1, .likely = draw(c, 2) };
	t->certain = draw(c, 2);
	t->otherwise = draw(c, 5) != 0;
	if (!t->certain && draw(c, 2))
		t->options += 1 + draw(c, OPTIONS - 1);
	for (size_t i = 0; i < t->options; i++) {
		bool again;
		do {
			t->site[i] = (int)draw(c, sites);
			again = false;
			for (size_t k = 0; k < i; k++)
				again |= t->site[k] == t->site[i];
		} while (again);
	}
	/* A list names its institution outright, too. */
	if (t->certain && draw(c, 8) == 0)
		t->site[0] = LOCAL + t->found;
}

static int
draw_key(struct chance *c, unsigned rarity, unsigned keys)
{
	return draw(c, rarity) ? NOT : (int)draw(c, keys);
}

static inline void
draw_event(struct small *e, struct chance *c, unsigned most_rows)
{
	unsigned sites = OPTIONS + draw(c, LOCAL - OPTIONS + 1), names = 1 + draw(c, NAMES);
	unsigned rarity = 1 + draw(c, 6), open = 1 + draw(c, 6);

	*e = (struct small){ .texts = 1 + draw(c, TEXTS),
		.rows = 1 + draw(c, most_rows),
		.hosts = 1 + draw(c, HOSTS) };
	draw_policy(&e->policy, c);
	for (size_t t = 0; t < e->texts; t++)
		draw_text(&e->text[t], c, sites);
	for (size_t h = 0; h < e->hosts; h++)
		e->host[h] = (int)draw(c, sites);
	for (size_t i = 0; i < e->rows; i++) {
		struct entry *row = &e->row[i];
		*row = (struct entry){ .name = draw(c, 12) ? (int)draw(c, names) : NOT,
			.email = draw_key(c, rarity, EMAILS),
			.id = draw_key(c, rarity, 4),
			.phone = draw_key(c, 2 * rarity, 4),
			.file = i >= e->rows / 2 && e->rows % 2,
			.named = draw(c, 6) ? 1 : draw(c, NAMED + 1),
			.honour = draw(c, 4) ? ACADEMICIAN_NO : (enum academician)draw(c, 3),
			.attendance_open = draw(c, open + 2) == 0 };
		for (size_t n = 0; n < row->named; n++)
			row->text[n] = (int)draw(c, (unsigned)e->texts);
	}
}

/* --- as the program has it --- */

struct taken_event {
	struct fact items[ROWS_OF_EVENT];
	uint32_t ids[ROWS_OF_EVENT], phones[ROWS_OF_EVENT];
	uint16_t files[ROWS_OF_EVENT];
	struct link links[TEXTS][OPTIONS];
	struct mention text[TEXTS], mentions[ROWS_OF_EVENT][NAMED];
	struct affiliation affiliations[ROWS_OF_EVENT];
	const struct affiliation *pointers[ROWS_OF_EVENT];
	uint32_t hosts_at[HOSTS];
	enum host_role role[HOSTS];
	struct facts facts;
	struct hosts hosts;
	struct people people;
	struct counts counts;
	struct open open;
	struct groups groups;
	struct verdict verdict;
	struct arena mem;
};

static void
make_texts(struct taken_event *to, const struct small *e)
{
	static const char *const found[LOCALS] = { "ntu", "hust", "uic" };

	for (size_t t = 0; t < e->texts; t++) {
		const struct text *text = &e->text[t];
		for (size_t i = 0; i < text->options; i++)
			to->links[t][i] = (struct link){
				.institution = world.number[text->site[i]],
				.strength = text->certain            ? LINK_CERTAIN
					    : text->likely && i == 0 ? LINK_LIKELY
								     : LINK_POSSIBLE,
				.found = str_from(found[text->found]),
			};
		to->text[t] = (struct mention){ to->links[t], text->options,
			text->otherwise ? world.number[LOCAL + text->found] : NOBODY };
	}
}

static uint32_t
key(int k)
{
	return k < 0 ? FACT_NONE : (uint32_t)k;
}

static void
make_rows(struct taken_event *to, const struct small *e)
{
	for (size_t i = 0; i < e->rows; i++) {
		const struct entry *row = &e->row[i];
		for (size_t n = 0; n < row->named; n++)
			to->mentions[i][n] = to->text[row->text[n]];
		to->affiliations[i] = (struct affiliation){ .mentions = to->mentions[i],
			.mention_count = row->named };
		to->pointers[i] = &to->affiliations[i];
		to->items[i] = (struct fact){ .row = (uint32_t)ROW_OF(row->name, row->email),
			.email = key(row->email),
			.name = key(row->name),
			.affiliation = (uint32_t)i & FACT_AFFILIATIONS,
			.honour = row->honour & 3U,
			.attendance_open = row->attendance_open };
		to->files[i] = (uint16_t)row->file;
		to->ids[i] = key(row->id);
		to->phones[i] = key(row->phone);
	}
	to->facts = (struct facts){ .items = to->items,
		.file_of = to->files,
		.id_of = to->ids,
		.phone_of = to->phones,
		.count = e->rows,
		.affiliations = to->pointers,
		.affiliation_count = e->rows,
		.email_count = EMAILS,
		.id_count = 4,
		.phone_count = 4,
		.name_count = NAMES };
}

/* From rows to the verdict, as an audit does. */
static inline void
take_event(struct taken_event *to, const struct small *e, const struct group_limits *limits)
{
	memset(to, 0, sizeof *to);
	make_texts(to, e);
	make_rows(to, e);
	for (size_t h = 0; h < e->hosts; h++)
		to->hosts_at[h] = world.number[e->host[h]];
	to->hosts = (struct hosts){ to->hosts_at, to->role, e->hosts };
	facts_settle(&to->facts);
	people_find(&to->people, &to->facts, world.sheet);
	count_people(&to->counts, &to->people, &to->facts, &world.names, &to->hosts, &e->policy);
	struct claims claims;
	claims_init(&claims, &world.names, &to->hosts, &e->policy);
	open_find(&to->open, &to->facts, &to->people, &claims, &to->mem);
	claims_free(&claims);
	const struct grouping_terms terms
	    = { &to->open, &to->counts, world.sheet, &world.names, &to->hosts, &e->policy, limits };
	groups_find(&to->groups, &terms, &to->mem);
	judge(&to->verdict, &e->policy, &to->counts, &to->groups);
}

static void
free_event(struct taken_event *e)
{
	groups_free(&e->groups);
	open_free(&e->open);
	counts_free(&e->counts);
	people_free(&e->people);
	free(e->facts.taken);
	free(e->facts.taken_from);
	arena_free(&e->mem);
}

#endif
