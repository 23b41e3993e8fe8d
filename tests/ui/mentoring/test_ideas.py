"""A mentor's ideas: which need them, what has changed word by word, and the way to a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ninja_mentor.core.ideas.edits import unlink_person
from ninja_mentor.core.ideas.queries import team
from ninja_mentor.core.mentoring.edits import set_session, start_session
from ninja_mentor.ui.widgets.marked_text import MarkedText
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from tests.ui.mentoring.conftest import Mentor

    from ninja_mentor.core.store.transaction import Transaction


def words(widget: QWidget) -> str:
    """All that is said in a part of the page."""
    return "\n".join(each.text() for each in widget.findChildren(Text) if each.isVisibleTo(widget))


def test_own_ideas_come_first_needing_first_and_all_on_demand(mentor: Mentor) -> None:
    assert mentor.titles() == ["Café", "Té"]
    mentor.page.whose.chosen.emit("all")
    mentor.page.whose.choose("all")
    mentor.page._show_whose("all")
    mentor.settle()
    assert set(mentor.titles()) == {"Café", "Té", "Mate"}
    assert mentor.desk.settings.choice("mentoring-whose") == "all"


def test_a_row_says_aloud_why_it_is_there(mentor: Mentor) -> None:
    first = mentor.page.list.ideas.index(0, 0)
    said = str(first.data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("Café. ")
    for part in ("1 promise overdue", "2 changes", "No session yet", "1 of 3 at the gate", "0 interviews"):
        assert part in said


def test_what_changed_is_shown_word_by_word(mentor: Mentor) -> None:
    mentor.go_to("Café")
    marked = [mark for each in mentor.page.pane.findChildren(MarkedText) for mark in each.marked()]
    assert marked == ["el", "un"]
    assert {card.piece.kind for card in mentor.page.pane.changes} == {"answer", "action"}
    assert "Yumi Núñez" in words(mentor.page.pane.changes[0])


def test_seen_by_key_and_unseen_again(mentor: Mentor) -> None:
    mentor.go_to("Café")
    QTest.keyClick(mentor.page.list, Qt.Key.Key_S)
    mentor.settle()
    assert mentor.page.pane.changes == []
    assert "Nothing by others since 23 Nov 2026 10:05." in words(mentor.page.pane)
    shown = next(idea for idea in mentor.page.list.ideas.ideas() if idea.title == "Café")
    assert shown.changes == 0
    mentor.page.pane.unseen_wanted.emit()
    mentor.settle()
    assert len(mentor.page.pane.changes) == 2


def test_opening_an_idea_leaves_the_news_and_writing_a_note_does_not(mentor: Mentor) -> None:
    mentor.go_to("Café")
    cafe = mentor.page.list.current()
    assert cafe is not None
    mentor.page.pane.open.click()
    mentor.settle()
    assert len(mentor.page.pane.changes) == 2
    mentor.page.pane.write.click()
    mentor.settle()
    assert mentor.page.pane.changes == []
    assert mentor.desk.navigator.went == [  # type: ignore[attr-defined]
        ("idea", {"idea_id": cafe.id}),
        ("idea", {"idea_id": cafe.id, "room": "sessions", "start": True}),
    ]


def test_an_idea_never_looked_at_is_new_and_can_be_seen(mentor: Mentor) -> None:
    mentor.go_to("Té")
    assert "all of it is new to you" in words(mentor.page.pane)
    assert mentor.page.pane.seen is not None
    mentor.page.pane.seen.click()
    mentor.settle()
    assert "all of it is new to you" not in words(mentor.page.pane)


def test_a_promise_is_ticked_in_place_and_brought_back(mentor: Mentor) -> None:
    mentor.go_to("Café")
    [row] = mentor.page.pane.promises
    assert "overdue since 20 Nov 2026" in words(row)
    row.box.click()
    mentor.settle()
    assert "1 promised · 1 kept, 1 of them late · 0 given up · 0 still open" in words(mentor.page.pane)
    assert mentor.desk.toaster.said == ["Kept: Call three buyers · Undo"]  # type: ignore[attr-defined]
    mentor.desk.writer.run(mentor.desk.workspace.undo)
    mentor.settle()
    assert "0 kept" in words(mentor.page.pane)


def test_the_next_meeting_is_told_by_both_clocks(mentor: Mentor) -> None:
    mentor.go_to("Té")
    tea = mentor.page.list.current()
    assert tea is not None

    def settle_on(tx: Transaction) -> None:
        note = start_session(tx, tea.id, zone="Asia/Tokyo").id
        set_session(tx, note, next_date="2026-11-25", next_time="08:00", next_zone="Asia/Tokyo")

    mentor.change(settle_on)
    said = words(mentor.page.pane)
    assert "Tuesday, November 24, 2026, 19:00 here, 08:00 in Tokyo" in said
    assert "Yumi Núñez · 23:0" in said


def test_enter_goes_to_the_note_of_the_idea(mentor: Mentor) -> None:
    mentor.go_to("Café")
    mentor.page.list.setFocus()
    QTest.keyClick(mentor.page.list, Qt.Key.Key_Return)
    assert mentor.page.focusWidget() is mentor.page.pane.write


def test_the_chosen_idea_stays_chosen_when_the_order_changes(mentor: Mentor) -> None:
    mentor.go_to("Té")
    tea = mentor.page.list.current()
    assert tea is not None

    def meet_today(tx: Transaction) -> None:
        note = start_session(tx, tea.id, zone="America/La_Paz").id
        set_session(tx, note, date="2026-11-20", next_date="2026-11-23")

    mentor.change(meet_today)
    assert mentor.titles()[0] == "Té"
    now = mentor.page.list.current()
    assert now is not None
    assert now.id == tea.id


def test_a_mentor_without_ideas_learns_how_to_get_some(mentor: Mentor, ideas: dict[str, str]) -> None:
    for title in ("Café", "Té"):
        members = mentor.desk.workspace.ask(team, ideas[title])
        [mine] = [member for member in members if member.role == "mentor"]
        mentor.change(unlink_person, mine.id)
    assert mentor.page.nobody.isVisible()
    assert "add yourself as a mentor with the name of your profile, Ana" in words(mentor.page.nobody)
    mentor.page.nobody.button.click()
    assert mentor.desk.navigator.went == [("ideas", {})]  # type: ignore[attr-defined]
