# Each target sets up what it needs first (packaging/set_up.py). Pass more with ARGS: make test ARGS="-k undo"
PYTHON ?= python3

.PHONY: run test lint fuzz bench lock build messages clean
run test lint fuzz bench lock build messages clean:
	@$(PYTHON) packaging/set_up.py $@ $(ARGS)
