#include "command/options.h"

#include <string.h>

#include "command/command.h"
#include "terms/event.h"
#include "terms/policy.h"
#include "text/similarity.h"
#include "text/unicode.h"

/* What is read: words left over, and where the next one stands. */
struct reader {
	struct options *opt;
	char *const *argv;
	int argc, next;
	struct fail *f;
};

/* An option as typed, cut at its "=". */
struct typed {
	struct str name, value; /* value: absent without "=" */
	bool is_letter;
};

static bool
is_option(struct str word)
{
	return word.len > 1 && word.at[0] == '-';
}

static struct typed
typed_option(struct str word)
{
	struct typed t = { .is_letter = word.at[1] != '-' };
	if (t.is_letter) {
		t.name = str_slice(word, 1, 2);
		if (word.len > 2)
			t.value = str_slice(word, 2, word.len);
		return t;
	}
	struct str rest = str_slice(word, 2, word.len);
	str_next(&t.name, &rest, '=');
	t.value = rest;
	return t;
}

/* NULL where the command takes no such option. */
static const struct option *
find_option(const struct typed *t, unsigned command)
{
	for (size_t i = 0; i < options_count; i++) {
		const struct option *o = &options_table[i];
		if (!(o->commands & command))
			continue;
		if (t->is_letter ? o->letter == t->name.at[0] : str_eq(str_from(o->name), t->name))
			return o;
	}
	return NULL;
}

static bool
unknown_option(const struct reader *r, struct str word, const struct typed *t, unsigned command)
{
	struct nearest nearest = nearest_start(t->name);
	char known[64] = "";

	for (size_t i = 0; i < options_count && !t->is_letter; i++)
		if (options_table[i].commands & command)
			nearest_offer(&nearest, str_from(options_table[i].name));
	if (nearest.best.at && nearest.best.len + 3 < sizeof known) {
		known[0] = known[1] = '-';
		memcpy(known + 2, nearest.best.at, nearest.best.len + 1);
	}
	return fail_set(r->f, FAIL_USAGE_UNKNOWN, word, str_from(known));
}

static void
add_text(struct texts *list, struct str text, const struct reader *r)
{
	/* There cannot be more of anything than words on the command line. */
	if (!list->items)
		list->items = arena_array(&r->opt->mem, struct str, (size_t)r->argc);
	list->items[list->count++] = text;
}

static bool
set_value(const struct option *o, struct str value, const struct reader *r)
{
	char *at = (char *)r->opt + o->at;
	uint64_t n = 0;

	switch (o->kind) {
	case OPTION_FLAG:
		*(bool *)(void *)at = true;
		return true;
	case OPTION_TEXT:
		*(struct str *)(void *)at = value;
		return true;
	case OPTION_LIST:
		add_text((struct texts *)(void *)at, value, r);
		return true;
	case OPTION_BYTES:
	case OPTION_SIZE:
		if (!str_whole(&n, value) || n == 0 || n > SIZE_MAX / 2)
			return fail_set(r->f, FAIL_USAGE, value, STR("1, 2, 3 …"));
		if (o->kind == OPTION_BYTES)
			*(uint64_t *)(void *)at = n;
		else
			*(size_t *)(void *)at = (size_t)n;
		return true;
	case OPTION_READ:
		return o->read(r->opt, value, r->f);
	}
	return false;
}

/* Keeps an option that says what to audit, and how. */
static void
keep_told(const struct reader *r, const struct option *o, struct str value)
{
	struct out words = { 0 };

	if (!o->is_told)
		return;
	out_trusted(&words, STR("--"));
	out_plain(&words, str_from(o->name));
	if (o->argument) {
		out_char(&words, '=');
		out_plain(&words, value);
	}
	add_text(&r->opt->told, str_copy(out_text(&words), &r->opt->mem), r);
	out_free(&words);
}

static bool
read_value(struct reader *r, const struct option *o, struct str value)
{
	if (!set_value(o, value, r))
		return false;
	keep_told(r, o, value);
	return true;
}

static bool
read_option(struct reader *r, struct str word)
{
	/* Before a command is named, only what all commands take. */
	unsigned command = r->opt->command ? command_bit(r->opt->command) : 1u << COMMAND_HELP;
	struct typed t = typed_option(word);
	const struct option *o = find_option(&t, command);

	if (!o)
		return unknown_option(r, word, &t, command);
	if (!o->argument)
		return t.value.at ? fail_set(r->f, FAIL_USAGE, word, str_from(o->name))
				  : read_value(r, o, t.value);
	if (!t.value.at && r->next < r->argc)
		t.value = str_from(r->argv[r->next++]);
	if (!t.value.at || t.value.len == 0) {
		struct out what = { 0 };
		out_plain(&what, word);
		out_char(&what, ' ');
		out_plain(&what, str_from(o->argument));
		fail_set(r->f, FAIL_USAGE_MISSING, word, out_text(&what));
		out_free(&what);
		return false;
	}
	return read_value(r, o, t.value);
}

static bool
read_command(const struct reader *r, struct str word)
{
	struct nearest nearest = nearest_start(word);

	r->opt->command = command_find(word);
	if (r->opt->command)
		return true;
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		nearest_offer(&nearest, str_from(commands_table[i].name));
	return fail_set(r->f, FAIL_USAGE_UNKNOWN, word, nearest.best);
}

static bool
read_words(struct reader *r)
{
	bool only_words = false;

	while (r->next < r->argc) {
		struct str word = str_from(r->argv[r->next++]);
		if (!only_words && str_eq(word, STR("--")))
			only_words = true;
		else if (!only_words && is_option(word)) {
			if (!read_option(r, word))
				return false;
		} else if (!r->opt->command) {
			if (!read_command(r, word))
				return false;
		} else
			add_text(&r->opt->words, word, r);
	}
	return true;
}

/* All text is valid UTF-8 from here on. */
static bool
check_text(int argc, char *const *argv, struct fail *f)
{
	for (int i = 1; i < argc; i++) {
		struct str word = str_from(argv[i]);
		size_t good = unicode_valid(word);
		if (good < word.len)
			return fail_set(f, FAIL_USAGE, str_slice(word, 0, good), STR("UTF-8"));
	}
	return true;
}

/* Whether the command has as many words as it takes; help and versions ask for none. */
static bool
check_words(struct options *opt, struct fail *f)
{
	if (!opt->command && !opt->help && !opt->version)
		return fail_set(f, FAIL_USAGE_MISSING, (struct str){ 0 }, STR("COMMAND"));
	if (!opt->command)
		opt->command = &commands_table[opt->version ? COMMAND_VERSION : COMMAND_HELP];
	if (opt->help || opt->version)
		return true;
	if (opt->words.count < opt->command->words_least)
		return fail_set(
		    f, FAIL_USAGE_MISSING, (struct str){ 0 }, str_from(opt->command->words));
	if (opt->words.count > opt->command->words_most)
		return fail_set(f, FAIL_USAGE_UNKNOWN, opt->words.items[opt->command->words_most],
		    (struct str){ 0 });
	return true;
}

bool
options_parse(struct options *out, int argc, char *const *argv, const struct surroundings *around,
    struct fail *f)
{
	*out = (struct options){ .stage = -1, .sheet.limits = sheet_limits_default };
	struct reader r = { out, argv, argc, 1, f };
	surroundings_apply(out, around);
	if (!check_text(argc, argv, f) || !read_words(&r) || !check_words(out, f))
		return false;
	bool any = false;
	for (int i = 0; i < FORMAT_COUNT; i++)
		any = any || out->format[i];
	out->format[FORMAT_TEXT] = out->format[FORMAT_TEXT] || !any;
	return out->now.at || surroundings_date(out, around, f);
}

enum lang
options_written_lang(const struct options *opt, bool to_file)
{
	bool is_free = opt->lang_told || (opt->out_is_terminal && !to_file);

	return is_free ? opt->lang : LANG_EN;
}

void
options_free(struct options *opt)
{
	arena_free(&opt->mem);
}
