/* The weights of a fuzzy match, fitted by scripts/fit-weights from the labelled affiliations of
 * S2AFF (both parts), ROR's logs of 2023, Springer Nature and Crossref, against half of ROR 2.9.
 *
 * A score is log-odds on a scale where 500 permille is even odds and each 125 one unit of them; a
 * weight is what a feature adds to it at its full 100. A link is likely from somewhat better than
 * even odds on, since a wrong name is worse than none, and possible from one in three.
 *
 * 1410 texts, 218 with the right one among their candidates; scored without their own lot:
 *     score  texts  right  of these
 *   >=  875     14     11   79 %   and above: 11 of 14
 *   >=  750      6      6   100 %   and above: 17 of 20
 *   >=  625     15     10   67 %   and above: 27 of 35
 *   >=  500     45     22   49 %   and above: 49 of 80
 *   >=  375     86     40   47 %   and above: 89 of 166
 *   >=  250    115     24   21 %   and above: 113 of 281
 */
#include "institution/fuzzy.h"

const int fuzzy_weights[FUZZY_FEATURES] = {
	[FUZZY_COVERED] = 378,
	[FUZZY_QUERY_WHOLE] = 129,
	[FUZZY_NAME_WHOLE] = 127,
	[FUZZY_NAME_KIND_LEFT] = -94,
	[FUZZY_NAME_OWN_LEFT] = -80,
	[FUZZY_SAME_CLASS] = 448,
	[FUZZY_CITY] = 148,
	[FUZZY_SLIP] = 263,
	[FUZZY_ALONE] = 269,
};
const int fuzzy_start = -585;
const int fuzzy_likely = 540, fuzzy_possible = 425;
