#include "base/folder.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>

#include "base/arena.h"

bool
folder_is(struct str path, struct arena *mem)
{
	struct stat st;

	return stat(str_c(path, mem), &st) == 0 && S_ISDIR(st.st_mode);
}

static bool
read_names(DIR *folder, struct str path, bool (*each)(void *ctx, struct str name, struct fail *f),
    void *ctx, struct fail *f)
{
	for (;;) {
		errno = 0;
		const struct dirent *entry = readdir(folder);
		if (!entry)
			return errno == 0 || fail_file(f, FAIL_READ, path, errno);
		struct str name = str_from(entry->d_name);
		if (!str_eq(name, STR(".")) && !str_eq(name, STR("..")) && !each(ctx, name, f))
			return false;
	}
}

bool
folder_read(struct str path, bool (*each)(void *ctx, struct str name, struct fail *f), void *ctx,
    struct fail *f)
{
	struct arena mem = { 0 };
	DIR *folder = opendir(str_c(path, &mem));

	arena_free(&mem);
	if (!folder)
		return fail_file(f, FAIL_OPEN, path, errno);
	bool ok = read_names(folder, path, each, ctx, f);
	closedir(folder);
	return ok;
}
