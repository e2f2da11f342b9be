/* Which institutions are hosts, what counts as one unit, and what the event file teaches. */
#include "rows.h"

#include <string.h>

#include "data/image.h"
#include "verdict/side.h"

struct world {
	struct arena mem;
	struct registry *registry;
	struct names names;
	struct resolver *resolver;
	struct findings findings;
	struct hosts hosts;
};

static void
world_make(struct world *w, struct host *list, size_t count)
{
	struct event event = { .hosts = list, .host_count = count };
	struct fail f = { 0 };

	*w = (struct world){ 0 };
	findings_init(&w->findings, &w->mem);
	assert_true(registry_open(&w->registry, STR(""), image_registry(), &f));
	names_init(&w->names, w->registry, &w->mem);
	w->resolver = resolver_new(&w->names, &w->mem);
	hosts_find(&w->hosts, &event, &w->names, w->resolver, &w->findings, &w->mem);
}

static void
world_end(struct world *w)
{
	findings_free(&w->findings);
	resolver_free(w->resolver);
	names_free(&w->names);
	registry_free(w->registry);
	arena_free(&w->mem);
}

static struct str
id_of(const struct world *w, uint32_t institution)
{
	return names_get(&w->names, institution)->id;
}

/* --- which institution a host is --- */

static struct row {
	const char *name, *host, *country, *ror;
	const char *id;
	bool known;
} rows[] = {
	{ "by its name", "中山大学", "", "", "cn-sysu", true },
	{ "by its English name", "Sun Yat-sen University", "", "", "cn-sysu", true },
	{ "by its ROR id, whatever its name", "Oxford", "", "052gg0110", "gb-oxford", true },
	{ "by name, where the ROR id is nobody's", "University of Oxford", "", "000000000",
	    "gb-oxford", true },
	{ "by its country", "NTU", "SG", "", "sg-ntu", true },
	{ "one that nobody knows", "某某学会", "", "", "local:某某学会", false },
	{ "one that is none", "计算机学院", "", "", "local:计算机学院", false },
};

static void
found_as_wanted(void **state)
{
	const struct row *r = *state;
	struct host host = {
		.name = str_from(r->host), .country = str_from(r->country), .ror = str_from(r->ror)
	};
	struct world w;

	world_make(&w, &host, 1);
	assert_int_equal(w.hosts.count, 1);
	struct str id = id_of(&w, w.hosts.institution[0]);
	if (!str_eq(id, str_from(r->id)))
		fail_msg("%.*s", (int)id.len, id.at);
	assert_int_equal(w.findings.seen[FINDING_HOST_NOT_KNOWN], !r->known);
	world_end(&w);
}

/* --- what the event file teaches --- */

static uint32_t
taken(struct world *w, const char *text, const char *domain)
{
	struct query q = { .affiliation = str_from(text), .domain = str_from(domain) };
	const struct affiliation *a = resolve(w->resolver, &q);

	return a->mention_count ? mention_taken(&a->mentions[0]) : NOBODY;
}

static void
aliases_and_domains_are_told(void **state)
{
	struct str aliases[] = { STR("Alma Mater"), STR("母校"), STR("Alma mater") };
	struct str domains[] = { STR("alma.example"), STR("mater.example") };
	struct host list[] = { { .name = STR("中山大学"),
	    .aliases = aliases,
	    .alias_count = 3,
	    .domains = domains,
	    .domain_count = 2 } };
	struct world w;

	(void)state;
	world_make(&w, list, 1);
	uint32_t host = w.hosts.institution[0];
	assert_int_equal(taken(&w, "Alma Mater", ""), host);
	assert_int_equal(taken(&w, "母校物理学院", ""), host);
	assert_int_equal(taken(&w, "", "mail.alma.example"), host);
	assert_int_equal(taken(&w, "", "mater.example"), host);
	assert_int_equal(taken(&w, "暨南大学", "") == host, false);
	world_end(&w);
}

/* An ambiguous name is the host's where the event file says that the host is called so. */
static void
a_hosts_alias_settles_an_ambiguous_name(void **state)
{
	struct str aliases[] = { STR("华师") };
	struct host list[]
	    = { { .name = STR("华南师范大学"), .aliases = aliases, .alias_count = 1 } };
	struct query q = { .affiliation = STR("华师") };
	struct world w;

	(void)state;
	world_make(&w, list, 1);
	const struct affiliation *a = resolve(w.resolver, &q);
	assert_int_equal(a->mention_count, 1);
	assert_false(mention_open(&a->mentions[0]));
	assert_int_equal(mention_taken(&a->mentions[0]), w.hosts.institution[0]);
	world_end(&w);
}

/* No host's alias decides which institution another host is. */
static void
hosts_are_found_before_aliases_are_told(void **state)
{
	struct str aliases[] = { STR("University of Oxford"), STR("Elder Place") };
	struct host list[] = { { .name = STR("中山大学"), .aliases = aliases, .alias_count = 1 },
		{ .role = HOST_PARTICIPATING,
		    .name = STR("University of Oxford"),
		    .aliases = &aliases[1],
		    .alias_count = 1 } };
	struct world w;

	(void)state;
	world_make(&w, list, 2);
	assert_true(str_eq(id_of(&w, w.hosts.institution[0]), STR("cn-sysu")));
	assert_true(str_eq(id_of(&w, w.hosts.institution[1]), STR("gb-oxford")));
	assert_int_equal(taken(&w, "Elder Place", ""), w.hosts.institution[1]);
	world_end(&w);
}

/* What several institutions are called is, in the lists, the host that was called so. */
static void
a_hosts_own_name_is_no_longer_in_doubt(void **state)
{
	struct host list[] = { { .name = STR("华师") } };
	struct query q = { .affiliation = STR("华师") };
	struct world w;

	(void)state;
	world_make(&w, list, 1);
	const struct affiliation *a = resolve(w.resolver, &q);
	assert_int_equal(a->mention_count, 1);
	assert_false(mention_open(&a->mentions[0]));
	assert_int_equal(mention_taken(&a->mentions[0]), w.hosts.institution[0]);
	world_end(&w);
}

/* --- units and sides --- */

static struct unit_row {
	const char *name, *id;
	enum choice choice;
	int value;
	const char *unit;
	bool host; /* of 中山大学, 牛津大学 taking part, 深圳大学 as co-organiser */
} unit_rows[] = {
	{ "a host", "cn-sysu", CHOICE_STAGE, 0, "cn-sysu", true },
	{ "a participating one", "gb-oxford", CHOICE_STAGE, 0, "gb-oxford", true },
	{ "a co-organiser is external", "cn-szu", CHOICE_STAGE, 0, "cn-szu", false },
	{ "a co-organiser as host", "cn-szu", CHOICE_CO_ORGANISERS, CO_ORGANISERS_HOST, "cn-szu",
	    true },
	{ "another", "cn-jnu", CHOICE_STAGE, 0, "cn-jnu", false },
	{ "a hospital", "cn-sysu1", CHOICE_STAGE, 0, "cn-sysu1", false },
	{ "a hospital, rolled up", "cn-sysu1", CHOICE_AFFILIATED_HOSPITAL, ROLL_PARENT, "cn-sysu",
	    true },
	{ "an institute", "cn-cas-siat", CHOICE_STAGE, 0, "cn-cas-siat", false },
	{ "an institute, rolled up", "cn-cas-siat", CHOICE_ACADEMY_INSTITUTE, ROLL_PARENT, "cn-cas",
	    false },
	{ "an institute, hospitals rolled up", "cn-cas-siat", CHOICE_AFFILIATED_HOSPITAL,
	    ROLL_PARENT, "cn-cas-siat", false },
	{ "an institute of an academy's institute", "cn-cas-ipp", CHOICE_ACADEMY_INSTITUTE,
	    ROLL_PARENT, "cn-cas", false },
	{ "an institute of a firm", "cn-ciae", CHOICE_ACADEMY_INSTITUTE, ROLL_PARENT, "cn-ciae",
	    false },
	{ "an institute of an institute that is nobody's", "tw-nchc", CHOICE_ACADEMY_INSTITUTE,
	    ROLL_PARENT, "tw-nchc", false },
	{ "an institute of Fraunhofer", "de-ise", CHOICE_ACADEMY_INSTITUTE, ROLL_PARENT,
	    "de-fraunhofer", false },
	{ "a subsidiary", "cn-hisilicon", CHOICE_STAGE, 0, "cn-hisilicon", false },
	{ "a subsidiary, rolled up", "cn-hisilicon", CHOICE_SUBSIDIARY, ROLL_PARENT, "cn-huawei",
	    false },
	{ "a branch", "cn-sduwh", CHOICE_STAGE, 0, "cn-sdu", false },
	{ "a branch apart", "cn-sduwh", CHOICE_BRANCH_CAMPUS, BRANCH_SEPARATE, "cn-sduwh", false },
	{ "a joint venture is never its parent", "cn-cuhksz", CHOICE_BRANCH_CAMPUS, BRANCH_PARENT,
	    "cn-cuhksz", false },
};

static void
counts_as_wanted(void **state)
{
	const struct unit_row *r = *state;
	struct host list[] = { { .name = STR("中山大学") },
		{ .role = HOST_PARTICIPATING, .name = STR("University of Oxford") },
		{ .role = HOST_CO_ORGANISER, .name = STR("深圳大学") } };
	struct policy policy = { 0 };
	struct world w;

	world_make(&w, list, 3);
	policy.choice[r->choice] = r->value;
	uint32_t who = registry_by_id(w.registry, str_from(r->id));
	assert_int_not_equal(who, NOBODY);
	uint32_t unit = unit_of(&w.names, &policy, who);
	assert_true(str_eq(id_of(&w, unit), str_from(r->unit)));
	assert_int_equal(unit_is_host(&w.names, &policy, &w.hosts, unit), r->host);
	world_end(&w);
}

/* --- institutions that no registry has, below one that is known --- */

/* What a text's institution counts as where it is separate, and where the policy rolls it up. */
static struct text_row {
	const char *name, *text;
	enum institution_kind kind;
	enum choice choice;
	int apart, rolled;
	const char *unit; /* where it is rolled up; NULL: it is never */
} text_rows[] = {
#define HOSPITAL  KIND_HOSPITAL, CHOICE_AFFILIATED_HOSPITAL, ROLL_SEPARATE, ROLL_PARENT
#define INSTITUTE KIND_INSTITUTE, CHOICE_ACADEMY_INSTITUTE, ROLL_SEPARATE, ROLL_PARENT
#define FIRM      KIND_FIRM, CHOICE_SUBSIDIARY, ROLL_SEPARATE, ROLL_PARENT
#define BRANCH    KIND_BRANCH, CHOICE_BRANCH_CAMPUS, BRANCH_SEPARATE, BRANCH_PARENT
#define SCHOOL    KIND_SCHOOL, CHOICE_AFFILIATED_HOSPITAL, ROLL_SEPARATE, ROLL_PARENT
#define COLLEGE   KIND_COLLEGE, CHOICE_BRANCH_CAMPUS, BRANCH_SEPARATE, BRANCH_PARENT
	{ "附属医院", "中山大学附属第九十九医院", HOSPITAL, "cn-sysu" },
	{ "附属医院 of a town", "中山大学附属梅岭医院", HOSPITAL, "cn-sysu" },
	{ "附属医院 behind the town", "中山大学梅岭附属医院", HOSPITAL, "cn-sysu" },
	{ "附属医院 of a school", "浙江大学医学院附属第九十九医院", HOSPITAL, "cn-zju" },
	{ "附属医院 of a short form", "浙大附属第九十九医院", HOSPITAL, "cn-zju" },
	{ "附属医院 and its department", "中山大学附属第九十九医院眼科", HOSPITAL, "cn-sysu" },
	{ "附属医院 of an unknown university", "梅岭大学附属第一医院眼科", HOSPITAL,
	    "local:梅岭大学" },
	{ "附属医院 of an unknown college", "梅岭医学高等专科学校附属医院", HOSPITAL,
	    "local:梅岭医学高等专科学校" },
	{ "an affiliated hospital",
	    "The Ninety-Ninth Affiliated Hospital of Sun Yat-sen University", HOSPITAL, "cn-sysu" },
	{ "an affiliated hospital behind a comma",
	    "The Ninety-Ninth Affiliated Hospital, Sun Yat-sen University", HOSPITAL, "cn-sysu" },
	{ "an affiliated hospital and its department",
	    "Department of Radiology, Affiliated Meiling Hospital of Jinan University, Guangzhou",
	    HOSPITAL, "cn-jnu" },
	{ "a hospital affiliated to one", "Meiling Hospital Affiliated to Shenzhen University",
	    HOSPITAL, "cn-szu" },
	{ "a hospital in an address", "Meiling Hospital, School of Medicine, Zhejiang University",
	    HOSPITAL, "cn-zju" },
	{ "a university's hospital", "Shenzhen University Meiling Hospital", HOSPITAL, "cn-szu" },
	{ "研究所 of an academy", "中国科学院梅岭研究所", INSTITUTE, "cn-cas" },
	{ "研究院 of an academy", "中国科学院梅岭研究院", INSTITUTE, "cn-cas" },
	{ "研究所 of an academy's short form", "中科院梅岭所", INSTITUTE, "cn-cas" },
	{ "研究所 of a provincial academy", "广东省农业科学院梅岭研究所", INSTITUTE, "cn-gdaas" },
	{ "分院 of an academy", "中国农业科学院梅岭分院", INSTITUTE, "cn-caas" },
	{ "an academy's institute", "Institute of Meiling, Chinese Academy of Sciences", INSTITUTE,
	    "cn-cas" },
	{ "an academy's institute in one part",
	    "Meiling Institute of the Chinese Academy of Sciences, Beijing", INSTITUTE, "cn-cas" },
	{ "a Max Planck institute", "Max Planck Institute for Meiling", INSTITUTE, "de-mpg" },
	{ "a Fraunhofer institute", "Fraunhofer Institute for Meiling", INSTITUTE,
	    "de-fraunhofer" },
	{ "子公司", "华为技术有限公司梅岭子公司", FIRM, "cn-huawei" },
	{ "a university's press is no company of a group", "中山大学梅岭出版社", FIRM, NULL },
	{ "a university's press", "Shenzhen University Press", FIRM, NULL },
	{ "分校", "吉林大学梅岭分校", BRANCH, "cn-jlu" },
	{ "附属中学 is a school", "中山大学附属梅岭中学", SCHOOL, NULL },
	{ "附属学院 is an independent college", "中山大学附属梅岭学院", COLLEGE, NULL },
};

static void
unknown_ones_have_a_kind_and_a_parent(void **state)
{
	const struct text_row *r = *state;
	struct host host = { .name = STR("University of Oxford") };
	struct policy policy = { 0 };
	struct world w;

	world_make(&w, &host, 1);
	uint32_t who = taken(&w, r->text, "");
	assert_true(who & NAMES_LOCAL);
	assert_int_equal(names_get(&w.names, who)->kind, r->kind);
	policy.choice[r->choice] = r->apart;
	assert_int_equal(unit_of(&w.names, &policy, who), who);
	policy.choice[r->choice] = r->rolled;
	uint32_t unit = unit_of(&w.names, &policy, who);
	struct str id = id_of(&w, unit);
	if (r->unit ? !str_eq(id, str_from(r->unit)) : unit != who)
		fail_msg("%.*s", (int)id.len, id.at);
	world_end(&w);
}

/* What is a part of an institution is no child of it. */
static struct part_row {
	const char *name, *text, *id;
} part_rows[] = {
	{ "a firm's branch", "华为技术有限公司上海分公司", "cn-huawei" },
	{ "a hospital's branch", "中山大学附属第八医院深汕分院", "cn-sysu8" },
	{ "a hospital's site", "中山大学附属第三医院梅岭院区", "cn-sysu3" },
	{ "a university's institute", "北京大学梅岭研究院", "cn-pku" },
	{ "a university's institute in English", "Institute of Meiling, Peking University",
	    "cn-pku" },
	{ "a department that speaks of hospitals",
	    "Department of Hospital Administration, Peking University", "cn-pku" },
	{ "a campus, and what is behind it", "华东师范大学（中北校区第五宿舍）", "cn-ecnu" },
	{ "a new site", "安徽大学新区", "cn-ahu" },
	{ "a laboratory of an academy", "Key Laboratory of Meiling, Chinese Academy of Sciences",
	    "cn-cas" },
};

static void
parts_are_the_institution(void **state)
{
	const struct part_row *r = *state;
	struct host host = { .name = STR("University of Oxford") };
	struct world w;

	world_make(&w, &host, 1);
	struct str id = id_of(&w, taken(&w, r->text, ""));
	if (!str_eq(id, str_from(r->id)))
		fail_msg("%.*s", (int)id.len, id.at);
	world_end(&w);
}

static void
sides_have_their_words(void **state)
{
	(void)state;
	assert_true(str_eq(side_word(SIDE_HOST), STR("host")));
	assert_true(str_eq(side_word(SIDE_EXTERNAL), STR("external")));
	assert_true(str_eq(side_word(SIDE_UNAFFILIATED), STR("unaffiliated")));
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, found_as_wanted);
	ROWS_LAW(tests, n, aliases_and_domains_are_told);
	ROWS_LAW(tests, n, a_hosts_alias_settles_an_ambiguous_name);
	ROWS_LAW(tests, n, hosts_are_found_before_aliases_are_told);
	ROWS_LAW(tests, n, a_hosts_own_name_is_no_longer_in_doubt);
	ROWS_ADD(tests, n, unit_rows, counts_as_wanted);
	ROWS_ADD(tests, n, text_rows, unknown_ones_have_a_kind_and_a_parent);
	ROWS_ADD(tests, n, part_rows, parts_are_the_institution);
	ROWS_LAW(tests, n, sides_have_their_words);
	return ROWS_RUN(tests, n);
}
