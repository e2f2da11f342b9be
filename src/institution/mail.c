#include "institution/mail.h"

#include <stdlib.h>

static bool
is_listed(struct str domain)
{
	return bsearch(
	    &domain, mail_public, mail_public_count, sizeof *mail_public, str_by_pointed);
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
