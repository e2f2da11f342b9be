/* A batch that is killed and started again does what is missing, and comes to the same end. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "rows.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/json.h"
#include "command/batch_audit.h"
#include "command/batch_events.h"
#include "command/command.h"
#include "report/entry.h"
#include "store/crossing.h"
#include "store/portfolio.h"

#define EVENTS 40
#define PATH   64

struct yard {
	char folder[32];
	struct arena mem;
};

static struct str
path_in(struct yard *y, const char *name)
{
	return path_join(str_from(y->folder), str_from(name), &y->mem);
}

static void
put(struct yard *y, const char *name, const char *text)
{
	struct file_writer w;
	struct fail f = { 0 };

	assert_true(file_create(&w, path_in(y, name), &y->mem, &f));
	out_plain(&w.out, str_from(text));
	assert_true(file_finish(&w, &f));
}

static void
make_yard(struct yard *y)
{
	struct fail f = { 0 };
	char name[PATH], text[2 * PATH];

	*y = (struct yard){ .folder = "/tmp/rollcall-yard-XXXXXX" };
	assert_non_null(mkdtemp(y->folder));
	assert_true(folder_make(path_in(y, "events"), &y->mem, &f));
	for (int i = 0; i < EVENTS; i++) {
		snprintf(name, sizeof name, "events/e%02d.csv", i);
		put(y, name, "name,affiliation\nUlla Tanaka,Fudan University\n");
		snprintf(text, sizeof text,
		    "{\"lead\": {\"name\": \"中山大学\"}, \"registrations\": [{\"file\": "
		    "\"e%02d.csv\"}]}",
		    i);
		snprintf(name, sizeof name, "events/e%02d.json", i);
		put(y, name, text);
	}
}

static void
take_away(struct yard *y)
{
	char command[PATH];

	snprintf(command, sizeof command, "rm -r '%s'", y->folder);
	assert_int_equal(system(command), 0);
	arena_free(&y->mem);
}

/* The command, in a process of its own: its status, or that of the shell where it was killed. */
static pid_t
start(struct yard *y, const char *output)
{
	char events[PATH], folder[PATH];
	char batch[] = "batch", jobs[] = "--jobs=1", format[] = "--format=json", o[] = "-o",
	     none[] = "";
	char *argv[] = { none, batch, events, jobs, format, o, folder };
	const struct surroundings nothing = { 0 };

	snprintf(events, sizeof events, "%s/events", y->folder);
	snprintf(folder, sizeof folder, "%s/%s", y->folder, output);
	pid_t child = fork();
	if (child != 0)
		return child;
	struct options opt;
	struct fail f = { 0 };
	int status = STATUS_BUG;
	/* That it is taken up again is told there. */
	assert_non_null(freopen("/dev/null", "w", stderr));
	if (!options_parse(&opt, 7, argv, &nothing, &f) || !command_run(&status, &opt, &f))
		status = fail_exit(&f);
	options_free(&opt);
	_exit(status);
}

static int
end_of(pid_t child)
{
	int state;

	assert_int_equal(waitpid(child, &state, 0), child);
	return WIFEXITED(state) ? WEXITSTATUS(state) : -WTERMSIG(state);
}

/* The files of reports that are there, by event: 0 for none. */
static int
look(struct yard *y, ino_t found[EVENTS])
{
	char name[PATH];
	struct stat st;
	int count = 0;

	for (int i = 0; i < EVENTS; i++) {
		snprintf(name, sizeof name, "killed/reports/e%02d.json", i);
		found[i] = stat(str_c(path_in(y, name), &y->mem), &st) == 0 ? st.st_ino : 0;
		count += found[i] != 0;
	}
	return count;
}

static struct str
read_summary(struct yard *y, const char *name)
{
	struct fail f = { 0 };
	struct str text;

	assert_true(file_load(&text, path_in(y, name), 1 << 20, &y->mem, &f));
	return text;
}

static void
a_killed_batch_does_what_is_missing(void **state)
{
	const struct timespec moment = { .tv_nsec = 2000000 };
	struct yard y;
	ino_t before[EVENTS], behind[EVENTS];
	int done, again = 0;

	(void)state;
	make_yard(&y);
	assert_int_equal(end_of(start(&y, "whole")), STATUS_FAIL);
	pid_t child = start(&y, "killed");
	while (look(&y, before) < EVENTS / 4)
		nanosleep(&moment, NULL);
	kill(child, SIGKILL);
	assert_int_equal(end_of(child), -SIGKILL);
	/* The event that was at hand may end by itself. */
	nanosleep(&(struct timespec){ .tv_nsec = 300000000 }, NULL);
	done = look(&y, before);
	assert_true(done < EVENTS);
	assert_true(file_exists(path_in(&y, "killed/work.db"), &y.mem));
	assert_int_equal(end_of(start(&y, "killed")), STATUS_FAIL);
	assert_int_equal(look(&y, behind), EVENTS);
	for (int i = 0; i < EVENTS; i++)
		again += before[i] && before[i] != behind[i];
	/* That one, and one whose report was written and not yet known of. */
	assert_true(again <= 2);
	assert_false(file_exists(path_in(&y, "killed/work.db"), &y.mem));
	assert_true(str_eq(
	    read_summary(&y, "whole/summary.json"), read_summary(&y, "killed/summary.json")));
	take_away(&y);
}

static void
a_changed_list_is_done_again(void **state)
{
	const struct timespec moment = { .tv_nsec = 2000000 };
	struct yard y;
	ino_t before[EVENTS], behind[EVENTS];

	(void)state;
	make_yard(&y);
	pid_t child = start(&y, "killed");
	while (look(&y, before) < EVENTS / 4)
		nanosleep(&moment, NULL);
	kill(child, SIGTERM);
	assert_int_equal(end_of(child), STATUS_AGAIN);
	look(&y, before);
	put(&y, "events/e00.csv", "name,affiliation\nCarmen Bauer,Peking University\n");
	assert_int_equal(end_of(start(&y, "killed")), STATUS_FAIL);
	look(&y, behind);
	assert_int_not_equal(before[0], behind[0]);
	assert_int_equal(before[1], behind[1]);
	take_away(&y);
}

/* --- what becomes of one event --- */

static struct end_row {
	const char *name;
	struct spawn_end end;
	const char *how, *said;
	enum status status;
} ends[] = {
	{ "killed", { .status = STATUS_BUG, .signal = SIGKILL }, "signal 9", "", STATUS_BUG },
	{ "a fault of the program",
	    { .status = STATUS_BUG, .said = { "rollcall: a fault\nmore\n", 23 } }, "status 70",
	    "rollcall: a fault", STATUS_BUG },
	{ "no room for its record", { .status = STATUS_WRITE }, "status 74", "", STATUS_WRITE },
	{ "an end that is none of ours", { .status = 3 }, "status 3", "", STATUS_BUG },
};

/* Its record tells how, and the first line of what it said. */
static void
an_event_that_breaks_off_is_told(void **state)
{
	const struct end_row *r = *state;
	const struct options opt = { .lang = LANG_EN };
	const struct batch_terms terms = { .opt = &opt, .folder = STR("reports") };
	const struct work_event event = { .path = STR("events/e.json"), .name = STR("e") };
	struct out bytes = { 0 };
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct record record;
	struct json_doc doc;
	struct entry entry;

	batch_broke_off(&bytes, &terms, &event, &r->end);
	assert_true(record_read(&record, out_text(&bytes)));
	assert_int_equal(record.fingerprint.len, 0);
	assert_int_equal(record.people_count, 0);
	assert_true(json_parse(&doc, record.entry, STR("e"), &f));
	assert_true(entry_read(&entry, json_root(&doc), &mem, &f));
	assert_int_equal(entry.status, r->status);
	assert_int_equal(entry.trouble.code, FAIL_BROKE_OFF);
	assert_string_equal(entry.trouble.file, "events/e.json");
	assert_string_equal(entry.trouble.found, r->how);
	assert_string_equal(entry.trouble.expected, r->said);
	assert_int_equal(entry.report.len, 0);
	json_free(&doc);
	out_free(&bytes);
	arena_free(&mem);
}

/* A folder may hold files whose names no report can show, and JSON that is no event. */
static void
files_that_are_no_events_are_left_out(void **state)
{
	static const char *const want[] = { "events/a…", "events/report.json" };
	struct yard y = { .folder = "/tmp/rollcall-yard-XXXXXX" };
	struct portfolio p;
	struct fail f = { 0 };
	struct work *w;
	bool more;

	(void)state;
	assert_non_null(mkdtemp(y.folder));
	assert_true(folder_make(path_in(&y, "events"), &y.mem, &f));
	put(&y, "events/e.json", "{\"lead\": {\"name\": \"中山大学\"}}");
	put(&y, "events/cut.json", "{\"lead\": ");
	put(&y, "events/report.json", "{\"verdict\": \"pass\"}");
	put(&y, "events/a\xE4\xB8.json", "{\"lead\": {\"name\": \"中山大学\"}}");
	put(&y, "events/list.csv", "name\n");
	struct str folder = path_in(&y, "events");
	const struct texts words = { &folder, 1 };
	assert_true(work_open(&w, STR(""), &f) && batch_events(w, &words, &f));
	/* One that is cut off is an event all the same, and cannot be audited. */
	assert_int_equal(work_count(w), 2);
	assert_true(crossing_find(w, &f) && portfolio_open(&p, w, true, &f));
	assert_int_equal(p.left_out, sizeof want / sizeof *want);
	struct db_query *q = left_out_begin(&p, &f);
	for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
		struct str path;
		assert_true(left_out_next(&more, &path, q, &f) && more);
		assert_true(str_eq(path, path_in(&y, want[i])));
	}
	left_out_end(q);
	work_close(w);
	take_away(&y);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, a_killed_batch_does_what_is_missing);
	ROWS_LAW(tests, n, a_changed_list_is_done_again);
	ROWS_ADD(tests, n, ends, an_event_that_breaks_off_is_told);
	ROWS_LAW(tests, n, files_that_are_no_events_are_left_out);
	return ROWS_RUN(tests, n);
}
