"""Ten thousand people from vCards and from a CSV, and the search for the same person among them."""

from __future__ import annotations

import csv
import io
import random
from contextlib import closing
from time import perf_counter
from typing import TYPE_CHECKING, Final

from benchmarks.figures import Figure
from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.contact_files.importing import bring_in, plan_for
from ninja_mentor.core.contact_files.known import known_people
from ninja_mentor.core.contact_files.mapping import drafts_of, guess
from ninja_mentor.core.contact_files.matching import Candidate, Matcher
from ninja_mentor.core.contact_files.table_reading import read_table
from ninja_mentor.core.contact_files.understanding import Understanding
from ninja_mentor.core.contact_files.vcard_reading import read_cards

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ninja_mentor.core.contact_files.draft import Reading

PEOPLE: Final = 10_000
TURNS: Final = 3
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

GOOGLE: Final = [
    "First Name",
    "Middle Name",
    "Last Name",
    "Phonetic First Name",
    "Phonetic Middle Name",
    "Phonetic Last Name",
    "Name Prefix",
    "Name Suffix",
    "Nickname",
    "File As",
    "Organization Name",
    "Organization Title",
    "Organization Department",
    "Birthday",
    "Notes",
    "Photo",
    "Labels",
    *(f"E-mail 1 - {part}" for part in ("Label", "Value")),
    *(f"Phone 1 - {part}" for part in ("Label", "Value")),
    *(
        f"Address 1 - {part}"
        for part in (
            "Label",
            "Formatted",
            "Street",
            "City",
            "PO Box",
            "Region",
            "Postal Code",
            "Country",
            "Extended Address",
        )
    ),
    *(f"Website 1 - {part}" for part in ("Label", "Value")),
]


def measure(place: Path) -> list[Figure]:
    """Figures of workspaces that are made below `place`; each is the best of a few turns."""
    files = (
        ("vCards", _cards(), _from_cards),
        ("CSV rows as Google writes them", _google(), _from_table),
        ("CSV rows of six columns", _table(), _from_table),
    )
    figures, same = [], []
    for name, content, read in files:
        readings, wholes = [], []
        for turn in range(TURNS):
            with closing(open_workspace(place / f"{name} {turn}")) as workspace:
                begun = perf_counter()
                Understanding("BO", workspace.today).all_of(read(content).drafts)
                readings.append(perf_counter() - begun)
                begun = perf_counter()
                plan = plan_for(workspace, read(content), "BO")
                bring_in(workspace, plan, plan.choices())
                wholes.append(perf_counter() - begun)
                begun = perf_counter()
                known = [Candidate.of(one.id, one.values) for one in workspace.ask(known_people)]
                matcher = Matcher(known)
                for one in known:
                    matcher.matches(one)
                same.append(perf_counter() - begun)
        reading, whole = min(readings), min(wholes)
        figures += [
            Figure(f"{PEOPLE:,} {name}: reading and understanding", reading, "s"),
            Figure(f"{PEOPLE:,} {name}: until all are in, against reading alone", whole / reading, "×", 3),
        ]
    return [*figures, Figure(f"{PEOPLE:,} people: who of as many contacts each may be", min(same), "s", 2)]


def _from_cards(content: bytes) -> Reading:
    return read_cards(content)


def _from_table(content: bytes) -> Reading:
    table = read_table(content)
    return drafts_of(table, guess(table))


def names() -> Iterator[tuple[str, str]]:
    """Given and family names of so many people, the same at each run."""
    chance = random.Random(3)  # the same people at each run
    for _ in range(PEOPLE):
        yield (
            f"{chance.choice(GIVEN)} {chance.choice(GIVEN)}",
            f"{chance.choice(FAMILY)} {chance.choice(FAMILY)}",
        )


def _cards() -> bytes:
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:{family};{given};;;\r\nFN:{given} {family}\r\n"
        f"TEL;TYPE=CELL:+5917{number:07}\r\nEMAIL;TYPE=INTERNET:p{number}@example.org\r\n"
        f"ORG:Cooperativa {number % 50}\r\nADR;TYPE=HOME:;;Calle 2;Okinawa Uno;Santa Cruz;;Bolivia;\r\n"
        "NOTE:Una nota\\, corta\r\nEND:VCARD\r\n"
        for number, (given, family) in enumerate(names())
    ).encode()


def _google() -> bytes:
    written = io.StringIO(newline="")
    rows = csv.DictWriter(written, GOOGLE, restval="")
    rows.writeheader()
    for number, (given, family) in enumerate(names()):
        rows.writerow(
            {
                "First Name": given,
                "Last Name": family,
                "Organization Name": f"Cooperativa {number % 50}",
                "Notes": "Una nota, corta",
                "Labels": "* myContacts",
                "E-mail 1 - Label": "* Home",
                "E-mail 1 - Value": f"p{number}@example.org",
                "Phone 1 - Label": "Mobile",
                "Phone 1 - Value": f"+5917{number:07}",
                "Address 1 - Label": "Home",
                "Address 1 - Formatted": "Calle 2\nOkinawa Uno, Santa Cruz\nBolivia",
                "Address 1 - Street": "Calle 2",
                "Address 1 - City": "Okinawa Uno",
                "Address 1 - Region": "Santa Cruz",
                "Address 1 - Country": "Bolivia",
            }
        )
    return written.getvalue().encode()


def _table() -> bytes:
    rows = (
        f"{family};{given};+5917{number:07};p{number}@example.org;Cooperativa {number % 50};Una nota"
        for number, (given, family) in enumerate(names())
    )
    return "\n".join(("Apellidos;Nombres;Celular;Correo;Organización;Nota", *rows)).encode()
