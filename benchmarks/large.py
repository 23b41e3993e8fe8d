"""A hundred thousand records: opening, searching, saving one field."""

from __future__ import annotations

import gc
from contextlib import closing
from typing import TYPE_CHECKING, Final

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import text

from benchmarks.figures import Figure, median_of, milliseconds, percentile
from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.ideas.edits import write_text
from ninja_mentor.core.kernel.text import match_expression
from ninja_mentor.core.overview.board import board

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy.orm import Session

    from ninja_mentor.core.workspace import Workspace

# Frequent and rare words in prefixes of one to eight letters, two words, Japanese of one to four characters.
PREFIXES: Final = [word[:n] for word in ("problema", "clientes", "producto", "xilofono") for n in range(1, 9)]
JAPANESE: Final = [word[:n] for word in ("何ですか", "顧客の声", "農業機械") for n in range(1, 5)]
PAIRS: Final = ["una frase", "cliente precio", "quem tem", "el problema", "a ideia"]
ASKED: Final = [*PREFIXES, *JAPANESE, *PAIRS]
TIMES: Final = 5
SAVES: Final = 60
TODAY: Final = "2026-01-01"


def measure(folder: Path) -> list[Figure]:
    """Figures of the filled workspace in `folder`."""
    with closing(open_workspace(folder)) as workspace:
        gc.freeze()  # as the window does once all is imported
        figures = [Figure("records", _records(workspace), "rows")]
        figures.append(
            Figure(
                "board query, 10,000 ideas",
                median_of(3, workspace.ask, board, "es", TODAY),
                "ms",
            )
        )
        figures += _searching(workspace)
        figures += _saving(workspace)
    return figures


def _records(workspace: Workspace) -> int:
    def count(session: Session) -> int:
        tables = (model.__tablename__ for model in workspace.kinds.values())
        return sum(session.execute(text(f'select count(*) from "{name}"')).scalar_one() for name in tables)

    return workspace.ask(count)


def _searching(workspace: Workspace) -> list[Figure]:
    raw_query = "select rowid from search_index where search_index match ? order by rowid desc limit 30"
    file = sqlite.connect(str(workspace.folder / "workspace.db"))

    def ask_raw(expression: str) -> list[object]:
        return list(file.execute(raw_query, (expression,)))

    ours, raw = [], []
    for query in ASKED:
        expression = match_expression(query)
        for _ in range(TIMES):
            ours.append(milliseconds(workspace.search, query))
            raw.append(milliseconds(ask_raw, expression))
    file.close()
    slowest = max(range(len(ours)), key=ours.__getitem__)
    return [
        Figure("search, p99", percentile(ours, 0.99), "ms", 10),
        Figure("search, median", percentile(ours, 0.5), "ms"),
        Figure(f"search, slowest (“{ASKED[slowest // TIMES]}”)", ours[slowest], "ms"),
        Figure("search p99 to raw FTS5 p99", percentile(ours, 0.99) / percentile(raw, 0.99), "×"),
    ]


def _saving(workspace: Workspace) -> list[Figure]:
    idea_id = workspace.ask(board, "es", TODAY)[0].id

    def save(text: str) -> None:
        with workspace.transaction("Write") as tx:
            write_text(tx, idea_id, "problem", "es", text)

    save("primero")
    texts = iter(f"Una frase que alguien escribe, por vez {n}." for n in range(SAVES))
    ours = median_of(SAVES, lambda: save(next(texts)))
    copy = workspace.folder / "raw.db"
    raw = median_of(SAVES, _raw_update(copy))
    copy.unlink()
    return [
        Figure("one-field save, median", ours, "ms", 5),
        Figure("one-field save to a raw update", ours / raw, "×"),
    ]


def _raw_update(path: Path) -> Callable[[], None]:
    """One update in a transaction of its own, as durable as ours."""
    connection = sqlite.connect(str(path), isolation_level=None)
    for pragma in ("journal_mode=wal", "synchronous=full"):
        connection.execute(f"pragma {pragma}")
    connection.execute("create table answer (id integer primary key, text text)")
    connection.execute("insert into answer values (1, '')")
    numbers = iter(range(10_000))

    def update() -> None:
        connection.execute("update answer set text = ? where id = 1", (f"texto {next(numbers)}",))

    return update
