/* The page, as text; what it does in a browser is in tests/page. */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "data/image.h"
#include "report/html.h"
#include "rows.h"
#include "scratch.h"
#include "verdict/audit.h"

#define HEADINGS "姓名,单位,职称\n"

/* The page of a list; freed by the caller. */
static struct out
page_of(const char *list, enum lang lang)
{
	struct scratch file;
	struct input input = { .path = scratch_make(&file, str_from(list)),
		.shown = STR("list.csv"),
		.encoding = STR("auto") };
	struct host host = { .role = HOST_LEAD, .name = STR("中山大学") };
	struct event event = { .name = STR("</title>“会议”"),
		.stage = -1,
		.policy = POLICY_DEFAULT,
		.hosts = &host,
		.host_count = 1,
		.registrations = &input,
		.registration_count = 1 };
	struct sheet_options sheet = { .limits = sheet_limits_default };
	const struct audit_terms terms
	    = { .event = &event, .registry_image = image_registry(), .sheet = &sheet };
	const struct report_style style = { .lang = lang, .width = STYLE_WIDTH };
	struct audit audit;
	struct fail f = { 0 };
	struct out page = { 0 };

	assert_true(audit_run(&audit, &terms, &f));
	report_html(&page, &audit, &style);
	audit_free(&audit);
	scratch_remove(&file);
	return page;
}

static struct str
between(struct str text, const char *before, const char *behind)
{
	size_t from = str_find(text, str_from(before), 0);
	assert_true(from != STR_NONE);
	from += strlen(before);
	size_t to = str_find(text, str_from(behind), from);
	assert_true(to != STR_NONE);
	return str_slice(text, from, to);
}

static bool
has(const struct out *page, const char *text)
{
	return str_find(out_text(page), str_from(text), 0) != STR_NONE;
}

/* The bytes that base64 stands for, in hexadecimal. */
static void
to_hex(char *hex, struct str base64)
{
	static const char digits[]
	    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	unsigned bits = 0;
	size_t held = 0, n = 0;

	for (size_t i = 0; i < base64.len && base64.at[i] != '='; i++) {
		const char *digit = strchr(digits, base64.at[i]);
		assert_non_null(digit);
		bits = bits << 6 | (unsigned)(digit - digits);
		for (held += 6; held >= 4 && n < SHA256_HEX; held -= 4)
			hex[n++] = "0123456789abcdef"[bits >> (held - 4) & 15];
	}
	hex[n] = '\0';
}

static void
only_its_own_style_and_script_are_allowed(void **state)
{
	static const struct {
		const char *source, *begin, *end;
	} parts[] = {
		{ "style-src 'sha256-", "<style>", "</style>" },
		{ "script-src 'sha256-", "<script>", "</script>" },
	};
	struct out page = page_of(HEADINGS "张大三,北京大学,教授\n", LANG_EN);
	struct arena mem = { 0 };

	(void)state;
	assert_true(has(&page, "content=\"default-src 'none'; style-src 'sha256-"));
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		char want[SHA256_HEX + 1], hex[SHA256_HEX + 1];
		struct sha256 *sum = sha256_new(&mem);
		sha256_add(sum, between(out_text(&page), parts[i].begin, parts[i].end));
		sha256_end(want, sum);
		to_hex(hex, between(out_text(&page), parts[i].source, "'"));
		assert_string_equal(hex, want);
	}
	arena_free(&mem);
	out_free(&page);
}

static void
what_a_list_holds_is_text(void **state)
{
	struct out page = page_of(HEADINGS "<b>张大三,\"NTU\"\"><i>\",FRSC</script>\n", LANG_ZH);

	(void)state;
	assert_true(has(&page, "<title>结论：不通过 · &lt;/title&gt;“会议”</title>"));
	assert_true(has(&page, "&lt;b&gt;张大三"));
	assert_false(has(&page, "<b>张大三"));
	assert_true(has(&page, "NTU&quot;&gt;&lt;i&gt;"));
	assert_false(has(&page, "FRSC</script>"));
	assert_false(has(&page, " style="));
	out_free(&page);
}

static void
both_languages_stand_in_it(void **state)
{
	(void)state;
	for (int l = 0; l < LANG_COUNT; l++) {
		struct out page = page_of(HEADINGS "张大三,北京大学,教授\n", (enum lang)l);
		assert_true(has(&page, l == LANG_ZH ? "<html lang=\"zh\">" : "<html lang=\"en\">"));
		assert_true(has(&page, "<span lang=\"zh\">结论：不通过</span>"
				       "<span lang=\"en\">Verdict: fail</span>"));
		out_free(&page);
	}
}

static void
a_huge_cell_is_cut(void **state)
{
	struct out list = { 0 };

	(void)state;
	out_trusted(&list, STR(HEADINGS));
	out_repeat(&list, STR("长"), 10000);
	out_trusted(&list, STR(",北京大学,教授\n"));
	out_char(&list, '\0');
	struct out page = page_of(out_text(&list).at, LANG_ZH);
	assert_true(has(&page, "长…"));
	assert_true(page.len < 100000);
	out_free(&page);
	out_free(&list);
}

static void
a_ledger_too_long_is_elsewhere(void **state)
{
	(void)state;
	for (int over = 0; over < 2; over++) {
		struct out list = { 0 };
		out_trusted(&list, STR(HEADINGS));
		for (int i = 1; i < HTML_LEDGER_ROWS + over; i++) {
			out_whole(&list, i);
			out_trusted(&list, STR("号,北京大学,教授\n"));
		}
		out_char(&list, '\0');
		struct out page = page_of(out_text(&list).at, LANG_EN);
		assert_int_equal(has(&page, "more than the 6000 that a page shows"), over);
		assert_int_equal(has(&page, "<td>5999号"), !over);
		out_free(&page);
		out_free(&list);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_its_own_style_and_script_are_allowed),
		cmocka_unit_test(what_a_list_holds_is_text),
		cmocka_unit_test(both_languages_stand_in_it),
		cmocka_unit_test(a_huge_cell_is_cut),
		cmocka_unit_test(a_ledger_too_long_is_elsewhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
