/* romanised.h - rows of one institution, one name in Han characters and one in pinyin (SPEC 5).
 *
 * 张三 and Zhang San of one institution are a question unless an e-mail address or a phone makes
 * them one; different person ids of one file make them two. That they are one is the likelier
 * answer only where no e-mail, phone or id of theirs differs and nobody else there fits either
 * name: 张伟, 章炜 and 张巍 are all Zhang Wei, so that pinyin says less than a name typed alike. */
#ifndef PEOPLE_ROMANISED_H
#define PEOPLE_ROMANISED_H

#include "people/person.h"

/* Malloc'd doubts in a list that the caller frees; NULL where there are none. sure gives the class
 * of each fact. Cannot fail. */
void romanised_find(struct person_doubt **out, size_t *count, const uint32_t *sure,
    const struct facts *facts, const struct sheet *sheet);

#endif
