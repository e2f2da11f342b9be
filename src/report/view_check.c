/* What a check comes to, what it needs, and what it is called. */
#include <stdio.h>

#include "report/view.h"

/* Per cent with two decimals, cut: 79.996 % is not shown as 80.00 %. */
static void
write_percent(struct out *o, int64_t part, int64_t whole)
{
	int64_t scaled = part / whole * 10000 + part % whole * 10000 / whole;
	char text[40];

	snprintf(text, sizeof text, "%lld.%02lld %%", (long long)(scaled / 100),
	    (long long)(scaled % 100));
	out_plain(o, str_from(text));
}

void
view_measure(struct out *o, const struct check *check, struct measure m, bool is_short)
{
	if (check->kind == CHECK_COUNT) {
		out_whole(o, m.part);
		return;
	}
	if (m.whole == 0) {
		out_trusted(o, STR("—"));
		return;
	}
	if (!is_short) {
		out_whole(o, m.part);
		out_char(o, '/');
		out_whole(o, m.whole);
		out_trusted(o, STR(" = "));
	}
	write_percent(o, m.part, m.whole);
}

void
view_threshold(struct out *o, const struct check *check)
{
	out_trusted(o, STR("≥ "));
	if (check->kind == CHECK_COUNT || check->num * 100 % check->den != 0) {
		out_whole(o, check->num);
		if (check->kind == CHECK_SHARE) {
			out_char(o, '/');
			out_whole(o, check->den);
		}
		return;
	}
	out_whole(o, check->num * 100 / check->den);
	out_trusted(o, STR(" %"));
}

struct str
view_check_name(const struct check *check, enum lang lang)
{
	static const struct {
		const char *id;
		enum sentence_id name;
	} known[] = {
		{ "participants", SENTENCE_CHECK_PARTICIPANTS },
		{ "academicians", SENTENCE_CHECK_ACADEMICIANS },
		{ "external_share", SENTENCE_CHECK_EXTERNAL_SHARE },
	};

	if (check->title_zh.len)
		return lang == LANG_ZH ? check->title_zh : check->title_en;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (str_eq(str_from(known[i].id), check->id))
			return sentence_text(known[i].name, lang);
	return check->id;
}

struct margin_sentences {
	enum sentence_id spare, missing;
};

/* Whom its margin is of. */
static struct margin_sentences
margin_sentences(const struct check *check)
{
	static const struct margin_sentences people
	    = { SENTENCE_MARGIN_SPARE, SENTENCE_MARGIN_SHORT },
	    partners = { SENTENCE_MARGIN_PARTNERS_SPARE, SENTENCE_MARGIN_PARTNERS_SHORT },
	    guests = { SENTENCE_MARGIN_ROOM, SENTENCE_MARGIN_EXTERNAL },
	    others = { SENTENCE_MARGIN_OTHERS, SENTENCE_MARGIN_SHORT };

	if (check->who >= WHO_PARTNERS_PRESENT)
		return partners;
	if (check->kind == CHECK_COUNT)
		return people;
	bool external = check->who == WHO_EXTERNAL || check->who == WHO_EXTERNAL_COUNTED;
	bool of_all = check->of == WHO_SHARE_BASE || check->of == WHO_PARTICIPANTS
		      || check->of == WHO_EVERYONE;
	return external && of_all ? guests : others;
}

void
view_margin(struct out *o, const struct check_result *r, enum lang lang)
{
	int64_t people = r->margin_people;
	enum sentence_id id = people > 0   ? margin_sentences(r->check).spare
			      : people < 0 ? margin_sentences(r->check).missing
					   : SENTENCE_MARGIN_EXACT;

	if (r->check->kind == CHECK_SHARE && r->value.whole == 0)
		id = SENTENCE_MARGIN_NOBODY;
	const struct sentence_value people_value
	    = SAY_WHOLE("people", people < 0 ? -people : people);
	sentence_write(o, id, lang, out_plain, &people_value, 1);
}
