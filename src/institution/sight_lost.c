#include "institution/sight_lost.h"

#include "institution/form.h"
#include "institution/mend.h"

/* What letters with marks are in forms, the frequent ones: ä á ã, é ê, ó ö ø, ü ú, í, ñ, ç, š. */
static const char letters[] = "aeouincs";

#define LETTERS    (sizeof letters - 1)
#define VOWELS     5
#define LOST_MOST  3   /* of so many all are vowels: 125 ways to fill them, 0.2 ms */
#define NAME_BYTES 160 /* of a part that is looked at: a longer one is no name */

static void
add_hits(struct sighting *s, const struct name_hit *hits, size_t n)
{
	struct sighting found = { 0 };

	if (n == 0 || hits[0].kind >= NAME_SHORT || !sighting_named(&found, hits, n))
		return;
	s->form = found.form;
	for (size_t i = 0; i < found.count; i++) {
		bool known = false;
		for (size_t k = 0; k < s->count; k++)
			known |= s->who[k] == found.who[i];
		if (known || s->count == NAMES_ROOM)
			continue;
		s->who[s->count] = found.who[i];
		s->kind[s->count++] = found.kind[i];
	}
}

bool
sight_lost(struct sighting *s, const struct part *part, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];
	size_t lost = mend_lost(part->raw), ways = 1;
	size_t count = lost < LOST_MOST ? LETTERS : VOWELS;

	if (lost == 0 || lost > LOST_MOST || part->raw.len > NAME_BYTES)
		return false;
	for (size_t i = 0; i < lost; i++)
		ways *= count;
	for (size_t way = 0; way < ways; way++) {
		char fill[LOST_MOST];
		for (size_t i = 0, rest = way; i < lost; i++, rest /= count)
			fill[i] = letters[rest % count];
		struct str text = mend_filled(part->raw, fill, l->mem);
		add_hits(s, hits, names_exact(l->names, hits, form_of(text, l->mem)));
	}
	return s->count > 0;
}
