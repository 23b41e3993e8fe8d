"""The parts of the one page and the slides of the deck: their order, and what they are called."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from ninja_mentor.core.kernel.language import mark

PARTS: Final = MappingProxyType(
    {
        "problem": mark("Problem"),
        "customer": mark("Customer"),
        "solution": mark("Solution"),
        "why": mark("Why now, why us"),
        "market": mark("Market"),
        "model": mark("Model and price"),
        "alternatives": mark("Alternatives and difference"),
        "evidence": mark("Evidence"),
        "impact": mark("Impact"),
        "team": mark("Team"),
        "partner": mark("Partner we look for in Japan"),
        "ask": mark("What we ask for"),
        "milestone": mark("Next milestone"),
    }
)

# Each slide after the cover: its heading, and the parts that it shows.
SLIDES: Final = MappingProxyType(
    {
        "problem": (mark("Problem"), ("problem",)),
        "solution": (mark("Solution"), ("solution", "why")),
        "market": (mark("Customer and market"), ("customer", "market")),
        "evidence": (mark("Evidence"), ("evidence",)),
        "model": (mark("Business model"), ("model",)),
        "competition": (mark("Competition"), ("alternatives",)),
        "impact": (mark("Impact and the link with Japan"), ("impact", "partner")),
        "team": (mark("Team"), ("team",)),
        "ask": (mark("Plan, numbers and ask"), ("ask", "milestone")),
    }
)
# The slides of a three-minute pitch, the cover being the first.
THREE_MINUTES: Final = ("title", "problem", "solution", "evidence", "model", "ask")
LANGUAGE_NAMES: Final = MappingProxyType(
    {"es": mark("Spanish"), "ja": mark("Japanese"), "pt": mark("Portuguese"), "en": mark("English")}
)
