/* dump.h - records of a dump, written short, for tests. */
#ifndef TESTS_INSTITUTION_DUMP_H
#define TESTS_INSTITUTION_DUMP_H

/* A record of the dump. id: one digit, given nine times with a nought before it. */
#define LABEL(text)   "{\"types\":[\"label\",\"ror_display\"],\"lang\":\"en\",\"value\":\"" text "\"}"
#define ZH(text)      ",{\"types\":[\"label\"],\"lang\":\"zh\",\"value\":\"" text "\"}"
#define ALIAS(text)   ",{\"types\":[\"alias\"],\"lang\":null,\"value\":\"" text "\"}"
#define ACRONYM(text) ",{\"types\":[\"acronym\"],\"lang\":null,\"value\":\"" text "\"}"
#define PLACE(code, country, city)                                                                 \
	"[{\"geonames_details\":{\"country_code\":\"" code "\",\"country_name\":\"" country        \
	"\",\"name\":\"" city "\"}}]"
#define GB                                                                                         \
	"[{\"geonames_details\":{\"country_code\":\"GB\",\"country_name\":\"United "               \
	"Kingdom\",\"name\":\"York\"}}]"
#define RELATED(type, id)                                                                          \
	"{\"type\":\"" type "\",\"id\":\"https://ror.org/" id "\",\"label\":\"x\"}"
#define RECORD(id, names, types, place, relations, status)                                         \
	"{\"id\":\"https://ror.org/" id "\",\"names\":[" names "],\"types\":[\"" types             \
	"\"],\"locations\":" place ",\"domains\":[\"" id ".org\"],\"relationships\":[" relations   \
	"],\"status\":\"" status "\",\"admin\":{\"last_modified\":{\"date\":\"2026-01-02\"}}}"

#endif
