/* entry.h - one event of many: what its report says of it, or why there is none.
 *
 * A report in JSON and what entry_write writes have the same members, so that both are read by one
 * function: a portfolio of events audited here and one of reports made elsewhere are the same. */
#ifndef REPORT_ENTRY_H
#define REPORT_ENTRY_H

#include "base/json.h"
#include "base/jsonout.h"
#include "report/sentences.h"
#include "verdict/judge.h"

/* What needs attention first comes first. */
enum attention {
	ATTENTION_NOT_AUDITED,
	ATTENTION_FAIL,
	ATTENTION_REVIEW,
	ATTENTION_LOOK, /* it passes, but the readings differ, or it has people or lists of another
			 */
	ATTENTION_PASS,
	ATTENTION_COUNT
};

/* A file that was read. */
struct entry_input {
	struct str file, role, sha256;
};

struct entry {
	struct str name;     /* what it is called among the others */
	struct str file;     /* the event file or report, as it was named */
	struct str report;   /* where its report stands; absent where none was kept */
	int status;          /* of its audit (SPEC 6) */
	struct fail trouble; /* why it could not be audited; what follows says nothing then */
	struct str title, start, end;
	bool completed;
	struct str policy, policy_version;
	enum outcome outcome;
	bool same_in_all; /* every reading gives that verdict */
	struct check checks[POLICY_CHECKS];
	struct check_result results[POLICY_CHECKS]; /* of the deciding reading */
	size_t check_count;
	int64_t rows, people, counted;
	int64_t questions,
	    look_first; /* open ones, and those that would settle what is in review */
	struct entry_input *inputs;
	size_t input_count;
	/* What only shows beside others, and is not read. */
	bool has_same_list;
	int64_t same_people_events; /* how many others share many of its people */
};

/* Reads a report, or what entry_write wrote; nothing of the first kind says name, file, report and
 * status. Fails with FAIL_JSON_*. Texts live in mem. */
bool entry_read(struct entry *out, struct json v, struct arena *mem, struct fail *f);
/* As an object of a list. Its trouble is told in lang. */
void entry_write(struct jsonout *j, const struct entry *e, enum lang lang);

bool entry_is_audited(const struct entry *e);
enum attention entry_attention(const struct entry *e);
struct str attention_word(enum attention attention);
/* Among those of one kind the lower comes first: fails by how many people are missing, reviews by
 * how many questions would settle them, passes by how many people they have to spare. */
int64_t entry_urgency(const struct entry *e);
/* The exit status of a verdict. */
int outcome_status(enum outcome outcome);

#endif
