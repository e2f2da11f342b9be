/* out.h - text on its way out, with one function per context.
 *
 * Only these functions escape, and only they can print data: what goes through
 * out_trusted must be a literal of ours or text that another function of this
 * header made. A zeroed struct out collects in memory; out_to makes it hand
 * its bytes on whenever a block is full. Nothing here fails: a sink that could
 * not take its bytes is remembered in broken, and asked for at the end. */
#ifndef BASE_OUT_H
#define BASE_OUT_H

#include "base/str.h"

struct out {
	char *at;
	size_t len, cap;
	bool (*sink)(void *ctx, struct str bytes); /* false: it cannot take them */
	void *ctx;
	bool broken;
};

/* Bytes go to sink, block by block and at out_flush. */
void out_to(struct out *o, bool (*sink)(void *ctx, struct str bytes), void *ctx);
/* Hands on what is left; false if any hand-over failed. */
bool out_flush(struct out *o);
void out_free(struct out *o);
/* What was collected, for an out without a sink; moves at the next call. */
struct str out_text(const struct out *o);

void out_trusted(struct out *o, struct str ours);
void out_char(struct out *o, char c);
void out_repeat(struct out *o, struct str ours, size_t times);
void out_whole(struct out *o, int64_t n);
/* num / den as a decimal, cut after nine digits: "0.8241758". den is above 0 and below 2^59. */
void out_share(struct out *o, int64_t num, int64_t den);
/* Exactly as given and cut nowhere: for text/plain that no context reads. */
void out_plain(struct out *o, struct str s);

/* The inside of a JSON string, without its quotes; controls, bidi and zero-width characters are
 * escaped, and nothing is lost. */
void out_json(struct out *o, struct str s);
/* A JSON string for a script element of a page: also <, >, & and U+2028/9. */
void out_script(struct out *o, struct str s);
/* Text between tags; controls, bidi and zero-width characters are shown. */
void out_html(struct out *o, struct str s);
/* The inside of a double-quoted attribute. */
void out_attr(struct out *o, struct str s);
/* One CSV field, quoted where need be, that no spreadsheet runs; controls, bidi and zero-width
 * characters are shown as for a terminal, line ends kept. */
void out_csv(struct out *o, struct str s);
/* The inside of a quoted label value of Prometheus' text format; controls are shown likewise. */
void out_prom(struct out *o, struct str s);
/* Text of a manual page, or an argument of its macros; what is not ASCII by its number. */
void out_roff(struct out *o, struct str s);
/* A word of a shell, in single quotes. */
void out_shell(struct out *o, struct str s);
/* For a terminal: controls, bidi and zero-width characters are shown as <U+202E>. */
void out_term(struct out *o, struct str s);

#endif
