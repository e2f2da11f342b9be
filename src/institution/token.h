/* token.h - names that share words with a text: the candidates of a fuzzy match.
 *
 * An index from the words of Latin names to the names that have them. A query takes its rarest
 * words first and stops where they have named enough, so a common word (university) never costs
 * more than a rare one. A word that no name has is taken for the known words that begin alike and
 * lie within an edit or two: Tsingua, Univeristy. */
#ifndef INSTITUTION_TOKEN_H
#define INSTITUTION_TOKEN_H

#include "base/db.h"
#include "base/map.h"
#include "institution/kind.h"

/* --- writing --- */

struct token_form {
	struct str form;
	uint32_t institution;
	uint8_t kind; /* enum name_kind */
};

struct token_writer {
	struct token_form *forms;
	size_t count, cap;
};

/* form and its words must live until tokens_write. */
void token_add(struct token_writer *w, struct str form, uint32_t institution, enum name_kind kind);
/* Makes the tables `forms` and `tokens`. Frees the forms. */
bool tokens_write(struct token_writer *w, struct db *db, struct fail *f);

/* --- reading --- */

struct tokens;

/* A name that shares words with the query. Weights are in 1/16 of a bit: what finding that word by
 * chance is worth (the logarithm of how rare it is). */
struct token_candidate {
	uint32_t institution;
	enum name_kind kind;
	struct str form;
	uint32_t shared; /* weight of the query's words that the name has, or nearly has */
};

bool tokens_open(struct tokens **out, struct db *db, struct arena *mem, struct fail *f);
void tokens_close(struct tokens *t);
/* The best candidates, heaviest first, then by form; at most room of them. */
size_t tokens_find(
    struct token_candidate *out, size_t room, struct tokens *t, struct str form, struct fail *f);
/* The weight of a word: of the rarest kind where no name has it, which *known tells. */
uint32_t token_weight(bool *known, struct tokens *t, struct str word, struct fail *f);

#endif
