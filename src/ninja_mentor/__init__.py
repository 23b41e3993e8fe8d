"""Ninja Mentor: from a first idea to a pitch, offline and across borders."""

__version__ = "0.1.0"
