/* crossing.h - what only shows across events: the same list handed in for several, and the same
 * people in two.
 *
 * A list is the same by its bytes, or by what it says of whom (likeness.h). Two events have many of
 * the same people where these are CROSSING_PEOPLE at least, and one in CROSSING_PART of the outside
 * people of the smaller event. */
#ifndef STORE_CROSSING_H
#define STORE_CROSSING_H

#include "store/work.h"

#define CROSSING_PEOPLE 5
#define CROSSING_PART   10
/* A hash that more events have is left out: pairs would be as many as their square. */
#define CROSSING_EVENTS 100

/* When all events are kept. Marks those that have something of another. */
bool crossing_find(struct work *w, struct fail *f);

/* One of the events that have the same list. */
struct same_list {
	bool by_bytes;
	bool is_first; /* of those with this list */
	int64_t events;
	struct str name, file;
};

/* Two events and how many outside people are in both, and in each. */
struct same_people {
	struct str name[2];
	int64_t people, of[2];
};

/* A look at the rows of one kind, from the first. */
struct crossing {
	struct db_query *query;
	struct out last; /* the list of the row before */
};

bool same_lists_begin(struct crossing *c, struct work *w, struct fail *f);
bool same_lists_next(bool *more, struct same_list *out, struct crossing *c, struct fail *f);
/* The largest share first. */
bool same_people_begin(struct crossing *c, struct work *w, struct fail *f);
bool same_people_next(bool *more, struct same_people *out, struct crossing *c, struct fail *f);
/* Harmless after a begin that failed. */
void crossing_end(struct crossing *c);

#endif
