#include "report/sentences.h"

#define FAILED(code, zh, en)  [SENTENCE_OF_FAIL(code)] = { { zh, en } },
#define NOTICED(code, zh, en) [SENTENCE_OF_FINDING(code)] = { { zh, en } },
#define SENTENCE(id, zh, en)  [id] = { { zh, en } },

const struct sentence sentences_table[SENTENCE_COUNT] = {
#include "data/sentences.def"
};
