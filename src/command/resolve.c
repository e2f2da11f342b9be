#include "command/resolve.h"

#include "base/file.h"
#include "command/lines.h"
#include "command/registry_option.h"
#include "data/image.h"
#include "people/name.h"
#include "report/resolution.h"

/* affiliation [TAB email [TAB country]] */
static void
answer_line(struct out *o, struct str line, struct resolver *resolver, const struct names *names,
    enum lang lang)
{
	struct arena scratch = { 0 };
	struct str rest = line, affiliation = { 0 }, email = { 0 }, country = { 0 };

	str_next(&affiliation, &rest, '\t');
	str_next(&email, &rest, '\t');
	str_next(&country, &rest, '\t');
	struct query q = { .affiliation = affiliation, .country = str_trim(country) };
	if (email.len)
		q.domain = email_domain(email_key(email, &scratch));
	resolution_write(o, affiliation, resolve(resolver, &q), names, lang);
	arena_free(&scratch);
}

static bool
answer_all(struct out *o, struct str text, const struct options *opt, struct registry *registry,
    struct arena *mem, struct fail *f)
{
	struct str line, rest = text;
	struct names names;

	names_init(&names, registry, mem);
	struct resolver *resolver = resolver_new(&names, mem);
	while (lines_next(&line, &rest))
		answer_line(o, line, resolver, &names, opt->lang);
	resolver_free(resolver);
	names_free(&names);
	return registry_ok(registry, f);
}

bool
command_resolve(int *status, const struct options *opt, struct fail *f)
{
	struct arena mem = { 0 };
	struct registry *registry = NULL;
	struct str path = opt->words.count ? opt->words.items[0] : STR("-"), text;
	struct file_writer w;

	bool ok = lines_load(&text, path, opt->sheet.limits.bytes, &mem, f)
		  && registry_open(&registry, registry_from_options(opt, &mem), image_registry(), f)
		  && file_create(&w, STR("-"), &mem, f);
	if (ok) {
		ok = answer_all(&w.out, text, opt, registry, &mem, f);
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
