"""The first run: who sits here, and whether to look around with a sample first."""
