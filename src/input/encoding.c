#include "input/encoding.h"

#include <stdlib.h>
#include <string.h>

#include <uchardet.h>

#include "base/arena.h"
#include "base/library.h"
#include "input/decoder.h"
#include "input/foreign.h"
#include "input/guess.h"
#include "text/unicode.h"

#define BLOCK_BYTES ((size_t)64 * 1024)
#define FAIR_SCORE  60

/* The encodings that have a name here; the rest go by iconv's own. Names are compared without
 * case, dashes and underscores; the first of an encoding is the one reported. */
static const struct {
	const char *told, *name, *iconv;
} names[] = {
	{ "utf8", "UTF-8", NULL },
	{ "utf8bom", "UTF-8", NULL },
	{ "utf8sig", "UTF-8", NULL },
	{ "ascii", "UTF-8", NULL },
	{ "usascii", "UTF-8", NULL },
	{ "utf16le", "UTF-16LE", "UTF-16LE" },
	{ "utf16", "UTF-16LE", "UTF-16LE" },
	{ "unicode", "UTF-16LE", "UTF-16LE" },
	{ "utf16be", "UTF-16BE", "UTF-16BE" },
	{ "gb18030", "GB18030", "GB18030" },
	{ "gbk", "GB18030", "GB18030" },
	{ "gb2312", "GB18030", "GB18030" },
	{ "euccn", "GB18030", "GB18030" },
	{ "cp936", "GB18030", "GB18030" },
	{ "windows936", "GB18030", "GB18030" },
	{ "big5", "Big5", "BIG5-HKSCS" },
	{ "big5hkscs", "Big5", "BIG5-HKSCS" },
	{ "cp950", "Big5", "CP950" },
	{ "shiftjis", "Shift-JIS", "CP932" },
	{ "sjis", "Shift-JIS", "CP932" },
	{ "cp932", "Shift-JIS", "CP932" },
	{ "windows31j", "Shift-JIS", "CP932" },
	{ "windows1252", "Windows-1252", "CP1252" },
	{ "cp1252", "Windows-1252", "CP1252" },
	/* What calls itself Latin-1 is Windows-1252 wherever the two differ. */
	{ "latin1", "Windows-1252", "CP1252" },
	{ "iso88591", "Windows-1252", "CP1252" },
};

static const char *const guesses[GUESS_COUNT] = {
	[GUESS_GB18030] = "gb18030",
	[GUESS_BIG5] = "big5",
	[GUESS_SHIFT_JIS] = "shiftjis",
	[GUESS_WINDOWS_1252] = "windows1252",
};

struct str
encoding_how_word(enum encoding_how how)
{
	static const char *const words[ENCODING_HOW_COUNT] = {
		[ENCODING_TOLD] = "told",
		[ENCODING_MARK] = "mark",
		[ENCODING_VALID] = "valid",
		[ENCODING_NULS] = "nuls",
		[ENCODING_GUESSED] = "guessed",
	};
	must(how < ENCODING_HOW_COUNT);
	return str_from(words[how]);
}

static bool
names_match(const char *ours, struct str told)
{
	for (size_t i = 0; i < told.len; i++) {
		char c = told.at[i];
		if (c == '-' || c == '_' || c == ' ')
			continue;
		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (*ours++ != c)
			return false;
	}
	return *ours == '\0';
}

static bool
set_listed(struct encoding *e, struct str told)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names_match(names[i].told, told)) {
			e->name = str_from(names[i].name);
			e->iconv = names[i].iconv;
			e->is_utf8 = names[i].iconv == NULL;
			return true;
		}
	return false;
}

/* False where nobody knows the name. A slash would switch iconv to dropping what it cannot read. */
static bool
set_name(struct encoding *e, struct str told, struct arena *mem)
{
	if (set_listed(e, told))
		return true;
	e->name = str_copy(told, mem);
	e->iconv = e->name.at;
	e->is_utf8 = false;
	return !memchr(told.at, '/', told.len) && !memchr(told.at, '\0', told.len)
	       && decoder_knows(e->iconv);
}

static void
set_known(struct encoding *e, const char *name, enum encoding_how how, int sure)
{
	must(set_listed(e, str_from(name)));
	e->how = how;
	e->sure = sure;
}

static bool
has_mark(struct encoding *e, struct str bytes)
{
	const char *name = str_starts(bytes, STR("\xEF\xBB\xBF"))       ? "utf8"
			   : str_starts(bytes, STR("\xFF\xFE"))         ? "utf16le"
			   : str_starts(bytes, STR("\xFE\xFF"))         ? "utf16be"
			   : str_starts(bytes, STR("\x84\x31\x95\x33")) ? "gb18030"
									: NULL;
	if (name)
		set_known(e, name, ENCODING_MARK, 100);
	return name != NULL;
}

/* ASCII written in 16 bits has a NUL in every second byte; a table has that much of it, if only
 * what parts its cells and lines. */
static bool
is_utf16(struct encoding *e, struct str bytes)
{
	size_t nuls[2] = { 0 }, all;
	bool parts = false;

	for (size_t i = 0; i < bytes.len; i++) {
		if (bytes.at[i] != '\0')
			continue;
		nuls[i & 1]++;
		size_t beside = i ^ 1;
		parts |= beside < bytes.len && bytes.at[beside]
			 && strchr("\t\n\r,;", bytes.at[beside]);
	}
	all = nuls[0] + nuls[1];
	if (!parts || all < 2 || all * 20 < bytes.len)
		return false;
	if (nuls[1] > 4 * nuls[0])
		set_known(e, "utf16le", ENCODING_NULS, 99);
	else if (nuls[0] > 4 * nuls[1])
		set_known(e, "utf16be", ENCODING_NULS, 99);
	else
		return false;
	return true;
}

/* Whether bytes are UTF-8, or meant to be: some broken characters among many good ones are damage,
 * and damage is to be reported, not read as something else. */
static bool
is_utf8(struct encoding *e, struct str bytes)
{
	size_t good = 0, bad = 0;

	for (;;) {
		size_t valid = unicode_valid(bytes);
		for (size_t i = 0; i < valid; i++)
			good += ((unsigned char)bytes.at[i] & 0xC0) == 0xC0;
		bytes = str_slice(bytes, valid, bytes.len);
		if (bytes.len < 4)
			break;
		bad++;
		bytes = str_slice(bytes, 1, bytes.len);
	}
	if (good < bad || (bad == 0 && good == 0 && bytes.len))
		return false;
	set_known(e, "utf8", ENCODING_VALID, bad ? (int)(good * 100 / (good + bad)) : 100);
	return true;
}

#ifndef UCHARDET_SONAME /* the Makefile asks the linker's libuchardet.so */
#define UCHARDET_SONAME "libuchardet.so.0"
#endif

/* uchardet, which is opened for a list that nothing else tells the encoding of. */
struct detector_calls {
	__typeof__(uchardet_new) *new;
	__typeof__(uchardet_handle_data) *handle_data;
	__typeof__(uchardet_data_end) *data_end;
	__typeof__(uchardet_get_charset) *get_charset;
	__typeof__(uchardet_delete) *delete;
};

#define CALL(name)                                                                                 \
	{                                                                                          \
		"uchardet_" #name, offsetof(struct detector_calls, name)                           \
	}

static const struct library_call detector_calls[] = {
	CALL(new),
	CALL(handle_data),
	CALL(data_end),
	CALL(get_charset),
	CALL(delete),
};

/* The detector knows some encodings more: Korean, Cyrillic ... Where it is not installed, nobody
 * does. */
static bool
ask_detector(struct encoding *e, struct str bytes, struct arena *mem)
{
	struct detector_calls ask;
	struct str why;
	void *library = library_open(&why, UCHARDET_SONAME, &ask, detector_calls,
	    sizeof detector_calls / sizeof *detector_calls, mem);

	if (!library)
		return false;
	uchardet_t detector = ask.new();
	if (!detector)
		fail_memory();
	bool ok = ask.handle_data(detector, bytes.at, bytes.len) == 0;
	ask.data_end(detector);
	struct str name = str_from(ask.get_charset(detector));
	ok = ok && name.len && set_name(e, name, mem) && !e->is_utf8;
	ask.delete(detector);
	library_close(library);
	e->how = ENCODING_GUESSED;
	e->sure = FAIR_SCORE / 2;
	return ok;
}

/* What bytes are written in, where they are the start of a text, or the part of one in which the
 * first byte above 0x7F stands. Cannot fail: what fits nothing is taken for the best of a bad lot,
 * and decoding will say where it does not fit. */
static void
guess(struct encoding *out, struct str bytes, struct arena *mem)
{
	int score[GUESS_COUNT], best = 0;

	if (is_utf16(out, bytes) || is_utf8(out, bytes))
		return;
	guess_scores(score, bytes);
	for (int g = 1; g < GUESS_COUNT; g++)
		if (score[g] > score[best])
			best = g;
	if (score[best] < FAIR_SCORE && ask_detector(out, bytes, mem))
		return;
	set_known(out, guesses[best], ENCODING_GUESSED, score[best]);
}

static size_t
ascii_prefix(const char *at, size_t len)
{
	size_t i = 0;

	while (i < len && (unsigned char)at[i] < 0x80)
		i++;
	return i;
}

/* Reads the part of the file that tells: its head, or where that is plain ASCII, from the first
 * byte that is not. */
static bool
read_telling(struct str *bytes, char *block, struct file *file, struct fail *f)
{
	size_t got, plain;

	if (!file_read(&got, file, block, BLOCK_BYTES, f))
		return false;
	while ((plain = ascii_prefix(block, got)) == got && got == BLOCK_BYTES)
		if (!file_read(&got, file, block, BLOCK_BYTES, f))
			return false;
	size_t keep = got - plain;
	memmove(block, block + plain, keep);
	size_t more = 0;
	if (plain && got == BLOCK_BYTES && !file_read(&more, file, block + keep, plain, f))
		return false;
	*bytes = (struct str){ block, keep + more };
	return true;
}

static bool
find_untold(struct encoding *out, struct str head, char *block, struct file *file,
    struct arena *mem, struct fail *f)
{
	struct str bytes = head;

	if (is_utf16(out, head))
		return true;
	if (ascii_prefix(head.at, head.len) == head.len)
		if (!file_rewind(file, f) || !read_telling(&bytes, block, file, f))
			return false;
	guess(out, bytes, mem);
	return true;
}

bool
encoding_find(
    struct encoding *out, struct file *file, struct str told, struct arena *mem, struct fail *f)
{
	bool is_told = told.len && !str_eq_nocase(told, STR("auto"));
	size_t got;

	*out = (struct encoding){ .how = ENCODING_TOLD, .sure = 100 };
	if (is_told && !set_name(out, told, mem))
		return fail_at(
		    f, FAIL_ENCODING_NAME, (struct place){ .file = file->path }, told, STR(""));
	char *block = memory_resize(NULL, BLOCK_BYTES, 1);
	bool ok = file_read(&got, file, block, BLOCK_BYTES, f);
	struct str head = { block, got };
	ok = ok && foreign_refuse(head, file->path, f);
	if (ok && !has_mark(out, head) && !is_told)
		ok = find_untold(out, head, block, file, mem, f);
	free(block);
	return ok && file_rewind(file, f);
}
