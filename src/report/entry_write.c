#include "report/entry.h"
#include "report/json_part.h"

static void
write_trouble(struct jsonout *j, const struct fail *f, enum lang lang)
{
	struct out words = { 0 };

	jsonout_object(j, STR("error"));
	jsonout_text(j, STR("code"), fail_word(f->code));
	jsonout_text(j, STR("file"), str_from(f->file));
	jsonout_whole(j, STR("line"), (int64_t)f->line);
	jsonout_whole(j, STR("column"), (int64_t)f->column);
	jsonout_text(j, STR("found"), str_from(f->found));
	jsonout_text(j, STR("expected"), str_from(f->expected));
	jsonout_whole(j, STR("errno"), f->error);
	trouble_say(&words, f, lang);
	json_words(j, STR("text"), &words);
	jsonout_end(j);
	out_free(&words);
}

static void
write_about(struct jsonout *j, const struct entry *e)
{
	jsonout_object(j, STR("event"));
	json_optional(j, STR("name"), e->title);
	json_optional(j, STR("start"), e->start);
	json_optional(j, STR("end"), e->end);
	jsonout_text(j, STR("stage"), e->completed ? STR("completed") : STR("registration"));
	jsonout_end(j);
	jsonout_object(j, STR("policy"));
	json_optional(j, STR("name"), e->policy);
	json_optional(j, STR("version"), e->policy_version);
	jsonout_end(j);
}

static void
write_lists(struct jsonout *j, const struct entry *e)
{
	jsonout_list(j, STR("checks"));
	for (size_t i = 0; i < e->check_count; i++) {
		jsonout_object(j, NO_KEY);
		json_figures(j, &e->results[i]);
		jsonout_bool(j, STR("exact"), !e->results[i].outer);
		json_margin(j, &e->results[i]);
		jsonout_end(j);
	}
	jsonout_end(j);
	jsonout_list(j, STR("inputs"));
	for (size_t i = 0; i < e->input_count; i++) {
		jsonout_object(j, NO_KEY);
		jsonout_text(j, STR("file"), e->inputs[i].file);
		jsonout_text(j, STR("role"), e->inputs[i].role);
		jsonout_text(j, STR("sha256"), e->inputs[i].sha256);
		jsonout_end(j);
	}
	jsonout_end(j);
}

static void
write_verdict(struct jsonout *j, const struct entry *e)
{
	jsonout_null(j, STR("error"));
	write_about(j, e);
	jsonout_text(j, STR("verdict"), outcome_word(e->outcome));
	jsonout_bool(j, STR("robust"), e->same_in_all);
	write_lists(j, e);
	jsonout_object(j, STR("counts"));
	jsonout_whole(j, STR("rows"), e->rows);
	jsonout_whole(j, STR("people"), e->people);
	jsonout_whole(j, STR("counted"), e->counted);
	jsonout_end(j);
	jsonout_whole(j, STR("questions"), e->questions);
	jsonout_whole(j, STR("look_first"), e->look_first);
	jsonout_bool(j, STR("same_list"), e->has_same_list);
	jsonout_whole(j, STR("same_people"), e->same_people_events);
}

void
entry_write(struct jsonout *j, const struct entry *e, enum lang lang)
{
	jsonout_object(j, NO_KEY);
	jsonout_text(j, STR("name"), e->name);
	jsonout_text(j, STR("file"), e->file);
	json_optional(j, STR("report"), e->report);
	jsonout_text(j, STR("attention"), attention_word(entry_attention(e)));
	jsonout_whole(j, STR("status"), e->status);
	if (entry_is_audited(e))
		write_verdict(j, e);
	else
		write_trouble(j, &e->trouble, lang);
	jsonout_end(j);
}
