"""What Typst calls papers and languages."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PAPERS: Final[Mapping[str, str]] = MappingProxyType({"a4": "a4", "letter": "us-letter", "a3": "a3"})
REGIONS: Final[Mapping[str, str]] = MappingProxyType({"ja": "JP"})  # or Typst takes Chinese letter forms
