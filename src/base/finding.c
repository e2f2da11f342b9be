#include "base/finding.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

static const struct {
	const char *word;
	enum finding_level level;
} codes[FINDING_CODE_COUNT] = {
	[FINDING_ENCODING_GUESSED] = { "encoding-guessed", FINDING_NOTE },
	[FINDING_HEADER_TWICE] = { "heading-twice", FINDING_NOTE },
	[FINDING_ROW_TITLE] = { "title-row", FINDING_NOTE },
	[FINDING_ROW_TOTAL] = { "total-row", FINDING_NOTE },
	[FINDING_ROW_PAGE] = { "page-row", FINDING_NOTE },
	[FINDING_ROW_HEADER_AGAIN] = { "header-again", FINDING_NOTE },
	[FINDING_ROW_RAGGED] = { "ragged-row", FINDING_WARNING },
	[FINDING_NO_NAMES] = { "no-names", FINDING_WARNING },
	[FINDING_NOT_A_PERSON] = { "not-a-person", FINDING_WARNING },
	[FINDING_NAMES_SPLIT] = { "names-split", FINDING_WARNING },
	[FINDING_NICKNAME_SPLIT] = { "nickname-split", FINDING_NOTE },
	[FINDING_FILLED_DOWN] = { "filled-down", FINDING_NOTE },
	[FINDING_AFFILIATION_BLANK] = { "affiliation-blank", FINDING_WARNING },
	[FINDING_AFFILIATION_NONE] = { "affiliation-names-none", FINDING_WARNING },
	[FINDING_BLANKS_LOOK_MERGED] = { "blanks-look-merged", FINDING_WARNING },
	[FINDING_PHONE_DIGITS_LOST] = { "phone-digits-lost", FINDING_WARNING },
	[FINDING_ROLE_UNKNOWN] = { "role-unknown", FINDING_NOTE },
	[FINDING_STATE_UNKNOWN] = { "state-unknown", FINDING_WARNING },
	[FINDING_ATTENDANCE_UNKNOWN] = { "attendance-unknown", FINDING_WARNING },
	[FINDING_EMAIL_SHARED] = { "email-shared", FINDING_WARNING },
	[FINDING_EMAIL_BAD] = { "email-bad", FINDING_NOTE },
	[FINDING_HOST_NOT_KNOWN] = { "host-not-known", FINDING_NOTE },
	[FINDING_HOST_ABSENT] = { "host-absent", FINDING_WARNING },
	[FINDING_WALK_IN] = { "walk-in", FINDING_NOTE },
	[FINDING_NOBODY_SIGNED_IN] = { "nobody-signed-in", FINDING_WARNING },
	[FINDING_ROSTER_BODY] = { "roster-body-not-known", FINDING_WARNING },
	[FINDING_NOT_TURNED] = { "not-turned", FINDING_NOTE },
};

void
findings_init(struct findings *out, struct arena *mem)
{
	*out = (struct findings){ .mem = mem };
}

void
findings_free(struct findings *out)
{
	free(out->items);
	*out = (struct findings){ 0 };
}

void
finding_add(struct findings *out, const struct finding *what)
{
	if (out->seen[what->code]++ >= FINDING_KEEP)
		return;
	GROW(&out->items, out->count, &out->cap);
	struct finding *f = &out->items[out->count++];
	*f = *what;
	f->value = str_copy(what->value, out->mem);
	f->detail = str_copy(what->detail, out->mem);
}

void
findings_cut(struct findings *out, const struct findings *before)
{
	must(before->count <= out->count);
	out->count = before->count;
	memcpy(out->seen, before->seen, sizeof out->seen);
}

struct str
finding_word(enum finding_code code)
{
	must(code < FINDING_CODE_COUNT);
	return str_from(codes[code].word);
}

enum finding_level
finding_level(enum finding_code code)
{
	must(code < FINDING_CODE_COUNT);
	return codes[code].level;
}
