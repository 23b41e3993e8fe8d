"""Questions that nearly every panel asks, to start the bank with."""

from __future__ import annotations

from typing import Final

from ninja_mentor.core.kernel.language import mark

SUGGESTIONS: Final = (
    mark("How did you arrive at this price, and has anybody paid it?"),
    mark("Who else solves this today, and why would people leave them for you?"),
    mark("Why are you the right team for this problem?"),
    mark("Which number in your plan are you least sure of, and what happens if it is half?"),
    mark("Why Japan, and what will a partner there gain in the first year?"),
    mark("What is the biggest risk, and what will you do when it comes true?"),
)
