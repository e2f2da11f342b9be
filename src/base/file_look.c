#include "base/file_look.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"

bool
file_exists(struct str path, struct arena *mem)
{
	return access(str_c(path, mem), F_OK) == 0;
}

bool
file_stamp(struct file_stamp *out, struct str path)
{
	struct arena scratch = { 0 };
	struct stat st;
	bool ok = stat(str_c(path, &scratch), &st) == 0 && S_ISREG(st.st_mode);

	if (ok)
		*out = (struct file_stamp){
			.device = (uint64_t)st.st_dev,
			.inode = (uint64_t)st.st_ino,
			.size_bytes = (uint64_t)st.st_size,
			.changed_at = { (int64_t)st.st_mtim.tv_sec, (int64_t)st.st_mtim.tv_nsec },
			.renamed_at = { (int64_t)st.st_ctim.tv_sec, (int64_t)st.st_ctim.tv_nsec },
		};
	arena_free(&scratch);
	return ok;
}

bool
folder_enter(struct str path, struct fail *f)
{
	struct arena scratch = { 0 };
	bool ok = chdir(str_c(path, &scratch)) == 0 || fail_file(f, FAIL_OPEN, path, errno);

	arena_free(&scratch);
	return ok;
}

bool
folder_make(struct str path, struct arena *mem, struct fail *f)
{
	const char *name = str_c(path, mem);
	struct stat st;

	bool ok = mkdir(name, S_IRWXU) == 0
		  || (errno == EEXIST && stat(name, &st) == 0 && S_ISDIR(st.st_mode));
	return ok || fail_file(f, FAIL_CREATE, path, errno);
}

bool
folders_make(struct str path, struct arena *mem, struct fail *f)
{
	for (size_t i = 1; i <= path.len; i++)
		if ((i == path.len || path.at[i] == '/')
		    && !folder_make(str_slice(path, 0, i), mem, f))
			return false;
	return true;
}
