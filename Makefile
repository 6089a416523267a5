# The commands of this project; each sets up what it needs, once.
PYTHON ?= python3
BIN := .venv/bin
# A question is passed on as typed: make would expand its $, and run what stands in $(shell …).
override Q := $(value Q)
export Q
export PIP_DISABLE_PIP_VERSION_CHECK = 1
# What is installed is what was tested, byte for byte: hashes of all of it, then our own code without more.
INSTALL := $(BIN)/pip install --quiet --require-hashes -r
OURSELVES := $(BIN)/pip install --quiet --no-deps --no-build-isolation -e .

.PHONY: run test check format train bench gallery soak lock clean

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

bench: .venv/.test  ## side by side with other engines: SIZES=10000,100000 JSON=FILE
	$(BIN)/python -m tests.bench $(if $(SIZES),--sizes $(SIZES)) $(if $(JSON),--json $(JSON))

gallery: .venv/.test  ## docs/gallery/*.png from real conversations; needs Chromium: NAMES="which verify"
	@$(BIN)/python -m tests.gallery $(NAMES)

soak: .venv/.test  ## the real program under kills and faults, and random inputs: MINUTES=5 INPUTS=1000000
	$(BIN)/python -m tests.soak $(if $(MINUTES),--minutes $(MINUTES)) $(if $(INPUTS),--inputs $(INPUTS))

lock: .venv/.made  ## requirements.txt and constraints.txt anew from pyproject.toml, with hashes; pins stay
	@$(BIN)/pip install --quiet uv
	@grep -o '^[^ ]*==[^ ]*' constraints.txt > .venv/pins.txt; echo setuptools > .venv/build.in
	@for file in requirements constraints; do \
	  if [ $$file = constraints ]; then more="--extra test --extra fast --extra bench"; else more=; fi; \
	  $(BIN)/uv pip compile pyproject.toml .venv/build.in $$more -c .venv/pins.txt --generate-hashes --universal \
	    --python-version 3.11.7 --quiet --no-header --no-annotate -o $$file.txt; done

clean:
	rm -rf .venv

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; choose one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
	  echo "$(PYTHON) cannot make a virtual environment; on Debian: apt-get install python3-venv"; exit 1; }
	@touch $@

.venv/.run: .venv/.made pyproject.toml requirements.txt
	@$(INSTALL) requirements.txt
	@$(OURSELVES)
	@$(BIN)/python -m compileall -q bot corpus index  # a start need not compile anything
	@touch $@

.venv/.test: .venv/.made pyproject.toml constraints.txt
	@$(INSTALL) constraints.txt
	@$(OURSELVES)
	@touch $@ .venv/.run
