/* A policy, and the audit of a small list under it. */
#include "fuzz/audited.h"

#define LIST                                                                                       \
	"姓名,单位,荣誉\n"                                                                   \
	"张大三,中山大学,\n"                                                                \
	"李小四,University of Cambridge,中国科学院院士\n"                                \
	"赵小六,University of Cambridge,IET Fellow\n"                                           \
	"孙小七,University of Cambridge,\n"                                                     \
	"周小八,剑桥大学,\n"                                                                \
	"吴小九,,\n"                                                                            \
	"郑小十,NTU,\n"

static void
look(const struct policy *p)
{
	must(p->cap_people > 0 && p->check_count > 0 && p->check_count <= POLICY_CHECKS);
	must(p->reading < READING_COUNT);
	for (size_t i = 0; i < p->check_count; i++) {
		const struct check *c = &p->checks[i];
		must(c->id.len && c->num >= 0 && c->den > 0);
		must(c->kind == CHECK_COUNT || c->num <= c->den);
	}
}

void
fuzz(struct str bytes)
{
	struct str given[GIVEN_COUNT] = { [GIVEN_LIST] = STR(LIST), [GIVEN_POLICY] = bytes };
	struct fuzz_audited audited;
	struct policy policy;
	struct arena mem = { 0 };
	struct fail f = { 0 };

	if (policy_read(&policy, bytes, STR("policy.json"), &mem, &f)) {
		look(&policy);
		must(fuzz_audit(&audited, given, false, &f));
		fuzz_reports(&audited.audit);
		audit_free(&audited.audit);
	} else
		must(f.code != FAIL_NONE);
	arena_free(&mem);
}
