#include "base/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"

#define SAID_BYTES 1024

struct seat {
	pid_t child; /* 0: nobody */
	int record, said;
};

struct crew {
	const struct spawn_terms *terms;
	struct seat seats[SPAWN_MOST];
	size_t open, running;
	sigset_t watched, before; /* before: of the caller */
	struct sigaction child_before;
	char *bytes; /* what a child left */
	size_t cap;
	bool no_more;
};

/* --- the seats of children --- */

static bool
open_seats(struct crew *crew, struct fail *f)
{
	for (; crew->open < crew->terms->processes; crew->open++) {
		struct seat *seat = &crew->seats[crew->open];
		*seat = (struct seat){ .record = file_unnamed(), .said = -1 };
		if (seat->record >= 0)
			seat->said = file_unnamed();
		if (seat->said >= 0)
			continue;
		fail_file(f, FAIL_PROCESS, STR(""), errno);
		if (seat->record >= 0)
			close(seat->record);
		return false;
	}
	return true;
}

static void
close_seats(const struct crew *crew)
{
	for (size_t i = 0; i < crew->open; i++) {
		close(crew->seats[i].record);
		close(crew->seats[i].said);
	}
}

/* Those that end us are watched only where they would: who starts us may have them ignored. */
static void
watch_signals(struct crew *crew)
{
	static const int ends[] = { SIGINT, SIGTERM, SIGHUP };
	const struct sigaction usual = { .sa_handler = SIG_DFL };
	struct sigaction now;

	sigemptyset(&crew->watched);
	sigaddset(&crew->watched, SIGCHLD);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (sigaction(ends[i], NULL, &now) == 0 && now.sa_handler != SIG_IGN)
			sigaddset(&crew->watched, ends[i]);
	/* Ignored, there would be nobody to wait for. */
	sigaction(SIGCHLD, &usual, &crew->child_before);
	sigprocmask(SIG_BLOCK, &crew->watched, &crew->before);
}

static void
leave_signals(const struct crew *crew)
{
	const struct timespec none = { 0 };

	/* Of children that have ended, or one more of those that stopped us. */
	while (sigtimedwait(&crew->watched, NULL, &none) > 0)
		;
	sigaction(SIGCHLD, &crew->child_before, NULL);
	sigprocmask(SIG_SETMASK, &crew->before, NULL);
}

/* --- a child --- */

static bool
to_descriptor(void *ctx, struct str bytes)
{
	const int *descriptor = ctx;

	while (bytes.len) {
		ssize_t n = write(*descriptor, bytes.at, bytes.len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		bytes = str_slice(bytes, (size_t)n, bytes.len);
	}
	return true;
}

static noreturn void
be_child(const struct crew *crew, size_t number)
{
	const struct spawn_terms *terms = crew->terms;
	struct seat seat = crew->seats[number];
	struct out record = { 0 };
	int nothing = open("/dev/null", O_RDONLY);

	sigaction(SIGCHLD, &crew->child_before, NULL);
	sigprocmask(SIG_SETMASK, &crew->before, NULL);
	if (nothing >= 0)
		dup2(nothing, STDIN_FILENO);
	dup2(seat.said, STDERR_FILENO);
	out_to(&record, to_descriptor, &seat.record);
	int status = terms->work(terms->ctx, number, &record);
	_exit(out_flush(&record) ? status : STATUS_WRITE);
}

static bool
start(struct crew *crew, size_t number, struct fail *f)
{
	pid_t child = fork();

	if (child < 0)
		return fail_file(f, FAIL_PROCESS, STR(""), errno);
	if (child == 0)
		be_child(crew, number);
	crew->seats[number].child = child;
	crew->running++;
	return true;
}

static bool
fill_seats(struct crew *crew, struct fail *f)
{
	for (size_t i = 0; i < crew->open && !crew->no_more; i++) {
		bool more = false;
		if (crew->seats[i].child)
			continue;
		if (!crew->terms->next(&more, crew->terms->ctx, i, f))
			return false;
		crew->no_more = !more;
		if (more && !start(crew, i, f))
			return false;
	}
	return true;
}

/* --- its end --- */

/* Takes all that stands in a scratch file, which is empty behind it. */
static bool
take(size_t *got, struct crew *crew, size_t at, int descriptor)
{
	struct stat st;

	*got = 0;
	if (fstat(descriptor, &st) != 0)
		return false;
	size_t size = (size_t)st.st_size;
	if (at + size + 1 > crew->cap) {
		crew->cap = memory_room(crew->cap, at + size + 1);
		crew->bytes = memory_resize(crew->bytes, crew->cap, 1);
	}
	while (*got < size) {
		ssize_t n = pread(descriptor, crew->bytes + at + *got, size - *got, (off_t)*got);
		if (n <= 0 && !(n < 0 && errno == EINTR))
			return false;
		*got += n > 0 ? (size_t)n : 0;
	}
	return ftruncate(descriptor, 0) == 0 && lseek(descriptor, 0, SEEK_SET) == 0;
}

static bool
end_child(struct crew *crew, size_t number, int state, struct fail *f)
{
	struct seat *seat = &crew->seats[number];
	struct spawn_end end = { .status = WIFEXITED(state) ? WEXITSTATUS(state) : STATUS_BUG,
		.signal = WIFSIGNALED(state) ? WTERMSIG(state) : 0 };
	size_t record, said;

	seat->child = 0;
	crew->running--;
	if (!take(&record, crew, 0, seat->record) || !take(&said, crew, record, seat->said))
		return fail_file(f, FAIL_PROCESS, STR(""), errno);
	end.record = (struct str){ crew->bytes, record };
	end.said = str_slice((struct str){ crew->bytes + record, said }, 0, SAID_BYTES);
	return crew->terms->done(crew->terms->ctx, number, &end, f);
}

/* All that have ended: of several ends at once only one is told. */
static bool
end_children(struct crew *crew, struct fail *f)
{
	for (size_t i = 0; i < crew->open; i++) {
		int state;
		pid_t child = crew->seats[i].child;
		if (child && waitpid(child, &state, WNOHANG) == child
		    && !end_child(crew, i, state, f))
			return false;
	}
	return true;
}

static bool
wait_for_some(struct crew *crew, struct fail *f)
{
	int signal = sigwaitinfo(&crew->watched, NULL);

	if (signal < 0)
		return errno == EINTR || fail_file(f, FAIL_PROCESS, STR(""), errno);
	if (signal != SIGCHLD)
		return fail_set(f, FAIL_STOPPED, STR(""), STR(""));
	return end_children(crew, f);
}

static void
stop_children(const struct crew *crew)
{
	for (size_t i = 0; i < crew->open; i++)
		if (crew->seats[i].child)
			kill(crew->seats[i].child, SIGTERM);
	for (size_t i = 0; i < crew->open; i++)
		while (crew->seats[i].child && waitpid(crew->seats[i].child, NULL, 0) < 0
		       && errno == EINTR)
			;
}

bool
spawn_all(const struct spawn_terms *terms, struct fail *f)
{
	struct crew crew = { .terms = terms };

	must(terms->processes > 0 && terms->processes <= SPAWN_MOST);
	watch_signals(&crew);
	bool ok = open_seats(&crew, f);
	while (ok) {
		ok = fill_seats(&crew, f);
		if (ok && crew.running == 0)
			break;
		ok = ok && wait_for_some(&crew, f);
	}
	stop_children(&crew);
	close_seats(&crew);
	leave_signals(&crew);
	free(crew.bytes);
	return ok;
}

size_t
spawn_processors(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN);

	return n < 1 ? 1 : n > SPAWN_MOST ? SPAWN_MOST : (size_t)n;
}
