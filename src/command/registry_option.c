#include "command/registry_option.h"

#include "base/file.h"

struct str
registry_to_write(const struct options *opt, struct arena *mem)
{
	if (opt->registry.len)
		return opt->registry;
	if (opt->data_folder.len == 0)
		return (struct str){ 0 };
	return path_join(opt->data_folder, STR("registry.db"), mem);
}

struct str
registry_from_options(const struct options *opt, struct arena *mem)
{
	struct str path = registry_to_write(opt, mem);

	return opt->registry.len || (path.len && file_exists(path, mem)) ? path : (struct str){ 0 };
}
