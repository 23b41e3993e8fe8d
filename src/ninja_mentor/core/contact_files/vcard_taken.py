"""What is taken from a card, property by property, and what is kept of it as it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.contact_files.draft import Finding
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from ninja_mentor.core.contact_files.vcard_lines import Property

LONGEST_KEPT: Final = 4_000  # characters of a line that is kept as it is


@dataclass
class Taken:
    """What was taken from a card so far."""

    line: int
    values: dict[str, Any] = field(default_factory=dict)
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    names: list[Property] = field(default_factory=list)  # the FN lines that say something
    parts: list[Property] = field(default_factory=list)  # the N lines
    readings: list[str] = field(default_factory=list)  # of the name, family name first; the best one first
    phonetic: list[str] = field(default_factory=lambda: ["", "", ""])  # family, given, middle
    whole_name: bool = False  # the card says that its name was never taken apart
    addressed: bool = False
    relations: list[tuple[str, str]] = field(default_factory=list)
    organisation: str = ""
    introduced_by: str = ""
    photo: bytes = b""
    kept: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def note(self, code: str, line: int, **facts: object) -> None:
        """Something to look at; the person goes in."""
        name = self.names[0].text()[:80] if self.names else ""
        self.findings.append(Finding(line, UserError(code, **facts), name, skipped=False))

    def suggest(self, column: str, value: str) -> bool:
        """A value for a column that nothing better was said of; whether the column says so now."""
        plain = value.strip()
        return not plain or self.values.setdefault(column, plain) == plain

    def relate(self, kind: str, name: str) -> None:
        """Somebody whom the card names."""
        if name.strip():
            self.relations.append((kind, name))

    def keep(self, one: Property, name: str = "") -> None:
        """The line as it is, or by another name where a card may have but one of its own."""
        raw = (replace(one, name=name) if name else one).raw()
        if len(raw) > LONGEST_KEPT:
            self.note("card-detail-too-long", one.line, what=one.name)
        else:
            self.kept.append(raw)
