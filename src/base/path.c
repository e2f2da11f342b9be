#include "base/path.h"

#include <string.h>

#include "base/arena.h"

struct str
path_folder(struct str path)
{
	size_t n = path.len;

	while (n && path.at[n - 1] != '/')
		n--;
	return str_slice(path, 0, n);
}

struct str
path_join(struct str folder, struct str name, struct arena *mem)
{
	bool is_absolute = name.len && name.at[0] == '/';

	if (is_absolute || folder.len == 0)
		return str_copy(name, mem);
	bool slash = folder.at[folder.len - 1] != '/';
	size_t len = folder.len + slash + name.len;
	char *at = arena_alloc(mem, len + 1, 1, 1);
	memcpy(at, folder.at, folder.len);
	if (slash)
		at[folder.len] = '/';
	if (name.len)
		memcpy(at + folder.len + slash, name.at, name.len);
	return (struct str){ at, len };
}
