/* chance.h - what is drawn at random: the same from the same start, on every machine. */
#ifndef TESTS_CHANCE_H
#define TESTS_CHANCE_H

#include <stddef.h>
#include <stdint.h>

/* Where it starts is what it is set to. */
struct chance {
	uint64_t at;
};

/* A number from 0 to below - 1. */
static inline unsigned
draw(struct chance *c, size_t below)
{
	c->at = c->at * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)((c->at >> 33) % below);
}

#endif
