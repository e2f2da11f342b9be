/* E-mail domains that say nothing of an institution. */
#include "rows.h"

#include <string.h>

#include "institution/mail.h"

static struct row {
	const char *name;
	bool is_public;
} rows[] = {
	{ "qq.com", true },
	{ "163.com", true },
	{ "gmail.com", true },
	{ "vip.qq.com", true },
	{ "a.b.gmail.com", true },
	{ "sysu.edu.cn", false },
	{ "mail.sysu.edu.cn", false },
	{ "notqq.com", false },
	{ "qq.com.evil.org", false },
	{ "com", false },
	{ "", false },
	{ ".", false },
	{ "qq.com.", false },
};

static void
says_nothing(void **state)
{
	const struct row *r = *state;

	assert_int_equal(mail_is_public(str_from(r->name)), r->is_public);
}

static void
no_domain_is_not_public(void **state)
{
	(void)state;
	assert_false(mail_is_public((struct str){ 0 }));
}

static void
domains_are_in_order_and_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < mail_public_count; i++) {
		if (i > 0 && strcmp(mail_public[i - 1], mail_public[i]) >= 0)
			fail_msg("%s, %s", mail_public[i - 1], mail_public[i]);
		assert_true(mail_is_public(str_from(mail_public[i])));
		for (const char *p = mail_public[i]; *p; p++)
			assert_true((*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9')
				    || *p == '.' || *p == '-');
	}
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, says_nothing);
	ROWS_LAW(tests, n, no_domain_is_not_public);
	ROWS_LAW(tests, n, domains_are_in_order_and_found);
	return ROWS_RUN(tests, n);
}
