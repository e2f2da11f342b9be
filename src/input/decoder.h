/* decoder.h - a file's bytes as valid UTF-8, block by block. The door of iconv. */
#ifndef INPUT_DECODER_H
#define INPUT_DECODER_H

#include "input/encoding.h"

/* Whether there is an encoding of that name. */
bool decoder_knows(const char *iconv_name);

struct decoder; /* owns its blocks */

/* From file's first byte. block_bytes: how much is read at a time (0: the usual). */
struct decoder *decoder_new(
    struct file *file, const struct encoding *encoding, size_t block_bytes, struct arena *mem);

/* The next text, without a byte order mark; len 0 at the end. It is valid until the next call. What
 * stands before a bad byte is given first; the next call then fails at `at`, with FAIL_ENCODING or
 * FAIL_NUL. Also fails with FAIL_READ, and with FAIL_LIMIT_BYTES past limit_bytes. */
bool decoder_next(
    struct str *text, struct decoder *d, struct place at, uint64_t limit_bytes, struct fail *f);

/* After the end: how many bytes were read, and their SHA-256. */
uint64_t decoder_end(char sha256[SHA256_HEX + 1], struct decoder *d);
void decoder_free(struct decoder *d);

#endif
