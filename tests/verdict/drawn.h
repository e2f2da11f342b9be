/* drawn.h - lists drawn at random, dense with doubts, and what must be alike of two audits.
 *
 * One call draws one thing at most: which of two arguments is drawn first is the compiler's to
 * choose, and the lists are to be the same of all. */
#ifndef TESTS_VERDICT_DRAWN_H
#define TESTS_VERDICT_DRAWN_H

#include "chance.h"
#include "verdict/audited.h"

#include <stdio.h>
#include <string.h>

static const char *const headers[] = { "人员编号,姓名,单位,部门,邮箱,手机,国家,职称,角色,状态\n",
	"人员编号,姓名,单位,部门,邮箱,手机,国家,职称,角色,状态,签到\n" };

static const char *const people[] = { "张伟", "Wei Zhang", "ZHANG Wei", "王芳", "W. Zhang", "李娜",
	"Jane Doe", "Dr. Jane Doe", "欧阳修", "Müller, Jürgen", "陈静院士", "iPhone", "" };
static const char *const affiliations[] = { "中山大学", "SYSU", "中山大学计算机学院", "中山大學",
	"NTU", "Nanyang Technological University", "华师", "University of Oxford", "深圳大学",
	"中山大学附属第一医院", "中国科学院深圳先进技术研究院", "某某科技有限公司",
	"Xyz University", "中山大学；深圳大学", "Oxford Univ", "无", "", "计算机学院" };
static const char *const departments[] = { "", "", "", "物理学院", "深圳大学" };
static const char *const domains[]
    = { "qq.com", "mail.sysu.edu.cn", "ntu.edu.sg", "ntu.edu.tw", "szu.edu.cn" };
static const char *const countries[] = { "", "", "中国", "Singapore", "Taiwan", "UK" };
static const char *const titles[]
    = { "教授", "", "中国科学院院士", "IEEE Fellow", "AAIA Fellow", "Research Fellow", "院士助理" };
static const char *const roles[] = { "", "参会代表", "志愿者", "随行人员", "线上" };
static const char *const attendances[] = { "已签到", "已签到", "已签到", "未签到", "", "待定" };
static const char *const states[] = { "", "已报名", "已取消", "候补", "未通过" };

#define LENGTH(pool)  (sizeof(pool) / sizeof *(pool))
#define DRAW(c, pool) ((pool)[draw((c), LENGTH(pool))])

/* Rows by themselves, so that they can be put in another order. */
#define ROWS     40
#define ROW_ROOM 320

struct list {
	char row[ROWS][ROW_ROOM];
	size_t count;
	bool attended; /* with a column that says who came */
};

/* Some of the names and institutions, so that lists are dense as well as varied. */
struct window {
	unsigned from, width;
};

static inline struct window
draw_window(struct chance *c, unsigned length)
{
	return (struct window){ draw(c, length), 1 + draw(c, length) };
}

#define PICK(c, w, pool) ((pool)[((w)->from + draw((c), (w)->width)) % LENGTH(pool)])

/* all_tied: every row has an institution or a key, so that its copy is known again. */
static inline void
draw_row(char row[ROW_ROOM], const struct window *names, const struct window *institutions,
    struct chance *c, bool all_tied)
{
	char id[16] = "", email[64] = "", phone[16] = "";

	if (draw(c, 4) == 0)
		snprintf(id, sizeof id, "A%u", draw(c, 9));
	if (draw(c, 3) == 0 || all_tied) {
		const char *domain = DRAW(c, domains);
		unsigned number = draw(c, 9);
		snprintf(email, sizeof email, "%su%u@%s", draw(c, 2) ? "" : "U.", number, domain);
	}
	if (draw(c, 4) == 0) {
		unsigned number = draw(c, 6);
		snprintf(phone, sizeof phone, "%s1380000100%u", draw(c, 2) ? "" : "+86", number);
	}
	const char *name = PICK(c, names, people),
		   *affiliation = PICK(c, institutions, affiliations);
	const char *department = DRAW(c, departments), *country = DRAW(c, countries);
	const char *title = DRAW(c, titles);
	const char *role = draw(c, 4) ? "" : DRAW(c, roles);
	const char *state = draw(c, 4) ? "" : DRAW(c, states);
	snprintf(row, ROW_ROOM, "%s,\"%s\",%s,%s,%s,%s,%s,%s,%s,%s\n", id, name, affiliation,
	    department, email, phone, country, title, role, state);
}

/* Gives a list a column of who came. */
static inline void
draw_attendance(struct list *l, struct chance *c)
{
	l->attended = true;
	for (size_t i = 0; i < l->count; i++) {
		char *end = strchr(l->row[i], '\n');
		snprintf(end, (size_t)(l->row[i] + ROW_ROOM - end), ",%s\n", DRAW(c, attendances));
	}
}

static inline void
draw_list(struct list *l, struct chance *c, bool all_tied)
{
	struct window names = draw_window(c, LENGTH(people));
	struct window institutions = draw_window(c, LENGTH(affiliations));

	l->attended = false;
	l->count = 1 + draw(c, ROWS);
	for (size_t i = 0; i < l->count; i++)
		draw_row(l->row[i], &names, &institutions, c, all_tied);
}

static inline void
shuffle(struct list *l, struct chance *c)
{
	char row[ROW_ROOM];

	for (size_t i = l->count; i > 1; i--) {
		size_t k = draw(c, (unsigned)i);
		memcpy(row, l->row[i - 1], sizeof row);
		memcpy(l->row[i - 1], l->row[k], sizeof row);
		memcpy(l->row[k], row, sizeof row);
	}
}

static char text_room[2][256 + ROWS * ROW_ROOM];

static inline struct str
text_of(const struct list *l, int room)
{
	char *to = text_room[room];
	const char *header = headers[l->attended];
	size_t n = strlen(header);

	memcpy(to, header, n);
	for (size_t i = 0; i < l->count; i++) {
		memcpy(to + n, l->row[i], strlen(l->row[i]));
		n += strlen(l->row[i]);
	}
	return (struct str){ to, n };
}

/* --- what must be alike --- */

static inline void
same_check(const struct audit *a, const struct check_result *p, const struct audit *b,
    const struct check_result *q)
{
	assert_int_equal(p->outcome, q->outcome);
	assert_memory_equal(&p->value, &q->value, sizeof p->value);
	assert_memory_equal(&p->low, &q->low, sizeof p->low);
	assert_memory_equal(&p->high, &q->high, sizeof p->high);
	assert_int_equal(p->outer, q->outer);
	assert_int_equal(p->settled_count, q->settled_count);
	assert_int_equal(p->settled_fewest, q->settled_fewest);
	for (size_t i = 0; i < p->settled_count; i++)
		assert_string_equal(a->questions.items[p->settled_by[i]].id,
		    b->questions.items[q->settled_by[i]].id);
}

static inline void
same_verdict(const struct audit *a, const struct audit *b)
{
	assert_int_equal(a->people.count, b->people.count);
	for (int q = 0; q < QUANTITY_COUNT; q++)
		assert_int_equal(a->counts.quantity[q], b->counts.quantity[q]);
	assert_int_equal(a->counts.tally_count, b->counts.tally_count);
	assert_int_equal(a->verdict.outcome, b->verdict.outcome);
	for (int r = 0; r < READING_COUNT; r++)
		for (size_t i = 0; i < a->verdict.check_count; i++)
			same_check(a, &a->verdict.readings[r].checks[i], b,
			    &b->verdict.readings[r].checks[i]);
}

static inline void
same_questions(const struct audit *a, const struct audit *b)
{
	for (size_t i = 0; i < a->questions.count || i < b->questions.count; i++) {
		assert_true(i < a->questions.count && i < b->questions.count);
		const struct question *p = &a->questions.items[i], *q = &b->questions.items[i];
		assert_string_equal(p->id, q->id);
		assert_int_equal(p->kind, q->kind);
		assert_int_equal(p->people, q->people);
		assert_int_equal(p->option_count, q->option_count);
		assert_int_equal(p->likelier, q->likelier);
		for (size_t k = 0; k < p->option_count; k++)
			assert_true(str_eq(p->options[k].answer, q->options[k].answer));
	}
}

#endif
