/* E-mail addresses that the sheet keeps in two parts: as they were typed, and their keys as those
 * of the whole cell. */
#include "lists.h"
#include "rows.h"

#include "base/out.h"
#include "people/addresses.h"
#include "people/name.h"

static const char *const typed[] = {
	"a@b.org",
	"A.b-C_d+1@Mail.Example.ORG",
	"a@mail.example.org",
	"a@b.org.",
	"a@b..org",
	"a@b",
	"a@",
	"@b.org",
	"a@@b.org",
	"a@b@c.org",
	"a@b.org; c@d.org",
	"<a@b.org>",
	"mailto:a@b.org",
	"a b@c.org",
	"a@b_c.org",
	"张三@b.org",
	"ａ＠ｂ.org",
	"n/a",
	"",
};

static void
keys_are_those_of_the_whole_cell(void **state)
{
	struct out text = { 0 };
	struct addresses addresses;
	struct lists l;

	(void)state;
	out_plain(&text, STR("Name,Affiliation,Email\n"));
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		out_plain(&text, STR("Wei Zhang,MIT,\""));
		out_plain(&text, str_from(typed[i]));
		out_plain(&text, STR("\"\n"));
	}
	out_char(&text, '\0');
	lists_open(&l, (const char *const[]){ out_text(&text).at }, 1, 1);
	addresses_init(&addresses, l.sheet, &l.mem);
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		struct str cell = str_from(typed[i]), key = email_key(cell, &l.mem);
		uint32_t domain = addresses_domain(&addresses, i + 1);
		assert_true(str_eq(sheet_any(l.sheet, i + 1, COLUMN_EMAIL, &l.mem), cell));
		assert_true(str_eq(addresses_key(&addresses, i + 1, &l.mem), key));
		assert_true(str_eq(domain == MAP_NONE ? STR("") : addresses.domains.items[domain],
		    email_domain(key)));
	}
	addresses_free(&addresses);
	out_free(&text);
	lists_close(&l);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, keys_are_those_of_the_whole_cell);
	return ROWS_RUN(tests, n);
}
