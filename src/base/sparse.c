#include "base/sparse.h"

#include <stdlib.h>

#include "base/fail.h"

void
sparse_add(struct sparse *s, uint32_t index, uint32_t value)
{
	while (s->word_count <= index / 32) {
		GROW(&s->words, s->word_count, &s->word_cap);
		s->words[s->word_count++] = (struct sparse_word){ 0, (uint32_t)s->count };
	}
	struct sparse_word *w = &s->words[index / 32];
	must(s->word_count == index / 32 + 1 && w->bits >> index % 32 == 0);
	w->bits |= (uint32_t)1 << index % 32;
	GROW(&s->values, s->count, &s->cap);
	s->values[s->count++] = value;
}

void
sparse_free(struct sparse *s)
{
	free(s->words);
	free(s->values);
	*s = (struct sparse){ 0 };
}
