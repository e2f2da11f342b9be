/* Who hangs together with whom, and what is open of them: exact groups of rows. */
#include "verdict/kin.h"

#include "base/out.h"
#include "people/name_memo.h"
#include "verdict/audited.h"
#include "verdict/small.h"
#include "verdict/touched.h"

/* --- events in short --- */

/* What a row names: C the university, or D elsewhere, for certain; I it may be elsewhere; W it may
 * be far or at the mother. And h: perhaps an academician; a: perhaps not there. */
struct line {
	int name, email;
	const char *says;
};

static struct row {
	const char *name;
	struct line lines[8];
	bool scripts;     /* 张伟 may be Wei Zhang */
	const char *want; /* ~ who is near; each kin's rows and names, then what is open */
} rows[] = {
	{ "nobody is in doubt", { { WEI, NOT, "C" }, { LI, NOT, "D" } }, false, "~" },
	{ "a text, alone", { { WEI, NOT, "C" }, { LI, NOT, "I" } }, false, "~1: 1a;1?i1 single" },
	{ "a namesake where the text may be", { { WEI, NOT, "D" }, { WEI, NOT, "I" } }, false,
	    "~01: 0a 1a;1?i1" },
	{ "a namesake elsewhere", { { WEI, NOT, "C" }, { WEI, NOT, "I" } }, false,
	    "~01: 1a;1?i1 single" },
	{ "two who typed one text", { { WEI, NOT, "I" }, { LI, NOT, "I" } }, false,
	    "~01: 0a;1?i0 single/ 1a;1?i0 single" },
	{ "two namesakes who typed one text, with addresses", { { WEI, 0, "I" }, { WEI, 1, "I" } },
	    false, "~01: 0a 1a;1?i0" },
	{ "which of several", { { WEI, 0, "W" }, { LI, 1, "W" } }, false,
	    "~01: 0a;1!w0 single/ 1a;1!w1 single" },
	{ "rows that a key ties", { { LI, 0, "C" }, { WEI, 1, "I" }, { WEI, 1, "C" } }, false,
	    "~12: 1a 2a<0;1?i1!p1 single" },
	{ "two texts in a row, twice", { { WEI, 0, "IW" }, { WEI, 0, "WI" } }, false,
	    "~01: 0a 1a<0;1?i0!p0 w0 single" },
	{ "an honour", { { WEI, 0, "Ch" }, { WEI, 0, "C" } }, false,
	    "~01: 0a 1a<0;1*h0 single placed" },
	{ "two honours of one", { { WEI, 0, "Ch" }, { WEI, 0, "Ch" } }, false,
	    "~01: 0a 1a<0;1*h0 single placed" },
	{ "an honour of a namesake", { { WEI, 0, "Ch" }, { WEI, 1, "C" }, { LI, 2, "C" } }, false,
	    "~01: 0a 1a;1*h0" },
	{ "who was there", { { WEI, 0, "Ca" }, { WEI, 0, "Ca" } }, false,
	    "~01: 0a 1a<0;1!a0 single" },
	{ "rows that differ", { { WEI, 0, "C" }, { WEI, 0, "D" } }, false,
	    "~01: 0a 1a<0;1!p0 single" },
	{ "one more namesake, by a key of another name",
	    { { WEI, 0, "I" }, { W, 0, "C" }, { W, 1, "C" }, { WANG, 1, "C" }, { WANG, 2, "D" } },
	    false, "~01234: 0a 1b<0 2b 3c<2;3?i0!p0" },
	{ "names of several kin, in other orders",
	    { { WEI, 0, "CI" }, { W, 0, "C" }, { LI, 1, "I" }, { W, 1, "W" }, { LI, 1, "W" },
		{ HAN, 1, "W" } },
	    false,
	    "~012345: 0a 1b<0;2?i0 single/ 2a 4a<0;1?i0!p2 w4 single/ 3a;1!w3 single/ 5a;1!w5 "
	    "single" },
	{ "no name", { { NOT, 0, "I" }, { NOT, 1, "I" }, { NOT, 0, "C" } }, false,
	    "~012: 0- 2-<0;0?i0!p0 single/ 1-;0?i0 single" },
	{ "one name in two scripts", { { WEI, NOT, "D" }, { HAN, NOT, "I" }, { LI, NOT, "D" } },
	    true, "~01: 0a 1b;2?i1PH" },
	{ "the same where nobody looks for that",
	    { { WEI, NOT, "D" }, { HAN, NOT, "I" }, { LI, NOT, "D" } }, false,
	    "~1: 1a;1?i1 single" },
	{ "two scripts, the other way round",
	    { { HAN, NOT, "D" }, { LI, NOT, "I" }, { WEI, NOT, "Ch" } }, true,
	    "~012: 1a;1?i1 singleP/ 2a;1*h2 single placedP" },
	{ "one name in one script where both are looked for",
	    { { HAN, NOT, "D" }, { HAN, NOT, "I" } }, true, "~01: 0a 1a;1?i1H" },
};

static void
read_lines(struct small *e, const struct line *lines)
{
	*e = (struct small){ .texts = 4,
		.text
		= { { .site = { UNIVERSITY }, .options = 1, .certain = true, .otherwise = true },
		    { .site = { ELSEWHERE }, .options = 1, .certain = true },
		    { .site = { ELSEWHERE }, .options = 1, .likely = true, .otherwise = true },
		    { .found = 1, .site = { FAR, MOTHER }, .options = 2, .otherwise = true } } };
	for (const struct line *l = lines; l->says; l++) {
		struct entry *row = &e->row[e->rows++];
		*row
		    = (struct entry){ .name = l->name, .email = l->email, .id = NOT, .phone = NOT };
		for (const char *c = l->says; *c; c++)
			if (*c == 'h')
				row->honour = ACADEMICIAN_REVIEW;
			else if (*c == 'a')
				row->attendance_open = true;
			else
				row->text[row->named++] = (int)(strchr("CDIW", *c) - "CDIW");
	}
}

static void
find(struct taken_event *to, const struct small *e, bool scripts)
{
	static uint8_t script[NAMES] = { [WEI] = WRITTEN_PINYIN,
		[HAN] = WRITTEN_HAN,
		[WANG] = WRITTEN_PINYIN,
		[LI] = WRITTEN_PINYIN };
	struct claims claims;

	memset(to, 0, sizeof *to);
	make_texts(to, e);
	make_rows(to, e);
	if (scripts)
		to->facts.scripts = script;
	facts_settle(&to->facts);
	people_find(&to->people, &to->facts, world.sheet);
	claims_init(&claims, &world.names, &to->hosts, &e->policy);
	open_find(&to->open, &to->facts, &to->people, &claims, &to->mem);
	claims_free(&claims);
}

/* --- what is told of them --- */

static void
tell_touched(struct out *o, const struct taken_event *e)
{
	struct touched t;

	memset(&t, 0xa5, sizeof t);
	touched_find(&t, &e->open, world.sheet);
	out_char(o, '~');
	for (uint32_t i = 0; i < e->facts.count; i++)
		if (t.near[people_tied(&e->people, i)])
			out_whole(o, i);
	touched_end_names(&t);
	assert_null(t.near);
	assert_null(t.first_name);
	touched_free(&t);
}

static void
tell_variables(
    struct out *o, const struct open *open, char what, const uint32_t *list, size_t count)
{
	static const char letters[QUESTION_KIND_COUNT] = { [QUESTION_INSTITUTION] = 'i',
		[QUESTION_WHICH] = 'w',
		[QUESTION_PLACE] = 'p',
		[QUESTION_HONOUR] = 'h',
		[QUESTION_ATTENDED] = 'a' };

	for (size_t v = 0; v < count; v++) {
		out_char(o, v ? ' ' : what);
		out_char(o, letters[open->items[list[v]].kind]);
		out_whole(o, open->items[list[v]].fact);
	}
}

/* A row is its number, its name among those of its kin, and behind < the row that leads it. */
static void
tell_kin(struct out *o, const struct open *open, const struct kin *kin)
{
	for (size_t i = 0; i < kin->row_count; i++) {
		const struct kin_row *row = &kin->rows[i];
		out_char(o, ' ');
		out_whole(o, row->fact);
		out_char(o, row->name == FACT_NONE ? '-' : (char)('a' + row->name));
		if (row->lead == i)
			continue;
		out_char(o, '<');
		out_whole(o, row->lead);
	}
	out_char(o, ';');
	out_whole(o, kin->name_count);
	tell_variables(o, open, '?', kin->texts, kin->text_count);
	tell_variables(o, open, '!', kin->own, kin->own_count);
	tell_variables(o, open, '*', kin->honours, kin->honour_count);
	out_trusted(o, kin->single ? STR(" single") : STR(""));
	out_trusted(o, kin->placed ? STR(" placed") : STR(""));
	for (uint32_t n = 0; kin->scripts && n < kin->name_count; n++)
		out_char(o, "LHP"[kin->scripts[n]]);
}

static void
come_to(void **state)
{
	const struct row *r = *state;
	static struct taken_event t;
	struct out o = { 0 };
	struct small e;
	struct kins kins;
	size_t of_some = 0;

	read_lines(&e, r->lines);
	find(&t, &e, r->scripts);
	tell_touched(&o, &t);
	memset(&kins, 0xa5, sizeof kins);
	kins_find(&kins, &t.open, world.sheet, &t.mem);
	for (size_t k = 0; k < kins.count; k++) {
		out_char(&o, k ? '/' : ':');
		tell_kin(&o, &t.open, &kins.items[k]);
		of_some += kins.items[k].row_count;
		for (size_t i = 0; i < kins.items[k].row_count; i++)
			assert_int_equal(sparse_get(&kins.of_fact, kins.items[k].rows[i].fact), k);
	}
	/* Nobody else is of any. */
	for (uint32_t i = 0; i < e.rows; i++)
		of_some -= sparse_get(&kins.of_fact, i) != KIN_NONE;
	assert_int_equal(of_some, 0);
	if (!str_eq(out_text(&o), str_from(r->want)))
		fail_msg("%.*s", (int)o.len, o.at);
	kins_free(&kins);
	assert_int_equal(kins.count, 0);
	kins_free(&kins);
	free_event(&t);
	out_free(&o);
}

/* However a name in Han characters may be spelt; and whoever has a spelling in common with it. */
static void
every_spelling_touches(void **state)
{
	const struct str list = STR("姓名,单位\nCeng Wei,NTU\n增伟,MIT\n曾伟,Yale University\n"
				    "Zeng Wei,Stanford University\nZhang San,MIT\n");
	struct audited a;
	struct claims claims;
	struct open open;
	struct touched t;
	struct arena mem = { 0 };

	(void)state;
	audited_run(&a, &list, 1);
	claims_init(&claims, &a.audit.names, &a.audit.hosts, &a.audit.policy);
	open_find(&open, &a.audit.facts, &a.audit.people, &claims, &mem);
	touched_find(&t, &open, a.audit.sheet);
	for (uint32_t i = 0; i < 5; i++)
		assert_int_equal(t.near[i], i < 4);
	touched_free(&t);
	open_free(&open);
	claims_free(&claims);
	audited_free(&a);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, come_to);
	ROWS_LAW(tests, n, every_spelling_touches);
	return _cmocka_run_group_tests(__FILE__, tests, n, world_make, world_end);
}
