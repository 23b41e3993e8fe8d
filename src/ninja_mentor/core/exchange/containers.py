"""The file in which a packet travels: known by what is in it, never by its name."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
import zlib
from typing import Final

from ninja_mentor.core.exchange.seal import MARK, is_sealed
from ninja_mentor.core.kernel.errors import UserError

PACKET: Final = "packet.ninja"
READ_ME: Final = "README.txt"
LARGEST: Final = 32_000_000  # bytes of a sealed packet
MOST_FILES: Final = 200
PDF_HEAD: Final = 1024  # bytes in which a PDF says that it is one
STREAM: Final = re.compile(rb"stream(?:\r\n|\n)")
MOST_STREAMS: Final = 20_000


def zipped(packet: bytes, words: str) -> bytes:
    """A zip with the packet, and a text for whoever opens it without the app."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(READ_ME, words)
        file.writestr(zipfile.ZipInfo(PACKET), packet)  # sealed: it gets no smaller
    return buffer.getvalue()


def attached(pdf: bytes, packet: bytes) -> bytes:
    """The PDF with the packet as an attachment; everything that was in it stays as it was."""
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415  (a tenth of a second)

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.pdf_header = pdf[:8].decode("ascii")
    writer.add_attachment(PACKET, packet)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def packet_in(content: bytes) -> bytes:
    """The sealed packet in a file. `UserError`: "exchange-no-packet", "exchange-damaged", "exchange-too-large"."""
    if is_sealed(content):
        return content
    if b"%PDF-" in content[:PDF_HEAD]:
        return _in_pdf(content)
    if not zipfile.is_zipfile(io.BytesIO(content)):
        raise UserError("exchange-no-packet")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            for entry in file.infolist()[:MOST_FILES]:
                with file.open(entry) as part:
                    if part.read(len(MARK)) != MARK:
                        continue
                    rest = part.read(LARGEST + 1)
                    if len(rest) > LARGEST:
                        raise UserError("exchange-too-large", limit=LARGEST // 1_000_000)
                    return MARK + rest
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise UserError("exchange-damaged") from error
    raise UserError("exchange-no-packet")


def _in_pdf(content: bytes) -> bytes:
    """An attachment is a stream, as it is or packed by whatever program wrote the file last.

    Streams are looked at one by one, and of each no more is unpacked than says whether it is ours: no reader of PDF
    has to be trusted with a stranger's file.
    """
    for number, found in enumerate(STREAM.finditer(content)):
        if number >= MOST_STREAMS:
            break
        begins = found.end()
        if content.startswith(MARK, begins):
            return content[begins:]  # it says itself how long it is
        unpacked = zlib.decompressobj()
        with contextlib.suppress(zlib.error):
            if unpacked.decompress(content[begins : begins + 200], len(MARK)) != MARK:
                continue
            unpacked = zlib.decompressobj()
            packet = unpacked.decompress(content[begins:], LARGEST)
            if unpacked.unconsumed_tail and not unpacked.eof:
                raise UserError("exchange-too-large", limit=LARGEST // 1_000_000)
            if not unpacked.eof:
                raise UserError("exchange-damaged")
            return packet
    raise UserError("exchange-no-packet")
