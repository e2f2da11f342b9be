#include <stdlib.h>
#include <string.h>

#include "command/honours.h"
#include "people/honours.h"
#include "people/honours_table.h"
#include "report/honour_say.h"
#include "rows.h"

/* clang-format off */
static struct text_row {
	const char *name;
} yes_rows[] = {
	{ "中國科學院院士" },
	{ "中国工程院院士、清华大学教授" },
	{ "F.R.S." },
	{ "FRS, FREng" },
	{ "MAE" },
	{ "Member, NAE" },
	{ "NAE member" },
	{ "Foreign Associate of the US National Academy of Sciences" },
	{ "Member of the National Academies of Sciences, Engineering, and Medicine" },
	{ "American Academy of Arts and Sciences Fellow" },
	{ "AAAS Fellow" },
	{ "IEEE Life Fellow" },
	{ "Fellow, IEEE" },
	{ "Fellow of the IEEE and ACM" },
	{ "IEEE/ACM Fellow" },
	{ "IEEE Fellow & IET Fellow" },
	{ "FRSC (Canada)" },
	{ "Fellow of the Royal Society of Canada" },
	{ "俄罗斯科学院外籍院士" },
	{ "欧洲科学院院士" },
	{ "Academia Europaea member" },
	{ "Member of the Leopoldina" },
	{ "德国国家工程院院士" },
	{ "非洲科学院院士" },
	{ "王院士" },
	{ "两院院士" },
	{ "中科院、工程院院士" },
	{ "中国科学院/中国工程院院士" },
	{ "中国科学院（化学部）院士" },
	{ "中国工程院院士 李明" },
	{ "中国科学院 院士" },
	{ "院 士" },
	{ "中国工程院院士，博士生导师" },
	{ "院士博士生导师" },
	{ "院士、博导" },
	{ "院士秘书长" },
	{ "☑院士 □会士" },
	{ "[x] 院士 [ ] 非院士" },
	{ "院士√ 非院士□" },
	{ "是否院士：是" },
	{ "是否院士: Yes" },
	{ "是否院士？是" },
	{ "院士：是" },
	{ "是否院士：√是 □否" },
	{ "是否院士/会士：IEEE Fellow" },
	{ "Academician" },
	{ "院士顾问" },
	{ "Member of the Chinese Academy of Sciences" },
	{ "中国科学院大学院士" },
	{ "北京大学教授、中国科学院院士" },
	{ "美国物理学会会士" },
	{ "美国化学会会士" },
	{ "美国机械工程师学会Fellow" },
	{ "国际电气与电子工程师协会会士" },
	{ "OSA Fellow" },
	{ "Optica Fellow" },
	{ "SPIE Fellow" },
	{ "AIMBE Fellow" },
	{ "IAPR Fellow" },
	{ "IFAC Fellow" },
	{ "英国皇家工程院院士" },
	{ "FREng" },
	{ "加拿大工程院院士" },
	{ "Fellow of the Canadian Academy of Engineering" },
	{ "日本工程院外籍院士" },
	{ "日本学士院会员" },
	{ "瑞典皇家工程科学院院士" },
	{ "Foreign Member of the Royal Swedish Academy of Engineering Sciences" },
	{ "Corresponding Member of the Russian Academy of Sciences" },
	{ "Academician of RAS" },
	{ "член-корреспондент РАН" },
	{ "俄罗斯科学院通讯院士" },
	{ "Mitglied der Leopoldina" },
	{ "Mitglied der Österreichischen Akademie der Wissenschaften" },
	{ "Socio dell'Accademia dei Lincei" },
	{ "ＩＥＥＥ　Ｆｅｌｌｏｗ" },
	{ "IEEE fellow(2019)" },
	{ "IEEE Fellow, Class of 2018" },
	{ "IEEE Fellow (Class of 2020)" },
	{ "2021 IEEE Fellow" },
	{ "ACM Fellow & IEEE Fellow" },
	{ "elevated to IEEE Fellow in 2020" },
	{ "IEEE Fellow-elect" },
	{ "IEEE终身会士" },
	{ "荣誉院士" },
	{ "Fellow of the Econometric Society" },
	{ "Fellow of the Royal Society of Edinburgh" },
	{ "FRSE" },
	{ "Fellow of the Royal Society, UK" },
	{ "Fellow of the Royal Society (FRS)" },
	{ "TWAS Fellow" },
	{ "TWAS院士" },
	{ "第三世界科学院院士" },
	{ "ASEAN Academy of Engineering and Technology Fellow" },
	{ "Member of the Brazilian Academy of Sciences" },
	{ "Member of the National Academy of Medicine" },
	{ "Fellow of the Australian Academy of Science" },
	{ "FTSE" },
	{ "Fellow of the Australian Academy of Technology and Engineering" },
	{ "Academician, National Academy of Sciences of Armenia" },
	{ "Fellow of the Academy of Sciences Malaysia" },
	{ "Fellow of Hungarian Academy of Sciences" },
	{ "Fellow of Singapore Academy of Engineering" },
	{ "新加坡工程院院士" },
	{ "前院士" },
	{ "日本科学院院士" },
	{ "美国医学与生物工程院院士" },
	{ "美国医学与生物工程院会士" },
	{ "国际食品科学院院士" },
	{ "国际宇航科学院院士" },
	{ "国际欧亚科学院院士、IEEE Fellow" },
	{ "是否院士（会士）：是，IEEE Fellow" },
	{ "是否为院士：是（中国科学院）" },
	{ "是否院士 是" },
	{ "Academician (Y/N): Y" },
	{ "Fellow: Yes (IEEE)" },
	{ "Are you an academician? Yes" },
	{ "(√)院士 ( )会士" },
	{ "院士[√] 会士[ ]" },
	{ "1.院士 √" },
	{ "美国科学促进会会士" },
	{ "当选IEEE Fellow" },
	{ "IEEE Fellow 2022" },
	{ "Fellow of the AAAS" },
	{ "■院士□非院士" },
	{ "Fellow of the African Academy of Sciences" },
	{ "Elected Member of Academia Europaea" },
	{ "中国工程院院士/教授" },
	{ "F.IEEE" },
	{ "日本学士院会員" },
	{ "Membre correspondant de l'Académie des sciences" },
	{ "Hon. Fellow of the Royal Society of Edinburgh" },
	{ "Fellow IEEE" },
	{ "英国皇家学会院士（FRS）" },
	{ "特邀院士" },
	{ "巴西科学院通讯院士" },
	{ "IEEE、IET Fellow" },
	{ "Fellow@IEEE" },
	{ "IEEE Fellow、国家杰青" },
	{ "Член-корреспондент РАН" },
	{ "博士生导师，院士" },
	{ "国际计算机学会会士" },
	{ "Fellow of American Physical Society" },
	{ "한국과학기술한림원 정회원" },
	{ "国际自动控制联合会会士" },
	{ "英国医学科学院院士" },
	{ "Academician of Academia Sinica" },
	{ "教授（院士）" },
	{ "Fellow of the Academy of Medical Sciences" },
	{ "Associé étranger de l'Académie des sciences" },
	{ "академик РАН" },
	{ "德国国家科学院（Leopoldina）院士" },
	{ "乌克兰工程院外籍院士" },
	{ "FNA, FASc, FNASc" },
	{ "US National Academy of Sciences Member" },
	{ "Fellow: IEEE" },
	{ "Membro da Academia Brasileira de Ciências" },
	{ "Fellow of TWAS" },
	{ "国际自动控制联合会（IFAC）会士" },
	{ "Former IEEE Fellow" },
	{ "院士（中国工程院）" },
	{ "入选IEEE Fellow" },
}, no_rows[] = {
	{ "Mae Smith" },
	{ "AAAS Science & Technology Policy Fellow" },
	{ "IEEE Life Senior Member" },
	{ "IEEE Life Member" },
	{ "Life Member of IEEE" },
	{ "Royal Society University Research Fellow" },
	{ "Royal Society Wolfson Fellow" },
	{ "Royal Society Research Professor" },
	{ "Fellow of Trinity College" },
	{ "Fellow of All Souls College" },
	{ "Fellow, Churchill College, Cambridge" },
	{ "Fellow in Neurosurgery" },
	{ "Teaching Fellow" },
	{ "Industry Fellow" },
	{ "Senior Fellow" },
	{ "Humboldt Fellow" },
	{ "Fulbright Fellow" },
	{ "Sloan Research Fellow" },
	{ "Postdoctoral Research Fellow at MIT" },
	{ "Australian Laureate Fellow" },
	{ "Google Fellow" },
	{ "CCF高级会员" },
	{ "非院士" },
	{ "非中国科学院院士" },
	{ "无" },
	{ "无院士头衔" },
	{ "院士候选人" },
	{ "中国工程院院士有效候选人" },
	{ "中国科学院院士增选候选人" },
	{ "院士（提名）" },
	{ "提名IEEE Fellow" },
	{ "IEEE Fellow nominee" },
	{ "candidate for IEEE Fellow" },
	{ "not an IEEE Fellow" },
	{ "Not a fellow of any academy" },
	{ "院士团队成员" },
	{ "张院士团队" },
	{ "院士论坛报告人" },
	{ "院士楼管理员" },
	{ "院士办公室主任" },
	{ "院士专家工作站站长" },
	{ "院士行活动工作人员" },
	{ "陪同王院士" },
	{ "□院士 □会士 ☑无" },
	{ "[ ] 院士 [x] 非院士" },
	{ "院士□ 非院士√" },
	{ "是否院士：否" },
	{ "是否为院士（含会士）：否" },
	{ "院士：否" },
	{ "是否院士：□是 √否" },
	{ "Academician: No" },
	{ "Not academician" },
	{ "Secretary to Academician Wang" },
	{ "Assistant to Academician Li" },
	{ "Academician workstation director" },
	{ "Academician Zhang's student" },
	{ "Staff member, Chinese Academy of Sciences" },
	{ "Member of the Institute of Physics, Chinese Academy of Sciences" },
	{ "Professor, University of Chinese Academy of Sciences" },
	{ "National Academy of Sciences" },
	{ "中国工程物理研究院研究员" },
	{ "中国科学院院长" },
	{ "SPIE Senior Member" },
	{ "IEEE Fellow Committee member" },
	{ "Chair of IEEE Fellow Committee" },
	{ "IEEE Distinguished Lecturer" },
	{ "IEEE会员" },
	{ "IEEE终身会员" },
	{ "ACM杰出会员" },
	{ "ACM Senior Member" },
	{ "会员" },
	{ "小院士" },
	{ "中国少年科学院小院士" },
	{ "国家级院士专家服务中心" },
	{ "国务院特殊津贴专家" },
	{ "Royal Society Newton International Fellow" },
	{ "Newton International Fellow" },
	{ "JSPS Fellow" },
	{ "Turing Fellow" },
	{ "SFHEA" },
	{ "Fellow of the Higher Education Academy" },
	{ "Fellow of Advance HE" },
	{ "Clinical Fellow" },
	{ "Doctoral Fellow" },
	{ "Visiting Fellow" },
	{ "Emeritus Professor" },
	{ "Member of Parliament" },
	{ "Committee Member" },
	{ "Party member" },
	{ "academy director" },
	{ "Academic Secretary" },
	{ "院士级专家" },
	{ "原中国科学院院士秘书" },
	{ "被撤销院士称号" },
	{ "申报院士中" },
	{ "拟申报中国科学院院士" },
	{ "院士夫人" },
	{ "院士家属" },
	{ "院士司机" },
	{ "院士工作局处长" },
	{ "工程院院士工作局" },
	{ "院士大会秘书处" },
	{ "院士后备人才" },
	{ "院士增选推荐专家" },
	{ "IEEE Fellow候选人" },
	{ "院士：无" },
	{ "是否院士：不是" },
	{ "是否院士-否" },
	{ "Academician (Yes/No): No" },
	{ "☐院士 ☑否" },
	{ "□是 ☑否" },
	{ "√" },
	{ "Cardiology Fellow" },
	{ "JSPS Postdoctoral Fellow" },
	{ "科学院院士办公室" },
	{ "Royal Society Dorothy Hodgkin Fellow" },
	{ "院士创新团队骨干" },
	{ "拟申报IEEE Fellow" },
	{ "MRSC" },
	{ "Marie Skłodowska-Curie Fellow" },
	{ "Royal Academy of Engineering Research Fellow" },
	{ "院士保健医生" },
	{ "院士之友" },
	{ "NAI Senior Member" },
	{ "President of the National Academy of Sciences of Ukraine" },
	{ "院士科研助理" },
	{ "Junior Research Fellow, Merton College" },
	{ "Visiting Research Fellow" },
	{ "中国科学院广州分院院长" },
	{ "院士专职秘书" },
	{ "Academic Visitor" },
	{ "IEEE 主席" },
	{ "Wellcome Trust Senior Fellow" },
	{ "No fellowship" },
	{ "院士级人才" },
	{ "MIEEE" },
	{ "院士工作服务中心副主任" },
	{ "Ramón y Cajal Fellow" },
	{ "IBM Fellow" },
	{ "TWAS Affiliate" },
	{ "Nonresident Senior Fellow" },
	{ "国家万人计划" },
	{ "院士随行人员" },
	{ "2023年院士增选有效候选人" },
	{ "Postdoc Fellow" },
	{ "院士联络处" },
	{ "Surgical Fellow" },
	{ "non-fellow" },
	{ "院士专家工作站首席科学家" },
	{ "none" },
	{ "Member of AAAS" },
	{ "长江学者、IEEE Fellow候选人" },
	{ "Honorary Fellow of Trinity College" },
}, review_rows[] = {
	{ "IET Fellow" },
	{ "FIET" },
	{ "FRSC" },
	{ "Fellow of the Royal College of Surgeons" },
	{ "FRCP" },
	{ "CCF会士" },
	{ "CAAI Fellow" },
	{ "中国自动化学会会士" },
	{ "欧洲科学与艺术院院士" },
	{ "俄罗斯自然科学院院士" },
	{ "俄罗斯工程院院士" },
	{ "美国国家发明家科学院院士" },
	{ "NAI Fellow" },
	{ "□院士 ☑会士" },
	{ "是否院士" },
	{ "诺贝尔物理学奖得主" },
	{ "图灵奖获得者" },
	{ "Nobel Laureate in Chemistry" },
	{ "Turing Award winner" },
	{ "英国皇家化学会会士" },
	{ "英国物理学会会士" },
	{ "Membre de l'Institut de France" },
	{ "國際歐亞科學院院士" },
	{ "会士" },
	{ "学部委员" },
	{ "青年院士" },
	{ "Fellow of the Alan Turing Institute" },
	{ "RIKEN Fellow" },
	{ "FHEA, FRSC" },
	{ "Fellow of the Institute of Physics" },
	{ "Fellow of the British Computer Society" },
	{ "Fellow of the Royal Society of Arts" },
	{ "FRSA" },
	{ "Fellow of the Royal Society of Biology" },
	{ "Fellow of the Royal Geographical Society" },
	{ "Fellow of the Royal Astronomical Society" },
	{ "FAA" },
	{ "New York Academy of Sciences member" },
	{ "Fellow of the Royal Aeronautical Society" },
	{ "Fellow of the American College of Cardiology" },
	{ "Honorary Fellow" },
	{ "Distinguished Fellow" },
	{ "Fellow of the Society of X" },
	{ "中国社会科学院学部委员" },
	{ "中国医学科学院学部委员" },
	{ "世界生产力科学院院士" },
	{ "( )院士 (√)会士" },
	{ "俄罗斯自然科学院外籍院士" },
	{ "国际院士" },
	{ "英国皇家艺术学会院士" },
	{ "TI Fellow" },
	{ "Fellow of the Chinese Computer Federation" },
	{ "Global Young Academy member" },
	{ "IET院士" },
	{ "IET会士、IEEE高级会员" },
	{ "中国机械工程学会会士" },
	{ "中国通信学会会士" },
};
/* clang-format on */

static struct honour
read_one(const char *text, bool asks)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct honours *h = honours_new(&mem);
	struct honour got;

	assert_true(honours_read(&got, h, str_from(text), asks, &f));
	honours_free(h);
	arena_free(&mem);
	return got;
}

static void
is_academician(void **state)
{
	const struct text_row *r = *state;
	assert_int_equal(read_one(r->name, false).academician, ACADEMICIAN_YES);
}

static void
is_none(void **state)
{
	const struct text_row *r = *state;
	assert_int_equal(read_one(r->name, false).academician, ACADEMICIAN_NO);
}

static void
is_a_question(void **state)
{
	const struct text_row *r = *state;
	assert_int_equal(read_one(r->name, false).academician, ACADEMICIAN_REVIEW);
}

/* A column whose heading asks. */
static struct asks_row {
	const char *name;
	enum academician want;
} asks_rows[] = {
	{ "是", ACADEMICIAN_YES },
	{ "Yes", ACADEMICIAN_YES },
	{ "√", ACADEMICIAN_YES },
	{ "是，IEEE Fellow", ACADEMICIAN_YES },
	{ "是（中国科学院）", ACADEMICIAN_YES },
	{ "否", ACADEMICIAN_NO },
	{ "无", ACADEMICIAN_NO },
	{ "N", ACADEMICIAN_NO },
	{ "", ACADEMICIAN_NO },
	{ "不是", ACADEMICIAN_NO },
	{ "否，IEEE高级会员", ACADEMICIAN_NO },
	{ "是/否", ACADEMICIAN_REVIEW },
	{ "IEEE 会士", ACADEMICIAN_YES },
	{ "院士秘书", ACADEMICIAN_NO },
	{ "FIET", ACADEMICIAN_REVIEW },
};

static void
column_that_asks(void **state)
{
	const struct asks_row *r = *state;
	assert_int_equal(read_one(r->name, true).academician, r->want);
}

static struct reason_row {
	const char *name, *because, *bodies, *evidence;
} reason_rows[] = {
	{ "中国科学院外籍院士", "academy", "cas", "中国科学院外籍院士" },
	{ "张三教授，中國工程院院士", "academy", "cae", "中國工程院院士" },
	{ "Professor, ＩＥＥＥ Fellow", "society", "ieee", "ＩＥＥＥ Fellow" },
	{ "IEEE Fellow, FIET", "society", "ieee iet", "IEEE Fellow" },
	{ "Fellow of the Royal Society of Chemistry", "grade", "rsc",
	    "Fellow of the Royal Society of Chemistry" },
	{ "欧洲科学与艺术院院士", "disputed", "easa", "欧洲科学与艺术院院士" },
	{ "Lecturer; Research Fellow", "job-or-grant", "", "Research Fellow" },
	{ "副教授", "nothing", "", "" },
	{ "", "blank", "", "" },
};

static void
reason_is(void **state)
{
	const struct reason_row *r = *state;
	struct honour got = read_one(r->name, false);
	char bodies[100] = "";

	for (size_t i = 0; i < got.body_count; i++) {
		strcat(bodies, i ? " " : "");
		strncat(bodies, got.bodies[i].at, got.bodies[i].len);
	}
	assert_string_equal(bodies, r->bodies);
	assert_true(str_eq(got.because, str_from(r->because)));
	assert_true(str_eq(got.evidence, str_from(r->evidence)));
}

static void
every_rule_compiles_and_has_a_reason(void **state)
{
	struct arena mem = { 0 };
	(void)state;

	for (size_t i = 0; i < honour_rule_count; i++) {
		struct honour h
		    = { .because = str_from(honour_rules[i].word), .evidence = STR("x") };
		assert_true(honour_say(&h, LANG_EN, &mem).len > 0);
		assert_true(honour_say(&h, LANG_ZH, &mem).len > 0);
		assert_true(strlen(honour_rules[i].needs) > 0);
	}
	arena_free(&mem);
}

/* A text of all needs runs every rule; none may meet the limits of the pattern library. */
static void
long_texts_are_read(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct honours *h = honours_new(&mem);
	struct honour got;
	struct out o = { 0 };
	(void)state;

	for (int i = 0; i < 400; i++)
		out_plain(&o, STR("fellow academy science member not senior research 院 a "));
	assert_true(honours_read(&got, h, out_text(&o), false, &f));
	out_free(&o);
	for (size_t i = 0; i < honour_rule_count; i++)
		out_plain(&o, str_from(honour_rules[i].needs));
	assert_true(honours_read(&got, h, out_text(&o), false, &f));
	out_free(&o);
	honours_free(h);
	arena_free(&mem);
}

static void
lines_are_json(void **state)
{
	struct out o = { 0 };
	struct fail f = { 0 };
	(void)state;

	assert_true(honours_lines(&o, STR("IEEE Fellow\r\n\n副教授"), LANG_EN, &f));
	assert_true(
	    str_eq(out_text(&o), STR("{\"input\":\"IEEE "
				     "Fellow\",\"academician\":\"yes\",\"bodies\":[\"ieee\"],"
				     "\"because\":\"\\\"IEEE Fellow\\\" claims an elected "
				     "fellowship of an international society: IEEE.\"}\n"
				     "{\"input\":\"\",\"academician\":\"no\",\"bodies\":[],"
				     "\"because\":\"The text is blank.\"}\n"
				     "{\"input\":\"副教授\",\"academician\":\"no\",\"bodies\":[],"
				     "\"because\":\"No honour is named.\"}\n")));
	out_free(&o);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, yes_rows, is_academician);
	ROWS_ADD(tests, n, no_rows, is_none);
	ROWS_ADD(tests, n, review_rows, is_a_question);
	ROWS_ADD(tests, n, asks_rows, column_that_asks);
	ROWS_ADD(tests, n, reason_rows, reason_is);
	ROWS_LAW(tests, n, every_rule_compiles_and_has_a_reason);
	ROWS_LAW(tests, n, long_texts_are_read);
	ROWS_LAW(tests, n, lines_are_json);
	return ROWS_RUN(tests, n);
}
