/* Flags: what raises them, and what comes near and does not. */
#include "audited.h"

#include <string.h>

#include "base/out.h"
#include "text/moment.h"

static struct row {
	const char *name, *list;
	enum screen_kind kind;
	size_t want; /* flags of that kind */
} rows[] = {
	{ "one address, two universities",
	    "Name,Affiliation,Email\nAnn Ash,MIT,ann@mail.cn\nAnn Ash,Stanford "
	    "University,ann@mail.cn\n",
	    SCREEN_TWO_INSTITUTIONS, 1 },
	{ "one phone, two universities",
	    "姓名,单位,电话\n钱一甲,清华大学,13800010001\n钱一甲,复旦大学,13800010001\n",
	    SCREEN_TWO_INSTITUTIONS, 1 },
	{ "the third row tells the other one",
	    "Name,Affiliation,Email\nAnn Ash,,ann@mail.cn\nAnn Ash,MIT,ann@mail.cn\n"
	    "Ann Ash,Stanford University,ann@mail.cn\n",
	    SCREEN_TWO_INSTITUTIONS, 1 },
	{ "two affiliations in one cell are told openly",
	    "Name,Affiliation,Email\nAnn Ash,MIT; Stanford University,ann@mail.cn\n",
	    SCREEN_TWO_INSTITUTIONS, 0 },
	{ "a row that names both",
	    "Name,Affiliation,Email\nAnn Ash,MIT; Stanford University,ann@mail.cn\n"
	    "Ann Ash,MIT,ann@mail.cn\n",
	    SCREEN_TWO_INSTITUTIONS, 0 },
	{ "a row that names the other one of both",
	    "Name,Affiliation,Email\nAnn Ash,MIT; Stanford University,ann@mail.cn\n"
	    "Ann Ash,Stanford University,ann@mail.cn\n",
	    SCREEN_TWO_INSTITUTIONS, 0 },
	{ "a later row that names both, too",
	    "Name,Affiliation,Email\nAnn Ash,Stanford University,ann@mail.cn\n"
	    "Ann Ash,MIT; Stanford University,ann@mail.cn\n",
	    SCREEN_TWO_INSTITUTIONS, 0 },
	{ "a row that names one, and perhaps another",
	    "Name,Affiliation,Email\nAnn Ash,MIT; NTU,ann@mail.cn\n"
	    "Ann Ash,Stanford University,ann@mail.cn\n",
	    SCREEN_TWO_INSTITUTIONS, 0 },
	{ "a row that names more than are looked at",
	    "Name,Affiliation,Email\nAnn Ash,MIT; Yale University; Harvard University; "
	    "Princeton University; Cornell University; Brown University; Columbia University; "
	    "Duke University; Stanford University,ann@mail.cn\n"
	    "Ann Ash,Stanford University,ann@mail.cn\n",
	    SCREEN_TWO_INSTITUTIONS, 1 },
	{ "one institution in two languages",
	    "姓名,单位,邮箱\n钱一甲,清华大学,q@mail.cn\n钱一甲,Tsinghua University,q@mail.cn\n",
	    SCREEN_TWO_INSTITUTIONS, 0 },
	{ "a hospital and its university",
	    "姓名,单位,邮箱\n钱一甲,中山大学,q@mail.cn\n钱一甲,中山大学附属第一医院,q@mail.cn\n",
	    SCREEN_TWO_INSTITUTIONS, 0 },
	{ "two people of one name", "姓名,单位\n王伟,清华大学\n王伟,复旦大学\n",
	    SCREEN_TWO_INSTITUTIONS, 0 },
	{ "an institution and none",
	    "姓名,单位,邮箱\n钱一甲,清华大学,q@mail.cn\n钱一甲,,q@mail.cn\n",
	    SCREEN_TWO_INSTITUTIONS, 0 },

	{ "three parts that no registry has, each at the cap",
	    "姓名,单位\n钱一甲,四川大学附属明德医院\n钱二甲,四川大学附属明德医院\n钱三甲,"
	    "四川大学附属明德医院\n"
	    "钱四甲,四川大学附属惠民医院\n钱五甲,四川大学附属惠民医院\n钱六甲,"
	    "四川大学附属惠民医院\n"
	    "钱七甲,四川大学附属仁和医院\n钱八甲,四川大学附属仁和医院\n钱九甲,"
	    "四川大学附属仁和医院\n",
	    SCREEN_DEPARTMENTS, 1 },
	{ "known hospitals are legal persons",
	    "姓名,单位\n钱一甲,四川大学华西医院\n钱二甲,四川大学华西医院\n钱三甲,四川大学华西医院\n"
	    "钱四甲,四川大学华西口腔医院\n钱五甲,四川大学华西口腔医院\n钱六甲,"
	    "四川大学华西口腔医院\n"
	    "钱七甲,四川大学华西第二医院\n钱八甲,四川大学华西第二医院\n钱九甲,"
	    "四川大学华西第二医院\n",
	    SCREEN_DEPARTMENTS, 0 },
	{ "one person each is nothing",
	    "姓名,单位\n钱一甲,四川大学附属明德医院\n钱四甲,四川大学附属惠民医院\n钱七甲,"
	    "四川大学附属仁和医院\n",
	    SCREEN_DEPARTMENTS, 0 },
	{ "an academy's institutes are legal persons",
	    "姓名,单位\n钱一甲,中国科学院物理研究所\n钱二甲,中国科学院物理研究所\n"
	    "钱三甲,中国科学院化学研究所\n钱四甲,中国科学院化学研究所\n"
	    "钱五甲,中国科学院半导体研究所\n钱六甲,中国科学院半导体研究所\n",
	    SCREEN_DEPARTMENTS, 0 },
	{ "departments are their university already",
	    "姓名,单位\n钱一甲,四川大学物理学院\n钱二甲,四川大学物理学院\n钱三甲,四川大学化学学院\n"
	    "钱四甲,四川大学化学学院\n钱五甲,四川大学数学学院\n钱六甲,四川大学数学学院\n",
	    SCREEN_DEPARTMENTS, 0 },

	{ "nobody's known domain under three universities",
	    "Name,Affiliation,Email\nAnn Ash,MIT,a@gala-events.cn\n"
	    "Ben Birk,Stanford University,b@gala-events.cn\nCai Cole,Yale "
	    "University,c@gala-events.cn\n",
	    SCREEN_DOMAIN, 1 },
	{ "a university's domain under three others",
	    "姓名,单位,邮箱\n钱一甲,清华大学,a@fudan.edu.cn\n钱二甲,南京大学,b@fudan.edu.cn\n"
	    "钱三甲,四川大学,c@fudan.edu.cn\n钱四甲,复旦大学,d@fudan.edu.cn\n",
	    SCREEN_DOMAIN, 1 },
	{ "two others may have moved",
	    "姓名,单位,邮箱\n钱一甲,清华大学,a@fudan.edu.cn\n钱二甲,南京大学,b@fudan.edu.cn\n"
	    "钱四甲,复旦大学,d@fudan.edu.cn\n",
	    SCREEN_DOMAIN, 0 },
	{ "two others, of whom one sent two",
	    "姓名,单位,邮箱\n钱一甲,清华大学,a@fudan.edu.cn\n钱二甲,南京大学,b@fudan.edu.cn\n"
	    "钱三甲,清华大学,c@fudan.edu.cn\n钱四甲,南京大学,d@fudan.edu.cn\n",
	    SCREEN_DOMAIN, 0 },
	{ "a university and its hospitals are one",
	    "姓名,单位,邮箱\n钱一甲,四川大学,a@gala-events.cn\n钱二甲,清华大学,b@gala-events.cn\n"
	    "钱三甲,四川大学华西医院,c@gala-events.cn\n钱四甲,中山大学,d@gala-events.cn\n"
	    "钱五甲,中山大学附属第一医院,e@gala-events.cn\n",
	    SCREEN_DOMAIN, 1 },
	{ "public mail",
	    "姓名,单位,邮箱\n钱一甲,清华大学,a@163.com\n钱二甲,南京大学,b@163.com\n"
	    "钱三甲,四川大学,c@163.com\n",
	    SCREEN_DOMAIN, 0 },
	{ "a domain of examples",
	    "姓名,单位,邮箱\n钱一甲,清华大学,a@example.com\n钱二甲,南京大学,b@example.com\n"
	    "钱三甲,四川大学,c@example.com\n",
	    SCREEN_DOMAIN, 0 },
	{ "another domain of examples",
	    "姓名,单位,邮箱\n钱一甲,清华大学,a@gala.example\n钱二甲,南京大学,b@gala.example\n"
	    "钱三甲,四川大学,c@gala.example\n",
	    SCREEN_DOMAIN, 0 },
	{ "a domain of tests",
	    "姓名,单位,邮箱\n钱一甲,清华大学,a@gala.test\n钱二甲,南京大学,b@gala.test\n"
	    "钱三甲,四川大学,c@gala.test\n",
	    SCREEN_DOMAIN, 0 },
	{ "a university's domain under its hospitals",
	    "姓名,单位,邮箱\n钱一甲,四川大学华西医院,a@scu.edu.cn\n"
	    "钱二甲,四川大学华西口腔医院,b@scu.edu.cn\n钱三甲,四川大学华西第二医院,c@scu.edu.cn\n"
	    "钱四甲,四川大学,d@scu.edu.cn\n",
	    SCREEN_DOMAIN, 0 },
	{ "a firm that is spelt in three ways",
	    "Name,Affiliation,Email\nAnn Ash,Quorvex Optics,a@quorvex.com\n"
	    "Ben Birk,Qvx Lenses,b@quorvex.com\nCai Cole,Lenswerk Q,c@quorvex.com\n",
	    SCREEN_DOMAIN, 0 },
};

static void
raised_where_it_is(void **state)
{
	const struct row *r = *state;
	const struct str list = str_from(r->list);
	struct audited a;

	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.screens.seen[r->kind], r->want);
	for (size_t i = 0; i < a.audit.screens.count; i++) {
		const struct screen *s = &a.audit.screens.items[i];
		assert_true(s->people > 0 && s->row_count <= SCREEN_ROWS);
		if (s->kind == r->kind && s->kind != SCREEN_DEPARTMENTS)
			assert_true(s->row_count > 1);
	}
	audited_free(&a);
}

/* --- what a flag says --- */

/* Its kind and people; the institution that is meant, or the domain; those beside it; the lines;
 * since when, and until when. */
static struct str
told(const struct audit *a, const struct screen *s, struct out *o)
{
	o->len = 0;
	out_plain(o, screen_word(s->kind));
	out_char(o, ' ');
	out_whole(o, (int64_t)s->people);
	out_char(o, ' ');
	out_plain(
	    o, s->institution == NOBODY ? s->domain : names_get(&a->names, s->institution)->id);
	for (size_t i = 0; i < s->institution_count; i++) {
		out_char(o, i ? ' ' : ':');
		out_plain(o, names_get(&a->names, s->institutions[i])->id);
	}
	for (size_t i = 0; i < s->row_count; i++) {
		out_char(o, i ? ' ' : '@');
		out_whole(o, (int64_t)sheet_row(a->sheet, s->rows[i]).line);
	}
	if (s->since.len) {
		out_char(o, ' ');
		out_plain(o, s->since);
		out_trusted(o, STR(" to "));
		out_plain(o, s->until);
	}
	return out_text(o);
}

/* What all flags of a list say, one a line. */
static void
says(struct str list, const char *want)
{
	struct out all = { 0 }, one = { 0 };
	struct arena mem = { 0 };
	struct screens screens;
	struct audited a;

	audited_run(&a, &list, 1);
	/* Whatever was there before. */
	memset(&screens, 0xa5, sizeof screens);
	screens_find(&screens, &a.audit, &mem);
	for (size_t i = 0; i < screens.count; i++) {
		if (i > 0)
			out_char(&all, '\n');
		out_plain(&all, told(&a.audit, &screens.items[i], &one));
	}
	if (!str_eq(out_text(&all), str_from(want)))
		fail_msg("%.*s", (int)all.len, all.at);
	screens_free(&screens);
	assert_int_equal(screens.count, 0);
	arena_free(&mem);
	out_free(&one);
	out_free(&all);
	audited_free(&a);
}

static struct told_row {
	const char *name, *list, *want;
} told_rows[] = {
	{ "two institutions",
	    "Name,Affiliation,Email\nBea Birk,Yale University,b@mail.cn\nAnn Ash,MIT,ann@mail.cn\n"
	    "Ann Ash,Massachusetts Institute of Technology,ann@mail.cn\n"
	    "Ann Ash,Stanford University,ann@mail.cn\nAnn Ash,Yale University,ann@mail.cn\n",
	    "two_institutions 1 :us-mit us-stanford@3 5" },
	{ "two institutions, the first row without one",
	    "Name,Affiliation,Email\nAnn Ash,,ann@mail.cn\nAnn Ash,Yale University,ann@mail.cn\n"
	    "Ann Ash,Stanford University,ann@mail.cn\n",
	    "two_institutions 1 :us-yale us-stanford@3 4" },
	{ "parts at the cap and below, between those of another",
	    "姓名,单位\n"
	    "钱一甲,四川大学附属明德医院\n钱一乙,武汉大学附属明德医院\n钱二甲,"
	    "四川大学附属明德医院\n"
	    "钱三甲,四川大学附属惠民医院\n钱三乙,武汉大学附属惠民医院\n钱四甲,"
	    "四川大学附属惠民医院\n"
	    "钱五甲,四川大学附属仁和医院\n钱六甲,四川大学附属仁和医院\n钱七甲,"
	    "四川大学附属仁和医院\n"
	    "钱八甲,四川大学附属同济医院\n",
	    "departments_as_institutions 8 cn-scu:local:四川大学附属明德医院 "
	    "local:四川大学附属惠民医院 "
	    "local:四川大学附属仁和医院 local:四川大学附属同济医院" },
	{ "two in three near the cap",
	    "姓名,单位\n"
	    "钱一甲,四川大学附属明德医院\n钱二甲,四川大学附属明德医院\n"
	    "钱三甲,四川大学附属惠民医院\n钱四甲,四川大学附属惠民医院\n"
	    "钱五甲,四川大学附属仁和医院\n钱六甲,四川大学附属仁和医院\n"
	    "钱七甲,四川大学附属同济医院\n钱八甲,四川大学附属同济医院\n"
	    "钱九甲,四川大学附属博爱医院\n钱十甲,四川大学附属济民医院\n",
	    "departments_as_institutions 10 cn-scu:local:四川大学附属明德医院 "
	    "local:四川大学附属惠民医院 local:四川大学附属仁和医院 local:四川大学附属同济医院 "
	    "local:四川大学附属博爱医院 local:四川大学附属济民医院" },
	{ "two near the cap of three",
	    "姓名,单位\n"
	    "钱一甲,四川大学附属明德医院\n钱二甲,四川大学附属明德医院\n"
	    "钱三甲,四川大学附属惠民医院\n钱四甲,四川大学附属惠民医院\n钱五甲,"
	    "四川大学附属仁和医院\n",
	    "" },
	{ "three near the cap of five, and two of one",
	    "姓名,单位\n"
	    "钱一甲,四川大学附属明德医院\n钱二甲,四川大学附属明德医院\n"
	    "钱三甲,四川大学附属惠民医院\n钱四甲,四川大学附属惠民医院\n"
	    "钱五甲,四川大学附属仁和医院\n钱六甲,四川大学附属仁和医院\n"
	    "钱七甲,四川大学附属同济医院\n钱八甲,四川大学附属博爱医院\n",
	    "" },
	{ "one that is over the cap is not near it",
	    "姓名,单位\n"
	    "钱一甲,四川大学附属明德医院\n钱二甲,四川大学附属明德医院\n"
	    "钱三甲,四川大学附属惠民医院\n钱四甲,四川大学附属惠民医院\n"
	    "钱五甲,四川大学附属仁和医院\n钱六甲,四川大学附属仁和医院\n"
	    "钱七甲,四川大学附属仁和医院\n钱八甲,四川大学附属仁和医院\n",
	    "" },
	{ "laboratories of a laboratory",
	    "姓名,单位\n"
	    "钱一甲,岭南现代农业科学与技术广东省实验室深圳分中心\n"
	    "钱二甲,岭南现代农业科学与技术广东省实验室深圳分中心\n"
	    "钱三甲,岭南现代农业科学与技术广东省实验室茂名分中心\n"
	    "钱四甲,岭南现代农业科学与技术广东省实验室茂名分中心\n"
	    "钱五甲,岭南现代农业科学与技术广东省实验室肇庆分中心\n"
	    "钱六甲,岭南现代农业科学与技术广东省实验室肇庆分中心\n",
	    "departments_as_institutions 6 cn-lnlab:cn-lnlabsz cn-lnlabmm cn-lnlabzq" },
	{ "institutes of an institute",
	    "姓名,单位\n"
	    "钱一甲,国家高速网路与计算中心\n钱二甲,国家高速网路与计算中心\n"
	    "钱三甲,台湾半导体研究中心\n钱四甲,台湾半导体研究中心\n"
	    "钱五甲,国家地震工程研究中心\n钱六甲,国家地震工程研究中心\n",
	    "departments_as_institutions 6 tw-niar:tw-nchc tw-tsri tw-ncree" },
	{ "a school, an institute and a hospital of nobody's of a university",
	    "姓名,单位\n"
	    "钱一甲,北京大学附属中学\n钱二甲,北京大学附属中学\n"
	    "钱三甲,北京大学深圳研究院\n钱四甲,北京大学深圳研究院\n"
	    "钱五甲,北京大学附属明德医院\n钱六甲,北京大学附属明德医院\n",
	    "departments_as_institutions 6 cn-pku:cn-pkuschool cn-pkuszhri "
	    "local:北京大学附属明德医院" },
	{ "whose domain it is, and two of one institution",
	    "姓名,单位,邮箱\n钱四甲,复旦大学,d@fudan.edu.cn\n钱一甲,清华大学,a@fudan.edu.cn\n"
	    "钱二甲,南京大学,b@fudan.edu.cn\n钱三甲,四川大学,c@fudan.edu.cn\n"
	    "钱五甲,清华大学,e@fudan.edu.cn\n钱六甲,武汉大学,f@whu.edu.cn\n",
	    "domain_of_many 4 fudan.edu.cn:cn-nju cn-tsinghua cn-scu@4 3 5" },
	{ "two of one institution, and its hospital between them",
	    "姓名,单位,邮箱\n钱一甲,四川大学,a@gala-events.cn\n"
	    "钱二甲,四川大学华西医院,b@gala-events.cn\n钱三甲,四川大学,c@gala-events.cn\n"
	    "钱四甲,清华大学,d@gala-events.cn\n钱五甲,清华大学,e@gala-events.cn\n"
	    "钱六甲,吉林大学,f@gala-events.cn\n",
	    "domain_of_many 6 gala-events.cn:cn-tsinghua cn-jlu cn-wchscu cn-scu@5 7 3 2" },
	{ "two domains, in turn",
	    "姓名,单位,邮箱\n钱一甲,清华大学,a@gala-events.cn\n钱一乙,复旦大学,a@feast-events.cn\n"
	    "钱二甲,南京大学,b@gala-events.cn\n钱二乙,武汉大学,b@feast-events.cn\n"
	    "钱三甲,四川大学,c@gala-events.cn\n钱三乙,吉林大学,c@feast-events.cn\n",
	    "domain_of_many 3 gala-events.cn:cn-nju cn-tsinghua cn-scu@4 2 6\n"
	    "domain_of_many 3 feast-events.cn:cn-jlu cn-fudan cn-whu@7 3 5" },
};

static void
says_what_it_saw(void **state)
{
	const struct told_row *r = *state;

	says(str_from(r->list), r->want);
}

/* --- late blocks --- */

/* Sixty people of sixty institutions, six an hour, and then a block. */
static struct block_row {
	const char *name;
	int people, minutes_apart, others_between;
	const char *affiliation, *domain, *format;
	size_t want;
} block_rows[] = {
	{ "ten of one institution within an hour", 10, 5, 0, "复旦大学", NULL, NULL, 1 },
	{ "nine are too few", 9, 5, 0, "复旦大学", NULL, NULL, 0 },
	{ "ten in two hours are no block", 10, 12, 0, "复旦大学", NULL, NULL, 0 },
	{ "somebody else between now and then", 12, 4, 6, "复旦大学", NULL, NULL, 1 },
	{ "somebody else after each", 12, 4, 1, "复旦大学", NULL, NULL, 0 },
	{ "one domain, an institution each", 10, 5, 0, NULL, "gala-events.cn", NULL, 1 },
	{ "one institution and its domain are one flag", 10, 5, 0, "复旦大学", "fudan.edu.cn", NULL,
	    1 },
	{ "public mail is nobody's", 10, 5, 0, NULL, "163.com", NULL, 0 },
	{ "one in five is somebody else", 12, 4, 4, "复旦大学", NULL, NULL, 1 },
	{ "one in four is somebody else", 12, 4, 3, "复旦大学", NULL, NULL, 0 },
	{ "an hour to the minute", 11, 6, 0, "复旦大学", NULL, NULL, 1 },
	{ "day before month, as a day above twelve shows", 10, 5, 0, "复旦大学", NULL, "day", 1 },
	{ "month before day, as a day above twelve shows", 10, 5, 0, "复旦大学", NULL, "month", 1 },
	{ "no day above twelve tells", 10, 5, 0, "复旦大学", NULL, "either", 0 },
	{ "days above twelve contradict each other", 10, 5, 0, "复旦大学", NULL, "now so", 0 },
	{ "dates alone tell no hour", 10, 5, 0, "复旦大学", NULL, "-", 0 },
};

static void
put_row(struct out *o, const struct block_row *r, int n, bool in_block, int64_t minute)
{
	char text[200], time[60], place[40] = "", mail[40] = "";
	int day = (int)(minute / 1440) + (r->format && *r->format == 'e' ? 3 : 13);
	int hour = (int)(minute / 60 % 24);
	char format = r->format ? *r->format : ' ';

	if (format == 'n')
		format = n % 2 ? 'd' : 'm';
	bool day_first = format == 'd' || format == 'e';
	if (day_first || format == 'm')
		snprintf(time, sizeof time, "%d/%d/2023 %02d:%02d", day_first ? day : 5,
		    day_first ? 5 : day, hour, (int)(minute % 60));
	else if (r->format)
		snprintf(time, sizeof time, "2023-05-%02d", day);
	else
		snprintf(
		    time, sizeof time, "2023-05-%02d %02d:%02d", day, hour, (int)(minute % 60));
	if (in_block && r->affiliation)
		snprintf(place, sizeof place, "%s", r->affiliation);
	else
		snprintf(place, sizeof place, "Institute %dQX", 100 + n);
	if (in_block && r->domain)
		snprintf(mail, sizeof mail, "u%d@%s", n, r->domain);
	snprintf(text, sizeof text, "Ada Person%c%c,%s,%s,%s\n", 'a' + n / 26, 'a' + n % 26, place,
	    mail, time);
	out_plain(o, str_from(text));
}

static void
late_blocks_are_seen(void **state)
{
	const struct block_row *r = *state;
	struct out o = { 0 };
	struct audited a;
	int n = 0;
	uint32_t last = 0; /* row of the block, behind the heading's */

	out_trusted(&o, STR("Name,Affiliation,Email,Registration date\n"));
	for (; n < 60; n++)
		put_row(&o, r, n, false, n * 30);
	int64_t minute = 60 * 30 + 100;
	for (int i = 0; i < r->people; i++, minute += r->minutes_apart) {
		last = (uint32_t)n + 1;
		put_row(&o, r, n++, true, minute);
		if (r->others_between && i % r->others_between == 0)
			put_row(&o, r, n++, false, minute + 1);
	}
	struct str list = out_text(&o);
	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.screens.seen[SCREEN_LATE_BLOCK], r->want);
	for (size_t i = 0; i < a.audit.screens.count; i++) {
		const struct screen *s = &a.audit.screens.items[i];
		const struct sheet *sheet = a.audit.sheet;
		assert_int_equal(s->people, r->people);
		assert_int_equal(s->domain.at == NULL, r->affiliation != NULL);
		assert_int_equal(s->institution == NOBODY, r->affiliation == NULL);
		assert_int_equal(sheet_row(sheet, s->rows[0]).line, 1 + 60 + 1);
		assert_true(str_eq(s->since, sheet_cell(sheet, s->rows[0], COLUMN_REGISTERED_AT)));
		assert_true(str_eq(s->until, sheet_cell(sheet, last, COLUMN_REGISTERED_AT)));
	}
	audited_free(&a);
	out_free(&o);
}

/* --- plans: who comes when --- */

/* So many people, each so many minutes behind the one before:
 *   o  an institution each      f  复旦大学      F  the same, with an address there
 *   -  the same, without a time   g  深圳大学      G  the same, with an address at 复旦大学 */
struct run {
	int people;
	char who;
	int apart;
};

#define PLAN_MOST 160
#define BEGINS    ((struct moment){ .year = 2023, .month = 4, .day = 29 })

static struct plan_row {
	const char *name;
	struct run runs[8];
	const char *formats; /* in turn: ISO's, day before month, month before day */
	bool newest_first;
	const char *want;
} plan_rows[] = {
	{ "a day, an hour and a fifth, all to the last",
	    { { 40, 'o', 35 }, { 1, 'f', 15 }, { 8, 'f', 6 }, { 1, 'f', 12 } }, "i", false,
	    "late_block 10 cn-fudan@42 43 44 45 46 47 48 49 50 51 2023-04-29 23:35 to 2023-04-30 "
	    "00:35" },
	{ "a minute less than a day",
	    { { 40, 'o', 35 }, { 1, 'f', 14 }, { 8, 'f', 6 }, { 1, 'f', 12 } }, "i", false, "" },
	{ "a minute more than an hour",
	    { { 40, 'o', 35 }, { 1, 'f', 15 }, { 8, 'f', 6 }, { 1, 'f', 13 } }, "i", false, "" },
	{ "the first of them is not in the last fifth", { { 39, 'o', 40 }, { 10, 'f', 5 } }, "i",
	    false, "" },
	{ "the newest first", { { 40, 'o', 35 }, { 1, 'f', 15 }, { 8, 'f', 6 }, { 1, 'f', 12 } },
	    "i", true,
	    "late_block 10 cn-fudan@11 10 9 8 7 6 5 4 3 2 2023-04-29 23:35 to 2023-04-30 00:35" },
	{ "one between", { { 60, 'o', 30 }, { 6, 'f', 3 }, { 1, 'o', 3 }, { 6, 'f', 3 } }, "i",
	    false,
	    "late_block 12 cn-fudan@62 63 64 65 66 67 69 70 71 72 73 74 2023-04-30 06:03 to "
	    "2023-04-30 06:39" },
	{ "two between", { { 60, 'o', 30 }, { 6, 'f', 3 }, { 2, 'o', 3 }, { 6, 'f', 3 } }, "i",
	    false, "" },
	{ "some of another source between",
	    { { 80, 'o', 20 }, { 4, 'f', 3 }, { 1, 'g', 1 }, { 4, 'f', 3 }, { 1, 'g', 1 },
		{ 4, 'f', 3 } },
	    "i", false,
	    "late_block 12 cn-fudan@82 83 84 85 87 88 89 90 92 93 94 95 2023-04-30 02:43 to "
	    "2023-04-30 03:18" },
	{ "two sources", { { 90, 'o', 20 }, { 10, 'f', 2 }, { 10, 'g', 2 } }, "i", false,
	    "late_block 10 cn-fudan@92 93 94 95 96 97 98 99 100 101 2023-04-30 06:02 to 2023-04-30 "
	    "06:20\n"
	    "late_block 10 cn-szu@102 103 104 105 106 107 108 109 110 111 2023-04-30 06:22 to "
	    "2023-04-30 06:40" },
	{ "one more of the domain before", { { 60, 'o', 30 }, { 1, 'G', 5 }, { 10, 'F', 5 } }, "i",
	    false,
	    "late_block 10 cn-fudan@63 64 65 66 67 68 69 70 71 72 2023-04-30 06:10 to 2023-04-30 "
	    "06:55\n"
	    "late_block 11 fudan.edu.cn@62 63 64 65 66 67 68 69 70 71 72 2023-04-30 06:05 to "
	    "2023-04-30 06:55" },
	{ "one more of the domain behind", { { 60, 'o', 30 }, { 10, 'F', 5 }, { 1, 'G', 5 } }, "i",
	    false,
	    "late_block 10 cn-fudan@62 63 64 65 66 67 68 69 70 71 2023-04-30 06:05 to 2023-04-30 "
	    "06:50\n"
	    "late_block 11 fudan.edu.cn@62 63 64 65 66 67 68 69 70 71 72 2023-04-30 06:05 to "
	    "2023-04-30 06:55" },
	{ "more than are listed", { { 100, 'o', 20 }, { 25, 'f', 2 } }, "i", false,
	    "late_block 25 cn-fudan@102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 "
	    "117 118 119 120 121 2023-04-30 09:22 to 2023-04-30 10:10" },
	{ "nine entries in all", { { 9, 'f', 200 } }, "i", false, "" },
	{ "nobody's time is known", { { 12, '-', 0 } }, "i", false, "" },
	{ "somebody's time is not known", { { 1, '-', 0 }, { 60, 'o', 30 }, { 10, 'f', 5 } }, "i",
	    false,
	    "late_block 10 cn-fudan@63 64 65 66 67 68 69 70 71 72 2023-04-30 06:05 to 2023-04-30 "
	    "06:50" },
	{ "the first of a month, day before month",
	    { { 60, 'o', 47 }, { 1, 'f', 70 }, { 9, 'f', 5 } }, "d", false,
	    "late_block 10 cn-fudan@62 63 64 65 66 67 68 69 70 71 1/5/2023 00:10 to 1/5/2023 "
	    "00:55" },
	{ "the first of a month, month before day",
	    { { 60, 'o', 47 }, { 1, 'f', 70 }, { 9, 'f', 5 } }, "m", false,
	    "late_block 10 cn-fudan@62 63 64 65 66 67 68 69 70 71 5/1/2023 00:10 to 5/1/2023 "
	    "00:55" },
	{ "days before months beside dates that tell by themselves",
	    { { 60, 'o', 47 }, { 1, 'f', 70 }, { 9, 'f', 5 } }, "di", false,
	    "late_block 10 cn-fudan@62 63 64 65 66 67 68 69 70 71 1/5/2023 00:10 to 2023-05-01 "
	    "00:55" },
	{ "the first date alone tells which is the day",
	    { { 1, 'o', 2820 }, { 1, 'o', 120 }, { 59, 'o', 30 }, { 10, 'f', 5 } }, "d", false,
	    "late_block 10 cn-fudan@63 64 65 66 67 68 69 70 71 72 2/5/2023 06:35 to 2/5/2023 "
	    "07:20" },
	{ "the first date is missing",
	    { { 1, '-', 0 }, { 60, 'o', 47 }, { 1, 'f', 70 }, { 9, 'f', 5 } }, "d", false,
	    "late_block 10 cn-fudan@63 64 65 66 67 68 69 70 71 72 1/5/2023 00:10 to 1/5/2023 "
	    "00:55" },
};

static void
put_line(struct out *o, const struct run *run, int n, int64_t minute, char format)
{
	char text[200], time[80] = "", place[40], mail[40] = "";
	struct moment at;

	moment_of(&at, minute);
	int first = format == 'd' ? at.day : at.month, second = format == 'd' ? at.month : at.day;
	if (run->who != '-' && format == 'i')
		snprintf(time, sizeof time, "%04d-%02d-%02d", at.year, at.month, at.day);
	else if (run->who != '-')
		snprintf(time, sizeof time, "%d/%d/%04d", first, second, at.year);
	if (run->who != '-')
		snprintf(time + strlen(time), sizeof time - strlen(time), " %02d:%02d",
		    at.minute / 60, at.minute % 60);
	snprintf(place, sizeof place, "Institute %dQX", 100 + n);
	if (run->who == 'F' || run->who == 'G')
		snprintf(mail, sizeof mail, "u%d@fudan.edu.cn", n);
	snprintf(text, sizeof text, "Ada Person%c%c,%s,%s,%s\n", 'a' + n / 26, 'a' + n % 26,
	    strchr("fF", run->who)   ? "复旦大学"
	    : strchr("gG", run->who) ? "深圳大学"
				     : place,
	    mail, time);
	out_plain(o, str_from(text));
}

static void
plans_come_to(void **state)
{
	const struct plan_row *r = *state;
	struct out lines[PLAN_MOST] = { { 0 } }, list = { 0 };
	int64_t minute = moment_minutes(&BEGINS);
	int count = 0;

	for (const struct run *run = r->runs; run->people; run++)
		for (int i = 0; i < run->people; i++, count++) {
			assert_true(count < PLAN_MOST);
			minute += run->apart;
			put_line(&lines[count], run, count, minute,
			    r->formats[(size_t)count % strlen(r->formats)]);
		}
	out_trusted(&list, STR("Name,Affiliation,Email,Registration date\n"));
	for (int i = 0; i < count; i++)
		out_plain(&list, out_text(&lines[r->newest_first ? count - 1 - i : i]));
	says(out_text(&list), r->want);
	for (int i = 0; i < count; i++)
		out_free(&lines[i]);
	out_free(&list);
}

/* --- they are no part of a verdict --- */

static void
more_than_are_kept_are_counted(void **state)
{
	struct out o = { 0 };
	struct audited a;

	(void)state;
	out_trusted(&o, STR("Name,Affiliation,Email\n"));
	for (int i = 0; i < 2 * SCREENS_KEEP; i++) {
		char text[160];
		snprintf(text, sizeof text,
		    "Ada P%c%c,MIT,a%d@mail.cn\nAda P%c%c,NASA,a%d@mail.cn\n", 'a' + i / 26,
		    'a' + i % 26, i, 'a' + i / 26, 'a' + i % 26, i);
		out_plain(&o, str_from(text));
	}
	struct str list = out_text(&o);
	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.screens.seen[SCREEN_TWO_INSTITUTIONS], 2 * SCREENS_KEEP);
	assert_int_equal(a.audit.screens.count, SCREENS_KEEP);
	audited_free(&a);
	out_free(&o);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, raised_where_it_is);
	ROWS_ADD(tests, n, told_rows, says_what_it_saw);
	ROWS_ADD(tests, n, block_rows, late_blocks_are_seen);
	ROWS_ADD(tests, n, plan_rows, plans_come_to);
	ROWS_LAW(tests, n, more_than_are_kept_are_counted);
	return ROWS_RUN(tests, n);
}
