#include "command/completion.h"

#include <string.h>

#include "command/command.h"

/* Words that stand for themselves in a command's or an option's usage: "check", "list" and "show"
 * of "check FILE | list | show NAME". */
static bool
next_literal(struct str *word, struct str *rest)
{
	while (rest->len) {
		size_t n = 0;
		while (n < rest->len && rest->at[n] >= 'a' && rest->at[n] <= 'z')
			n++;
		*word = str_slice(*rest, 0, n);
		size_t skip = n;
		while (skip < rest->len && rest->at[skip] != ' ' && rest->at[skip] != '|')
			skip++;
		bool whole = n > 0 && skip == n;
		*rest = str_slice(*rest, skip < rest->len ? skip + 1 : skip, rest->len);
		if (whole)
			return true;
	}
	return false;
}

static void
put_word(struct out *o, struct str word)
{
	if (o->len)
		out_char(o, ' ');
	out_plain(o, word);
}

/* Command names where help wants one, and words that stand for themselves. */
static void
put_literals(struct out *o, const struct command *c)
{
	struct str word, rest = str_from(c->words);

	while (next_literal(&word, &rest))
		put_word(o, word);
	for (size_t i = 0; c == &commands_table[COMMAND_HELP] && i < COMMAND_COUNT; i++)
		put_word(o, str_from(commands_table[i].name));
}

static bool
takes_file(const struct command *c)
{
	struct str words = str_from(c->words);

	return str_find(words, STR("FILE"), 0) != STR_NONE
	       || str_find(words, STR("."), 0) != STR_NONE;
}

static void
put_option(struct out *o, const struct option *option)
{
	struct out name = { 0 };

	out_trusted(&name, STR("--"));
	out_plain(&name, str_from(option->name));
	put_word(o, out_text(&name));
	out_free(&name);
}

/* "'", what was collected, "'". */
static void
put_collected(struct out *o, struct out *words)
{
	out_shell(o, out_text(words));
	words->len = 0;
}

/* --- bash --- */

static void
bash_values(struct out *o)
{
	struct out words = { 0 };

	for (size_t i = 0; i < options_count; i++) {
		const struct option *option = &options_table[i];
		if (!option->argument)
			continue;
		out_trusted(o, STR("\t--"));
		out_trusted(o, str_from(option->name));
		if (option->letter) {
			out_trusted(o, STR(" | -"));
			out_char(o, option->letter);
		}
		out_trusted(o, STR(") words="));
		for (int n = 0; option->word && option->word(n).at; n++)
			put_word(&words, option->word(n));
		put_collected(o, &words);
		out_trusted(o, option_takes_file(option) ? STR(" files=yes") : STR(""));
		out_trusted(o, STR(" value=yes ;;\n"));
	}
	out_free(&words);
}

static void
bash_commands(struct out *o)
{
	struct out words = { 0 };

	for (size_t i = 0; i < COMMAND_COUNT; i++)
		put_word(&words, str_from(commands_table[i].name));
	out_trusted(o, STR("\t'') words="));
	put_collected(o, &words);
	out_trusted(o, STR(" ;;\n"));
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		const struct command *c = &commands_table[i];
		put_literals(&words, c);
		for (size_t k = 0; k < options_count; k++)
			if (options_table[k].commands & command_bit(c))
				put_option(&words, &options_table[k]);
		out_char(o, '\t');
		out_trusted(o, str_from(c->name));
		out_trusted(o, STR(") words="));
		put_collected(o, &words);
		out_trusted(o, takes_file(c) ? STR(" files=yes ;;\n") : STR(" ;;\n"));
	}
	out_free(&words);
}

void
completion_bash(struct out *o)
{
	out_trusted(
	    o, STR("# bash completion of rollcall, made from its tables of commands and options\n\n"
		   "_rollcall() {\n"
		   "\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
		   "\tlocal command='' words='' files='' value='' list='' i\n\n"
		   "\t# Bash cuts --option=value at its sign.\n"
		   "\tif [ \"$word\" = = ]; then\n"
		   "\t\tword=''\n"
		   "\telif [ \"$before\" = = ]; then\n"
		   "\t\tbefore=${COMP_WORDS[COMP_CWORD-2]}\n"
		   "\tfi\n"
		   "\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
		   "\t\tcase ${COMP_WORDS[i]} in\n"
		   "\t\t-*) ;;\n"
		   "\t\t*) command=${COMP_WORDS[i]}; break ;;\n"
		   "\t\tesac\n"
		   "\tdone\n"
		   "\tcase $before in\n"));
	bash_values(o);
	out_trusted(o, STR("\tesac\n\t[ -n \"$value\" ] || case $command in\n"));
	bash_commands(o);
	out_trusted(
	    o, STR("\tesac\n"
		   "\t# Formats are a list with commas.\n"
		   "\t[ -n \"$value\" ] && list=${word%\"${word##*,}\"}\n"
		   "\tmapfile -t COMPREPLY < <(compgen -P \"$list\" -W \"$words\" -- "
		   "\"${word#\"$list\"}\")\n"
		   "\tif [ -n \"$files\" ]; then\n"
		   "\t\tmapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- \"$word\")\n"
		   "\tfi\n"
		   "}\n\n"
		   "complete -o filenames -F _rollcall rollcall\n"));
}

/* --- zsh --- */

/* What _arguments takes for text: its own signs escaped. */
static void
zsh_text(struct out *o, struct str s)
{
	for (size_t i = 0; i < s.len; i++) {
		if (s.at[i] == ':' || s.at[i] == '[' || s.at[i] == ']' || s.at[i] == '\\')
			out_char(o, '\\');
		out_char(o, s.at[i]);
	}
}

/* What its value may be: "_files", "('auto' 'completed')", or some of those with commas. */
static void
zsh_values(struct out *o, const struct option *option)
{
	bool is_list = strcmp(option->argument, "LIST") == 0;

	if (!option->word) {
		out_trusted(o, option_takes_file(option) ? STR("_files") : STR(" "));
		return;
	}
	out_trusted(o, is_list ? STR("_values -s , word") : STR("("));
	for (int n = 0; option->word(n).at; n++) {
		out_trusted(o, n || is_list ? STR(" ") : STR(""));
		out_shell(o, option->word(n));
	}
	out_trusted(o, is_list ? STR("") : STR(")"));
}

/* '*--format=[help]:LIST:…' */
static void
zsh_option(struct out *o, const struct option *option, bool by_letter)
{
	struct out spec = { 0 };

	out_trusted(&spec, by_letter ? STR("*-") : STR("*--"));
	if (by_letter)
		out_char(&spec, option->letter);
	else
		out_plain(&spec, str_from(option->name));
	out_trusted(&spec, option->argument ? by_letter ? STR("+[") : STR("=[") : STR("["));
	zsh_text(&spec, sentence_text(option->help, LANG_EN));
	out_char(&spec, ']');
	if (option->argument) {
		out_char(&spec, ':');
		zsh_text(&spec, str_from(option->argument));
		out_char(&spec, ':');
		zsh_values(&spec, option);
	}
	out_trusted(o, STR(" \\\n\t\t\t"));
	out_shell(o, out_text(&spec));
	out_free(&spec);
}

static void
zsh_command(struct out *o, const struct command *c)
{
	struct out words = { 0 };

	out_char(o, '\t');
	out_trusted(o, str_from(c->name));
	out_trusted(o, STR(")\n\t\t_arguments -s -S"));
	for (size_t i = 0; i < options_count; i++)
		if (options_table[i].commands & command_bit(c)) {
			zsh_option(o, &options_table[i], false);
			if (options_table[i].letter)
				zsh_option(o, &options_table[i], true);
		}
	put_literals(&words, c);
	if (words.len) {
		out_trusted(o, STR(" \\\n\t\t\t'1:word:("));
		out_plain(o, out_text(&words));
		out_trusted(o, STR(")'"));
	}
	if (takes_file(c))
		out_trusted(o, STR(" \\\n\t\t\t'*:file:_files'"));
	out_trusted(o, STR(" ;;\n"));
	out_free(&words);
}

void
completion_zsh(struct out *o)
{
	struct out named = { 0 };

	out_trusted(
	    o, STR("#compdef rollcall\n"
		   "# zsh completion of rollcall, made from its tables of commands and options\n\n"
		   "local -a commands=("));
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		named.len = 0;
		out_plain(&named, str_from(commands_table[i].name));
		out_char(&named, ':');
		out_plain(&named, sentence_text(commands_table[i].help, LANG_EN));
		out_trusted(o, STR("\n\t"));
		out_shell(o, out_text(&named));
	}
	out_trusted(o, STR("\n)\n\n"
			   "if ((CURRENT == 2)); then\n"
			   "\t_describe command commands\n"
			   "\treturn\n"
			   "fi\n"
			   "shift words\n"
			   "((CURRENT--))\n"
			   "case $words[1] in\n"));
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		zsh_command(o, &commands_table[i]);
	out_trusted(o, STR("esac\n"));
	out_free(&named);
}
