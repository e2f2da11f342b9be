/* The weights of a fuzzy match, fitted by scripts/fit-weights from the labelled affiliations of
 * S2AFF (both parts), ROR's logs of 2023, Springer Nature and Crossref, against half of ROR 2.9.
 *
 * A score is log-odds on a scale where 500 permille is even odds and each 125 one unit of them; a
 * weight is what a feature adds to it at its full 100. A link is likely from somewhat better than
 * even odds on, since a wrong name is worse than none, and possible from one in three.
 *
 * 1415 texts, 222 with the right one among their candidates; scored without their own lot:
 *     score  texts  right  of these
 *   >=  875     14     11   79 %   and above: 11 of 14
 *   >=  750      5      5   100 %   and above: 16 of 19
 *   >=  625     16     11   69 %   and above: 27 of 35
 *   >=  500     46     23   50 %   and above: 50 of 81
 *   >=  375     87     38   44 %   and above: 88 of 168
 *   >=  250    117     26   22 %   and above: 114 of 285
 */
#include "institution/fuzzy.h"

const int fuzzy_weights[FUZZY_FEATURES] = {
	[FUZZY_COVERED] = 351,
	[FUZZY_QUERY_WHOLE] = 126,
	[FUZZY_NAME_WHOLE] = 147,
	[FUZZY_NAME_KIND_LEFT] = -80,
	[FUZZY_NAME_OWN_LEFT] = -84,
	[FUZZY_SAME_CLASS] = 449,
	[FUZZY_CITY] = 140,
	[FUZZY_SPELLING] = 28,
	[FUZZY_SLIP] = 240,
	[FUZZY_ALONE] = 267,
};
const int fuzzy_start = -587;
const int fuzzy_likely = 540, fuzzy_possible = 425;
