#include "report/honour_say.h"

#include "people/honours_table.h"

static const struct honour_reason *
reason_find(struct str word)
{
	for (size_t i = 0; i < honour_reason_count; i++)
		if (str_eq(str_from(honour_reasons[i].word), word))
			return &honour_reasons[i];
	return NULL;
}

static struct str
body_name(struct str word, enum lang lang)
{
	for (size_t i = 0; i < honour_body_count; i++)
		if (str_eq(str_from(honour_bodies[i].word), word))
			return str_from(
			    lang == LANG_ZH ? honour_bodies[i].zh : honour_bodies[i].en);
	return word;
}

static void
put_value(struct out *o, struct str name, const struct honour *honour, enum lang lang)
{
	if (str_eq(name, STR("evidence"))) {
		out_plain(o, honour->evidence);
		return;
	}
	must(str_eq(name, STR("bodies")));
	for (size_t i = 0; i < honour->body_count; i++) {
		if (i > 0)
			out_trusted(o, lang == LANG_ZH ? STR("、") : STR(", "));
		out_plain(o, body_name(honour->bodies[i], lang));
	}
}

struct str
honour_say(const struct honour *honour, enum lang lang, struct arena *mem)
{
	const struct honour_reason *reason = reason_find(honour->because);
	must(reason != NULL);
	struct str sentence = str_from(lang == LANG_ZH ? reason->zh : reason->en), piece;
	struct out o = { 0 };

	for (bool more = str_next(&piece, &sentence, '{'); more;
	     more = str_next(&piece, &sentence, '{')) {
		size_t close = str_find(piece, STR("}"), 0);
		if (close != STR_NONE) {
			put_value(&o, str_slice(piece, 0, close), honour, lang);
			piece = str_slice(piece, close + 1, piece.len);
		}
		out_plain(&o, piece);
	}
	struct str said = str_copy(out_text(&o), mem);
	out_free(&o);
	return said;
}
