/* bare - libcsv alone: parses a file in blocks with callbacks that do nothing. */
#include <csv.h>
#include <stdio.h>

#define BLOCK_BYTES 65536

static void
cell(void *text, size_t len, void *ctx)
{
	(void)text, (void)len, (void)ctx;
}

static void
row(int end, void *ctx)
{
	(void)end, (void)ctx;
}

int
main(int argc, char **argv)
{
	static char block[BLOCK_BYTES];
	struct csv_parser parser;
	FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
	size_t len;

	if (!file || csv_init(&parser, 0) != 0)
		return 66;
	while ((len = fread(block, 1, sizeof block, file)) > 0)
		if (csv_parse(&parser, block, len, cell, row, NULL) != len)
			return 65;
	csv_fini(&parser, cell, row, NULL);
	csv_free(&parser);
	return fclose(file) == 0 ? 0 : 66;
}
