"""What is said of a packet: each record by its own words, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.sentences import sentence
from ninja_mentor.core.kernel.word_diff import word_diff
from ninja_mentor.core.overview.naming import kind_name

if TYPE_CHECKING:
    from ninja_mentor.core.exchange.outcome import Item
    from ninja_mentor.core.kernel.language import Language

WHAT: Final = {
    "new": mark("New"),
    "changes": mark("Changes"),
    "known": mark("Known already"),
    "waits": mark("Waits for an earlier file"),
    "refused": mark("Left out"),
    "kept": mark("Kept for a newer version"),
}
TONES: Final = {"new": "green", "changes": "indigo", "refused": "red", "waits": "amber"}
SHORT: Final = 40  # characters that are shown whole
# Fields that say nothing to a reader: ids, languages, days of making.
UNSAID: Final = frozenset({"created_at", "idea_id", "field", "source", "session_id", "language", "sample"})


def state(item: Item, language: Language) -> str:
    """What becomes of it, in a word or two."""
    return language.say(WHAT[item.what])


def kind(item: Item, language: Language) -> str:
    """What it is; of a kind that only a newer program knows, its own word."""
    return item.kind if item.what == "kept" else kind_name(language, item.kind)


def told(item: Item, language: Language) -> str:
    """What it says now, and what it said; why it was left out."""
    if item.reason is not None:
        return sentence(item.reason, language)
    clashing = {one.field for one in item.clashes}
    parts = [
        language.say(
            "Both have set this: here {here}, there {there}.", here=_said(one.here), there=_said(one.there)
        )
        for one in item.clashes
    ]
    for one in item.changes:
        if one.field in UNSAID or one.field.endswith(("_id", "_at")) or one.field in clashing:
            continue
        before, after = _differing(_said(one.before), _said(one.after))
        if after or before:
            parts.append(f"{before} → {after}" if before else after)
    return " · ".join(parts)


def _differing(before: str, after: str) -> tuple[str, str]:
    """Of two long texts only the words in which they differ."""
    if not before or max(len(before), len(after)) <= SHORT:
        return before, after
    found = word_diff(before, after)
    gone = [before[span.start : span.start + span.length] for span in found.gone]
    come = [after[span.start : span.start + span.length] for span in found.come]
    return "…".join(gone), "…".join(come) or "…"


def _said(value: Any) -> str:  # noqa: ANN401  (JSON)
    if isinstance(value, list):
        return ", ".join(map(_said, value))
    if value is None or isinstance(value, bool | dict):
        return ""
    return " ".join(str(value).split())
