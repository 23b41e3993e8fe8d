"""One zip with all that a workspace holds: JSON, CSV and attachments."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.kernel.formulas import disarmed
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.saving import save_file
from ninja_mentor.core.store.record import fields_of, values_of
from ninja_mentor.core.store.tables import journal, journal_change

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.store.record import Record

EXPLANATION: Final = mark(
    "This is everything that a workspace of Ninja Mentor held, the trash too.\n\n"
    "json/ has one file for each kind of record, with every field as it was stored.\n"
    "csv/ has the same for spreadsheets. Text that would start a formula has an apostrophe before it.\n"
    "json/journal.json and json/journal_change.json say who changed what, and when.\n"
    "attachments/ has the files, if there were any.\n\n"
    "Times are UTC, dates are year-month-day, countries ISO 3166, currencies ISO 4217, phones E.164.\n"
    "It holds private notes and contacts: give it only to people who may read them.\n"
)


def export_everything(
    session: Session, kinds: Mapping[str, type[Record]], folder: Path, language: Language, target: Path
) -> None:
    """Writes the zip to `target`, whole or not at all."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("README.txt", language.say(EXPLANATION))
        for kind, model in sorted(kinds.items()):
            records = session.scalars(select(model).order_by(col(model.id)))
            rows = [values_of(record) for record in records]
            packed.writestr(f"json/{kind}.json", _json(rows))
            packed.writestr(f"csv/{kind}.csv", _csv(fields_of(model), rows))
        for table in (journal, journal_change):
            packed.writestr(f"json/{table.name}.json", _json(_rows(session, table)))
        attachments = folder / "attachments"
        for file in sorted(attachments.rglob("*")) if attachments.is_dir() else ():
            if file.is_file():
                packed.write(file, f"attachments/{file.relative_to(attachments).as_posix()}")
    save_file(target, buffer.getvalue())


def _rows(session: Session, table: Table) -> list[dict[str, Any]]:
    return [dict(row._mapping) for row in session.execute(select(table).order_by(table.c.seq))]  # noqa: SLF001


def _json(rows: list[dict[str, Any]]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=1)


def _csv(fields: tuple[str, ...], rows: list[dict[str, Any]]) -> bytes:
    """UTF-8 with a mark at the start, without which Excel garbles accents and Japanese."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(fields)
    for row in rows:
        writer.writerow([literal(row[field]) for field in fields])
    return text.getvalue().encode("utf-8-sig", errors="replace")


def literal(value: Any) -> Any:  # noqa: ANN401  (JSON)
    """The value for a spreadsheet cell: lists joined, and nothing that a spreadsheet would calculate."""
    if isinstance(value, (list, dict)):
        value = json.dumps(value, ensure_ascii=False)
    return disarmed(value) if isinstance(value, str) else value
