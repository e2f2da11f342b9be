/* fuzz.h - what the fuzzers share.
 *
 * A target (fuzz_*.c) is one function of bytes. It feeds them to what it is named after, and holds
 * the answer to laws by must(): a law that breaks is a crash here (fuzz.c), as is any report of a
 * sanitizer. */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include "base/out.h"
#include "institution/registry.h"

/* The target's. */
void fuzz(struct str bytes);

/* The path of a file in memory with these bytes, which holds them until the next call of the same
 * number. */
#define FUZZ_FILES 6
struct str fuzz_file(size_t number, struct str bytes);
/* As long as bytes are what a decoder gives: valid UTF-8 without NUL. */
struct str fuzz_text(struct str bytes);
/* Inputs of several files: the next one, up to a line of two per cent signs. False at the end. */
bool fuzz_part(struct str *part, struct str *rest);

/* The built-in registry, opened once. */
struct registry *fuzz_registry(void);

/* --- laws --- */

/* One JSON document. */
void fuzz_is_json(struct str text);
/* What reads a CSV of ours again finds that many records. */
void fuzz_is_csv(struct str text, size_t records);

#endif
