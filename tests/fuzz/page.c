#include "fuzz/page.h"

#include "base/fail.h"

#define DEPTH 64

struct page {
	struct str rest;
	struct str open[DEPTH];
	size_t depth;
};

/* These are closed; those need no end of their own, or have none. */
static const char *const elements[] = { "a", "article", "blockquote", "body", "button", "b", "code",
	"div", "dl", "em", "fieldset", "footer", "h1", "h2", "h3", "head", "header", "html", "i",
	"label", "legend", "main", "nav", "noscript", "script", "section", "small", "span", "style",
	"svg", "table", "text", "title", "ul" };
static const char *const loose_elements[] = { "dd", "dt", "input", "li", "meta", "p", "path",
	"rect", "tbody", "td", "th", "thead", "tr" };

static bool
is_among(struct str name, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(name, str_from(names[i])))
			return true;
	return false;
}

#define IS_AMONG(name, names) is_among((name), (names), sizeof(names) / sizeof *(names))

static bool
take(struct page *p, struct str what)
{
	if (!str_starts(p->rest, what))
		return false;
	p->rest = str_slice(p->rest, what.len, p->rest.len);
	return true;
}

static struct str
take_to(struct page *p, const char *ends)
{
	size_t n = 0;

	while (n < p->rest.len && !strchr(ends, p->rest.at[n]))
		n++;
	struct str taken = str_slice(p->rest, 0, n);
	p->rest = str_slice(p->rest, n, p->rest.len);
	return taken;
}

static void
check_attributes(struct page *p)
{
	while (take(p, STR(" ")) || take(p, STR("\n"))) {
		struct str name = take_to(p, "= />\"'<\n");
		must(!str_starts(name, STR("on")));
		if (!take(p, STR("=\"")))
			continue;
		take_to(p, "\"<");
		must(take(p, STR("\"")));
	}
}

/* What these hold is no markup: one ends where its end tag begins. */
static void
skip_raw(struct page *p, struct str name)
{
	if (!str_eq(name, STR("script")) && !str_eq(name, STR("style")))
		return;
	size_t end = str_find(p->rest, STR("</"), 0);
	must(end != STR_NONE);
	p->rest = str_slice(p->rest, end, p->rest.len);
}

static void
check_tag(struct page *p)
{
	bool closes = take(p, STR("/"));
	struct str name = take_to(p, " />\n");

	check_attributes(p);
	take(p, STR("/"));
	must(take(p, STR(">")));
	if (IS_AMONG(name, loose_elements))
		return;
	must(IS_AMONG(name, elements));
	if (closes) {
		must(p->depth && str_eq(p->open[--p->depth], name));
		return;
	}
	must(p->depth < DEPTH);
	p->open[p->depth++] = name;
	skip_raw(p, name);
}

void
page_check(struct str html)
{
	struct page p = { .rest = html };

	must(take(&p, STR("<!DOCTYPE html>\n")));
	for (;;) {
		take_to(&p, "<>");
		if (!p.rest.len)
			break;
		must(take(&p, STR("<")));
		check_tag(&p);
	}
	must(p.depth == 0);
}
