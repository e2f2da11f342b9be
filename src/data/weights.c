/* The weights of a fuzzy match, in permille of what each feature gives at its full 100. */
#include "institution/fuzzy.h"

const int fuzzy_weights[FUZZY_FEATURES] = {
	[FUZZY_QUERY_COVERED] = 300,
	[FUZZY_NAME_COVERED] = 250,
	[FUZZY_QUERY_KIND_LEFT] = -250,
	[FUZZY_NAME_KIND_LEFT] = -250,
	[FUZZY_QUERY_OWN_LEFT] = -200,
	[FUZZY_NAME_OWN_LEFT] = -150,
	[FUZZY_SAME_CLASS] = 80,
	[FUZZY_SAME_ORDER] = 30,
	[FUZZY_CITY] = 120,
	[FUZZY_COUNTRY] = 50,
	[FUZZY_NO_COUNTRY] = 0,
	[FUZZY_OFFICIAL] = 20,
	[FUZZY_SPELLING] = 150,
	[FUZZY_ALONE] = 60,
};
const int fuzzy_start = 0;
const int fuzzy_likely = 780, fuzzy_possible = 700;
