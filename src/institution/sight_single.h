/* sight_single.h - a Latin part that as a whole is a known name. */
#ifndef INSTITUTION_SIGHT_SINGLE_H
#define INSTITUTION_SIGHT_SINGLE_H

#include "institution/sight_rest.h"

/* A word as it is joined: the short form of an academy, or of the one university that has it, is
 * written out (Institute of Automation, CAS; First Affiliated Hospital, SYSU). */
struct str sight_written_out(struct str word, const struct looking *l);

/* The part at `at` as it is, written together, with its words in another order, or as its country's
 * (Italian Ministry of Health). */
bool sight_single(
    struct sighting *s, const struct parts *parts, size_t at, const struct looking *l);

#endif
