/* The public interface (include/rollcall.h) over the inner ones. */
#include "rollcall.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data/image.h"
#include "people/name.h"
#include "report/html.h"
#include "report/json.h"
#include "report/ledger.h"
#include "report/prom.h"
#include "report/resolution.h"
#include "report/text.h"
#include "text/unicode.h"

struct rollcall_audit {
	struct audit audit;
	struct event event;
	struct sheet_options sheet;
	struct report_style style;
	struct arena mem;
};

struct rollcall_resolver {
	struct registry *registry;
	struct names names;
	struct resolver *resolver;
	enum lang lang;
	struct arena mem;
};

/* --- trouble --- */

/* Always false, to be returned. */
static bool
tell(struct rollcall_trouble *to, const struct fail *f, enum lang lang)
{
	struct out words = { 0 };

	trouble_write(&words, f, lang);
	struct str text = out_text(&words);
	while (text.len && text.at[text.len - 1] == '\n')
		text.len--;
	if (text.len >= sizeof to->message) {
		text.len = sizeof to->message - 1;
		text.len = unicode_valid(text);
	}
	*to = (struct rollcall_trouble){ .status = fail_exit(f) };
	memcpy(to->message, text.at, text.len);
	out_free(&words);
	return false;
}

static enum lang
lang_of(const struct rollcall_options *options)
{
	return options->language == ROLLCALL_ENGLISH ? LANG_EN : LANG_ZH;
}

static struct str
text_of(const char *text)
{
	return text ? str_from(text) : (struct str){ 0 };
}

/* --- sinks --- */

struct sink {
	rollcall_sink *take;
	void *context;
};

static bool
hand_on(void *ctx, struct str bytes)
{
	const struct sink *sink = ctx;

	return sink->take(sink->context, bytes.at, bytes.len);
}

/* Ends the writing; false with the cause when not all was taken. */
static bool
end_sink(struct out *o, enum lang lang, struct rollcall_trouble *trouble)
{
	struct fail f = { 0 };
	bool ok = out_flush(o);

	out_free(o);
	if (ok)
		return true;
	fail_file(&f, FAIL_WRITE_STREAM, STR(""), EIO);
	return tell(trouble, &f, lang);
}

/* --- audits --- */

static bool
run(struct rollcall_audit *a, const char *event_file, struct str registry, struct fail *f)
{
	const struct audit_terms terms = {
		.event = &a->event,
		.registry_path = registry,
		.registry_image = image_registry(),
		.sheet = &a->sheet,
		.hash_registry = true,
	};

	return event_load(&a->event, str_from(event_file), a->sheet.limits.nesting, &a->mem, f)
	       && audit_run(&a->audit, &terms, f);
}

bool
rollcall_audit(struct rollcall_audit **out, const char *event_file,
    const struct rollcall_options *options, struct rollcall_trouble *trouble)
{
	struct rollcall_audit *a = memory_resize(NULL, 1, sizeof *a);
	struct fail f = { 0 };

	*a = (struct rollcall_audit){ .sheet.limits = sheet_limits_default };
	a->style = (struct report_style){
		.lang = lang_of(options),
		.width = STYLE_WIDTH,
		.now
		= options->date ? str_copy(str_from(options->date), &a->mem) : (struct str){ 0 },
	};
	struct str registry = text_of(options->registry);
	if (run(a, event_file, registry.len ? str_copy(registry, &a->mem) : registry, &f)) {
		if (options->redact)
			a->style.redact = redaction_new(&a->audit);
		*out = a;
		return true;
	}
	*out = NULL;
	rollcall_audit_free(a);
	if (options->redact)
		fail_redact(&f);
	return tell(trouble, &f, lang_of(options));
}

enum rollcall_verdict
rollcall_verdict(const struct rollcall_audit *audit)
{
	switch (audit->audit.verdict.outcome) {
	case OUTCOME_PASS:
		return ROLLCALL_PASS;
	case OUTCOME_FAIL:
		return ROLLCALL_FAIL;
	case OUTCOME_REVIEW:
		break;
	}
	return ROLLCALL_REVIEW;
}

bool
rollcall_report(const struct rollcall_audit *audit, enum rollcall_format format,
    rollcall_sink *sink, void *context, struct rollcall_trouble *trouble)
{
	static void (*const writers[])(
	    struct out * o, const struct audit *a, const struct report_style *style)
	    = {
		      [ROLLCALL_TEXT] = report_text,
		      [ROLLCALL_JSON] = report_json,
		      [ROLLCALL_HTML] = report_html,
		      [ROLLCALL_LEDGER] = ledger_rows,
		      [ROLLCALL_INSTITUTIONS] = ledger_institutions,
		      [ROLLCALL_METRICS] = report_prom,
	      };
	struct sink to = { sink, context };
	struct out o = { 0 };

	must((size_t)format < sizeof writers / sizeof *writers);
	out_to(&o, hand_on, &to);
	writers[format](&o, &audit->audit, &audit->style);
	return end_sink(&o, audit->style.lang, trouble);
}

void
rollcall_audit_free(struct rollcall_audit *audit)
{
	if (!audit)
		return;
	redaction_free(audit->style.redact);
	audit_free(&audit->audit);
	arena_free(&audit->mem);
	free(audit);
}

/* --- affiliations --- */

bool
rollcall_resolver_new(struct rollcall_resolver **out, const struct rollcall_options *options,
    struct rollcall_trouble *trouble)
{
	struct rollcall_resolver *r = memory_resize(NULL, 1, sizeof *r);
	struct fail f = { 0 };

	*r = (struct rollcall_resolver){ .lang = lang_of(options) };
	*out = NULL;
	if (!registry_open(&r->registry, text_of(options->registry), image_registry(), &f)) {
		free(r);
		return tell(trouble, &f, lang_of(options));
	}
	names_init(&r->names, r->registry, &r->mem);
	r->resolver = resolver_new(&r->names, &r->mem);
	*out = r;
	return true;
}

static bool
check_texts(const struct str *texts, size_t count, struct fail *f)
{
	char byte[4];

	for (size_t i = 0; i < count; i++) {
		struct str rest = str_slice(texts[i], unicode_valid(texts[i]), texts[i].len);
		if (!rest.at || !rest.len)
			continue;
		snprintf(byte, sizeof byte, "%02X", (unsigned)(unsigned char)rest.at[0]);
		return fail_set(f, FAIL_NOT_UTF8, str_from(byte), (struct str){ 0 });
	}
	return true;
}

bool
rollcall_resolve(struct rollcall_resolver *resolver, const char *affiliation, const char *email,
    const char *country, rollcall_sink *sink, void *context, struct rollcall_trouble *trouble)
{
	const struct str texts[] = { str_from(affiliation), text_of(email), text_of(country) };
	struct query q = { .affiliation = texts[0], .country = texts[2] };
	struct sink to = { sink, context };
	struct arena scratch = { 0 };
	struct out o = { 0 };
	struct fail f = { 0 };

	if (!check_texts(texts, sizeof texts / sizeof *texts, &f))
		return tell(trouble, &f, resolver->lang);
	if (texts[1].len)
		q.domain = email_domain(email_key(texts[1], &scratch));
	out_to(&o, hand_on, &to);
	resolution_write(
	    &o, texts[0], resolve(resolver->resolver, &q), &resolver->names, resolver->lang);
	arena_free(&scratch);
	bool ok = end_sink(&o, resolver->lang, trouble);
	return registry_ok(resolver->registry, &f) ? ok : tell(trouble, &f, resolver->lang);
}

void
rollcall_resolver_free(struct rollcall_resolver *resolver)
{
	if (!resolver)
		return;
	resolver_free(resolver->resolver);
	names_free(&resolver->names);
	registry_free(resolver->registry);
	arena_free(&resolver->mem);
	free(resolver);
}
