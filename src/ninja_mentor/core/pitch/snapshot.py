"""A pitch frozen for writing: everything that the one page, the deck and the message print, and nothing else.

It holds only what may leave this computer (people without consent are not in it), in the language of the
pitch; money, numbers and dates are already texts. Decimals are kept beside them for drawing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal  # noqa: TC003  (read at run time by `plain.cleaned`)


@dataclass(frozen=True)
class Part:
    """One part of the one page. `text` keeps the person's own lines."""

    id: str
    heading: str
    text: str = ""
    fallback_language: str | None = None  # the language it is in, where that is not the pitch's
    stale: bool = False  # a translation whose original has changed since
    missing: bool = False
    length: int = 0  # characters of what was written
    limit: int | None = None  # characters
    over: bool = False


@dataclass(frozen=True)
class Figure:
    """A number to be seen from the last row, with what it counts."""

    value: str
    label: str


@dataclass(frozen=True)
class Month:
    """One month of the numbers; None where nothing was entered."""

    name: str
    sales: Decimal | None
    cash: Decimal | None


@dataclass(frozen=True)
class Bar:
    """A named amount to be drawn; `value` says it as money."""

    name: str
    amount: Decimal
    value: str


@dataclass(frozen=True)
class NumbersBlock:
    """Unit margin, break-even and the months; titles say what a chart shows, and in which currency."""

    figures: tuple[Figure, ...] = ()
    months: tuple[Month, ...] = ()
    sales_title: str = ""
    highest_sales: str = ""  # of all months, as money
    cash_title: str = ""
    lowest_cash: str = ""  # of all months, as money
    last_cash: str = ""  # of the last month, as money
    unit_title: str = ""
    unit: tuple[Bar, ...] = ()  # what a unit's price is made of: its cost, and what is left
    market_title: str = ""
    market: tuple[Bar, ...] = ()  # the market a year, and what this idea would sell in it


@dataclass(frozen=True)
class Picture:
    """A picture on the page: PNG or JPEG, upright, without data about place and camera."""

    content: bytes
    media_type: str  # image/png, image/jpeg
    width: int  # pixels
    height: int
    alt: str = ""  # in the person's words


@dataclass(frozen=True)
class Design:
    """How the pitch is to look; the choices are those of `pitch.rules`."""

    template: str = "plain"
    paper: str = "a4"
    theme: str = "indigo"
    chart: str = "sales"
    link: str = ""
    picture: Picture | None = None
    logo: Picture | None = None
    lost: tuple[str, ...] = ()  # names of chosen pictures whose file is gone or damaged


@dataclass(frozen=True)
class TeamLine:
    """A person of the team who agreed to be shown."""

    name: str
    job: str = ""
    country: str = ""
    other_script: str = ""


@dataclass(frozen=True)
class Row:
    """A line of a list: a strong beginning, and the rest."""

    strong: str
    rest: str = ""


@dataclass(frozen=True)
class Slide:
    """One slide. `notes` are the full answers, for the speaker."""

    id: str
    heading: str
    body: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    figures: tuple[Figure, ...] = ()
    sdgs: tuple[int, ...] = ()
    notes: str = ""
    short: bool = False  # belongs to the three-minute cut
    chart: str = ""  # what of the numbers is drawn on it: market, unit, cash, sales
    fallback_language: str | None = None


@dataclass(frozen=True)
class PitchSnapshot:
    """The whole pitch. The first slide is the cover."""

    language: str  # es, ja, pt, en
    title: str
    sentence: str = ""
    sentence_language: str | None = None  # where that is not the pitch's
    stage: str = ""
    place: str = ""
    country: str = ""
    date: str = ""  # as it is read
    date_iso: str = ""
    contact: str = ""
    author: str = ""
    parts: tuple[Part, ...] = ()
    numbers: NumbersBlock = NumbersBlock()
    market: tuple[Figure, ...] = ()
    market_source: str = ""
    evidence: tuple[Figure, ...] = ()
    sdgs: tuple[int, ...] = ()
    goals: str = ""  # the same in words
    team: tuple[TeamLine, ...] = ()
    ask: str = ""  # what the team asks for, as money
    slides: tuple[Slide, ...] = ()
    design: Design = Design()

    @property
    def origin(self) -> str:
        """Where and when: place, country, stage and date in one line."""
        return " · ".join(word for word in (self.place, self.country, self.stage, self.date) if word)

    def figures_of(self, part: str) -> tuple[Figure, ...]:
        """The numbers that stand beside the text of a part; empty for a part without any."""
        figures = {"market": self.market, "model": self.numbers.figures, "evidence": self.evidence}
        return figures.get(part, ())
