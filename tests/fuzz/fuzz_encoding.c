/* What a file is written in, and its text, whatever blocks it is read in. */
#include <iconv.h>

#include "base/file.h"
#include "fuzz/fuzz.h"
#include "input/decoder.h"

#define MOST_BYTES ((uint64_t)1 << 30)

/* The text, then what was wrong. Places are those of the reader, which is not here. */
static void
decode(struct out *o, struct file *file, const struct encoding *encoding, size_t block_bytes)
{
	const struct place at = { STR("list.csv"), 1, 1 };
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct str text;

	must(file_rewind(file, &f));
	struct decoder *d = decoder_new(file, encoding, block_bytes, &mem);
	while (decoder_next(&text, d, at, MOST_BYTES, &f) && text.len) {
		must(fuzz_text(text).len == text.len);
		out_plain(o, text);
	}
	out_plain(o, fail_word(f.code));
	decoder_free(d);
	arena_free(&mem);
}

/* Pieces so small that characters are cut, and so few that it does not take long. */
#define PIECES 100

static void
read_as(struct str path, struct str told)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct encoding encoding;
	struct file file;

	must(file_open(&file, path, &mem, &f));
	if (encoding_find(&encoding, &file, told, &mem, &f)) {
		struct out whole = { 0 }, pieces = { 0 };
		decode(&whole, &file, &encoding, 0);
		decode(&pieces, &file, &encoding, 1 + (size_t)file.size_bytes / PIECES);
		must(str_eq(out_text(&whole), out_text(&pieces)));
		out_free(&pieces);
		out_free(&whole);
	}
	file_close(&file);
	arena_free(&mem);
}

/* The C library loads a converter anew for each file, unless somebody holds it. */
static void
hold_converters(void)
{
	static const char *const names[] = { "GB18030", "BIG5-HKSCS", "CP932", "CP1252", "UTF-16LE",
		"UTF-16BE", "UTF-16", "ISO-2022-JP" };
	static iconv_t held[sizeof names / sizeof *names];

	for (size_t i = 0; i < sizeof names / sizeof *names && !held[i]; i++)
		held[i] = iconv_open("UTF-8", names[i]);
}

void
fuzz(struct str bytes)
{
	static const char *const told[] = { "auto", "utf-8", "gb2312", "big5", "shift_jis",
		"windows-1252", "utf-16", "utf-16be", "iso-2022-jp" };
	struct str path = fuzz_file(0, bytes);

	hold_converters();
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		read_as(path, str_from(told[i]));
}
