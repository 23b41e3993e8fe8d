"""The Lean Canvas: nine boxes that are read as one picture."""
