# rollcall - see README.md. `make demo` and `make test` work on a fresh Debian machine: they install
# what is missing, and say what.

PREFIX  ?= /usr/local
DESTDIR ?=
BUILD   ?= build
CFLAGS  ?=
LDFLAGS ?=
# V=1 shows whole command lines.
V       ?=
Q       := $(if $(V),,@)
say      = $(if $(V),,@echo '  $1')

LIBRARIES := libpcre2-8 libcjson sqlite3 libutf8proc uchardet libxxhash libmd zlib libzip

STD      := -std=c17 -D_POSIX_C_SOURCE=200809L
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wcast-qual -Wcast-align -Wwrite-strings -Wpointer-arith -Wformat=2 -Wundef \
	-Wvla -Wnull-dereference -Wdouble-promotion -Wimplicit-fallthrough -Wswitch-enum
# -O2 takes 5 in 100 longer for 1,000,000 rows.
OPTIMISE := -O3
HARDEN   := -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection
ifeq ($(shell uname -m),x86_64)
HARDEN   += -fcf-protection
endif
SANITIZE :=
INCLUDES := -Isrc -Iinclude
# The libraries are looked for when something is built, not before they are installed, and once.
once = $(eval $1 := $$(shell $2))$($1)
PKG_CFLAGS    = $(call once,PKG_CFLAGS,pkg-config --cflags $(LIBRARIES))
PKG_LIBS      = $(call once,PKG_LIBS,pkg-config --libs $(LIBRARIES))
CMOCKA_CFLAGS = $(call once,CMOCKA_CFLAGS,pkg-config --cflags cmocka)
CMOCKA_LIBS   = $(call once,CMOCKA_LIBS,pkg-config --libs cmocka)
# What the program opens by itself when it needs it (base/library.h).
soname = $(shell objdump -p "$$($(CC) -print-file-name=$1)" | sed -n 's/^ *SONAME *//p')
stands = $(dir $(realpath $(shell $(CC) -print-file-name=$1)))
SONAMES = $(eval SONAMES := -DZIP_SONAME='"$(call soname,libzip.so)"' \
	-DUCHARDET_SONAME='"$(call soname,libuchardet.so)"' \
	-DLIBRARY_FOLDERS='"$(call stands,libzip.so):$(call stands,libuchardet.so)"')$(SONAMES)
ALL_CFLAGS  = $(STD) $(WARNINGS) $(OPTIMISE) $(HARDEN) -fPIE $(SANITIZE) $(INCLUDES) $(PKG_CFLAGS) $(SONAMES) $(CFLAGS)
ALL_LDFLAGS = $(SANITIZE) -pie -Wl,-z,relro,-z,now,--as-needed $(LDFLAGS)
LIBS        = $(PKG_LIBS) -lcsv

SOURCES  := $(sort $(wildcard src/*/*.c))
PROGRAMS := src/main.c src/mkregistry.c src/mkmanual.c
OBJECTS  := $(SOURCES:src/%.c=$(BUILD)/%.o)
TABLES   := $(sort $(wildcard src/data/institutions/*.tsv))
ASSETS   := $(sort $(wildcard src/data/policies/*.json src/data/schemas/*.json src/data/page/*))
MANUALS  := $(addprefix $(BUILD)/share/,rollcall.1 rollcall.bash _rollcall)
TESTED   := $(sort $(wildcard tests/*/test_*.c))
TESTS    := $(TESTED:%.c=$(BUILD)/%)
BENCHES  := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/bench/*.c)))
FUZZERS  := $(sort $(wildcard tests/fuzz/fuzz_*.c))
OURS      = $(SOURCES) $(PROGRAMS) $(TESTED) \
	$(wildcard tests/bench/*.c tests/faults/*.c tests/fuzz/*.c src/*/*.h include/*.h tests/*.h tests/fuzz/*.h)

# Several jobs at once, unless told otherwise.
JOBS := $(shell nproc)
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(JOBS)
endif

.PHONY: all install uninstall clean demo test suite soak valgrind faults coverage counted mutants check san san-faults \
	lint objects lint-gcc lint-clang lint-analyzer lint-tidy lint-cppcheck lint-scripts lint-manual \
	format format-check golden bench growth fuzz fuzzers
.DELETE_ON_ERROR:
.SECONDARY:

all: $(BUILD)/rollcall $(MANUALS)

# --- what is built

$(BUILD)/%.o: src/%.c
	@mkdir -p $(@D)
	$(call say,CC    $<)
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/mkregistry: $(BUILD)/mkregistry.o $(BUILD)/librollcall.a
	$(call say,LINK  $@)
	$(Q)$(CC) $(ALL_LDFLAGS) $^ -o $@ $(LIBS)

# To build for another machine, first build on this one, and name these programs.
MKREGISTRY ?= $(BUILD)/mkregistry
MKMANUAL   ?= $(BUILD)/mkmanual

$(BUILD)/registry.db: $(MKREGISTRY) $(TABLES)
	$(call say,MAKE  $@)
	$(Q)$(MKREGISTRY) $@ $(TABLES)

$(BUILD)/image.o: src/data/image.S $(BUILD)/registry.db
	$(call say,AS    $<)
	$(Q)$(CC) -DREGISTRY='"$(BUILD)/registry.db"' -c $< -o $@

$(BUILD)/assets.o: src/data/assets.S $(ASSETS)
	@mkdir -p $(@D)
	$(call say,AS    $<)
	$(Q)$(CC) -c $< -o $@

$(BUILD)/librollcall.a: $(OBJECTS) $(BUILD)/assets.o
	$(call say,AR    $@)
	@rm -f $@
	$(Q)$(AR) qc $@ $^ && $(AR) s $@

# Behind the objects that are not in it; the mutants (scripts/mutants) take their place in a shared one.
LIBRARY ?= $(BUILD)/librollcall.a
$(BUILD)/librollcall.so: $(OBJECTS) $(BUILD)/assets.o $(BUILD)/image.o
	$(call say,LINK  $@)
	$(Q)$(CC) $(SANITIZE) -shared $^ -o $@ $(LIBS)

$(BUILD)/rollcall: $(BUILD)/main.o $(BUILD)/image.o $(LIBRARY)
	$(call say,LINK  $@)
	$(Q)$(CC) $(ALL_LDFLAGS) $^ -o $@ $(LIBS)

$(BUILD)/mkmanual: $(BUILD)/mkmanual.o $(BUILD)/image.o $(BUILD)/librollcall.a
	$(call say,LINK  $@)
	$(Q)$(CC) $(ALL_LDFLAGS) $^ -o $@ $(LIBS)

# What the manual page and the shells know of commands and options is what the program knows.
$(BUILD)/share/rollcall.1: WHAT := page src/data/manual/rollcall.1
$(BUILD)/share/rollcall.1: src/data/manual/rollcall.1
$(BUILD)/share/rollcall.bash: WHAT := bash
$(BUILD)/share/_rollcall: WHAT := zsh
$(MANUALS): $(MKMANUAL)
	$(call say,MAKE  $@)
	@mkdir -p $(@D)
	$(Q)$(MKMANUAL) $(WHAT) >$@

$(BUILD)/tests/%.o: tests/%.c
	@mkdir -p $(@D)
	$(call say,CC    $<)
	$(Q)$(CC) $(ALL_CFLAGS) -Itests $(CMOCKA_CFLAGS) -MMD -MP -c $< -o $@

$(TESTS): $(BUILD)/tests/%: $(BUILD)/tests/%.o $(BUILD)/image.o $(LIBRARY)
	$(call say,LINK  $@)
	$(Q)$(CC) $(ALL_LDFLAGS) $^ -o $@ $(LIBS) $(CMOCKA_LIBS)

# Only one of them needs the library: it prints what the weights are fitted from.
$(BUILD)/tests/bench/features: $(BUILD)/image.o $(BUILD)/librollcall.a

$(BENCHES): $(BUILD)/tests/bench/%: $(BUILD)/tests/bench/%.o
	$(call say,LINK  $@)
	$(Q)$(CC) $(ALL_LDFLAGS) $(filter %.o %.a,$^) -o $@ $(LIBS)

-include $(wildcard $(BUILD)/*.d $(BUILD)/*/*.d $(BUILD)/tests/*/*.d)

# --- for users

HEADERS := $(wildcard include/*.h)
MAN             := share/man/man1/rollcall.1
BASH_COMPLETION := share/bash-completion/completions/rollcall
ZSH_COMPLETION  := share/zsh/site-functions/_rollcall
SHARED          := $(MAN) $(BASH_COMPLETION) $(ZSH_COMPLETION)
# What cron, systemd, monitoring and a cluster run (README.md).
HELPERS := $(addprefix libexec/rollcall/,fetch-list check_rollcall)
ARRAY   := share/rollcall/rollcall.sbatch
UNITS   := $(addprefix lib/systemd/system/,$(notdir $(wildcard scripts/systemd/*)))

# One file to link: the library with the registry that is built in.
$(BUILD)/install/librollcall.a: $(OBJECTS) $(BUILD)/assets.o $(BUILD)/image.o
	$(call say,AR    $@)
	@mkdir -p $(@D)
	@rm -f $@
	$(Q)$(AR) qc $@ $^ && $(AR) s $@

install: all $(BUILD)/install/librollcall.a
	install -d $(addprefix $(DESTDIR)$(PREFIX)/,bin lib include $(sort $(dir $(SHARED) $(HELPERS) $(ARRAY) $(UNITS))))
	install -m 755 $(BUILD)/rollcall $(DESTDIR)$(PREFIX)/bin
	install -m 644 $(BUILD)/install/librollcall.a $(DESTDIR)$(PREFIX)/lib
	$(if $(HEADERS),install -m 644 $(HEADERS) $(DESTDIR)$(PREFIX)/include)
	install -m 644 $(BUILD)/share/rollcall.1 $(DESTDIR)$(PREFIX)/$(MAN)
	install -m 644 $(BUILD)/share/rollcall.bash $(DESTDIR)$(PREFIX)/$(BASH_COMPLETION)
	install -m 644 $(BUILD)/share/_rollcall $(DESTDIR)$(PREFIX)/$(ZSH_COMPLETION)
	install -m 755 $(addprefix scripts/,$(notdir $(HELPERS))) $(DESTDIR)$(PREFIX)/libexec/rollcall
	install -m 644 scripts/rollcall.sbatch $(DESTDIR)$(PREFIX)/$(ARRAY)
	$(foreach unit,$(notdir $(UNITS)),sed 's|/usr/local/bin|$(PREFIX)/bin|' scripts/systemd/$(unit) \
		>$(DESTDIR)$(PREFIX)/lib/systemd/system/$(unit) &&) true
	chmod 644 $(addprefix $(DESTDIR)$(PREFIX)/,$(UNITS))

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/rollcall $(DESTDIR)$(PREFIX)/lib/librollcall.a \
		$(addprefix $(DESTDIR)$(PREFIX)/,$(HEADERS) $(SHARED) $(HELPERS) $(ARRAY) $(UNITS))
	-rmdir $(addprefix $(DESTDIR)$(PREFIX)/,libexec/rollcall share/rollcall)

clean:
	rm -rf $(BUILD)

# What is installed on the way is needed by every rule, so the work is left to a second make.
demo:
	@scripts/install-deps build
	@$(MAKE) --no-print-directory all
	@scripts/demo $(BUILD)/rollcall

test:
	@scripts/install-deps test
	@$(MAKE) --no-print-directory suite

# --- for those who work on it

# Instructions are counted of the program as it is installed: sanitizers add theirs.
suite: $(BUILD)/rollcall $(MANUALS) $(TESTS) $(BUILD)/bench/5000.csv
	@{ scripts/unit $(TESTS); scripts/golden $<; scripts/readme $<; scripts/labelled $<; \
		scripts/completion $(BUILD)/share; scripts/killed $<; scripts/recipes $<; \
		scripts/page $< $(BUILD)/page; \
		$(if $(SANITIZE),,scripts/instructions $< $(BUILD)/bench/5000.csv;) } | scripts/tally

# The certified bounds against brute force, on a million events.
soak: $(BUILD)/tests/verdict/test_bounds
	LAWS_PERMILLE=50000 $<

# A sanitizer's own exit status, 1, is a verdict here.
san san-faults: export ASAN_OPTIONS = exitcode=99:detect_stack_use_after_return=1:strict_string_checks=1
san san-faults: export UBSAN_OPTIONS = exitcode=99:halt_on_error=1:print_stacktrace=1
san san-faults: export LSAN_OPTIONS = exitcode=99
san san-faults: export CPU_SECONDS = 60
SANITIZED = BUILD=build/san OPTIMISE=-O1 HARDEN=-fno-omit-frame-pointer \
	SANITIZE='-fsanitize=address,undefined -fno-sanitize-recover=all -DARENA_EXACT -g'
san:
	@$(MAKE) --no-print-directory $(SANITIZED) suite

# How much of src/ is reached by all these, by the faults too, and what is not (scripts/coverage). The file
# itself is what is counted in (%c), so that a process that is killed has counted too; whole paths keep apart
# the static functions of one name in files of one name.
coverage: export LLVM_PROFILE_FILE = $(CURDIR)/build/coverage/profiles/%c%m.profraw
coverage: export CPU_SECONDS = 60
coverage: export MOST = 12
coverage: COUNTING = $(MAKE) --no-print-directory BUILD=build/coverage CC=clang OPTIMISE=-O1 HARDEN= \
	SANITIZE='-fprofile-instr-generate -fcoverage-mapping -mllvm -runtime-counter-relocation -Qunused-arguments' \
	CFLAGS='-Xclang -main-file-name -Xclang $$<'
coverage:
	@rm -rf build/coverage
	+@$(COUNTING) suite
	+@$(COUNTING) faults
	+@$(COUNTING) counted

counted: $(BUILD)/rollcall $(MKREGISTRY) $(MKMANUAL) $(TESTS)
	@scripts/coverage $(BUILD)/profiles $^

# The golden cases, with every access to memory looked at, and every block given back. What a child of
# batch holds of its parent's is only possibly lost. What valgrind says goes to a file, as it does not
# know landlock, and says so; not by --log-file, which takes the place of an output that is closed.
VALGRIND := valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite \
	--errors-for-leak-kinds=definite --log-fd=9
valgrind: $(BUILD)/rollcall
	@CPU_SECONDS=120 UNDER='$(VALGRIND)' scripts/golden $< 9>$(BUILD)/valgrind.log | scripts/tally

# The program's dealings with the disk and with memory, each failing once.
$(BUILD)/tests/faults/shim.so: tests/faults/shim.c
	@mkdir -p $(@D)
	$(call say,LINK  $@)
	$(Q)$(CC) $(STD) $(filter-out -Wpedantic,$(WARNINGS)) -O1 -fPIC -shared $(SHIM) $< -o $@ -ldl

faults: $(BUILD)/rollcall $(BUILD)/tests/faults/shim.so
	@scripts/faults $^ | scripts/tally

# The same under sanitizers: whatever fails, nothing is read that was given back, or kept for good.
san-faults:
	@$(MAKE) --no-print-directory $(SANITIZED) SHIM=-DFAULT_NO_MALLOC faults

# Whether the tests notice when what decides a verdict is changed, in one place and a little. MUTATED may name
# fewer files, or lines as FILE:LINE.
MUTATED    := $(wildcard src/verdict/*.c) src/people/person.c
JUDGES     := $(TESTS:$(BUILD)/%=%)
JUDGES     := $(filter tests/people/test_person tests/verdict/%,$(JUDGES))
CHECKED    := -fsanitize=address,undefined -fno-sanitize-recover=all -DARENA_EXACT
in_mutants  = $(MAKE) -s --no-print-directory BUILD=$(CURDIR)/$1 LIBRARY=$(CURDIR)/$1/librollcall.so \
	MKREGISTRY=$(BUILD)/mkregistry OPTIMISE=-O1 HARDEN= CFLAGS=-fPIC SANITIZE='$2' \
	$(addprefix $(CURDIR)/$1/,rollcall $(JUDGES))
mutants: export COMPILER = $(CC) $(STD) $(INCLUDES) -O1 -fPIC -w
mutants: $(BUILD)/mkregistry
	+@$(call in_mutants,build/mutants)
	+@$(call in_mutants,build/mutants-san,$(CHECKED))
	@scripts/mutants build/mutants build/mutants-san '$(CHECKED)' $(MUTATED)

check:
	@$(MAKE) --no-print-directory test
	@$(MAKE) --no-print-directory san
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory format-check

lint: lint-gcc lint-clang lint-analyzer lint-tidy lint-cppcheck lint-scripts lint-manual

# Everything compiled, and nothing linked.
TEST_OBJECTS := $(TESTED:%.c=$(BUILD)/%.o) $(BENCHES:%=%.o) $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/fuzz/*.c))
objects: $(OBJECTS) $(PROGRAMS:src/%.c=$(BUILD)/%.o) $(TEST_OBJECTS)

lint-gcc:
	@$(MAKE) --no-print-directory BUILD=build/lint-gcc CC=gcc CFLAGS=-Werror objects

lint-clang:
	@$(MAKE) --no-print-directory BUILD=build/lint-clang CC=clang CFLAGS=-Werror objects

# Our sources alone: a test that fails leaves by longjmp, which the analyzer takes for leaks. What
# more optimising leaves of a struct that is passed by value, it takes for never set.
lint-analyzer:
	@$(MAKE) --no-print-directory BUILD=build/analyze CC=gcc OPTIMISE=-O2 \
		CFLAGS='-fanalyzer -Werror' TEST_OBJECTS= objects

lint-tidy:
	printf '%s\n' $(SOURCES) $(PROGRAMS) $(wildcard tests/bench/*.c) | xargs -P $(JOBS) -I '{}' \
		clang-tidy --quiet --warnings-as-errors='*' '{}' -- $(STD) $(INCLUDES) $(PKG_CFLAGS)

# It knows nothing of symbols that an assembler file sets at both ends of one object.
lint-cppcheck:
	cppcheck --quiet -j $(JOBS) --std=c11 --enable=warning,performance,portability --error-exitcode=1 \
		--suppress=comparePointers:src/data/image.c --suppress=comparePointers:src/data/assets.c \
		-D_POSIX_C_SOURCE=200809L -D'noreturn=__attribute__((noreturn))' $(INCLUDES) $(SOURCES) $(PROGRAMS)

# Warnings and worse: what it calls style is how long the sentences of the tables are.
lint-manual: $(BUILD)/share/rollcall.1
	mandoc -T lint -W warning $<

lint-scripts: $(BUILD)/share/rollcall.bash
	shellcheck --shell=bash $<
	grep -lsE '^#!/bin/(ba)?sh' scripts/* .ci/* fixtures/*/export tests/bench/* | xargs shellcheck
	scripts/check-includes

format:
	clang-format -i $(OURS)

format-check:
	clang-format --dry-run -Werror $(OURS)

# What libFuzzer runs, each for FUZZ_SECONDS. A broken must() is to be a crash (tests/fuzz/fuzz.c).
FUZZ_SECONDS ?= 60
fuzz:
	@scripts/fuzz --ready
	@$(MAKE) --no-print-directory BUILD=build/fuzz CC=clang OPTIMISE=-O1 \
		HARDEN=-fno-omit-frame-pointer SANITIZE='-fsanitize=address,undefined,fuzzer-no-link \
		-fno-sanitize-recover=all -DARENA_EXACT -g' fuzzers
	@FUZZ_SECONDS=$(FUZZ_SECONDS) scripts/fuzz build/fuzz $(FUZZERS:tests/fuzz/fuzz_%.c=%)

FUZZ_SHARED := $(addprefix $(BUILD)/,tests/fuzz/fuzz.o tests/fuzz/audited.o tests/fuzz/page.o)
fuzzers: $(FUZZERS:%.c=$(BUILD)/%)

$(FUZZERS:%.c=$(BUILD)/%): $(BUILD)/tests/fuzz/%: $(BUILD)/tests/fuzz/%.o $(FUZZ_SHARED) \
		$(BUILD)/image.o $(BUILD)/librollcall.a
	$(call say,LINK  $@)
	$(Q)$(CC) $(ALL_LDFLAGS) -fsanitize=fuzzer -Wl,--wrap=_exit $^ -o $@ $(LIBS)

# By hand only: what the program does now becomes what the tests want.
golden: all
	scripts/golden --write $(BUILD)/rollcall

LISTS := $(addprefix $(BUILD)/bench/,500.csv 5000.csv 1000000.csv 10000000.csv)
GROWING := $(addsuffix .csv,$(addprefix $(BUILD)/bench/,10000 30000 100000 300000 3000000))
ASKING := $(addsuffix .questions,$(addprefix $(BUILD)/bench/,10 30 100 300 1000))
TEXTS := $(addprefix $(BUILD)/bench/20000.,txt misspelled)

$(LISTS) $(GROWING): $(BUILD)/bench/%.csv: $(BUILD)/tests/bench/generate $(TABLES)
	@mkdir -p $(@D)
	@$< list $* $(TABLES) >$@

$(ASKING): $(BUILD)/bench/%.questions: $(BUILD)/tests/bench/generate $(TABLES)
	@mkdir -p $(@D)
	@$< questions $* $(TABLES) >$@

$(BUILD)/bench/20000.txt: WHAT := affiliations
$(BUILD)/bench/20000.misspelled: WHAT := misspelled
$(TEXTS): $(BUILD)/tests/bench/generate $(TABLES)
	@mkdir -p $(@D)
	@$< $(WHAT) 20000 $(TABLES) >$@

# A thousand events of 300 rows each.
$(BUILD)/bench/events: $(BUILD)/tests/bench/generate $(TABLES)
	@rm -rf $@ && mkdir -p $@
	@for n in $$(seq 1000); do mkdir $@/$$n && $< list 300:$${n}000 $(TABLES) >$@/$$n/list.csv && \
		echo '{"event": {"name": "No. '$$n'"}, "lead": {"name": "中山大学"}, "registrations": [{"file": "list.csv"}]}' \
		>$@/$$n/event.json || exit; done

$(BUILD)/tests/bench/peer: tests/bench/peer
	@install -m 755 -D $< $@

# It takes some minutes, and a gigabyte for the longest list.
bench: $(BUILD)/bench/events $(BUILD)/rollcall $(BENCHES) $(BUILD)/tests/bench/peer $(LISTS) $(TEXTS)
	@$(BUILD)/tests/bench/bench $(BUILD)

# The pictures of README.md: how time and memory grow.
growth: $(BUILD)/rollcall $(BUILD)/tests/bench/growth $(LISTS) $(GROWING) $(ASKING)
	@$(BUILD)/tests/bench/growth $(BUILD)
