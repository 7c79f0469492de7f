# Two commands for a fresh machine: `make demo` shows what Claimbook does, `make test` runs its tests.
SWIFT ?= swift

.PHONY: demo test example setup build release domain-test lint manual docs benchmark evaluate train fuzz sanitize kills rivals clean

demo: release
	@sh Samples/demo.sh $(CURDIR)/dist/claimbook $(CURDIR)/report.md

test: setup
	$(SWIFT) build --build-tests -Xswiftc -warnings-as-errors
	$(SWIFT) test --skip-build

# The second front end of Examples, on a sample, in a folder of its own.
example: setup
	@folder=$$(mktemp -d) && $(SWIFT) run -Xswiftc -warnings-as-errors PocketDesk $$folder/desk.claimbook "Ana Kovač" Samples/harbour-interview.txt; \
		status=$$?; rm -rf $$folder; exit $$status

# Installs the system packages that are missing, or says which.
setup:
	@sh .ci/setup

# One static file that runs anywhere on the same kind of machine; and, beside it, the program that reads addresses, which
# needs the system's libcurl. In a folder of its own, since its flags would have the first built anew each time.
release: setup
	$(SWIFT) build --configuration release --product claimbook -Xswiftc -static-executable
	@mkdir -p dist
	@cp .build/release/claimbook dist/claimbook && strip dist/claimbook
	$(SWIFT) build --configuration release --product claimbook-fetch --static-swift-stdlib --scratch-path .build-fetch
	@cp .build-fetch/release/claimbook-fetch dist/claimbook-fetch && strip dist/claimbook-fetch
	@cp THIRD-PARTY-NOTICES.md dist/
	@echo "dist/claimbook is ready, with claimbook-fetch beside it."

# The domain alone, without SQLite anywhere near it.
domain-test: setup
	CLAIMBOOK_ROOMS=domain $(SWIFT) test --scratch-path .build-domain

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Migrations Benchmarks Fuzzing Examples Package.swift

# The man page, dist/claimbook.1. In a folder of its own, since the plugin builds without the flags of the release.
manual: setup
	@mkdir -p dist
	$(SWIFT) package --scratch-path .build-manual --allow-writing-to-package-directory generate-manual --output-directory dist

# Rewrites docs/commands.md, transcripts and other goldens from what the program prints.
docs:
	UPDATE_GOLDENS=1 $(SWIFT) test

benchmark: setup
	$(SWIFT) run --configuration release StoreBenchmark
	$(SWIFT) run --configuration release StoreBenchmark audit 1000000
	sh Benchmarks/start-up.sh

# Scores the extraction on a gold file; the data lie beside the project, not in it.
GOLD ?= ../shared/data/extraction/dev.jsonl
evaluate: setup
	$(SWIFT) build --configuration release --product claimbook -Xswiftc -static-executable
	.build/release/claimbook extract --evaluate $(GOLD)

# Rebuilds the weights of the extraction from the marked articles, which lie beside the project too.
DATA ?= ../shared/data/extraction
train: setup
	@mkdir -p .build-training
	cp $(DATA)/train.jsonl .build-training/
	gunzip -c $(DATA)/train.parses.jsonl.gz > .build-training/train.parses.jsonl
	rm -f .build-training/grammar-*.model
	$(SWIFT) build --configuration release --product ExtractionTraining
	.build/release/ExtractionTraining train .build-training .build-training .build-training/extraction.model
	cp .build-training/extraction.model Sources/CExtractionModel/extraction.model
	$(MAKE) evaluate

build: setup
	$(SWIFT) build

# Ever new bytes through one way in (ENTRY, see Fuzzing/Seeds), or through each, for so many seconds; what fails is kept in
# .build-fuzz/found.
FUZZ_SECONDS ?= 60
ENTRY ?= $(notdir $(wildcard Fuzzing/Seeds/*))
fuzz: setup
	CLAIMBOOK_FUZZ=1 $(SWIFT) build --configuration release --product Fuzzer --sanitize fuzzer --scratch-path .build-fuzz
	@mkdir -p .build-fuzz/found
	@status=0; for entry in $(ENTRY); do \
		echo "== $$entry"; mkdir -p .build-fuzz/corpus/$$entry; \
		CLAIMBOOK_ENTRY=$$entry SWIFT_BACKTRACE=enable=no .build-fuzz/release/Fuzzer -max_total_time=$(FUZZ_SECONDS) \
			-max_len=8192 -timeout=20 -print_final_stats=1 -artifact_prefix=.build-fuzz/found/$$entry- \
			.build-fuzz/corpus/$$entry Fuzzing/Seeds/$$entry > .build-fuzz/found/$$entry.log 2>&1 || { status=1; tail -20 .build-fuzz/found/$$entry.log; }; \
		grep -E "^stat::(number|average)" .build-fuzz/found/$$entry.log || true; \
	done; exit $$status

# Kills every writing command at random moments, so many times in all; the last line of the run says how it went. What fails
# names its SEED.
KILLS ?= 2000
kills: setup
	$(SWIFT) build --build-tests -Xswiftc -warnings-as-errors
	CLAIMBOOK_KILLS=$(KILLS) $(if $(SEED),CLAIMBOOK_SEED=$(SEED)) $(SWIFT) test --skip-build --filter KillTests

# So many clients at one file, with so many random commands each: what they are told and the log must be one story.
CLIENTS ?= 8
COMMANDS ?= 500
rivals: setup
	$(SWIFT) build --build-tests -Xswiftc -warnings-as-errors
	CLAIMBOOK_CLIENTS=$(CLIENTS) CLAIMBOOK_COMMANDS=$(COMMANDS) $(if $(SEED),CLAIMBOOK_SEED=$(SEED)) \
		$(SWIFT) test --skip-build --filter HistoryTests

# The tests of the rooms that work on bytes and threads, built so that a fault of memory (address) or an access that two
# threads make at once (thread) ends them; each in a folder of its own.
SANITIZERS ?= address thread
SANITIZED = ^(ClaimsTests|StorageTests|ReadingTests|ExtractionTests|IntakeTests|FuzzTests)
sanitize: setup
	@status=0; for sanitizer in $(SANITIZERS); do \
		echo "== $$sanitizer"; \
		SWIFT_BACKTRACE=enable=no $(SWIFT) test --sanitize $$sanitizer --scratch-path .build-$$sanitizer --filter '$(SANITIZED)' \
			|| status=1; \
	done; exit $$status

clean:
	rm -rf .build .build-address .build-domain .build-fetch .build-fuzz .build-manual .build-thread .build-training dist
