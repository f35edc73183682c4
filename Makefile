# The two commands a newcomer needs are `make run` and `make test`; both install what is missing first.
SWIFT ?= swift
OUT ?= out
STORIES ?= corpus/stories
RELEASE = .build/release/dateline

.PHONY: run test test-browser test-crash eval bench bench-workspace bench-ingest bench-language bench-reconcile bench-rules fuzz lint format build bootstrap clean

run: build
	$(RELEASE) run $(STORIES) -o $(OUT)

build: bootstrap
	$(SWIFT) build -c release --product dateline

test: bootstrap
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# Drives the review page in Chromium, which it installs; TESTS names options of pytest.
test-browser: build
	scripts/test-browser $(RELEASE) $(TESTS)

# Kills a run over a workspace at fifty random moments and holds what is left against a clean run.
test-crash: build
	scripts/crash-test $(RELEASE)

# Times taking ten thousand generated articles into a workspace, beside plain extraction.
bench-workspace: build
	scripts/bench-workspace $(RELEASE)

# Scores the corpus and holds the result against its floors; with DATELINE_EVAL=DIR, other sets as well, into docs/QUALITY.md.
eval: build
	$(RELEASE) eval --check $(STORIES)
	$(RELEASE) eval $(STORIES) --floors corpus/baseline.json
	scripts/evaluate $(RELEASE)

bench: build
	scripts/bench $(RELEASE)

# Times reading of pages beside two peers, which it installs; PAGES=DIR gives the pages.
bench-ingest: build
	scripts/bench-ingest $(RELEASE)

# Times each stage of the language layer on one thread, over the corpus repeated to 8 MB.
bench-language: bootstrap
	$(SWIFT) build -c release --package-path Benchmarks --scratch-path .build/benchmarks
	DATELINE_RULES=rules .build/benchmarks/release/LanguageBenchmark corpus

# Times 100, 1,000 and 5,000 generated rules on one thread, and beside them spaCy's Matcher, which it installs.
bench-rules: bootstrap
	$(SWIFT) build -c release --package-path Benchmarks --scratch-path .build/benchmarks
	DATELINE_RULES=rules scripts/bench-rules .build/benchmarks/release/RulesBenchmark corpus

# Times reconciliation of 100,000 and 1,000,000 generated claims, and shows its memory.
bench-reconcile: build
	scripts/bench-reconcile $(RELEASE)

# Runs every reader and the language layer on mutated samples for FUZZ_SECONDS each (60 unless set); READERS names some of them.
fuzz: bootstrap
	SWIFT="$(SWIFT)" scripts/fuzz $(READERS)

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources Benchmarks/Package.swift \
	  Benchmarks/Sources rules

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources Benchmarks/Package.swift \
	  Benchmarks/Sources rules

bootstrap:
	@scripts/bootstrap

clean:
	$(SWIFT) package clean
	rm -rf $(OUT)
