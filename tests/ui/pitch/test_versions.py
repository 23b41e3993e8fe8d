"""The room of versions: seen, saved again, opened, compared, addressed and deleted, also by key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from tests.core.pitch.stored import store_idea
from tests.ui.conftest import HeldExecutor, type_text

from ninja_mentor.core.ideas.edits import log_idea, write_text
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.pitch.exporting import Press, export_pitch
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.core.pitch.versions import versions
from ninja_mentor.ui.pitch.versions.room import VersionsRoom
from ninja_mentor.ui.widgets.folder_dialog import PITCH_FOLDER, last_folder
from ninja_mentor.ui.widgets.marked_text import MarkedText
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot
    from tests.conftest import StandingClock

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.pitch.versions.version_row import VersionRow
    from ninja_mentor.ui.theme import Theme


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    return store_idea(workspace)


@pytest.fixture
def desk(workspace: Workspace, desk_of: Callable[..., Desk]) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def export(
    workspace: Workspace, idea_id: str, press: Press, tmp_path: Path, clock: StandingClock
) -> Callable[..., bytes]:
    """Exports in a language, with another problem if one is given; gives the bytes."""

    def one(language: str = "es", problem: str = "", whom: str = "") -> bytes:
        clock.pass_by(minutes=1)
        if problem:
            with workspace.transaction("Write") as tx:
                write_text(tx, idea_id, "problem", language, problem)
        out = tmp_path / "pitch.txt"
        export_pitch(workspace, idea_id, Order(language, "txt", for_whom=whom), out, press)
        return out.read_bytes()

    return one


@pytest.fixture
def open_room(desk: Desk, idea_id: str, qtbot: QtBot) -> Callable[[], VersionsRoom]:
    def make() -> VersionsRoom:
        room = VersionsRoom(desk)
        qtbot.addWidget(room)
        desk.writer.changed.connect(room.refresh)
        room.resize(900, 600)
        room.show()
        room.activateWindow()
        qtbot.waitUntil(room.isActiveWindow)
        room.show_idea(idea_id)
        settle(desk)
        return room

    return make


def settle(desk: Desk) -> None:
    while desk.writer.busy or desk.jobs.busy:
        desk.writer.wait_idle()
        desk.jobs.wait_idle()


def words(row: VersionRow) -> list[str]:
    return [text.text() for text in row.findChildren(Text)]


def shown(room: VersionsRoom) -> list[str]:
    """What stands in the comparison, from top to bottom, as far as it is seen."""
    found = room.comparison.findChildren(Text) + room.comparison.findChildren(MarkedText)
    return [text.text() for text in found if text.isVisible()]


def compare(room: VersionsRoom, desk: Desk, *places: int) -> list[MarkedText]:
    for row in room.rows:
        row.choose(on=False)
    for place in places:
        row = room.rows[place]
        QTest.mouseClick(
            row, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, QPoint(300, row.height() - 3)
        )
    QTest.mouseClick(room.compare, Qt.MouseButton.LeftButton)
    settle(desk)
    assert room.comparison.isVisible()
    return [text for text in room.comparison.findChildren(MarkedText) if text.isVisible()]


def test_without_a_version_the_room_says_what_one_is(open_room: Callable[[], VersionsRoom]) -> None:
    room = open_room()
    assert room.empty.isVisible()
    assert "the very file" in room.empty.accessibleDescription()


def test_versions_are_listed_newest_first_in_words(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], workspace: Workspace,
    idea_id: str, press: Press, tmp_path: Path, clock: StandingClock,
) -> None:  # fmt: skip
    export("ja", whom="JICA")
    clock.pass_by(hours=1)
    order = Order("es", "pdf", "formal", "letter", "sumi")
    export_pitch(workspace, idea_id, order, tmp_path / "pitch.pdf", press)
    size = (tmp_path / "pitch.pdf").stat().st_size
    newest, oldest = open_room().rows
    assert words(newest) == [
        "One page · Spanish",
        "23 Nov 2026 11:06 · Ana",
        f"Formal · Letter · Sumi ink · {round(size / 1000)} KB",
    ]
    assert words(oldest)[0] == "Text · Japanese"
    assert (newest.whom.text(), oldest.whom.text()) == ("", "JICA")
    assert newest.accessibleName().startswith("One page · Spanish, 23 Nov 2026 11:06 · Ana")


def test_the_very_file_is_saved_again(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk, tmp_path: Path
) -> None:
    content = export("es")
    export("es", problem="Otro problema")
    room = open_room()
    QTest.mouseClick(room.rows[1].save, Qt.MouseButton.LeftButton)
    dialog = room.findChild(QFileDialog)
    assert dialog is not None
    name = dialog.findChild(QLineEdit)
    assert name is not None
    assert name.text() == "Café de Altura Directo (es).txt"
    target = tmp_path / "again" / "saved.txt"
    target.parent.mkdir()
    name.setText(str(target))
    QTest.keyClick(name, Qt.Key.Key_Return)
    settle(desk)
    assert target.read_bytes() == content
    assert "saved.txt" in room.band.words()
    assert last_folder(desk.settings, PITCH_FOLDER) == target.parent
    room.files._save(room.rows[1].version.content, str(tmp_path / "nowhere" / "saved.txt"))
    settle(desk)
    assert "nowhere" in room.band.words()
    assert last_folder(desk.settings, PITCH_FOLDER) == target.parent


class Opener(QObject):
    """Stands for the system's programs."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url)


@pytest.fixture
def opened() -> Iterator[list[QUrl]]:
    """What the system was asked to open."""
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "take")  # type: ignore[arg-type]  # (a name, whatever the stubs say)
    yield opener.urls
    QDesktopServices.unsetUrlHandler("file")


def test_a_copy_is_opened_that_cannot_be_changed(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk, workspace: Workspace,
    opened: list[QUrl],
) -> None:  # fmt: skip
    content = export("ja")
    room = open_room()
    room.rows[0].setFocus()
    for _ in range(2):
        QTest.keyClick(room.rows[0], Qt.Key.Key_Return)
        settle(desk)
    [path, again] = [Path(url.toLocalFile()) for url in opened]
    assert path == again
    assert path.name == "Café de Altura Directo (ja).txt"
    assert path.read_bytes() == content
    assert not path.is_relative_to(workspace.folder)
    assert path.stat().st_mode & 0o222 == 0


def test_a_lost_file_is_said_in_the_room(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk, workspace: Workspace
) -> None:
    export("es")
    room = open_room()
    workspace.attachments.path(room.rows[0].version.content).write_bytes(b"damaged")
    room.rows[0].open.click()
    settle(desk)
    assert room.band.words().startswith(
        "The file of this version is not in the workspace any more, or is damaged."
    )


def test_changed_words_are_marked_and_the_rest_is_quiet(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk
) -> None:
    export("es", problem="Venden <b>barato</b> en la puerta")
    export("es", problem="Venden <b>caro</b> en la puerta")
    room = open_room()
    assert not room.compare.isEnabled()
    earlier, later = compare(room, desk, 0, 1)
    assert (earlier.text(), earlier.marked()) == ("Venden <b>barato</b> en la puerta", ["barato"])
    assert (later.text(), later.marked()) == ("Venden <b>caro</b> en la puerta", ["caro"])
    assert (earlier.accessibleDescription(), later.accessibleDescription()) == ("Gone: barato", "New: caro")
    assert earlier.mapTo(room, QPoint()).x() < later.mapTo(room, QPoint()).x()
    assert earlier.mapTo(room, QPoint()).y() == later.mapTo(room, QPoint()).y()
    assert shown(room).count("Tostamos juntos en Caranavi, con certificado de origen por lote.") == 2
    assert any("Struck through" in text for text in shown(room))


def test_a_part_that_is_missing_on_one_side_is_said(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk, workspace: Workspace,
    idea_id: str,
) -> None:  # fmt: skip
    export("es")
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "partner", "es", "")
        write_text(tx, idea_id, "why_us", "es", "")
    export("es")
    room = open_room()
    texts = compare(room, desk, 0, 1)
    assert shown(room).count("Not in this version.") == len(texts) > 0
    assert all(text.marked() == [text.text()] for text in texts)


def test_two_languages_stand_side_by_side_without_marks(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk, workspace: Workspace
) -> None:
    export("es")
    export("ja")
    room = open_room()
    texts = compare(room, desk, 0, 1)
    assert any("in different languages" in text for text in shown(room))
    assert not any(text.marked() for text in texts)
    for language in ("es", "ja"):
        assert workspace.workflow.text(language).parts["problem"] in shown(room)


def test_versions_that_say_the_same_are_said_to(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk
) -> None:
    export("es")
    export("es")
    room = open_room()
    assert compare(room, desk, 0, 1) == []
    assert "Both say the same, word by word." in shown(room)


def test_a_comparison_is_not_shown_at_another_idea(
    export: Callable[..., bytes], desk_of: Callable[..., Desk], workspace: Workspace, idea_id: str,
    press: Press, tmp_path: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    export("es", problem="Uno")
    export("es", problem="Dos")
    with workspace.transaction("Log") as tx:
        other = log_idea(tx, "Riego", source="es").id
    export_pitch(workspace, other, Order("es", "txt"), tmp_path / "other.txt", press)
    desk = desk_of(workspace, reading=HeldExecutor())
    room = VersionsRoom(desk)
    qtbot.addWidget(room)
    room.show()
    room.show_idea(idea_id)
    settle(desk)
    for row in room.rows:
        row.choose(on=True)
    room.compare.click()
    room.show_idea(other)
    settle(desk)
    assert len(room.rows) == 1
    assert not room.comparison.isVisible()
    assert room.rows[0].isVisible()


def test_by_keys_alone(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk
) -> None:
    for problem in ("Uno", "Dos", "Tres"):
        export("es", problem=problem)
    room = open_room()
    first, second, third = room.rows
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert "chosen for comparing" in first.accessibleName()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert room.compare.isEnabled()
    QTest.keyClick(second, Qt.Key.Key_Down)
    QTest.keyClick(third, Qt.Key.Key_Space)
    assert not room.compare.isEnabled()
    assert room.hint.text() == "Only two versions can be compared."
    QTest.keyClick(third, Qt.Key.Key_Space)
    QTest.keyClick(room.compare, Qt.Key.Key_Space)
    settle(desk)
    assert room.comparison.back.hasFocus()
    QTest.keyClick(room.comparison.back, Qt.Key.Key_Escape)
    assert first.isVisible()
    assert room.compare.hasFocus()


def test_delete_puts_one_away_and_undo_brings_it_back(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk, workspace: Workspace,
    idea_id: str,
) -> None:  # fmt: skip
    for language in ("es", "ja", "en"):
        export(language)
    room = open_room()
    room.rows[1].setFocus()
    QTest.keyClick(room.rows[1], Qt.Key.Key_Delete)
    settle(desk)
    assert [row.version.language for row in room.rows] == ["en", "es"]
    assert room.rows[1].hasFocus()
    assert desk.toaster.said == ["Version deleted. · Undo"]  # type: ignore[attr-defined]
    desk.writer.run(workspace.undo)
    settle(desk)
    assert [row.version.language for row in room.rows] == ["en", "ja", "es"]
    assert len(workspace.ask(versions, idea_id)) == 3


def test_delete_held_down_or_tapped_twice_deletes_one_version(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk, workspace: Workspace,
    idea_id: str,
) -> None:  # fmt: skip
    for language in ("es", "ja", "en"):
        export(language)
    room = open_room()
    room.rows[0].setFocus()
    QTest.keyClick(room.rows[0], Qt.Key.Key_Delete)
    QTest.keyClick(room.rows[0], Qt.Key.Key_Delete)
    settle(desk)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "", True)
    QCoreApplication.sendEvent(room.rows[0], held)
    settle(desk)
    assert [row.version.language for row in room.rows] == ["ja", "es"]
    assert len(workspace.ask(versions, idea_id)) == 2
    assert desk.toaster.said == ["Version deleted. · Undo"]  # type: ignore[attr-defined]
    assert desk.toaster.warned == []  # type: ignore[attr-defined]


def test_a_version_that_could_not_be_deleted_can_be_once_more(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk, workspace: Workspace,
    idea_id: str, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def refuse(*_: object) -> None:
        raise UserError("disk-full", folder="x")

    export("es")
    room = open_room()
    told: list[str] = []
    desk.troubles.told.connect(told.append)
    with monkeypatch.context() as full:
        full.setattr("ninja_mentor.ui.pitch.versions.room.delete_versions", refuse)
        room.rows[0].away.click()
        settle(desk)
    assert [sentence.split(",")[0] for sentence in told] == ["The disk is full"]
    room.rows[0].away.click()
    settle(desk)
    assert workspace.ask(versions, idea_id) == []


def test_for_whom_is_written_in_place_and_delete_there_deletes_letters(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk, workspace: Workspace,
    idea_id: str,
) -> None:  # fmt: skip
    export("es")
    room = open_room()
    field = room.rows[0].whom
    field.setFocus()
    type_text(field, "JICAの方x")
    QTest.keyClick(field, Qt.Key.Key_Left)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(desk)
    [version] = workspace.ask(versions, idea_id)
    assert version.for_whom == "JICAの方"
    assert field is room.rows[0].whom


def test_a_new_export_leaves_the_other_rows_as_they_are(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk
) -> None:
    export("es")
    room = open_room()
    [row] = room.rows
    row.choose(on=True)
    export("ja")
    settle(desk)
    assert room.rows[1] is row
    assert row.is_chosen()
    assert room.rows[0].mapTo(room, QPoint()).y() < row.mapTo(room, QPoint()).y()


def test_another_idea_has_its_own(
    open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], desk: Desk, workspace: Workspace,
    idea_id: str,
) -> None:  # fmt: skip
    export("es")
    export("ja")
    room = open_room()
    with workspace.transaction("Log") as tx:
        other = log_idea(tx, "Té", source="es").id
    room.show_idea(other)
    settle(desk)
    assert room.empty.isVisible()
    wanted = workspace.ask(versions, idea_id)[1].id
    room.show_idea(idea_id, record_id=wanted)
    settle(desk)
    assert room.rows[1].hasFocus()


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_where_it_is_narrow(
    percent: int, open_room: Callable[[], VersionsRoom], export: Callable[..., bytes], plain_theme: Theme
) -> None:
    export("es", whom="Una fundación")
    plain_theme.set_text_percent(percent)
    room = open_room()
    for width in (952, 500):
        room.resize(width, 636)
        QTest.qWait(1)
        [row] = room.rows
        for child in (row.whom, row.save, row.open, row.away, *row.findChildren(Text)):
            assert row.rect().contains(child.geometry()), (width, child)
        for text in row.findChildren(Text):
            assert text.height() >= text.heightForWidth(text.width())
