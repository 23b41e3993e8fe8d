"""What the page changes: each in one transaction, told in one line, and undone as one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.ideas.several import archive_ideas, bring_back_ideas, delete_ideas, move_ideas
from ninja_mentor.core.kernel.language import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ninja_mentor.core.ideas.model import Idea
    from ninja_mentor.core.overview.board import BoardRow
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.ideas.words import IdeaWords

LONGEST_TITLE: Final = 60  # in a line that goes by; the idea itself keeps every word


@dataclass(frozen=True)
class _Wording:
    """Msgids of one deed: the journal's and the toast's, for one idea and for several."""

    label: str
    label_many: str
    told: str
    told_one_of_many: str
    told_many: str


MOVE: Final = _Wording(
    mark("Move to {stage}"),
    mark("Move ideas to {stage}"),
    mark("“{title}” is in {stage} now."),
    mark("{n} idea is in {stage} now."),
    mark("{n} ideas are in {stage} now."),
)
ARCHIVE: Final = _Wording(
    mark("Archive {title}"),
    mark("Archive ideas"),
    mark("Archived “{title}”."),
    mark("Archived {n} idea."),
    mark("Archived {n} ideas."),
)
BRING_BACK: Final = _Wording(
    mark("Bring back {title}"),
    mark("Bring back ideas"),
    mark("“{title}” is back."),
    mark("{n} idea is back."),
    mark("{n} ideas are back."),
)
DELETE: Final = _Wording(
    mark("Delete {title}"),
    mark("Delete ideas"),
    mark("Deleted “{title}”."),
    mark("Deleted {n} idea."),
    mark("Deleted {n} ideas."),
)


class IdeaChanges(QObject):
    """`logged(idea id)` fires after a new idea is stored; `not_logged(title)` where it could not be."""

    logged = Signal(str)
    not_logged = Signal(str)

    def __init__(self, desk: Desk, words: IdeaWords, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self._under_way: dict[str, str] = {}  # ideas that are being moved, and where to

    def log(self, title: str) -> None:
        """A new idea from one line, of whoever sits here."""
        profile = self._desk.workspace.profile

        def tell(idea: Idea) -> None:
            said = self._desk.language.say("Logged “{title}”.", title=_short(title))
            self._desk.toaster.say(said, undo=True)
            self.logged.emit(idea.id)

        def fail(error: Exception) -> None:
            self._desk.troubles.tell(error)
            self.not_logged.emit(title)

        self._desk.writer.change(
            mark("Log {title}"),
            log_idea,
            title,
            source=self._desk.language.code,
            country=profile.country,
            founder_id=profile.person_id,
            facts={"title": _short(title)},
            then=tell,
            failed=fail,
        )

    def move(self, rows: Sequence[BoardRow], stage: str) -> None:
        """Puts the ideas into this stage; those that are there already stay as they are."""
        going = [row for row in rows if self._under_way.get(row.id, row.stage) != stage]
        self._under_way |= dict.fromkeys((row.id for row in going), stage)

        def arrive() -> None:
            for row in going:
                if self._under_way.get(row.id) == stage:
                    del self._under_way[row.id]

        self._change(MOVE, going, move_ideas, stage, stage=self._words.stage(stage), after=arrive)

    def step(self, row: BoardRow, by: int) -> str:
        """Puts the idea into the stage before or after the one where it is, or is going to be in a moment.

        Gives that stage; empty at the end of the way.
        """
        stages = self._words.stages
        now = self._under_way.get(row.id, row.stage)
        if now not in stages or not 0 <= stages.index(now) + by < len(stages):
            return ""
        stage = stages[stages.index(now) + by]
        self.move([row], stage)
        return stage

    def archive(self, rows: Sequence[BoardRow]) -> None:
        self._change(ARCHIVE, [row for row in rows if not row.archived], archive_ideas)

    def bring_back(self, rows: Sequence[BoardRow]) -> None:
        self._change(BRING_BACK, [row for row in rows if row.archived], bring_back_ideas)

    def delete(self, rows: Sequence[BoardRow]) -> None:
        self._change(DELETE, rows, delete_ideas)

    def _change(
        self,
        wording: _Wording,
        rows: Sequence[BoardRow],
        edit: Callable[..., None],
        *args: object,
        after: Callable[[], object] = lambda: None,
        **facts: str,
    ) -> None:
        if not rows:
            return
        language = self._desk.language
        if len(rows) == 1:
            facts["title"] = _short(rows[0].title)
            label, said = wording.label, language.say(wording.told, **facts)
        else:
            label = wording.label_many
            said = language.count(wording.told_one_of_many, wording.told_many, len(rows), **facts)

        def tell(_: object) -> None:
            after()
            self._desk.toaster.say(said, undo=True)

        def fail(error: Exception) -> None:
            after()
            self._desk.troubles.tell(error)

        ids = [row.id for row in rows]
        self._desk.writer.change(label, edit, ids, *args, facts=facts, then=tell, failed=fail)


def _short(title: str) -> str:
    words = " ".join(title[: 4 * LONGEST_TITLE].split())
    return words if len(words) <= LONGEST_TITLE else words[: LONGEST_TITLE - 1].rstrip() + "…"
