#include "terms/question.h"

#include "base/fail.h"

static const char *const words[QUESTION_KIND_COUNT] = {
	[QUESTION_INSTITUTION] = "institution",
	[QUESTION_WHICH] = "which-institution",
	[QUESTION_PLACE] = "place",
	[QUESTION_PERSON] = "same-person",
	[QUESTION_HONOUR] = "academician",
	[QUESTION_ATTENDED] = "attended",
	[QUESTION_FROM] = "from-institution",
};

struct str
question_kind_word(enum question_kind kind)
{
	must(kind < QUESTION_KIND_COUNT);
	return str_from(words[kind]);
}
