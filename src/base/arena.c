#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

/* Large enough that an audit of some hundred rows takes one or two. */
#define BLOCK_BYTES ((size_t)64 * 1024)

struct arena_block {
	struct arena_block *next;
	size_t size, used; /* bytes behind this header */
	alignas(max_align_t) char at[];
};

static struct arena_block *
block_new(struct arena *mem, size_t size)
{
	if (size > SIZE_MAX - sizeof(struct arena_block))
		fail_memory();
	struct arena_block *b = calloc(1, sizeof *b + size);
	if (!b)
		fail_memory();
	b->size = size;
	b->next = mem->head;
	mem->head = b;
	return b;
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
	return block_new(mem, want)->at;
#else
	struct arena_block *b = mem->head;
	if (b) {
		size_t from = (b->used + align - 1) & ~(align - 1);
		if (from <= b->size && want <= b->size - from) {
			b->used = from + want;
			return b->at + from;
		}
	}
	if (want > BLOCK_BYTES / 4) {
		/* A block of its own, behind the head, which still has room. */
		b = block_new(mem, want);
		b->used = want;
		if (b->next) {
			mem->head = b->next;
			b->next = mem->head->next;
			mem->head->next = b;
		}
		return b->at;
	}
	b = block_new(mem, BLOCK_BYTES);
	b->used = want;
	return b->at;
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

	if (!keep || keep->size != BLOCK_BYTES) {
		arena_free(mem);
		return;
	}
	mem->head = keep->next;
	arena_free(mem);
	/* What it gives is zeroed: only what was given out need be made so again. */
	memset(keep->at, 0, keep->used);
	keep->used = 0;
	keep->next = NULL;
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
