"""A PDF that anybody can read, with the packet inside: it survives other programs, and a new name."""

from __future__ import annotations

import io
import subprocess
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader, PdfWriter

from ninja_mentor.core.exchange.containers import LARGEST, attached, packet_in
from ninja_mentor.core.exchange.post import look, opened
from ninja_mentor.core.exchange.seal import MARK
from ninja_mentor.core.exchange.sending import Wanted
from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.sharing.files import share_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ninja_mentor.core.workspace import Workspace

SPANISH = load_language("es", resource("locale"))


@pytest.fixture
def idea(workspace: Workspace) -> str:
    with workspace.transaction("Log") as tx:
        return log_idea(tx, "Café de Altura", source="es").id


def empty_pdf(**attachments: bytes) -> bytes:
    writer, buffer = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    for name, content in attachments.items():
        writer.add_attachment(name, content)
    writer.write(buffer)
    return buffer.getvalue()


def test_it_is_a_pitch_that_holds_a_packet(
    workspace: Workspace, open_workspace: Callable[..., Workspace], idea: str, tmp_path: Path
) -> None:
    out = tmp_path / "café.pdf"
    shared = share_file(workspace, Wanted((idea,)), "pdf", out, SPANISH)
    assert shared.records == 1
    assert "Café de Altura" in PdfReader(out).pages[0].extract_text()
    assert "/StructTreeRoot" in str(PdfReader(out).trailer["/Root"])  # still accessible
    assert subprocess.run(["qpdf", "--check", str(out)], check=False, capture_output=True).returncode == 0
    koji = open_workspace("koji", acting_as="Koji")
    assert [item.what for item in look(koji, opened(koji, out.read_bytes())).merged.items] == ["new"]


@pytest.mark.parametrize(
    "how",
    [
        ["--linearize"],
        ["--stream-data=uncompress"],
        ["--stream-data=compress", "--recompress-flate"],
        ["--object-streams=generate"],
    ],
)
def test_the_packet_survives_what_other_programs_do(
    workspace: Workspace, idea: str, tmp_path: Path, how: list[str]
) -> None:
    out, after = tmp_path / "a.pdf", tmp_path / "foto.jpg"
    share_file(workspace, Wanted((idea,)), "pdf", out, SPANISH)
    subprocess.run(["qpdf", *how, str(out), str(after)], check=True)
    assert look(workspace, opened(workspace, after.read_bytes())).merged.known == 1


def test_several_ideas_go_into_a_zip(workspace: Workspace, idea: str, tmp_path: Path) -> None:
    with workspace.transaction("Log") as tx:
        other = log_idea(tx, "Té", source="es").id
    with pytest.raises(UserError, match="share-one-idea"):
        share_file(workspace, Wanted((idea, other)), "pdf", tmp_path / "a.pdf", SPANISH)
    assert not (tmp_path / "a.pdf").exists()
    assert share_file(workspace, Wanted((idea, other)), "zip", tmp_path / "a.zip", SPANISH).records == 2


def test_a_packet_may_end_with_any_byte() -> None:
    for last in (b"\n", b"\r", b"\r\n", b" ", b"endstream"):
        packet = MARK + b"\x00" + (300).to_bytes(4, "big") + bytes(300 - len(last)) + last
        assert packet_in(attached(empty_pdf(), packet))[: len(packet)] == packet


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7",
        b"%PDF-1.7\nstream\nendstream",
        empty_pdf(),
        empty_pdf(other=b"somebody else's", more=b"x" * 5000),
        b"%PDF-1.7\n" + b"stream\n" * 50_000,
    ],
    ids=["head", "stream", "empty", "others", "many"],
)
def test_a_pdf_without_a_packet_is_said(content: bytes) -> None:
    with pytest.raises(UserError, match="exchange-no-packet"):
        packet_in(content)


def test_a_bomb_in_a_pdf_is_not_opened(tmp_path: Path) -> None:
    bomb, packed = tmp_path / "bomb.pdf", tmp_path / "packed.pdf"
    bomb.write_bytes(empty_pdf(bomb=MARK + b"\0" * (LARGEST + 1_000_000)))
    subprocess.run(["qpdf", "--stream-data=compress", str(bomb), str(packed)], check=True)
    assert packed.stat().st_size < 100_000
    with pytest.raises(UserError, match="exchange-too-large"):
        packet_in(packed.read_bytes())
