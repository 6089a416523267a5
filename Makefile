# The commands of this project; each sets up what it needs, once.
PYTHON ?= python3
BIN := .venv/bin
# A question is passed on as typed: make would expand its $, and run what stands in $(shell …).
override Q := $(value Q)
export Q
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PIP_CONSTRAINT = constraints.txt

.PHONY: run test check format train bench gallery clean

run: .venv/.run  ## the bot: on Telegram with a token, else in this terminal; Q="…" asks once
	@$(BIN)/python -m bot $(if $(Q),ask -- "$$Q",)

test: .venv/.test  ## every test
	$(BIN)/python -m pytest -n auto --dist loadfile

check: .venv/.test  ## lint, format, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/.test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

train: .venv/.run  ## learn the reader's models from index/learning/examples, and print how well they read
	@$(BIN)/python -m index.learning

bench: .venv/.bench  ## side by side with other engines: SIZES=10000,100000 JSON=FILE
	$(BIN)/python -m tests.bench $(if $(SIZES),--sizes $(SIZES)) $(if $(JSON),--json $(JSON))

gallery: .venv/.test  ## docs/gallery/*.png from real conversations; needs Chromium: NAMES="which verify"
	@$(BIN)/python -m tests.gallery $(NAMES)

clean:
	rm -rf .venv

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; choose one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
	  echo "$(PYTHON) cannot make a virtual environment; on Debian: apt-get install python3-venv"; exit 1; }
	@touch $@

.venv/.run: .venv/.made pyproject.toml constraints.txt
	@$(BIN)/pip install --quiet -e .
	@$(BIN)/python -m compileall -q bot corpus index  # a start need not compile anything
	@touch $@

.venv/.test: .venv/.made pyproject.toml constraints.txt
	@$(BIN)/pip install --quiet -e '.[test,fast]'
	@touch $@ .venv/.run

.venv/.bench: .venv/.made pyproject.toml constraints.txt
	@$(BIN)/pip install --quiet -e '.[test,fast,bench]'
	@touch $@ .venv/.test .venv/.run
