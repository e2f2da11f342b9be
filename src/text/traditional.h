/* traditional.h - the table of traditional Chinese characters (data/traditional.c). */
#ifndef TEXT_TRADITIONAL_H
#define TEXT_TRADITIONAL_H

#include <stddef.h>
#include <uchar.h>

/* The characters U+xx00 to U+xxFF: pairs, sorted by the first of each: traditional, simplified,
 * traditional, ... No simplified character is also a traditional one of any page, so that mapping
 * twice changes nothing. */
struct traditional_page {
	const char16_t *pairs;
	size_t count; /* pairs */
};

#define TRADITIONAL_PAGES 0xA0

extern const struct traditional_page traditional_pages[TRADITIONAL_PAGES];

#endif
