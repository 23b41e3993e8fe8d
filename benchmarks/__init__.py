"""How fast and how large the app is on this machine: `make bench`. Numbers are compared within one run only."""
