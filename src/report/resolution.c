#include "report/resolution.h"

#include "base/jsonout.h"
#include "report/link_say.h"
#include "report/view.h"

#define SHOWN_ROOM 64

/* A link as it is shown; otherwise: the local institution that stands behind doubtful ones. */
struct shown {
	struct link link;
	bool otherwise;
};

struct shown_list {
	struct shown items[SHOWN_ROOM];
	size_t count;
};

/* An institution that two mentions name is shown where it came first, by its stronger link. */
static void
add(struct shown_list *list, const struct link *link, bool otherwise)
{
	const struct shown new = { *link, otherwise };

	for (size_t i = 0; i < list->count; i++) {
		struct shown *old = &list->items[i];
		if (old->link.institution != link->institution)
			continue;
		if (link->score_permille > old->link.score_permille)
			*old = new;
		return;
	}
	if (list->count < SHOWN_ROOM)
		list->items[list->count++] = new;
}

static void
add_mention(struct shown_list *list, const struct mention *m)
{
	for (size_t i = 0; i < m->link_count; i++)
		add(list, &m->links[i], false);
	if (m->otherwise == NOBODY || m->link_count == 0)
		return;
	const struct link *best = &m->links[0];
	bool likely = best->strength == LINK_POSSIBLE;
	const struct link link = {
		.institution = m->otherwise,
		.strength = likely ? LINK_LIKELY : LINK_POSSIBLE,
		.score_permille = 1000 - best->score_permille,
		.reason = REASON_UNKNOWN,
		.found = best->found,
	};
	add(list, &link, true);
}

static void
say(struct out *words, const struct shown *s, struct str raw, const struct institution *who,
    enum lang lang)
{
	const struct report_style style = { .lang = lang };
	struct str institution = view_institution(who, &style);
	const struct link_said said = {
		.reason = s->link.reason,
		.raw = raw,
		.found = s->link.found,
		.by = s->link.by,
		.institution = institution,
	};

	words->len = 0;
	if (s->otherwise)
		link_say_otherwise(words, institution, lang);
	else
		link_say(words, &said, lang);
}

static void
write_link(struct jsonout *j, const struct shown *s, struct str raw, const struct names *names,
    enum lang lang)
{
	const struct institution *who = names_get(names, s->link.institution);
	struct out words = { 0 };

	jsonout_object(j, STR(""));
	jsonout_text(j, STR("id"), who->id);
	jsonout_text(j, STR("name"), who->name);
	view_ror(&words, who);
	jsonout_text(j, STR("ror"), words.len ? out_text(&words) : (struct str){ 0 });
	jsonout_text(j, STR("link"), link_strength_word(s->link.strength));
	jsonout_share(j, STR("score"), s->link.score_permille, 1000);
	say(&words, s, raw, who, lang);
	jsonout_text(j, STR("because"), out_text(&words));
	jsonout_end(j);
	out_free(&words);
}

void
resolution_write(struct out *o, struct str input, const struct affiliation *a,
    const struct names *names, enum lang lang)
{
	struct shown_list list = { .count = 0 };
	struct jsonout j;

	for (size_t m = 0; m < a->mention_count; m++)
		add_mention(&list, &a->mentions[m]);
	jsonout_open(&j, o, false);
	jsonout_object(&j, STR(""));
	jsonout_text(&j, STR("input"), input);
	jsonout_list(&j, STR("institutions"));
	for (size_t i = 0; i < list.count; i++)
		write_link(&j, &list.items[i], a->raw, names, lang);
	jsonout_end(&j);
	jsonout_end(&j);
}
