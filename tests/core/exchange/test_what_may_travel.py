"""What stays here, what only its author may change, and whose words are not taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.exchange import chain
from ninja_mentor.core.exchange.identity import block, correspondents
from ninja_mentor.core.exchange.seal import unseal
from ninja_mentor.core.exchange.wire import unsqueeze
from ninja_mentor.core.ideas.edits import link_person
from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.mentoring.edits import promise, set_session, start_session
from ninja_mentor.core.mentoring.model import MentoringSession
from ninja_mentor.core.people.edits import add_person, give_consent, set_person, withdraw_consent
from ninja_mentor.core.people.model import Person

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.exchange.conftest import Computer


@pytest.fixture
def ana(computer: Callable[..., Computer]) -> Computer:
    return computer("Ana")


@pytest.fixture
def koji(computer: Callable[..., Computer]) -> Computer:
    return computer("Koji")


def bytes_of(packet: bytes) -> bytes:
    """All that is in an open packet."""
    return unsqueeze(unseal(packet, ""))


def test_what_a_mentor_keeps_to_themselves_never_leaves(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    with ana.workspace.transaction("Note") as tx:
        private = start_session(tx, idea_id, zone="America/La_Paz").id
        set_session(tx, private, goal="PrivateGoal", visibility="me")
        promise(tx, idea_id, "PrivatePromise", session_id=private)
        shared = start_session(tx, idea_id, zone="America/La_Paz").id
        set_session(tx, shared, goal="SharedGoal", visibility="space")
    packet = ana.send(idea_id)
    for words, leaves in ((b"PrivateGoal", False), (b"PrivatePromise", False), (b"SharedGoal", True)):
        assert (words in bytes_of(packet)) is leaves
    koji.receive(packet)
    assert koji.workspace.ask(lambda session: session.get(MentoringSession, private)) is None
    assert koji.workspace.ask(lambda session: session.get(MentoringSession, shared)) is not None


def test_people_leave_only_by_consent_and_never_with_what_is_private(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    with ana.workspace.transaction("People") as tx:
        yes = add_person(tx, "Yumi", "BO", note="PrivateNote", ancestry="Nisei", skills="Costura").id
        no = add_person(tx, "Rosa", "BO", skills="Xilografía").id
        young = add_person(tx, "Luis", "BO", birth_year=2012, skills="Quena").id
        for person_id in (yes, no, young):
            link_person(tx, idea_id, person_id, "member")
        for person_id in (yes, young):  # without a guardian's consent that of Luis does not count
            give_consent(tx, person_id, "team")
    packet = ana.send(idea_id)
    found = bytes_of(packet)
    assert b"Costura" in found
    for words in (b"PrivateNote", b"Nisei", "Xilografía".encode(), b"Quena"):
        assert words not in found
    koji.receive(packet)
    with koji.workspace.transaction("Note") as tx:
        set_person(tx, yes, note="Mine")
    with ana.workspace.transaction("Change") as tx:
        set_person(tx, yes, skills="Costura y bordado", note="PrivateNote 2")
    koji.receive(ana.send(idea_id))
    yumi = koji.workspace.ask(lambda session: session.get(Person, yes))
    assert yumi is not None
    assert (yumi.skills, yumi.note) == ("Costura y bordado", "Mine")

    with ana.workspace.transaction("Withdraw") as tx:
        withdraw_consent(tx, yes, "team")
        set_person(tx, yes, skills="Nada")
    assert b"Nada" not in bytes_of(ana.send(idea_id))


def test_only_a_mentors_own_device_changes_their_notes(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    koji.receive(ana.send(idea_id))
    with koji.workspace.transaction("Note") as tx:
        note = start_session(tx, idea_id, zone="Asia/Tokyo").id
        set_session(tx, note, goal="Fijar el precio", visibility="space")
    ana.receive(koji.send(idea_id))
    ana.change(MentoringSession, note, goal="Otra cosa")
    ana.change(Idea, idea_id, place="Caranavi")
    merged = koji.receive(ana.send(idea_id, everything=True))
    assert {item.kind: item.what for item in merged.items} == {"session": "refused", "idea": "changes"}
    [refused] = [item.reason for item in merged.items if item.what == "refused"]
    assert refused is not None
    assert (refused.code, refused.facts) == ("exchange-not-theirs", {"name": "Ana"})
    kept = koji.workspace.ask(lambda session: session.get(MentoringSession, note))
    assert kept is not None
    assert (kept.goal, koji.idea(idea_id).place) == ("Fijar el precio", "Caranavi")

    koji.change(MentoringSession, note, goal="Fijar el precio justo")
    ana.receive(koji.send(idea_id, everything=True))
    theirs = ana.workspace.ask(lambda session: session.get(MentoringSession, note))
    assert theirs is not None
    assert "justo" in theirs.goal


def test_a_contact_that_was_never_shared_is_not_changed_by_others(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    with ana.workspace.transaction("People") as tx:
        yumi = add_person(tx, "Yumi", "BO", skills="Costura").id
        link_person(tx, idea_id, yumi, "member")
        give_consent(tx, yumi, "team")
    with koji.workspace.transaction("People") as tx:
        tx.add(Person(id=yumi, name="Yumi", skills="Bordado"))
    merged = koji.receive(ana.send(idea_id))
    assert [item.reason.code for item in merged.items if item.reason] == ["exchange-own-contact"]
    kept = koji.workspace.ask(lambda session: session.get(Person, yumi))
    assert kept is not None
    assert kept.skills == "Bordado"


def test_nothing_is_taken_from_a_blocked_key_not_even_through_others(
    ana: Computer, koji: Computer, computer: Callable[..., Computer]
) -> None:
    rosa = computer("Rosa")
    idea_id = ana.log()
    for one in (koji, rosa):
        one.receive(ana.send(idea_id))
        ana.receive(one.send(idea_id))
    [theirs] = [each for each in ana.workspace.ask(correspondents) if each.name == "Rosa"]
    ana.workspace.jot(block, theirs.key, blocked=True)
    rosa.write(idea_id, "Malas palabras")
    with pytest.raises(UserError, match="exchange-blocked"):
        ana.look(rosa.send(idea_id))
    koji.receive(rosa.send(idea_id))
    koji.change(Idea, idea_id, place="Naha")
    merged = ana.receive(koji.send(idea_id, everything=True))
    assert [(each.code, each.facts["name"]) for each in merged.problems] == [("exchange-blocked", "Rosa")]
    assert (ana.text(idea_id), ana.idea(idea_id).place) == ("", "Naha")
    ana.workspace.jot(block, theirs.key, blocked=False)
    ana.receive(rosa.send(idea_id, everything=True))
    assert ana.text(idea_id) == "Malas palabras"


def test_what_ends_a_sending_in_the_middle_loses_nothing(
    ana: Computer, koji: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    idea_id = ana.log()
    ana.send(idea_id)
    ana.write(idea_id, "Uno")

    def dies(*_args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(chain, "put", dies)
        with pytest.raises(KeyboardInterrupt):
            ana.send(idea_id)
    koji.receive(ana.send(idea_id))
    assert koji.text(idea_id) == "Uno"
    assert koji.look(ana.send(idea_id, everything=True)).missing == 0


def test_a_clock_ten_years_off_changes_nothing(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    koji.receive(ana.send(idea_id))
    ana.clock.pass_by(days=3653)
    ana.write(idea_id, "Uno dos")
    ana.clock.pass_by(days=-7306)
    koji.receive(ana.send(idea_id))
    koji.write(idea_id, "Uno dos tres")
    ana.receive(koji.send(idea_id))
    assert ana.text(idea_id) == "Uno dos tres"
