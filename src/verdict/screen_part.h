/* screen_part.h - what the screens share. Each looks for one kind of thing. */
#ifndef VERDICT_SCREEN_PART_H
#define VERDICT_SCREEN_PART_H

#include "people/addresses.h"
#include "verdict/audit.h"

struct screening {
	struct screens *out;
	const struct audit *audit;
	struct arena *mem;
	struct addresses addresses;
	bool *tells; /* by domain: whether it says where somebody is from */
};

/* Less than 0, 0 or more, for what is put in order. */
static inline int
screen_order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/* The next flag of a kind, or NULL where enough are kept. */
struct screen *screen_add(struct screening *s, enum screen_kind kind);
void screen_add_row(struct screen *to, uint32_t row);
/* The institution at the top of the line of parents. */
uint32_t screen_family(const struct names *names, uint32_t institution);
/* The institution that a person was counted for, or NOBODY. */
uint32_t screen_unit(const struct audit *a, uint32_t person);
/* The row that first shows a person. */
uint32_t screen_row(const struct audit *a, uint32_t person);

/* --- screen_people.c --- */
void screen_two_institutions(struct screening *s);
void screen_departments(struct screening *s);
/* --- screen_mail.c --- */
void screen_read_domains(struct screening *s);
/* The number of the domain of somebody's mail, MAP_NONE where it says nothing. */
uint32_t screen_domain(struct screening *s, uint32_t person);
void screen_domains(struct screening *s);
/* --- screen_late.c --- */
void screen_late_blocks(struct screening *s);

#endif
