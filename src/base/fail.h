/* fail.h - what can go wrong, and the two doors out of the program.
 *
 * Trouble (no file, not JSON, disk full) makes a function return false and
 * leaves a struct fail: the first cause is kept. A bug or no memory ends the
 * program with status 70, through must() and fail_memory(). The sentence for
 * a code is in report/sentences; no English stands here. */
#ifndef BASE_FAIL_H
#define BASE_FAIL_H

#include <stdbool.h>
#include <stdnoreturn.h>

#include "base/fail_code.h"
#include "base/status.h"
#include "base/str.h"

#define FAIL_TEXT_BYTES 240

struct fail {
	enum fail_code code;
	size_t line, column; /* from 1; 0: none. A column counts characters */
	int error;           /* errno, or 0 */
	bool of_terms;       /* bad data in a file of terms, such as decisions: status 78 */
	char file[FAIL_TEXT_BYTES], found[FAIL_TEXT_BYTES], expected[FAIL_TEXT_BYTES];
};

/* Where in which file; a zeroed one is nowhere. */
struct place {
	struct str file;
	size_t line, column;
};

/* Set the cause, unless there is one already. Texts are copied, cut at a
 * character's end where they are too long. Always false, to be returned. */
bool fail_set(struct fail *f, enum fail_code code, struct str found, struct str expected);
bool fail_at(
    struct fail *f, enum fail_code code, struct place at, struct str found, struct str expected);
bool fail_file(struct fail *f, enum fail_code code, struct str file, int error);

/* Leaves out what it quotes of a list, which may be about people. */
void fail_redact(struct fail *f);
/* The exit status of a cause (SPEC 6), and of what happened. */
int fail_status(enum fail_code code);
int fail_exit(const struct fail *f);
/* The stable word of a code, as tests and JSON name it: "ragged-row". */
struct str fail_word(enum fail_code code);
/* The code of a word; FAIL_NONE where it is none. */
enum fail_code fail_find(struct str word);

noreturn void fail_memory(void);
noreturn void fail_bug(const char *file, int line, const char *what);

/* A condition that only a bug of ours can break. Stays on in releases. */
#define must(condition) ((condition) ? (void)0 : fail_bug(__FILE__, __LINE__, #condition))

#endif
