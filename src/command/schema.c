#include "command/schema.h"

#include "command/print.h"
#include "data/assets.h"
#include "text/similarity.h"

bool
command_schema(int *status, const struct options *opt, struct fail *f)
{
	struct str wanted = opt->words.items[0], name, json;
	struct nearest nearest = nearest_start(wanted);

	*status = STATUS_PASS;
	for (size_t i = 0; asset_at(&name, &json, STR("schemas"), i); i++) {
		if (str_eq(name, wanted))
			return print_text(json, f);
		nearest_offer(&nearest, name);
	}
	return fail_set(f, FAIL_USAGE_UNKNOWN, wanted, nearest.best);
}
