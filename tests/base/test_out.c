#include <string.h>

#include "base/out.h"
#include "rows.h"

static struct row {
	const char *name;
	void (*write)(struct out *o, struct str s);
	const char *in, *want;
} rows[] = {
	{ "plain leaves all", out_plain, "a<\"\\\n中", "a<\"\\\n中" },
	{ "json quotes", out_json, "a\"b\\c", "a\\\"b\\\\c" },
	{ "json controls", out_json, "\n\t\r\x01\x7F", "\\n\\t\\u000d\\u0001\\u007f" },
	{ "json bidi, zero width and tags", out_json, "a\u202Eb\u200B\U000E0041",
	    "a\\u202eb\\u200b\\udb40\\udc41" },
	{ "json leaves other characters", out_json, "中é😀</script>", "中é😀</script>" },
	{ "script cannot be closed", out_script, "</script><!--&",
	    "\\u003c/script\\u003e\\u003c!--\\u0026" },
	{ "script line separators", out_script, "a\u2028b\u2029", "a\\u2028b\\u2029" },
	{ "script quotes", out_script, "\"\\", "\\\"\\\\" },
	{ "html tags", out_html, "<b>&'\"", "&lt;b&gt;&amp;&#39;&quot;" },
	{ "html keeps lines", out_html, "a\nb中", "a\nb中" },
	{ "html shows bidi", out_html, "a\u202Eb", "a<span class=\"hidden\">U+202E</span>b" },
	{ "html shows zero width", out_html, "a\u200Bb", "a<span class=\"hidden\">U+200B</span>b" },
	{ "html shows tag characters", out_html, "\U000E0041",
	    "<span class=\"hidden\">U+E0041</span>" },
	{ "html shows controls", out_html, "\x1B", "<span class=\"hidden\">U+001B</span>" },
	{ "attribute cannot be closed", out_attr, "\"><script>", "&quot;&gt;&lt;script&gt;" },
	{ "attribute shows bidi without tags", out_attr, "\u202E", "[U+202E]" },
	{ "csv as it is", out_csv, "中山大学 A-1", "中山大学 A-1" },
	{ "csv comma", out_csv, "a,b", "\"a,b\"" },
	{ "csv quotes", out_csv, "a\"b", "\"a\"\"b\"" },
	{ "csv newline", out_csv, "a\nb", "\"a\nb\"" },
	{ "csv semicolon", out_csv, "a;b", "\"a;b\"" },
	{ "csv tab", out_csv, "a\tb", "\"a\tb\"" },
	{ "csv formula =", out_csv, "=1+1", "\"'=1+1\"" },
	{ "csv formula +", out_csv, "+1", "\"'+1\"" },
	{ "csv formula -", out_csv, "-1", "\"'-1\"" },
	{ "csv formula @", out_csv, "@SUM(A1)", "\"'@SUM(A1)\"" },
	{ "csv formula tab", out_csv, "\t=1", "\"'\t=1\"" },
	{ "csv formula CR", out_csv, "\r=1", "\"'\r=1\"" },
	{ "csv formula in full width", out_csv, "＝1", "\"'＝1\"" },
	{ "csv formula full-width plus", out_csv, "＋1", "\"'＋1\"" },
	{ "csv formula full-width minus", out_csv, "－1", "\"'－1\"" },
	{ "csv formula full-width at", out_csv, "＠a", "\"'＠a\"" },
	{ "csv formula with a quote", out_csv, "=\"a\"", "\"'=\"\"a\"\"\"" },
	{ "csv an equal sign inside", out_csv, "a=1", "a=1" },
	{ "csv shows controls and bidi", out_csv, "\x1B[31m\u202Ea\nb",
	    "\"<U+001B>[31m<U+202E>a\nb\"" },
	{ "csv formula behind what is hidden", out_csv, "\u200B=1", "\"<U+200B>=1\"" },
	{ "csv nothing", out_csv, "", "" },
	{ "roff line that looks like a request", out_roff, ".a-b\\c\"d中",
	    "\\&.a\\-b\\ec\\(dqd\\[u4E2D]" },
	{ "roff quote that looks like a request", out_roff, "'a", "\\&'a" },
	{ "roff nothing", out_roff, "", "" },
	{ "shell", out_shell, "it's $(x)", "'it'\\''s $(x)'" },
	{ "prom shows controls and bidi", out_prom, "\x1B\r\u202E", "<U+001B><U+000D><U+202E>" },
	{ "prom label", out_prom, "a\"b\\c\nd中", "a\\\"b\\\\c\\nd中" },
	{ "terminal escapes are shown", out_term, "\x1B[31m", "<U+001B>[31m" },
	{ "terminal newline and tab", out_term, "a\nb\tc", "a<U+000A>b<U+0009>c" },
	{ "terminal C1", out_term,
	    "\xC2\x9B"
	    "31m",
	    "<U+009B>31m" },
	{ "terminal bidi isolate", out_term, "\u2066x", "<U+2066>x" },
	{ "terminal byte order mark", out_term, "\uFEFFx", "<U+FEFF>x" },
	{ "terminal delete, and the last of C1", out_term, "\x7F\xC2\x9Fx", "<U+007F><U+009F>x" },
	{ "terminal soft hyphen", out_term, "a\u00ADb", "a<U+00AD>b" },
	{ "terminal Arabic letter mark", out_term, "\u061Cx", "<U+061C>x" },
	{ "terminal Mongolian separator", out_term, "\u180Ex", "<U+180E>x" },
	{ "terminal word joiner", out_term, "\u2060x", "<U+2060>x" },
	{ "terminal annotation", out_term, "\uFFF9x\uFFFBy", "<U+FFF9>x<U+FFFB>y" },
	{ "terminal beyond the tags", out_term, "\U000E0080", "\U000E0080" },
	{ "terminal other characters", out_term, "中é😀<&", "中é😀<&" },
};

static void
written_as_wanted(void **state)
{
	const struct row *r = *state;
	struct out o = { 0 };

	r->write(&o, str_from(r->in));
	assert_int_equal(out_text(&o).len, strlen(r->want));
	assert_memory_equal(out_text(&o).at, r->want, strlen(r->want));
	out_free(&o);
}

/* Cut bytes never make a writer read behind their end. */
static void
a_cut_character_is_no_harm(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char cut[3];
		struct out o = { 0 };
		memcpy(cut, "a\xF0\x9F", sizeof cut);
		rows[i].write(&o, (struct str){ cut, sizeof cut });
		assert_true(out_text(&o).len >= 3);
		out_free(&o);
	}
}

struct sink {
	size_t got, blocks;
	size_t room; /* it takes no more than this */
};

static bool
take(void *ctx, struct str bytes)
{
	struct sink *s = ctx;
	if (s->got + bytes.len > s->room)
		return false;
	s->got += bytes.len;
	s->blocks++;
	return true;
}

static void
a_sink_gets_every_byte(void **state)
{
	struct sink sink = { .room = SIZE_MAX };
	struct out o = { 0 };

	(void)state;
	out_to(&o, take, &sink);
	for (int i = 0; i < 100000; i++)
		out_plain(&o, STR("中山大学"));
	assert_true(out_flush(&o));
	assert_int_equal(sink.got, 100000 * 12);
	assert_true(sink.blocks > 1);
	out_free(&o);
}

static void
a_full_disk_is_remembered(void **state)
{
	struct sink sink = { .room = 100000 };
	struct out o = { 0 };

	(void)state;
	out_to(&o, take, &sink);
	for (int i = 0; i < 100000; i++)
		out_plain(&o, STR("中山大学"));
	sink.room = SIZE_MAX;
	assert_false(out_flush(&o));
	assert_true(sink.got <= 100000);
	out_free(&o);
}

static void
numbers_and_repeats(void **state)
{
	struct out o = { 0 };

	(void)state;
	out_whole(&o, INT64_MIN);
	out_repeat(&o, STR("ab"), 2);
	out_char(&o, ' ');
	out_whole(&o, 0);
	assert_true(str_eq(out_text(&o), STR("-9223372036854775808abab 0")));
	out_free(&o);
	assert_true(str_eq(out_text(&o), STR("")));
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, written_as_wanted);
	ROWS_LAW(tests, n, a_cut_character_is_no_harm);
	ROWS_LAW(tests, n, a_sink_gets_every_byte);
	ROWS_LAW(tests, n, a_full_disk_is_remembered);
	ROWS_LAW(tests, n, numbers_and_repeats);
	return ROWS_RUN(tests, n);
}
