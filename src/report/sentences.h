/* sentences.h - everything that a person reads, in both languages.
 *
 * One table (data/sentences.def), one row a line with a name and a column for each language; the
 * names below are made of it. {name} stands for a value; a test compares the placeholders of both
 * languages. */
#ifndef REPORT_SENTENCES_H
#define REPORT_SENTENCES_H

#include "base/fail.h"
#include "base/finding.h"
#include "base/out.h"

enum lang { LANG_ZH, LANG_EN, LANG_COUNT };

/* The sentence of a code. */
#define SENTENCE_OF_FAIL(code)    ((enum sentence_id)(code))
#define SENTENCE_OF_FINDING(code) ((enum sentence_id)((int)FAIL_CODE_COUNT + (int)(code)))

enum sentence_id {
	/* Before these: one for each fail_code, then one for each finding_code. */
	SENTENCE_CODES = (int)FAIL_CODE_COUNT + (int)FINDING_CODE_COUNT - 1,
#define FAILED(code, zh, en)
#define NOTICED(code, zh, en)
#define SENTENCE(id, zh, en) id,
#include "data/sentences.def"
#undef FAILED
#undef NOTICED
#undef SENTENCE
	SENTENCE_COUNT
};

struct sentence {
	const char *words[LANG_COUNT];
};

extern const struct sentence sentences_table[SENTENCE_COUNT];

/* What stands for {name}: a text, or a whole number. */
struct sentence_value {
	const char *name;
	struct str text;
	bool is_whole;
	int64_t whole;
};

#define SAY_TEXT(placeholder, value)                                                               \
	((struct sentence_value){ .name = (placeholder), .text = (value) })
#define SAY_WHOLE(placeholder, value)                                                              \
	((struct sentence_value){ .name = (placeholder), .is_whole = true, .whole = (value) })

/* Writes a sentence with its values filled in, all of it through escape (out_term, out_html,
 * out_json ...). Cannot fail; each placeholder must have its value. */
void sentence_write(struct out *o, enum sentence_id id, enum lang lang,
    void (*escape)(struct out *o, struct str s), const struct sentence_value *values, size_t count);
/* One without placeholders. */
struct str sentence_text(enum sentence_id id, enum lang lang);

/* "rollcall: event.json:3:7: …" and a line's end, for a terminal: what was found, what was expected
 * and what to do. */
void trouble_write(struct out *o, const struct fail *f, enum lang lang);
/* The same without the program's name and the line's end. */
void trouble_say(struct out *o, const struct fail *f, enum lang lang);
/* What a finding says, without its place. */
void finding_write(struct out *o, const struct finding *what, enum lang lang,
    void (*escape)(struct out *o, struct str s));

/* How a file is called: its path, and words for "-". */
struct str stream_name(struct str path, bool is_output, enum lang lang);

struct str lang_word(enum lang lang);

#endif
