/* Questions, institutions, findings and inputs. */
#include "report/json_part.h"

#include <stdlib.h>

#include "base/path.h"
#include "report/question_say.h"

static void
write_rows(const struct json_page *p, const struct question *q)
{
	size_t count = q->rows[1] == q->rows[0] ? 1 : 2;
	bool of_options = q->kind == QUESTION_PLACE;

	jsonout_list(p->j, STR("rows"));
	for (size_t i = 0; i < (of_options ? q->option_count : count); i++) {
		uint32_t at = of_options ? q->options[i].row : q->rows[i];
		struct sheet_row row = sheet_row(p->audit->sheet, at);
		json_place(p->j, row.file, row.line);
	}
	jsonout_end(p->j);
}

/* The institution that an answer names; absent where it names none. */
static struct str
option_name(const struct json_page *p, const struct question_option *option)
{
	const struct names *names = &p->audit->names;

	return option->institution == NOBODY
		   ? STR("")
		   : view_institution_name(names_get(names, option->institution), p->style);
}

static void
write_options(const struct json_page *p, const struct question *q)
{
	jsonout_list(p->j, STR("options"));
	for (size_t i = 0; i < q->option_count; i++) {
		const struct question_option *option = &q->options[i];
		jsonout_object(p->j, NO_KEY);
		jsonout_text(p->j, STR("answer"), question_answer(p->audit, option, p->style));
		json_optional(p->j, STR("name"), option_name(p, option));
		jsonout_share(p->j, STR("score"), option->score_permille, 1000);
		jsonout_end(p->j);
	}
	jsonout_end(p->j);
	json_optional(p->j, STR("likely"),
	    q->option_count ? question_answer(p->audit, &q->options[q->likelier], p->style)
			    : STR(""));
}

/* What it is about, as typed: the text, the person. */
static void
write_about(const struct json_page *p, const struct question *q)
{
	struct out person = { 0 };

	jsonout_list(p->j, STR("about"));
	if (q->other.len)
		jsonout_text(p->j, NO_KEY, view_safe(q->other, p->style));
	if (q->kind != QUESTION_INSTITUTION) {
		view_person(&person, p->audit, q->rows[0], p->style);
		json_words(p->j, NO_KEY, &person);
	}
	jsonout_end(p->j);
	out_free(&person);
}

static void
write_moved(const struct json_page *p, const struct question *q)
{
	const struct policy *policy = &p->audit->policy;

	jsonout_list(p->j, STR("checks"));
	for (size_t i = 0; i < policy->check_count; i++)
		if (question_moves(p->audit, q, &policy->checks[i]))
			jsonout_text(p->j, NO_KEY, policy->checks[i].id);
	jsonout_end(p->j);
}

void
json_questions(const struct json_page *p)
{
	struct out words = { 0 };

	jsonout_list(p->j, STR("questions"));
	for (size_t i = 0; i < p->audit->questions.count; i++) {
		const struct question *q = &p->audit->questions.items[i];
		jsonout_object(p->j, NO_KEY);
		jsonout_text(p->j, STR("id"), view_identifier(str_from(q->id), p->style));
		jsonout_text(p->j, STR("kind"), question_kind_word(q->kind));
		question_say(&words, p->audit, q, p->style);
		json_words(p->j, STR("text"), &words);
		question_say_why(&words, p->audit, q, p->style);
		json_words(p->j, STR("because"), &words);
		write_about(p, q);
		jsonout_whole(p->j, STR("people"), (int64_t)q->people);
		write_rows(p, q);
		write_options(p, q);
		write_moved(p, q);
		jsonout_end(p->j);
	}
	jsonout_end(p->j);
	out_free(&words);
}

void
json_decisions(const struct json_page *p)
{
	const struct decisions *d = &p->audit->decisions;
	struct out words = { 0 };

	jsonout_list(p->j, STR("decisions"));
	for (size_t i = 0; i < d->count; i++) {
		const struct decision *decision = &d->items[i];
		jsonout_object(p->j, NO_KEY);
		jsonout_text(p->j, STR("question"), view_answered(decision, p->style));
		jsonout_text(p->j, STR("answer"), view_answer(decision, p->style));
		json_optional(p->j, STR("by"), view_hidden(decision->by, p->style));
		json_optional(p->j, STR("at"), view_hidden(decision->at, p->style));
		json_optional(p->j, STR("note"), view_hidden(decision->note, p->style));
		jsonout_text(p->j, STR("outcome"), decision_word(decision->outcome));
		if (decision->found) {
			question_say(&words, p->audit, &decision->asked, p->style);
			json_words(p->j, STR("text"), &words);
		}
		jsonout_whole(p->j, STR("line"), (int64_t)decision->line);
		jsonout_end(p->j);
	}
	jsonout_end(p->j);
	out_free(&words);
}

/* People without an institution, whom a decision may give one. */
void
json_unaffiliated(const struct json_page *p)
{
	const struct audit *a = p->audit;
	const struct identities identities = { &a->facts, &a->people, a->sheet, &a->names };
	struct out words = { 0 };

	jsonout_list(p->j, STR("unaffiliated"));
	for (uint32_t i = 0; i < a->people.count; i++) {
		uint32_t row = a->facts.items[a->people.first_fact[i]].row;
		struct sheet_row at = sheet_row(a->sheet, row);
		char id[QUESTION_ID_LEN + 1];
		if (!people_name_none(&a->people, &a->facts, i))
			continue;
		person_identity(id, &identities, i);
		jsonout_object(p->j, NO_KEY);
		jsonout_text(p->j, STR("id"), view_identifier(str_from(id), p->style));
		view_person(&words, a, row, p->style);
		json_words(p->j, STR("person"), &words);
		jsonout_list(p->j, STR("rows"));
		json_place(p->j, at.file, at.line);
		jsonout_end(p->j);
		jsonout_end(p->j);
	}
	jsonout_end(p->j);
	out_free(&words);
}

/* --- institutions --- */

/* Malloc'd: academicians by tally. */
static int64_t *
count_academicians(const struct audit *a)
{
	int64_t *of = memory_resize(NULL, a->counts.tally_count + 1, sizeof *of);

	for (size_t t = 0; t < a->counts.tally_count; t++)
		of[t] = 0;
	for (size_t i = 0; i < a->people.count; i++) {
		const struct placement *who = &a->counts.of_person[i];
		if (who->tally != COUNT_NO_TALLY && who->honour == ACADEMICIAN_YES)
			of[who->tally]++;
	}
	return of;
}

static void
write_institution(const struct json_page *p, const struct tally *t, int64_t academicians)
{
	const struct institution *who = names_get(&p->audit->names, t->unit);
	static const char *const roles[] = { "lead", "participating", "co_organiser" };
	int role = view_unit_role(p->audit, t->unit);
	struct out ror = { 0 };

	jsonout_object(p->j, NO_KEY);
	jsonout_text(p->j, STR("id"), view_id(who->id, who->name, p->style));
	jsonout_text(p->j, STR("name"), view_institution_name(who, p->style));
	json_optional(p->j, STR("name_en"), who->name_en);
	view_ror(&ror, who);
	json_optional(p->j, STR("ror"), out_text(&ror));
	out_free(&ror);
	json_optional(p->j, STR("country"), who->country);
	jsonout_text(p->j, STR("kind"), kind_word(who->kind));
	jsonout_text(p->j, STR("side"), side_word(t->side));
	jsonout_text(p->j, STR("role"), str_from(role < 0 ? NULL : roles[role]));
	jsonout_whole(p->j, STR("people"), t->seen_people);
	jsonout_whole(p->j, STR("counted"), t->counted_people);
	jsonout_whole(p->j, STR("over_cap"), t->seen_people - t->counted_people);
	jsonout_whole(p->j, STR("academicians"), academicians);
	jsonout_end(p->j);
}

void
json_institutions(const struct json_page *p)
{
	const struct counts *counts = &p->audit->counts;
	int64_t *academicians = count_academicians(p->audit);

	jsonout_list(p->j, STR("institutions"));
	for (size_t t = 0; t < counts->tally_count; t++)
		write_institution(p, &counts->tallies[t], academicians[t]);
	jsonout_end(p->j);
	free(academicians);
}

/* --- findings --- */

static void
write_number(struct jsonout *j, struct str key, size_t n)
{
	if (n)
		jsonout_whole(j, key, (int64_t)n);
	else
		jsonout_null(j, key);
}

static void
write_finding(const struct json_page *p, const struct finding *f)
{
	const struct finding safe = view_finding(f, p->style);
	bool warns = finding_level(f->code) == FINDING_WARNING;
	struct out words = { 0 };

	jsonout_object(p->j, NO_KEY);
	jsonout_text(p->j, STR("code"), finding_word(f->code));
	jsonout_text(p->j, STR("level"), warns ? STR("warning") : STR("note"));
	finding_write(&words, &safe, p->style->lang, out_plain);
	json_words(p->j, STR("text"), &words);
	if (view_has_file(f))
		jsonout_whole(p->j, STR("file"), f->file);
	else
		jsonout_null(p->j, STR("file"));
	write_number(p->j, STR("line"), f->line);
	write_number(p->j, STR("column"), f->column);
	json_optional(p->j, STR("value"), safe.value);
	json_optional(p->j, STR("detail"), safe.detail);
	jsonout_end(p->j);
	out_free(&words);
}

void
json_findings(const struct json_page *p)
{
	const struct findings *all = &p->audit->findings;

	jsonout_list(p->j, STR("findings"));
	for (size_t i = 0; i < all->count; i++)
		write_finding(p, &all->items[i]);
	jsonout_end(p->j);
	jsonout_object(p->j, STR("findings_seen"));
	for (int c = 0; c < FINDING_CODE_COUNT; c++)
		if (all->seen[c])
			jsonout_whole(
			    p->j, finding_word((enum finding_code)c), (int64_t)all->seen[c]);
	jsonout_end(p->j);
}

/* --- inputs --- */

static void
write_sheet_file(const struct json_page *p, const struct sheet_file *file, struct str role)
{
	jsonout_object(p->j, NO_KEY);
	jsonout_text(p->j, STR("file"), view_told(file->shown, p->style));
	jsonout_text(p->j, STR("role"), role);
	jsonout_text(p->j, STR("sha256"), str_from(file->sha256));
	jsonout_whole(p->j, STR("bytes"), (int64_t)file->bytes);
	jsonout_whole(p->j, STR("rows"), (int64_t)file->rows);
	jsonout_text(p->j, STR("encoding"), file->encoding);
	jsonout_whole(p->j, STR("encoding_sure"), file->encoding_sure);
	jsonout_text(p->j, STR("delimiter"), (struct str){ &file->delimiter, 1 });
	jsonout_whole(p->j, STR("header_line"), (int64_t)file->header_line);
	jsonout_object(p->j, STR("columns"));
	for (int c = 0; c < COLUMN_COUNT; c++)
		if (file->heading[c].at)
			jsonout_text(p->j, column_word((enum column)c),
			    view_safe(file->heading[c], p->style));
	jsonout_end(p->j);
	jsonout_list(p->j, STR("headings"));
	for (size_t i = 0; i < file->heading_count; i++)
		jsonout_text(p->j, NO_KEY, view_safe(file->headings[i], p->style));
	jsonout_end(p->j);
	jsonout_end(p->j);
}

/* A file of which nothing but its bytes is told. */
static void
write_file(const struct json_page *p, struct str role, struct str path, const struct digest *digest)
{
	jsonout_object(p->j, NO_KEY);
	jsonout_text(p->j, STR("file"), view_told(event_shown(p->audit->event, path), p->style));
	jsonout_text(p->j, STR("role"), role);
	jsonout_text(p->j, STR("sha256"), str_from(digest->sha256));
	jsonout_whole(p->j, STR("bytes"), (int64_t)digest->bytes);
	jsonout_end(p->j);
}

/* A file that was read whole and kept: the event file, a policy of the user's own. */
static void
write_kept_file(const struct json_page *p, struct str role, struct str path, struct str bytes)
{
	struct digest digest;

	if (path.len == 0)
		return;
	digest_of(&digest, bytes);
	write_file(p, role, path, &digest);
}

static void
write_sheet(
    const struct json_page *p, const struct sheet *sheet, size_t from, size_t to, struct str role)
{
	for (size_t i = from; sheet && i < to && i < sheet_file_count(sheet); i++)
		write_sheet_file(p, sheet_file(sheet, i), role);
}

void
json_inputs(const struct json_page *p)
{
	const struct audit *a = p->audit;
	size_t registrations = a->event->registration_count;

	/* Lists first: a place names its file by its index among them. */
	jsonout_list(p->j, STR("inputs"));
	write_sheet(p, a->sheet, 0, registrations, STR("registrations"));
	write_sheet(p, a->sheet, registrations, SIZE_MAX, STR("attendance"));
	write_sheet(p, a->roster.sheet, 0, SIZE_MAX, STR("roster"));
	for (size_t i = 0; i < a->event->alias_count; i++)
		write_file(p, STR("aliases"), a->event->aliases[i], &a->alias_digests[i]);
	if (a->event->decisions.len)
		write_file(p, STR("decisions"), a->event->decisions, &a->decisions_digest);
	write_kept_file(p, STR("event"), a->event->path, a->event->text);
	write_kept_file(p, STR("policy"), a->policy.path, a->policy.text);
	/* Without its folder, which may be the user's own. */
	size_t folder = path_folder(a->registry_path).len;
	if (a->registry_digest.bytes)
		write_file(p, STR("registry"),
		    str_slice(a->registry_path, folder, a->registry_path.len), &a->registry_digest);
	jsonout_end(p->j);
}
