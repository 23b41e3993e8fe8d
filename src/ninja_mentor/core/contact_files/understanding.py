"""From the words of a file to values that can be stored; what is not understood is named and, as words, kept."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.contact_files.draft import Draft, Finding
from ninja_mentor.core.contact_files.vcard_groups import new_lines
from ninja_mentor.core.contact_files.vcard_lines import escaped
from ninja_mentor.core.contact_files.vocabulary import Vocabulary
from ninja_mentor.core.kernel.checking import zone_or_nothing
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.text import clean
from ninja_mentor.core.people.rules import OLDEST, check_email, check_hours, parse_phone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

TEXTS: Final = (
    "name",
    "family_names",
    "given_names",
    "other_script",
    "kana",
    "romaji",
    "address_as",
    "place",
    "role",
    "guardian_name",
    "ancestry",
    "skills",
    "offers",
    "wants",
    "note",
)
MANY_LINES: Final = ("skills", "offers", "wants", "note")
CODE: Final = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True)
class Understood:
    """A person of a file, ready to be stored: `values` by the columns of `Person`, of the right types."""

    line: int
    values: Mapping[str, Any]
    organisation: str = ""
    introduced_by: str = ""
    photo: bytes = b""


class Understanding:
    """Reads drafts by the habit of one country: "" where the phones of a file must say theirs themselves."""

    def __init__(self, country: str, today: str) -> None:
        self.country = country
        self._year = int(today[:4])
        self._words = Vocabulary()

    def all_of(
        self, drafts: Iterable[Draft], tell: Callable[[float], object] = lambda _share: None
    ) -> tuple[list[Understood], list[Finding]]:
        """Everybody who can be stored, and by line what was not understood. `tell` may raise to end it."""
        drafts = tuple(drafts)
        people: list[Understood] = []
        findings: list[Finding] = []
        for number, draft in enumerate(drafts):
            if number % 200 == 0:
                tell(number / len(drafts))
            person = self._understood(draft, findings)
            if person is not None:
                people.append(person)
        return people, findings

    def _understood(self, draft: Draft, findings: list[Finding]) -> Understood | None:
        texts = {name: _text(draft.values.get(name, ""), name) for name in TEXTS}
        values: dict[str, Any] = {name: text for name, text in texts.items() if text}
        if not texts["name"]:
            findings.append(Finding(draft.line, UserError("contact-without-name")))
            return None
        kept = list(draft.more_lines)

        def look(error: UserError, line: str = "") -> None:
            findings.append(Finding(draft.line, error, texts["name"][:80], skipped=False))
            if line:
                kept.append(line)

        self._take_country(draft, values, look)
        self._take_lists(draft, values, look)
        self._take_year(draft, values, look)
        self._take_hours(draft, values, look)
        if draft.values.get("guardian_consent"):
            values["guardian_consent"] = True
        if draft.relations:
            values["relations"] = [
                {"kind": _text(kind, ""), "name": _text(name, "")} for kind, name in draft.relations
            ]
        if kept:
            values["more_lines"] = [clean(line, multiline=False)[0] for line in kept]
        return Understood(
            draft.line,
            values,
            _text(draft.organisation, ""),
            _text(draft.introduced_by, ""),
            draft.photo,
        )

    def _take_country(self, draft: Draft, values: dict[str, Any], look: Look) -> None:
        words = _text(draft.values.get("country", ""), "")
        if not words:
            return
        code = self._words.country(words)
        if code:
            values["country"] = code
        else:
            look(UserError("country-unknown", text=words), f"X-COUNTRY:{escaped(words)}")

    def _take_lists(self, draft: Draft, values: dict[str, Any], look: Look) -> None:
        phones, emails, languages = [], [], []
        for words in draft.values.get("phones", ()):
            try:
                phones.append(self._phone(words, values.get("country", "")))
            except UserError as error:
                look(error, f"TEL:{escaped(words)}")
        for words in draft.values.get("emails", ()):
            plain = unicodedata.normalize("NFKC", words).strip()
            try:
                check_email(plain)
                emails.append(plain)
            except UserError as error:
                look(error, f"EMAIL:{escaped(words)}")
        for words in draft.values.get("languages", ()):
            code = self._words.language(words)
            if code:
                languages.append(code)
            else:
                look(UserError("language-not-known", text=words), f"LANG:{escaped(words)}")
        lists = {"phones": phones, "emails": emails, "languages": languages}
        values |= {name: list(dict.fromkeys(filter(None, found))) for name, found in lists.items() if found}

    def _phone(self, words: str, country: str) -> str:
        """By the person's own country, else the file's; without either only a number that says its own."""
        plain = unicodedata.normalize("NFKC", words).strip()
        tried = [each for each in dict.fromkeys((country, self.country)) if each]
        if not tried and not plain.startswith("+"):
            raise UserError("phone-without-country", text=plain[:40])
        for each in tried[:-1]:
            with contextlib.suppress(UserError):
                return parse_phone(plain, each)
        return parse_phone(plain, tried[-1] if tried else "")

    def _take_year(self, draft: Draft, values: dict[str, Any], look: Look) -> None:
        words = str(draft.values.get("birth_year") or "").strip()
        if not words:
            return
        plain = unicodedata.normalize("NFKC", words).removesuffix("年")
        low = self._year - OLDEST
        if plain.isdecimal() and low <= int(plain) <= self._year:
            values["birth_year"] = int(plain)
        else:
            look(UserError("birth-year-impossible", value=words[:40], low=low, high=self._year))

    def _take_hours(self, draft: Draft, values: dict[str, Any], look: Look) -> None:
        zone, awake = (_text(draft.values.get(name, ""), "") for name in ("zone", "awake"))
        hours = tuple(draft.values.get("work_hours", ()))
        try:
            zone_or_nothing(zone)
            if zone:
                values["zone"] = zone
        except UserError as error:
            look(error, f"TZ:{escaped(zone)}")
        try:
            check_hours(awake, hours)
            values |= {"awake": awake} if awake else {}
            values |= {"work_hours": list(hours)} if hours else {}
        except UserError as error:
            look(error)


def _text(value: object, column: str) -> str:
    return clean(str(value or ""), multiline=column in MANY_LINES)[0].strip()


def more_of(column: str, known: Sequence[Any], said: Sequence[Any]) -> list[Any]:
    """What of a list is not known yet."""
    return new_lines(known, said) if column == "more_lines" else [each for each in said if each not in known]


def joined(first: Understood, second: Understood) -> Understood:
    """One person of two entries of a file: what the first has not is filled, lists are put together."""
    values = dict(first.values)
    for name, value in second.values.items():
        if isinstance(value, list) and name != "work_hours":
            known = list(values.get(name, ()))
            values[name] = known + more_of(name, known, value)
        else:
            values.setdefault(name, value)
    return replace(
        first,
        values=values,
        organisation=first.organisation or second.organisation,
        introduced_by=first.introduced_by or second.introduced_by,
        photo=first.photo or second.photo,
    )


if TYPE_CHECKING:
    from typing import Protocol

    class Look(Protocol):
        """Names what is to be looked at; `line` keeps its words among the lines of the card."""

        def __call__(self, error: UserError, line: str = "") -> None: ...
