"""Which card asks a field: by its kind, never by its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.ui.idea.worksheet.choice_card import ChoiceCard
from ninja_mentor.ui.idea.worksheet.country_card import CountryCard
from ninja_mentor.ui.idea.worksheet.goals_card import GoalsCard
from ninja_mentor.ui.idea.worksheet.list_card import ListCard
from ninja_mentor.ui.idea.worksheet.text_card import TextCard
from ninja_mentor.ui.idea.worksheet.value_cards import DateCard, MoneyCard, NumberCard
from ninja_mentor.ui.idea.worksheet.way_cards import CanvasCard, NumbersCard

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.core.workflow.data import Field
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.evidence.records_card import RecordsCard
    from ninja_mentor.ui.idea.worksheet.field_card import FieldCard

CARDS: Final[Mapping[str, type[FieldCard]]] = {
    "line": TextCard,
    "text": TextCard,
    "choice": ChoiceCard,
    "number": NumberCard,
    "money": MoneyCard,
    "date": DateCard,
    "sdg": GoalsCard,
    "list": ListCard,
    "country": CountryCard,
    "canvas": CanvasCard,
}


def card_for(desk: Desk, idea_id: str, field: Field) -> FieldCard | RecordsCard:
    """The card of a field; evidence shows its own, the numbers a way to their room."""
    if field.kind != "records":
        return CARDS[field.kind](desk, idea_id, field)
    if field.records == "numbers":
        return NumbersCard(desk, idea_id, field)
    from ninja_mentor.ui.idea.evidence.records_card import RecordsCard  # noqa: PLC0415  (with its tables)

    return RecordsCard(desk, field.records)
