#include "institution/pair.h"

#include "institution/form.h"
#include "institution/word.h"

bool
is_whole_name(struct str text, const struct names *names, struct arena *mem)
{
	struct name_hit hits[NAMES_ROOM];

	return names_exact(names, hits, form_of(text, mem)) > 0;
}

size_t
pair_cut(size_t *next, struct str text, const struct names *names, struct arena *mem)
{
	*next = text.len;
	/* Most texts have a comma: they are not looked at. */
	if (str_find(text, STR(","), 0) != STR_NONE)
		return text.len;
	for (size_t i = 0; i < word_and_count; i++) {
		size_t at = str_find(text, str_from(word_ands[i]), 0);
		size_t behind = at == STR_NONE ? text.len : at + str_from(word_ands[i]).len;
		if (at != STR_NONE && !is_whole_name(text, names, mem)
		    && is_whole_name(str_slice(text, 0, at), names, mem)
		    && is_whole_name(str_slice(text, behind, text.len), names, mem)) {
			*next = behind;
			return at;
		}
	}
	return text.len;
}
