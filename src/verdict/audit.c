#include "verdict/audit.h"

#include "institution/aliases.h"
#include "verdict/settle.h"

/* Every row ends in exactly one place. */
static void
check_conservation(struct audit *a)
{
	int64_t excluded = 0, in = (int64_t)a->facts.count;

	a->rows = (int64_t)sheet_row_count(a->sheet);
	for (int s = STANDING_IN + 1; s < STANDING_COUNT; s++)
		excluded += (int64_t)a->standings.rows[s];
	for (size_t p = 0; p < a->people.count; p++) {
		const struct placement *place = &a->counts.of_person[p];
		a->counted_people += place->counted;
		a->over_cap_people += !place->counted && place->tally != COUNT_NO_TALLY;
	}
	a->duplicate_rows = in - (int64_t)a->people.count;
	must(a->rows
	     == a->counted_people + a->over_cap_people + a->counts.left_out_people
		    + a->duplicate_rows + excluded);
}

static void
look_for_absent_hosts(struct audit *a)
{
	for (size_t h = 0; h < a->hosts.count; h++) {
		uint32_t unit = unit_of(&a->names, &a->policy, a->hosts.institution[h]);
		bool came = false;
		for (size_t t = 0; t < a->counts.tally_count && !came; t++)
			came = a->counts.tallies[t].unit == unit;
		if (!came)
			finding_add(&a->findings, &(struct finding){ .code = FINDING_HOST_ABSENT,
						      .value = a->event->hosts[h].name });
	}
}

/* What the event file says of people beside the lists is told apart, not passed over in silence. */
static void
note_unread(struct audit *a)
{
	const struct {
		const char *key;
		bool is_there;
	} keys[] = {
		{ "attendance", a->event->attendance_count > 0 },
		{ "decisions", a->event->decisions.len > 0 },
		{ "rosters", a->event->roster_count > 0 },
	};

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].is_there)
			finding_add(&a->findings, &(struct finding){ .code = FINDING_NOT_READ,
						      .value = str_from(keys[i].key) });
}

/* One e-mail, clearly different names: not one person. */
static void
note_shared_emails(struct audit *a)
{
	for (size_t i = 0; i < a->people.shared_count; i++) {
		uint32_t row = a->facts.items[a->people.shared[i]].row;
		struct sheet_row at = sheet_row(a->sheet, row);
		finding_add(&a->findings, &(struct finding){ .code = FINDING_EMAIL_SHARED,
					      .file = at.file,
					      .line = at.line,
					      .value = sheet_cell(a->sheet, row, COLUMN_EMAIL) });
	}
}

static bool
read_terms(struct audit *a, const struct audit_terms *terms, struct fail *f)
{
	struct str policy = a->event->policy.len ? a->event->policy : POLICY_DEFAULT;

	a->registry_shown = terms->registry_path.len ? terms->registry_path : STR("(built in)");
	if (!policy_load(&a->policy, policy, &a->mem, f)
	    || !registry_open(&a->registry, terms->registry_path, terms->registry_image, f))
		return false;
	if (a->event->stage >= 0)
		a->policy.choice[CHOICE_STAGE] = a->event->stage;
	names_init(&a->names, a->registry, &a->mem);
	a->resolver = resolver_new(&a->names, &a->mem);
	for (size_t i = 0; i < a->event->alias_count; i++)
		if (!aliases_load(&a->names, a->event->aliases[i], &a->mem, f))
			return false;
	return true;
}

static bool
read_rows(struct audit *a, const struct audit_terms *terms, struct fail *f)
{
	struct honours *honours = honours_new(&a->mem);

	bool ok = sheet_load(&a->sheet, a->event->registrations, a->event->registration_count,
	    terms->sheet, &a->findings, &a->mem, f);
	if (ok) {
		standings_read(&a->standings, a->sheet, &a->policy, a->policy.choice[CHOICE_STAGE],
		    &a->findings, &a->mem);
		ok = facts_read(&a->facts, a->sheet, &a->standings, a->resolver, honours,
		    &a->findings, &a->mem, f);
	}
	honours_free(honours);
	return ok && registry_ok(a->registry, f);
}

/* What to look at first, for each check in review. */
static void
look_first(struct audit *a, struct groups *groups)
{
	uint32_t *rank = arena_array(&a->mem, uint32_t, a->questions.count);
	struct reading_result *reading = &a->verdict.readings[a->verdict.decisive];
	struct best_room room = { 0 };
	const struct settling_terms terms = { groups, rank, SETTLE_SETS, &room };

	for (uint32_t i = 0; i < a->questions.count; i++)
		rank[a->questions.items[i].variable] = i;
	for (size_t i = 0; i < a->verdict.check_count; i++) {
		struct check_result *check = &reading->checks[i];
		struct settling settling;
		if (check->outcome != OUTCOME_REVIEW)
			continue;
		settle_find(
		    &settling, &terms, check->check, reading->reading, check->value, &a->mem);
		for (size_t k = 0; k < settling.count; k++)
			settling.variables[k] = rank[settling.variables[k]];
		check->settled_by = settling.variables;
		check->settled_count = settling.count;
		check->settled_fewest = settling.fewest;
	}
	best_room_free(&room);
}

/* By the likelier answers, and by all. */
static void
give_verdict(struct audit *a)
{
	struct open open;
	struct groups groups = { 0 };

	open_find(&open, &a->facts, &a->people, &a->mem);
	const struct grouping_terms terms = { &open, &a->counts, a->sheet, &a->names, &a->hosts,
		&a->policy, &group_limits_default };
	if (open.count)
		groups_find(&groups, &terms, &a->mem);
	questions_collect(&a->questions, &open, a->sheet, &a->names, &a->mem);
	judge(&a->verdict, &a->policy, &a->counts, open.count ? &groups : NULL);
	if (open.count)
		look_first(a, &groups);
	groups_free(&groups);
	open_free(&open);
}

bool
audit_run(struct audit *out, const struct audit_terms *terms, struct fail *f)
{
	*out = (struct audit){ .event = terms->event };
	findings_init(&out->findings, &out->mem);

	if (!read_terms(out, terms, f))
		return false;
	note_unread(out);
	hosts_find(&out->hosts, out->event, &out->names, out->resolver, &out->findings, &out->mem);
	if (!read_rows(out, terms, f))
		return false;
	people_find(&out->people, &out->facts, out->sheet);
	note_shared_emails(out);
	count_people(
	    &out->counts, &out->people, &out->facts, &out->names, &out->hosts, &out->policy);
	give_verdict(out);
	check_conservation(out);
	look_for_absent_hosts(out);
	return registry_ok(out->registry, f);
}

int
audit_stage(const struct audit *a)
{
	return a->standings.completed ? STAGE_COMPLETED : STAGE_REGISTRATION;
}

void
audit_free(struct audit *a)
{
	questions_free(&a->questions);
	counts_free(&a->counts);
	people_free(&a->people);
	facts_free(&a->facts);
	standings_free(&a->standings);
	sheet_free(a->sheet);
	resolver_free(a->resolver);
	names_free(&a->names);
	registry_free(a->registry);
	findings_free(&a->findings);
	arena_free(&a->mem);
	*a = (struct audit){ 0 };
}
