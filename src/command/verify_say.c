#include "command/verify_say.h"

#include "base/version.h"
#include "report/json.h"

enum state { STATE_SAME, STATE_CHANGED, STATE_GONE, STATE_NEW };

void
comparison_begin(struct comparison *c, enum lang lang)
{
	*c = (struct comparison){ .lang = lang };
	grid_begin(&c->grid, "lll");
}

void
comparison_free(struct comparison *c)
{
	grid_free(&c->grid);
}

static void
add(struct comparison *c, enum state state, struct str what, struct str which)
{
	static const enum sentence_id words[] = {
		[STATE_SAME] = SENTENCE_VERIFY_STATE_SAME,
		[STATE_CHANGED] = SENTENCE_VERIFY_STATE_CHANGED,
		[STATE_GONE] = SENTENCE_VERIFY_STATE_GONE,
		[STATE_NEW] = SENTENCE_VERIFY_STATE_NEW,
	};
	enum tone tone = state == STATE_SAME ? TONE_GOOD : TONE_BAD;

	c->differs |= state != STATE_SAME;
	grid_add(&c->grid, sentence_text(words[state], c->lang), tone);
	grid_add(&c->grid, what, TONE_PLAIN);
	grid_add(&c->grid, which, TONE_PLAIN);
}

/* "fail", or "fail; the report says pass". */
static void
add_values(struct comparison *c, bool same, struct str what, struct str then, struct str now)
{
	const struct sentence_value values[] = { SAY_TEXT("now", now), SAY_TEXT("then", then) };
	struct out words = { 0 };

	if (str_eq(then, now))
		out_plain(&words, now);
	else
		sentence_write(&words, SENTENCE_VERIFY_VALUES, c->lang, out_plain, values, 2);
	add(c, same ? STATE_SAME : STATE_CHANGED, what, out_text(&words));
	out_free(&words);
}

/* --- inputs --- */

static bool
same_text(struct json a, struct json b, const char *key)
{
	return str_eq(json_text(json_get(a, key)), json_text(json_get(b, key)));
}

static void
add_input(struct comparison *c, enum state state, struct json input)
{
	struct str file = json_text(json_get(input, "file"));

	add(c, state, json_text(json_get(input, "role")), stream_name(file, false, c->lang));
}

void
compare_input(struct comparison *c, struct json then, const struct digest *now)
{
	enum state state = STATE_GONE;

	if (now)
		state = str_eq(json_text(json_get(then, "sha256")), str_from(now->sha256))
			    ? STATE_SAME
			    : STATE_CHANGED;
	add_input(c, state, then);
}

/* That of the same role and name, or an absent one. */
static struct json
find_input(struct json report, struct json like)
{
	struct json v = json_first(json_get(report, "inputs"));

	while (v.node && !(same_text(v, like, "role") && same_text(v, like, "file")))
		v = json_next(v);
	return v;
}

static void
compare_inputs(struct comparison *c, struct json then, struct json now)
{
	struct json v = json_first(json_get(then, "inputs"));

	for (; v.node; v = json_next(v)) {
		struct json other = find_input(now, v);
		add_input(c,
		    !other.node                     ? STATE_GONE
		    : same_text(v, other, "sha256") ? STATE_SAME
						    : STATE_CHANGED,
		    v);
	}
	for (v = json_first(json_get(now, "inputs")); v.node; v = json_next(v))
		if (!find_input(then, v).node)
			add_input(c, STATE_NEW, v);
}

/* --- the rest --- */

/* What another version of the program must say likewise. */
static bool
same_checks(struct json then, struct json now)
{
	static const char *const keys[] = { "id", "value", "threshold", "low", "high", "status" };
	struct json a = json_first(json_get(then, "checks"));
	struct json b = json_first(json_get(now, "checks"));
	bool same = true;

	for (; same && a.node && b.node; a = json_next(a), b = json_next(b))
		for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
			same = same && json_same(json_get(a, keys[i]), json_get(b, keys[i]));
	return same && !a.node && !b.node;
}

static void
compare_text(struct comparison *c, struct json then, struct json now, const char *object,
    const char *key, struct str what)
{
	struct str a = json_text(json_get(json_get(then, object), key));
	struct str b = json_text(json_get(json_get(now, object), key));

	add_values(c, str_eq(a, b), what, a, b);
}

/* Members that have lines of their own. */
static bool
is_compared(struct str key)
{
	static const char *const keys[] = { "rollcall", "inputs", "policy", "verdict", "checks" };
	bool found = false;

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		found |= str_eq(str_from(keys[i]), key);
	return found;
}

/* Members of one report that the other has not, or not so. */
static void
compare_members(struct comparison *c, struct json then, struct json now)
{
	for (struct json v = json_first(then); v.node; v = json_next(v)) {
		struct json other = json_get(now, json_key(v).at);
		if (!is_compared(json_key(v)) && !json_same(v, other))
			add(c, other.node ? STATE_CHANGED : STATE_GONE, json_key(v), STR(""));
	}
	for (struct json v = json_first(now); v.node; v = json_next(v))
		if (!json_get(then, json_key(v).at).node)
			add(c, STATE_NEW, json_key(v), STR(""));
}

void
compare_reports(struct comparison *c, struct json then, struct json now)
{
	struct json a = json_get(then, "rollcall"), b = json_get(now, "rollcall");
	struct str policy = json_text(json_get(json_get(now, "policy"), "name"));

	c->other_program = !same_text(a, b, "version");
	compare_inputs(c, then, now);
	add(c,
	    json_same(json_get(then, "policy"), json_get(now, "policy")) ? STATE_SAME
									 : STATE_CHANGED,
	    STR("policy"), policy);
	compare_text(c, then, now, "rollcall", "registry", STR("registry"));
	struct str was = json_text(json_get(then, "verdict"));
	struct str is = json_text(json_get(now, "verdict"));
	add_values(c, str_eq(was, is), STR("verdict"), was, is);
	bool same = c->other_program ? same_checks(then, now)
				     : json_same(json_get(then, "checks"), json_get(now, "checks"));
	add(c, same ? STATE_SAME : STATE_CHANGED, STR("checks"), STR(""));
	if (c->other_program)
		return;
	if (!json_same(a, b))
		add(c, STATE_CHANGED, STR("rollcall"), STR(""));
	compare_members(c, then, now);
}

void
comparison_write(struct out *o, const struct comparison *c, struct str report, size_t width)
{
	const struct layout layout = { .out = o, .width = width };
	const struct sentence_value values[]
	    = { SAY_TEXT("report", report), SAY_TEXT("version", STR(VERSION)) };
	struct out words = { 0 };

	sentence_write(&words, c->differs ? SENTENCE_VERIFY_DIFFERS : SENTENCE_VERIFY_SAME, c->lang,
	    out_plain, values, 1);
	layout_paragraph(&layout, STR(""), out_text(&words));
	grid_write(&c->grid, &layout, 2);
	words.len = 0;
	sentence_write(&words, SENTENCE_VERIFY_PROGRAM, c->lang, out_plain, &values[1], 1);
	if (c->other_program)
		layout_paragraph(&layout, STR("  "), out_text(&words));
	out_free(&words);
}
