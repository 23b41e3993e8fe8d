"""Where the words stand now that a comment is about; the answer may have changed since."""

from __future__ import annotations


def place_of(text: str, quote: str, start: int) -> int | None:
    """Where the quote begins in the text: where it stood, or as near to it as it is found; None if it is gone."""
    if not quote:
        return None
    if text.startswith(quote, start):
        return start
    before = text.rfind(quote, 0, start + len(quote))
    after = text.find(quote, start)
    found = [at for at in (before, after) if at >= 0]
    return min(found, key=lambda at: abs(at - start), default=None)
