#include "store/pace.h"

#include "text/moment.h"

#define DAY         86400
#define RUNS_LEAST  3
#define DAYS_AT_END 365

/* The run that held when the time that is looked at began; NULL where there are too few. */
static const struct run *
first_of(const struct history *h, int64_t from)
{
	const struct run *now = &h->items[h->count - 1], *first = now;
	size_t runs = 1;

	for (; first > h->items && first->at > from; first--, runs++)
		if (!run_same_policy(first - 1, now))
			break;
	return runs < RUNS_LEAST ? NULL : first;
}

/* When the event begins: the last moment that is not too late. */
static int64_t
end_of(int64_t now, struct str start)
{
	struct out text = { 0 };
	struct moment m;

	out_plain(&text, start);
	out_trusted(&text, STR("T00:00"));
	bool known = start.len && moment_read(&m, out_text(&text));
	out_free(&text);
	return known ? moment_minutes(&m) * 60 : now + (int64_t)DAYS_AT_END * DAY;
}

void
pace_find(struct pace *out, const struct history *history, size_t check, struct str start)
{
	*out = (struct pace){ .kind = PACE_UNKNOWN };
	if (history->count == 0)
		return;
	const struct run *now = &history->items[history->count - 1];
	const struct check_result *is = &now->checks[check];
	int64_t from = now->at - (int64_t)PACE_DAYS * DAY;
	const struct run *first = first_of(history, from);
	if (!first || now->completed || is->met || is->value.whole == 0)
		return;
	const struct check_result *was = &first->checks[check];
	int64_t seconds = now->at - (first->at > from ? first->at : from);
	if (seconds < DAY || was->value.whole == 0)
		return;
	out->days = seconds / DAY;
	out->people = is->margin_people - was->margin_people;
	out->kind = PACE_NO_NEARER;
	if (out->people <= 0)
		return;
	out->at = now->at + (-is->margin_people * seconds + out->people - 1) / out->people;
	out->kind = out->at <= end_of(now->at, start) ? PACE_MET : PACE_TOO_LATE;
}
