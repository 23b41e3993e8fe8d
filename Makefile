# Every target goes through packaging/set_up.py, which sets up what the target needs first.
PYTHON ?= python3

.PHONY: run test lint bench lock build messages clean

run test lint bench lock build messages clean:
	@$(PYTHON) packaging/set_up.py $@
