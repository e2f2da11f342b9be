/* event.h - what an audit is told: the event file (SPEC 3), or the same from the command line. */
#ifndef TERMS_EVENT_H
#define TERMS_EVENT_H

#include "base/fail.h"
#include "terms/column.h"

enum host_role { HOST_LEAD, HOST_PARTICIPATING, HOST_CO_ORGANISER };

struct host {
	enum host_role role;
	struct str name, country, ror; /* ror: the nine characters; country: two letters */
	struct str *aliases, *domains;
	size_t alias_count, domain_count;
};

/* One input file and what is told about it. */
struct input {
	struct str path;                  /* as it is opened; "-" is standard input */
	struct str shown;                 /* as the event file or command line names it */
	struct str encoding;              /* "auto" or a name */
	char delimiter;                   /* 0: to be found */
	bool is_attendance;               /* a list of who came: needs no affiliation */
	struct str heading[COLUMN_COUNT]; /* the heading of a column, where told */
};

struct event {
	struct str path; /* empty: from the command line */
	struct str text; /* the event file's bytes, for evidence */
	struct str name, start, end, country, city;
	struct str policy;  /* name or path */
	int stage;          /* a value of CHOICE_STAGE, or -1: as the policy has it */
	struct host *hosts; /* the lead first */
	size_t host_count;
	struct input *registrations, *attendance;
	size_t registration_count, attendance_count;
	struct str decisions, *rosters, *aliases; /* paths; decisions may be empty */
	size_t roster_count, alias_count;
	/* What a report keeps to be run again: the words of the command line that say what to
	 * audit, and how. Relative paths are from the working folder of the audit. */
	struct str *told;
	size_t told_count;
};

/* Reads path, to that depth of nesting; relative paths in it are taken from its folder. Fails with
 * FAIL_OPEN ... or FAIL_JSON_*. Texts live in mem. */
bool event_load(
    struct event *out, struct str path, size_t nesting, struct arena *mem, struct fail *f);
/* The same of bytes; folder is what relative paths start from. */
bool event_read(struct event *out, struct str json, struct str path, struct str folder,
    struct arena *mem, struct fail *f);
/* A path as a report shows it: from the event file's folder, where it lies below that. */
struct str event_shown(const struct event *e, struct str path);
/* Whether it is a day of the calendar, such as 2023-05-12. */
bool event_date_is(struct str s);
/* The delimiter that a word names: ",", ";", "tab"; 0 where it names none. */
char input_delimiter(struct str word);

#endif
