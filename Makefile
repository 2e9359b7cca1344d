.PHONY: check test bench
PYTHON ?= python

check:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) -m pytest -q tests/test_layers.py

test:
	$(PYTHON) -m pytest

bench:
	$(PYTHON) -m benchmarks
