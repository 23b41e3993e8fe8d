"""Contacts leave as a file: only who may and what may, whole or not at all, and it is noted who got whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.contact_files.leaving import CIRCLES, FORMATS, MYSELF, USUAL, decide, said_of
from ninja_mentor.core.contact_files.out_person import OutPerson
from ninja_mentor.core.kernel.checking import one_of
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import load_language, mark
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.kernel.saving import save_file
from ninja_mentor.core.people.model import Organisation, Person, Sharing
from ninja_mentor.core.people.queries import consents
from ninja_mentor.core.store.batches import batched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from sqlalchemy.orm import Session

    from ninja_mentor.core.contact_files.leaving import Decision, Format, Staying
    from ninja_mentor.core.people.model import Consent
    from ninja_mentor.core.store.attachments import Attachments
    from ninja_mentor.core.workspace import Workspace

SHARED: Final = mark("Shared {n} contacts with {whom}")
SHARED_IN_CIRCLE: Final = mark("Shared {n} contacts")
COPIED: Final = mark("Took a copy of {n} contacts")
OWN_CIRCLE: Final = "team"  # by which a copy for oneself is noted: with oneself


@dataclass(frozen=True)
class OutOrder:
    """For which circle (or `MYSELF`), with whom in free words, as what, and which details of each."""

    circle: str
    with_whom: str = ""
    format: Format = "vcf"
    details: frozenset[str] = USUAL
    version: Literal["3.0", "4.0"] = "3.0"  # of vCard
    language: str = "en"  # of the headings of a table

    def check(self) -> None:
        """`UserError` "choice-unknown" for a circle or a format that is none."""
        one_of(self.circle, CIRCLES, "choice-unknown")
        one_of(self.format, FORMATS, "choice-unknown")


@dataclass(frozen=True)
class TakenOut:
    """How many people are in the file, and who is not, and why."""

    written: int
    left_out: tuple[Staying, ...]


def would_leave(session: Session, ids: Sequence[str], order: OutOrder, today: str) -> Decision:
    """Who and what would leave, as a preview."""
    order.check()
    return decide(*_chosen(session, ids), order.circle, order.details, today)


def take_out(
    workspace: Workspace,
    ids: Sequence[str],
    order: OutOrder,
    target: Path,
    tell: Callable[[float], object] = lambda _share: None,
) -> TakenOut:
    """Writes those who may leave into the file and notes it of each; `tell` may raise until the file is written.

    `UserError` "nobody-leaves", and "sharing-not-noted" where nothing can be written down; then nothing left.
    """
    order.check()
    if not workspace.writing:
        raise UserError("sharing-not-noted")
    people, agreed = workspace.ask(_chosen, ids)
    decision = decide(people, agreed, order.circle, order.details, workspace.today)
    if not decision.going:
        raise UserError("nobody-leaves", number=len(decision.staying))
    tell(0.1)
    out = workspace.ask(_out_people, people, decision, workspace.attachments)
    content = _written(out, order, lambda share: tell(0.2 + share * 0.5))
    tell(0.8)
    whom = workspace.author.name if order.circle == MYSELF else order.with_whom.strip()
    label = COPIED if order.circle == MYSELF else SHARED if whom else SHARED_IN_CIRCLE
    facts = {"n": str(len(out))} | ({"whom": whom} if label is SHARED else {})
    with workspace.event(label, **facts) as tx:
        for person_id in decision.going:
            tx.add(
                Sharing(
                    person_id=person_id,
                    scope=OWN_CIRCLE if order.circle == MYSELF else order.circle,
                    with_whom=whom,
                    format=order.format,
                    by_id=workspace.author.id,
                    by_name=workspace.author.name,
                    fields=list(decision.columns),
                )
            )
        save_file(target, content)  # where this fails, nothing is noted either
    return TakenOut(len(out), decision.staying)


def _chosen(session: Session, ids: Sequence[str]) -> tuple[list[Person], dict[str, list[Consent]]]:
    """The living people of these, in this order, and what they agreed to."""
    found: dict[str, Person] = {}
    agreed: dict[str, list[Consent]] = {}
    for some in batched(ids):
        living = select(Person).where(col(Person.id).in_(some), col(Person.deleted_at).is_(None))
        found |= {person.id: person for person in session.scalars(living)}
        agreed |= consents(session, some)
    return [found[one] for one in dict.fromkeys(ids) if one in found], agreed


def _out_people(
    session: Session, people: Iterable[Person], decision: Decision, attachments: Attachments
) -> list[OutPerson]:
    going = set(decision.going)
    leaving = [person for person in people if person.id in going]
    names = {person.id: person.name for person in leaving}
    organisations = {
        row[0]: row[1] for row in session.execute(select(col(Organisation.id), col(Organisation.name)))
    }
    columns = frozenset(decision.columns)
    return [
        OutPerson(
            said_of(person, columns),
            organisations.get(person.organisation_id, "") if "organisation" in columns else "",
            # Somebody's name leaves only by their own consent: that of who introduced them too.
            names.get(person.introduced_by_id, "") if "introduced_by" in columns else "",
            _relations(person) if "relations" in columns else (),
            _photo(person, attachments) if "photo" in columns else b"",
            tuple(person.more_lines) if "more_lines" in columns else (),
        )
        for person in leaving
    ]


def _relations(person: Person) -> tuple[tuple[str, str], ...]:
    return tuple((one.get("kind", ""), one.get("name", "")) for one in person.relations)


def _photo(person: Person, attachments: Attachments) -> bytes:
    try:
        return attachments.read(person.photo) if person.photo else b""
    except UserError:  # the bytes are lost; the rest of the person is not
        return b""


def _written(people: Sequence[OutPerson], order: OutOrder, tell: Callable[[float], object]) -> bytes:
    if order.format == "vcf":
        from ninja_mentor.core.contact_files.vcard_writing import write_cards  # noqa: PLC0415

        return write_cards(people, order.version, tell)
    from ninja_mentor.core.contact_files.table_writing import write_csv, write_xlsx  # noqa: PLC0415

    language = load_language(order.language, resource("locale"))
    return write_csv(people, language) if order.format == "csv" else write_xlsx(people, language)
