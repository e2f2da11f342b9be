#include "command/registry.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/version.h"
#include "command/print.h"
#include "command/registry_option.h"
#include "data/image.h"
#include "institution/form.h"
#include "institution/import.h"
#include "institution/ror.h"
#include "institution/writer.h"
#include "text/similarity.h"

#define FIND_MOST 20

#define SAY(o, id, lang, ...)                                                                      \
	say((o), (id), (lang), (const struct sentence_value[]){ __VA_ARGS__ },                     \
	    sizeof(const struct sentence_value[]){ __VA_ARGS__ } / sizeof(struct sentence_value))

static void
say(struct out *o, enum sentence_id id, enum lang lang, const struct sentence_value *values,
    size_t count)
{
	sentence_write(o, id, lang, out_term, values, count);
	out_char(o, '\n');
}

/* --- import --- */

static struct str
version_of(const struct import_counts *counts, struct arena *mem)
{
	struct out o = { 0 };

	out_trusted(&o, STR("rollcall " VERSION " + ROR "));
	out_whole(&o, (int64_t)counts->records);
	out_trusted(&o, STR(" records"));
	if (counts->newest.len) {
		out_trusted(&o, STR(", newest "));
		out_plain(&o, counts->newest);
	}
	struct str version = str_copy(out_text(&o), mem);
	out_free(&o);
	return version;
}

static bool
read_all(struct entries *entries, uint64_t *table_digest, struct import_counts *counts,
    struct str dump, struct arena *mem, struct fail *f)
{
	struct registry *builtin;

	if (!registry_open(&builtin, (struct str){ 0 }, image_registry(), f))
		return false;
	bool ok = import_known(entries, builtin, mem, f);
	*table_digest = registry_table_digest(builtin);
	registry_free(builtin);
	return ok && import_ror(counts, entries, dump, mem, f);
}

/* Written beside and renamed: an audit that runs meanwhile keeps the registry that it opened. */
static bool
write_over(struct str path, const struct entries *entries, struct str version,
    uint64_t table_digest, struct arena *mem, struct fail *f)
{
	struct str temporary, folder = path_folder(path);

	if ((folder.len && !folders_make(folder, mem, f)) || !file_beside(&temporary, path, mem, f))
		return false;
	if (registry_write(temporary, entries, version, table_digest, f))
		return file_replace(path, temporary, f);
	file_remove(temporary);
	return false;
}

static bool
import(struct out *o, const struct options *opt, struct arena *mem, struct fail *f)
{
	struct str path = registry_to_write(opt, mem);
	struct entries entries = { 0 };
	struct import_counts counts;
	uint64_t table_digest;

	if (!path.len)
		return fail_set(f, FAIL_USAGE_MISSING, STR(""), STR("--registry FILE"));
	bool ok = read_all(&entries, &table_digest, &counts, opt->words.items[1], mem, f)
		  && write_over(path, &entries, version_of(&counts, mem), table_digest, mem, f);
	if (ok)
		SAY(o, SENTENCE_REGISTRY_WROTE, opt->lang, SAY_TEXT("file", path),
		    SAY_WHOLE("institutions", (int64_t)entries.count),
		    SAY_WHOLE("records", (int64_t)counts.records),
		    SAY_WHOLE("merged", (int64_t)counts.merged),
		    SAY_WHOLE("added", (int64_t)counts.added),
		    SAY_WHOLE("parts", (int64_t)counts.parts),
		    SAY_WHOLE("former", (int64_t)counts.former),
		    SAY_WHOLE("left", (int64_t)counts.left));
	free(entries.items);
	return ok;
}

/* --- info and find --- */

/* "  label: value", the label in the reader's language, the value in the registry's words. */
static void
label(struct out *o, enum sentence_id id, enum lang lang)
{
	out_trusted(o, STR("  "));
	out_plain(o, sentence_text(id, lang));
}

static void
line(struct out *o, enum sentence_id id, enum lang lang, struct str value)
{
	if (!value.len)
		return;
	label(o, id, lang);
	out_term(o, value);
	out_char(o, '\n');
}

static void
line_whole(struct out *o, enum sentence_id id, enum lang lang, uint64_t value)
{
	label(o, id, lang);
	out_whole(o, (int64_t)value);
	out_char(o, '\n');
}

static bool
open_in_use(struct registry **out, struct str *path, const struct options *opt, struct arena *mem,
    struct fail *f)
{
	*path = registry_from_options(opt, mem);
	return registry_open(out, *path, image_registry(), f);
}

static bool
size_of(uint64_t *bytes, struct str path, struct arena *mem, struct fail *f)
{
	struct file file;

	*bytes = image_registry().len;
	if (!path.len)
		return true;
	if (!file_open(&file, path, mem, f))
		return false;
	*bytes = file.size_bytes;
	file_close(&file);
	return true;
}

static bool
info(struct out *o, const struct options *opt, struct arena *mem, struct fail *f)
{
	struct registry_sizes sizes;
	struct registry *r;
	struct str path;
	uint64_t bytes;

	if (!open_in_use(&r, &path, opt, mem, f))
		return false;
	registry_measure(&sizes, r);
	bool ok = registry_ok(r, f) && size_of(&bytes, path, mem, f);
	if (ok) {
		struct str built_in = sentence_text(SENTENCE_REGISTRY_BUILT_IN, opt->lang);
		line(o, SENTENCE_REGISTRY_FILE, opt->lang, path.len ? path : built_in);
		line(o, SENTENCE_REGISTRY_VERSION, opt->lang, registry_version(r));
		line_whole(o, SENTENCE_REGISTRY_INSTITUTIONS, opt->lang, sizes.institutions);
		line_whole(o, SENTENCE_REGISTRY_NAMES, opt->lang, sizes.names);
		line_whole(o, SENTENCE_REGISTRY_DOMAINS, opt->lang, sizes.domains);
		line_whole(o, SENTENCE_REGISTRY_BYTES, opt->lang, bytes);
	}
	registry_free(r);
	return ok;
}

static struct str
words_of(const struct texts *words, struct arena *mem)
{
	struct out o = { 0 };

	for (size_t i = 1; i < words->count; i++) {
		if (i > 1)
			out_char(&o, ' ');
		out_plain(&o, words->items[i]);
	}
	struct str text = str_copy(out_text(&o), mem);
	out_free(&o);
	return text;
}

static void
show_names(struct out *o, struct registry *r, uint32_t number, enum lang lang, struct arena *mem)
{
	struct written_name *names;
	size_t n = registry_names(&names, r, number, mem);

	for (size_t i = 0; i < n; i++) {
		label(o, SENTENCE_REGISTRY_NAME, lang);
		out_term(o, names[i].text);
		if (names[i].kind != NAME_OFFICIAL) {
			out_trusted(o, STR(" ("));
			out_plain(o, name_kind_word(names[i].kind));
			out_char(o, ')');
		}
		out_char(o, '\n');
	}
}

static void
show(struct out *o, struct registry *r, uint32_t number, enum lang lang, struct arena *mem)
{
	const struct institution *i = registry_get(r, number);
	struct str *domains;
	size_t domain_count = registry_domains(&domains, r, number, mem);

	out_term(o, i->id);
	out_trusted(o, STR("  "));
	out_term(o, i->name);
	out_char(o, '\n');
	line(o, SENTENCE_REGISTRY_KIND, lang, kind_word(i->kind));
	line(o, SENTENCE_REGISTRY_COUNTRY, lang, i->country);
	line(o, SENTENCE_REGISTRY_CITY, lang, i->city);
	if (i->parent != NOBODY) {
		const struct institution *parent = registry_get(r, i->parent);
		label(o, SENTENCE_REGISTRY_PARENT, lang);
		out_term(o, parent->id);
		out_char(o, ' ');
		out_term(o, parent->name);
		out_char(o, '\n');
	}
	line(o, SENTENCE_REGISTRY_ROR, lang, i->ror);
	show_names(o, r, number, lang, mem);
	for (size_t d = 0; d < domain_count; d++)
		line(o, SENTENCE_REGISTRY_DOMAIN, lang, domains[d]);
}

/* An id or ROR id is that institution; other words are looked for in names. */
static size_t
search(uint32_t out[FIND_MOST], struct registry *r, struct str words, struct arena *mem)
{
	struct str ror;

	out[0] = registry_by_id(r, words);
	if (out[0] == NOBODY && ror_id(&ror, words))
		out[0] = registry_by_ror(r, ror);
	if (out[0] != NOBODY)
		return 1;
	return registry_search(r, out, FIND_MOST, form_of(words, mem));
}

static bool
find(struct out *o, const struct options *opt, struct arena *mem, struct fail *f)
{
	uint32_t found[FIND_MOST];
	struct registry *r;
	struct str path, words = words_of(&opt->words, mem);

	if (!open_in_use(&r, &path, opt, mem, f))
		return false;
	size_t n = search(found, r, words, mem);
	for (size_t i = 0; i < n; i++) {
		if (i)
			out_char(o, '\n');
		show(o, r, found[i], opt->lang, mem);
	}
	bool ok = registry_ok(r, f);
	if (n == 0)
		SAY(o, SENTENCE_REGISTRY_NONE, opt->lang, SAY_TEXT("words", words));
	registry_free(r);
	return ok;
}

static const struct {
	const char *word, *argument; /* argument: NULL where it takes none */
	size_t words_most;
	bool (*write)(struct out *o, const struct options *opt, struct arena *mem, struct fail *f);
} verbs[] = {
	{ "import", "FILE", 2, import },
	{ "info", NULL, 1, info },
	{ "find", "WORDS", SIZE_MAX, find },
};

static bool
run(size_t verb, const struct options *opt, struct fail *f)
{
	struct arena mem = { 0 };
	struct out o = { 0 };
	bool ok = verbs[verb].write(&o, opt, &mem, f) && print_text(out_text(&o), f);

	out_free(&o);
	arena_free(&mem);
	return ok;
}

bool
command_registry(int *status, const struct options *opt, struct fail *f)
{
	struct str word = opt->words.items[0];
	struct nearest nearest = nearest_start(word);

	*status = STATUS_PASS;
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
		nearest_offer(&nearest, str_from(verbs[i].word));
		if (!str_eq(str_from(verbs[i].word), word))
			continue;
		if (verbs[i].argument && opt->words.count < 2)
			return fail_set(f, FAIL_USAGE_MISSING, word, str_from(verbs[i].argument));
		if (opt->words.count > verbs[i].words_most)
			return fail_set(f, FAIL_USAGE_UNKNOWN,
			    opt->words.items[verbs[i].words_most], (struct str){ 0 });
		return run(i, opt, f);
	}
	return fail_set(f, FAIL_USAGE_UNKNOWN, word, nearest.best);
}
