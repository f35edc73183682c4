# The two commands a newcomer needs are `make run` and `make test`; both install what is missing first.
SWIFT ?= swift
OUT ?= out
STORIES ?= corpus/stories
RELEASE = .build/release/dateline

.PHONY: run test eval bench bench-ingest fuzz lint format build bootstrap clean

run: build
	$(RELEASE) run $(STORIES) -o $(OUT)

build: bootstrap
	$(SWIFT) build -c release --product dateline

test: bootstrap
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# Scores the corpus and holds the result against its floors; with DATELINE_EVAL=DIR, other evaluation sets as well.
eval: build
	$(RELEASE) eval --check $(STORIES)
	$(RELEASE) eval $(STORIES) --floors corpus/baseline.json
	scripts/eval-sets $(RELEASE)

bench: build
	scripts/bench $(RELEASE)

# Times reading of pages beside two peers, which it installs; PAGES=DIR gives the pages.
bench-ingest: build
	scripts/bench-ingest $(RELEASE)

# Runs every reader on mutated samples for FUZZ_SECONDS each (60 unless set); READERS names some of them.
fuzz: bootstrap
	SWIFT="$(SWIFT)" scripts/fuzz $(READERS)

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources rules

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources rules

bootstrap:
	@scripts/bootstrap

clean:
	$(SWIFT) package clean
	rm -rf $(OUT)
