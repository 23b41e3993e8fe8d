"""Whoever is erased leaves no word in what has travelled; the chain of segments still verifies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from ninja_mentor.core.ideas.edits import link_person
from ninja_mentor.core.overview.erased_everywhere import erase_person
from ninja_mentor.core.people.edits import add_person, give_consent, set_person
from ninja_mentor.core.people.model import Person
from ninja_mentor.core.store.travelling import body, correspondent, device, replica

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.exchange.conftest import Computer

NAME = "Yumiko Zukerán"


def test_no_replica_segment_or_packet_holds_them(computer: Callable[..., Computer]) -> None:
    ana, koji, rosa = computer("Ana"), computer("Koji"), computer("Rosa")
    idea_id = ana.log()
    with ana.workspace.transaction("Add") as tx:
        her = add_person(tx, NAME, "BO", "America/La_Paz", skills="Xilografía").id
        link_person(tx, idea_id, her, "member")
        give_consent(tx, her, "team")
    with ana.workspace.transaction("Change") as tx:
        set_person(tx, her, skills="Xilografía y serigrafía")
    ana.write(idea_id, f"{NAME} lo dijo")
    ana.write(idea_id, "Alguien lo dijo")
    koji.receive(ana.send(idea_id))
    assert koji.workspace.ask(lambda session: session.get(Person, her)) is not None

    erase_person(ana.workspace, her)
    rows = ana.workspace.ask(
        lambda session: session.execute(select(replica.c.kind, replica.c.record_id)).all()
    )
    assert ("person", her) not in {(row.kind, row.record_id) for row in rows}
    kept = ana.workspace.ask(
        lambda session: session.execute(select(body).where(body.c.content.is_not(None))).all()
    )
    assert {row.kind for row in kept} >= {"idea"}
    assert not [row for row in kept if row.record_id == her or row.kind == "answer"]  # it named them once

    arrival = rosa.look(ana.send(idea_id, everything=True))
    assert NAME not in str(arrival.merged)
    assert {item.kind for item in arrival.merged.items} >= {"idea", "answer"}
    rosa.receive(ana.send(idea_id, everything=True))
    assert rosa.text(idea_id) == "Alguien lo dijo"


def test_the_keys_of_whoever_is_erased_go_too(computer: Callable[..., Computer]) -> None:
    ana, koji = computer("Ana"), computer("Koji")
    with ana.workspace.transaction("Add") as tx:
        contact = add_person(tx, "Koji").id
    idea_id = ana.log()
    koji.receive(ana.send(idea_id))
    koji.write(idea_id, "Uno")
    ana.receive(koji.send(idea_id))
    assert ana.workspace.ask(lambda session: session.execute(select(correspondent)).all())
    with ana.workspace.event("Known as") as tx:
        tx.session.connection().execute(correspondent.update().values(person_id=contact))
    erase_person(ana.workspace, contact)
    assert ana.workspace.ask(lambda session: session.execute(select(correspondent)).all()) == []
    left = ana.workspace.ask(lambda session: session.execute(select(device)).all())
    assert len(left) == 1  # our own
    assert koji.look(ana.send(idea_id, everything=True)).merged.problems == []
