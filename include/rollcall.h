/* rollcall.h - the library's public interface: audit an event, write its report, resolve an
 * affiliation.
 *
 *   struct rollcall_trouble trouble;
 *   struct rollcall_audit *audit;
 *   const struct rollcall_options options = { .language = ROLLCALL_ENGLISH };
 *
 *   if (!rollcall_audit(&audit, "event.json", &options, &trouble))
 *           return complain(trouble.message);
 *   bool ok = rollcall_report(audit, ROLLCALL_TEXT, to_file, file, &trouble);
 *   enum rollcall_verdict verdict = rollcall_verdict(audit);
 *   rollcall_audit_free(audit);
 *
 * Link with librollcall.a, image.o (the built-in registry) and the libraries that it is made of.
 * All texts are UTF-8 and end in NUL. Nothing here keeps state between calls, prints or exits; only
 * running out of memory ends the program, with status 70. Objects may not be shared between threads
 * without a lock; different objects may be used at once. */
#ifndef ROLLCALL_H
#define ROLLCALL_H

#include <stdbool.h>
#include <stddef.h>

enum rollcall_language { ROLLCALL_CHINESE, ROLLCALL_ENGLISH };

/* The numbers are the exit statuses of `rollcall audit`. */
enum rollcall_verdict { ROLLCALL_PASS = 0, ROLLCALL_FAIL = 1, ROLLCALL_REVIEW = 2 };

enum rollcall_format {
	ROLLCALL_TEXT,         /* for a person, 80 columns wide */
	ROLLCALL_JSON,         /* for a program; `rollcall schema report` prints its schema */
	ROLLCALL_HTML,         /* one page to read, print and file, in both languages */
	ROLLCALL_LEDGER,       /* CSV: a line for each input row */
	ROLLCALL_INSTITUTIONS, /* CSV: a line for each institution */
	ROLLCALL_METRICS       /* Prometheus' text format, without names */
};

/* What may be chosen; a zeroed one is a choice of everything that is usual. */
struct rollcall_options {
	enum rollcall_language language;
	const char *registry; /* a registry file; NULL: the built-in one */
	const char *date;     /* YYYY-MM-DD for the report; NULL: none */
	bool redact;          /* leave names, e-mails and phones of people out of reports */
};

/* Why a call failed. status is the exit status that the program would end with: 65 bad data, 66 an
 * input cannot be opened, 74 an output cannot be written, 78 a bad event file or policy ... */
struct rollcall_trouble {
	int status;
	char message[1024]; /* one line in the language of the options, cut where it is longer */
};

/* Takes bytes; false when it cannot, which ends the writing. */
typedef bool rollcall_sink(void *context, const char *bytes, size_t length);

struct rollcall_audit;
struct rollcall_resolver;

/* Audits the event that an event file describes. The options are copied. False with the cause, and
 * *out NULL, where an input cannot be read. Free the audit with rollcall_audit_free. */
bool rollcall_audit(struct rollcall_audit **out, const char *event_file,
    const struct rollcall_options *options, struct rollcall_trouble *trouble);
enum rollcall_verdict rollcall_verdict(const struct rollcall_audit *audit);
/* Writes one report. False, with status 74, when the sink could not take all of it. */
bool rollcall_report(const struct rollcall_audit *audit, enum rollcall_format format,
    rollcall_sink *sink, void *context, struct rollcall_trouble *trouble);
/* NULL is fine. */
void rollcall_audit_free(struct rollcall_audit *audit);

/* A resolver remembers what it was asked: affiliations of one event belong to one resolver, in
 * which two texts that are the same institution get the same id. Free it with
 * rollcall_resolver_free. */
bool rollcall_resolver_new(struct rollcall_resolver **out, const struct rollcall_options *options,
    struct rollcall_trouble *trouble);
/* Writes one line of JSON: {"input": …, "institutions": […]}. email and country may be NULL. False,
 * with status 65, where a text is no UTF-8, and with 74 when the sink could not take the line. */
bool rollcall_resolve(struct rollcall_resolver *resolver, const char *affiliation,
    const char *email, const char *country, rollcall_sink *sink, void *context,
    struct rollcall_trouble *trouble);
/* NULL is fine. */
void rollcall_resolver_free(struct rollcall_resolver *resolver);

#endif
