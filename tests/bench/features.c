/* features - what speaks for each institution that a text may be a spelling of.
 *
 *     features REGISTRY < TEXTS
 *
 * TEXTS: an affiliation a line; what follows a tab is left alone. For each that names no known
 * institution as it is written (the others need no weights) the likeliest are printed, one a line:
 * the number of the text, the ROR id or -, the score by the present weights, the features
 * (institution/fuzzy.h) in their order. scripts/fit-weights reads it. */
#include <stdio.h>
#include <string.h>

#include "data/image.h"
#include "institution/fuzzy.h"
#include "institution/local.h"
#include "institution/resolve.h"

#define LINE_BYTES 65536
#define MATCHES    20

/* Whether the resolver had nothing but likeness to go by. */
static bool
needs_weights(struct resolver *r, struct str text)
{
	struct query q = { .affiliation = text };
	const struct affiliation *a = resolve(r, &q);

	if (a->mention_count != 1 || a->mentions[0].link_count == 0)
		return false;
	enum link_reason reason = a->mentions[0].links[0].reason;
	return reason == REASON_ALIKE || reason == REASON_UNKNOWN;
}

static void
print_matches(unsigned long line, struct str text, const struct resolver *r, struct arena *mem)
{
	const struct names *names = resolver_names(r);
	const struct places *places = resolver_places(r);
	struct fuzzy_match match[MATCHES] = { 0 };
	struct parts parts;
	struct str shown;

	parts_of(&parts, text, places, mem);
	struct str form = local_form(&shown, &parts, places, mem);
	size_t n = form.len ? fuzzy_find(match, MATCHES, form, &parts, names, places) : 0;
	for (size_t i = 0; i < n; i++) {
		struct str ror = names_get(names, match[i].institution)->ror;
		printf("%lu\t%.*s\t%d", line, ror.len ? (int)ror.len : 1, ror.len ? ror.at : "-",
		    match[i].score);
		for (int k = 0; k < FUZZY_FEATURES; k++)
			printf("\t%d", match[i].features[k]);
		printf("\t%.*s\t%.*s\n", (int)form.len, form.at, (int)match[i].name.len,
		    match[i].name.at);
	}
}

int
main(int argc, char **argv)
{
	static char line[LINE_BYTES];
	struct registry *registry = NULL;
	struct arena mem = { 0 }, scratch = { 0 };
	struct names names;
	struct fail f = { 0 };

	if (argc != 2 || !registry_open(&registry, str_from(argv[1]), image_registry(), &f)) {
		fprintf(stderr, "features: needs a registry\n");
		return 64;
	}
	names_init(&names, registry, &mem);
	struct resolver *r = resolver_new(&names, &mem);
	for (unsigned long number = 1; fgets(line, sizeof line, stdin); number++) {
		struct str text = { line, strcspn(line, "\t\n") };
		if (needs_weights(r, text))
			print_matches(number, text, r, &scratch);
		arena_reset(&scratch);
	}
	resolver_free(r);
	names_free(&names);
	registry_free(registry);
	arena_free(&scratch);
	arena_free(&mem);
	return 0;
}
