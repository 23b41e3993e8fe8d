"""The pitch studio of one idea: written where it is seen, drawn beside the window's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from ninja_mentor.core.ideas.edits import confirm_translation, write_text
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES, mark
from ninja_mentor.core.pitch.designing import design_choices, set_design
from ninja_mentor.core.pitch.exporting import Press, prepare
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.core.pitch.pointing import part_at
from ninja_mentor.ui.navigation import Crumb, PageAction
from ninja_mentor.ui.pitch.delivery import Delivery
from ninja_mentor.ui.pitch.design_popover import DesignPopover
from ninja_mentor.ui.pitch.drawing import drawn_pages
from ninja_mentor.ui.pitch.page_preview import LANDSCAPE
from ninja_mentor.ui.pitch.rehearsal.stage import RehearsalStage
from ninja_mentor.ui.pitch.studio_side import STUDIO
from ninja_mentor.ui.pitch.view import PitchView
from ninja_mentor.ui.pitch.words import SENTENCE, PitchWords
from ninja_mentor.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.pitch.checks import Check
    from ninja_mentor.core.pitch.designing import DesignChoices
    from ninja_mentor.core.pitch.exporting import Prepared
    from ninja_mentor.core.pitch.pointing import PartPlace
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.pitch.drawing import Drawn

LANGUAGE: Final = "pitch-language"
SHAPE: Final = "pitch-shape"
KINDS: Final = (
    "idea", "answer", "numbers", "interview", "test", "member", "person", "consent", "profile",
    "pitch_design", "attachment",
)  # fmt: skip
AFTER_A_KEY: Final = 90  # milliseconds of stillness before what is being typed is drawn


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
        self._opening = ""  # a part that is to be written once the pitch is read
        self._found: list[Check] = []  # what only showed when the pages were drawn
        self._places: list[PartPlace] = []  # where the parts stand on the page that is shown
        self._stage: RehearsalStage | None = None  # while somebody rehearses
        self._words = PitchWords(desk.look, desk.workspace.workflow, desk.formats)
        remembered = desk.settings.choice(LANGUAGE)
        self._language = remembered if remembered in LANGUAGES else desk.language.code
        self.view = PitchView(desk, self._words, self._language)
        self._nothing = EmptyState(
            desk.look, "presentation", "", "", desk.look.say("Go to the ideas"), self._go_up
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.view)
        self.delivery = Delivery(desk, self._press, self._words, self.view, self)
        self.design = DesignPopover(desk.look, self, writing=desk.workspace.writing)
        self._after_key = QTimer(self)
        self._after_key.setSingleShot(True)
        self._after_key.setInterval(AFTER_A_KEY)
        self._after_key.timeout.connect(self._read)
        self.view.language_chosen.connect(self._speak)
        self.view.part_opened.connect(self._open_part)
        self.view.room_opened.connect(self._open_room)
        self.view.side.shape_chosen.connect(self._show_shape)
        self.view.rehearsals.rehearse_wanted.connect(self._rehearse)
        self.view.preview.pointed.connect(self._point)
        self.view.preview.drawing_wanted.connect(lambda _per_inch: self._draw())
        self.view.editor.typed.connect(lambda _field, _text: self._after_key.start())
        self.view.editor.written.connect(self._write)
        self.view.editor.confirmed.connect(self._confirm)
        self.view.editor.place_wanted.connect(self._go_to_part)
        self.design.changed.connect(self._change_design)
        self.design.pictures_wanted.connect(self._go_to_pictures)
        self.delivery.busy_changed.connect(self.header_changed)
        desk.look.theme.changed.connect(self._show_again)
        if desk.settings.choice(SHAPE) == LANDSCAPE:
            self._show_shape(LANDSCAPE)
            self.view.side.shapes.choose(LANDSCAPE)
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
        say = self._desk.look.say
        return (
            self.view.drawer.toggle_button(),
            PageAction(say("Design"), self._open_design, "palette"),
            PageAction(say("Rehearse"), self._rehearse, "timer"),
            self.delivery.action(),
        )

    def show_place(self, **place: object) -> None:
        idea_id = str(place.get("idea_id") or self._idea_id)
        if idea_id != self._idea_id:
            self.view.editor.close_editor()
            self._idea_id, self._prepared, self._wanted = idea_id, None, None
            self.view.preview.clear()
            self.view.band.hide()
        if idea_id:
            self._open_room(str(place.get("room") or STUDIO), str(place.get("record_id") or ""))
            self._read()
        else:
            self._say_nothing()

    def refresh(self, changes: Changes) -> None:
        if not self._idea_id:
            return
        for room in self.view.side_rooms().values():
            room.refresh(changes)
        if changes.touches(*KINDS):
            self._read()

    # -- reading and drawing ------------------------------------------------------------------------------

    def _read(self) -> None:
        self._desk.jobs.run(
            prepare,
            self._desk.workspace,
            self._idea_id,
            Order(self._language),
            self._press,
            self.view.editor.typing(),
            then=self._show,
            failed=self._fail,
            topic=("pitch", id(self)),
        )

    def _show(self, prepared: Prepared) -> None:
        told = self._prepared is None or self._prepared.snapshot.title != prepared.snapshot.title
        self._prepared = prepared
        self.delivery.show_pitch(self._idea_id, prepared.snapshot.language, prepared)
        self._stack.setCurrentWidget(self.view)
        self._show_again()
        editor = self.view.editor
        editor.catch_up()
        if editor.field and prepared.snapshot.language == self._language:
            editor.show_now(prepared.answers[editor.field])
        if told:
            self.header_changed.emit()
        if self._opening:
            part, self._opening = self._opening, ""
            self._open_part(part)
        if prepared.snapshot != self._wanted:
            self._draw()

    def _show_again(self) -> None:
        if self._prepared is not None:
            self.view.show_pitch(self._prepared, self._of_page())

    def _of_page(self) -> list[str]:
        """What only showed when the pages were drawn."""
        texts = self._desk.workspace.workflow.text(self._desk.language.code)
        return [check.said(self._desk.language, texts) for check in self._found]

    def _draw(self) -> None:
        if self._prepared is None:
            return
        snapshot = self._wanted = self._prepared.snapshot
        self._desk.jobs.run(
            drawn_pages,
            self._press,
            snapshot,
            self.view.preview.shape(),
            self.view.preview.drawn_at(),
            then=partial(self._show_pages, snapshot),
            topic=("pages", id(self)),
        )

    def _show_pages(self, snapshot: PitchSnapshot, drawn: Drawn) -> None:
        if self._prepared is None:
            return
        before = self._found
        self._places, self._found = drawn.places, drawn.found
        words = self._words.whole(snapshot)
        self.view.preview.show_pages(drawn.pages, words, can_be_pointed_at=bool(self._places))
        if self._found != before:
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
        self.view.editor.close_editor()
        self._language = language
        self._desk.settings.set_choice(LANGUAGE, language)
        self._read()

    def _show_shape(self, shape: str) -> None:
        self._desk.settings.set_choice(SHAPE, shape)
        self.view.preview.set_shape(shape)
        self._open_room(STUDIO)
        self._draw()

    def _open_room(self, room: str, record_id: str = "") -> None:
        for name, each in self.view.side_rooms().items():
            each.show_idea(self._idea_id, record_id=record_id if room == name else "")
        self.view.show_room(room)

    def _open_part(self, part: str) -> None:
        """Begins to write a part here; one that is made from records, or a canvas box, is written in its room."""
        if self._prepared is None:
            return
        if self._prepared.snapshot.language != self._language:
            self._opening = part  # as soon as the pitch is read in its new language
            return
        self.view.drawer.close_drawer()
        self.view.band.hide()
        now = self._prepared.written[part]
        if not now.field or not self._desk.workspace.writing:
            self._go_to_part(part)
            return
        self.view.show_room(STUDIO)
        question = self._words.question(now.field)
        self.view.editor.begin(part, self._words.heading(part), question, self._language, now)

    def _point(self, page: int, x: float, y: float) -> None:
        """Begins to write what was pressed on the page; above all parts stands the one sentence."""
        self._open_part(part_at(self._places, page, x, y) or SENTENCE)

    def _go_to_part(self, part: str) -> None:
        if self._prepared is not None:
            place = self._words.place(part, self._prepared)
            self._desk.navigator.open_page("idea", idea_id=self._idea_id, **place)

    def _write(self, field: str, language: str, text: str) -> None:
        self._desk.writer.change(
            mark("Write"),
            write_text,
            self._idea_id,
            field,
            language,
            text,
            then=lambda _answer: self.view.editor.was_stored(field, language),
        )

    def _confirm(self, field: str, language: str) -> None:
        self._desk.writer.change(
            mark("Confirm the translation"), confirm_translation, self._idea_id, field, language
        )

    def _open_design(self) -> None:
        self._desk.jobs.run(
            self._desk.workspace.ask,
            design_choices,
            self._idea_id,
            then=partial(self._show_design, self._idea_id),
            topic=("design", id(self)),
        )

    def _show_design(self, idea_id: str, choices: DesignChoices) -> None:
        if idea_id == self._idea_id:
            self.design.show_design(choices)
            self.design.open_over(self.view)

    def _change_design(self, name: str, value: str) -> None:
        values: dict[str, Any] = {name: value}
        self._desk.writer.change(mark("Design the pitch"), set_design, self._idea_id, **values)

    def _go_to_pictures(self) -> None:
        self._desk.navigator.open_page("idea", idea_id=self._idea_id, room="attachments")

    def _rehearse(self) -> None:
        if self._prepared is not None and self._stage is None:
            self._stage = RehearsalStage(self._desk, self._idea_id, self._prepared, self._language, self)
            self._stage.ended.connect(self._end_rehearsal)
            self._stage.begin()

    def _end_rehearsal(self) -> None:
        self._stage = None

    def _go_up(self) -> None:
        self._desk.navigator.open_page("ideas")
