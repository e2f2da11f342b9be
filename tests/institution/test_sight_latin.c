/* Known names in a Latin text: joined parts, then single ones, then phrases inside them. */
#include "sights.h"

static struct sight_row rows[] = {
	{ "a name", "University of Oxford", "gb-oxford none " },
	{ "a name with its article", "The University of Oxford", "gb-oxford none " },
	{ "another order", "Oxford University", "gb-oxford none " },
	{ "an abbreviation", "Univ. of Oxford", "gb-oxford none " },
	{ "a department before it", "Department of Physics, University of Oxford, Oxford, UK",
	    "gb-oxford none " },
	{ "a name over two parts", "University of California, Berkeley", "us-berkeley none " },
	{ "a name over two parts of which the first is one",
	    "The Chinese University of Hong Kong, Shenzhen", "cn-cuhksz none " },
	{ "a phrase inside a part", "School of Law at Shenzhen University", "cn-szu department " },
	{ "a post code behind it", "Shenzhen University 518060", "cn-szu none " },
	{ "a city that is also a name", "Foo Ltd, Oxford", "" },
	{ "two names", "Shenzhen University, Jinan University", "cn-szu none cn-jnu none " },
	{ "a press", "Oxford University Press", "gb-oxford child " },
	{ "a hospital inside a part", "Shenzhen University Ninth Hospital", "cn-szu child " },
	{ "a word behind it", "University of Oxford Headington", "gb-oxford behind " },
	{ "a street behind it", "Shenzhen University Nanhai Avenue 3688", "cn-szu behind " },
	{ "an address behind it, from its number on", "MIT 77 Quux Ave, Cambridge",
	    "us-mit none " },
	{ "an address and its room", "Shenzhen University 3688 Nanhai Avenue 12", "cn-szu none " },
	{ "another institution's word behind a number", "Shenzhen University 12 Quux Academy",
	    "cn-szu unknown " },
	{ "a Russian university's standing",
	    "National Research Novosibirsk State University, Novosibirsk", "ru-nsu none " },
	{ "a standing that is not given elsewhere", "National Research Shenzhen University",
	    "cn-szu unknown " },
	{ "another institution's word behind it", "Shenzhen University Quux Academy",
	    "cn-szu unknown " },
	{ "a center of a university", "Shenzhen University Quux Center", "cn-szu department " },
	{ "an institute of a firm", "Huawei Technologies Quux Research Institute",
	    "cn-huawei unknown " },
	{ "a plain laboratory of a firm", "Huawei Technologies Research Laboratory",
	    "cn-huawei department " },
	{ "its own town behind it",
	    "Quux Collaboration Fermi National Accelerator Laboratory Batavia",
	    "us-fnal department " },
	{ "a discipline behind a university", "Shenzhen University Physics", "cn-szu department " },
	{ "a discipline behind a firm", "China Electronics Mathematics Institute",
	    "cn-cec unknown " },
	{ "a name that goes on", "Shenzhen University of Physics", "cn-szu unknown " },
	{ "a word before it", "Quux Shenzhen University", "cn-szu unknown " },
	{ "a name that ends inside a place's", "Quux University of North Carolina", "" },
	{ "common words behind a place", "Jiaxing Center for Disease Control and Prevention", "" },
	{ "an acronym behind an unknown part of it", "Brain Mind Institute, EPFL",
	    "ch-epfl none " },
	{ "an acronym that an unknown name may have", "Eastern Quux Institute, EPFL", "" },
	{ "the acronym of an unknown name", "Quux Research Institute (QRI)", "" },
	{ "its short form behind a hospital", "First Affiliated Hospital, SYSU", "cn-sysu1 none " },
	{ "in one part", "The First Affiliated Hospital of SYSU", "cn-sysu1 none " },
	{ "a short form that two have", "First Affiliated Hospital of NTU", "" },
	{ "an acronym that is another's with an s", "GDUF", "cn-gduf none " },
	{ "the other", "GDUFS", "cn-gdufs none " },
	{ "the other before its town", "GDUFS Guangzhou", "cn-gdufs none " },
	{ "before another town", "GDUFS Beijing", "" },
	{ "a short form of small letters before its town", "UiB Bergen", "no-uib none " },
	{ "and its country", "UiB Bergen Norway", "no-uib none " },
	{ "before its town and another word", "UiB Bergen Quux", "" },
	{ "two letters may be anything", "Ub Barcelona", "" },
	{ "two capitals are a short form", "UQ Brisbane", "au-uq none " },
	{ "an acronym in brackets inside a name",
	    "Institute of Physics (IOP), Chinese Academy of Sciences", "cn-cas-iop none " },
	{ "the acronym is part of the name", "Indian Institute of Technology (BHU), Varanasi",
	    "in-iitbhu none " },
	{ "no part of a generic word alone", "University (MIT), Cambridge", "us-mit none " },
	{ "a state and a post code", "Stanford University CA 94305", "us-stanford none " },
	{ "behind its town", "Stanford University Stanford CA", "us-stanford none " },
	{ "a state's letters alone may be another campus", "New York University AD",
	    "us-nyu behind " },
	{ "letters of no state", "New York University QQ USA", "us-nyu behind " },
	{ "letters that an export lost", "Universit?t M?nchen", "de-lmu none " },
	{ "at the end of a word", "Universit? de Gen?ve", "ch-unige none " },
	{ "more than a person fills in", "Universit? d? G?n?ve", "" },
	{ "an acronym is not filled in", "M?T", "" },
	{ "a college", "Trinity College, Cambridge", "gb-cambridge none " },
	{ "of its university", "Trinity College, University of Cambridge", "gb-cambridge none " },
	{ "a name without its class", "Harvard", "us-harvard none " },
	{ "beside its department", "Department of Physics, Harvard", "us-harvard none " },
	{ "beside its town and state", "Harvard, Cambridge, MA", "us-harvard none " },
	{ "beside another word", "Harvard, Quux", "" },
	{ "with a firm's form", "Harvard Ltd", "" },
	{ "a state's", "Ohio State", "us-osu none " },
	{ "what a society is called", "SIAM", "us-siam none " },
	{ "a school of a university by its own word", "Yale School of Quux", "us-yale behind " },
	{ "a law school", "Duke Law School", "us-duke behind " },
	{ "a school of a town", "Oxford School of Quux", "" },
	{ "a campus whose town stands further back",
	    "The Chinese University of Hong Kong, 1 Quux Road, Shenzhen", "cn-cuhksz none " },
	{ "a campus, told by the town behind its school",
	    "University of Maryland School of Pharmacy, Baltimore", "us-umaryland department " },
	{ "a research body and a unit's number", "INSERM U1163", "fr-inserm none " },
	{ "an acronym that is written as a word", "Inserm UMR 1043", "fr-inserm department " },
	{ "and no word behind it that tells", "Embrapa Quux", "" },
	{ "a university's short form may be its town's", "Stanford Quux", "" },
	{ "a firm's may be another one's", "Huawei Quux", "" },
	{ "a unit by its kind", "CNRS UMR 7225", "fr-cnrs department " },
	{ "a research body and a town", "INRIA Saclay", "fr-inria none " },
	{ "a firm and a country", "NTT America", "jp-ntt unit " },
	{ "a firm and a town", "Google Zurich", "us-google unit " },
	{ "a firm's laboratory in a town of two words", "IBM San Jose Research Laboratory",
	    "us-ibm unit " },
	{ "a firm's, with a word that tells", "IBM Quux Research Center", "" },
	{ "a firm in small letters", "huawei munich research center", "cn-huawei unit " },
	{ "a firm behind a town", "Munich Huawei Research Center", "cn-huawei department " },
	{ "an institute's town is none of its units", "INRIA Paris", "fr-inria none " },
	{ "a society and its fellow", "IEEE Fellow", "" },
	{ "a center of a council", "CSIC Centro de Quux", "" },
	{ "an adjective of another noun", "Centro Universitário Indonésia", "" },
	{ "an institute of another country's academy",
	    "Quux Shanghai Institute of Organic Chemistry of the Russian Academy of Sciences",
	    "ru-ras child " },
	{ "a town that a former name begins with", "Sorbonne University, Paris",
	    "fr-sorbonne none " },
	{ "a laboratory in capitals before it", "QUUX University of Oxford", "gb-oxford behind " },
	{ "all in capitals", "QUUX UNIVERSITY OF OXFORD", "" },
	{ "the town of the address, that no table has", "Shenzhen University Quuxville, Quuxville",
	    "cn-szu none " },
	{ "of a place in another country", "University of Oxford of Minnesota",
	    "gb-oxford unknown " },
	{ "a firm of a place", "Fujitsu Laboratories of America", "jp-fujitsu none " },
	{ "a name of two, and which", "Swiss Federal Institute of Technology (EPFL)",
	    "ch-eth none ch-epfl none " },
	{ "a post code with its country's letters", "CERN CH-1211 Geneva 23", "ch-cern none " },
	{ "with another country's", "CERN FR-1211 Geneva 23", "" },
	{ "a comma inside a name", "Quux Laboratory Shenzhen, University Guangdong",
	    "cn-szu department " },
	{ "what ends it is a name by itself", "Department of Normal, University of Oxford",
	    "gb-oxford none " },
	{ "what stands before it is no department", "Quux Bar Shenzhen, University Guangdong", "" },
	{ "a town that a proper name stands before", "Quux University, Oxford", "" },
	{ "an institution and one below it", "CAS IOP", "cn-cas-iop none " },
	{ "the other way round", "IOP-CAS", "cn-cas-iop none " },
	{ "two of which none is below the other", "IOP MIT", "" },
	{ "a name and what is short for it", "Shenzhen University SZU", "cn-szu none " },
	{ "a short form and a school's", "SYSU CSE", "cn-sysu behind " },
	{ "a firm's is another one", "LG CSE", "" },
	{ "a short form behind a school", "School of Physics of SYSU", "cn-sysu department " },
	{ "behind a campus", "Shenzhen Campus of SYSU", "cn-sysu department " },
	{ "that is short for what stands before it", "Mesoscopic Institute of Technology MIT", "" },
	{ "in small letters", "School of Physics sysu", "" },
	{ "a firm's behind a school", "School of Physics IBM", "" },
	{ "no unit before it", "Quux SYSU", "" },
	{ "what is rather short for a school, and a short form", "CSE SYSU", "cn-sysu behind " },
	{ "a name without its class behind a department", "Department of Physics Harvard",
	    "us-harvard department " },
	{ "behind more than a department", "Quux Center Harvard", "" },
	{ "a footnote's number", "University of Oxford 2", "gb-oxford none " },
	{ "before a department", "University of Oxford 2 Department of Physics",
	    "gb-oxford none " },
	{ "a research body and a field", "Embrapa Soils", "br-embrapa department " },
	{ "a field behind a name that is written out",
	    "Max Planck Institute for Physics Astrophysics", "de-mpi-mpp behind " },
	{ "no name", "Foo Bar Baz", "" },
	{ "nothing", "", "" },
	{ "Chinese characters alone", "深圳大学", "" },
};

static void
seen_as_wanted(void **state)
{
	check_sights(*state, sight_latin);
}

/* A name with the words turned is said to be so. */
static void
a_turned_name_is_marked(void **state)
{
	struct sighting seen[SIGHT_ROOM];
	struct world w;

	(void)state;
	world_make(&w);
	assert_int_equal(see(seen, &w, sight_latin, "Normal University of South China"), 1);
	assert_int_equal(seen[0].who[0], number_of(&w, "cn-scnu"));
	assert_true(seen[0].turned);
	assert_int_equal(see(seen, &w, sight_latin, "Shenzhen University"), 1);
	assert_false(seen[0].turned);
	world_end(&w);
}

/* An ambiguous acronym is all that bear it. */
static void
all_that_bear_a_name_are_seen(void **state)
{
	struct sighting seen[SIGHT_ROOM];
	struct world w;

	(void)state;
	world_make(&w);
	assert_int_equal(see(seen, &w, sight_latin, "NTU"), 1);
	bool singapore = false, taiwan = false;
	for (size_t i = 0; i < seen[0].count; i++) {
		singapore |= seen[0].who[i] == number_of(&w, "sg-ntu");
		taiwan |= seen[0].who[i] == number_of(&w, "tw-ntu");
	}
	assert_true(singapore && taiwan);
	world_end(&w);
}

static void
many_names_are_cut_off(void **state)
{
	char text[64 * 32] = "";
	struct sighting seen[SIGHT_ROOM];
	struct world w;

	(void)state;
	world_make(&w);
	for (int i = 0; i < 20; i++)
		strcat(text, "Shenzhen University, ");
	assert_int_equal(see(seen, &w, sight_latin, text), SIGHT_ROOM);
	world_end(&w);
}

/* --- the strongest kind of name wins --- */

static void
a_present_name_outdoes_a_former_one(void **state)
{
	struct name_hit hits[] = { { 1, NAME_FORMER, STR("x") }, { 2, NAME_OFFICIAL, STR("x") },
		{ 3, NAME_OTHER, STR("x") }, { 4, NAME_SHORT, STR("x") } };
	struct sighting s = { 0 };

	(void)state;
	assert_true(sighting_named(&s, hits, 4));
	assert_int_equal(s.count, 2);
	assert_int_equal(s.who[0], 2);
	assert_int_equal(s.who[1], 3);
	assert_true(sighting_named(&s, hits, 1));
	assert_int_equal(s.count, 1);
	assert_false(sighting_named(&s, hits, 0));
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, seen_as_wanted);
	ROWS_LAW(tests, n, a_turned_name_is_marked);
	ROWS_LAW(tests, n, all_that_bear_a_name_are_seen);
	ROWS_LAW(tests, n, many_names_are_cut_off);
	ROWS_LAW(tests, n, a_present_name_outdoes_a_former_one);
	return ROWS_RUN(tests, n);
}
