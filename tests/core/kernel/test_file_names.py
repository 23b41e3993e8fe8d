"""Names that every system takes for a file."""

from __future__ import annotations

import pytest

from ninja_mentor.core.kernel.file_names import LONGEST_NAME, name_from_words


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Café de Altura", "Café de Altura"),
        ("precio 3/4: ¿sí o no?", "precio 3 4 ¿sí o no"),
        ("dos\nlíneas\ty\x00más", "dos líneas ymás"),
        ("con", "_con"),
        ("LPT1.pdf", "_LPT1.pdf"),
        ("contrato", "contrato"),
        ("¿?*", "¿"),
        (" ... ", "hoja"),
        ("", "hoja"),
        ("x" * 200, "x" * LONGEST_NAME),
    ],
)
def test_words_become_a_name(words: str, name: str) -> None:
    assert name_from_words(words, "hoja") == name
