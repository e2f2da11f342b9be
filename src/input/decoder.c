#include "input/decoder.h"

#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "text/unicode.h"

#define BLOCK_BYTES     ((size_t)128 * 1024)
#define NONE            ((iconv_t)-1)
#define CHARACTER_BYTES 4 /* the longest in any encoding; fewer may be the start of one */
#define GROWTH          4 /* no character takes more times its bytes in UTF-8 */

struct decoder {
	struct file *file;
	struct str encoding;
	iconv_t iconv; /* NONE: the bytes are UTF-8 */
	struct sha256 *sha256;
	size_t block_bytes;
	char *raw; /* what is read; [from, to) is not decoded yet */
	size_t from, to;
	char *decoded;
	bool at_end, has_begun, is_bad, is_nul;
};

bool
decoder_knows(const char *iconv_name)
{
	/* To close what was not opened is an error of its own. */
	return iconv_close(iconv_open("UTF-8", iconv_name)) == 0;
}

struct decoder *
decoder_new(
    struct file *file, const struct encoding *encoding, size_t block_bytes, struct arena *mem)
{
	struct decoder *d = arena_new(mem, struct decoder);

	d->file = file;
	d->encoding = encoding->name;
	d->block_bytes = block_bytes ? block_bytes : BLOCK_BYTES;
	d->sha256 = sha256_new(mem);
	d->raw = memory_resize(NULL, d->block_bytes + CHARACTER_BYTES, 1);
	d->iconv = NONE;
	if (!encoding->is_utf8) {
		d->iconv = iconv_open("UTF-8", encoding->iconv);
		must(d->iconv != NONE);
		d->decoded = memory_resize(NULL, (d->block_bytes + CHARACTER_BYTES), GROWTH);
	}
	return d;
}

/* Adds a block behind the start of a character that is left over. */
static bool
refill(struct decoder *d, uint64_t limit_bytes, struct fail *f)
{
	size_t got;

	memmove(d->raw, d->raw + d->from, d->to - d->from);
	d->to -= d->from;
	d->from = 0;
	if (!file_read(&got, d->file, d->raw + d->to, d->block_bytes, f))
		return false;
	if (d->file->read_bytes > limit_bytes) {
		char limit[24];
		int len = snprintf(limit, sizeof limit, "%llu", (unsigned long long)limit_bytes);
		return fail_at(f, FAIL_LIMIT_BYTES, (struct place){ .file = d->file->path },
		    STR(""), (struct str){ limit, (size_t)len });
	}
	sha256_add(d->sha256, (struct str){ d->raw + d->to, got });
	d->to += got;
	d->at_end = got < d->block_bytes;
	return true;
}

static struct str
convert(struct decoder *d)
{
	char *in = d->raw + d->from, *out = d->decoded;
	size_t in_left = d->to - d->from, room = (d->block_bytes + CHARACTER_BYTES) * GROWTH;
	size_t out_left = room;

	/* All that is read fits, so it ends at the end, within a character, or at a bad one. */
	if (iconv(d->iconv, &in, &in_left, &out, &out_left) == (size_t)-1 && errno == EILSEQ)
		d->is_bad = true;
	d->from = d->to - in_left;
	/* Some encodings keep a character back until they see the next. */
	if (d->at_end && !d->is_bad)
		iconv(d->iconv, NULL, NULL, &out, &out_left);
	return (struct str){ d->decoded, room - out_left };
}

static struct str
validate(struct decoder *d)
{
	struct str all = { d->raw + d->from, d->to - d->from };
	size_t valid = unicode_valid(all);

	d->from += valid;
	if (d->to - d->from >= CHARACTER_BYTES)
		d->is_bad = true;
	return str_slice(all, 0, valid);
}

static struct str
decode(struct decoder *d)
{
	struct str text = d->iconv == NONE ? validate(d) : convert(d);

	/* What is left over is the start of a character, unless nothing can complete it. */
	if (d->to - d->from > CHARACTER_BYTES || (d->at_end && d->from < d->to))
		d->is_bad = true;
	if (!d->has_begun && text.len) {
		d->has_begun = true;
		if (str_starts(text, STR("\xEF\xBB\xBF")))
			text = str_slice(text, 3, text.len);
	}
	const char *nul = text.len ? memchr(text.at, '\0', text.len) : NULL;
	if (nul) {
		d->is_nul = true;
		text.len = (size_t)(nul - text.at);
	}
	return text;
}

static bool
complain(const struct decoder *d, struct place at, struct fail *f)
{
	char bytes[CHARACTER_BYTES * 3 + 2] = "";
	size_t count = d->to - d->from < CHARACTER_BYTES ? d->to - d->from : CHARACTER_BYTES;

	if (d->is_nul)
		return fail_at(f, FAIL_NUL, at, STR(""), STR(""));
	for (size_t i = 0; i < count; i++)
		snprintf(bytes + 3 * i, 4, "%02X ", (unsigned)(unsigned char)d->raw[d->from + i]);
	return fail_at(f, FAIL_ENCODING, at, str_trim(str_from(bytes)), d->encoding);
}

bool
decoder_next(
    struct str *text, struct decoder *d, struct place at, uint64_t limit_bytes, struct fail *f)
{
	*text = STR("");
	do {
		if (d->is_nul || d->is_bad)
			return complain(d, at, f);
		if (d->at_end)
			return true;
		if (!refill(d, limit_bytes, f))
			return false;
		*text = decode(d);
	} while (text->len == 0);
	return true;
}

uint64_t
decoder_end(char sha256[SHA256_HEX + 1], struct decoder *d)
{
	sha256_end(sha256, d->sha256);
	return d->file->read_bytes;
}

void
decoder_free(struct decoder *d)
{
	if (!d)
		return;
	if (d->iconv != NONE)
		iconv_close(d->iconv);
	free(d->raw);
	free(d->decoded);
	d->raw = d->decoded = NULL;
	d->iconv = NONE;
}
