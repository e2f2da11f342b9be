#include "input/guess.h"

/* One character at the start of s: its bytes (0: none has this form), and whether it is everyday.
 */
struct unit {
	size_t bytes;
	bool everyday;
};

static unsigned
byte_at(struct str s, size_t i)
{
	return i < s.len ? (unsigned char)s.at[i] : 0;
}

static bool
within(unsigned b, unsigned from, unsigned to)
{
	return b >= from && b <= to;
}

static struct unit
gb18030(struct str s, size_t i)
{
	unsigned a = byte_at(s, i), b = byte_at(s, i + 1);

	if (!within(a, 0x81, 0xFE))
		return (struct unit){ 0 };
	if (within(b, 0x30, 0x39)) {
		bool four = within(byte_at(s, i + 2), 0x81, 0xFE)
			    && within(byte_at(s, i + 3), 0x30, 0x39);
		return (struct unit){ four ? 4 : 0, false };
	}
	if (!within(b, 0x40, 0xFE) || b == 0x7F)
		return (struct unit){ 0 };
	/* Rows of GB 2312: punctuation and full width, then the 3,755 commonest characters. */
	bool row = within(a, 0xA1, 0xA3) || within(a, 0xB0, 0xD7);
	return (struct unit){ 2, row && b >= 0xA1 };
}

static struct unit
big5(struct str s, size_t i)
{
	unsigned a = byte_at(s, i), b = byte_at(s, i + 1);

	if (!within(a, 0x87, 0xFE) || !(within(b, 0x40, 0x7E) || within(b, 0xA1, 0xFE)))
		return (struct unit){ 0 };
	return (struct unit){ 2, within(a, 0xA1, 0xC6) };
}

static struct unit
shift_jis(struct str s, size_t i)
{
	unsigned a = byte_at(s, i), b = byte_at(s, i + 1);

	if (within(a, 0xA1, 0xDF))
		return (struct unit){ 1, false };
	if (!(within(a, 0x81, 0x9F) || within(a, 0xE0, 0xFC)) || !within(b, 0x40, 0xFC)
	    || b == 0x7F)
		return (struct unit){ 0 };
	return (struct unit){ 2, within(a, 0x81, 0x83) || within(a, 0x88, 0x97) };
}

static bool
is_letter(unsigned b)
{
	return within(b | 0x20, 'a', 'z');
}

static struct unit
windows_1252(struct str s, size_t i)
{
	unsigned a = byte_at(s, i), b = byte_at(s, i + 1);

	if (a == 0x81 || a == 0x8D || a == 0x8F || a == 0x90 || a == 0x9D)
		return (struct unit){ 0 };
	/* Accented letters stand among plain ones, and hardly ever two together. */
	bool beside = is_letter(b) || (i > 0 && is_letter(byte_at(s, i - 1)));
	bool alone = b < 0x80 && (i == 0 || byte_at(s, i - 1) < 0x80);
	bool letter = a >= 0xC0 && a != 0xD7 && a != 0xF7 && beside && alone;
	bool mark = a == 0xA0 || within(a, 0x91, 0x97);
	return (struct unit){ 1, letter || (mark && alone) };
}

static struct unit (*const encodings[GUESS_COUNT])(struct str s, size_t i) = {
	[GUESS_GB18030] = gb18030,
	[GUESS_BIG5] = big5,
	[GUESS_SHIFT_JIS] = shift_jis,
	[GUESS_WINDOWS_1252] = windows_1252,
};

static int
score_of(struct str s, struct unit (*next)(struct str s, size_t i))
{
	size_t all = 0, everyday = 0;

	for (size_t i = 0; i < s.len;) {
		if (byte_at(s, i) < 0x80) {
			i++;
			continue;
		}
		struct unit u = next(s, i);
		if (u.bytes == 0 && s.len - i < 4)
			break;
		if (u.bytes == 0)
			return 0;
		i += u.bytes;
		all++;
		everyday += u.everyday;
	}
	return all ? (int)(everyday * 100 / all) : 0;
}

void
guess_scores(int score[GUESS_COUNT], struct str bytes)
{
	for (int g = 0; g < GUESS_COUNT; g++)
		score[g] = score_of(bytes, encodings[g]);
}
