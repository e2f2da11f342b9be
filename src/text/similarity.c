#include "text/similarity.h"

#include "base/fail.h"
#include "text/unicode.h"

/* Characters of b that the band may look at in one row; a power of two. */
#define WINDOW 64

/* Diagonals -at_most … at_most of the table of distances. */
#define BAND (2 * SIMILARITY_MOST + 1)

/* b's characters around the band, read as the band moves on. */
struct window {
	struct str text;
	size_t at, count; /* bytes and characters read so far */
	uint32_t points[WINDOW];
};

static uint32_t
window_get(struct window *w, size_t index)
{
	while (w->count <= index)
		w->points[w->count++ % WINDOW] = unicode_next(w->text, &w->at);
	return w->points[index % WINDOW];
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* One row of the table: a's character i against b's from i - k to i + k. Cell d of a row
 * is column i + d - k; above is d + 1 of the row before, the diagonal is d. Columns count from 1.
 * Returns the least of the row. */
static size_t
fill_row(size_t *row, const size_t *before, const size_t *two_before, size_t i, size_t k,
    size_t b_count, const uint32_t a[2], struct window *b)
{
	size_t low = k + 1;

	for (size_t d = 0; d <= 2 * k; d++) {
		row[d] = k + 1;
		if (i + d < k || i + d - k > b_count)
			continue;
		size_t j = i + d - k;
		size_t cost = j == 0 ? i : k + 1;
		if (j > 0) {
			uint32_t here = window_get(b, j - 1);
			cost = before[d] + (a[0] != here);
			if (d > 0)
				cost = least(cost, row[d - 1] + 1);
			if (i > 1 && j > 1 && a[1] == here && a[0] == window_get(b, j - 2))
				cost = least(cost, two_before[d] + 1);
		}
		if (d < 2 * k)
			cost = least(cost, before[d + 1] + 1);
		row[d] = least(cost, k + 1);
		low = least(low, row[d]);
	}
	return low;
}

size_t
similarity_edits(struct str a, struct str b, size_t at_most)
{
	size_t k = at_most;
	size_t a_count = unicode_count(a), b_count = unicode_count(b);
	size_t rows[3][BAND] = { { 0 } };
	struct window window = { .text = b };
	uint32_t last[2] = { 0, 0 };

	must(k <= SIMILARITY_MOST);
	if ((a_count > b_count ? a_count - b_count : b_count - a_count) > k)
		return k + 1;
	for (size_t d = 0; d <= 2 * k; d++)
		rows[0][d] = d < k || d - k > b_count ? k + 1 : d - k;
	for (size_t i = 1, at = 0; i <= a_count; i++) {
		last[1] = last[0];
		last[0] = unicode_next(a, &at);
		size_t low = fill_row(rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3], i, k,
		    b_count, last, &window);
		/* Nor can a change-over get by: where it could, taking one for the other could as
		 * well. */
		if (low > k)
			return k + 1;
	}
	return rows[a_count % 3][b_count + k - a_count];
}

struct nearest
nearest_start(struct str word)
{
	/* A slip in every third character is still a slip; more is another word. */
	size_t most = unicode_count(word) / 3 + 1;
	return (struct nearest){ .word = word, .edits = least(most, SIMILARITY_MOST) + 1 };
}

void
nearest_offer(struct nearest *n, struct str known)
{
	if (n->edits == 0)
		return;
	size_t edits
	    = str_eq_nocase(n->word, known) ? 0 : similarity_edits(n->word, known, n->edits - 1);
	/* The beginning of a longer word: --form for --format. */
	if (edits >= n->edits && !n->best.at && n->word.len >= 3 && str_starts(known, n->word))
		edits = n->edits - 1;
	if (edits < n->edits) {
		n->edits = edits;
		n->best = known;
	}
}
