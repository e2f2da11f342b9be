#include "verdict/audit.h"

#include "base/out.h"
#include "institution/aliases.h"
#include "verdict/reach.h"
#include "verdict/settle.h"

/* Every row ends in exactly one place. */
static void
check_conservation(struct audit *a)
{
	int64_t excluded = 0, in = (int64_t)a->facts.count;

	a->counted_people = a->over_cap_people = 0;
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

/* One e-mail, clearly different names: not one person. */
static void
note_shared_emails(struct audit *a)
{
	for (size_t i = 0; i < a->people.shared_count; i++) {
		uint32_t row = a->facts.items[a->people.shared[i]].row;
		struct sheet_row at = sheet_row(a->sheet, row);
		struct str email = sheet_any(a->sheet, row, COLUMN_EMAIL, &a->mem);
		finding_add(&a->findings, &(struct finding){ .code = FINDING_EMAIL_SHARED,
					      .file = at.file,
					      .line = at.line,
					      .value = email });
	}
}

static bool
read_aliases(struct audit *a, struct fail *f)
{
	const struct event *e = a->event;

	a->alias_digests = arena_array(&a->mem, struct digest, e->alias_count);
	for (size_t i = 0; i < e->alias_count; i++)
		if (!aliases_load(&a->names, e->aliases[i], &a->mem, f)
		    || !digest_file(&a->alias_digests[i], e->aliases[i], f))
			return false;
	return true;
}

static bool
read_terms(struct audit *a, const struct audit_terms *terms, struct fail *f)
{
	struct str policy = a->event->policy.len ? a->event->policy : POLICY_DEFAULT;

	a->registry_path = terms->registry_path;
	if (!policy_load(&a->policy, policy, terms->sheet->limits.nesting, &a->mem, f)
	    || !registry_open(&a->registry, terms->registry_path, terms->registry_image, f))
		return false;
	if (a->event->stage >= 0)
		a->policy.choice[CHOICE_STAGE] = a->event->stage;
	if (terms->registry_digest)
		a->registry_digest = *terms->registry_digest;
	names_init(&a->names, a->registry, &a->mem);
	a->resolver = resolver_new(&a->names, &a->mem);
	return read_aliases(a, f)
	       && (!terms->hash_registry || terms->registry_digest || !terms->registry_path.len
		   || digest_file(&a->registry_digest, terms->registry_path, f));
}

/* Registration lists, and behind them attendance lists, whose rows are matched to the others'. */
static bool
read_lists(struct audit *a, const struct audit_terms *terms, struct fail *f)
{
	const struct event *e = a->event;
	size_t count = e->registration_count + e->attendance_count;
	struct input *lists = arena_array(&a->mem, struct input, count);

	for (size_t i = 0; i < count; i++)
		lists[i] = i < e->registration_count ? e->registrations[i]
						     : e->attendance[i - e->registration_count];
	if (!sheet_load(&a->sheet, lists, count, terms->sheet, &a->findings, &a->mem, f))
		return false;
	return e->attendance_count == 0
	       || attendance_match(&a->attendance, a->sheet, e->registration_count, a->resolver,
		   a->honours, &a->mem, f);
}

/* Who came without being registered, and lists that nobody registered is on. */
static void
note_attendance(struct audit *a)
{
	if (a->event->attendance_count == 0)
		return;
	for (size_t i = 0; i < a->facts.count; i++) {
		uint32_t row = a->facts.items[i].row;
		struct sheet_row at = sheet_row(a->sheet, row);
		if (at.file >= a->event->registration_count)
			finding_add(
			    &a->findings, &(struct finding){ .code = FINDING_WALK_IN,
					      .file = at.file,
					      .line = at.line,
					      .value = sheet_cell(a->sheet, row, COLUMN_NAME) });
	}
	if (a->standings.completed && !a->attendance.matched_rows)
		finding_add(&a->findings, &(struct finding){ .code = FINDING_NOBODY_SIGNED_IN });
}

static bool
read_rows(struct audit *a, const struct audit_terms *terms, struct fail *f)
{
	a->honours = honours_new(&a->mem);
	return read_lists(a, terms, f)
	       && (a->event->decisions.len == 0
		   || (decisions_load(&a->decisions, a->event->decisions, &a->mem, f)
		       && digest_file(&a->decisions_digest, a->event->decisions, f)))
	       && (a->event->roster_count == 0
		   || roster_load(&a->roster, a->event, &terms->sheet->limits, a->resolver,
		       a->honours, &a->findings, &a->mem, f));
}

void
audit_stand(struct audit *a)
{
	standings_read(&a->standings, a->sheet, &a->policy, a->policy.choice[CHOICE_STAGE],
	    a->event->attendance_count ? &a->attendance : NULL, &a->findings, &a->mem);
	rulings_stand(&a->decisions.rulings, &a->standings);
}

bool
audit_admit(struct audit *a, struct fail *f)
{
	if (!facts_read(&a->facts, a->sheet, &a->standings, a->resolver, a->honours, &a->findings,
		&a->mem, f)
	    || !registry_ok(a->registry, f))
		return false;
	a->facts.rulings = &a->decisions.rulings;
	rulings_place(&a->decisions.rulings, &a->facts, &a->mem);
	if (a->event->roster_count)
		roster_prove(&a->facts, &a->roster, a->sheet, &a->names);
	people_find(&a->people, &a->facts, a->sheet);
	return true;
}

/* What to look at first, for each check in review. */
static void
look_first(struct audit *a, struct groups *groups)
{
	uint32_t *rank = arena_array(&a->mem, uint32_t, a->questions.count);
	struct reading_result *reading = &a->verdict.readings[a->verdict.decisive];
	struct best_room room = { 0 };
	const struct settling_terms terms = { groups, rank, &settle_limits_default, &room };

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
	questions_reach(&a->questions, &a->policy, groups, &room);
	best_room_free(&room);
}

/* Whether decisions find their questions, so that all is to be gone through again. */
static bool
match_decisions(struct audit *a, const struct open *open)
{
	const struct identities identities = { &a->facts, &a->people, a->sheet, &a->names };
	struct pseudonyms pseudonyms;
	const struct deciding by
	    = { &a->questions, open, &identities, &pseudonyms, a->resolver, &a->policy, &a->mem };

	if (a->decisions.count == 0)
		return false;
	pseudonyms_init(&pseudonyms, a->sheet, a->roster.sheet);
	return decisions_match(&a->decisions, &by);
}

/* By the likelier answers, and by all. False where it is to be given again: decisions found their
 * questions. */
static bool
give_verdict(struct audit *a, bool first_look)
{
	struct open open;
	struct groups groups = { 0 };
	struct arena of_groups = { 0 };
	struct claims claims;

	claims_init(&claims, &a->names, &a->hosts, &a->policy);
	open_find(&open, &a->facts, &a->people, &claims, &a->mem);
	claims_free(&claims);
	const struct grouping_terms terms = { &open, &a->counts, a->sheet, &a->names, &a->hosts,
		&a->policy, &group_limits_default };
	if (open.count)
		groups_find(&groups, &terms, &of_groups);
	questions_collect(
	    &a->questions, &open, a->sheet, &a->names, &a->decisions.answered, &a->mem);
	bool done = !first_look || !match_decisions(a, &open);
	if (done)
		judge(&a->verdict, &a->policy, &a->counts, open.count ? &groups : NULL);
	if (done && open.count && first_look)
		look_first(a, &groups);
	groups_free(&groups);
	arena_free(&of_groups);
	open_free(&open);
	return done;
}

void
audit_weigh(struct audit *a, int evidence)
{
	roster_weigh(&a->facts, evidence);
	rulings_honour(&a->decisions.rulings, &a->facts);
}

static bool
decide(struct audit *a, bool first_look)
{
	audit_weigh(a, a->policy.choice[CHOICE_ACADEMICIAN_EVIDENCE]);
	count_people(&a->counts, &a->people, &a->facts, &a->names, &a->hosts, &a->policy);
	return give_verdict(a, first_look);
}

void
audit_decide(struct audit *a)
{
	decide(a, false);
	check_conservation(a);
}

/* What hangs on decisions, before it is worked out again with more of them. */
static void
forget(struct audit *a, const struct findings *before)
{
	questions_free(&a->questions);
	counts_free(&a->counts);
	people_free(&a->people);
	facts_free(&a->facts);
	standings_free(&a->standings);
	findings_cut(&a->findings, before);
}

/* From the rows to the verdict. Answers may raise questions that were answered too: until no more
 * decisions find theirs. */
static bool
settle(struct audit *a, struct fail *f)
{
	const struct findings before = a->findings;

	for (;;) {
		audit_stand(a);
		if (!audit_admit(a, f))
			return false;
		if (decide(a, true))
			break;
		forget(a, &before);
	}
	decisions_check(&a->decisions, &a->facts, &a->people, &a->names);
	check_conservation(a);
	return true;
}

void
audit_begin_again(struct audit *out, const struct audit *a, bool from_standings)
{
	*out = *a;
	out->mem = (struct arena){ 0 };
	findings_init(&out->findings, &out->mem);
	out->counts = (struct counts){ 0 };
	out->questions = (struct questions){ 0 };
	if (!from_standings)
		return;
	out->facts = (struct facts){ 0 };
	out->people = (struct people){ 0 };
}

void
audit_end_again(struct audit *a, bool from_standings)
{
	questions_free(&a->questions);
	counts_free(&a->counts);
	if (from_standings) {
		people_free(&a->people);
		facts_free(&a->facts);
		standings_free(&a->standings);
	}
	findings_free(&a->findings);
	arena_free(&a->mem);
}

static bool
turn_choices(struct audit *a, struct fail *f)
{
	struct out limit = { 0 };

	if (!sensitivity_find(&a->sensitivity, a, f))
		return false;
	out_whole(&limit, SENSITIVITY_ROWS);
	if (a->sensitivity.skipped)
		finding_add(&a->findings,
		    &(struct finding){ .code = FINDING_NOT_TURNED, .value = out_text(&limit) });
	out_free(&limit);
	return true;
}

static void
find_remedies(struct audit *a)
{
	const struct reading_result *r = &a->verdict.readings[a->verdict.decisive];
	struct remedy_room room = remedy_room(&a->counts, &a->names, &a->hosts, &a->policy);
	struct measure value[POLICY_CHECKS], low[POLICY_CHECKS];

	for (size_t i = 0; i < a->verdict.check_count; i++) {
		value[i] = r->checks[i].value;
		low[i] = r->checks[i].bounded ? r->checks[i].tightest : value[i];
	}
	remedy_find(&a->remedy, &a->policy, r->reading, value, room);
	remedy_find(&a->remedy_for_low, &a->policy, r->reading, low, room);
}

bool
audit_run(struct audit *out, const struct audit_terms *terms, struct fail *f)
{
	*out = (struct audit){ .event = terms->event };
	findings_init(&out->findings, &out->mem);

	if (!read_terms(out, terms, f))
		return false;
	hosts_find(&out->hosts, out->event, &out->names, out->resolver, &out->findings, &out->mem);
	if (!read_rows(out, terms, f))
		return false;
	if (!settle(out, f))
		return false;
	note_shared_emails(out);
	note_attendance(out);
	look_for_absent_hosts(out);
	find_remedies(out);
	screens_find(&out->screens, out, &out->mem);
	return turn_choices(out, f) && registry_ok(out->registry, f);
}

int
audit_stage(const struct audit *a)
{
	return a->standings.completed ? STAGE_COMPLETED : STAGE_REGISTRATION;
}

void
audit_free(struct audit *a)
{
	screens_free(&a->screens);
	questions_free(&a->questions);
	counts_free(&a->counts);
	people_free(&a->people);
	facts_free(&a->facts);
	roster_free(&a->roster);
	decisions_free(&a->decisions);
	standings_free(&a->standings);
	sheet_free(a->sheet);
	if (a->honours)
		honours_free(a->honours);
	resolver_free(a->resolver);
	names_free(&a->names);
	registry_free(a->registry);
	findings_free(&a->findings);
	arena_free(&a->mem);
	*a = (struct audit){ 0 };
}
