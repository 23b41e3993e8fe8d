"""Work that makes many things and throws few away: looking for garbage again and again only slows it."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def none_collected() -> Iterator[None]:
    """Nothing is looked for while this lasts; what is no longer held by anything goes at once all the same."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
