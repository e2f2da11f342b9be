#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

/* Blocks grow from the first to the last, so that an arena for a handful of texts costs little. */
#define FIRST_BYTES ((size_t)1024)
#define BLOCK_BYTES ((size_t)64 * 1024)

struct arena_block {
	struct arena_block *next;
	size_t size, used; /* bytes behind this header */
	alignas(max_align_t) char at[];
};

#ifndef ARENA_EXACT
static struct arena_block *
block_new(struct arena *mem, size_t size)
{
	if (size > SIZE_MAX - sizeof(struct arena_block))
		fail_memory();
	struct arena_block *b = malloc(sizeof *b + size);
	if (!b)
		fail_memory();
	*b = (struct arena_block){ .next = mem->head, .size = size };
	mem->head = b;
	return b;
}
#endif

/* Room of its own for what is large: zeroed by the system, where that costs nothing. */
static void *
block_for_one(struct arena *mem, size_t size)
{
	if (size > SIZE_MAX - sizeof(struct arena_block))
		fail_memory();
	struct arena_block *b = calloc(1, sizeof *b + size);
	if (!b)
		fail_memory();
	b->size = b->used = size;
	/* Behind the head, which still has room. */
	struct arena_block **at = mem->head ? &mem->head->next : &mem->head;
	b->next = *at;
	*at = b;
	return b->at;
}

void *
arena_alloc(struct arena *mem, size_t count, size_t size, size_t align)
{
	if (size && count > (SIZE_MAX / 2) / size)
		fail_memory();
	size_t want = count * size;
	mem->used_bytes += want;
#ifdef ARENA_EXACT
	/* A block for each, so that a sanitizer sees an overrun of one byte. */
	(void)align;
	return block_for_one(mem, want);
#else
	struct arena_block *b = mem->head;
	size_t from = b ? (b->used + align - 1) & ~(align - 1) : 0;
	if (!b || from > b->size || want > b->size - from) {
		if (want > BLOCK_BYTES / 4)
			return block_for_one(mem, want);
		size_t room = FIRST_BYTES;
		while (room < BLOCK_BYTES && (room < want || (b && room <= b->size)))
			room *= 4;
		b = block_new(mem, room);
		from = 0;
	}
	b->used = from + want;
	return memset(b->at + from, 0, want);
#endif
}

void
arena_free(struct arena *mem)
{
	while (mem->head) {
		struct arena_block *b = mem->head;
		mem->head = b->next;
		free(b);
	}
	mem->used_bytes = 0;
}

void
arena_reset(struct arena *mem)
{
	struct arena_block *keep = mem->head;

#ifdef ARENA_EXACT
	keep = NULL;
#endif
	if (!keep || keep->size > BLOCK_BYTES) {
		arena_free(mem);
		return;
	}
	mem->head = keep->next;
	arena_free(mem);
	*keep = (struct arena_block){ .size = keep->size };
	mem->head = keep;
}

void *
memory_resize(void *old, size_t count, size_t size)
{
	if (size && count > (SIZE_MAX / 2) / size)
		fail_memory();
	size_t want = count * size;
	void *p = realloc(old, want ? want : 1);
	if (!p)
		fail_memory();
	return p;
}

size_t
memory_room(size_t cap, size_t need)
{
	size_t room = cap < 16 ? 16 : cap;
	while (room < need)
		room = room < SIZE_MAX / 4 ? room + room / 2 : need;
	return room;
}
