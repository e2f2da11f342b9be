#include "base/jsonout.h"

#include <stdio.h>

#include "base/fail.h"

void
jsonout_open(struct jsonout *j, struct out *out, bool pretty)
{
	*j = (struct jsonout){ .out = out, .pretty = pretty };
}

static void
begin(struct jsonout *j, struct str key)
{
	if (j->depth) {
		if (j->any[j->depth - 1])
			out_char(j->out, ',');
		j->any[j->depth - 1] = true;
		if (j->pretty) {
			out_char(j->out, '\n');
			out_repeat(j->out, STR("  "), j->depth);
		}
	}
	if (key.len) {
		out_char(j->out, '"');
		out_json(j->out, key);
		out_trusted(j->out, j->pretty ? STR("\": ") : STR("\":"));
	}
}

static void
nest(struct jsonout *j, struct str key, char opener, char closer)
{
	begin(j, key);
	must(j->depth < JSONOUT_DEPTH);
	out_char(j->out, opener);
	j->any[j->depth] = false;
	j->closer[j->depth++] = closer;
}

void
jsonout_object(struct jsonout *j, struct str key)
{
	nest(j, key, '{', '}');
}

void
jsonout_list(struct jsonout *j, struct str key)
{
	nest(j, key, '[', ']');
}

void
jsonout_end(struct jsonout *j)
{
	must(j->depth > 0);
	j->depth--;
	if (j->pretty && j->any[j->depth]) {
		out_char(j->out, '\n');
		out_repeat(j->out, STR("  "), j->depth);
	}
	out_char(j->out, j->closer[j->depth]);
	if (j->depth == 0)
		out_char(j->out, '\n');
}

void
jsonout_text(struct jsonout *j, struct str key, struct str s)
{
	begin(j, key);
	if (!s.at) {
		out_trusted(j->out, STR("null"));
		return;
	}
	out_char(j->out, '"');
	out_json(j->out, s);
	out_char(j->out, '"');
}

void
jsonout_whole(struct jsonout *j, struct str key, int64_t n)
{
	begin(j, key);
	out_whole(j->out, n);
}

void
jsonout_bool(struct jsonout *j, struct str key, bool b)
{
	begin(j, key);
	out_trusted(j->out, b ? STR("true") : STR("false"));
}

void
jsonout_null(struct jsonout *j, struct str key)
{
	begin(j, key);
	out_trusted(j->out, STR("null"));
}

void
jsonout_share(struct jsonout *j, struct str key, int64_t num, int64_t den)
{
	begin(j, key);
	if (den == 0) {
		out_trusted(j->out, STR("null"));
		return;
	}
	out_share(j->out, num, den);
}
