/* resolve.h - which institution an affiliation names (SPEC 4).
 *
 * clean -> several affiliations -> parts -> known names seen in them -> the evidence of e-mail
 * domain and country -> decide. A text that names no known institution is a local one of its own;
 * one that names none at all (blank, 无, a bare department) is an affiliation without mentions.
 *
 * Every answer is remembered by the raw texts, and lives as long as the resolver's memory. */
#ifndef INSTITUTION_RESOLVE_H
#define INSTITUTION_RESOLVE_H

#include "institution/names.h"
#include "institution/place.h"

enum link_strength { LINK_CERTAIN, LINK_LIKELY, LINK_POSSIBLE };

/* Why a link is drawn; each has a sentence in data/sentences.def with {found} and {by}. */
enum link_reason {
	REASON_NAME,        /* the text is a name of it */
	REASON_FORMER,      /* a former name */
	REASON_SHORT,       /* a short form that nobody else has */
	REASON_PART,        /* its name stands in the text, the rest is a part of it */
	REASON_BARE,        /* "X" for "X University", by rule */
	REASON_WORD_ORDER,  /* "X University" for "University of X" */
	REASON_DOMAIN,      /* several bear the name; the e-mail domain (by) tells */
	REASON_COUNTRY,     /* several bear the name; the country (by) tells */
	REASON_CITY,        /* several bear the name; the city (by) tells */
	REASON_DOMAIN_ONLY, /* no institution is given; the e-mail domain is its own */
	REASON_SHARED,      /* several bear the name, and nothing tells which */
	REASON_TRADITIONAL, /* typed in traditional characters, in which another has the name */
	REASON_REST,        /* its name stands in the text, but the rest may make it another one */
	REASON_ELSEWHERE,   /* it bears the name, but the text is of another country (by) */
	REASON_CHILD,       /* an institution of its own below the one found */
	REASON_UNKNOWN,     /* no registry has it: an institution of its own */
	REASON_ALIKE,       /* its name (by) has almost the same words */
	REASON_ALIKE_MAIL,  /* the same, and the e-mail domain (by) is its own */
	REASON_CLUSTER, /* unknown, but another unknown of the list (by) has the same words of its
			   own */
	REASON_TOLD,    /* the event file or an alias file says so */
	REASON_COUNT
};

struct link {
	uint32_t institution;
	enum link_strength strength;
	int score_permille;
	enum link_reason reason;
	struct str found, by; /* what the sentence quotes */
};

/* One institution that an affiliation names: the ways to read it, the best first. A certain link
 * stands alone. Where all are doubtful, `otherwise` is the local institution that it is if none
 * holds. */
struct mention {
	struct link *links;
	size_t link_count;
	uint32_t otherwise; /* or NOBODY: then one of the links holds, or it names none */
};

struct affiliation {
	struct str raw;
	struct mention *mentions; /* in the order of the text */
	size_t mention_count;
	bool says_none; /* there is a text, and it names no institution */
	bool needs;     /* e-mail domain and country may tell more: resolve again with them */
};

/* What a row tells of its institution. Absent texts are fine. */
struct query {
	struct str affiliation, department;
	struct str domain;  /* of the e-mail address, lower case */
	struct str country; /* as the column has it */
};

struct resolver;

/* names outlives the resolver. Free with resolver_free. */
struct resolver *resolver_new(struct names *names, struct arena *mem);
void resolver_free(struct resolver *r);
const struct places *resolver_places(const struct resolver *r);
const struct names *resolver_names(const struct resolver *r);
/* Forgets its answers, after names were told more. What it gave stays valid. */
void resolver_forget(struct resolver *r);
/* Cannot fail; a registry that could not be read is told by registry_ok. */
const struct affiliation *resolve(struct resolver *r, const struct query *q);

struct str link_strength_word(enum link_strength s);
struct str link_reason_word(enum link_reason reason);
/* What a mention is taken for: its first link if that is certain or likely, else otherwise, or
 * NOBODY. */
uint32_t mention_taken(const struct mention *m);
/* Whether more than one reading is open. */
bool mention_open(const struct mention *m);
/* What it is otherwise, where the rest of the text makes it open; else NOBODY. Two texts with one
 * name and another rest are two questions: 中山大学中法核, 中山大学北门便利店. */
uint32_t mention_rest(const struct mention *m);
/* Open mentions that ask the same have one hash: the name found, what it may be, how likely, and
 * mention_rest. */
struct hash mention_asks(const struct mention *m);

#endif
