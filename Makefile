# The two commands a newcomer needs are `make run` and `make test`; both install what is missing first.
SWIFT ?= swift
OUT ?= out
STORIES ?= corpus/stories
RELEASE = .build/release/dateline

.PHONY: run test eval bench lint format build bootstrap clean

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

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests rules

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests rules

bootstrap:
	@scripts/bootstrap

clean:
	$(SWIFT) package clean
	rm -rf $(OUT)
