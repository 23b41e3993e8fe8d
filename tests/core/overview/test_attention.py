"""What ideas need, what is due, where I left off, and the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.edits import archive_idea, delete_idea, link_person, log_idea, write_text
from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.mentoring.edits import comment_on, promise, start_session
from ninja_mentor.core.overview.board import board, ideas_behind
from ninja_mentor.core.overview.today import today_page
from ninja_mentor.core.overview.trash import trash
from ninja_mentor.core.people.edits import add_person
from ninja_mentor.core.people.model import Person

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock


def needs(workspace: Workspace) -> dict[str, list[tuple[str, int]]]:
    rows = workspace.ask(board, "es", workspace.today)
    return {row.title: [(need.what, need.n) for need in row.needs] for row in rows}


def test_an_idea_says_what_it_needs(workspace: Workspace, clock: StandingClock) -> None:
    with workspace.transaction("Ideas") as tx:
        ana = add_person(tx, "Ana Higa").id
        fine = log_idea(tx, "Con todo", source="es", founder_id=ana).id
        late = log_idea(tx, "Con atraso", source="es", founder_id=ana).id
        log_idea(tx, "Sola", source="es")
        promise(tx, late, "Pedir precios", due="2026-11-22")
        promise(tx, late, "Hoy no es tarde", due="2026-11-23")
        comment_on(tx, late, "problem", "¿Cuántos?")
        link_person(tx, fine, ana, "mentor")
        start_session(tx, fine, zone="Asia/Tokyo")
    assert needs(workspace) == {
        "Con todo": [],
        "Con atraso": [("overdue", 1), ("comments", 1)],
        "Sola": [("no_team", 0)],
    }
    clock.pass_by(days=31)
    assert ("no_session", 31) in needs(workspace)["Con todo"]
    assert ("quiet", 31) in needs(workspace)["Sola"]


def test_today_leads_back_to_the_last_answer_and_to_what_is_due(workspace: Workspace) -> None:
    with workspace.transaction("Ideas") as tx:
        kept = log_idea(tx, "Café", source="es").id
        gone = log_idea(tx, "Archivada", source="es").id
        promise(tx, kept, "Llamar", due="2026-12-24")
        promise(tx, gone, "Nunca", due="2026-11-01")
        delete_idea(tx, gone)
    with workspace.transaction("Write") as tx:
        write_text(tx, kept, "problem", "es", "Venden barato")
    page = workspace.ask(today_page, workspace.author.id, "es", workspace.today)
    assert page.left_off is not None
    assert (page.left_off.title, page.left_off.field) == ("Café", "problem")
    assert [due.action.what for due in page.actions] == ["Llamar"]
    with workspace.transaction("Archive") as tx:
        archive_idea(tx, kept)
    assert workspace.ask(today_page, workspace.author.id, "es", workspace.today).left_off is None


def test_a_changed_name_touches_the_rows_where_it_stands(workspace: Workspace) -> None:
    with workspace.transaction("Ideas") as tx:
        ana = add_person(tx, "Ana Higa").id
        mine = log_idea(tx, "Café", source="es", founder_id=ana).id
        log_idea(tx, "Otra", source="es")
    with workspace.transaction("Rename") as tx:
        tx.change(Person, ana, name="Ana Higa Oshiro")
    touched = workspace.ask(ideas_behind, {"person": {ana}})
    assert touched == {mine}
    (row,) = workspace.ask(board, "es", workspace.today, touched)
    assert row.team == ("Ana Higa Oshiro",)


def test_the_trash_holds_what_was_deleted_until_it_is_brought_back(workspace: Workspace) -> None:
    with workspace.transaction("Ideas") as tx:
        idea = log_idea(tx, "Café", source="es").id
        delete_idea(tx, idea)
    assert [each.title for each in workspace.ask(trash, workspace.kinds, workspace.author.id)] == ["Café"]
    assert workspace.search("café") == []
    with workspace.transaction("Bring back") as tx:
        found = tx.find(Idea, idea)
        assert found is not None
        tx.restore(found)
    assert workspace.ask(trash, workspace.kinds, workspace.author.id) == []
    assert [hit.title for hit in workspace.search("cafe")] == ["Café"]
