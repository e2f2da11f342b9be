/* An event file. */
#include "fuzz/fuzz.h"
#include "terms/event.h"
#include "text/unicode.h"

static void
look(const struct event *e)
{
	must(e->host_count > 0 && e->hosts[0].role == HOST_LEAD);
	must(e->registration_count > 0);
	for (size_t i = 0; i < e->host_count; i++)
		must(str_trim(e->hosts[i].name).len > 0);
	must(unicode_valid(e->name) == e->name.len);
	must(e->start.len == 0 || event_date_is(e->start));
	must(e->end.len == 0 || event_date_is(e->end));
	for (size_t i = 0; i < e->registration_count; i++)
		event_shown(e, e->registrations[i].path);
}

void
fuzz(struct str bytes)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct event event;

	if (event_read(&event, bytes, STR("event/event.json"), STR("event"), &mem, &f))
		look(&event);
	else
		must(f.code != FAIL_NONE);
	arena_free(&mem);
}
