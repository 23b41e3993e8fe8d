"""Two people work on one idea, each without the other, and send files to and fro."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from ninja_mentor.core.ideas.edits import delete_idea
from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store.travelling import clash

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.exchange.conftest import Computer


@pytest.fixture
def ana(computer: Callable[..., Computer]) -> Computer:
    return computer("Ana")


@pytest.fixture
def koji(computer: Callable[..., Computer]) -> Computer:
    return computer("Koji")


def exchange(one: Computer, other: Computer, idea_id: str) -> None:
    """Until both have everything."""
    for _ in range(2):
        other.receive(one.send(idea_id, to=other.name))
        one.receive(other.send(idea_id, to=one.name))


def test_an_idea_arrives_as_it_was(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    ana.write(idea_id, "El precio se sabe tarde")
    packet = ana.send(idea_id)
    arrival = koji.look(packet)
    assert arrival.is_new_key
    assert {item.what for item in arrival.merged.items} == {"new"}
    assert koji.workspace.search("precio") == []
    koji.receive(packet)
    assert koji.idea(idea_id).title == "Café de Altura"
    assert koji.idea(idea_id).created_at == ana.idea(idea_id).created_at
    assert koji.text(idea_id) == "El precio se sabe tarde"
    assert [hit.idea_title for hit in koji.workspace.search("precio")] == ["Café de Altura"]


def test_it_comes_back_with_what_was_added_and_only_that_is_sent(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    ana.write(idea_id, "El precio se sabe tarde")
    koji.receive(ana.send(idea_id))
    koji.write(idea_id, "El precio justo se sabe tarde")
    answer = koji.send(idea_id, to="Ana")
    merged = ana.receive(answer)
    assert [(item.kind, item.what) for item in merged.items] == [("answer", "changes")]
    assert ana.text(idea_id) == "El precio justo se sabe tarde"
    assert len(answer) < 2_000


def test_two_who_change_one_sentence_apart_have_both_changes(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    ana.write(idea_id, "El precio se sabe tarde en el campo")
    koji.receive(ana.send(idea_id))
    ana.write(idea_id, "El precio del café se sabe tarde en el campo")
    koji.write(idea_id, "El precio se sabe demasiado tarde en el campo")
    exchange(ana, koji, idea_id)
    assert ana.text(idea_id) == koji.text(idea_id)
    assert ana.text(idea_id) == "El precio del café se sabe demasiado tarde en el campo"


def test_a_field_that_both_have_set_is_listed_with_both_values(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    koji.receive(ana.send(idea_id))
    ana.change(Idea, idea_id, place="Caranavi")
    koji.change(Idea, idea_id, place="Coroico")
    exchange(ana, koji, idea_id)
    assert ana.idea(idea_id).place == koji.idea(idea_id).place
    rows = koji.workspace.ask(lambda session: session.execute(select(clash)).all())
    assert [(row.field, row.here, row.there, row.by_name) for row in rows] == [
        ("place", "Coroico", "Caranavi", "Ana")
    ]


def test_what_is_known_is_not_taken_twice_and_is_not_sent_again(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    packet = ana.send(idea_id)
    koji.receive(packet)
    again = koji.receive(packet)
    assert (again.items, again.known) == ([], 1)
    koji.write(idea_id, "Uno")
    ana.receive(koji.send(idea_id, to="Ana"))
    assert koji.look(ana.send(idea_id, to="Koji")).merged.items == []
    everything = koji.look(ana.send(idea_id, to="Koji", everything=True)).merged
    assert (everything.items, everything.known) == ([], 2)


def test_the_order_does_not_matter_and_a_lost_one_is_noticed(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    koji.receive(ana.send(idea_id))
    ana.receive(koji.send(idea_id))  # now Ana knows for whom to seal
    ana.write(idea_id, "Uno")
    first = ana.send(idea_id, to="Koji")
    ana.write(idea_id, "Uno dos")
    second = ana.send(idea_id, to="Koji")
    arrival = koji.look(second)
    assert arrival.missing == 1
    assert [item.what for item in arrival.merged.items] == ["waits"]
    koji.receive(second)
    assert koji.text(idea_id) == ""
    koji.receive(first)
    assert koji.text(idea_id) == "Uno dos"


def test_whoever_lost_a_packet_gets_it_after_they_have_written(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    koji.receive(ana.send(idea_id))
    ana.receive(koji.send(idea_id))
    ana.write(idea_id, "Uno")
    ana.send(idea_id, to="Koji")  # lost
    ana.receive(koji.send(idea_id, to="Ana"))  # says what Koji has
    koji.receive(ana.send(idea_id, to="Koji"))
    assert koji.text(idea_id) == "Uno"


def test_taking_in_is_one_step_back_and_forth(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    koji.receive(ana.send(idea_id))
    ana.write(idea_id, "Uno")
    ana.change(Idea, idea_id, place="Caranavi")
    koji.receive(ana.send(idea_id))
    koji.clock.pass_by(minutes=1)
    koji.workspace.undo()
    assert (koji.text(idea_id), koji.idea(idea_id).place) == ("", "")
    koji.workspace.redo()
    assert (koji.text(idea_id), koji.idea(idea_id).place) == ("Uno", "Caranavi")


def test_a_deletion_travels_and_so_does_bringing_back(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    koji.receive(ana.send(idea_id))
    with koji.workspace.transaction("Delete") as tx:
        delete_idea(tx, idea_id)
    ana.receive(koji.send(idea_id))
    assert ana.idea(idea_id).deleted_at is not None
    koji.workspace.undo()
    ana.receive(koji.send(idea_id))
    assert ana.idea(idea_id).deleted_at is None


def test_a_packet_is_only_for_whom_it_was_sealed(
    ana: Computer, koji: Computer, computer: Callable[..., Computer]
) -> None:
    rosa = computer("Rosa")
    idea_id = ana.log()
    koji.receive(ana.send(idea_id))
    ana.receive(koji.send(idea_id))
    ana.write(idea_id, "Uno")
    packet = ana.send(idea_id, to="Koji")
    with pytest.raises(UserError, match="exchange-not-for-you"):
        rosa.look(packet)
    koji.look(packet)
    closed = ana.send(idea_id, passphrase="café con 砂糖")
    for wrong in ("", "Café con 砂糖"):
        with pytest.raises(UserError, match="exchange-passphrase"):
            rosa.look(closed, wrong)
    assert rosa.look(closed, "café con 砂糖").merged.items
