"""Typst behind one door: a template and data become pages; the person's words are never read as markup."""

from __future__ import annotations

import base64
import json
import threading
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import typst

    from ninja_mentor.core.typesetting.fonts import FontBook

NO_GLYPH: Final = "could not be displayed"  # Typst's words for it
ACCESSIBLE: Final = "ua-1"  # PDF/UA-1: tagged, titled, with a language and alternative texts


class Typesetter:
    """Sets what one template draws, one after the other; keeps Typst warm between them.

    A PDF is accessible, unless a sign stands in it that no font here can show: then it is only tagged.

    A template reads its data with `json(bytes(sys.inputs.data))` and may tell something back in metadata
    with a label.
    """

    def __init__(self, fonts: FontBook, template: Path) -> None:
        self._fonts = fonts
        self._template = template
        self._one_at_a_time = threading.Lock()

    def pdf(self, data: Mapping[str, Any], *labels: str) -> tuple[bytes, list[Any]]:
        """The pages as one accessible PDF, and all that the template tells under each of the labels."""
        [pdf], told = self._set(data, labels, "pdf")
        return pdf, told

    def pictures(
        self, data: Mapping[str, Any], per_inch: float, *labels: str
    ) -> tuple[list[bytes], list[Any]]:
        """Each page as a PNG of so many pixels an inch, and all that the template tells under each label."""
        return self._set(data, labels, "png", per_inch)

    def _set(
        self,
        data: Mapping[str, Any],
        labels: tuple[str, ...],
        kind: Literal["pdf", "png"],
        per_inch: float | None = None,
    ) -> tuple[list[bytes], list[Any]]:
        inputs = {"data": json.dumps({"fonts": self._fonts.families(), **data})}
        with self._one_at_a_time:
            made = self._accessible(inputs) if kind == "pdf" else None
            made = made or self._compiler.compile(format=kind, ppi=per_inch, sys_inputs=inputs)
            told = [json.loads(self._compiler.query(f"<{label}>", field="value")) for label in labels]
        return ([made] if isinstance(made, bytes) else list(made or ())), told

    def _accessible(self, inputs: dict[str, str]) -> bytes | list[bytes] | None:
        """The PDF by the standard; None where the standard does not allow it, for want of a glyph."""
        import typst  # noqa: PLC0415  (heavy: only where a page is set)

        try:
            return self._compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=ACCESSIBLE)
        except typst.TypstError as error:
            if NO_GLYPH not in str(error):
                raise
            return None

    @cached_property
    def _compiler(self) -> typst.Compiler:
        import typst  # noqa: PLC0415  (heavy: only where a page is set)

        return typst.Compiler(str(self._template), font_paths=self._fonts.typst)


def as_svg(content: bytes, media_type: str, width: int, height: int) -> str:
    """A PNG or JPEG as a text that a template can draw: `image(bytes(…), format: "svg")`."""
    packed = base64.b64encode(content).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:{media_type};base64,{packed}"/></svg>'
    )
