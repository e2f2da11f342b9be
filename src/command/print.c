#include "command/print.h"

#include "base/arena.h"
#include "base/file.h"

bool
print_text(struct str text, struct fail *f)
{
	struct arena mem = { 0 };
	struct file_writer w;
	bool ok = file_create(&w, STR("-"), &mem, f);

	if (ok) {
		out_plain(&w.out, text);
		ok = file_finish(&w, f);
	}
	arena_free(&mem);
	return ok;
}
