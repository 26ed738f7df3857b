# make demo   fills the sample forms under out/
# make test   installs what the tests need and runs every check
# Both start from a bare Debian machine (as root); elsewhere they say what to install.

PY := .venv/bin/python
TOOLS := .venv/bin
CODE := qjsc_docs tools bench tests

.PHONY: demo test check lint types tests derived messages docs bench pins clean system-demo system-test

demo: system-demo .venv/installed
	$(TOOLS)/python tools/demo.py

test: system-test .venv/installed-dev
	$(MAKE) check

# every check, on a machine that has everything already
check: lint types derived tests

lint:
	$(TOOLS)/ruff check $(CODE)
	$(TOOLS)/ruff format --check $(CODE)

types:
	$(TOOLS)/mypy

# what is generated and committed must be what the sources say
derived:
	$(TOOLS)/qjsc derive --check
	$(PY) tools/messages.py --check
	$(PY) -m tools.reference --check
	$(PY) -m tools.form_pages --check
	$(PY) -m tools.procedure_pages --check

tests:
	$(TOOLS)/pytest -n 2 --dist loadgroup

# extract the messages of the sources into the catalogues and compile them
messages:
	$(PY) tools/messages.py

# write the generated pages of docs/, with the pictures of forms and procedures that have changed
docs:
	$(PY) -m tools.reference
	$(PY) -m tools.form_pages
	$(PY) -m tools.procedure_pages

# our figures beside the peers', in one run each
bench: .venv/installed-dev
	for script in bench/*.py; do $(PY) $$script || exit 1; done

# write down the versions that are installed now
pins:
	$(PY) tools/pins.py

system-demo:
	sh tools/system.sh demo

system-test:
	sh tools/system.sh test

.venv/installed: pyproject.toml constraints.txt tools/venv.sh
	sh tools/venv.sh -e .
	touch $@

.venv/installed-dev: pyproject.toml constraints.txt tools/venv.sh
	sh tools/venv.sh -e '.[dev]'
	touch $@ .venv/installed

clean:
	rm -rf out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
