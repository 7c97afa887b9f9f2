# Two commands for a newcomer: `make demo` and `make test`. Both need python3 (3.11 or newer), make and a
# package index, and write nothing outside this folder.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input install --quiet
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --custom-compile-command "make constraints" $(LOCK_OPTIONS)
NO_ENGINE := --no-emit-package arcadedb-embedded --no-emit-package jpype1
ENGINE := import tomllib; wanted = tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"]; \
	print(next(one for one in wanted if one.startswith("arcadedb-embedded")))

.PHONY: help demo test check mutants reference constraints clean

help:
	@echo "make demo         install, load the shipped data, audit it, draw both maps"
	@echo "make test         every test, on every engine this machine can run"
	@echo "make check        format, lint, types, layers, generated files, pins"
	@echo "make mutants      change every rule a little; do its cases notice? RULE=\"ORP-02 UNS-04\" for some"
	@echo "make reference    write the generated files in docs/ again"
	@echo "make constraints  pin the dependencies of pyproject.toml again"
	@echo "make clean        remove what the commands above made"

demo: $(VENV)/.run $(VENV)/.engine
	@$(BIN)/selaras demo

test: $(VENV)/.dev $(VENV)/.engine
	$(BIN)/python -m pytest

check: $(VENV)/.dev $(VENV)/.engine
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m cli.reference --check
	$(BIN)/python -m pytest -q tests/project/test_pins.py

mutants: $(VENV)/.dev $(VENV)/.engine
	$(BIN)/python -m tests.mutants $(RULE)

reference: $(VENV)/.dev
	$(BIN)/python -m cli.reference

constraints: $(VENV)/.dev
	$(LOCK) pyproject.toml --extra build $(NO_ENGINE) --output-file constraints.txt
	$(LOCK) pyproject.toml --extra build --extra dev --extra notebook --constraints constraints.txt \
		$(NO_ENGINE) --output-file constraints-dev.txt
	$(BIN)/python -c '$(ENGINE)' | $(LOCK) - --constraints constraints.txt --output-file constraints-engine.txt

clean:
	@test ! -x $(BIN)/selaras || $(BIN)/selaras engine stop --quiet >/dev/null
	rm -rf $(VENV) .selaras dist strategy-map.html cascade-map.html

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Selaras needs Python 3.11 or newer; name it: make PYTHON=python3.12 demo" >&2; exit 1; }
	@echo "Making a virtual environment in $(VENV) ..."
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@touch $@

# The project itself comes last and without its dependencies: every one of them is pinned above it.
$(VENV)/.run: $(VENV)/.python constraints.txt pyproject.toml
	@echo "Installing Selaras, about a minute the first time ..."
	@$(PIP) --require-hashes -r constraints.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# There is no build of the engine for every machine (Alpine, Intel Macs). Selaras then speaks to a Neo4j server,
# so a failure here is told and not fatal; it is tried again next time.
$(VENV)/.engine: $(VENV)/.run constraints-engine.txt
	@$(PIP) --require-hashes --only-binary :all: -r constraints-engine.txt && touch $@ || \
		echo "The embedded engine could not be installed, see above. Use a Neo4j server: selaras --db neo4j://HOST" >&2

$(VENV)/.dev: $(VENV)/.run constraints-dev.txt
	@echo "Installing what the tests need ..."
	@$(PIP) --require-hashes -r constraints-dev.txt
	@touch $@
