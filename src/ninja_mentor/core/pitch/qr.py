"""The link of a pitch as a QR code, drawn in lines so that it stays sharp on paper, and as an address to open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

OPENED: Final = re.compile(r"(https?://|mailto:)\S+", re.IGNORECASE)
LONGEST_ADDRESS: Final = 2_000  # characters: what every browser takes
KEPT: Final = "%/:?#[]@!$&'()*+,;=~"  # signs that mean something in an address


@dataclass(frozen=True)
class Code:
    """A QR code: as SVG without a border, and how many modules it has on a side."""

    svg: str
    modules: int


def code_of(text: str) -> Code | None:
    """The code; None where the text is more than a code holds."""
    import segno  # noqa: PLC0415  (only where a link is drawn)

    try:
        rows = segno.make_qr(text).matrix
    except segno.DataOverflowError:
        return None
    side = len(rows)
    dark = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, module in enumerate(row) if module
    )
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}">'
        f'<path d="{dark}" fill="#000"/></svg>'
    )
    return Code(svg, side)


def address_of(text: str) -> str | None:
    """What a click on the link opens; None where it is no web page and no mail address."""
    if not OPENED.fullmatch(text):
        return None
    address = quote(text, safe=KEPT)
    return address if len(address) <= LONGEST_ADDRESS else None
