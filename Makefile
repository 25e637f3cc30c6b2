# Everything runs in .venv, which is made here from the lock files: nothing to install by hand.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:

# The first Python that is recent enough; `make PYTHON=/path/to/python3.12 html` chooses another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
RUN := $(VENV)/bin/python
PORT ?= 8000

# Articles are UTF-8, whatever the locale of the machine.
export PYTHONUTF8 := 1
PIP := $(RUN) -m pip --disable-pip-version-check install -qq --require-hashes

##@ Writing

html: $(VENV)/.runtime ## build the site into output/
	@$(RUN) -m generator html

pdf: $(VENV)/.pdf ## the same, and each sheet as a PDF (A4, accessible), linked from its page
	@$(RUN) -m generator pdf $(if $(SETTINGS),--settings "$(SETTINGS)")

check: $(VENV)/.runtime ## report every problem and what is translated, write no page (COVERAGE=80 fails below 80 %)
	@$(RUN) -m generator check $(if $(COVERAGE),--coverage "$$COVERAGE")

new: $(VENV)/.runtime ## start an article: make new TITLE="…" [LANG=fr] [DATE=2022-11-14]
	@$(RUN) -m generator new --title "$$TITLE" $(LANGUAGE) --date "$$DATE"

import: $(VENV)/.runtime ## turn a source document into an article: make import FILE=seeds/… [DATE=2022-11~] [LANG=fr] [FORCE=1]
	@$(RUN) -m generator import "$$FILE" $(LANGUAGE) --date "$$DATE" $(if $(filter-out 0 no,$(FORCE)),--force)

translate: $(VENV)/.runtime ## bring the PO files of articles up to date: make translate [ARTICLE=slug] [DRAFT=1]
	@$(RUN) -m generator translate $(if $(ARTICLE),--article "$$ARTICLE") $(if $(filter-out 0 no,$(DRAFT)),--draft)

# LANG is also the locale in everybody's environment: only the one given to make counts.
LANGUAGE = $(if $(findstring command,$(origin LANG)),--lang "$$LANG")

##@ Reading the site

serve: $(VENV)/.runtime ## show output/ at http://127.0.0.1:8000 (PORT=…)
	@$(RUN) -m generator serve --port $(PORT)

devserver: $(VENV)/.runtime ## the same, and build again whenever a file changes
	@$(RUN) -m generator watch --port $(PORT)

regenerate: $(VENV)/.runtime ## build again whenever a file changes
	@$(RUN) -m generator watch

publish: $(VENV)/.runtime ## build for production, with publishconf.py
	@$(RUN) -m generator html --settings publishconf.py

clean: ## delete what was built and cached
	@find output -mindepth 1 ! -path output/.gitignore -delete
	@rm -rf .cache

##@ Working on the program

test: lint ## check the style and the types, run all tests
	@$(RUN) -m tests.chromium
	@$(RUN) -m pytest

messages: $(VENV)/.runtime ## bring templates/locale/ up to date with the templates and the program
	@$(RUN) -m generator messages

evaluate: $(VENV)/.runtime ## score what is read against the gold set (ERRORS=1 lists the errors)
	@$(RUN) -m tests.evaluate $(if $(ERRORS),--errors)

lint: $(VENV)/.dev ## check the style and the types
	@$(RUN) -m ruff check .
	@$(RUN) -m mypy

lock: $(VENV)/.dev ## write the lock files again from pyproject.toml (UPGRADE=1 takes the newest versions)
	@$(LOCK) -o requirements.txt
	@$(LOCK) --extra pdf --constraint requirements.txt -o requirements-pdf.txt
	@$(LOCK) --extra pdf --group dev --constraint requirements-pdf.txt -o requirements-dev.txt

LOCK = $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	--no-emit-index-url --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade) pyproject.toml

help: ## show this list
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@/ { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: html pdf check new import translate serve devserver regenerate publish clean test messages evaluate lint lock help

# ---- installation: a stamp is older than its lock file when there is something to install

# A .venv whose Python is gone is made again, whole.
GONE := $(shell test -x $(VENV)/bin/python || rm -f $(VENV)/.runtime $(VENV)/.pdf $(VENV)/.dev)

$(RUN):
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed (make PYTHON=/path/to/python3.12 $(MAKECMDGOALS))" >&2; exit 2; }
	@echo "Making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); exit 2; }

$(VENV)/.runtime: requirements.txt | $(RUN)
	@echo "Installing what the program needs (half a minute or more, once)"
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.pdf: requirements-pdf.txt $(VENV)/.runtime
	@echo "Installing what PDFs need"
	@$(PIP) -r requirements-pdf.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.runtime
	@echo "Installing what the tests need"
	@$(PIP) -r requirements-dev.txt
	@touch $@
