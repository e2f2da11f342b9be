/* arena.h - memory that is given back all at once.
 *
 * A zeroed struct arena is empty and ready. What it gives is zeroed and lives
 * until arena_free. Running out of memory ends the program (status 70).
 *
 * GROW is for what grows without bound and so owns a block of its own. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdalign.h>
#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *head;
	size_t used_bytes; /* given out in all */
};

/* count * size zeroed bytes; the product is checked. Never NULL. */
void *arena_alloc(struct arena *mem, size_t count, size_t size, size_t align);

#define arena_new(mem, type) ((type *)arena_alloc((mem), 1, sizeof(type), alignof(type)))
#define arena_array(mem, type, count)                                                              \
	((type *)arena_alloc((mem), (count), sizeof(type), alignof(type)))

/* Gives everything back; the arena is empty and ready again. */
void arena_free(struct arena *mem);

/* As arena_free, but keeps a block to go on with: for a scratch arena in a loop. */
void arena_reset(struct arena *mem);

/* malloc'd memory of count * size bytes, not zeroed; old may be NULL and is
 * freed or moved as by realloc. Never NULL. Free it with free(). */
void *memory_resize(void *old, size_t count, size_t size);

/* The capacity to take when need items no longer fit into cap. */
size_t memory_room(size_t cap, size_t need);

/* Makes room for one more item at items[len]: GROW(&v->items, v->len, &v->cap). */
#define GROW(items, len, cap)                                                                      \
	do {                                                                                       \
		if ((len) >= *(cap)) {                                                             \
			*(cap) = memory_room(*(cap), (len) + 1);                                   \
			*(items) = memory_resize(*(items), *(cap), sizeof **(items));              \
		}                                                                                  \
	} while (0)

#endif
