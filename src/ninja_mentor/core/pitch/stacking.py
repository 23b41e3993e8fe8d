"""Several pages as one picture."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def under_one_another(pages: Sequence[bytes]) -> bytes:
    """The PNG pages as one PNG, from top to bottom."""
    if len(pages) == 1:
        return pages[0]
    from PIL import Image  # noqa: PLC0415

    opened = [Image.open(BytesIO(page)) for page in pages]
    whole = Image.new(
        "RGB", (max(page.width for page in opened), sum(page.height for page in opened)), "white"
    )
    top = 0
    for page in opened:
        whole.paste(page, (0, top))
        top += page.height
    file = BytesIO()
    whole.save(file, "PNG")
    return file.getvalue()
