"""Pitches with numbers that are drawn: the market, the price of a unit, cash month by month."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch.snapshot import Bar, Design, Month
from tests.core.pitch.examples import example

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot

CHARTS: Final = {"market": "market", "model": "unit", "ask": "cash"}  # slide: what is drawn on it
TITLES: Final = {
    "es": ("Caja al final de cada mes (JPY)", "De qué se compone el precio", "El mercado y lo nuestro"),
    "ja": ("各月末の現金残高（JPY）", "1個の価格の内訳", "市場と、その中での売上"),
    "pt": ("Caixa no fim de cada mês (JPY)", "Do que é feito o preço", "O mercado e a nossa parte"),
    "en": ("Cash at the end of each month (JPY)", "What a price is made of", "The market and our part"),
}
NAMES: Final = {
    "es": ("costo por unidad", "margen por unidad", "el mercado en un año", "nuestras ventas del primer año"),
    "ja": ("1個の費用", "1個の利益", "年間の市場", "初年度の売上"),
    "pt": (
        "custo de uma unidade",
        "margem de uma unidade",
        "o mercado num ano",
        "nossas vendas no primeiro ano",
    ),
    "en": ("cost of a unit", "margin of a unit", "the market a year", "our sales in the first year"),
}


def charted(language: str = "es", theme: str = "indigo", months: int = 12) -> PitchSnapshot:
    """The example with everything drawn that can be; cash begins below zero and ends above."""
    snapshot = example(language)
    cash = [Decimal(-250_000 + place * 500_000 // max(months - 1, 1)) for place in range(months)]
    cash_title, unit_title, market_title = TITLES[language]
    cost, margin, market, ours = NAMES[language]
    numbers = replace(
        snapshot.numbers,
        months=tuple(Month(str(place), Decimal(4200), amount) for place, amount in enumerate(cash, start=1)),
        cash_title=cash_title,
        lowest_cash=money(cash[0], language),
        last_cash=money(cash[-1], language),
        unit_title=unit_title,
        unit=tuple(bar(name, amount, language) for name, amount in ((cost, 2550), (margin, 1650))),
        market_title=market_title,
        market=tuple(
            bar(name, amount, language) for name, amount in ((market, 49_200_000), (ours, 7_854_000))
        ),
    )
    slides = tuple(replace(slide, chart=CHARTS.get(slide.id, "")) for slide in snapshot.slides)
    return replace(snapshot, numbers=numbers, slides=slides, design=Design(theme=theme))


def bar(name: str, amount: int, language: str) -> Bar:
    return Bar(name, Decimal(amount), money(Decimal(amount), language))


def money(amount: Decimal, language: str) -> str:
    written = f"{amount:,f} JPY"
    return written.replace(",", ".") if language in {"es", "pt"} else written


def crowded_charts() -> PitchSnapshot:
    """Sixty months, a chart on every slide, as much text as still goes beside one, and a team of fifteen."""
    snapshot = charted("es", months=60)
    words = "Una frase que el público tiene que oír hoy mismo. " * 9
    slides = [
        replace(slide, body=(words,), notes=words, chart=list(CHARTS.values())[place % 3])
        for place, slide in enumerate(snapshot.slides)
    ]
    return replace(snapshot, slides=tuple(slides))
