/* generate - writes a registration list, or its affiliations alone, the same for the same
 * arguments.
 *
 *     generate list|affiliations ROWS TABLE.tsv ... > FILE
 *
 * Affiliations are real institutions with a department before or behind them, half of them Chinese.
 * There is one distinct affiliation for two rows, and at most 38,000, as in real lists; the first
 * ones are typed more often than the last. */
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define POOL_MOST      38000
#define INSTITUTIONS   10000
#define LINE_BYTES     4096
#define COLUMN_ZH      5
#define COLUMN_EN      6
#define COUNT(array)   (sizeof(array) / sizeof *(array))
#define PICK(array, x) ((array)[(x) % COUNT(array)])

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
static const char *const families_zh[] = { "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴",
	"周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗" };
static const char *const given_zh[] = { "伟", "芳", "娜", "敏", "静", "强", "磊", "洋", "艳", "勇",
	"军", "杰", "娟", "涛", "明", "超", "秀", "霞", "平", "刚", "桂", "文", "辉", "玲", "华" };
static const char *const families_en[] = { "Smith", "Jones", "Garcia", "Muller", "Rossi", "Tanaka",
	"Kim", "Novak", "Silva", "Andersson", "Dubois", "Kowalski", "Petrov", "Nguyen", "Brown",
	"Wilson", "Martin", "Lopez", "Schmidt", "Sato" };
static const char *const given_en[] = { "Anna", "Peter", "Maria", "John", "Laura", "David", "Sofia",
	"Thomas", "Emma", "Daniel", "Julia", "Lukas", "Olivia", "Marco", "Elena", "Hugo", "Alice",
	"Oscar", "Clara", "Felix", "Nina", "Ivan", "Sara", "Leon", "Eva" };
static const char *const roles[]
    = { "Participant", "Participant", "Participant", "Speaker", "Invited speaker", "Student" };
static const char *const states[] = { "Complete", "Complete", "Complete", "Complete", "Complete",
	"Complete", "Complete", "Complete", "Complete", "Withdrawn" };

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

/* The n-th of the distinct affiliations. */
static void
write_affiliation(const struct institutions *all, size_t n, const char *quote)
{
	size_t which = n / 2 % all->count, department = n / 2 / all->count + which;
	const struct institution *institution = &all->items[which];

	if (n % 2 == 0) {
		printf("%s%s", institution->zh, PICK(departments_zh, department));
		return;
	}
	const char *part = PICK(departments_en, department);
	printf("%s%s%s%s%s", quote, part, *part ? ", " : "", institution->en, quote);
}

static void
write_person(uint64_t dice, bool is_chinese)
{
	if (is_chinese)
		printf("%s%s%s", PICK(families_zh, dice), PICK(given_zh, dice >> 8),
		    PICK(given_zh, dice >> 16));
	else
		printf("%s %s", PICK(given_en, dice), PICK(families_en, dice >> 8));
}

static void
write_row(const struct institutions *all, size_t row, size_t pool, bool alone)
{
	uint64_t dice = number(row);
	uint64_t share = dice >> 44; /* 20 bits; squared, small ones come more often */
	size_t which = (size_t)((share * share >> 20) * pool >> 20);

	if (alone) {
		write_affiliation(all, which, "");
		putchar('\n');
		return;
	}
	printf("%zu,", row + 1);
	write_person(dice, which % 2 == 0);
	printf(",user%zu@example.org,", row);
	write_affiliation(all, which, "\"");
	printf(",%s,%s\n", PICK(roles, dice >> 24), PICK(states, dice >> 32));
}

int
main(int argc, char **argv)
{
	static struct institutions all;
	size_t rows = argc > 3 ? (size_t)strtoull(argv[2], NULL, 10) : 0;
	bool alone = rows && strcmp(argv[1], "affiliations") == 0;

	if (rows == 0) {
		fputs("usage: generate list|affiliations ROWS TABLE.tsv ...\n", stderr);
		return 64;
	}
	for (int i = 3; i < argc; i++)
		if (!read_table(&all, argv[i]))
			return 66;
	if (all.count == 0)
		return 65;
	shuffle(&all);
	size_t pool = rows / 2 + 1 < POOL_MOST ? rows / 2 + 1 : POOL_MOST;
	if (!alone)
		puts("ID,Name,Email,Affiliation,Role,Registration state");
	for (size_t row = 0; row < rows; row++)
		write_row(&all, row, pool, alone);
	return fflush(stdout) == 0 ? 0 : 74;
}
