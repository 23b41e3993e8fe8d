"""A question of a worksheet on paper: how it is answered by hand, and what was answered already."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.worksheets import figures, records, scoring
from ninja_mentor.core.worksheets.sheet import Blank, Choice, Question

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ninja_mentor.core.workflow.data import Field
    from ninja_mentor.core.worksheets.sheet import Card, Table
    from ninja_mentor.core.worksheets.source import SheetSource
    from ninja_mentor.core.worksheets.voice import Voice

LETTERS_A_LINE: Final = {"ja": 26}  # written by hand across the sheet
LATIN_LETTERS_A_LINE: Final = 66
LINES_WITHOUT_LIMIT: Final = 6
MOST_LINES: Final = 30  # a page full; who needs more turns it over
ROOM_TO_GO_ON: Final = {"text": 2, "line": 1, "list": 1}  # lines below what is answered already
SHORT_EXAMPLE: Final = 130  # letters; a longer one would be read instead of the question
LETTERS_ARE_TWO: Final = "\u3000"  # from here on, a letter is as wide as two


def question(voice: Voice, field: Field, source: SheetSource | None) -> Question:
    """The field on paper; blank without a source."""
    texts = voice.texts.fields[field.id]
    asked = Question(
        id=field.id,
        kind=field.kind,
        question=texts.question,
        # The hint of a list tells which key to press.
        hint=voice.say("One after the other, with commas between them.")
        if field.kind == "list"
        else texts.hint,
        example=texts.example if _breadth(texts.example) <= SHORT_EXAMPLE else "",
    )
    return ANSWERS[field.kind](voice, field, source, asked)


def _breadth(text: str) -> int:
    return sum(2 if letter >= LETTERS_ARE_TWO else 1 for letter in text)


def _text(voice: Voice, field: Field, source: SheetSource | None, asked: Question) -> Question:
    limit = field.limit_in(voice.code)
    a_line = LETTERS_A_LINE.get(voice.code, LATIN_LETTERS_A_LINE)
    lines = min(max(-(-limit // a_line), 1), MOST_LINES) if limit else LINES_WITHOUT_LIMIT
    asked = replace(asked, lines=1 if field.kind == "list" else lines, limit=voice.limit(field))
    if source is None:
        return asked
    if field.column or field.kind == "list":
        value = source.value(field.id, field.column)
        words = [str(each) for each in value] if isinstance(value, list) else [str(value)] if value else []
        return _filled(asked, voice.formats.listed(words))
    written = source.written(field.id, voice.code)
    code, name = voice.other(written)
    return replace(_filled(asked, written.text), language=code, language_name=name)


def _filled(asked: Question, text: str) -> Question:
    """The question with an answer and a little room; with all of its lines where there is none."""
    return replace(asked, text=text, lines=ROOM_TO_GO_ON[asked.kind]) if text else asked


def _country(voice: Voice, field: Field, source: SheetSource | None, asked: Question) -> Question:
    code = str(source.value(field.id, field.column) or "") if source else ""
    name = voice.formats.country_name(code) if code else ""
    return replace(asked, blanks=(Blank("", 90, name),))


def _choice(voice: Voice, field: Field, source: SheetSource | None, asked: Question) -> Question:
    value = source.value(field.id, field.column) if source else None
    labels = voice.texts.fields[field.id].choices or {}
    return replace(
        asked, choices=tuple(Choice(labels.get(each, each), each == value) for each in field.choices)
    )


def _goals(voice: Voice, field: Field, source: SheetSource | None, asked: Question) -> Question:
    value = source.value(field.id, field.column) if source else None
    chosen = value if isinstance(value, list) else []
    return replace(
        asked,
        choices=tuple(
            Choice(name, number in chosen, str(number)) for number, name in enumerate(voice.texts.goals, 1)
        ),
    )


def _number(voice: Voice, field: Field, source: SheetSource | None, asked: Question) -> Question:
    value = source.value(field.id, field.column) if source else None
    return replace(asked, blanks=(Blank("", 44, voice.number(str(value)) if value is not None else ""),))


def _money(voice: Voice, field: Field, source: SheetSource | None, asked: Question) -> Question:
    value = source.value(field.id, field.column) if source else None
    stored, _, currency = str(value or "").partition(" ")
    return replace(
        asked,
        blanks=(
            Blank(voice.say("Amount"), 60, voice.money(stored)),
            Blank(voice.say("Currency"), 28, currency),
        ),
    )


def _date(voice: Voice, field: Field, source: SheetSource | None, asked: Question) -> Question:
    value = str(source.value(field.id, field.column) or "") if source else ""
    if value:
        return replace(asked, blanks=(Blank("", 60, voice.date(value)),))
    year, month, day = (
        Blank(voice.say("Year"), 28),
        Blank(voice.say("Month"), 20),
        Blank(voice.say("Day"), 20),
    )
    return replace(asked, blanks=(year, month, day) if voice.code == "ja" else (day, month, year))


def _canvas(voice: Voice, _field: Field, _source: SheetSource | None, asked: Question) -> Question:
    return replace(asked, elsewhere=voice.say("It has a page of its own at the end."))


def _records(voice: Voice, field: Field, source: SheetSource | None, asked: Question) -> Question:
    if field.records == "interview":
        return replace(asked, elsewhere=voice.say("They have pages of their own at the end."))
    if field.records == "numbers":
        numbers = source.numbers if source else None
        return replace(asked, items=(*figures.asked(voice, numbers), figures.months(voice, numbers)))
    found = source.records.get(field.records, ()) if source else ()
    return replace(asked, items=RECORDS[field.records](voice, found))


# Any, since each kind has its own class.
RECORDS: Final[dict[str, Callable[[Voice, Sequence[Any]], tuple[Card | Table, ...]]]] = {
    "assumption": lambda voice, found: (records.assumptions(voice, found),),
    "test": records.tests,
    "rehearsal": lambda voice, found: (records.rehearsals(voice, found),),
    "review": scoring.reviews,
    "member": lambda voice, _found: (records.members(voice),),
}
ANSWERS: Final[dict[str, Callable[[Voice, Field, SheetSource | None, Question], Question]]] = {
    "line": _text,
    "text": _text,
    "list": _text,
    "country": _country,
    "choice": _choice,
    "sdg": _goals,
    "number": _number,
    "money": _money,
    "date": _date,
    "canvas": _canvas,
    "records": _records,
}
