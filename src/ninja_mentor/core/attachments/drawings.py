"""Drawings (SVG) become pictures: Typst draws them, which runs no script and reads nothing outside of them."""

from __future__ import annotations

import re
from tempfile import TemporaryDirectory
from typing import Final

from ninja_mentor.core.kernel.errors import UserError

MOST_MEGABYTES: Final = 5
PER_INCH: Final = 144  # two pixels a point: 1,600 on the longer side
BEGINNING: Final = 8192  # bytes in which the drawing's first element must come
# What may stand before the first element: declaration, comments, document type. Never tried a second way.
FIRST_ELEMENT: Final = re.compile(
    r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*+<(?:\w+:)?svg\b", re.DOTALL
)
TEMPLATE: Final = """\
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#let draw(..size) = image(bytes(sys.inputs.drawing), format: "svg", ..size)
#context {
  let natural = measure(draw())
  let scale = 800pt / calc.max(natural.width, natural.height)
  draw(width: natural.width * scale, height: natural.height * scale, fit: "stretch")
}
"""


def is_drawing(content: bytes) -> bool:
    """Whether this is an SVG, by what is in it."""
    return FIRST_ELEMENT.match(_text(content[:BEGINNING])) is not None


def drawn(content: bytes, name: str) -> bytes:
    """The drawing as PNG; `UserError` where it is too large, damaged, or made of other files too."""
    import typst  # noqa: PLC0415  (heavy: only where a drawing comes)

    if len(content) > MOST_MEGABYTES * 1_000_000:
        raise UserError("file-too-large", name=name, limit=MOST_MEGABYTES)
    drawing = _text(content)
    with TemporaryDirectory() as empty:  # what a drawing may refer to: nothing
        try:
            # Finding the fonts holds up everything for a tenth of a second: only for a drawing with words.
            compiler = typst.Compiler(
                TEMPLATE.encode(), root=empty, ignore_system_fonts="<text" not in drawing
            )
            made = compiler.compile(format="png", ppi=PER_INCH, sys_inputs={"drawing": drawing})
        except (typst.TypstError, ValueError) as error:  # ValueError: NUL and the like in the text
            raise UserError("drawing-not-drawn", name=name) from error
    if not isinstance(made, bytes):
        raise UserError("drawing-not-drawn", name=name)
    return made


def _text(content: bytes) -> str:
    coding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    return content.decode(coding, errors="replace")
