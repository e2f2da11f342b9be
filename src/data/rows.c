/* rows.c - words of rows that sum a list up or number its pages. */
#include "input/body.h"

const struct body_word body_words[] = {
	{ "合计", ROW_TOTAL },
	{ "总计", ROW_TOTAL },
	{ "共计", ROW_TOTAL },
	{ "小计", ROW_TOTAL },
	{ "总人数", ROW_TOTAL },
	{ "总数", ROW_TOTAL },
	{ "本页小计", ROW_TOTAL },
	{ "本页合计", ROW_TOTAL },
	{ "共", ROW_TOTAL },
	{ "人数", ROW_TOTAL },
	{ "grandtotal", ROW_TOTAL },
	{ "subtotal", ROW_TOTAL },
	{ "sub-total", ROW_TOTAL },
	{ "total", ROW_TOTAL },
	{ "totals", ROW_TOTAL },
	{ "sum", ROW_TOTAL },
	{ "第", ROW_PAGE },
	{ "page", ROW_PAGE },
	{ NULL, ROW_ENTRY },
};

const char *const body_counters[] = { "人次", "家", "所", "个", "单位", "人数", "人", "名", "位",
	"项", "条", "参会", "合计", "共计", "总", "计", "共", "约", "第", "页", "participants",
	"participant", "attendees", "attendee", "people", "persons", "of", "page", "no", "：", "，",
	"。", "（", "）", "／", "　", ":", ",", ".", "(", ")", "/", "-", "=", "~", NULL };
