/* guess.h - which of four encodings a text that is not UTF-8 is in, by counting characters.
 *
 * In each, the bytes above 0x7F are cut into characters, and the share of them that are everyday
 * ones (level-one Han characters, kana, full-width punctuation, accented letters beside plain ones)
 * is the score: texts read in a wrong encoding fall apart into rare characters. */
#ifndef INPUT_GUESS_H
#define INPUT_GUESS_H

#include "base/str.h"

enum guess { GUESS_GB18030, GUESS_BIG5, GUESS_SHIFT_JIS, GUESS_WINDOWS_1252, GUESS_COUNT };

/* Per cent for each, 0 where bytes cannot be in that encoding. A character cut off at the end of
 * bytes does not count. Cannot fail. */
void guess_scores(int score[GUESS_COUNT], struct str bytes);

#endif
