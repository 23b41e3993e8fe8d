"""Ten thousand people from vCards, and the search for the same person among them."""

from __future__ import annotations

import random
from contextlib import closing
from time import perf_counter
from typing import TYPE_CHECKING, Final

from benchmarks.figures import Figure
from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.contact_files.importing import bring_in, plan_for
from ninja_mentor.core.contact_files.known import known_people
from ninja_mentor.core.contact_files.matching import Candidate, duplicates
from ninja_mentor.core.contact_files.understanding import Understanding
from ninja_mentor.core.contact_files.vcard_reading import read_cards

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE: Final = 10_000
GIVEN: Final = [
    "Yumi",
    "Kenji",
    "Ana",
    "María",
    "José",
    "Luis",
    "Carlos",
    "Sofía",
    "Haruka",
    "Misaki",
    "Naomi",
    "Akira",
    "Rosa",
    "Pedro",
    "Tomás",
    "Elena",
    "Diego",
    "Lucía",
    "Marta",
    "Ken",
    "Hiroshi",
    "Emi",
    "Mario",
    "Julia",
    "Andrés",
    "Camila",
    "Daniela",
    "Fernanda",
    "Gabriel",
    "Hugo",
    "Ismael",
    "Karina",
    "Laura",
    "Mónica",
    "Nicolás",
    "Óscar",
    "Paula",
]
FAMILY: Final = [
    "Nakamura",
    "Oshiro",
    "Higa",
    "Shimabukuro",
    "Miyagi",
    "Arakaki",
    "Kaneshiro",
    "Tamashiro",
    "Gushiken",
    "Yonamine",
    "Flores",
    "Quispe",
    "Mamani",
    "Rojas",
    "Vargas",
    "Núñez",
    "Peña",
    "Torres",
    "Suárez",
    "Ibáñez",
    "Vaca",
    "Justiniano",
    "Méndez",
    "Roca",
    "Soliz",
    "Aguilera",
    "Tanaka",
    "Sato",
    "Suzuki",
    "Yamamoto",
    "Uehara",
]


def measure(place: Path) -> list[Figure]:
    """Figures of a workspace that is made below `place`."""
    content = _cards()
    with closing(open_workspace(place / "importing")) as workspace:
        begun = perf_counter()
        Understanding("BO", workspace.today).all_of(read_cards(content).drafts)
        reading = perf_counter() - begun
        begun = perf_counter()
        plan = plan_for(workspace, read_cards(content), "BO")
        bring_in(workspace, plan, plan.choices())
        whole = perf_counter() - begun
        begun = perf_counter()
        duplicates([Candidate.of(one.id, one.values) for one in workspace.ask(known_people)])
        same = perf_counter() - begun
    return [
        Figure(f"{PEOPLE:,} vCards: reading and understanding", reading, "s"),
        Figure(f"{PEOPLE:,} vCards: until all are in, against reading alone", whole / reading, "×", 3),
        Figure(f"{PEOPLE:,} people: who is there twice", same, "s", 2),
    ]


def _cards() -> bytes:
    chance = random.Random(3)  # the same people at each run
    return "".join(_card(chance, number) for number in range(PEOPLE)).encode()


def _card(chance: random.Random, number: int) -> str:
    given = f"{chance.choice(GIVEN)} {chance.choice(GIVEN)}"
    family = f"{chance.choice(FAMILY)} {chance.choice(FAMILY)}"
    return (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:{family};{given};;;\r\nFN:{given} {family}\r\n"
        f"TEL;TYPE=CELL:+5917{number:07}\r\nEMAIL;TYPE=INTERNET:p{number}@example.org\r\n"
        f"ORG:Cooperativa {number % 50}\r\nADR;TYPE=HOME:;;Calle 2;Okinawa Uno;Santa Cruz;;Bolivia;\r\n"
        "NOTE:Una nota\\, corta\r\nEND:VCARD\r\n"
    )
