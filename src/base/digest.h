/* digest.h - the SHA-256 of the whole of a file, as evidence of what was read. */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include "base/fail.h"
#include "base/hash.h"

struct digest {
	char sha256[SHA256_HEX + 1];
	uint64_t bytes;
};

/* Of bytes that were kept. Cannot fail. */
void digest_of(struct digest *out, struct str bytes);
/* Of a file, read block by block. Fails with FAIL_OPEN, FAIL_READ, FAIL_CHANGED ... */
bool digest_file(struct digest *out, struct str path, struct fail *f);

#endif
