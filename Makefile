# Everything that one does with Araxes. A machine with Python 3.11 or later and nothing else will do:
# each target first installs what it needs, from the locked versions with their checksums.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check --quiet
SERVE_READY := $(VENV)/.ready-to-serve
TEST_READY := $(VENV)/.ready-to-test
LAYERS_READY := $(VENV)/.ready-to-build-layers
UV := uv==0.13.9
# What checks and bundles the browser's scripts: npm's packages, beside Python's.
NPM := $(VENV)/npm
NODE := $(VENV)/bin/node
SCRIPTS_READY := $(VENV)/.ready-for-scripts
PLOTLY_READY := $(VENV)/.ready-for-plotly
BIOME := $(CURDIR)/$(NODE) $(CURDIR)/$(NPM)/node_modules/@biomejs/biome/bin/biome
BUNDLE := $(NODE) $(NPM)/node_modules/esbuild/bin/esbuild \
  $(patsubst %,assets/js/%.js,head map_first app presenter onefile) \
  --bundle --format=iife --target=es2022 --charset=utf8 --log-level=warning
# Processes that run tests; each draws in software what it opens in the browser.
JOBS ?= 2

.PHONY: help serve test lint vocabulary scripts plotly fonts notices format bench layers lock look picture wheel

help: ## List what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: $(SERVE_READY) ## Open the map room in a browser (ARGS="--port 9000 DIR" are handed on)
	@$(RUN) -m dashboard serve $(ARGS)

test: lint ## Check style and types, then run every test: Python, JavaScript and the browser's
	@$(RUN) -m tests.browser.chromium
	@$(RUN) -m tests.readers
	$(RUN) -m pytest --numprocesses $(JOBS) --dist loadscope --no-loadscope-reorder \
	  --durations 20 $(ARGS)

lint: $(TEST_READY) $(SCRIPTS_READY) ## Check style and types, of Python and of the browser's scripts
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check
	$(RUN) -m mypy
	$(RUN) -m seeds.building_vocabulary --check
	cd assets && $(BIOME) ci --error-on-warnings js
	cd tests/js && $(BIOME) ci --error-on-warnings .
	$(NODE) $(NPM)/node_modules/typescript/bin/tsc --project assets
	@rm -rf $(VENV)/built && $(BUNDLE) --outdir=$(VENV)/built && \
	  diff -rq --exclude='plotly.js*' $(VENV)/built assets/built || { \
	  echo "assets/built is not what assets/js makes. Bundle it anew: make scripts" >&2; exit 1; }

vocabulary: $(TEST_READY) ## Write anew what is read of seeds/vocabulary.yml
	$(RUN) -m seeds.building_vocabulary

format: $(TEST_READY) $(SCRIPTS_READY) ## Lay the code out and mend what can be mended
	$(RUN) -m ruff check --fix
	$(RUN) -m ruff format
	cd assets && $(BIOME) check --write js
	cd tests/js && $(BIOME) check --write .

bench: $(TEST_READY) ## Measure opening, brushing and what travels; prints a table
	@$(RUN) -m tests.browser.chromium
	@$(RUN) -m tests.bench $(ARGS)

layers: $(LAYERS_READY) ## Build the layers anew from the registries' packages (ARGS="rivers" for some)
	$(RUN) -m geodata build $(ARGS)

scripts: $(SCRIPTS_READY) ## Bundle the browser's scripts anew, from assets/js into assets/built
	@find assets/built -type f ! -name 'plotly.js*' -delete
	$(BUNDLE) --outdir=assets/built

plotly: $(PLOTLY_READY) ## Bundle plotly.js anew with the traces that the page draws, and pack it
	$(NODE) assets/plotly/bundle.mjs $(VENV)/plotly assets/built/plotly.js assets/plotly/inside.json

fonts: $(TEST_READY) ## Cut the font files anew from the registry's packages, with their style sheets
	$(RUN) -m dashboard.figures.building_fonts

notices: $(TEST_READY) ## Collect anew what others wrote that Araxes ships or is served with
	$(RUN) -m dashboard.briefing_files.onefile.building_notices

look: $(TEST_READY) ## Photograph every page at the usual sizes, light and dark, to be looked at
	@$(RUN) -m tests.browser.chromium
	@$(RUN) -m tests.look $(ARGS)

picture: $(TEST_READY) ## Take the README's picture from the running application
	@$(RUN) -m tests.browser.chromium
	$(RUN) -m docs.picture

wheel: $(TEST_READY) ## Build the wheel into dist/
	$(RUN) -m build --no-isolation --wheel

lock: $(RUN) ## Choose versions anew and lock them with checksums
	$(PIP) install '$(UV)'
	$(RUN) -m uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate \
	  --upgrade pyproject.toml -o requirements.lock
	$(RUN) -m uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate \
	  --upgrade pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	$(RUN) -m uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate \
	  --upgrade pyproject.toml --group build-layers -c requirements.lock \
	  -o requirements-build-layers.lock

$(RUN):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Araxes needs Python 3.11 or later. Name one: make PYTHON=/path/to/python" >&2; exit 1; }
	@# Debian keeps the part that makes environments in a package of its own.
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
	  apt-get install -y -qq --no-install-recommends python3-venv >/dev/null; } || { \
	  echo "This Python cannot make environments. Install its venv (on Debian and Ubuntu:" \
	  "sudo apt-get install python3-venv) and run make again." >&2; exit 1; }
	@echo "Setting up $(VENV); this happens once." >&2
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)

$(SERVE_READY): requirements.lock | $(RUN)
	@$(PIP) install --require-hashes -r requirements.lock
	@touch $@

$(TEST_READY): requirements-dev.lock pyproject.toml | $(RUN)
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ $(SERVE_READY)

$(SCRIPTS_READY): assets/package.json assets/package-lock.json | $(TEST_READY)
	@mkdir -p $(NPM) && cp assets/package.json assets/package-lock.json $(NPM)
	@cd $(NPM) && ../bin/npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# Apart from the other tools: plotly.js brings 175 MB of packages, and its bundle is seldom made.
$(PLOTLY_READY): assets/plotly/package.json assets/plotly/package-lock.json | $(TEST_READY)
	@mkdir -p $(VENV)/plotly && cp assets/plotly/package.json assets/plotly/package-lock.json $(VENV)/plotly
	@cd $(VENV)/plotly && ../bin/npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(LAYERS_READY): requirements-build-layers.lock | $(RUN)
	@$(PIP) install --require-hashes -r requirements-build-layers.lock
	@touch $@
