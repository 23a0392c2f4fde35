# Everything a person does here. Each target sets up what it needs: see scripts/tools.mjs.

.DEFAULT_GOAL := help
.PHONY: help run serve build test soak fmt bench screens clean distclean

PORT ?=

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */\1\t/' | awk -F '\t' '{ printf "  make %-10s %s\n", $$1, $$2 }'

run: ## build the page and serve it on this machine (PORT=8080 chooses the port)
	node scripts/build.mjs
	node scripts/serve.mjs $(if $(PORT),--port $(PORT))

serve: ## serve a development build that reloads when a file changes
	node scripts/develop.mjs $(if $(PORT),--port $(PORT))

build: ## build the page into dist/ (WASM_OPT=-Oz for the smallest module)
	node scripts/build.mjs

test: ## set up and run every check there is; ends with the browser tests' count
	node scripts/test.mjs

# How many auctions, damaged documents and damaged tables `make soak` tries, at least, of each.
SOAK ?= 1000000

soak: ## the ledger laws on ten million random scenarios (COUNT, and SEED to go on from), then a million auctions (SOAK)
	SEED=$(or $(SEED),0) COUNT=$(or $(COUNT),10000000) cargo test --profile soak --no-default-features --test laws every_ledger -- --nocapture
	CAPWRIGHT_SOAK=$(SOAK) cargo test --profile soak -p capwright-engine --lib -- --nocapture agrees mutations

fmt: ## format the Rust code
	cargo fmt

bench: ## time the engine natively, the engine in WebAssembly, and a drag in the browser
	node scripts/bench.mjs

screens: build ## pictures of the page, 1440, 768 and 375 wide, light and dark, into tests/e2e/output/screens
	node scripts/tools.mjs --browser
	node tests/e2e/screens.mjs tests/e2e/output/screens

clean: ## delete what was built
	rm -rf dist tests/e2e/output
	cargo clean

distclean: clean ## and the tools that were installed
	rm -rf .tools node_modules
