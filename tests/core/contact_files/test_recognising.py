"""Files are known by what is in them, never by their names."""

from __future__ import annotations

import contextlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.contact_files.recognising import recognised
from ninja_mentor.core.kernel.errors import UserError


def packed(name: str, kind: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        if kind:
            archive.writestr(zipfile.ZipInfo("mimetype"), f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr(zipfile.ZipInfo(name), "x")  # without the time: the same bytes for every worker
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"BEGIN:VCARD\r\nFN:A\r\nEND:VCARD", "vcf"),
        ("\ufeffbegin:vcard\n".encode(), "vcf"),
        ("BEGIN:VCARD\n".encode("utf-16"), "vcf"),
        ("Nombre;Teléfono\nAna;1".encode("cp1252"), "csv"),
        ("氏名,電話\n".encode("cp932"), "csv"),
        (b"Ana", "csv"),
        (packed("xl/workbook.xml"), "xlsx"),
        (packed("content.xml", "spreadsheet"), "xlsx"),
    ],
)
def test_what_is_in_it_says_what_it_is(content: bytes, kind: str) -> None:
    assert recognised(content) == kind


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "contacts-empty"),
        (b" \r\n\0", "contacts-empty"),
        (b"%PDF-1.7 ...", "contacts-unknown"),
        (b"\xff\xd8\xff\xe0 a photo called people.csv", "contacts-unknown"),
        (packed("word/document.xml"), "contacts-unknown"),
        (packed("content.xml", "text"), "contacts-unknown"),
        (packed("xl/workbook.xml")[:60], "contacts-unknown"),
        (b"<html><table><tr><td>a table called people.xls", "contacts-unknown"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", "contacts-unknown"),
        (b"PK\x03\x04 not a zip", "contacts-unknown"),
        (bytes(range(1, 32)) * 20, "contacts-unknown"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "contacts-old-office"),
    ],
)
def test_anything_else_is_said(content: bytes, code: str) -> None:
    with pytest.raises(UserError) as refused:
        recognised(content)
    assert refused.value.code == code


@given(st.binary(max_size=300), st.sampled_from([b"", packed("content.xml", "spreadsheet")]))
def test_no_bytes_break_it(content: bytes, before: bytes) -> None:
    content = before[: len(content)] + content + before[len(content) :]
    with contextlib.suppress(UserError):
        assert recognised(content) in {"vcf", "csv", "xlsx"}
