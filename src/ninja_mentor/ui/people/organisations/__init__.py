"""Organisations: a list, and one of them with its places and people."""
