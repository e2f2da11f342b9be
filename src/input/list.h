/* list.h - one file of a sheet, from its bytes to rows. */
#ifndef INPUT_LIST_H
#define INPUT_LIST_H

#include "input/rows.h"

struct list_options {
	const struct sheet_options *sheet;
	uint16_t index; /* of the file */
};

/* Adds the rows of one input. Fails as sheet_load does; rows then holds part of the file. */
bool list_read(struct sheet_file *out, struct rows *rows, const struct input *input,
    const struct list_options *options, struct findings *findings, struct arena *mem,
    struct fail *f);

#endif
