"""Erasing a person everywhere, and what was shared of them."""
