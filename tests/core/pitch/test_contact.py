"""Phones and addresses in what will be given out are noticed, however they are written."""

from __future__ import annotations

import pytest

from ninja_mentor.core.pitch.checks import holds_contact


@pytest.mark.parametrize(
    "text",
    [
        "71234567",
        "llama al 7123-4567 o ven",
        "+591 712 34567",
        "０９０－1234－5678",
        "090‐1234‐5678",
        "電話は090-1234-5678まで",
        "ana＠correo.bo",
        "escribe a yumi@altura.example.",
    ],
)
def test_a_way_to_reach_somebody_is_noticed(text: str) -> None:
    assert holds_contact(text)


@pytest.mark.parametrize(
    "text",
    [
        "de 2024-2026 a 1.234.567 BOB",
        "12000000 personas",
        "84.000 JPY en 3 semanas de 2026",
        "2027-04-30, y 30/4/2027",
        "49 200 000 JPY",
        "x" * 200_000,
        "1" * 200_000,
        "a@b " * 50_000,
    ],
)
def test_prices_dates_and_endless_words_are_not(text: str) -> None:
    assert not holds_contact(text)
