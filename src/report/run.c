#include "report/run.h"

#include <stdio.h>

#include "base/version.h"
#include "text/moment.h"

void
run_of(struct run *out, struct audit *a, int64_t at)
{
	const struct verdict *v = &a->verdict;

	*out = (struct run){
		.at = at,
		.program = STR(VERSION),
		.registry = registry_version(a->registry),
		.policy = a->policy.name,
		.edition = a->policy.version,
		.completed = audit_stage(a) == STAGE_COMPLETED,
		.outcome = v->outcome,
		.rows = a->rows,
		.people = (int64_t)a->people.count,
		.institutions = (int64_t)a->counts.tally_count,
		.questions = (int64_t)a->questions.count,
		.reading = v->decisive,
		.checks = a->verdict.readings[v->decisive].checks,
		.check_count = v->check_count,
	};
	digest_of(&out->terms, a->policy.text);
	for (int q = 0; q < QUANTITY_COUNT; q++)
		out->quantity[q] = a->counts.quantity[q];
}

static bool
same_measure(struct measure a, struct measure b)
{
	return a.part == b.part && a.whole == b.whole;
}

bool
run_same_check(const struct check_result *a, const struct check_result *b)
{
	const struct check *x = a->check, *y = b->check;
	bool one
	    = str_eq(x->id, y->id) && x->kind == y->kind && x->num == y->num && x->den == y->den;

	if (!one || a->outcome != b->outcome || a->margin_people != b->margin_people
	    || !same_measure(a->value, b->value) || a->bounded != b->bounded)
		return false;
	return !a->bounded || (same_measure(a->low, b->low) && same_measure(a->high, b->high));
}

bool
run_same_policy(const struct run *a, const struct run *b)
{
	return str_eq(a->policy, b->policy) && str_eq(a->edition, b->edition)
	       && a->completed == b->completed && a->reading == b->reading
	       && str_eq(str_from(a->terms.sha256), str_from(b->terms.sha256));
}

bool
run_same(const struct run *a, const struct run *b)
{
	bool same = run_same_policy(a, b) && str_eq(a->program, b->program)
		    && str_eq(a->registry, b->registry) && a->outcome == b->outcome
		    && a->rows == b->rows && a->people == b->people
		    && a->institutions == b->institutions && a->questions == b->questions
		    && a->check_count == b->check_count;

	for (int q = 0; same && q < QUANTITY_COUNT; q++)
		same = a->quantity[q] == b->quantity[q];
	for (size_t i = 0; same && i < a->check_count; i++)
		same = run_same_check(&a->checks[i], &b->checks[i]);
	return same;
}

void
run_day(struct out *o, int64_t at)
{
	struct moment m;
	char text[40];

	moment_of(&m, at / 60);
	int len = snprintf(text, sizeof text, "%04d-%02d-%02d", m.year, m.month, m.day);
	out_trusted(o, (struct str){ text, (size_t)len });
}

void
run_time(struct out *o, int64_t at)
{
	struct moment m;
	char text[40];

	moment_of(&m, at / 60);
	run_day(o, at);
	int len = snprintf(text, sizeof text, " %02d:%02d UTC", m.minute / 60, m.minute % 60);
	out_trusted(o, (struct str){ text, (size_t)len });
}

void
run_stamp(struct out *o, int64_t at)
{
	struct moment m;
	char text[40];

	moment_of(&m, at / 60);
	run_day(o, at);
	int len = snprintf(
	    text, sizeof text, "T%02d:%02d:%02dZ", m.minute / 60, m.minute % 60, (int)(at % 60));
	out_trusted(o, (struct str){ text, (size_t)len });
}
