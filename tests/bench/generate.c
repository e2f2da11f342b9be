/* generate - writes a registration list, or its affiliations alone, the same for the same
 * arguments.
 *
 *     generate list|affiliations|misspelled ROWS[:FROM] TABLE.tsv ... > FILE
 *     generate questions COUNT TABLE.tsv ... > FILE
 *
 * FROM makes another list of as many rows, with few of the same people.
 *
 * Affiliations are real institutions with a department before or behind them, half of them Chinese.
 * There is one distinct affiliation for two rows, and at most 38,000, as in real lists; the first
 * ones are typed more often than the last. So are names: surnames as they are borne in China, and
 * given names of one or two characters, so that namesakes are as frequent as in real lists. One row
 * in fifty repeats an earlier one under another number.
 *
 * questions is a list of 5,000 rows that leaves so many open, and hardly any other: a third each an
 * honour, an NTU, and two namesakes. */
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "names.h"

#define POOL_MOST         38000
#define INSTITUTIONS      10000
#define LINE_BYTES        4096
#define COLUMN_ZH         5
#define COLUMN_EN         6
#define HAN_BYTES         3
#define REPEATED_EVERY    50
#define QUESTION_ROWS     5000
#define INSTITUTIONS_OPEN 2500 /* two people each: below the cap */
#define COUNT(array)      (sizeof(array) / sizeof *(array))
#define CHARACTERS(text)  ((sizeof(text) - 1) / HAN_BYTES)
#define PICK(array, x)    ((array)[(x) % COUNT(array)])

static const char *const departments_zh[] = { "", "计算机学院", "物理学院", "数学学院", "化学系",
	"生命科学学院", "电子与信息工程学院", "材料科学与工程学院", "经济与管理学院", "外国语学院",
	"法学院", "环境科学与工程学院", "机械工程学院", "土木工程系", "人工智能研究院", "历史系" };
static const char *const departments_en[] = { "", "School of Computer Science",
	"Department of Physics", "Department of Mathematics", "Department of Chemistry",
	"School of Life Sciences", "Department of Electrical Engineering",
	"School of Materials Science", "Business School", "Faculty of Arts", "Law School",
	"Department of Environmental Engineering", "Department of Mechanical Engineering",
	"Department of Civil Engineering", "Institute for Artificial Intelligence",
	"Department of History" };
static const char *const roles[]
    = { "Participant", "Participant", "Participant", "Speaker", "Invited speaker", "Student" };
static const char *const states[] = { "Complete", "Complete", "Complete", "Complete", "Complete",
	"Complete", "Complete", "Complete", "Complete", "Withdrawn" };

enum what { LIST, AFFILIATIONS, MISSPELLED, QUESTIONS };

struct institution {
	char *zh, *en;
};

struct institutions {
	struct institution items[INSTITUTIONS];
	size_t count;
};

/* SplitMix64: a good number for every n, in any order. */
static uint64_t
number(uint64_t n)
{
	n = (n + 1) * UINT64_C(0x9E3779B97F4A7C15);
	n = (n ^ (n >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	n = (n ^ (n >> 27)) * UINT64_C(0x94D049BB133111EB);
	return n ^ (n >> 31);
}

static char *
copy(const char *text)
{
	char *to = strdup(text);
	if (!to)
		abort();
	return to;
}

/* A line's institution, where it has both names and neither needs CSV quotes. */
static void
take_line(struct institutions *all, char *line)
{
	char *cells[COLUMN_EN + 1];

	for (size_t i = 0; i <= COLUMN_EN; i++) {
		cells[i] = line;
		line += strcspn(line, "\t\n");
		if (*line != '\t')
			return;
		*line++ = '\0';
	}
	const char *zh = cells[COLUMN_ZH], *en = cells[COLUMN_EN];
	if (cells[0][0] == '#' || !*zh || !*en || strpbrk(zh, ",\"") || strpbrk(en, ",\"")
	    || all->count == INSTITUTIONS)
		return;
	all->items[all->count++] = (struct institution){ copy(zh), copy(en) };
}

static bool
read_table(struct institutions *all, const char *path)
{
	char line[LINE_BYTES];
	FILE *file = fopen(path, "r");

	if (!file) {
		fprintf(stderr, "generate: %s: %s\n", path, strerror(errno));
		return false;
	}
	while (fgets(line, sizeof line, file))
		take_line(all, line);
	return fclose(file) == 0;
}

/* So that the first ones are of every table. */
static void
shuffle(struct institutions *all)
{
	for (size_t i = all->count - 1; i > 0; i--) {
		size_t other = (size_t)(number(i) % (i + 1));
		struct institution kept = all->items[i];
		all->items[i] = all->items[other];
		all->items[other] = kept;
	}
}

/* The institution of the n-th of the distinct affiliations. */
static size_t
institution_of(const struct institutions *all, size_t n)
{
	return n / 2 % all->count;
}

/* The n-th of the distinct affiliations. */
static void
write_affiliation(const struct institutions *all, size_t n, const char *quote)
{
	size_t which = institution_of(all, n), department = n / 2 / all->count + which;
	const struct institution *institution = &all->items[which];

	if (n % 2 == 0) {
		printf("%s%s", institution->zh, PICK(departments_zh, department));
		return;
	}
	const char *part = PICK(departments_en, department);
	printf("%s%s%s%s%s", quote, part, *part ? ", " : "", institution->en, quote);
}

/* The n-th one's English name without the letter in its middle: no name that is known. */
static void
write_misspelled(const struct institutions *all, size_t n)
{
	const char *name = all->items[institution_of(all, n)].en;
	int middle = (int)(strlen(name) / 2);

	while (middle > 0 && (unsigned char)name[middle] >= 0x80)
		middle--;
	printf("%.*s%s\n", middle, name, name + middle + 1);
}

/* Surnames in China: the r-th is borne by one in 5 (r + 3), near enough. Its place, in bytes. */
static const char *
family_zh(uint64_t dice)
{
	static uint64_t upto[CHARACTERS(families_zh)];
	size_t count = CHARACTERS(families_zh), at = 0;

	if (upto[0] == 0)
		for (size_t r = 0; r < count; r++)
			upto[r] = (r ? upto[r - 1] : 0) + 1000000 / (r + 3);
	dice %= upto[count - 1];
	while (upto[at] <= dice)
		at++;
	return families_zh + at * HAN_BYTES;
}

/* The first ones come more often: the square of a number of 16 bits. */
static size_t
early(uint64_t dice, size_t count)
{
	uint64_t share = dice & 0xffff;
	return (size_t)(share * share * count >> 32);
}

static void
write_person(size_t row, bool is_chinese)
{
	uint64_t family = number(row ^ UINT64_C(0xFA) << 56), given = number(family);

	if (!is_chinese) {
		printf("%s %s", given_en[early(given, COUNT(given_en))],
		    families_en[early(family, COUNT(families_en))]);
		return;
	}
	printf("%.*s", HAN_BYTES, family_zh(family));
	/* Four in five have two characters. */
	for (uint64_t n = given % 5 ? 2 : 1; n > 0; n--)
		printf("%.*s", HAN_BYTES,
		    given_zh + early(given >> (16 * n), CHARACTERS(given_zh)) * HAN_BYTES);
}

/* The row that first had this row's person: itself, for most. */
static size_t
first_row(size_t row)
{
	uint64_t dice = number(row ^ UINT64_C(0xA9) << 56);

	while (row > 0 && dice % REPEATED_EVERY == 0) {
		row = (size_t)(dice / REPEATED_EVERY % row);
		dice = number(row ^ UINT64_C(0xA9) << 56);
	}
	return row;
}

/* Every other person's says nothing of where they are from; the rest are at a domain of their
 * institution, below a top-level domain that is nobody's. */
static void
write_address(size_t person, size_t institution, bool own)
{
	if (own)
		printf("user%zu@site%zu.bench", person, institution);
	else
		printf("user%zu@example.org", person);
}

static void
write_row(const struct institutions *all, size_t row, size_t pool, enum what what)
{
	size_t person = what == LIST ? first_row(row) : row;
	uint64_t dice = number(person);
	uint64_t share = dice >> 44; /* 20 bits; squared, small ones come more often */
	size_t which = (size_t)((share * share >> 20) * pool >> 20);

	if (what == MISSPELLED) {
		write_misspelled(all, which);
		return;
	}
	if (what == AFFILIATIONS) {
		write_affiliation(all, which, "");
		putchar('\n');
		return;
	}
	printf("%zu,", row + 1);
	write_person(person, which % 2 == 0);
	putchar(',');
	write_address(person, institution_of(all, which), dice >> 40 & 1);
	putchar(',');
	write_affiliation(all, which, "\"");
	printf(",%s,%s\n", PICK(roles, dice >> 24), PICK(states, dice >> 32));
}

/* A namesake is of the person above, who is in no doubt. */
static void
write_open_row(const struct institutions *all, size_t row, size_t questions)
{
	size_t before = row * questions / QUESTION_ROWS;
	bool open = (row + 1) * questions / QUESTION_ROWS != before;
	size_t person = open && before % 3 == 2 ? row - 1 : row;

	printf("%zu,", row + 1);
	write_person(person, person % 2 == 0);
	printf(",user%zu@example.org,", row);
	if (open && before % 3 == 1)
		printf("NTU");
	else
		printf("%s", all->items[person % INSTITUTIONS_OPEN % all->count].zh);
	printf(",%s\n", open && before % 3 == 0 ? "FRSC" : "Professor");
}

static void
write_rows(const struct institutions *all, size_t rows, size_t from, enum what what)
{
	size_t pool = rows / 2 + 1 < POOL_MOST ? rows / 2 + 1 : POOL_MOST;

	if (what == QUESTIONS) {
		puts("ID,Name,Email,Affiliation,Title");
		for (size_t row = 0; row < QUESTION_ROWS; row++)
			write_open_row(all, row, rows);
		return;
	}
	if (what == LIST)
		puts("ID,Name,Email,Affiliation,Role,Registration state");
	for (size_t row = from; row < from + rows; row++)
		write_row(all, row, pool, what);
}

int
main(int argc, char **argv)
{
	static struct institutions all;
	char *behind = argc > 3 ? argv[2] : NULL;
	size_t rows = behind ? (size_t)strtoull(behind, &behind, 10) : 0;
	size_t from = behind && *behind == ':' ? (size_t)strtoull(behind + 1, NULL, 10) : 0;
	enum what what = LIST;

	if (rows == 0) {
		fputs("usage: generate list|affiliations|misspelled|questions COUNT[:FROM] "
		      "TABLE.tsv ...\n",
		    stderr);
		return 64;
	}
	if (strcmp(argv[1], "affiliations") == 0)
		what = AFFILIATIONS;
	if (strcmp(argv[1], "misspelled") == 0)
		what = MISSPELLED;
	if (strcmp(argv[1], "questions") == 0)
		what = QUESTIONS;
	for (int i = 3; i < argc; i++)
		if (!read_table(&all, argv[i]))
			return 66;
	if (all.count == 0)
		return 65;
	shuffle(&all);
	write_rows(&all, rows, from, what);
	return fflush(stdout) == 0 ? 0 : 74;
}
