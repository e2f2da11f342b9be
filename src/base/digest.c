#include "base/digest.h"

#include "base/arena.h"
#include "base/file.h"

#define BLOCK_BYTES ((size_t)256 * 1024)

void
digest_of(struct digest *out, struct str bytes)
{
	struct arena mem = { 0 };
	struct sha256 *sum = sha256_new(&mem);

	sha256_add(sum, bytes);
	sha256_end(out->sha256, sum);
	out->bytes = bytes.len;
	arena_free(&mem);
}

bool
digest_file(struct digest *out, struct str path, struct fail *f)
{
	struct arena mem = { 0 };
	struct file file;
	size_t got = 0;

	if (!file_open(&file, path, &mem, f)) {
		arena_free(&mem);
		return false;
	}
	struct sha256 *sum = sha256_new(&mem);
	char *block = arena_alloc(&mem, BLOCK_BYTES, 1, 1);
	bool ok = true;
	do {
		ok = file_read(&got, &file, block, BLOCK_BYTES, f);
		sha256_add(sum, (struct str){ block, got });
	} while (ok && got);
	ok = ok && file_unchanged(&file, f);
	sha256_end(out->sha256, sum);
	out->bytes = file.read_bytes;
	file_close(&file);
	arena_free(&mem);
	return ok;
}
