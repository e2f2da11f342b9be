/* Names that follow from a name by a rule of the language. */
#include "rows.h"

#include "base/out.h"
#include "institution/derive.h"
#include "institution/form.h"

static struct row {
	const char *name, *in;
	enum institution_kind kind;
	const char *want; /* the forms, a bar behind each; ! before one that holds alone, ? that
			     nobody vouches for, ~ bare */
} rows[] = {
	{ "a rank", "国立中山大学", KIND_UNIVERSITY, "中山大学|!中山大|" },
	{ "what is taught", "渭南师范学院", KIND_UNIVERSITY, "!渭南师范|" },
	{ "a university of it", "中南民族大学", KIND_UNIVERSITY,
	    "!中南民族|!中南民族大|中南民大|" },
	{ "its first character", "南京农业大学", KIND_UNIVERSITY, "!南京农业大|南京农大|" },
	{ "of technology", "辽宁工程技术大学", KIND_UNIVERSITY, "!辽宁工程技术大|辽宁工大|" },
	{ "of a rank, too", "国立台湾师范大学", KIND_UNIVERSITY,
	    "台湾师范大学|!国立台湾师范|!台湾师范大|台湾师大|" },
	{ "of another rank", "私立某某科技大学", KIND_UNIVERSITY,
	    "某某科技大学|!某某科技大|某某科大|" },
	{ "no place before it", "交通大学", KIND_UNIVERSITY, "?交通大|" },
	{ "a group", "招商局集团有限公司", KIND_FIRM, "招商局集团|" },
	{ "a group's name has it", "某某集团", KIND_FIRM, "" },
	{ "a firm in Latin letters", "Foo Group", KIND_FIRM, "" },
	{ "a joint one", "昆山杜克大学", KIND_JOINT, "!昆山杜克|!昆山杜克大|" },
	{ "a joint college", "天津茱莉亚学院", KIND_JOINT, "!天津茱莉亚|" },
	{ "a joint one by its town", "香港中文大学（深圳）", KIND_JOINT, "" },
	{ "a place and its class", "广州大学", KIND_UNIVERSITY, "!广州大|" },
	{ "and what is taught", "理工大学", KIND_UNIVERSITY, "?理工大|" },
	{ "a college of one is none", "某某师范学院", KIND_COLLEGE, "" },
	{ "an institute", "中国科学院物理研究所", KIND_INSTITUTE, "中国科学院物理所|" },
	{ "a short one stays", "物理研究所", KIND_INSTITUTE, "" },
	{ "of Chinese medicine", "foo university chinese medical", KIND_UNIVERSITY,
	    "foo university tcm|" },
	{ "of the traditional one", "foo hospital traditional chinese medical", KIND_HOSPITAL,
	    "foo hospital tcm|" },
	{ "a campus abroad", "某某大学洛杉矶分校", KIND_UNIVERSITY, "某某大学洛杉矶|" },
	{ "a numbered hospital", "中山大学附属第三医院", KIND_HOSPITAL,
	    "中山大学第三附属医院|中山大学第三医院|中山大学附属三院|中山大学附三院|中山大学三附院|"
	    "中山大学三院|中山大学附三|" },
	{ "numbered before it is affiliated", "南方医科大学第三附属医院", KIND_HOSPITAL,
	    "南方医科大学附属第三医院|南方医科大学第三医院|南方医科大学附属三院|"
	    "南方医科大学附三院|南方医科大学三附院|南方医科大学三院|南方医科大学附三|" },
	{ "a number of two characters", "某某大学附属第十二医院", KIND_HOSPITAL,
	    "某某大学第十二附属医院|某某大学第十二医院|某某大学附属十二院|某某大学附十二院|"
	    "某某大学十二附院|某某大学十二院|某某大学附十二|" },
	{ "a hospital of a college of medicine", "浙江大学医学院附属邵逸夫医院", KIND_HOSPITAL,
	    "浙江大学附属邵逸夫医院|" },
	{ "both", "汕头大学医学院第一附属医院", KIND_HOSPITAL,
	    "汕头大学第一附属医院|汕头大学附属第一医院|汕头大学第一医院|汕头大学附属一院|"
	    "汕头大学附一院|汕头大学一附院|汕头大学一院|汕头大学附一|" },
	{ "a city's hospital", "广州市第一人民医院", KIND_HOSPITAL, "" },
	{ "in English", "First Affiliated Hospital of Shantou University Medical College",
	    KIND_HOSPITAL,
	    "first hospital shantou university medical college|"
	    "first affiliated hospital shantou university|first hospital shantou university|" },
	{ "a school between",
	    "The Second Affiliated Hospital, School of Medicine, Zhejiang University",
	    KIND_HOSPITAL,
	    "second hospital school medical zhejiang university|"
	    "second affiliated hospital zhejiang university|second hospital zhejiang university|" },
	{ "no university", "Affiliated Hospital of Foo", KIND_HOSPITAL, "" },
	{ "a hospital that is not said to be affiliated", "Peking University Third Hospital",
	    KIND_HOSPITAL, "" },
	{ "a university with a name of its own before its town",
	    "Justus Liebig University of Gießen", KIND_UNIVERSITY, "justus liebig university|" },
	{ "its town in another language", "Ludwig Maximilian Universität Giessen", KIND_UNIVERSITY,
	    "ludwig maximilian university|" },
	{ "one of a land", "University of Texas Gießen", KIND_UNIVERSITY, "" },
	{ "one of common words", "Technical University of Gießen", KIND_UNIVERSITY, "" },
	{ "one of another town", "Justus Liebig University of Marburg", KIND_UNIVERSITY, "" },
	{ "a college by its town", "Quux College, Gießen", KIND_UNIVERSITY,
	    "quux college university giessen|quux college giessen university|" },
	{ "a name without its class", "Quux University", KIND_UNIVERSITY, "~quux|" },
	{ "a state university", "Ohio State University", KIND_UNIVERSITY, "~ohio state|" },
	{ "a town's name is the town", "Manchester University", KIND_UNIVERSITY, "" },
	{ "two words may be anything", "Quux Quuux University", KIND_UNIVERSITY, "" },
	{ "a word that tells nothing", "National University", KIND_UNIVERSITY, "" },
	{ "letters", "ABC University", KIND_UNIVERSITY, "" },
	{ "no university", "Quux University", KIND_HOSPITAL, "" },
	{ "a family that goes by initials", "Indian Institute of Technology Quux", KIND_UNIVERSITY,
	    "iit quux|" },
	{ "in another language", "Centre Hospitalier Universitaire de Quux", KIND_HOSPITAL,
	    "chu quux|" },
	{ "the family alone", "Indian Institute of Technology", KIND_UNIVERSITY, "" },
	{ "a hospital of veterans, named after a person", "Jerry L. Quux VA Medical Center",
	    KIND_HOSPITAL,
	    "quux va medical center|jerry l quux veteran affair medical center|"
	    "quux veteran affair medical center|"
	    "jerry l quux veteran administration medical center|"
	    "quux veteran administration medical center|" },
	{ "of a town", "Quux VA Medical Center", KIND_HOSPITAL,
	    "quux veteran affair medical center|quux veteran administration medical center|" },
	{ "of a word that tells nothing", "Quux City VA Medical Center", KIND_HOSPITAL,
	    "quux city veteran affair medical center|"
	    "quux city veteran administration medical center|" },
	{ "of no veterans", "Quux Medical Center", KIND_HOSPITAL, "" },
	{ "a firm is no hospital", "某某第一医院", KIND_FIRM, "某某第一医院集团|" },
};

static void
derived_as_wanted(void **state)
{
	const struct row *r = *state;
	struct derived got[DERIVED_ROOM];
	struct arena mem = { 0 };
	struct out o = { 0 };
	struct places *places = places_new(&mem);
	size_t n = derive_names(
	    got, form_of(str_from(r->in), &mem), r->kind, STR("giessen"), places, &mem);

	for (size_t i = 0; i < n; i++) {
		out_trusted(&o, got[i].kind == NAME_ACRONYM ? STR("?")
				: got[i].alone              ? STR("!")
				: got[i].kind == NAME_BARE  ? STR("~")
							    : STR(""));
		out_plain(&o, got[i].form);
		out_char(&o, '|');
	}
	if (!str_eq(out_text(&o), str_from(r->want)))
		fail_msg("%.*s", (int)out_text(&o).len, out_text(&o).at);
	out_free(&o);
	places_free(places);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, derived_as_wanted);
	return ROWS_RUN(tests, n);
}
