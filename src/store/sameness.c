#include "store/sameness.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/digest.h"
#include "base/file.h"
#include "base/version.h"
#include "terms/policy.h"

/* A text with its length before it, so that no two ways of cutting the whole are one. */
static void
add(struct sha256 *sum, struct str text)
{
	char length[24];
	int digits = snprintf(length, sizeof length, "%zu:", text.len);

	sha256_add(sum, (struct str){ length, (size_t)digits });
	sha256_add(sum, text);
}

static void
add_all(struct sha256 *sum, const struct str *texts, size_t count)
{
	for (size_t i = 0; i < count; i++)
		add(sum, texts[i]);
}

/* The bytes of a file that can be read again. */
static bool
add_file(struct sha256 *sum, struct str path)
{
	struct file_stamp stamp;
	struct digest digest;
	struct fail unused = { 0 };

	if (!file_stamp(&stamp, path) || !digest_file(&digest, path, &unused))
		return false;
	add(sum, str_from(digest.sha256));
	return true;
}

static bool
add_files(struct sha256 *sum, const char *role, const struct str *paths, size_t count)
{
	add(sum, str_from(role));
	for (size_t i = 0; i < count; i++)
		if (!add_file(sum, paths[i]))
			return false;
	return true;
}

static bool
add_lists(struct sha256 *sum, const char *role, const struct input *lists, size_t count)
{
	add(sum, str_from(role));
	for (size_t i = 0; i < count; i++)
		if (!add_file(sum, lists[i].path))
			return false;
	return true;
}

/* Of a file of tens of megabytes that is never written in place: `registry import` renames a new
 * one over it, and a program is installed likewise. */
static bool
add_stamp(struct sha256 *sum, struct str path)
{
	struct file_stamp s;
	char text[160];

	if (!file_stamp(&s, path))
		return false;
	int len = snprintf(text, sizeof text, "%llu %llu %llu %lld.%lld %lld.%lld",
	    (unsigned long long)s.device, (unsigned long long)s.inode,
	    (unsigned long long)s.size_bytes, (long long)s.changed_at[0],
	    (long long)s.changed_at[1], (long long)s.renamed_at[0], (long long)s.renamed_at[1]);
	add(sum, (struct str){ text, (size_t)len });
	return true;
}

/* Its version and, where the system shows it, its file: it may be built anew under one version. */
static void
add_program(struct sha256 *sum)
{
	add(sum, STR("program"));
	add(sum, STR(VERSION));
	add_stamp(sum, STR("/proc/self/exe"));
}

bool
fingerprint_take(
    struct fingerprint *out, const struct event *event, struct str registry, struct str more)
{
	struct arena mem = { 0 };
	struct sha256 *sum = sha256_new(&mem);
	bool own_policy = policy_is_path(event->policy);

	add_program(sum);
	add(sum, more);
	add(sum, event->text);
	add(sum, event->policy);
	add(sum, registry);
	add_all(sum, event->told, event->told_count);
	bool ok
	    = add_files(sum, "policy", &event->policy, own_policy)
	      && add_lists(sum, "registrations", event->registrations, event->registration_count)
	      && add_lists(sum, "attendance", event->attendance, event->attendance_count)
	      && add_files(sum, "decisions", &event->decisions, event->decisions.len > 0)
	      && add_files(sum, "rosters", event->rosters, event->roster_count)
	      && add_files(sum, "aliases", event->aliases, event->alias_count)
	      && (registry.len == 0 || add_stamp(sum, registry));
	sha256_end(out->sha256, sum);
	arena_free(&mem);
	return ok;
}
