"""The pitch as a message to paste into WhatsApp: a bold name, short parts, about 1,500 characters."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch.fitting import cut_back
from ninja_mentor.core.typesetting.plain import cleaned

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.snapshot import Part, PitchSnapshot

LONGEST: Final = 1_500  # characters
LESSER: Final = ("alternatives", "why_now", "why_us", "market", "model", "impact", "milestone", "partner")
SHORTEST_PART: Final = 60
ROOMY_PART: Final = 150  # characters that say something: rather all parts so long than fewer whole ones
LINE_LENGTH: Final = 300  # for a title or sentence that somebody pasted a book into


@dataclass(frozen=True)
class Message:
    """The text, and the parts that are not in it whole."""

    text: str
    left_out: tuple[Part, ...] = ()
    shortened: tuple[Part, ...] = ()


def message(snapshot: PitchSnapshot) -> Message:
    """The whole message. Where it grows too long, long parts are shortened alike, and lesser ones stay away."""
    snapshot = cleaned(snapshot)
    told = [part for part in snapshot.parts if not part.missing and _body(part, snapshot)]
    longest = max((len(_body(part, snapshot)) for part in told), default=0)
    parts = told
    for lesser in LESSER:
        if len(_written(snapshot, parts, min(longest, ROOMY_PART))) > LONGEST:
            parts = [part for part in parts if part.id != lesser]
    shares = range(SHORTEST_PART, max(longest, SHORTEST_PART) + 1)
    fitting = bisect_right(shares, LONGEST, key=lambda share: len(_written(snapshot, parts, share)))
    share = shares[max(fitting - 1, 0)]
    return Message(
        _written(snapshot, parts, share),
        tuple(part for part in told if part not in parts),
        tuple(part for part in parts if len(_body(part, snapshot)) > share),
    )


def _written(snapshot: PitchSnapshot, parts: list[Part], share: int) -> str:
    blocks = [f"{_bold(_at_most(snapshot.title, LINE_LENGTH))}\n{_at_most(snapshot.sentence, LINE_LENGTH)}"]
    blocks += [f"{_bold(part.heading)}\n{_at_most(_body(part, snapshot), share)}" for part in parts]
    blocks += [snapshot.contact, snapshot.origin]
    return "\n\n".join(block.strip() for block in blocks if block.strip()) + "\n"


def _body(part: Part, snapshot: PitchSnapshot) -> str:
    """The part's text, with what the one page shows as numbers or names beside it."""
    lines: list[str] = []
    if part.id == "ask" and snapshot.ask:
        lines.append(snapshot.ask)
    if part.id == "impact" and snapshot.goals:
        lines.append(snapshot.goals)
    if part.id == "team":
        lines += [_member(person.name, person.job, person.country) for person in snapshot.team]
    lines.append(" · ".join(f"{figure.value} {figure.label}" for figure in snapshot.figures_of(part.id)))
    return "\n".join(line for line in (*lines, part.text) if line).strip()


def _member(name: str, job: str, country: str) -> str:
    about = ", ".join(word for word in (job, country) if word)
    return f"{name} ({about})" if about else name


def _at_most(text: str, letters: int) -> str:
    return text if len(text) <= letters else cut_back(text[:letters])


def _bold(text: str) -> str:
    """Between asterisks, which WhatsApp shows as bold; as it is where that would not work."""
    line = " ".join(text.split())
    return f"*{line}*" if line and "*" not in line else line
