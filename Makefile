# make demo: a finished pack in out/.   make test: everything a change must pass.   make help: the rest.

PYTHON ?= python3
VENV_PYTHON := $(if $(filter Windows_NT,$(OS)),.venv/Scripts/python.exe,.venv/bin/python)
DEMO := out/lancashire-stop-it-now
LOCK := $(VENV_PYTHON) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo desktop test test-all lint app sbom bench corpus pictures icons digests check-docs lock clean need-python runtime window app-tools servers dev

help: ## say what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 16

demo: runtime ## make Lancashire's poster, leaflet and card, checked, in out/lancashire-stop-it-now
	@$(VENV_PYTHON) main.py make --force lancashire --campaign stop-it-now --audience own \
		--layout poster-a4 --layout leaflet-a4-dl-roll --layout card-business --out $(DEMO)

desktop: window ## open the window
	@$(VENV_PYTHON) main.py

test: dev ## lint, format, types, import contracts and the test suite, under six minutes on two cores
	@$(VENV_PYTHON) tools/check.py

test-all: dev app-tools servers ## the same and the long runs
	@$(VENV_PYTHON) tools/check.py --all

lint: dev ## lint, format, types and import contracts alone
	@for part in ruff format mypy imports; do $(VENV_PYTHON) tools/check.py $$part || exit 1; done

app: app-tools ## build a self-contained folder of the program for this system, in dist/campaign-materials-studio
	@$(VENV_PYTHON) tools/build_app.py

sbom: app-tools ## write the bill of materials (CycloneDX) of what the program is made of, dist/sbom.cdx.json
	@$(VENV_PYTHON) tools/build_app.py sbom

bench: dev ## measure making, preflight and packing, as ratios to a bare script drawing the same page
	@$(VENV_PYTHON) benchmarks/bench.py $(BENCH)

corpus: dev ## measure the checks on words on both halves of the corpus: precision and recall, by kind
	@$(VENV_PYTHON) -m tools.measure_corpus $(CORPUS)
	@$(VENV_PYTHON) -m tools.measure_releases $(CORPUS)

pictures: dev ## make the pictures of README and docs again
	@$(VENV_PYTHON) tools/pictures.py

icons: window ## make the program's icon again for Windows, macOS and Linux from its drawing
	@$(VENV_PYTHON) tools/make_icons.py

check-docs: dev ## write docs/checks/ again from the checks themselves
	@$(VENV_PYTHON) tools/make_check_docs.py

digests: runtime ## write down the digests of the data files as shipped
	@$(VENV_PYTHON) tools/make_digests.py

lock: need-python ## resolve the dependencies again into requirements/
	@$(PYTHON) tools/bootstrap.py lock
	@$(LOCK) --upgrade --extra desktop --group dev pyproject.toml -o requirements/dev.txt
	@$(LOCK) --constraint requirements/dev.txt --extra desktop pyproject.toml -o requirements/desktop.txt
	@$(LOCK) --constraint requirements/dev.txt pyproject.toml -o requirements/runtime.txt
	@$(LOCK) --constraint requirements/dev.txt --extra desktop --group app pyproject.toml -o requirements/app.txt
	@$(LOCK) --upgrade --group lock -o requirements/lock.txt

clean: ## remove what was made: environment, packs, caches
	@rm -rf .venv out dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

need-python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 8))' 2>/dev/null \
	|| { echo "$(PYTHON) is no Python 3.11 to 3.13. Install one, or name one: make PYTHON=/path/to/python3.12" >&2; exit 2; }

runtime: need-python
	@$(PYTHON) tools/bootstrap.py runtime

window: need-python
	@$(PYTHON) tools/bootstrap.py desktop

app-tools: need-python
	@$(PYTHON) tools/bootstrap.py app

servers: need-python
	@$(PYTHON) tools/bootstrap.py servers

dev: need-python
	@$(PYTHON) tools/bootstrap.py dev
