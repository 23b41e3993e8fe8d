"""What this computer is called, and who is logged in on it."""

from __future__ import annotations

import getpass


def system_user() -> str:
    """The name of the logged-in user; "?" where the system does not tell."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
