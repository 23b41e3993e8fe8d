"""What may be kept of all files that somebody drops on an idea, and what they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.attachments.files import prepare, read_file
from ninja_mentor.core.attachments.names import clean_name, file_name
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.kernel.sentences import sentence
from tests.core.attachments.pictures import photo, saved

if TYPE_CHECKING:
    from pathlib import Path


def refused(content: bytes, name: str) -> str:
    with pytest.raises(UserError) as caught:
        prepare(content, name)
    return sentence(caught.value, Language("en"))


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("plan.pdf", "application/pdf"),
        ("cuentas.csv", "text/csv"),
        ("notas.txt", "text/plain"),
        ("voz.mp3", "audio/mpeg"),
        ("carta.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("logo.psd", "application/octet-stream"),
        ("logo.svgz", "application/octet-stream"),
        ("sin ending", "application/octet-stream"),
    ],
)
def test_other_files_are_kept_as_they_are(name: str, media_type: str) -> None:
    kept = prepare(b"BMW and MZ,Maputo\n", name)
    assert kept.content == b"BMW and MZ,Maputo\n"
    assert (kept.media_type, kept.width, kept.height) == (media_type, 0, 0)


def test_a_picture_is_one_by_its_content_not_by_its_name() -> None:
    jpeg = saved(photo(), "JPEG")
    for name in ("foto.jpg", "foto.txt", "foto", "foto.PNG"):
        assert prepare(jpeg, name).media_type == "image/jpeg"
    assert "cannot be read as a picture" in refused(b"words", "foto.JPG")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("setup.exe", b"x"),
        ("run.BAT", b"x"),
        ("foto.jpg.js", b"x"),
        ("go.sh", b"x"),
        ("Photos.lnk", b"x"),
        ("setup.exe. ", b"x"),
        ("factura.pdf", b"MZ\x90\x00\x03\x00\x00\x00"),
        ("factura.pdf", b"\x7fELF\x02\x01"),
        ("notas.txt", b"#!/bin/sh\nrm -r ~\n"),
    ],
)
def test_programs_are_refused(name: str, content: bytes) -> None:
    assert refused(content, name).endswith(
        "is a program. Programs are not kept here, so that nobody starts one by mistake."
    )


def test_the_limits_are_told() -> None:
    assert refused(b"x" * 25_000_001, "video.mp4") == (
        "video.mp4 has more than 25 MB. Make it smaller first."
    )
    assert len(prepare(b"x" * 25_000_000, "video.mp4").content) == 25_000_000
    assert refused(b"", "vacio.txt") == "vacio.txt has no content that could be kept."


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.jpg"):
        with pytest.raises(UserError) as caught:
            read_file(path)
        assert caught.value.code == "file-not-readable"
    with (tmp_path / "huge.bin").open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(UserError) as caught:
        read_file(tmp_path / "huge.bin")
    assert caught.value.code == "file-too-large"
    (tmp_path / "ok.txt").write_bytes(b"ok")
    assert read_file(tmp_path / "ok.txt") == b"ok"


@pytest.mark.parametrize(
    ("came", "kept"),
    [
        ("foto.jpg", "foto.jpg"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\ana\Fotos\mi casa.JPG", "mi casa.JPG"),
        ("folder/", "folder"),
        ("a\x00b\x1bc\u202egpj.exe", "abcgpj.exe"),
        ('a:b*c?"<>|d.txt', "a b c d.txt"),
        ("CON.txt", "_CON.txt"),
        ("con.tar.gz", "_con.tar.gz"),
        ("contrato.pdf", "contrato.pdf"),
        ("写真 田中.png", "写真 田中.png"),
        ("..", "file"),
        ("", "file"),
        (".hidden", "hidden"),
        ("x" * 300 + ".pdf", "x" * 80 + ".pdf"),
    ],
)
def test_names_are_cleaned(came: str, kept: str) -> None:
    assert clean_name(came) == kept
    assert clean_name(kept) == kept


def test_a_copy_has_the_ending_of_what_is_in_it() -> None:
    assert file_name("foto.heif.webp", "image/jpeg") == "foto.heif.jpg"
    assert file_name("foto.JPEG", "image/jpeg") == "foto.JPEG"
    assert file_name("logo.svg", "image/png") == "logo.png"
    assert file_name("pegado", "image/png") == "pegado.png"
    assert file_name("plan.pdf", "application/pdf") == "plan.pdf"
