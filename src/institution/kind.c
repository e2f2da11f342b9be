#include "institution/kind.h"

#include "base/fail.h"

static const char *const kinds[KIND_COUNT] = {
	[KIND_UNIVERSITY] = "university",
	[KIND_COLLEGE] = "college",
	[KIND_JOINT] = "joint",
	[KIND_BRANCH] = "branch",
	[KIND_ACADEMY] = "academy",
	[KIND_INSTITUTE] = "institute",
	[KIND_LABORATORY] = "laboratory",
	[KIND_HOSPITAL] = "hospital",
	[KIND_FIRM] = "firm",
	[KIND_GOVERNMENT] = "government",
	[KIND_SOCIETY] = "society",
	[KIND_ORGANISATION] = "organisation",
	[KIND_SCHOOL] = "school",
};

static const char *const name_kinds[NAME_KIND_COUNT] = {
	[NAME_OFFICIAL] = "official",
	[NAME_OTHER] = "other",
	[NAME_FORMER] = "former",
	[NAME_DERIVED] = "derived",
	[NAME_SHORT] = "short",
	[NAME_ACRONYM] = "acronym",
	[NAME_BARE] = "bare",
};

struct str
kind_word(enum institution_kind kind)
{
	must(kind < KIND_COUNT);
	return str_from(kinds[kind]);
}

enum institution_kind
kind_find(struct str word)
{
	for (int k = 0; k < KIND_COUNT; k++)
		if (str_eq(str_from(kinds[k]), word))
			return (enum institution_kind)k;
	return KIND_COUNT;
}

bool
kind_is_university(enum institution_kind kind)
{
	return kind == KIND_UNIVERSITY || kind == KIND_COLLEGE || kind == KIND_JOINT
	       || kind == KIND_BRANCH;
}

struct str
name_kind_word(enum name_kind kind)
{
	must(kind < NAME_KIND_COUNT);
	return str_from(name_kinds[kind]);
}
