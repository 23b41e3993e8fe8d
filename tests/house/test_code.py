"""Rules of docs/architecture.md and CONTRIBUTING.md that are about code. Each also shows what it catches."""

from __future__ import annotations

import ast
import re

import pytest
from sqlalchemy import Table
from sqlmodel import SQLModel

import ninja_mentor.bootstrap  # noqa: F401  (knows every record)
from ninja_mentor.core.store import tables
from ninja_mentor.core.store import travelling as exchange_tables
from tests.house.tree import PACKAGE, calls, modules, places

BULK = {"update", "insert", "delete"}
OWN = {**vars(tables), **vars(exchange_tables)}
OWN_TABLES = {name for name, value in OWN.items() if isinstance(value, Table)}
RECORD_TABLES = "|".join(sorted(set(SQLModel.metadata.tables) - {OWN[name].name for name in OWN_TABLES}))
WRITING_SQL = re.compile(
    rf"\s*(UPDATE|INSERT (OR \w+ )?INTO|REPLACE INTO|DELETE FROM)\s+({RECORD_TABLES})\b", re.IGNORECASE
)
# Who writes all new records, and the statement with which it does.
THE_TRANSACTION = {PACKAGE / "core" / "store" / f"{name}.py" for name in ("transaction", "rows")}
SENTENCES = {"say": (0,), "count": (0, 1), "mark": (0,)}
CLOCKS = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns"}
APPLICATIONS = {"QApplication.instance", "QGuiApplication.instance", "QCoreApplication.instance"}


def bulk_writes(source: str) -> list[int]:
    """Lines that write records past the transaction, which would not be in the journal."""
    tree = ast.parse(source)
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").split(".")[0] in {"sqlalchemy", "sqlmodel"}
        for alias in node.names
        if alias.name in BULK
    }
    lines = [call.lineno for call in calls(source) if is_bulk_write(call, imported)]
    texts = [
        node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return lines + [node.lineno for node in texts if WRITING_SQL.match(str(node.value))]


def is_bulk_write(call: ast.Call, imported: set[str]) -> bool:
    if isinstance(call.func, ast.Name):
        target = ast.unparse(call.args[0]) if call.args else ""
        if call.func.id == "insert_rows":
            return ast.unparse(call.args[1]) not in OWN_TABLES
        return call.func.id in imported and target not in OWN_TABLES
    if isinstance(call.func, ast.Attribute) and call.func.attr in BULK:
        on = ast.unparse(call.func.value)
        return (
            on in {"sa", "sqlalchemy", "sqlmodel"}
            or ".query(" in on
            or on.endswith("__table__")
            or "table_of(" in on
        )
    return False


def calls_of(source: str, names: set[str]) -> list[int]:
    """Lines that call one of the dotted names."""
    found = [(call.lineno, ast.unparse(call.func)) for call in calls(source)]
    return [
        line for line, name in found if any(name == known or name.endswith(f".{known}") for known in names)
    ]


def broken_sentences(source: str) -> list[int]:
    """Lines that hand the language what nobody collects for translation: parts, a choice, another name for it."""
    lines = []
    for call in calls(source):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name == "count" and len(call.args) < 3:
            continue  # a list's or a text's own count
        parts = [call.args[index] for index in SENTENCES.get(name.lstrip("_"), ()) if index < len(call.args)]
        hidden = name.startswith("_") and any(isinstance(part, ast.Constant) for part in parts)
        if hidden or any(isinstance(part, ast.JoinedStr | ast.BinOp | ast.IfExp) for part in parts):
            lines.append(call.lineno)
    return lines


@pytest.mark.parametrize(
    "source",
    [
        "from sqlalchemy import update\nsession.execute(update(Idea).values(title=''))",
        "from sqlalchemy.dialects.sqlite import insert as put\nput(Idea)",
        "import sqlalchemy as sa\nsa.delete(Idea)",
        "session.query(Idea).update({})",
        "Idea.__table__.insert()",
        "table_of(Idea).insert()",
        "insert_rows(connection, table_of(Idea), rows)",
        "text('UPDATE idea SET title = 1')",
    ],
)
def test_a_bulk_write_of_records_is_noticed(source: str) -> None:
    assert bulk_writes(source)


def test_the_journal_and_the_search_index_may_be_written_in_bulk() -> None:
    assert not bulk_writes(
        "from sqlalchemy import insert\ninsert(journal)\nnames.update(more)\ntx.delete(idea)\n"
        "insert_rows(connection, journal_change, rows)"
    )


def test_records_change_only_in_a_transaction() -> None:
    paths = [path for path in modules() if path not in THE_TRANSACTION]
    found = [place for path in paths for place in places(path, bulk_writes(path.read_text("utf-8")))]
    assert found == []


def test_a_borrowed_application_and_a_second_clock_are_noticed() -> None:
    assert calls_of("app = QtWidgets.QApplication.instance()", APPLICATIONS) == [1]
    assert calls_of("now = datetime.now(UTC)", CLOCKS) == [1]
    assert calls_of("import datetime\nday = datetime.date.today()", CLOCKS) == [2]


def test_only_the_application_knows_the_application() -> None:
    paths = [path for path in modules() if path != PACKAGE / "ui" / "application.py"]
    found = [p for path in paths for p in places(path, calls_of(path.read_text("utf-8"), APPLICATIONS))]
    assert found == []


def test_there_is_one_clock() -> None:
    paths = [path for path in modules() if path != PACKAGE / "core" / "kernel" / "clock.py"]
    found = [p for path in paths for p in places(path, calls_of(path.read_text("utf-8"), CLOCKS))]
    assert found == []


def test_a_sentence_made_of_parts_is_noticed() -> None:
    assert broken_sentences(
        "language.say(f'Move to {stage}')\nmark('a' + b)\nlanguage.count('one', f'{n}', n)\n"
        "say('met' if met else 'not yet')\nself._say('Length')"
    ) == [1, 2, 3, 4, 5]
    assert broken_sentences("language.say('Move to {stage}', stage=stage)\n'aa'.count('a' + 'b')") == []


def test_sentences_are_whole() -> None:
    found = [place for path in modules() for place in places(path, broken_sentences(path.read_text("utf-8")))]
    assert found == []


@pytest.mark.parametrize(("part", "limit"), [("core", 200), ("cli", 200), ("ui", 300)])
def test_a_file_says_one_thing(part: str, limit: int) -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in modules(part)}
    too_long = {str(path.relative_to(PACKAGE)): n for path, n in lengths.items() if n > limit * 1.1}
    assert too_long == {}
