"""Agendas: the same four in four languages, and one's own, kept and undone like anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.mentoring.agendas import (
    delete_agenda,
    load_agendas,
    own_agendas,
    planned_minutes,
    point_at,
    save_agenda,
)

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Workspace

ITEMS = [{"text": "Promises", "minutes": 5, "done": True}, {"text": "Goal", "minutes": 10}]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_agendas_with_the_same_minutes(language: str) -> None:
    english = load_agendas(resource("agendas"), "en")
    here = load_agendas(resource("agendas"), language)
    assert [(each.id, [item["minutes"] for item in each.items]) for each in here] == [
        (each.id, [item["minutes"] for item in each.items]) for each in english
    ]
    assert all(item["text"].strip() for each in here for item in each.items)
    assert [each.minutes for each in here] == [60, 45, 40, 45]


def test_texts_are_not_left_in_another_language() -> None:
    texts = {
        code: {item["text"] for each in load_agendas(resource("agendas"), code) for item in each.items}
        for code in LANGUAGES
    }
    for one in LANGUAGES:
        for other in LANGUAGES:
            assert one == other or not texts[one] & texts[other]


def test_ones_own_is_kept_without_what_was_ticked_and_replaced_by_name(workspace: Workspace) -> None:
    for items in (ITEMS, ITEMS[:1]):
        with workspace.transaction("Keep") as tx:
            save_agenda(tx, " Mine ", items)
    [mine] = workspace.ask(own_agendas)
    assert (mine.name, mine.own, mine.items) == ("Mine", True, ({"text": "Promises", "minutes": 5},))
    with workspace.transaction("Delete") as tx:
        delete_agenda(tx, mine.id)
    assert workspace.ask(own_agendas) == []
    workspace.undo()
    assert [each.name for each in workspace.ask(own_agendas)] == ["Mine"]


def test_a_nameless_one_is_refused(workspace: Workspace) -> None:
    with pytest.raises(UserError) as refused, workspace.transaction("Keep") as tx:
        save_agenda(tx, "  ", ITEMS)
    assert refused.value.code == "agenda-needs-name"


def test_which_point_is_due() -> None:
    assert planned_minutes(ITEMS) == 15
    assert [point_at(ITEMS, minutes * 60) for minutes in (0, 4, 5, 14, 99)] == [0, 0, 1, 1, 1]
    assert point_at([], 0) == -1
