#include "report/json.h"

#include "base/version.h"
#include "report/json_part.h"

void
json_optional(struct jsonout *j, struct str key, struct str s)
{
	jsonout_text(j, key, s.len ? s : (struct str){ 0 });
}

void
json_words(struct jsonout *j, struct str key, struct out *o)
{
	jsonout_text(j, key, out_text(o));
	o->len = 0;
}

void
json_place(struct jsonout *j, uint32_t file, size_t line)
{
	jsonout_object(j, NO_KEY);
	jsonout_whole(j, STR("file"), file);
	jsonout_whole(j, STR("line"), (int64_t)line);
	jsonout_end(j);
}

static void
write_program(const struct json_page *p)
{
	jsonout_object(p->j, STR("rollcall"));
	jsonout_text(p->j, STR("version"), STR(VERSION));
	json_optional(p->j, STR("registry"), registry_version(p->audit->registry));
	json_optional(p->j, STR("date"), p->style->now);
	jsonout_text(p->j, STR("lang"), lang_word(p->style->lang));
	jsonout_bool(p->j, STR("redacted"), p->style->redact != NULL);
	jsonout_list(p->j, STR("arguments"));
	for (size_t i = 0; i < p->audit->event->told_count; i++)
		jsonout_text(p->j, NO_KEY, view_told(p->audit->event->told[i], p->style));
	jsonout_end(p->j);
	jsonout_end(p->j);
}

static struct str
role_word(enum host_role role)
{
	return role == HOST_LEAD            ? STR("lead")
	       : role == HOST_PARTICIPATING ? STR("participating")
					    : STR("co_organiser");
}

static void
write_hosts(const struct json_page *p)
{
	const struct audit *a = p->audit;

	jsonout_list(p->j, STR("hosts"));
	for (size_t h = 0; h < a->hosts.count; h++) {
		const struct tally *t = view_host_tally(a, h);
		jsonout_object(p->j, NO_KEY);
		jsonout_text(p->j, STR("role"), role_word(a->hosts.role[h]));
		struct str name = view_told(a->event->hosts[h].name, p->style);
		struct str id = names_get(&a->names, a->hosts.institution[h])->id;
		jsonout_text(p->j, STR("name"), name);
		jsonout_text(p->j, STR("institution"), view_id(id, name, p->style));
		jsonout_whole(p->j, STR("people"), t ? t->seen_people : 0);
		jsonout_end(p->j);
	}
	jsonout_end(p->j);
}

static void
write_event(const struct json_page *p)
{
	const struct event *e = p->audit->event;
	bool completed = audit_stage(p->audit) == STAGE_COMPLETED;

	jsonout_object(p->j, STR("event"));
	json_optional(p->j, STR("name"), view_told(e->name, p->style));
	json_optional(p->j, STR("start"), e->start);
	json_optional(p->j, STR("end"), e->end);
	json_optional(p->j, STR("country"), e->country);
	json_optional(p->j, STR("city"), view_told(e->city, p->style));
	jsonout_text(p->j, STR("stage"), completed ? STR("completed") : STR("registration"));
	write_hosts(p);
	jsonout_end(p->j);
}

static void
write_policy(const struct json_page *p)
{
	const struct policy *policy = &p->audit->policy;

	jsonout_object(p->j, STR("policy"));
	jsonout_text(p->j, STR("name"), policy->name);
	jsonout_text(p->j, STR("version"), policy->version);
	jsonout_text(p->j, STR("title"), view_told(policy->title, p->style));
	if (view_has_cap(p->audit))
		jsonout_whole(p->j, STR("cap"), policy->cap_people);
	else
		jsonout_null(p->j, STR("cap"));
	jsonout_text(p->j, STR("reading"), reading_word(policy->reading));
	jsonout_object(p->j, STR("choices"));
	for (int c = 0; c < CHOICE_COUNT; c++)
		jsonout_text(p->j, choice_word((enum choice)c),
		    choice_value_word((enum choice)c, policy->choice[c]));
	jsonout_end(p->j);
	jsonout_end(p->j);
}

static void
write_not_checked(const struct json_page *p)
{
	const struct policy *policy = &p->audit->policy;

	jsonout_list(p->j, STR("not_checked"));
	for (size_t i = 0; i < policy->not_checked_count; i++)
		jsonout_text(p->j, NO_KEY, view_told(policy->not_checked[i], p->style));
	jsonout_end(p->j);
}

void
report_json(struct out *o, const struct audit *a, const struct report_style *style)
{
	struct jsonout j;
	const struct json_page page = { &j, a, style };

	jsonout_open(&j, o, true);
	jsonout_object(&j, NO_KEY);
	jsonout_whole(&j, STR("format"), REPORT_FORMAT);
	write_program(&page);
	write_event(&page);
	write_policy(&page);
	jsonout_text(&j, STR("verdict"), outcome_word(a->verdict.outcome));
	jsonout_bool(&j, STR("robust"), a->verdict.same_in_all);
	json_checks(&page);
	json_counts(&page);
	json_readings(&page);
	json_sensitivity(&page);
	json_questions(&page);
	json_decisions(&page);
	json_unaffiliated(&page);
	json_institutions(&page);
	json_remedy(&page);
	json_screens(&page);
	json_findings(&page);
	write_not_checked(&page);
	json_inputs(&page);
	jsonout_end(&j);
}
