#include "command/lines.h"

#include <stdio.h>
#include <string.h>

#include "text/unicode.h"

static struct place
place_of(struct str file, struct str text, size_t at)
{
	struct place place = { .file = file, .line = 1 };
	size_t from = 0;

	for (size_t i = 0; i < at; i++)
		if (text.at[i] == '\n') {
			place.line++;
			from = i + 1;
		}
	place.column = unicode_count(str_slice(text, from, at)) + 1;
	return place;
}

static bool
check_lengths(struct str path, struct str text, size_t limit_bytes, struct fail *f)
{
	struct place at = { .file = path, .line = 1 };
	char limit[24];

	for (struct str line; lines_next(&line, &text); at.line++) {
		if (line.len <= limit_bytes)
			continue;
		snprintf(limit, sizeof limit, "%zu", limit_bytes);
		return fail_at(f, FAIL_LIMIT_CELL, at, (struct str){ 0 }, str_from(limit));
	}
	return true;
}

bool
lines_load(struct str *text, struct str path, const struct sheet_limits *limits, struct arena *mem,
    struct fail *f)
{
	const struct str mark = STR("\xEF\xBB\xBF");
	char byte[4];

	if (!file_load(text, path, limits->bytes, mem, f)) {
		/* Here an option sets it. */
		if (f->code == FAIL_FIXED_BYTES)
			f->code = FAIL_LIMIT_BYTES;
		return false;
	}
	if (str_starts(*text, mark))
		*text = str_slice(*text, mark.len, text->len);
	size_t valid = unicode_valid(*text), nul = str_find(*text, (struct str){ "", 1 }, 0);
	if (nul < valid)
		return fail_at(
		    f, FAIL_NUL, place_of(path, *text, nul), (struct str){ 0 }, (struct str){ 0 });
	if (valid == text->len)
		return check_lengths(path, *text, limits->cell_bytes, f);
	snprintf(byte, sizeof byte, "%02X", (unsigned)(unsigned char)text->at[valid]);
	return fail_at(
	    f, FAIL_NOT_UTF8, place_of(path, *text, valid), str_from(byte), (struct str){ 0 });
}

bool
lines_next(struct str *line, struct str *rest)
{
	if (rest->len == 0)
		return false;
	const char *end = memchr(rest->at, '\n', rest->len);
	size_t n = end ? (size_t)(end - rest->at) : rest->len;
	*line = str_slice(*rest, 0, n);
	*rest = str_slice(*rest, end ? n + 1 : n, rest->len);
	if (str_ends(*line, STR("\r")))
		line->len--;
	return true;
}
