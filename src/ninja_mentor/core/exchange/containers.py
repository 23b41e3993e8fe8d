"""The file in which a packet travels: known by what is in it, never by its name."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from ninja_mentor.core.exchange.seal import MARK, is_sealed
from ninja_mentor.core.kernel.errors import UserError

PACKET: Final = "packet.ninja"
READ_ME: Final = "README.txt"
LARGEST: Final = 32_000_000  # bytes of a sealed packet
MOST_FILES: Final = 200


def zipped(packet: bytes, words: str) -> bytes:
    """A zip with the packet, and a text for whoever opens it without the app."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(READ_ME, words)
        file.writestr(zipfile.ZipInfo(PACKET), packet)  # sealed: it gets no smaller
    return buffer.getvalue()


def packet_in(content: bytes) -> bytes:
    """The sealed packet in a file. `UserError`: "exchange-no-packet", "exchange-damaged", "exchange-too-large"."""
    if is_sealed(content):
        return content
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
