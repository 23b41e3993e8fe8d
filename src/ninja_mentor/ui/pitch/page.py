"""The pitch of one idea: read again whenever the idea changes, drawn beside the window's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QStackedLayout, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.pitch.checks import checks_of_message, checks_of_page
from ninja_mentor.core.pitch.exporting import Press, prepare
from ninja_mentor.core.pitch.message import message
from ninja_mentor.ui.navigation import Crumb, PageAction
from ninja_mentor.ui.pitch.exports import Exports, open_folder
from ninja_mentor.ui.pitch.view import PitchView
from ninja_mentor.ui.pitch.words import PitchWords
from ninja_mentor.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.pitch.checks import Check
    from ninja_mentor.core.pitch.exporting import Prepared
    from ninja_mentor.core.pitch.message import Message
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.jobs import Job

LANGUAGE: Final = "pitch-language"
KINDS: Final = ("idea", "answer", "numbers", "interview", "test", "member", "person", "consent", "profile")


class PitchPage(QWidget):
    """Shows the pitch of `idea_id`. One warm `Press` serves preview and exports."""

    header_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._press = Press()
        self._idea_id = ""
        self._prepared: Prepared | None = None
        self._wanted: PitchSnapshot | None = None  # the newest that was asked to be drawn
        self._writing = False
        self._words = PitchWords(desk.look, desk.workspace.workflow, desk.formats)
        remembered = desk.settings.choice(LANGUAGE)
        self._language = remembered if remembered in LANGUAGES else desk.language.code
        self.view = PitchView(desk.look, self._words, desk.settings, self._language)
        self._nothing = EmptyState(
            desk.look, "presentation", "", "", desk.look.say("Go to the ideas"), self._go_up
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.view)
        self.exports = Exports(desk, self._press, self)
        self.view.language_chosen.connect(self._speak)
        self.view.part_opened.connect(self._open_part)
        self.view.preview.drawing_wanted.connect(lambda _per_inch: self._draw())
        self.exports.started.connect(self._start)
        self.exports.written.connect(self._show_file)
        self.exports.failed.connect(lambda sentence: self.view.band.show_text(sentence, "red"))
        desk.look.theme.changed.connect(self._show_again)
        self._say_nothing()

    # -- what the window asks ---------------------------------------------------------------------------

    def title(self) -> str:
        return self._desk.look.say("Pitch")

    def breadcrumb(self) -> Sequence[Crumb]:
        ideas = Crumb(self._desk.look.say("Ideas"), "ideas")
        if self._prepared is None:
            return (ideas,)
        return (ideas, Crumb(self._prepared.snapshot.title, "idea", {"idea_id": self._idea_id}))

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        if self._prepared is None:
            return ()
        say, free = self._desk.look.say, not self._writing
        return (
            self.view.drawer.toggle_button(),
            PageAction(say("Copy text for WhatsApp"), self._copy, "copy"),
            PageAction(say("Export deck"), partial(self._export, "pptx"), "presentation", enabled=free),
            PageAction(
                say("Export PDF"), partial(self._export, "pdf"), "file-down", primary=True, enabled=free
            ),
        )

    def show_place(self, **place: object) -> None:
        idea_id = str(place.get("idea_id") or self._idea_id)
        if idea_id != self._idea_id:
            self._idea_id, self._prepared, self._wanted = idea_id, None, None
            self.view.preview.clear()
            self.view.band.hide()
        if idea_id:
            self._read()
        else:
            self._say_nothing()

    def refresh(self, changes: Changes) -> None:
        if self._idea_id and changes.touches(*KINDS):
            self._read()

    # -- reading and drawing ------------------------------------------------------------------------------

    def _read(self) -> None:
        self._desk.jobs.run(
            prepare,
            self._desk.workspace,
            self._idea_id,
            self._language,
            self._press,
            then=self._show,
            failed=self._fail,
            topic=("pitch", id(self)),
        )

    def _show(self, prepared: Prepared) -> None:
        told = self._prepared is None or self._prepared.snapshot.title != prepared.snapshot.title
        self._prepared = prepared
        self._stack.setCurrentWidget(self.view)
        self._show_again()
        if told:
            self.header_changed.emit()
        if prepared.snapshot != self._wanted:
            self._draw()

    def _show_again(self) -> None:
        if self._prepared is not None:
            self.view.show_pitch(self._prepared, self._of_page())

    def _of_page(self) -> list[str]:
        """What only showed when the page was drawn."""
        texts = self._desk.workspace.workflow.text(self._desk.language.code)
        pages = max(self.view.preview.page_count(), 1)
        return [check.said(self._desk.language, texts) for check in checks_of_page(pages)]

    def _draw(self) -> None:
        if self._prepared is None:
            return
        snapshot = self._wanted = self._prepared.snapshot
        self._desk.jobs.run(
            _pictures,
            self._press,
            snapshot,
            self.view.preview.drawn_at(),
            then=partial(self._show_pages, snapshot),
            topic=("pages", id(self)),
        )

    def _show_pages(self, snapshot: PitchSnapshot, pages: list[QImage]) -> None:
        if self._prepared is None:
            return
        before = self._of_page()
        self.view.preview.show_pages(pages, self._words.whole(snapshot))
        if self._of_page() != before:
            self._show_again()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._desk.troubles.tell(error)
            return
        self._prepared = None
        self._say_nothing(self._desk.troubles.sentence(error))

    def _say_nothing(self, why: str = "") -> None:
        say = self._desk.look.say
        title = say("No pitch to show") if why else say("A pitch belongs to an idea")
        self._nothing.set_words(title, why or say("Open an idea, then choose “Pitch”."))
        self._stack.setCurrentWidget(self._nothing)
        self.header_changed.emit()

    # -- what the person does -----------------------------------------------------------------------------

    def _speak(self, language: str) -> None:
        self._language = language
        self._desk.settings.set_choice(LANGUAGE, language)
        self._read()

    def _open_part(self, part: str) -> None:
        if self._prepared is not None:
            place = self._words.place(part, self._prepared)
            self._desk.navigator.open_page("idea", idea_id=self._idea_id, **place)

    def _go_up(self) -> None:
        self._desk.navigator.open_page("ideas")

    def _export(self, format_: str) -> None:
        if self._prepared is not None:
            title = self._prepared.snapshot.title
            self.exports.ask_where(self._idea_id, title, format_, self._language)

    def _start(self, job: Job) -> None:
        self._writing = True
        self.view.band.hide()
        self.view.busy.show_job(job, self._desk.look.say("Writing the file…"))
        job.ended.connect(self._end)
        self.header_changed.emit()

    def _end(self) -> None:
        self._writing = False
        self.header_changed.emit()

    def _show_file(self, path: Path, checks: list[Check]) -> None:
        look = self._desk.look
        lines = [look.say("Written: {name} in {folder}", name=path.name, folder=str(path.parent))]
        known = self._prepared.checks if self._prepared else ()
        texts = self._desk.workspace.workflow.text(look.language.code)
        news = [check.said(look.language, texts) for check in checks if check not in known]
        self.view.band.show_text(
            "\n".join(lines + news),
            "amber" if news else "green",
            look.say("Open folder"),
            partial(open_folder, path),
        )

    def _copy(self) -> None:
        if self._prepared is not None:
            self._desk.jobs.run(message, self._prepared.snapshot, then=self._put_on_clipboard)

    def _put_on_clipboard(self, written: Message) -> None:
        look = self._desk.look
        QGuiApplication.clipboard().setText(written.text)
        copied = look.say("Copied. Paste it into WhatsApp or an e-mail.")
        texts = self._desk.workspace.workflow.text(look.language.code)
        news = [check.said(look.language, texts) for check in checks_of_message(written)]
        if news:
            self.view.band.show_text("\n".join([copied, *news]), "amber")
        else:
            self._desk.toaster.say(copied)


def _pictures(press: Press, snapshot: PitchSnapshot, per_inch: float) -> list[QImage]:
    pages = press.one_page.pictures(snapshot, per_inch)
    return [QImage.fromData(page) for page in pages]
