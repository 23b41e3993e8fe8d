"""Both values of what two people set apart are there until somebody has decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.exchange.clashes import look_at, open_clashes, settle
from ninja_mentor.core.exchange.status import status
from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.exchange.conftest import Computer


@pytest.fixture
def both(computer: Callable[..., Computer]) -> tuple[Computer, Computer, str]:
    """Ana and Koji have each said where the idea is at home, and Koji has heard of it."""
    ana, koji = computer("Ana"), computer("Koji")
    idea_id = ana.log()
    koji.receive(ana.send(idea_id))
    ana.change(Idea, idea_id, place="Caranavi")
    koji.change(Idea, idea_id, place="Coroico")
    koji.receive(ana.send(idea_id))
    return ana, koji, idea_id


@pytest.mark.parametrize(("there", "place"), [(True, "Caranavi"), (False, "Coroico")])
def test_either_value_can_stand_and_travels_from_there(
    both: tuple[Computer, Computer, str],
    there: bool,
    place: str,
) -> None:
    ana, koji, idea_id = both
    [one] = koji.workspace.ask(open_clashes)
    assert (one.field, one.here, one.there, one.by_name, one.subject) == (
        "place",
        "Coroico",
        "Caranavi",
        "Ana",
        idea_id,
    )
    with koji.workspace.transaction("Settle") as tx:
        settle(tx, koji.workspace.kinds, one.number, there=there)
    assert koji.workspace.ask(open_clashes) == []
    assert koji.idea(idea_id).place == place
    ana.receive(koji.send(idea_id))
    assert ana.idea(idea_id).place == place


def test_looking_is_enough_and_is_counted(both: tuple[Computer, Computer, str]) -> None:
    _, koji, idea_id = both
    stands = koji.idea(idea_id).place
    assert len(koji.workspace.ask(status, koji.workspace.kinds, koji.workspace.today).clashes) == 1
    [one] = koji.workspace.ask(open_clashes)
    koji.workspace.jot(look_at, one.number)
    assert koji.workspace.ask(status, koji.workspace.kinds, koji.workspace.today).clashes == ()
    assert koji.idea(idea_id).place == stands
    with pytest.raises(UserError, match="gone"), koji.workspace.transaction("Settle") as tx:
        settle(tx, koji.workspace.kinds, 99, there=True)


def test_the_same_on_both_sides_is_no_clash(computer: Callable[..., Computer]) -> None:
    ana, koji = computer("Ana"), computer("Koji")
    idea_id = ana.log()
    koji.receive(ana.send(idea_id))
    for one in (ana, koji):
        one.change(Idea, idea_id, place="Caranavi")
    koji.receive(ana.send(idea_id))
    assert koji.workspace.ask(open_clashes) == []


def test_status_says_what_is_not_sent_and_who_lacks_what(computer: Callable[..., Computer]) -> None:
    ana, koji = computer("Ana"), computer("Koji")
    idea_id = ana.log()
    koji.receive(ana.send(idea_id))
    ana.receive(koji.send(idea_id))
    ana.write(idea_id, "Uno")
    now = ana.workspace.ask(status, ana.workspace.kinds, ana.workspace.today)
    assert [(each.title, each.not_sent, dict(each.lacking)) for each in now.ideas] == [
        ("Café de Altura", 1, {"Koji": 0})
    ]
    ana.send(idea_id)  # for anybody: whether Koji gets it, nobody knows
    later = ana.workspace.ask(status, ana.workspace.kinds, ana.workspace.today)
    assert [(each.not_sent, dict(each.lacking)) for each in later.ideas] == [(0, {"Koji": 1})]
    ana.send(idea_id, to="Koji")
    last = ana.workspace.ask(status, ana.workspace.kinds, ana.workspace.today)
    assert dict(last.ideas[0].lacking) == {"Koji": 0}
