/* memfd_create */
#define _GNU_SOURCE

#include "fuzz/fuzz.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/json.h"
#include "data/image.h"
#include "input/csv.h"
#include "text/unicode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
noreturn void __wrap__exit(int status);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz((struct str){ (const char *)data, size });
	return 0;
}

/* A broken must() ends the program by _exit, where libFuzzer would not look for the input. The
 * linker puts this in its place (--wrap). */
noreturn void
__wrap__exit(int status)
{
	(void)status;
	abort();
}

struct str
fuzz_file(size_t number, struct str bytes)
{
	static int descriptors[FUZZ_FILES];
	static char paths[FUZZ_FILES][32];

	must(number < FUZZ_FILES);
	int *d = &descriptors[number];
	if (*d == 0)
		*d = memfd_create("fuzz", 0);
	must(*d > 0 && ftruncate(*d, 0) == 0);
	must(pwrite(*d, bytes.at, bytes.len, 0) == (ssize_t)bytes.len);
	snprintf(paths[number], sizeof paths[number], "/proc/self/fd/%d", *d);
	return str_from(paths[number]);
}

struct str
fuzz_text(struct str bytes)
{
	size_t nul = str_find(bytes, (struct str){ "", 1 }, 0);

	bytes = str_slice(bytes, 0, nul);
	return str_slice(bytes, 0, unicode_valid(bytes));
}

bool
fuzz_part(struct str *part, struct str *rest)
{
	const struct str line = STR("\n%%\n");
	size_t end = rest->at ? str_find(*rest, line, 0) : STR_NONE;
	bool more = rest->at != NULL;

	*part = end == STR_NONE ? *rest : str_slice(*rest, 0, end + 1);
	*rest = end == STR_NONE ? (struct str){ 0 } : str_slice(*rest, end + line.len, rest->len);
	return more;
}

struct registry *
fuzz_registry(void)
{
	static struct registry *registry;
	struct fail f = { 0 };

	if (!registry)
		must(registry_open(&registry, STR(""), image_registry(), &f));
	return registry;
}

void
fuzz_is_json(struct str text)
{
	struct json_doc doc;
	struct fail f = { 0 };

	must(json_parse(&doc, text, STR("JSON"), &f));
	json_free(&doc);
}

static bool
count_record(void *ctx, const struct record *record, struct fail *f)
{
	size_t *records = ctx;

	(void)record;
	(void)f;
	++*records;
	return true;
}

void
fuzz_is_csv(struct str text, size_t records)
{
	size_t count = 0;
	struct fail f = { 0 };
	struct reader *r = reader_new(STR("CSV"), ',', 64, SIZE_MAX / 2, //
	    (struct record_taker){ count_record, &count });

	must(reader_feed(r, text, &f) && reader_end(r, &f));
	must(count == records);
	reader_free(r);
}
