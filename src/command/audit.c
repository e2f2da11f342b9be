#include "command/audit.h"

#include "command/confine.h"
#include "command/event_options.h"
#include "command/registry_option.h"
#include "command/reports.h"
#include "data/image.h"
#include "report/entry.h"

int
audit_status(enum outcome outcome)
{
	return outcome_status(outcome);
}

bool
command_audit(int *status, const struct options *opt, struct fail *f)
{
	struct arena mem = { 0 };
	struct audit audit = { 0 };
	struct event event;

	bool ok = reports_check(opt, f) && event_from_options(&event, opt, &mem, f);
	if (ok) {
		struct str registry = registry_from_options(opt, &mem);
		const struct audit_terms terms = {
			.event = &event,
			.registry_path = registry,
			.registry_image = image_registry(),
			.sheet = &opt->sheet,
			.hash_registry = opt->format[FORMAT_JSON],
		};
		confine_audit(opt, &event, registry);
		ok = audit_run(&audit, &terms, f) && reports_write(&audit, opt, NULL, &mem, f);
		if (ok)
			*status = audit_status(audit.verdict.outcome);
		audit_free(&audit);
	}
	arena_free(&mem);
	return ok;
}
