#include "institution/mail.h"

static bool
is_listed(struct str domain)
{
	size_t lo = 0, hi = mail_public_count;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		int c = str_cmp(str_from(mail_public[mid]), domain);
		if (c == 0)
			return true;
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return false;
}

bool
mail_is_public(struct str domain)
{
	struct str rest = domain, label;

	while (rest.at && str_find(rest, STR("."), 0) != STR_NONE) {
		if (is_listed(rest))
			return true;
		str_next(&label, &rest, '.');
	}
	return false;
}
