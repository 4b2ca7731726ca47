# What a user, a packager or a continuous-integration run asks of the house.

SHELL := /bin/bash
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# The demo and the tests build into folders of their own, so that neither spoils the other's.
BINARY := .build/release/stackwright
TESTING := .build/testing
FORMATTED := Package.swift Sources Tests

.PHONY: help setup build demo test bench validation reports schema lint format install uninstall clean

help:
	@echo 'make demo      set up, build, design the module of Designs/ev-800v-module.yaml'
	@echo 'make build     build .build/release/stackwright'
	@echo 'make test      set up, check the format, run all tests'
	@echo 'make bench     set up, time the proof against an exhaustive search; BENCH=--quick: less,'
	@echo '               BENCH=lots: group made-up cells, LOTS=DIR: those of the instances in DIR'
	@echo 'make validation  write Guides/Validation.md from the published cases'
	@echo 'make reports   write Reports/ from the designs'
	@echo 'make schema    write Designs/stackwright.schema.json, which editors read'
	@echo 'make install   put command, manual and completions below PREFIX ($(PREFIX)); DESTDIR is obeyed'
	@echo 'make uninstall remove them again'
	@echo 'make format    lay out the Swift files by .swift-format'
	@echo 'make setup     install the headers of GLPK, libyaml and zlib where they are missing'
	@echo 'make clean     remove everything that was built'

setup:
	@command -v $(SWIFT) > /dev/null || { \
	  echo 'setup: no swift on the path; install Swift 6.3 or newer from swift.org' >&2; exit 1; }
	@needed=(); \
	compiler=$$(command -v cc || command -v clang) || needed+=(gcc libc6-dev); \
	has() { [ -n "$$compiler" ] && echo "#include <$$1>" | "$$compiler" -E - > /dev/null 2>&1; }; \
	has glpk.h || needed+=(libglpk-dev); \
	has yaml.h || needed+=(libyaml-dev); \
	has zlib.h || needed+=(zlib1g-dev); \
	if [ $${#needed[@]} -eq 0 ]; then exit 0; fi; \
	if ! command -v apt-get > /dev/null; then \
	  echo "setup: missing $${needed[*]}, and there is no apt-get to install them with" >&2; exit 1; \
	fi; \
	as_root=(); if [ "$$(id -u)" -ne 0 ]; then as_root=(sudo); fi; \
	echo "setup: installing $${needed[*]} with apt-get"; \
	"$${as_root[@]}" apt-get update -qq && \
	"$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
	  apt-get install -y -qq --no-install-recommends "$${needed[@]}"

build: setup
	$(SWIFT) build -c release --product stackwright

demo: build
	$(BINARY) optimise Designs/ev-800v-module.yaml
	@echo
	@echo 'The page to read is ev-800v-module.stackwright/report.html; check the result beside it again with'
	@echo '  $(BINARY) verify ev-800v-module.stackwright/result.json'

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(FORMATTED)

test: setup lint
	$(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path $(TESTING)

# BENCH takes the words of Tests/Benchmarks/Benchmarks.swift. A peers.py in LOTS runs beside.
bench: BENCH += $(if $(LOTS),lots $(LOTS))
bench: setup
	$(SWIFT) build -c release --product Benchmarks
	.build/release/Benchmarks $(BENCH)

# Written aside first, so that a failed run leaves the page as it was.
validation: setup
	$(SWIFT) build -c release --product ValidationReport
	.build/release/ValidationReport > .build/Validation.md
	mv .build/Validation.md Guides/Validation.md

# What the designs come to, for readers who have not built the command; run.json holds times and stays out.
# A test holds what is committed against what the command makes.
reports: build
	mkdir -p Reports
	for design in Designs/*.yaml; do \
	  name=$$(basename $$design .yaml); \
	  $(BINARY) optimise $$design -q -o Reports/$$name > Reports/$$name.txt || exit 1; \
	done
	mkdir -p Reports/lots
	for lot in Designs/lots/*.csv; do \
	  name=$$(basename $$lot .csv); \
	  $(BINARY) grade $$lot --module Designs/lots/$$name-module.yaml --what-if -q \
	    -o Reports/lots/$$name > Reports/lots/$$name.txt || exit 1; \
	done
	# The table and the record of 100,000 cells are too large to keep: made here, and only the page stays.
	rm -rf .build/large && mkdir -p .build/large Reports/lots/large
	$(BINARY) init lot --cells 100000 -q -o .build/large
	$(BINARY) grade .build/large/lot.csv --module Designs/lots/large-module.yaml -q \
	  -o .build/large/made > Reports/lots/large.txt
	cp .build/large/made/report.html Reports/lots/large/report.html

# Written aside first, so that a failed run leaves the file as it was.
schema: build
	$(BINARY) schema > .build/stackwright.schema.json
	mv .build/stackwright.schema.json Designs/stackwright.schema.json
	$(BINARY) schema --module > .build/stackwright.module.schema.json
	mv .build/stackwright.module.schema.json Designs/lots/stackwright.module.schema.json

# What is built is installed as it is, so that root needs no Swift: make build && sudo make install.
$(BINARY):
	$(MAKE) build

SHARE := $(DESTDIR)$(PREFIX)/share
INSTALLED := '$(DESTDIR)$(PREFIX)/bin/stackwright' '$(SHARE)/man/man1/stackwright.1' \
  '$(SHARE)/bash-completion/completions/stackwright' '$(SHARE)/zsh/site-functions/_stackwright' \
  '$(SHARE)/fish/vendor_completions.d/stackwright.fish'

# Everything is written before anything is installed, so that a failed run installs nothing.
install: $(BINARY)
	rm -rf .build/install && mkdir -p .build/install
	$(BINARY) help man > .build/install/man
	for shell in bash zsh fish; do $(BINARY) completion $$shell > .build/install/$$shell || exit 1; done
	install -D -m 755 $(BINARY) '$(DESTDIR)$(PREFIX)/bin/stackwright'
	install -D -m 644 .build/install/man '$(SHARE)/man/man1/stackwright.1'
	install -D -m 644 .build/install/bash '$(SHARE)/bash-completion/completions/stackwright'
	install -D -m 644 .build/install/zsh '$(SHARE)/zsh/site-functions/_stackwright'
	install -D -m 644 .build/install/fish '$(SHARE)/fish/vendor_completions.d/stackwright.fish'

uninstall:
	rm -f $(INSTALLED)

format:
	$(SWIFT) format --in-place --recursive --parallel $(FORMATTED)

clean:
	rm -rf .build
