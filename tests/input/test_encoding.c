#include "input/encoding.h"

#include "base/arena.h"
#include "base/out.h"
#include "input/decoder.h"
#include "rows.h"
#include "scratch.h"

/* 姓名,单位 / 张三,中山大学 in several encodings. */
#define GBK "\xD0\xD5\xC3\xFB,\xB5\xA5\xCE\xBB\n\xD5\xC5\xC8\xFD,\xD6\xD0\xC9\xBD\xB4\xF3\xD1\xA7\n"
#define BIG5                                                                                       \
	"\xA9\x6D\xA6\x57,\xB3\xE6\xA6\xEC\n\xB1\x69\xA4\x54,\xA4\xA4\xA4\x73\xA4\x6A\xBE\xC7\n"
#define SJIS                                                                                       \
	"\x8E\x81\x96\xBC,\x8F\x8A\x91\xAE\n\x8E\x52\x93\x63,\x93\x8C\x8B\x9E\x91\xE5\x8A\x77\n"
#define UTF8 "姓名,单位\n张三,中山大学\n"

static struct row {
	const char *name;
	struct str in;
	const char *told, *encoding, *how, *text;
} rows[] = {
	{ "ASCII is UTF-8", { "a,b\n", 4 }, "auto", "UTF-8", "valid", "a,b\n" },
	{ "UTF-8", { UTF8, sizeof UTF8 - 1 }, "", "UTF-8", "valid", UTF8 },
	{ "the mark is dropped", { "\xEF\xBB\xBF" UTF8, sizeof UTF8 + 2 }, "auto", "UTF-8", "mark",
	    UTF8 },
	{ "the mark beats what is told", { "\xEF\xBB\xBF" UTF8, sizeof UTF8 + 2 }, "gbk", "UTF-8",
	    "mark", UTF8 },
	{ "UTF-16 little",
	    { "\xFF\xFE"
	      "a\0,\0\x20\x5F",
		8 },
	    "auto", "UTF-16LE", "mark", "a,张" },
	{ "UTF-16 big",
	    { "\xFE\xFF"
	      "\0a\0,\x5F\x20",
		8 },
	    "auto", "UTF-16BE", "mark", "a,张" },
	{ "UTF-16 by its NULs", { "a\0,\0\x20\x5F\n\0", 8 }, "auto", "UTF-16LE", "nuls", "a,张\n" },
	{ "UTF-16 big by its NULs", { "\0a\0,\x5F\x20\0\n", 8 }, "auto", "UTF-16BE", "nuls",
	    "a,张\n" },
	{ "GBK", { GBK, sizeof GBK - 1 }, "auto", "GB18030", "guessed", UTF8 },
	{ "GBK told as gb2312", { GBK, sizeof GBK - 1 }, "GB2312", "GB18030", "told", UTF8 },
	{ "four bytes in what is told as gbk", { "\x81\x39\xEF\x30,\x96\x46", 7 }, "gbk", "GB18030",
	    "told", "㐁,朏" },
	{ "Big5", { BIG5, sizeof BIG5 - 1 }, "auto", "Big5", "guessed",
	    "姓名,單位\n張三,中山大學\n" },
	{ "Shift-JIS", { SJIS, sizeof SJIS - 1 }, "auto", "Shift-JIS", "guessed",
	    "氏名,所属\n山田,東京大学\n" },
	{ "Windows-1252", { "Name\nJos\xE9 M\xFCller\n", 17 }, "auto", "Windows-1252", "guessed",
	    "Name\nJosé Müller\n" },
	{ "Latin-1 as it is meant", { "\x93x\x94", 3 }, "ISO-8859-1", "Windows-1252", "told",
	    "“x”" },
	{ "another that iconv knows", { "\xCD\xC9", 2 }, "koi8-r", "koi8-r", "told", "ми" },
	{ "one bad byte is no other encoding", { UTF8 "\xFF,ab", sizeof UTF8 + 3 }, "auto", "UTF-8",
	    "valid", UTF8 "! bad-byte [FF 2C 61 62]" },
	{ "a character that is cut off", { UTF8 "\xE5\xBC", sizeof UTF8 + 1 }, "auto", "UTF-8",
	    "valid", UTF8 "! bad-byte [E5 BC]" },
	{ "an overlong form", { UTF8 "\xC0\xAF", sizeof UTF8 + 1 }, "utf-8", "UTF-8", "told",
	    UTF8 "! bad-byte [C0 AF]" },
	{ "a surrogate",
	    { "a\0\x00\xD8"
	      "b\0",
		6 },
	    "utf-16le", "UTF-16LE", "told", "a! bad-byte [00 D8 62 00]" },
	{ "half a character of GBK", { "a\xD5", 2 }, "gbk", "GB18030", "told", "a! bad-byte [D5]" },
	{ "a mark of GB18030", { "\x84\x31\x95\x33\xD6\xD0", 6 }, "auto", "GB18030", "mark", "中" },
	{ "a name with signs and blanks between", { "\xA4\xA4", 2 }, "Big-5", "Big5", "told",
	    "中" },
	{ "a name in capitals", { "\xD6\xD0", 2 }, "GB_2312", "GB18030", "told", "中" },
	{ "what Windows-1252 has not", { "a\x81z", 3 }, "cp1252", "Windows-1252", "told",
	    "a! bad-byte [81 7A]" },
	{ "one NUL is no UTF-16", { "name\0x,b\nc,d\n", 14 }, "auto", "UTF-8", "valid",
	    "name! nul-byte []" },
	{ "a NUL", { "ab\0c", 4 }, "utf8", "UTF-8", "told", "ab! nul-byte []" },
};

static void
open_with(struct file *file, struct str bytes, struct arena *mem)
{
	struct fail f = { 0 };
	struct scratch s;

	assert_true(file_open(file, scratch_make(&s, bytes), mem, &f));
	scratch_remove(&s);
}

static struct str
decode_all(struct file *file, const struct encoding *e, size_t block, struct arena *mem)
{
	struct out o = { 0 };
	struct fail f = { 0 };
	struct decoder *d = decoder_new(file, e, block, mem);
	struct place at = { .line = 1, .column = 1 };
	struct str text;

	while (decoder_next(&text, d, at, 1000000, &f) && text.len)
		out_plain(&o, text);
	if (f.code) {
		out_plain(&o, STR("! "));
		out_plain(&o, fail_word(f.code));
		out_plain(&o, STR(" ["));
		out_plain(&o, str_from(f.found));
		out_plain(&o, STR("]"));
	}
	decoder_free(d);
	struct str all = str_copy(out_text(&o), mem);
	out_free(&o);
	return all;
}

static void
decodes_as_wanted(void **state)
{
	const struct row *row = *state;
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct encoding e;
	struct file file;

	open_with(&file, row->in, &mem);
	assert_true(encoding_find(&e, &file, str_from(row->told), &mem, &f));
	assert_string_equal(e.name.at, row->encoding);
	assert_string_equal(encoding_how_word(e.how).at, row->how);
	assert_string_equal(decode_all(&file, &e, 0, &mem).at, row->text);
	file_close(&file);
	arena_free(&mem);
}

static void
block_size_changes_nothing(void **state)
{
	const struct row *row = *state;

	for (size_t block = 1; block < 12; block++) {
		struct arena mem = { 0 };
		struct fail f = { 0 };
		struct encoding e;
		struct file file;
		open_with(&file, row->in, &mem);
		assert_true(encoding_find(&e, &file, str_from(row->told), &mem, &f));
		struct str whole = decode_all(&file, &e, 0, &mem);
		assert_true(file_rewind(&file, &f));
		struct str pieces = decode_all(&file, &e, block, &mem);
		/* How many bytes behind a bad one are shown depends on what is read. */
		size_t bad = str_find(whole, STR("! bad-byte"), 0);
		assert_true(str_eq(str_slice(whole, 0, bad), str_slice(pieces, 0, bad)));
		assert_true(str_find(pieces, STR("! bad-byte"), 0) == bad);
		file_close(&file);
		arena_free(&mem);
	}
}

/* The encoding shows only far behind the part that is read first. */
static void
a_late_character_is_found(void **state)
{
	static const struct {
		const char *text, *encoding;
	} ends[] = { { GBK, "GB18030" }, { UTF8, "UTF-8" }, { "Jos\xE9,x\n", "Windows-1252" } };

	(void)state;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		for (size_t plain = 65530; plain < 65540; plain++) {
			struct arena mem = { 0 };
			struct fail f = { 0 };
			struct out o = { 0 };
			struct encoding e;
			struct file file;
			out_repeat(&o, STR("a"), plain + 65536);
			out_plain(&o, str_from(ends[i].text));
			open_with(&file, out_text(&o), &mem);
			assert_true(encoding_find(&e, &file, STR("auto"), &mem, &f));
			assert_string_equal(e.name.at, ends[i].encoding);
			assert_int_equal(file.read_bytes, 0);
			out_free(&o);
			file_close(&file);
			arena_free(&mem);
		}
}

/* iconv would take //IGNORE and //TRANSLIT, and drop what it cannot read in silence. */
static void
no_name_makes_iconv_silent(void **state)
{
	static const char *const names[] = { "ascii//IGNORE", "gbk//TRANSLIT", "klingon", "//" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct arena mem = { 0 };
		struct fail f = { 0 };
		struct encoding e;
		struct file file;
		open_with(&file, STR("a"), &mem);
		assert_false(encoding_find(&e, &file, str_from(names[i]), &mem, &f));
		assert_int_equal(f.code, FAIL_ENCODING_NAME);
		assert_string_equal(f.found, names[i]);
		file_close(&file);
		arena_free(&mem);
	}
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, decodes_as_wanted);
	ROWS_ADD(tests, n, rows, block_size_changes_nothing);
	ROWS_LAW(tests, n, a_late_character_is_found);
	ROWS_LAW(tests, n, no_name_makes_iconv_silent);
	return ROWS_RUN(tests, n);
}
