/* One e-mail domain under many institutions. */
#include "verdict/screen_part.h"

#include <stdlib.h>
#include <string.h>

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

/* All domains are numbered before it is asked of any what it tells. */
void
screen_read_domains(struct screening *s)
{
	addresses_init(&s->addresses, s->audit->sheet, s->mem);
	for (uint32_t p = 0; p < s->audit->people.count; p++)
		addresses_domain(&s->addresses, screen_row(s->audit, p));
	const struct pool *domains = &s->addresses.domains;
	s->tells = arena_array(s->mem, bool, domains->count);
	for (size_t i = 0; i < domains->count; i++)
		s->tells[i] = !is_reserved(domains->items[i]) && !mail_is_public(domains->items[i]);
}

/* Read again from the row: a number for each person took 35 MB of 10,000,000 rows. */
uint32_t
screen_domain(struct screening *s, uint32_t person)
{
	uint32_t domain = addresses_domain(&s->addresses, screen_row(s->audit, person));

	return domain != MAP_NONE && s->tells[domain] ? domain : MAP_NONE;
}

/* An institution whose people have addresses at a domain. */
struct user {
	uint32_t tally, family, unit;
	uint32_t person; /* the first of them */
	size_t people;
};

static int
by_family(const void *pa, const void *pb)
{
	const struct user *a = pa, *b = pb;
	int c = screen_order(a->family, b->family);

	return c ? c : screen_order(a->unit, b->unit);
}

/* People with an address and an institution, domain by domain: of[from[domain]] to before
 * of[from[domain + 1]]. */
struct sorted {
	uint32_t *from, *of;
};

/* The domain of somebody who is from an institution, or MAP_NONE. */
static uint32_t
used_domain(struct screening *s, uint32_t person)
{
	return screen_unit(s->audit, person) == NOBODY ? MAP_NONE : screen_domain(s, person);
}

static void
sort_people(struct sorted *out, struct screening *s)
{
	size_t people = s->audit->people.count, domains = s->addresses.domains.count;
	uint32_t domain;

	out->from = memory_resize(NULL, domains + 2, sizeof *out->from);
	memset(out->from, 0, (domains + 2) * sizeof *out->from);
	for (uint32_t p = 0; p < people; p++)
		if ((domain = used_domain(s, p)) != MAP_NONE)
			out->from[domain + 2]++;
	for (size_t d = 0; d < domains; d++)
		out->from[d + 2] += out->from[d + 1];
	out->of = memory_resize(NULL, out->from[domains + 1], sizeof *out->of);
	for (uint32_t p = 0; p < people; p++)
		if ((domain = used_domain(s, p)) != MAP_NONE)
			out->of[out->from[domain + 1]++] = p;
}

/* The institution whose domain it is; false where it is several ones'. */
static bool
find_owner(uint32_t *family, const struct screening *s, uint32_t domain)
{
	uint32_t found[NAMES_ROOM];
	const struct names *names = &s->audit->names;
	size_t n = names_domain(names, found, s->addresses.domains.items[domain]);

	*family = n ? screen_family(names, found[0]) : NOBODY;
	return n <= 1;
}

/* Keeps the institutions that one would not look for under the domain; how many. */
static size_t
keep_strangers(struct user *of, size_t count, uint32_t owner)
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
look_at_domain(struct screening *s, uint32_t domain, struct user *of, size_t count)
{
	size_t families = 0;
	uint32_t owner;

	if (!find_owner(&owner, s, domain))
		return;
	count = keep_strangers(of, count, owner);
	qsort(of, count, sizeof *of, by_family);
	for (size_t i = 0; i < count; i++)
		families += i == 0 || of[i].family != of[i - 1].family;
	struct screen *flag = families >= FAMILIES_FEWEST ? screen_add(s, SCREEN_DOMAIN) : NULL;
	if (!flag)
		return;
	flag->domain = s->addresses.domains.items[domain];
	flag->institutions = arena_array(s->mem, uint32_t, count);
	for (size_t i = 0; i < count; i++) {
		flag->people += of[i].people;
		flag->institutions[flag->institution_count++] = of[i].unit;
		screen_add_row(flag, screen_row(s->audit, of[i].person));
	}
}

/* Of the people at one domain; place: by tally, where it was found last. */
static size_t
list_users(struct user *out, uint32_t *place, const struct audit *a, const uint32_t *people,
    size_t people_count)
{
	size_t count = 0;

	for (size_t i = 0; i < people_count; i++) {
		uint32_t tally = a->counts.of_person[people[i]].tally;
		if (place[tally] >= count || out[place[tally]].tally != tally) {
			uint32_t unit = a->counts.tallies[tally].unit;
			place[tally] = (uint32_t)count;
			out[count++] = (struct user){ tally, screen_family(&a->names, unit), unit,
				people[i], 0 };
		}
		out[place[tally]].people++;
	}
	return count;
}

/* Domain by domain, so that what is sorted stays small: all people at once took 32 bytes each. */
void
screen_domains(struct screening *s)
{
	const struct audit *a = s->audit;
	size_t tallies = a->counts.tally_count;
	struct user *users = memory_resize(NULL, tallies, sizeof *users);
	uint32_t *place = memory_resize(NULL, tallies, sizeof *place);
	struct sorted sorted;

	memset(place, 0, tallies * sizeof *place);
	sort_people(&sorted, s);
	for (uint32_t d = 0; d < s->addresses.domains.count; d++) {
		uint32_t from = sorted.from[d], to = sorted.from[d + 1];
		look_at_domain(
		    s, d, users, list_users(users, place, a, &sorted.of[from], to - from));
	}
	free(users);
	free(place);
	free(sorted.from);
	free(sorted.of);
}
