# Everything a newcomer or CI runs. Needs Python 3.11 or newer, git and make; works with GNU make 3.81 and newer.
# Paths are relative throughout, so that a folder with spaces in its name does no harm.

PYTHON ?= python3
ARGS   ?=

RUN := .venv/bin/python
DEV := .venv-dev/bin/python

# Four processes for two processors: many tests wait for a process, a disk or a clock.
PYTEST := $(DEV) -m pytest -n 4 --dist worksteal

MAKEFLAGS += --no-print-directory
# Packages of someone's own shell would stand in front of the locked ones.
unexport PYTHONPATH PYTHONHOME
# Without bytecode every start of an interpreter compiles anew, and each process of the tests all of the tests.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help chat test check prove bench clean lock venv venv-dev lint format types layers deps content

help: ## what can be run
	@echo 'Comeback. Run: make <word>   (arguments are passed on with ARGS="...")'
	@echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1:\2/p' Makefile | awk -F: '{ printf "%-11s%s\n", $$1, $$2 }'

chat: venv ## talk to Comeback in this terminal
	@$(RUN) -m bot chat $(ARGS)

test: venv-dev ## run the tests
	@$(PYTEST) $(ARGS)

check: venv-dev ## style, types, layers, dependencies and content; every finding at once
	@$(MAKE) -k lint format types layers deps content

prove: venv-dev ## run the long proofs (minutes to hours)
	@$(PYTEST) -m long --timeout 7200 $(ARGS)

bench: venv-dev ## measure speed
	@$(DEV) -m tests.bench $(ARGS)

clean: ## remove what make made; never anyone's data
	@rm -rf .venv .venv-dev .venv-lock dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find bot adapters tests -type d -name __pycache__ -prune -exec rm -rf {} +

lock: ## renew the two lock files (ARGS=--upgrade for newer versions)
	@$(PYTHON_OK)
	@rm -rf .venv-lock && "$(PYTHON)" -m venv .venv-lock && .venv-lock/bin/python -m pip install -qq uv
	@$(COMPILE) -o requirements.lock
	@$(COMPILE) --extra dev -c requirements.lock -o requirements-dev.lock
	@rm -rf .venv-lock

# The parts of `make check`, each on its own.
lint: venv-dev
	@$(DEV) -m ruff check
format: venv-dev
	@$(DEV) -m ruff format --check
types: venv-dev
	@$(DEV) -m mypy
layers: venv-dev
	@$(DEV) -c 'from importlinter.cli import lint_imports_command as run; run()' --no-logo
deps: venv-dev
	@$(DEV) -m deptry --no-ansi bot adapters
content: venv-dev
	@$(DEV) -m bot content check

# Environments -------------------------------------------------------------------------------------------------------
# An environment is made from nothing and never patched. The copy of its lock file is written last, so one that was
# interrupted has none and is made again, and so is one whose lock changed or whose Python has gone.

venv: LOCK := requirements.lock
venv-dev: LOCK := requirements-dev.lock
venv venv-dev: ENV = .$@

venv venv-dev:
	@$(READY) || { $(PYTHON_OK) && { $(SETUP); }; }

READY = { cmp -s $(LOCK) $(ENV)/installed.lock && $(ENV)/bin/python -c 'import pip' 2>/dev/null; }

SETUP = if [ -e $(ENV)/installed.lock ]; then echo 'Setting up again (something changed)...' >&2; \
	else echo 'Setting up (first time only)...' >&2; fi; \
	rm -rf $(ENV) && "$(PYTHON)" -m venv $(ENV) && \
	$(ENV)/bin/python -m pip install -qq --no-input --disable-pip-version-check \
		--require-hashes -r $(LOCK) && \
	cp $(LOCK) $(ENV)/installed.lock || \
	{ echo 'Setting up did not finish; the reason stands above. "make" can simply be run again.' >&2; exit 1; }

PYTHON_OK = { command -v "$(PYTHON)" >/dev/null || { echo 'There is no "$(PYTHON)" here. Comeback needs Python 3.11' \
	'or newer; if it has another name: make PYTHON=python3.12 ...' >&2; exit 1; }; \
	"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Comeback needs Python 3.11 or' \
	'newer, and "$(PYTHON)" is older. If a newer one has another name: make PYTHON=python3.12 ...' >&2; exit 1; }; \
	"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { echo 'Your Python lacks venv or ensurepip, with which' \
	'Comeback sets itself up. On Debian and Ubuntu: apt install python3-venv' >&2; exit 1; }; }

COMPILE = .venv-lock/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command 'make lock' $(ARGS) pyproject.toml
