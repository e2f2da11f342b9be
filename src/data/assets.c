#include "data/assets.h"

#include "terms/policy.h"

/* The symbols of assets.S. */
#define ASSET(symbol) extern const char asset_##symbol[], asset_##symbol##_end[]
ASSET(policy_gd_2022_topic3);
ASSET(policy_gd_2022_topic1_exchange);
ASSET(policy_headcount_150);
ASSET(schema_event);
ASSET(schema_history);
ASSET(schema_policy);
ASSET(schema_report);
ASSET(schema_summary);
ASSET(page_style);
ASSET(page_script);

static const struct {
	const char *folder, *name, *from, *end;
} assets[] = {
	{ "policies", "gd-2022-topic3", asset_policy_gd_2022_topic3,
	    asset_policy_gd_2022_topic3_end },
	{ "policies", "gd-2022-topic1-exchange", asset_policy_gd_2022_topic1_exchange,
	    asset_policy_gd_2022_topic1_exchange_end },
	{ "policies", "headcount-150", asset_policy_headcount_150, asset_policy_headcount_150_end },
	{ "schemas", "event", asset_schema_event, asset_schema_event_end },
	{ "schemas", "history", asset_schema_history, asset_schema_history_end },
	{ "schemas", "policy", asset_schema_policy, asset_schema_policy_end },
	{ "schemas", "report", asset_schema_report, asset_schema_report_end },
	{ "schemas", "summary", asset_schema_summary, asset_schema_summary_end },
	{ "page", "style", asset_page_style, asset_page_style_end },
	{ "page", "script", asset_page_script, asset_page_script_end },
};

bool
asset_at(struct str *name, struct str *bytes, struct str folder, size_t index)
{
	for (size_t i = 0; i < sizeof assets / sizeof *assets; i++) {
		if (!str_eq(str_from(assets[i].folder), folder) || index-- > 0)
			continue;
		*name = str_from(assets[i].name);
		*bytes = (struct str){ assets[i].from, (size_t)(assets[i].end - assets[i].from) };
		return true;
	}
	return false;
}

struct str
asset_find(struct str folder, struct str name)
{
	struct str found, bytes;

	for (size_t i = 0; asset_at(&found, &bytes, folder, i); i++)
		if (str_eq(found, name))
			return bytes;
	return (struct str){ 0 };
}

bool
policy_builtin(struct str *name, struct str *json, size_t index)
{
	return asset_at(name, json, STR("policies"), index);
}
