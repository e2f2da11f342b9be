#include "input/sheet.h"

#include <string.h>

#include "base/arena.h"
#include "base/json.h"
#include "input/list.h"

#define FILES_MAX UINT16_MAX

const struct sheet_limits sheet_limits_default = {
	.bytes = (uint64_t)4 * 1024 * 1024 * 1024,
	.rows = (uint64_t)50 * 1000 * 1000,
	.columns = 1000,
	.cell_bytes = (size_t)256 * 1024,
	.nesting = JSON_DEPTH,
};

struct sheet {
	struct rows rows;
	struct sheet_file *files;
	size_t file_count;
};

bool
sheet_load(struct sheet **out, const struct input *inputs, size_t count,
    const struct sheet_options *options, struct findings *findings, struct arena *mem,
    struct fail *f)
{
	struct sheet *s = arena_new(mem, struct sheet);

	*out = s;
	rows_init(&s->rows, mem);
	if (count > FILES_MAX / 2)
		return fail_at(f, FAIL_LIMIT_FILES, (struct place){ .file = inputs[0].shown },
		    STR(""), STR("32767"));
	s->files = arena_array(mem, struct sheet_file, count);
	for (size_t i = 0; i < count; i++) {
		struct list_options list = { options, (uint16_t)i };
		s->file_count++;
		if (!list_read(&s->files[i], &s->rows, &inputs[i], &list, findings, mem, f))
			return false;
	}
	return true;
}

void
sheet_free(struct sheet *s)
{
	if (s)
		rows_free(&s->rows);
}

size_t
sheet_row_count(const struct sheet *s)
{
	return s->rows.count;
}

struct sheet_row
sheet_row(const struct sheet *s, size_t row)
{
	must(row < s->rows.count);
	const struct row *r = &s->rows.items[row];
	return (struct sheet_row){ .line = rows_line(&s->rows, row),
		.file = rows_section_of(&s->rows, row)->file,
		.kind = (uint8_t)row_kind(r) };
}

enum row_kind
sheet_kind(const struct sheet *s, size_t row)
{
	must(row < s->rows.count);
	return row_kind(&s->rows.items[row]);
}

size_t
sheet_file_count(const struct sheet *s)
{
	return s->file_count;
}

const struct sheet_file *
sheet_file(const struct sheet *s, size_t file)
{
	must(file < s->file_count);
	return &s->files[file];
}

enum asks
sheet_asks(const struct sheet *s, size_t row, enum column column)
{
	must(row < s->rows.count);
	return (enum asks)rows_section_of(&s->rows, row)->asks[column];
}

bool
sheet_is_nickname(const struct sheet *s, size_t row)
{
	must(row < s->rows.count);
	return rows_section_of(&s->rows, row)->is_nickname;
}

bool
sheet_has(const struct sheet *s, enum column column)
{
	for (size_t i = 0; i < s->rows.section_count; i++)
		if (s->rows.sections[i].place[column])
			return true;
	return false;
}

struct str
sheet_cell(const struct sheet *s, size_t row, enum column column)
{
	must(row < s->rows.count);
	return rows_cell(&s->rows, row, column);
}

bool
sheet_mail(struct sheet_mail *out, const struct sheet *s, size_t row)
{
	must(row < s->rows.count);
	return rows_mail(out, &s->rows, row);
}

size_t
sheet_domain_count(const struct sheet *s)
{
	return s->rows.domains.count;
}

struct str
sheet_any(const struct sheet *s, size_t row, enum column column, struct arena *mem)
{
	struct sheet_mail mail;

	if (column != COLUMN_EMAIL)
		return sheet_cell(s, row, column);
	if (!sheet_mail(&mail, s, row))
		return mail.local;
	struct str domain = s->rows.domains.items[mail.domain];
	char *to = arena_array(mem, char, mail.local.len + 1 + domain.len);
	memcpy(to, mail.local.at, mail.local.len);
	to[mail.local.len] = '@';
	if (domain.len)
		memcpy(to + mail.local.len + 1, domain.at, domain.len);
	return (struct str){ to, mail.local.len + 1 + domain.len };
}

uint32_t
sheet_number(const struct sheet *s, size_t row, enum column column)
{
	must(row < s->rows.count);
	return rows_number(&s->rows, row, column);
}

size_t
sheet_distinct(const struct sheet *s)
{
	return s->rows.texts.count;
}

struct str
sheet_text(const struct sheet *s, uint32_t number)
{
	must(number < s->rows.texts.count);
	return s->rows.texts.items[number];
}
