# make demo   the main job end to end, on this machine, in about a minute after the build
# make test   the whole gate: format, warnings as errors, every test, the demo
#
# make simulate SEEDS=1..2000   seeded histories of clients, server and faults, checked for lost work
# make mutants   each guard of the sync engine taken out once: the simulator must notice
# make torture   the long form of the fault tests on the real programs (TORTURE=rounds, default 20)
#
# Both build the same debug configuration in .build, so the second does not build again.

SWIFT ?= swift
BUILD_FLAGS ?=
TEST_FLAGS ?=
BIN := .build/debug

# One pass each: suites that start servers and databases of their own would otherwise starve each
# other on two cores and run into their time limits.
PASSES := RehearseModelTests|RehearseSyncTests|RehearseLintTests|RehearseAnalyticsTests|ArchitectureTests \
	RehearseClientTests RehearseCLITests PostgresTests RehearseServerTests \
	RehearseMemoryServerTests|RehearseSimulatorTests EndToEndTests

# How many tests of a pass run at once. Without a bound Swift Testing starts all of them, and on two
# cores each then waits longer for its turn than the limits that it tests.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH ?= 8

SEEDS ?= 1..2000
TORTURE ?= 20

.PHONY: all setup build build-tests demo test unit lint format generate bench simulate mutants \
	torture clean help

all: build

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile
	@echo "make lint     swift format, strict"
	@echo "make format   rewrite sources in the project's format"
	@echo "make generate rewrite the generated files (embedded content, openapi.yaml)"
	@echo "make bench    the figures of docs/TESTING.md, against baselines of the same run"

# Installs what is missing (Debian packages, as root or through sudo) and is silent otherwise.
setup:
	@deploy/setup.sh

build: setup
	$(SWIFT) build $(BUILD_FLAGS)

build-tests:
	@deploy/setup.sh test
	@deploy/oracles.sh
	$(SWIFT) build --build-tests $(BUILD_FLAGS)

demo: build
	@KEEP="$(KEEP)" deploy/demo.sh $(BIN)

lint: setup
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

unit: build-tests
	@set -e; for pass in $(foreach pass,$(PASSES),'$(pass)'); do \
		echo "── $$pass"; \
		$(SWIFT) test --skip-build $(BUILD_FLAGS) $(TEST_FLAGS) --filter "^($$pass)\."; \
	done

# The quick check first, the demo last: it needs the same binaries.
test: lint unit
	@deploy/readme-test.sh $(BIN)
	@KEEP= deploy/demo.sh $(BIN)

generate: build
	deploy/generate.sh $(BIN)

bench:
	@deploy/setup.sh bench
	$(SWIFT) build -c release $(BUILD_FLAGS)
	deploy/bench.sh .build/release

# Release: a history takes a tenth of the time. The mutants exist in debug builds only.
simulate: setup
	$(SWIFT) run -c release $(BUILD_FLAGS) rehearse-simulator --seeds $(SEEDS)

mutants: setup
	$(SWIFT) run $(BUILD_FLAGS) rehearse-simulator mutants

torture: build-tests
	TORTURE=$(TORTURE) deploy/torture.sh $(BIN)

clean:
	rm -rf .build
