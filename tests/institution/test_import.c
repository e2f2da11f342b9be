#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/out.h"
#include "dump.h"
#include "institution/import.h"
#include "institution/ror.h"
#include "small.h"

/* --- ids --- */

static struct id_row {
	const char *name, *in, *want; /* NULL: none */
} id_rows[] = {
	{ "bare", "052gg0110", "052gg0110" },
	{ "an address", "https://ror.org/052gg0110", "052gg0110" },
	{ "an address without its scheme", "ror.org/052gg0110", "052gg0110" },
	{ "an address as some write it", " HTTP://www.ror.org/052gg0110/ ", "052gg0110" },
	{ "one character short", "052gg011", NULL },
	{ "not beginning with a nought", "152gg0110", NULL },
	{ "another site", "https://example.org/052gg0110", NULL },
	{ "nothing", "", NULL },
};

static void
knows_ror_ids(void **state)
{
	const struct id_row *r = *state;
	struct str id;
	bool ok = ror_id(&id, str_from(r->in));

	assert_int_equal(ok, r->want != NULL);
	if (ok)
		assert_true(str_eq(id, str_from(r->want)));
}

/* --- what an import makes of records --- */

#define TABLE                                                                                      \
	"xx-north\tuniversity\tGB\t\t\t北方大学\tNorth University\tBrass Foundry "             \
	"School\t\tNU\tnorth.ac.uk\t011111111\n"                                                   \
	"xx-south\tuniversity\tGB\tLeeds\t\t\tSouth University\t\t\t\t\t\n"                        \
	"xx-clinic\thospital\tGB\tLeeds\txx-south\t\tPlain Clinic\t\t\t\t\t\n"

struct made {
	struct entries entries;
	struct import_counts counts;
	struct arena mem;
};

static bool
make(struct made *out, const char *records, struct fail *f)
{
	struct scratch table, dump;
	struct registry *known = small_registry(&table, STR(TABLE));
	char text[8192];

	*out = (struct made){ 0 };
	snprintf(text, sizeof text, "[%s]", records);
	assert_true(import_known(&out->entries, known, &out->mem, f));
	bool ok = import_ror(
	    &out->counts, &out->entries, scratch_make(&dump, str_from(text)), &out->mem, f);
	registry_free(known);
	scratch_remove(&table);
	scratch_remove(&dump);
	return ok;
}

static void
made_free(struct made *m)
{
	free(m->entries.items);
	arena_free(&m->mem);
}

/* The entries in one line each: id kind country city <parent| names, with their kinds. */
static void
write_entries(struct out *o, const struct entries *all)
{
	for (size_t i = 0; i < all->count; i++) {
		const struct entry *e = &all->items[i];
		out_plain(o, e->id);
		out_char(o, ' ');
		out_plain(o, kind_word(e->kind));
		out_char(o, ' ');
		out_plain(o, e->country);
		out_char(o, ' ');
		out_plain(o, e->city);
		out_trusted(o, STR(" <"));
		out_plain(o, e->parent_id);
		for (size_t n = 0; n < e->name_count; n++) {
			out_char(o, '|');
			out_plain(o, e->names[n].text);
			out_char(o, '=');
			out_plain(o, name_kind_word(e->names[n].kind));
		}
		out_char(o, '\n');
	}
}

static struct row {
	const char *name, *records;
	const char *want; /* a line of write_entries */
} rows[] = {
	{ "an empty dump leaves the table as it is", "",
	    "xx-clinic hospital GB Leeds <xx-south|Plain Clinic=official\n" },
	{ "a record with an entry's id gives it what it lacks",
	    RECORD("011111111",
		LABEL("The North University") ALIAS("Northern College of York") ACRONYM("NU")
		    ACRONYM("NUY"),
		"education", GB, "", "active"),
	    "xx-north university GB York <|北方大学=official|North University=official|Brass "
	    "Foundry "
	    "School=other|NU=short|Northern College of York=other|NUY=acronym\n" },
	{ "an alias that is another entry's official name is that one's",
	    RECORD("011111111", LABEL("North University") ALIAS("South University"), "education",
		GB, "", "active"),
	    "xx-north university GB York <|北方大学=official|North University=official|Brass "
	    "Foundry "
	    "School=other|NU=short\n" },
	{ "one with the name of an entry that has no id",
	    RECORD("022222222", LABEL("South University") ALIAS("Southern Academy of Leeds"),
		"education", GB, "", "active"),
	    "xx-south university GB Leeds <|South University=official|Southern Academy of "
	    "Leeds=other\n" },
	{ "a namesake abroad is another institution",
	    RECORD("022222222", LABEL("South University"), "education",
		PLACE("US", "United States", "Savannah"), "", "active"),
	    "ror:022222222 university US Savannah <|South University=official\n" },
	{ "two namesakes in the country: nobody says which",
	    RECORD("022222222", LABEL("South University"), "education", GB, "",
		"active") "," RECORD("033333333", LABEL("South University"), "education", GB, "",
		"active"),
	    "xx-south university GB Leeds <|South University=official\n" },
	{ "names in Chinese are official too",
	    RECORD("044444444", LABEL("Eastern Institute") ZH("东方研究所") ALIAS("东方所"),
		"facility", PLACE("CN", "China", "Beijing"), "", "active"),
	    "ror:044444444 institute CN Beijing <|Eastern "
	    "Institute=official|东方研究所=official|东方所=other\n" },
	{ "the country behind a company's name goes",
	    RECORD(
		"044444444", LABEL("Wonder Gears (United Kingdom)"), "company", GB, "", "active"),
	    "ror:044444444 firm GB York <|Wonder Gears (United Kingdom)=official|Wonder "
	    "Gears=other\n" },
	{ "and tells the country of a record that has nothing else",
	    RECORD("044444444", LABEL("Wonder Gears (France)"), "other", "[]", "", "active"),
	    "ror:044444444 firm FR  <|Wonder Gears (France)=official|Wonder Gears=other\n" },
	{ "brackets that hold no country stay",
	    RECORD("044444444", LABEL("Wonder Gears (Holding)"), "company", GB, "", "active"),
	    "ror:044444444 firm GB York <|Wonder Gears (Holding)=official\n" },
	{ "a school is no university",
	    RECORD("044444444", LABEL("Greenhill High School"), "education", GB, "", "active"),
	    "ror:044444444 school GB York <|Greenhill High School=official\n" },
	{ "of a record with nothing but a name, the name tells what it is",
	    RECORD("044444444", LABEL("Greenhill Hospital"), "other", "[]", "", "active"),
	    "ror:044444444 hospital   <|Greenhill Hospital=official\n" },
	{ "and its relations where it lies",
	    RECORD("044444444", LABEL("Greenhill Hospital"), "other", "[]",
		RELATED("related", "055555555"), "active") "," RECORD("055555555",
		LABEL("Greenhill University"), "education", GB, "", "active"),
	    "ror:044444444 hospital GB  <|Greenhill Hospital=official\n" },
	{ "unless its name has another country",
	    RECORD("044444444", LABEL("Greenhill Bureau Kenya"), "other", "[]",
		RELATED("parent", "055555555"), "active") "," RECORD("055555555",
		LABEL("Greenhill Bureau"), "nonprofit", GB, "", "active"),
	    "ror:044444444 organisation KE  <ror:055555555|Greenhill Bureau Kenya=official\n" },
	{ "unless they are of two countries",
	    RECORD("044444444", LABEL("Greenhill Hospital"), "other", "[]",
		RELATED("related", "055555555") "," RELATED("related", "066666666"),
		"active") "," RECORD("055555555", LABEL("Greenhill University"), "education", GB,
		"", "active") "," RECORD("066666666", LABEL("Brownhill University"), "education",
		PLACE("US", "United States", "Savannah"), "", "active"),
	    "ror:044444444 hospital   <|Greenhill Hospital=official\n" },
	{ "a school of a university is a part of it",
	    RECORD("044444444", LABEL("Greenhill University"), "education", GB, "",
		"active") "," RECORD("055555555", LABEL("Greenhill University School of Medicine"),
		"education", GB, RELATED("parent", "044444444"), "active"),
	    "ror:044444444 university GB York <|Greenhill University=official|Greenhill University "
	    "School of Medicine=other\n" },
	{ "a campus of a university is its branch",
	    RECORD("044444444", LABEL("Greenhill University"), "education", GB, "",
		"active") "," RECORD("055555555",
		LABEL("Greenhill Leeds") ALIAS("Greenhill University, Leeds Campus"), "education",
		GB, RELATED("parent", "044444444"), "active"),
	    "ror:055555555 branch GB York <ror:044444444|Greenhill Leeds=official|Greenhill "
	    "University, Leeds Campus=other\n" },
	{ "abroad it may have a legal person of its own",
	    RECORD("044444444", LABEL("Greenhill University"), "education", GB, "",
		"active") "," RECORD("055555555", LABEL("Greenhill University, Campus Savannah"),
		"education", PLACE("US", "United States", "Savannah"),
		RELATED("parent", "044444444"), "active"),
	    "ror:055555555 university US Savannah <ror:044444444|Greenhill University, Campus "
	    "Savannah=official\n" },
	{ "and in another town it may be a university",
	    RECORD("044444444", LABEL("Greenhill University"), "education", GB, "",
		"active") "," RECORD("055555555", LABEL("Greenhill University Leeds"), "education",
		GB, RELATED("parent", "044444444"), "active"),
	    "ror:055555555 university GB York <ror:044444444|Greenhill University "
	    "Leeds=official\n" },
	{ "a center of no type is an institute",
	    RECORD("044444444", LABEL("Greenhill Center for Cell Biology"), "other", "[]", "",
		"active"),
	    "ror:044444444 institute   <|Greenhill Center for Cell Biology=official\n" },
	{ "a medical center a hospital",
	    RECORD("044444444", LABEL("Greenhill Medical Center"), "other", "[]", "", "active"),
	    "ror:044444444 hospital   <|Greenhill Medical Center=official\n" },
	{ "a school may stand alone",
	    RECORD("044444444", LABEL("National Engineering School of Greenhill"), "other", "[]",
		"", "active"),
	    "ror:044444444 organisation   <|National Engineering School of Greenhill=official\n" },
	{ "inactive ones are kept",
	    RECORD("044444444", LABEL("Greenhill University"), "education", GB, "", "inactive"),
	    "ror:044444444 university GB York <|Greenhill University=official\n" },
	{ "nobody vouches for a name of common words",
	    RECORD("044444444", LABEL("Institute of Physics") ALIAS("Greenhill Institute"),
		"nonprofit", GB, "", "active"),
	    "ror:044444444 institute GB York <|Institute of Physics=acronym|Greenhill "
	    "Institute=other\n" },
	{ "nor for an alias that is an acronym",
	    RECORD("044444444", LABEL("Greenhill Institute") ALIAS("GHI"), "nonprofit", GB, "",
		"active"),
	    "ror:044444444 institute GB York <|Greenhill Institute=official|GHI=acronym\n" },
	{ "nor for capitals that a legal form leaves",
	    RECORD("044444444", LABEL("GHI, Inc.") ALIAS("Greenhill, Inc."), "company", GB, "",
		"active"),
	    "ror:044444444 firm GB York <|GHI, Inc.=acronym|Greenhill, Inc.=other\n" },
	{ "a department names nothing",
	    RECORD("044444444", LABEL("Greenhill Ministry") ALIAS("Department of Physics"),
		"government", GB, "", "active"),
	    "ror:044444444 government GB York <|Greenhill Ministry=official\n" },
	{ "a group or a center may be a body of its own",
	    RECORD("044444444", LABEL("Defence Science and Technology Group"), "government", GB, "",
		"active"),
	    "ror:044444444 government GB York <|Defence Science and Technology "
	    "Group=acronym\n" },
	{ "a withdrawn record is a former name of its successor",
	    RECORD("055555555", LABEL("Greenhill Polytechnic") ACRONYM("GP"), "education", GB,
		RELATED("successor", "044444444"), "withdrawn") "," RECORD("044444444",
		LABEL("Greenhill University"), "education", GB, "", "active"),
	    "ror:044444444 university GB York <|Greenhill University=official|Greenhill "
	    "Polytechnic=former\n" },
	{ "also over several generations, into an entry that was there",
	    RECORD("055555555", LABEL("Greenhill Polytechnic"), "education", GB,
		RELATED("successor", "066666666"), "withdrawn") "," RECORD("066666666",
		LABEL("Greenhill University"), "education", GB, RELATED("successor", "011111111"),
		"withdrawn") "," RECORD("011111111", LABEL("North University"), "education", GB, "",
		"active"),
	    "xx-north university GB York <|北方大学=official|North University=official|Brass "
	    "Foundry "
	    "School=other|NU=short|Greenhill Polytechnic=former|Greenhill University=former\n" },
	{ "a parent",
	    RECORD("044444444", LABEL("Greenhill Hospital"), "healthcare", GB,
		RELATED("parent", "011111111"), "active") "," RECORD("011111111",
		LABEL("North University"), "education", GB, "", "active"),
	    "ror:044444444 hospital GB York <xx-north|Greenhill Hospital=official\n" },
	{ "the nearer of two parents",
	    RECORD("044444444", LABEL("Greenhill Hospital"), "healthcare", GB,
		RELATED("parent", "077777777") "," RELATED("parent", "011111111"),
		"active") "," RECORD("011111111", LABEL("North University"), "education", GB,
		RELATED("parent", "077777777"), "active") "," RECORD("077777777",
		LABEL("Universities of Greenhill"), "nonprofit", GB, "", "active"),
	    "ror:044444444 hospital GB York <xx-north|Greenhill Hospital=official\n" },
	{ "of two strangers neither",
	    RECORD("044444444", LABEL("Greenhill Hospital"), "healthcare", GB,
		RELATED("parent", "077777777") "," RELATED("parent", "011111111"),
		"active") "," RECORD("011111111", LABEL("North University"), "education", GB, "",
		"active") "," RECORD("077777777", LABEL("Greenhill Trust"), "nonprofit", GB, "",
		"active"),
	    "ror:044444444 hospital GB York <|Greenhill Hospital=official\n" },
	{ "a parent that the dump lacks is none",
	    RECORD("044444444", LABEL("Greenhill Hospital"), "healthcare", GB,
		RELATED("parent", "099999999"), "active"),
	    "ror:044444444 hospital GB York <|Greenhill Hospital=official\n" },
	{ "a university's laboratory is the university",
	    RECORD("044444444", LABEL("Greenhill Laboratory"), "facility", GB,
		RELATED("parent", "011111111"), "active") "," RECORD("011111111",
		LABEL("North University"), "education", GB, "", "active"),
	    "xx-north university GB York <|北方大学=official|North University=official|Brass "
	    "Foundry "
	    "School=other|NU=short|Greenhill Laboratory=other\n" },
	{ "and so is what the table has as a name of it",
	    RECORD("044444444", LABEL("Brass Foundry School") ALIAS("Brass Foundry of York"),
		"education", GB, RELATED("parent", "011111111"), "active") "," RECORD("011111111",
		LABEL("North University"), "education", GB, "", "active"),
	    "xx-north university GB York <|北方大学=official|North University=official|Brass "
	    "Foundry "
	    "School=other|NU=short|Brass Foundry of York=other\n" },
	{ "a parent of an entry that was there is the table's matter",
	    RECORD("011111111", LABEL("North University"), "education", GB,
		RELATED("parent", "077777777"), "active") "," RECORD("077777777",
		LABEL("Greenhill Trust"), "nonprofit", GB, "", "active"),
	    "xx-north university GB York <|北方大学=official|North University=official|Brass "
	    "Foundry "
	    "School=other|NU=short\n" },
	{ "a ring of parents comes to an end",
	    RECORD("044444444", LABEL("Greenhill Trust"), "nonprofit", GB,
		RELATED("parent", "077777777"), "active") "," RECORD("077777777",
		LABEL("Greenhill Fund"), "nonprofit", GB, RELATED("parent", "044444444"), "active"),
	    "ror:044444444 organisation GB York <ror:077777777|Greenhill Trust=official\n" },
};

static void
makes_entries(void **state)
{
	const struct row *r = *state;
	struct made m;
	struct fail f = { 0 };
	struct out o = { 0 };

	assert_true(make(&m, r->records, &f));
	write_entries(&o, &m.entries);
	if (str_find(out_text(&o), str_from(r->want), 0) == STR_NONE)
		fail_msg("no such line in:\n%.*s", (int)o.len, o.at);
	/* Every record ends in exactly one place. */
	const struct import_counts *c = &m.counts;
	assert_int_equal(c->records, c->merged + c->added + c->parts + c->former + c->left);
	assert_int_equal(m.entries.count, 3 + c->added);
	out_free(&o);
	made_free(&m);
}

static void
a_withdrawn_record_without_successor_is_left_out(void **state)
{
	struct made m;
	struct fail f = { 0 };

	(void)state;
	assert_true(make(&m,
	    RECORD("055555555", LABEL("Greenhill Polytechnic"), "education", GB, "",
		"withdrawn") "," RECORD("066666666", LABEL("Greenhill Academy"), "education", GB,
		RELATED("successor", "066666666"), "withdrawn"),
	    &f));
	assert_int_equal(m.entries.count, 3);
	assert_int_equal(m.counts.left, 2);
	assert_true(str_eq(m.counts.newest, STR("2026-01-02")));
	made_free(&m);
}

static void
domains_are_added_once(void **state)
{
	struct made m;
	struct fail f = { 0 };

	(void)state;
	assert_true(make(&m,
	    "{\"id\":\"https://ror.org/011111111\",\"names\":[" LABEL(
		"North University") "],"
				    "\"domains\":[\"NORTH.ac.uk\",\"www.north.org\",\"no "
				    "dot\",\"http://x.org/\"]}",
	    &f));
	assert_int_equal(m.entries.items[0].domain_count, 2);
	assert_true(str_eq(m.entries.items[0].domains[1], STR("north.org")));
	made_free(&m);
}

static void
what_is_written_can_be_opened(void **state)
{
	struct made m;
	struct fail f = { 0 };
	struct scratch s;
	struct registry *r;

	(void)state;
	assert_true(make(&m,
	    RECORD("044444444", LABEL("Greenhill Hospital"), "healthcare", GB,
		RELATED("parent", "011111111"), "active") "," RECORD("011111111",
		LABEL("North University"), "education", GB, "", "active"),
	    &f));
	struct str path = scratch_make(&s, STR(""));
	assert_true(registry_write(path, &m.entries, STR("test"), 0, &f));
	assert_true(registry_open(&r, path, STR(""), &f));
	uint32_t hospital = registry_by_ror(r, STR("044444444"));
	assert_int_equal(hospital, registry_by_id(r, STR("ror:044444444")));
	assert_int_equal(registry_get(r, hospital)->parent, registry_by_ror(r, STR("011111111")));
	registry_free(r);
	scratch_remove(&s);
	made_free(&m);
}

/* --- what is no dump --- */

static struct bad_row {
	const char *name, *records;
	size_t line, column;
} bad_rows[] = {
	{ "a record of schema 1", "{\"id\":\"https://ror.org/011111111\",\"name\":\"x\"}", 1, 2 },
	{ "no id", "\n {\"names\":[]}", 2, 2 },
	{ "another id", "{\"id\":\"grid.1\",\"names\":[" LABEL("x") "]}", 1, 8 },
	{ "no names in the list", "{\"id\":\"https://ror.org/011111111\",\"names\":[]}", 1, 44 },
	{ "a key twice", "\n\n{\"id\":\"a\",\"id\":\"b\"}", 3, 0 },
	{ "not JSON inside", "{},\n{\"id\":01}", 1, 2 },
	{ "a list of texts", "\"x\"", 1, 2 },
	{ "nested without end",
	    "{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]"
	    "]]]]]]]]]]"
	    "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}",
	    1, 0 },
};

static void
refuses(void **state)
{
	const struct bad_row *r = *state;
	struct made m;
	struct fail f = { 0 };

	assert_false(make(&m, r->records, &f));
	assert_int_equal(f.code, FAIL_DUMP);
	assert_int_equal(f.line, r->line);
	if (r->column)
		assert_int_equal(f.column, r->column);
	made_free(&m);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, id_rows, knows_ror_ids);
	ROWS_ADD(tests, n, rows, makes_entries);
	ROWS_ADD(tests, n, bad_rows, refuses);
	ROWS_LAW(tests, n, a_withdrawn_record_without_successor_is_left_out);
	ROWS_LAW(tests, n, domains_are_added_once);
	ROWS_LAW(tests, n, what_is_written_can_be_opened);
	return ROWS_RUN(tests, n);
}
