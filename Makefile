# Every target sets up what it needs; see README.md.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
export PYTHONUTF8 := 1

.PHONY: run test check setup libs format lint types imports pytest bench accuracy cases words pictures package lock clean

run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" != Linux ]; then \
	  $(PYTHON) packaging/system_libs.py && exec $(BIN)/rigwright; \
	else \
	  echo "There is no display here, so no window. Doing the same job headless on the example 'lora-8b-workstation'."; \
	  $(BIN)/rigwright --db "sqlite:///$$(mktemp -d)/rigwright.db" example lora-8b-workstation --pdf quote.pdf; \
	fi

test: setup libs lint types imports pytest

check: format test

setup: $(STAMP)

$(BIN)/uv: packaging/uv.txt
	@$(PYTHON) -c 'import sys; sys.exit("Rigwright needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { if [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null; \
	    else echo "Python's venv module is missing. Run this once, then try again:  sudo apt-get install -y python3-venv" >&2; exit 1; fi; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r packaging/uv.txt
	@touch $@

$(STAMP): requirements.lock pyproject.toml $(BIN)/uv
	@$(BIN)/uv pip install -q --python $(BIN)/python --require-hashes -r requirements.lock
	@$(BIN)/uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

libs:
	@$(PYTHON) packaging/system_libs.py

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: setup
	$(BIN)/mypy

imports: setup
	$(BIN)/lint-imports

pytest: setup libs
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n 2 --dist worksteal

bench: setup libs
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

accuracy: setup
	$(BIN)/python -m tests.accuracy

cases: setup
	$(BIN)/python -m tests.cases

words: setup
	$(BIN)/python packaging/words.py
	$(BIN)/python packaging/texts.py

pictures: setup libs
	$(BIN)/python -m tests.pictures $(if $(SCENES),--scenes $(SCENES)) $(if $(LANGS),--langs $(LANGS)) \
	  $(if $(THEMES),--themes $(THEMES)) $(if $(SIZES),--sizes $(SIZES)) $(if $(TEXT),--text $(TEXT)) \
	  $(if $(SCALE),--scale $(SCALE)) $(if $(README),--readme)

package: setup
	@$(PYTHON) packaging/system_libs.py
	$(BIN)/python packaging/build.py

lock:
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --group dev pyproject.toml --python-version 3.11 \
	  --custom-compile-command "make lock" -o requirements.lock
	echo uv | $(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --custom-compile-command "make lock" \
	  --python-version 3.11 - -o packaging/uv.txt

clean:
	rm -rf .venv build dist *.egg-info
