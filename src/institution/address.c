#include "institution/address.h"

#include <string.h>

#include "institution/ror.h"
#include "text/unicode.h"

static bool
is_host(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!(s.at[i] >= 'a' && s.at[i] <= 'z') && !(s.at[i] >= '0' && s.at[i] <= '9')
		    && s.at[i] != '.' && s.at[i] != '-')
			return false;
	return str_find(s, STR("."), 0) != STR_NONE;
}

/* The host of https://www.sysu.edu.cn/news, www.sysu.edu.cn and li@sysu.edu.cn; *page tells the
 * last one from the others. False where the text is no address. */
static bool
host_of(struct str *host, bool *page, struct str text)
{
	static const char *const fronts[] = { "https://", "http://", "www." };
	size_t mark = str_find(text, STR("@"), 0);

	*page = false;
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];
		if (c <= ' ' || c >= 0x7f || c == ',')
			return false;
	}
	for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++)
		if (str_starts(text, str_from(fronts[i]))) {
			text = str_slice(text, strlen(fronts[i]), text.len);
			*page = true;
		}
	if (!*page && (mark == STR_NONE || mark == 0))
		return false;
	if (!*page)
		text = str_slice(text, mark + 1, text.len);
	size_t end = str_find(text, STR("/"), 0);
	*host = str_slice(text, 0, end == STR_NONE ? text.len : end);
	return is_host(*host);
}

static void
link_to(struct mention *out, uint32_t who, enum link_strength strength, enum link_reason reason,
    struct str found, struct arena *mem)
{
	int score = strength == LINK_CERTAIN ? 1000 : 700;

	out->links = arena_new(mem, struct link);
	out->link_count = 1;
	out->links[0] = (struct link){ who, strength, score, reason, str_copy(found, mem),
		reason == REASON_DOMAIN_ONLY ? str_copy(found, mem) : STR("") };
}

bool
mention_address(struct mention *out, struct str text, struct names *names, struct arena *mem)
{
	uint32_t who[NAMES_ROOM];
	struct str host, ror;
	bool page;

	*out = (struct mention){ .otherwise = NOBODY };
	if (str_find(text, STR("."), 0) == STR_NONE)
		return false;
	struct str lower = unicode_fold(str_trim(text), mem);
	if (!host_of(&host, &page, lower))
		return false;
	if (str_eq(host, STR("ror.org")) && ror_id(&ror, lower)) {
		who[0] = registry_by_ror(names->registry, ror);
		host = str_slice(lower, str_find(lower, host, 0), lower.len);
		if (who[0] != NOBODY)
			link_to(out, who[0], LINK_CERTAIN, REASON_NAME, host, mem);
		else
			link_to(out, names_add_local(names, host, host, STR("")), LINK_CERTAIN,
			    REASON_UNKNOWN, host, mem);
		return true;
	}
	if (names_domain(names, who, host) == 1)
		link_to(out, who[0], LINK_LIKELY, REASON_DOMAIN_ONLY, host, mem);
	else if (page)
		link_to(out, names_add_local(names, host, host, STR("")), LINK_CERTAIN,
		    REASON_UNKNOWN, host, mem);
	return true;
}
