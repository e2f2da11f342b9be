#include "command/resolve.h"

#include <stdlib.h>

#include "base/file.h"
#include "command/lines.h"
#include "command/registry_option.h"
#include "data/image.h"
#include "institution/aliases.h"
#include "institution/cluster.h"
#include "people/name.h"
#include "report/resolution.h"

/* The lines as one list. */
struct list {
	struct str *text;
	const struct affiliation **answer;
	size_t *uses;
	size_t count, cap, answer_cap;
};

/* affiliation [TAB email [TAB country]] */
static void
take_line(struct list *list, struct str line, struct resolver *resolver, struct arena *scratch)
{
	struct str rest = line, affiliation = { 0 }, email = { 0 }, country = { 0 };

	str_next(&affiliation, &rest, '\t');
	str_next(&email, &rest, '\t');
	str_next(&country, &rest, '\t');
	struct query q = { .affiliation = affiliation, .country = str_trim(country) };
	if (email.len)
		q.domain = email_domain(email_key(email, scratch));
	GROW(&list->text, list->count, &list->cap);
	GROW(&list->answer, list->count, &list->answer_cap);
	list->text[list->count] = affiliation;
	list->answer[list->count++] = resolve(resolver, &q);
	arena_reset(scratch);
}

static void
answer_all(struct out *o, struct str text, const struct names *names, struct resolver *resolver,
    enum lang lang, struct arena *mem)
{
	struct list list = { 0 };
	struct arena scratch = { 0 };
	struct str line, rest = text;

	while (lines_next(&line, &rest))
		take_line(&list, line, resolver, &scratch);
	list.uses = arena_array(mem, size_t, list.count);
	for (size_t i = 0; i < list.count; i++)
		list.uses[i] = 1;
	cluster_locals(list.answer, list.uses, list.count, names, resolver_places(resolver), mem);
	for (size_t i = 0; i < list.count; i++)
		resolution_write(o, list.text[i], list.answer[i], names, lang);
	free(list.text);
	free(list.answer);
	arena_free(&scratch);
}

bool
resolve_lines(struct out *o, struct str text, const struct options *opt, struct registry *registry,
    struct arena *mem, struct fail *f)
{
	struct names names;
	bool ok = true;

	names_init(&names, registry, mem);
	struct resolver *resolver = resolver_new(&names, mem);
	for (size_t i = 0; ok && i < opt->aliases.count; i++)
		ok = aliases_load(&names, opt->aliases.items[i], mem, f);
	if (ok)
		answer_all(o, text, &names, resolver, options_written_lang(opt, false), mem);
	resolver_free(resolver);
	names_free(&names);
	return ok && registry_ok(registry, f);
}

bool
command_resolve(int *status, const struct options *opt, struct fail *f)
{
	struct arena mem = { 0 };
	struct registry *registry = NULL;
	struct str path = opt->words.count ? opt->words.items[0] : STR("-"), text;
	struct file_writer w;

	bool ok = lines_load(&text, path, &opt->sheet.limits, &mem, f)
		  && registry_open(&registry, registry_from_options(opt, &mem), image_registry(), f)
		  && file_create(&w, STR("-"), &mem, f);
	if (ok) {
		ok = resolve_lines(&w.out, text, opt, registry, &mem, f);
		if (ok)
			ok = file_finish(&w, f);
		else
			file_drop(&w);
	}
	if (ok)
		*status = STATUS_PASS;
	registry_free(registry);
	arena_free(&mem);
	return ok;
}
