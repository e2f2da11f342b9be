/* The weights of a fuzzy match, fitted by scripts/fit-weights from the labelled affiliations of
 * S2AFF (both parts), ROR's logs of 2023, Springer Nature and Crossref, against half of ROR 2.9.
 *
 * A score is log-odds on a scale where 500 permille is even odds and each 125 one unit of them; a
 * weight is what a feature adds to it at its full 100. A link is likely from somewhat better than
 * even odds on, since a wrong name is worse than none, and possible from one in three.
 *
 * 1276 texts, 154 with the right one among their candidates, scored by these weights, which were
 * fitted when fewer of them were settled by name:
 *     score  texts  right  of these
 *   >=  875     11     10   91 %   and above: 10 of 11
 *   >=  750      5      5   100 %   and above: 15 of 16
 *   >=  625      6      5   83 %   and above: 20 of 22
 *   >=  500     52     23   44 %   and above: 43 of 74
 *   >=  375     66     24   36 %   and above: 67 of 140
 *   >=  250    105     19   18 %   and above: 86 of 245
 *
 * Fitted anew, and each text scored without its own lot: 16 of 20 from 625 on, 37 of 59 from 500
 * on, 62 of 124 from 375 on. With the new ones five right answers fewer are taken, so these stay.
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
