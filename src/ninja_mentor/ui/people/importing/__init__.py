"""Bringing people in: a file, what its columns are, what it would do, and then all of it in one step."""
