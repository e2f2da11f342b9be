/* One e-mail domain under many institutions. */
#include "verdict/screen_part.h"

#include <stdlib.h>

#include "institution/mail.h"
#include "people/addresses.h"

#define FAMILIES_FEWEST 3

/* Domains below what RFC 2606 sets apart: nobody has mail there. */
static bool
is_reserved(struct str domain)
{
	static const char *const ends[] = { ".example", ".test", ".invalid", ".localhost" };

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_ends(domain, str_from(ends[i])))
			return true;
	return false;
}

/* Numbers the domains that tell where somebody is from, in the order of people. */
void
screen_read_domains(struct screening *s)
{
	const struct people *people = &s->audit->people;
	struct addresses addresses;

	addresses_init(&addresses, s->audit->sheet, s->mem);
	s->domain_of = memory_resize(NULL, people->count, sizeof *s->domain_of);
	for (uint32_t p = 0; p < people->count; p++)
		s->domain_of[p] = addresses_domain(&addresses, screen_row(s->audit, p));
	size_t count = addresses.domains.count;
	bool *tells = memory_resize(NULL, count, sizeof *tells);
	s->domains = arena_array(s->mem, struct str, count);
	for (size_t i = 0; i < count; i++) {
		s->domains[i] = addresses.domains.items[i];
		tells[i] = !is_reserved(s->domains[i]) && !mail_is_public(s->domains[i]);
	}
	for (uint32_t p = 0; p < people->count; p++)
		if (s->domain_of[p] != MAP_NONE && !tells[s->domain_of[p]])
			s->domain_of[p] = MAP_NONE;
	free(tells);
	addresses_free(&addresses);
}

/* Somebody with an address, and their institution. */
struct address {
	uint32_t domain, family, unit, person;
};

static int
by_address(const void *pa, const void *pb)
{
	const struct address *a = pa, *b = pb;
	int c = screen_order(a->domain, b->domain);

	if (c == 0)
		c = screen_order(a->family, b->family);
	if (c == 0)
		c = screen_order(a->unit, b->unit);
	return c ? c : screen_order(a->person, b->person);
}

/* The institution whose domain it is; false where it is several ones'. */
static bool
find_owner(uint32_t *family, const struct screening *s, uint32_t domain)
{
	uint32_t found[NAMES_ROOM];
	const struct names *names = &s->audit->names;
	size_t n = names_domain(names, found, s->domains[domain]);

	*family = n ? screen_family(names, found[0]) : NOBODY;
	return n <= 1;
}

/* Keeps the addresses of institutions that one would not look for under the domain; how many. */
static size_t
keep_strangers(struct address *of, size_t count, uint32_t owner)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		bool unknown = owner == NOBODY && (of[i].family & NAMES_LOCAL);
		if (of[i].family != owner && !unknown)
			of[kept++] = of[i];
	}
	return kept;
}

static void
look_at_domain(struct screening *s, struct address *of, size_t count)
{
	size_t families = 0, units = 0;
	uint32_t owner;

	if (!find_owner(&owner, s, of->domain))
		return;
	count = keep_strangers(of, count, owner);
	for (size_t i = 0; i < count; i++) {
		families += i == 0 || of[i].family != of[i - 1].family;
		units += i == 0 || of[i].unit != of[i - 1].unit;
	}
	struct screen *flag = families >= FAMILIES_FEWEST ? screen_add(s, SCREEN_DOMAIN) : NULL;
	if (!flag)
		return;
	flag->people = count;
	flag->domain = s->domains[of->domain];
	flag->institutions = arena_array(s->mem, uint32_t, units);
	for (size_t i = 0; i < count; i++) {
		if (i > 0 && of[i].unit == of[i - 1].unit)
			continue;
		flag->institutions[flag->institution_count++] = of[i].unit;
		screen_add_row(flag, screen_row(s->audit, of[i].person));
	}
}

void
screen_domains(struct screening *s)
{
	const struct audit *a = s->audit;
	struct address *all = memory_resize(NULL, a->people.count, sizeof *all);
	size_t count = 0;

	for (uint32_t p = 0; p < a->people.count; p++) {
		uint32_t unit = screen_unit(a, p);
		if (unit != NOBODY && s->domain_of[p] != MAP_NONE)
			all[count++] = (struct address){ s->domain_of[p],
				screen_family(&a->names, unit), unit, p };
	}
	qsort(all, count, sizeof *all, by_address);
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from; to < count && all[to].domain == all[from].domain;)
			to++;
		look_at_domain(s, &all[from], to - from);
	}
	free(all);
}
