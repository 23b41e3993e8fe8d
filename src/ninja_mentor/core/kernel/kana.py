"""Kana in Latin letters, so that a name is found by whoever cannot type it."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=50_000)  # few names make up most of all names
def in_latin(kana: str) -> str:
    """Hepburn, as far as single kana say it: おおしろ is "ooshiro"."""
    import jaconv  # noqa: PLC0415  (only where kana are compared)

    return str(jaconv.kana2alphabet(jaconv.kata2hira(kana)))
