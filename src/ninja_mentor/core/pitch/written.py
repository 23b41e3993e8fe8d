"""What stands behind a part of the pitch: the very answer of the idea, and how its languages relate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.material import PitchSource


@dataclass(frozen=True)
class Written:
    """The answer that a part shows, or would show, in one language."""

    field: str  # of the workflow; "" for a part that is made from records
    text: str = ""  # in the pitch's language
    limit: int = 0  # characters in that language; 0 for none
    source: str = ""  # the language of the original; "" where nothing is written
    original: str = ""
    basis: str = ""  # the original as it was when the text was written; "" where that is not known

    @property
    def stale(self) -> bool:
        """Whether the original has changed since the text was written."""
        return bool(self.text and self.basis) and self.basis.strip() != self.original.strip()


def written_in(source: PitchSource, fields: tuple[str, ...], language: str) -> Written:
    """The answer of the first field that is shown in this language, else of the first that could be."""
    chosen = source.choose(fields, language)
    asked = [name for name in fields if source.workflow.field(name)]
    name = chosen.field if chosen else next(iter(asked), "")
    return answer_in(source, name, language) if name else Written("")


def answer_in(source: PitchSource, name: str, language: str) -> Written:
    """The answer of one field, whether it is shown or not."""
    texts, field = source.texts.get(name, {}), source.workflow.field(name)
    original = source.originals.get(name, "")
    return Written(
        name,
        texts.get(language, ""),
        field.limit_in(language) if field else 0,
        original,
        texts.get(original, "") if original else "",
        source.bases.get((name, language), ""),
    )
