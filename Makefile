# rollcall - see README.md. `make demo` and `make test` work on a fresh machine.

PREFIX  ?= /usr/local
DESTDIR ?=
BUILD   ?= build
HOSTCC  ?= $(CC)
V       ?=

LIBRARIES := libpcre2-8 libcjson sqlite3 libutf8proc uchardet libxxhash libmd zlib libzip

STD      := -std=c17 -D_POSIX_C_SOURCE=200809L
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wcast-qual -Wcast-align -Wwrite-strings -Wpointer-arith -Wformat=2 -Wundef \
	-Wvla -Wnull-dereference -Wdouble-promotion -Wimplicit-fallthrough -Wswitch-enum
OPTIMISE := -O2
HARDEN   := -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection -fPIE
ifeq ($(shell uname -m),x86_64)
HARDEN   += -fcf-protection
endif
SANITIZE :=
INCLUDES := -Isrc -Iinclude
# The libraries are looked for when something is built, not before they are installed.
PKG_CFLAGS = $(shell pkg-config --cflags $(LIBRARIES))
PKG_LIBS   = $(shell pkg-config --libs $(LIBRARIES)) -lcsv
CFLAGS   ?=
LDFLAGS  ?=
ALL_CFLAGS  = $(STD) $(WARNINGS) $(OPTIMISE) $(HARDEN) $(SANITIZE) $(INCLUDES) $(PKG_CFLAGS) $(CFLAGS)
ALL_LDFLAGS = $(SANITIZE) -pie -Wl,-z,relro,-z,now $(LDFLAGS)

SOURCES  := $(filter-out src/main.c,$(sort $(wildcard src/*/*.c)))
OBJECTS  := $(SOURCES:src/%.c=$(BUILD)/%.o)
TABLES   := $(sort $(wildcard src/data/institutions/*.tsv)) src/data/places.tsv src/data/mail.tsv
ASSETS   := $(sort $(wildcard src/data/policies/*.json src/data/schemas/*.json src/data/page/*))
TESTS    := $(patsubst tests/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/*/test_*.c)))

.PHONY: all install uninstall clean demo test check unit golden-check page-test san lint format \
	format-check golden fuzz bench coverage deps-build deps-test

all: $(BUILD)/rollcall

$(BUILD)/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c $< -o $@

# The registry image is made by a program of the same sources, built for this machine.
$(BUILD)/mkregistry: $(BUILD)/mkregistry.o $(BUILD)/librollcall.a
	$(HOSTCC) $(ALL_LDFLAGS) $^ -o $@ $(PKG_LIBS)

$(BUILD)/registry.db: $(BUILD)/mkregistry $(TABLES)
	$(BUILD)/mkregistry $@ $(TABLES)

$(BUILD)/image.o: src/data/image.S $(BUILD)/registry.db
	$(CC) -DREGISTRY='"$(BUILD)/registry.db"' -c $< -o $@

$(BUILD)/assets.o: src/data/assets.S $(ASSETS)
	$(CC) -c $< -o $@

$(BUILD)/librollcall.a: $(OBJECTS) $(BUILD)/assets.o
	@rm -f $@
	$(AR) rcs $@ $^

$(BUILD)/rollcall: $(BUILD)/main.o $(BUILD)/image.o $(BUILD)/librollcall.a
	$(CC) $(ALL_LDFLAGS) $^ -o $@ $(PKG_LIBS)

$(BUILD)/tests/%.o: tests/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -Itests $(shell pkg-config --cflags cmocka) -MMD -MP -c $< -o $@

$(BUILD)/tests/%: $(BUILD)/tests/%.o $(BUILD)/image.o $(BUILD)/librollcall.a
	$(CC) $(ALL_LDFLAGS) $^ -o $@ $(PKG_LIBS) $(shell pkg-config --libs cmocka)

.SECONDARY:

unit: $(TESTS)
	@for t in $(TESTS); do $$t || exit 1; done
