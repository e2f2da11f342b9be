/* Reports under policies drawn from the whole grammar: none may take a check, a cap or a source for
 * granted. */
#include "verdict/drawn.h"

#include <ctype.h>

#include "base/json.h"
#include "base/out.h"
#include "report/html.h"
#include "report/json.h"
#include "report/ledger.h"
#include "report/prom.h"
#include "report/redaction.h"
#include "report/text.h"
#include "text/unicode.h"

#define POLICIES 300
#define WIDTH    80

/* --- a policy as its user writes it --- */

static void
put(struct out *o, const char *text)
{
	out_plain(o, str_from(text));
}

static void
put_who(struct out *o, const char *key, enum who who)
{
	put(o, key);
	out_plain(o, who_word(who));
	put(o, "\"");
}

/* People among people, partners among partners. */
static enum who
draw_whole(struct chance *c, enum who part)
{
	unsigned partners = WHO_COUNT - WHO_PARTNERS_PRESENT;

	return part < WHO_PARTNERS_PRESENT
		   ? (enum who)draw(c, WHO_PARTNERS_PRESENT)
		   : (enum who)(WHO_PARTNERS_PRESENT + (int)draw(c, partners));
}

static void
draw_check(struct out *o, struct chance *c, size_t i)
{
	static const char *const ids[] = { "participants", "academicians", "external_share" };

	put(o, i ? ",{\"id\":\"" : "{\"id\":\"");
	if (i < sizeof ids / sizeof *ids && draw(c, 2)) {
		put(o, ids[i]);
	} else {
		put(o, "own_");
		out_whole(o, (int64_t)i);
	}
	put(o, draw(c, 2) ? "\",\"title\":{\"zh\":\"要求\",\"en\":\"a wish\"}" : "\"");
	put(o, draw(c, 2) ? ",\"source\":\"因此\"" : "");
	bool share = draw(c, 2);
	enum who who = (enum who)draw(c, WHO_COUNT);
	put_who(o, share ? ",\"share\":\"" : ",\"count\":\"", who);
	if (share) {
		unsigned den = 1 + draw(c, 12);
		put_who(o, ",\"of\":\"", draw_whole(c, who));
		put(o, ",\"at_least\":\"");
		out_whole(o, draw(c, den + 1));
		put(o, "/");
		out_whole(o, den);
		put(o, "\"}");
	} else {
		put(o, ",\"at_least\":");
		out_whole(o, draw(c, 30));
		put(o, "}");
	}
}

static void
draw_policy(struct out *o, struct chance *c)
{
	unsigned checks = 1 + draw(c, draw(c, 8) ? 4 : POLICY_CHECKS);

	put(o, "{\"name\":\"drawn\",\"version\":\"1\",\"title\":\"t\",\"cap\":{\"people\":");
	if (draw(c, 3))
		out_whole(o, 1 + draw(c, 4));
	else
		put(o, "null");
	put(o, "},\"reading\":{\"value\":\"");
	out_plain(o, reading_word((enum reading)draw(c, READING_COUNT)));
	put(o, "\"},\"choices\":{\"unaffiliated\":{\"value\":\"");
	out_plain(o, choice_value_word(CHOICE_UNAFFILIATED, (int)draw(c, 3)));
	put(o, "\"},\"co_organisers\":{\"value\":\"");
	out_plain(o, choice_value_word(CHOICE_CO_ORGANISERS, (int)draw(c, 2)));
	put(o, "\"}},\"checks\":[");
	for (size_t i = 0; i < checks; i++)
		draw_check(o, c, i);
	put(o, "]}");
}

/* --- an audit under it --- */

struct under {
	struct audit audit;
	struct event event;
	struct host hosts[4];
	struct input input;
	struct sheet_options options;
};

static void
audit_under(struct under *u, struct str policy, struct str list, size_t hosts)
{
	const struct host all[] = { { .role = HOST_LEAD, .name = STR("中山大学") },
		{ .role = HOST_PARTICIPATING, .name = STR("Sun Yat-sen University") },
		{ .role = HOST_PARTICIPATING, .name = STR("南洋理工大学") },
		{ .role = HOST_CO_ORGANISER, .name = STR("Jupiter Academy") } };
	struct scratch files[2];
	struct fail f = { 0 };

	*u = (struct under){ .options = { .limits = sheet_limits_default } };
	memcpy(u->hosts, all, sizeof all);
	u->input = (struct input){ .path = scratch_make(&files[0], list),
		.shown = STR("list.csv"),
		.encoding = STR("auto") };
	u->event = (struct event){ .stage = -1,
		.policy = scratch_make(&files[1], policy),
		.hosts = u->hosts,
		.host_count = hosts,
		.registrations = &u->input,
		.registration_count = 1 };
	const struct audit_terms terms
	    = { .event = &u->event, .registry_image = image_registry(), .sheet = &u->options };
	if (!audit_run(&u->audit, &terms, &f))
		fail_msg("%s: %s %s under %.*s", fail_word(f.code).at, f.file, f.found,
		    (int)policy.len, policy.at);
	scratch_remove(&files[0]);
	scratch_remove(&files[1]);
}

/* --- what must hold of every report --- */

/* Whether a word stands in a text, and not inside a longer one, as in the name of a scratch file.
 */
static bool
has_word(struct str text, struct str word)
{
	for (size_t at = str_find(text, word, 0); at != STR_NONE;
	     at = str_find(text, word, at + 1)) {
		size_t end = at + word.len;
		bool inside = (at > 0 && isalnum((unsigned char)text.at[at - 1]))
			      || (end < text.len && isalnum((unsigned char)text.at[end]));
		if (!inside)
			return true;
	}
	return false;
}

/* A number that stands for none is nobody's to read; nor is a placeholder. */
static void
reads_well(struct out *o, struct str policy)
{
	static const char *const never[] = { "9223372036854775807", "922337203685477580", "{cap}",
		"{people}", "{count}", "nan", "INT64" };

	assert_true(o->len > 0);
	for (size_t i = 0; i < sizeof never / sizeof *never; i++)
		if (has_word(out_text(o), str_from(never[i])))
			fail_msg("%s under %.*s", never[i], (int)policy.len, policy.at);
}

static void
fits(struct out *o)
{
	struct str line, rest = out_text(o);

	while (str_next(&line, &rest, '\n')) {
		assert_false(str_ends(line, STR(" ")));
		assert_true(unicode_width(line) <= WIDTH);
	}
}

static void
parses(struct out *o, const struct audit *a)
{
	struct json_doc doc;
	struct fail f = { 0 };

	assert_true(json_parse(&doc, out_text(o), STR("report"), &f));
	struct json root = json_root(&doc), cap = json_get(json_get(root, "policy"), "cap");
	assert_int_equal(json_type(cap) == JSON_NULL, a->policy.cap_people == POLICY_NO_CAP);
	assert_int_equal(json_count(json_get(root, "checks")), a->policy.check_count);
	json_free(&doc);
}

static void
in_every_form(const struct audit *a, struct str policy)
{
	struct redaction *redaction = redaction_new(a);

	for (int lang = 0; lang < LANG_COUNT; lang++)
		for (int hidden = 0; hidden < 2; hidden++) {
			const struct report_style style = { .lang = (enum lang)lang,
				.width = WIDTH,
				.redact = hidden ? redaction : NULL };
			void (*const forms[])(
			    struct out *, const struct audit *, const struct report_style *)
			    = { report_text, report_json, report_html, report_prom };
			for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
				struct out o = { 0 };
				forms[i](&o, a, &style);
				reads_well(&o, policy);
				if (forms[i] == report_text)
					fits(&o);
				if (forms[i] == report_json)
					parses(&o, a);
				out_free(&o);
			}
		}
	redaction_free(redaction);
}

/* What does not hang on a cap or a reading is not told as if it did. */
static void
says_what_the_policy_has(const struct audit *a)
{
	const struct report_style style = { .lang = LANG_EN, .width = WIDTH };
	struct out o = { 0 };

	report_text(&o, a, &style);
	bool cap = a->policy.cap_people != POLICY_NO_CAP;
	bool says_cap = str_find(out_text(&o), STR("over the cap"), 0) != STR_NONE
			|| str_find(out_text(&o), STR("at most"), 0) != STR_NONE;
	if (!cap)
		assert_true(str_find(out_text(&o), STR("over the cap"), 0) == STR_NONE
			    && str_find(out_text(&o), STR("fewer than"), 0) == STR_NONE);
	else
		assert_true(says_cap);
	bool one = str_find(out_text(&o), STR("the same in every reading."), 0) != STR_NONE;
	assert_int_equal(one, policy_reads_one_way(&a->policy));
	if (one)
		assert_true(a->verdict.same_in_all);
	out_free(&o);
}

static void
every_policy_is_reported(void **state)
{
	size_t uncapped = 0, of[3] = { 0 };

	(void)state;
	for (uint64_t seed = 1; seed <= POLICIES; seed++) {
		struct chance c = { seed * 6700417 };
		struct out policy = { 0 };
		struct under u;
		static struct list list;
		draw_policy(&policy, &c);
		draw_list(&list, &c, false);
		if (draw(&c, 2))
			draw_attendance(&list, &c);
		audit_under(&u, out_text(&policy), text_of(&list, 0), 1 + draw(&c, 4));
		in_every_form(&u.audit, out_text(&policy));
		says_what_the_policy_has(&u.audit);
		uncapped += u.audit.policy.cap_people == POLICY_NO_CAP;
		of[u.audit.verdict.outcome]++;
		audit_free(&u.audit);
		out_free(&policy);
	}
	print_message("%d policies, %zu without a cap: %zu pass, %zu fail, %zu review\n", POLICIES,
	    uncapped, of[OUTCOME_PASS], of[OUTCOME_FAIL], of[OUTCOME_REVIEW]);
	assert_true(uncapped > 50);
	for (int o = 0; o < 3; o++)
		assert_true(of[o] > 10);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, every_policy_is_reported);
	return ROWS_RUN(tests, n);
}
