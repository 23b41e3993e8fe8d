"""Lists of what mentors wrote, as a script reads them."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.mentoring.edits import (
    comment_on,
    drop_promise,
    promise,
    resolve_comment,
    set_session,
    start_session,
)
from ninja_mentor.core.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Shell


@pytest.fixture
def idea(shell: Shell, tmp_path: Path) -> str:
    """An idea on which Kenji wrote two notes, one for himself, a promise and a comment."""
    kenji = Workspace.open(shell.folder / "ws", make_parts(devices=tmp_path / "devices"), acting_as="Kenji")
    with closing(kenji), kenji.transaction("Note") as tx:
        idea = log_idea(tx, "Café", source="es").id
        for day, visibility in (("2026-11-02", "space"), ("2026-11-09", "me")):
            note = start_session(tx, idea, zone="Asia/Tokyo").id
            set_session(tx, note, date=day, visibility=visibility, goal="Find\na buyer", mode="phone")
        drop_promise(tx, promise(tx, idea, "Rent a stall").id, dropped=True, outcome="Too dear")
        comment = comment_on(tx, idea, "problem", "How many?", quote="families", language="en")
        resolve_comment(tx, comment.id, resolved=True)
    return idea


def test_sessions_come_newest_first_and_only_those_that_one_may_read(shell: Shell, idea: str) -> None:
    kenji = shell.json("--as", "Kenji", "list", "sessions")
    assert [row["date"] for row in kenji] == ["2026-11-09", "2026-11-02"]
    [other] = shell.json("--as", "Otro", "list", "sessions")
    names = ("kind", "idea_id", "idea_title", "date", "author_name", "mode", "goal")
    assert [other[name] for name in names] == [
        "session", idea, "Café", "2026-11-02", "Kenji", "phone", "Find\na buyer",
    ]  # fmt: skip
    line = shell.says("--as", "Otro", "list", "sessions").split("\t")
    assert line[1:] == ["2026-11-02", "Kenji", "phone", "Find a buyer", "Café"]


def test_comments_say_what_they_are_about_and_whether_they_are_dealt_with(shell: Shell, idea: str) -> None:
    [row] = shell.json("list", "comments")
    names = ("kind", "idea_id", "idea_title", "field", "quote", "text", "resolved")
    assert [row[name] for name in names] == [
        "comment", idea, "Café", "problem", "families", "How many?", True,
    ]  # fmt: skip
    assert shell.says("list", "comments").split("\t")[1:] == ["problem", "families", "How many?", "Café"]


def test_a_promise_that_was_given_up_says_so(shell: Shell, idea: str) -> None:
    [row] = shell.json("list", "actions")
    assert (row["idea_id"], row["title"], row["given_up"], row["outcome"]) == (
        idea, "Rent a stall", True, "Too dear",
    )  # fmt: skip
