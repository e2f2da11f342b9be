#include "store/sameness.h"

#include <sys/stat.h>

#include "rows.h"
#include "scratch.h"
#include "terms/policy.h"

/* An event with one file of each kind. */
enum { LIST, SIGN_IN, POLICY, DECISIONS, ROSTER, ALIASES, REGISTRY, FILES };

struct world {
	struct scratch files[FILES];
	struct str paths[FILES], told[1];
	struct input list, sign_in;
	struct event event;
};

static void
make(struct world *w)
{
	for (int i = 0; i < FILES; i++)
		w->paths[i] = scratch_make(&w->files[i], STR("name\n"));
	w->told[0] = STR("event.json");
	w->list = (struct input){ .path = w->paths[LIST] };
	w->sign_in = (struct input){ .path = w->paths[SIGN_IN] };
	w->event = (struct event){ .text = STR("{}"),
		.policy = w->paths[POLICY],
		.registrations = &w->list,
		.registration_count = 1,
		.attendance = &w->sign_in,
		.attendance_count = 1,
		.decisions = w->paths[DECISIONS],
		.rosters = &w->paths[ROSTER],
		.roster_count = 1,
		.aliases = &w->paths[ALIASES],
		.alias_count = 1,
		.told = w->told,
		.told_count = 1 };
}

static void
take_away(struct world *w)
{
	for (int i = 0; i < FILES; i++)
		scratch_remove(&w->files[i]);
}

static struct fingerprint
taken(const struct world *w, struct str more)
{
	struct fingerprint f;

	assert_true(fingerprint_take(&f, &w->event, w->paths[REGISTRY], more));
	return f;
}

static struct row {
	const char *name;
	int file;
} rows[] = {
	{ "a list", LIST },
	{ "an attendance list", SIGN_IN },
	{ "a policy", POLICY },
	{ "decisions", DECISIONS },
	{ "a roster", ROSTER },
	{ "aliases", ALIASES },
	{ "a registry", REGISTRY },
};

/* Bytes behind those that it had; for a moment the file has none. */
static void
a_changed_file_is_seen(void **state)
{
	const struct row *r = *state;
	struct world w;

	make(&w);
	struct fingerprint before = taken(&w, STR("")), again = taken(&w, STR(""));
	assert_string_equal(before.sha256, again.sha256);
	FILE *file = fopen(w.files[r->file].path, "ab");
	assert_non_null(file);
	fputs("x", file);
	fclose(file);
	struct fingerprint after = taken(&w, STR(""));
	assert_string_not_equal(before.sha256, after.sha256);
	take_away(&w);
}

static void
what_is_told_is_seen(void **state)
{
	struct world w;

	(void)state;
	make(&w);
	struct fingerprint before = taken(&w, STR("")), other = taken(&w, STR("json"));
	assert_string_not_equal(before.sha256, other.sha256);
	w.told[0] = STR("./event.json");
	other = taken(&w, STR(""));
	assert_string_not_equal(before.sha256, other.sha256);
	w.told[0] = STR("event.json");
	w.event.text = STR("{ }");
	other = taken(&w, STR(""));
	assert_string_not_equal(before.sha256, other.sha256);
	w.event.text = STR("{}");
	w.event.policy = POLICY_DEFAULT;
	other = taken(&w, STR(""));
	assert_string_not_equal(before.sha256, other.sha256);
	take_away(&w);
}

/* A list that becomes a sign-in sheet has the same bytes in another place. */
static void
files_do_not_change_places_unseen(void **state)
{
	struct world w;

	(void)state;
	make(&w);
	struct fingerprint before = taken(&w, STR(""));
	w.event.roster_count = 0;
	struct str two[] = { w.paths[ALIASES], w.paths[ROSTER] };
	w.event.aliases = two;
	w.event.alias_count = 2;
	struct fingerprint after = taken(&w, STR(""));
	assert_string_not_equal(before.sha256, after.sha256);
	take_away(&w);
}

static void
what_can_be_read_once_only_is_left_alone(void **state)
{
	struct world w;
	struct fingerprint unused;

	(void)state;
	make(&w);
	w.list.path = STR("-");
	assert_false(fingerprint_take(&unused, &w.event, STR(""), STR("")));
	scratch_remove(&w.files[LIST]);
	assert_int_equal(mkfifo(w.files[LIST].path, 0600), 0);
	w.list.path = w.paths[LIST];
	/* It would wait for a writer. */
	assert_false(fingerprint_take(&unused, &w.event, STR(""), STR("")));
	scratch_remove(&w.files[LIST]);
	assert_false(fingerprint_take(&unused, &w.event, STR(""), STR("")));
	take_away(&w);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, a_changed_file_is_seen);
	ROWS_LAW(tests, n, what_is_told_is_seen);
	ROWS_LAW(tests, n, files_do_not_change_places_unseen);
	ROWS_LAW(tests, n, what_can_be_read_once_only_is_left_alone);
	return ROWS_RUN(tests, n);
}
