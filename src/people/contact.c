/* The e-mail and phone keys of name.h. */
#include <string.h>

#include "people/name.h"
#include "text/unicode.h"

#define PHONE_LEAST 7
#define PHONE_MOST  20

static bool
is_separator(char c)
{
	static const bool separates[UINT8_MAX + 1] = { ['\0'] = true,
		[' '] = true,
		['\t'] = true,
		['\r'] = true,
		['\n'] = true,
		[';'] = true,
		[','] = true,
		['<'] = true,
		['>'] = true,
		['('] = true,
		[')'] = true,
		['['] = true,
		[']'] = true,
		['"'] = true,
		['|'] = true };

	return separates[(unsigned char)c];
}

static bool
is_domain(struct str s)
{
	size_t labels = 0, begin = 0;

	for (size_t i = 0; i <= s.len; i++) {
		bool ends = i == s.len || s.at[i] == '.';
		if (ends ? i == begin : s.at[i] == '@')
			return false;
		labels += ends;
		begin = ends ? i + 1 : begin;
	}
	return labels > 1;
}

/* One word of a cell as an address, or nothing. */
static struct str
address_of(struct str word)
{
	if (str_starts(word, STR("mailto:")))
		word = str_slice(word, strlen("mailto:"), word.len);
	while (word.len && (word.at[word.len - 1] == '.' || word.at[word.len - 1] == '/'))
		word.len--;
	size_t at = str_find(word, STR("@"), 0);
	bool is_one = at != STR_NONE && at > 0 && is_domain(str_slice(word, at + 1, word.len));
	return is_one ? word : (struct str){ word.at, 0 };
}

struct str
email_key(struct str email, struct arena *mem)
{
	struct str s = unicode_fold(email, mem), address = { s.at, 0 };

	for (size_t at = 0; at < s.len && address.len == 0;) {
		size_t end = at;
		while (end < s.len && !is_separator(s.at[end]))
			end++;
		address = address_of(str_slice(s, at, end));
		at = end + 1;
	}
	return address;
}

struct str
email_domain(struct str email_key)
{
	size_t at = str_find(email_key, STR("@"), 0);

	return at == STR_NONE ? str_slice(email_key, 0, 0)
			      : str_slice(email_key, at + 1, email_key.len);
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* 1.38E+10: a spreadsheet keeps the leading digits only. */
static bool
is_scientific(struct str s)
{
	size_t i = 0;

	while (i < s.len && (is_digit(s.at[i]) || s.at[i] == '.'))
		i++;
	if (i == 0 || i + 2 >= s.len || s.at[i] != 'e'
	    || (s.at[i + 1] != '+' && s.at[i + 1] != '-'))
		return false;
	for (i += 2; i < s.len; i++)
		if (!is_digit(s.at[i]))
			return false;
	return true;
}

/* The digits of the first number of a cell; 0 where some are hidden (138****1234). */
static size_t
first_digits(char to[PHONE_MOST], struct str s)
{
	size_t count = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (is_digit(s.at[i])) {
			if (count == PHONE_MOST)
				return 0;
			to[count++] = s.at[i];
		} else if (s.at[i] == '*') {
			return 0;
		} else if (!strchr(" +-.()", s.at[i]) && count >= PHONE_LEAST) {
			break; /* another number, or an extension */
		}
	}
	return count;
}

/* 0000000, 11111111111: something that a form wanted. */
static bool
is_filler(struct str digits)
{
	for (size_t i = 1; i < digits.len; i++)
		if (digits.at[i] != digits.at[0])
			return false;
	return true;
}

struct str
phone_key(struct str phone, bool *lost, struct arena *mem)
{
	char digits[PHONE_MOST];
	struct str s = str_trim(unicode_fold(phone, mem));

	*lost = is_scientific(s);
	struct str key = { digits, *lost ? 0 : first_digits(digits, s) };
	while (key.len && key.at[0] == '0')
		key = str_slice(key, 1, key.len);
	/* A mobile number of China has eleven digits and begins with 1; 86 is the country. */
	if (key.len == 13 && str_starts(key, STR("861")))
		key = str_slice(key, 2, key.len);
	if (key.len < PHONE_LEAST || is_filler(key))
		return str_slice(s, 0, 0);
	return str_copy(key, mem);
}
