"""What the history says of an entry, and what the texts in it are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.widgets.text_names import DONE, TEXT_OF, TEXTS

if TYPE_CHECKING:
    from ninja_mentor.core.overview.story import StoryChange, StoryEntry, TextChange
    from ninja_mentor.ui.desk import Desk

KINDS: Final = {
    "idea": mark("Idea"),
    "answer": mark("Answer"),
    "interview": mark("Interview"),
    "assumption": mark("Assumption"),
    "test": mark("Test"),
    "numbers": mark("Numbers"),
    "rehearsal": mark("Rehearsal"),
    "member": mark("Team"),
    "session": mark("Session note"),
    "action": mark("Action"),
    "comment": mark("Comment"),
    "verdict": mark("Advice at the gate"),
    "readiness": mark("Readiness"),
    "review": mark("Review"),
    "attachment": mark("Picture or file"),
    "pitch_design": mark("Design of the pitch"),
    "question": mark("Question"),
    "pitch_version": mark("Exported pitch"),
}


class HistoryWords:
    """Sentences about entries, in the person's language."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._texts = desk.workspace.workflow.text(desk.language.code)

    def what(self, entry: StoryEntry) -> str:
        """What was done."""
        say = self._desk.language.say
        facts = {name: self._fact(value) for name, value in entry.facts.items()}
        what = say(entry.label, **facts)
        if entry.origin == "undo":
            return say("Undone: {what}", what=what)
        if entry.origin == "redo":
            return say("Done again: {what}", what=what)
        return what

    def who_when(self, entry: StoryEntry) -> str:
        """Who did it, and at what time of the day."""
        moment = self._desk.formats.moment(entry.at)
        return " · ".join(part for part in (entry.author_name, moment.rsplit(" ", 1)[-1]) if part)

    def about(self, change: StoryChange) -> str:
        """Which record it was done to, and what: "Interview · Grower 07 · new"."""
        say = self._desk.language.say
        if change.field:
            name = self.question(change.field)
        elif change.kind == "idea":
            name = ""
        else:
            name = change.title
        kind = "" if change.kind == "answer" else say(KINDS.get(change.kind, change.kind))
        done = self._desk.language.say(DONE[change.done])
        return " · ".join(part for part in (kind, name, done) if part)

    def question(self, field: str) -> str:
        """The question of a worksheet's field or of a box of the canvas."""
        text = self._texts.fields.get(field) or self._texts.boxes.get(field.removeprefix("canvas."))
        return text.question if text is not None else field

    def text_name(self, change: StoryChange, text: TextChange) -> str:
        """What a text is called: its language for an answer, else its column's words."""
        if change.kind == "answer" and text.name.startswith(TEXT_OF):
            return self._desk.formats.language_name(text.name.removeprefix(TEXT_OF))
        return self._desk.language.say(TEXTS[text.name])

    def _fact(self, value: object) -> object:
        """A stage or a field by its words, where the journal holds its id."""
        stage = self._texts.stages.get(str(value))
        if stage is not None:
            return stage.title
        return self.question(str(value)) if str(value) in self._texts.fields else value


def is_text(change: StoryChange, text: TextChange) -> bool:
    """Whether a changed value is words that are shown before and after."""
    if change.kind == "answer":
        return text.name.startswith(TEXT_OF)
    return text.name in TEXTS
