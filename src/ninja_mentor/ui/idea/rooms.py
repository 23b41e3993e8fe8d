"""The rooms that are always there beside the worksheet, each imported when it is first entered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.language import mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.ui.desk import Desk

EVIDENCE_KINDS: Final = ("interview", "assumption", "test", "rehearsal")


@dataclass(frozen=True)
class RoomEntry:
    """A room: `label` is a msgid, `make` gives its widget, `count` how much there is in it."""

    id: str
    label: str
    make: Callable[[Desk], QWidget]
    count: Callable[[IdeaSheet], int] = lambda _sheet: 0


def _canvas(desk: Desk) -> QWidget:
    from ninja_mentor.ui.idea.canvas.room import CanvasRoom  # noqa: PLC0415

    return CanvasRoom(desk)


def _evidence(desk: Desk) -> QWidget:
    from ninja_mentor.ui.idea.evidence.room import EvidenceRoom  # noqa: PLC0415

    return EvidenceRoom(desk)


def _numbers(desk: Desk) -> QWidget:
    from ninja_mentor.ui.idea.numbers.room import NumbersRoom  # noqa: PLC0415

    return NumbersRoom(desk)


def _team(desk: Desk) -> QWidget:
    from ninja_mentor.ui.idea.team.room import TeamRoom  # noqa: PLC0415

    return TeamRoom(desk)


def _attachments(desk: Desk) -> QWidget:
    from ninja_mentor.ui.idea.attachments.room import PicturesRoom  # noqa: PLC0415

    return PicturesRoom(desk)


def _sessions(desk: Desk) -> QWidget:
    from ninja_mentor.ui.idea.sessions.room import SessionsRoom  # noqa: PLC0415

    return SessionsRoom(desk)


def _progress(desk: Desk) -> QWidget:
    from ninja_mentor.ui.idea.progress.room import ProgressRoom  # noqa: PLC0415

    return ProgressRoom(desk)


def _history(desk: Desk) -> QWidget:
    from ninja_mentor.ui.idea.history.room import HistoryRoom  # noqa: PLC0415

    return HistoryRoom(desk)


def _records(sheet: IdeaSheet) -> int:
    return sum(len(sheet.facts.records.get(kind, ())) for kind in EVIDENCE_KINDS)


def _people(sheet: IdeaSheet) -> int:
    return len({member["person_id"] for member in sheet.facts.records.get("member", ())})


ROOMS: Final = (
    RoomEntry("canvas", mark("Canvas"), _canvas),
    RoomEntry("evidence", mark("Evidence"), _evidence, _records),
    RoomEntry("numbers", mark("Numbers"), _numbers),
    RoomEntry("team", mark("Team"), _team, _people),
    RoomEntry("attachments", mark("Pictures"), _attachments, lambda sheet: sheet.attachments),
    RoomEntry("sessions", mark("Sessions"), _sessions, lambda sheet: sheet.sessions),
    RoomEntry("progress", mark("Progress"), _progress),
    RoomEntry("history", mark("History"), _history),
)
