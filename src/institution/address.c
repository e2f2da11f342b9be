#include "institution/address.h"

#include <string.h>

#include "institution/form.h"
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

enum address {
	ADDRESS_NONE,
	ADDRESS_HOST, /* sysu.edu.cn; or a name with a full stop in it */
	ADDRESS_MAIL, /* li@sysu.edu.cn */
	ADDRESS_PAGE, /* https://www.sysu.edu.cn/news, www.sysu.edu.cn */
};

static enum address
host_of(struct str *host, struct str text)
{
	static const char *const fronts[] = { "https://", "http://", "www." };
	enum address kind = ADDRESS_HOST;
	size_t mark = str_find(text, STR("@"), 0);

	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];
		if (c <= ' ' || c >= 0x7f || c == ',')
			return ADDRESS_NONE;
	}
	for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++)
		if (str_starts(text, str_from(fronts[i]))) {
			text = str_slice(text, strlen(fronts[i]), text.len);
			kind = ADDRESS_PAGE;
		}
	if (kind == ADDRESS_HOST && mark != STR_NONE) {
		text = str_slice(text, mark + 1, text.len);
		kind = mark > 0 ? ADDRESS_MAIL : ADDRESS_HOST;
	}
	size_t end = str_find(text, STR("/"), 0);
	*host = str_slice(text, 0, end == STR_NONE ? text.len : end);
	return is_host(*host) ? kind : ADDRESS_NONE;
}

static void
link_to(struct mention *out, struct link link, struct arena *mem)
{
	link.found = str_copy(link.found, mem);
	link.by = str_copy(link.by, mem);
	*out = (struct mention){ .links = arena_new(mem, struct link), .link_count = 1 };
	out->links[0] = link;
}

void
mention_domain(struct mention *out, uint32_t institution, struct str domain, struct arena *mem)
{
	link_to(out,
	    (struct link){ institution, LINK_LIKELY, 700, REASON_DOMAIN_ONLY, domain, domain },
	    mem);
}

static void
mention_certain(struct mention *out, uint32_t institution, enum link_reason reason,
    struct str found, struct arena *mem)
{
	link_to(out, (struct link){ institution, LINK_CERTAIN, 1000, reason, found, STR("") }, mem);
}

/* Nobody known: an institution of its own, as where the host stands without a scheme. */
static void
mention_host(struct mention *out, struct str host, struct names *names, struct arena *mem)
{
	uint32_t who = names_add_local(names, form_of(host, mem), host, STR(""));

	mention_certain(out, who, REASON_UNKNOWN, host, mem);
}

bool
mention_address(struct mention *out, struct str text, struct names *names, struct arena *mem)
{
	uint32_t who[NAMES_ROOM];
	struct str host, ror;

	*out = (struct mention){ .otherwise = NOBODY };
	if (str_find(text, STR("."), 0) == STR_NONE)
		return false;
	struct str lower = unicode_fold(str_trim(text), mem);
	enum address kind = host_of(&host, lower);
	if (kind == ADDRESS_NONE)
		return false;
	if (str_eq(host, STR("ror.org")) && ror_id(&ror, lower)) {
		uint32_t known = registry_by_ror(names->registry, ror);
		host = str_slice(lower, str_find(lower, host, 0), lower.len);
		if (known != NOBODY)
			mention_certain(out, known, REASON_NAME, host, mem);
		else
			mention_host(out, host, names, mem);
		return true;
	}
	if (names_domain(names, who, host) == 1)
		mention_domain(out, who[0], host, mem);
	else if (kind == ADDRESS_PAGE)
		mention_host(out, host, names, mem);
	else
		return kind == ADDRESS_MAIL;
	return true;
}
