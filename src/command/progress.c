#include "command/progress.h"

#include "base/file.h"

#define BAR   40
#define STEPS 200 /* pictures in all */

static void
draw(const struct progress *p)
{
	size_t full = p->all ? (size_t)(p->done * BAR / p->all) : 0;
	struct out o = { 0 };

	out_trusted(&o, STR("\r["));
	out_repeat(&o, STR("#"), full);
	out_repeat(&o, STR("."), BAR - full);
	out_trusted(&o, STR("] "));
	out_whole(&o, p->done);
	out_char(&o, '/');
	out_whole(&o, p->all);
	file_say(out_text(&o));
	out_free(&o);
}

void
progress_begin(struct progress *p, bool is_terminal, int64_t all)
{
	*p = (struct progress){ .is_shown = is_terminal, .all = all };
	if (p->is_shown)
		draw(p);
}

void
progress_step(struct progress *p)
{
	p->done++;
	int64_t picture = p->all ? p->done * STEPS / p->all : 0;
	if (!p->is_shown || picture == p->drawn)
		return;
	p->drawn = picture;
	draw(p);
}

void
progress_end(struct progress *p)
{
	struct out o = { 0 };

	if (p->is_shown) {
		out_char(&o, '\r');
		out_repeat(&o, STR(" "), BAR + 39);
		out_char(&o, '\r');
		file_say(out_text(&o));
	}
	out_free(&o);
	p->is_shown = false;
}
