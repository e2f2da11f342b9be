/* trace.h - who and what was on a list, as the next run must know it to tell what changed.
 *
 * It holds no name, e-mail or phone: people and institutions are the first 128 bits of SHA-256 over
 * a key, which is drawn at random for each state and kept in it, and who they are. A person is an
 * e-mail address, or a name where none is given (an id or phone where that is not given either);
 * several may have one key. */
#ifndef STORE_TRACE_H
#define STORE_TRACE_H

#include "verdict/audit.h"

#define TRACE_KEY 16

struct trace_person {
	unsigned char key[TRACE_KEY];
	uint8_t side;     /* enum side */
	uint8_t place[4]; /* tells one institution from another */
};

struct trace_institution {
	unsigned char key[TRACE_KEY];
};

/* A question's identifier, and the checks that it could move: bits by their place in the policy. */
struct trace_question {
	char id[QUESTION_ID_LEN + 1];
	uint8_t checks[2];
};

/* All in the order of their bytes. */
struct trace {
	struct trace_person *people;
	struct trace_institution *full; /* external ones, of which nobody more counts */
	struct trace_question *questions;
	size_t person_count, full_count, question_count;
};

/* What keys are made with; lives in mem. */
struct trace_keys {
	struct str secret; /* of the state */
	struct sha256 *sum;
};

void trace_keys_init(struct trace_keys *out, struct str secret, struct arena *mem);
/* The key of an institution. */
struct trace_institution trace_institution_of(
    const struct audit *a, uint32_t unit, const struct trace_keys *keys);
/* Cannot fail. Lives in mem. */
void trace_take(
    struct trace *out, const struct audit *a, const struct trace_keys *keys, struct arena *mem);

struct trace_question trace_question_of(const struct question *q);
unsigned trace_question_checks(const struct trace_question *q);
/* What it asks: QUESTION_FROM, which is never put, where it is none of ours. */
enum question_kind trace_question_kind(const struct trace_question *q);

/* As bytes, which live as long as t, and a copy of such in mem. False where they are none. */
#define TRACE_PARTS 3
void trace_write(struct str out[TRACE_PARTS], const struct trace *t);
bool trace_read(struct trace *out, const struct str bytes[TRACE_PARTS], struct arena *mem);

int trace_cmp_person(const void *a, const void *b);
int trace_cmp_institution(const void *a, const void *b);
int trace_cmp_question(const void *a, const void *b);

#endif
