#include "people/addresses.h"

#include <stdlib.h>
#include <string.h>

#include "people/name.h"

#define NOT_READ (MAP_NONE - 1)

void
addresses_init(struct addresses *out, const struct sheet *sheet, struct arena *mem)
{
	size_t count = sheet_domain_count(sheet);

	*out = (struct addresses){ .sheet = sheet };
	pool_init(&out->domains, hash_seed_random(), mem);
	out->of_apart = memory_resize(NULL, count, sizeof *out->of_apart);
	for (size_t i = 0; i < count; i++)
		out->of_apart[i] = NOT_READ;
}

void
addresses_free(struct addresses *a)
{
	pool_free(&a->domains);
	free(a->of_apart);
	arena_free(&a->scratch);
}

static uint32_t
read_domain(struct addresses *a, size_t row)
{
	struct str cell = sheet_any(a->sheet, row, COLUMN_EMAIL, &a->scratch);
	struct str domain = email_domain(email_key(cell, &a->scratch));
	uint32_t number = domain.len ? pool_add(&a->domains, domain) : MAP_NONE;

	arena_reset(&a->scratch);
	return number;
}

/* Whatever stands before the @ of a plain address, its domain is the same. */
static uint32_t
domain_apart(struct addresses *a, size_t row, uint32_t apart)
{
	uint32_t *number = &a->of_apart[apart];

	if (*number == NOT_READ)
		*number = read_domain(a, row);
	return *number;
}

uint32_t
addresses_domain(struct addresses *a, size_t row)
{
	struct sheet_mail mail;

	if (sheet_mail(&mail, a->sheet, row))
		return domain_apart(a, row, mail.domain);
	return mail.local.len ? read_domain(a, row) : MAP_NONE;
}

struct str
addresses_key(struct addresses *a, size_t row, struct arena *mem)
{
	struct sheet_mail mail;

	if (!sheet_mail(&mail, a->sheet, row))
		return mail.local.len ? email_key(mail.local, mem) : STR("");
	uint32_t number = domain_apart(a, row, mail.domain);
	if (number == MAP_NONE)
		return STR("");
	struct str domain = a->domains.items[number];
	char *to = arena_array(mem, char, mail.local.len + 1 + domain.len);
	for (size_t i = 0; i < mail.local.len; i++) {
		char c = mail.local.at[i];
		to[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	to[mail.local.len] = '@';
	memcpy(to + mail.local.len + 1, domain.at, domain.len);
	return (struct str){ to, mail.local.len + 1 + domain.len };
}
