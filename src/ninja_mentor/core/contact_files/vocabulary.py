"""Countries and languages as people write them, in any of our languages or as a code."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from ninja_mentor.core.kernel.countries import countries
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.kernel.text import fold

CODE: Final = re.compile(r"[a-z]{2,3}")


class Vocabulary:
    """Made once for a file: looking all names up takes a moment."""

    def country(self, words: str) -> str:
        """The ISO 3166 code; "" where it is not known."""
        return self._countries.get(fold(words.strip()), "")

    def language(self, words: str) -> str:
        """The ISO 639 code, also of "pt-BR"; "" where it is not known."""
        plain = words.strip()
        code = re.split("[-_]", plain.lower())[0]
        if CODE.fullmatch(code) and code in self._codes:
            return code
        return self._languages.get(fold(plain), "")

    @cached_property
    def _countries(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for language in LANGUAGES:
            for code, name in countries(language):
                found.setdefault(fold(name), code)
                found[fold(code)] = code
        return found

    @cached_property
    def _languages(self) -> dict[str, str]:
        from babel import Locale  # noqa: PLC0415

        found: dict[str, str] = {}
        for language in LANGUAGES:
            for code, name in Locale(language).languages.items():
                if CODE.fullmatch(code):
                    found.setdefault(fold(name), code)
        return found

    @cached_property
    def _codes(self) -> frozenset[str]:
        from babel import Locale  # noqa: PLC0415

        return frozenset(code for code in map(str, Locale("en").languages) if CODE.fullmatch(code))
