"""The room of pictures and files: they come by dropping, pasting and choosing, and go into the pitch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from tests.core.attachments.pictures import PLACE, exif, photo, saved
from tests.ui.conftest import HeldExecutor, type_text

from ninja_mentor.core.attachments.edits import attach, set_caption
from ninja_mentor.core.attachments.files import prepare
from ninja_mentor.core.attachments.queries import attachments
from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.pitch.designing import design_of, stored_design
from ninja_mentor.ui.idea.attachments.incoming import files_in
from ninja_mentor.ui.idea.attachments.room import PicturesRoom
from ninja_mentor.ui.search.rows import rows_of_hits

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.ui.idea.conftest import PageDriver

    from ninja_mentor.core.attachments.model import Attachment
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class RoomDriver:
    """The room, as the page shows it."""

    def __init__(self, desk: Desk, idea: str, qtbot: QtBot) -> None:
        self.desk, self.idea = desk, idea
        self.room = PicturesRoom(desk)
        qtbot.addWidget(self.room)
        desk.writer.changed.connect(self.room.refresh)
        self.room.resize(760, 700)
        self.room.show()
        self.room.show_idea(idea)
        self.settle()

    def settle(self) -> None:
        while self.desk.writer.busy or self.desk.jobs.busy:
            self.desk.writer.wait_idle()
            self.desk.jobs.wait_idle()
        QApplication.processEvents()

    def stored(self) -> list[Attachment]:
        self.settle()
        return list(self.desk.workspace.ask(attachments, self.idea))

    def drop(self, *paths: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        QApplication.sendEvent(self.room, QDragEnterEvent(QPoint(50, 50), COPY, data, LEFT, PLAIN))
        QApplication.sendEvent(self.room, QDropEvent(QPointF(50, 50), COPY, data, LEFT, PLAIN))
        self.settle()

    def said(self) -> list[str]:
        self.settle()
        return self.desk.toaster.said  # type: ignore[attr-defined, no-any-return]

    def names(self) -> list[str]:
        return [card.attachment.name for card in self.room.cards.values()]


@pytest.fixture
def shown(desk: Desk, idea_id: str, qtbot: QtBot) -> RoomDriver:
    return RoomDriver(desk, idea_id, qtbot)


@pytest.fixture
def pictures(tmp_path: Path) -> Callable[[str], Path]:
    def make(name: str) -> Path:
        path = tmp_path / name
        path.write_bytes(saved(photo(), "JPEG", exif=exif(), comment=name.encode()))
        return path

    return make


def test_photos_are_dropped_and_lose_their_place(
    shown: RoomDriver, pictures: Callable[[str], Path], workspace: Workspace
) -> None:
    assert "Drop photos or files here" in shown.room.hint.words()
    assert not shown.room.grid.isVisible()
    photos = [pictures("tostado.jpg"), pictures("cosecha.jpg")]
    assert PLACE in photos[0].read_bytes()
    shown.drop(*photos)
    assert {each.name for each in shown.stored()} == {"tostado.jpg", "cosecha.jpg"}
    for each in shown.stored():
        assert PLACE not in workspace.attachments.read(each.content)
        assert shown.room.cards[each.id].picture.has_picture()
    assert shown.said() == ["2 added. · Undo"]
    assert shown.room.grid.isVisible()
    assert not shown.room.veil.isVisible()
    workspace.undo()
    assert shown.stored() == []
    assert shown.names() == []


def test_what_is_held_over_the_room_lights_the_place_to_drop(
    shown: RoomDriver, pictures: Callable[[str], Path]
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(pictures("a.jpg")))])
    enter = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, PLAIN)
    QApplication.sendEvent(shown.room, enter)
    assert enter.isAccepted()
    assert shown.room.veil.isVisible()
    assert shown.room.veil.geometry() == shown.room.rect()
    assert shown.room.veil.accessibleName() == "Let go to add them to this idea."
    QApplication.sendEvent(shown.room, QDragLeaveEvent())
    assert not shown.room.veil.isVisible()
    words = QMimeData()
    words.setText("only words")
    other = QDragEnterEvent(QPoint(5, 5), COPY, words, LEFT, PLAIN)
    other.ignore()
    QApplication.sendEvent(shown.room, other)
    assert not other.isAccepted()


def test_a_bad_file_says_why_and_the_others_are_added(
    shown: RoomDriver, pictures: Callable[[str], Path], tmp_path: Path
) -> None:
    (tmp_path / "roto.jpg").write_bytes(saved(photo(), "JPEG")[:800])
    shown.drop(pictures("bien.jpg"), tmp_path / "roto.jpg")
    assert shown.names() == ["bien.jpg"]
    assert shown.room.band.words() == (
        "1 added. 1 not added: roto.jpg cannot be read as a picture: it is damaged or not complete. "
        "Open it in another program and save it again."
    )
    (tmp_path / "setup.exe").write_bytes(b"MZ")
    shown.drop(tmp_path / "setup.exe", tmp_path)
    assert shown.room.band.words().splitlines()[0] == "2 not added:"
    assert "setup.exe is a program." in shown.room.band.words()
    assert len(shown.stored()) == 1
    shown.drop(pictures("otra.jpg"))
    assert shown.room.band.words() == ""


def test_a_picture_is_pasted_with_the_keys(shown: RoomDriver, qtbot: QtBot, workspace: Workspace) -> None:
    image = QImage(90, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    shown.room.activateWindow()
    qtbot.waitUntil(shown.room.isActiveWindow)
    shown.room.add_button.setFocus()
    QTest.keyClick(shown.room.add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    [kept] = shown.stored()
    assert (kept.name, kept.width, kept.height, kept.media_type) == (
        "Pasted picture.png",
        90,
        60,
        "image/png",
    )
    assert workspace.attachments.read(kept.content).startswith(b"\x89PNG")
    QGuiApplication.clipboard().setText("words")
    shown.room.paste()
    assert shown.said()[-1] == "There is no picture and no file in the clipboard."
    assert len(shown.stored()) == 1


def test_files_that_were_copied_are_pasted(shown: RoomDriver, tmp_path: Path) -> None:
    (tmp_path / "notas.txt").write_text("Lo que dijo", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "notas.txt"))])
    QGuiApplication.clipboard().setMimeData(data)
    shown.room.paste()
    assert [each.media_type for each in shown.stored()] == ["text/plain"]


def put(workspace: Workspace, idea: str, *names: str) -> list[str]:
    """Photos that are there already, in this order."""
    content = prepare(saved(photo(), "JPEG"), "x.jpg")
    with workspace.transaction("Add") as tx:
        return [attach(tx, workspace.attachments, idea, content, name).id for name in names]


def test_a_caption_is_written_in_place_and_survives_news(
    shown: RoomDriver, workspace: Workspace, idea_id: str
) -> None:
    [one] = put(workspace, idea_id, "a.jpg")
    shown.settle()
    card = shown.room.cards[one]
    card.caption.setFocus()
    type_text(card.caption, "El primer tostado")
    with workspace.transaction("Elsewhere") as tx:
        set_caption(tx, one, "older")
    shown.settle()
    assert card.caption.text() == "El primer tostado"
    card.caption.flush()
    assert shown.stored()[0].caption == "El primer tostado"
    assert card.accessibleName() == "a.jpg · El primer tostado"


def test_what_is_being_typed_is_kept_when_another_idea_is_shown(
    shown: RoomDriver, workspace: Workspace, idea_id: str
) -> None:
    [one] = put(workspace, idea_id, "a.jpg")
    with workspace.transaction("Log") as tx:
        other = log_idea(tx, "Otra", source="es").id
    shown.settle()
    type_text(shown.room.cards[one].caption, "A medias")
    shown.room.show_idea(other)
    shown.settle()
    assert shown.names() == []
    assert shown.stored()[0].caption == "A medias"


def test_deleting_with_the_key_and_undoing(shown: RoomDriver, workspace: Workspace, idea_id: str) -> None:
    one, two, three = put(workspace, idea_id, "a.jpg", "b.jpg", "c.jpg")
    shown.settle()
    shown.room.cards[two].setFocus()
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "", True)
    QCoreApplication.sendEvent(shown.room.cards[two], held)
    assert len(shown.stored()) == 3
    QTest.keyClick(shown.room.cards[two], Qt.Key.Key_Delete)
    QTest.keyClick(shown.room.cards[two], Qt.Key.Key_Delete)
    assert [each.id for each in shown.stored()] == [one, three]
    assert shown.said() == ["“b.jpg” is in the trash now. · Undo"]
    assert shown.desk.toaster.warned == []  # type: ignore[attr-defined]
    assert shown.room.cards[three].hasFocus()
    shown.desk.writer.run(workspace.undo)
    shown.settle()
    assert list(shown.room.cards) == [one, two, three]
    last = shown.room.cards[one].stops()[-1]
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert shown.room.focusWidget() is shown.room.cards[two]


def test_arrows_go_from_card_to_card(shown: RoomDriver, workspace: Workspace, idea_id: str) -> None:
    ids = put(workspace, idea_id, "a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg")
    shown.settle()
    columns = shown.room.grid.columns()
    assert columns == 3
    cards = shown.room.cards
    cards[ids[0]].setFocus()
    for key, there in (("Right", 1), ("Down", 4), ("Up", 1), ("End", 4), ("Home", 0), ("Left", 0)):
        QTest.keyClick(
            next(card for card in cards.values() if card.hasFocus()), getattr(Qt.Key, f"Key_{key}")
        )
        assert cards[ids[there]].hasFocus(), key


def test_a_picture_goes_into_the_pitch_and_out_again(
    shown: RoomDriver, workspace: Workspace, idea_id: str
) -> None:
    one, two = put(workspace, idea_id, "a.jpg", "b.jpg")
    shown.settle()
    card = shown.room.cards[one]
    card.menu_of_uses().actions()[0].trigger()
    shown.settle()
    assert workspace.ask(stored_design, idea_id).picture_id == one
    assert workspace.ask(design_of, idea_id, workspace.attachments.read).picture is not None
    assert card.chips["picture_id"].isVisible()
    assert not card.chips["logo_id"].isVisible()
    assert card.menu_of_uses().actions()[0].isChecked()
    assert "Picture of the pitch" in card.accessibleDescription()
    shown.room.cards[two].menu_of_uses().actions()[1].trigger()
    shown.settle()
    assert shown.room.cards[two].chips["logo_id"].isVisible()
    assert shown.said()[0] == "“a.jpg” is the picture of the pitch. · Undo"
    card.menu_of_uses().actions()[0].trigger()
    shown.settle()
    assert workspace.ask(stored_design, idea_id).picture_id == ""
    assert not card.chips["picture_id"].isVisible()


class Programs(QObject):
    """Stands for the system's programs."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_enter_opens_a_copy_and_a_copy_can_be_saved(
    shown: RoomDriver, workspace: Workspace, idea_id: str, tmp_path: Path
) -> None:
    [one] = put(workspace, idea_id, "tostado.png")
    shown.settle()
    programs = Programs()
    QDesktopServices.setUrlHandler("file", programs, "take")  # type: ignore[arg-type]
    try:
        QTest.keyClick(shown.room.cards[one], Qt.Key.Key_Return)
        shown.settle()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    [opened] = programs.opened
    assert opened.endswith("/tostado.jpg")  # what is in it is a JPEG by now
    with Image.open(opened) as copy:
        assert copy.size == (320, 200)
    attachment = shown.stored()[0]
    shown.room.leaving.save(attachment, tmp_path / "copia.jpg")
    shown.settle()
    assert (tmp_path / "copia.jpg").read_bytes() == workspace.attachments.read(attachment.content)
    assert shown.said()[-1] == "Saved as copia.jpg."


def test_a_file_that_is_no_document_is_only_saved(
    shown: RoomDriver, workspace: Workspace, idea_id: str
) -> None:
    content = prepare(b"<script>1</script>", "pagina.html")
    with workspace.transaction("Add") as tx:
        one = attach(tx, workspace.attachments, idea_id, content, "pagina.html").id
    shown.settle()
    card = shown.room.cards[one]
    assert [action.text() for action in card.menu().actions()] == ["Save a copy…", "Delete"]
    QTest.keyClick(card, Qt.Key.Key_Return)
    [dialog] = [
        one for one in shown.room.findChildren(QObject) if one.metaObject().className() == "QFileDialog"
    ]
    assert dialog.property("visible")
    dialog.close()  # type: ignore[attr-defined]


def test_many_files_show_how_far_it_is_and_can_be_stopped(
    desk_of: Callable[..., Desk],
    workspace: Workspace,
    idea_id: str,
    qtbot: QtBot,
    pictures: Callable[[str], Path],
) -> None:
    reading = HeldExecutor()
    shown = RoomDriver(desk_of(workspace, reading=reading), idea_id, qtbot)
    shown.room.adding.add(idea_id, files_in([pictures("a.jpg"), pictures("b.jpg")]))
    assert shown.room.busy.isVisible()
    [cancel] = shown.room.busy.findChildren(QPushButton)
    cancel.click()
    assert shown.stored() == []
    assert not shown.room.busy.isVisible()
    assert shown.said() == []


def test_a_lost_file_is_told_on_its_card(shown: RoomDriver, workspace: Workspace, idea_id: str) -> None:
    content = prepare(saved(photo(), "JPEG"), "x.jpg")
    with workspace.transaction("Add") as tx:
        one = attach(tx, workspace.attachments, idea_id, content, "x.jpg")
        workspace.attachments.path(one.content).unlink()
        one_id = one.id
    shown.settle()
    card = shown.room.cards[one_id]
    assert not card.picture.has_picture()
    assert "lost or damaged" in card.facts()


def test_the_page_counts_them_and_goes_to_one(driver: PageDriver, workspace: Workspace, idea_id: str) -> None:
    _, two = put(workspace, idea_id, "a.jpg", "b.jpg")
    driver.go(room="attachments", record_id=two)
    room = driver.page.current_room()
    assert isinstance(room, PicturesRoom)
    assert room.cards[two].hasFocus() or driver.page.focusWidget() is room.cards[two]
    assert driver.page.rail.button("attachments").accessibleName() == "Pictures 2"


def test_search_leads_to_the_room(workspace: Workspace, idea_id: str) -> None:
    [one] = put(workspace, idea_id, "tostado.jpg")
    heading, row = rows_of_hits(workspace.search("tostado"), workspace.workflow, Language("en"))
    assert heading.title == "Pictures and files"
    assert (row.page, row.place) == ("idea", {"idea_id": idea_id, "room": "attachments", "record_id": one})


def test_who_only_reads_can_look_but_not_change(
    open_workspace: Callable[..., Workspace],
    desk_of: Callable[..., Desk],
    workspace: Workspace,
    idea_id: str,
    qtbot: QtBot,
) -> None:
    [one] = put(workspace, idea_id, "a.jpg")
    shown = RoomDriver(desk_of(open_workspace(writing=False)), idea_id, qtbot)
    assert not shown.room.add_button.isVisible()
    assert not shown.room.acceptDrops()
    card = shown.room.cards[one]
    assert card.caption.isReadOnly()
    assert not shown.room.hint.isVisible()
    assert "Delete" not in [action.text() for action in card.menu().actions()]
    QTest.keyClick(card, Qt.Key.Key_Delete)
    assert len(shown.stored()) == 1


def test_cards_fill_the_width_at_every_size_of_text(
    shown: RoomDriver, workspace: Workspace, idea_id: str, plain_theme: object
) -> None:
    ids = put(workspace, idea_id, *(f"una foto con un nombre largo número {n}.jpg" for n in range(6)))
    shown.settle()
    for percent in (100, 200):
        plain_theme.set_text_percent(percent)  # type: ignore[attr-defined]
        for width in (420, 760, 1100):
            shown.room.resize(width, 700)
            shown.settle()
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            for card in (shown.room.cards[each] for each in ids):
                assert card.width() >= card.minimumSizeHint().width()
                assert card.geometry().right() <= shown.room.grid.width()
