"""What a file of contacts is, by what is in it: programs and people rename files as they like."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final, Literal
from unicodedata import category

from ninja_mentor.core.contact_files.encodings import decoded
from ninja_mentor.core.kernel.errors import UserError

Format = Literal["vcf", "csv", "xlsx"]
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .xls, and any Office file with a password
OPEN_SHEET: Final = b"opendocument.spreadsheet"
OTHERS: Final = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"MZ\x90",
    b"SQLite format 3",
    b"Rar!",
    b"\x1f\x8b",
)
CARD: Final = re.compile(r"^\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE | re.MULTILINE)
# Pages, calendars and letters are text, but no table: spreadsheets also save pages under the name .xls.
NO_TABLE: Final = re.compile(r"\s*(<!doctype|<html|<\?xml|BEGIN:VCALENDAR|\{\\rtf)", re.IGNORECASE)
LOOKED_AT: Final = 100_000  # bytes
STRANGE: Final = 0.05  # the share of signs that no text has


def recognised(content: bytes) -> Format:
    """Cards, a table as text, or a spreadsheet; `UserError` that says what to do with anything else."""
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise UserError("contacts-empty")
    if content.startswith(OLD_OFFICE):
        raise UserError("contacts-old-office")
    if content.startswith(b"PK"):
        if _is_spreadsheet(content):
            return "xlsx"
        raise UserError("contacts-unknown")
    if content.startswith(OTHERS):
        raise UserError("contacts-unknown")
    text = decoded(content[:LOOKED_AT]).text
    if CARD.search(text):
        return "vcf"
    if NO_TABLE.match(text):
        raise UserError("contacts-unknown")
    odd = sum((sign not in "\r\n\t\0" and category(sign) == "Cc") or sign == "\ufffd" for sign in text)
    if odd > STRANGE * len(text):
        raise UserError("contacts-unknown")
    return "csv"


def _is_spreadsheet(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = packed.namelist()[:10_000]
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
        return False
    is_open_document = "content.xml" in names and OPEN_SHEET in content[:200]  # it begins with what it is
    return is_open_document or any(name.startswith("xl/") for name in names)
