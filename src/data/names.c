/* Words that stand around the names of people, or in their place. */
#include "people/name_table.h"

#define END NULL

/* clang-format off */
const char *const name_titles[] = {
	"academician", "assistant", "assoc", "associate", "asst", "bsc", "dame", "dds", "dipl", "doctor", "dphil",
	"dr", "drs", "dsc", "edd", "emeritus", "engr", "esq", "frau", "freng", "frs", "frse", "habil", "herr",
	"jd", "lady", "lord", "madam", "mba", "miss", "mme", "monsieur", "mr", "mrs", "ms", "msc", "mx", "phd",
	"prof", "profesor", "professeur", "professor", "professora", "profs", "scd", "sir",
};
const size_t name_title_count = sizeof name_titles / sizeof *name_titles;

const char *const name_han_suffixes[] = {
	"主任医师", "副研究员", "助理教授", "特聘教授", "名誉教授", "讲座教授", "博士后", "副教授", "研究员", "工程师", "副院长",
	"副校长", "秘书长", "负责人", "教授", "院士", "会士", "先生", "女士", "小姐", "博士", "硕士", "老师", "同志", "同学", "主任",
	"院长", "校长", "所长", "处长", "局长", "厅长", "部长", "科长", "会长", "理事长", "董事长", "经理", "总工", "医生", "医师",
	"律师", "主席", "讲师", "夫人", END,
};

const char *const name_han_prefixes[] = { "尊敬的", "教授", "院士", "博士", END };

const char *const name_no_person[] = {
	"a", "abc", "admin", "administrator", "air", "and", "android", "anon", "anonymous", "asdf", "attendee",
	"camera", "cohost", "conference", "default", "demo", "desk", "desktop", "device", "display", "guest",
	"hall", "host", "interpreter", "laptop", "lite", "main", "max", "meeting", "mini", "mobile", "my", "na",
	"nil", "none", "note", "null", "of", "organiser", "organizer", "owner", "panelist", "participant", "pc",
	"phone", "plus", "pro", "qwerty", "recorder", "recording", "registration", "room", "screen", "secretariat",
	"speaker", "staff", "stream", "support", "system", "tablet", "tba", "tbc", "tbd", "teams", "tech", "test",
	"tester", "testing", "the", "tv", "ultra", "unknown", "user", "venue", "volunteer", "webinar", "windows",
	"xx", "xxx", "zoom",
};
const size_t name_no_person_count = sizeof name_no_person / sizeof *name_no_person;

const char *const name_devices[] = {
	"iphone", "ipad", "ipod", "macbook", "imac", "huawei", "realme", "oneplus", "samsung",
	"thinkpad", "lenovo", "desktop-", "laptop-", "surface", "matebook", "matepad", "win-", END,
};

const char *const name_brands[] = { "xiaomi", "redmi", "oppo", "vivo", "galaxy", END };

const char *const name_han_no_person[] = {
	"测试", "会议室", "主会场", "分会场", "会场", "匿名", "管理员", "主持人", "用户", "游客", "访客", "会务", "签到", "手机", "电脑",
	"平板", "华为", "小米手机", "苹果", "直播", "录播", "转播", "录屏", "观众", "教室", "报告厅", "会议厅", "演播", "大屏", "投影",
	"待定", "未知", "暂无", "某某", "工作人员", "志愿者", "技术支持", "秘书处", "组委会", "主办方", "承办方", "办公室", "实验室",
	"有限公司", "大学", "学院", "研究院", "研究所", "医院", "合计", "总计", "小计", "嘉宾席", "同传", "翻译间", "备用", "主讲人", END,
};

const char16_t name_han_no_person_heads[NAME_HEADS]
    = u"测会主分匿管用游访签手电平华小苹直录转观教报演大投待未暂某工志技秘组承办实有学研医合总嘉同翻备";
/* clang-format on */
