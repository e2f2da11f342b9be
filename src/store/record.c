#include "store/work.h"

void
record_write(struct out *o, const struct record *r)
{
	out_plain(o, r->fingerprint);
	out_char(o, '\n');
	out_plain(o, r->entry);
	out_char(o, '\n');
	out_plain(o, r->lists);
	out_char(o, '\n');
	out_whole(o, r->people_count);
	out_char(o, '\n');
	out_plain(o, r->people);
}

bool
record_read(struct record *out, struct str bytes)
{
	struct str people;
	uint64_t count;

	*out = (struct record){ .people_count = 0 };
	if (!str_next(&out->fingerprint, &bytes, '\n') || !str_next(&out->entry, &bytes, '\n')
	    || !str_next(&out->lists, &bytes, '\n') || !str_next(&people, &bytes, '\n') || !bytes.at
	    || !str_whole(&count, people))
		return false;
	out->people_count = (int64_t)count;
	out->people = bytes;
	return true;
}
