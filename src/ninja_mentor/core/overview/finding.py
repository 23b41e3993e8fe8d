"""Search across features: from what the index found to what a person can open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Answer, Idea
from ninja_mentor.core.kernel.snippet import find_words, snippet
from ninja_mentor.core.mentoring.model import Comment
from ninja_mentor.core.mentoring.queries import kept_to_oneself
from ninja_mentor.core.store import search
from ninja_mentor.core.store.history import latest_by

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.store.search import Found

IDEA_WORDS: Final = ("title", "place")  # the columns of an idea that have words
LOOKED_BACK: Final = 200  # journal lines in which recent ideas are looked for


@dataclass(frozen=True)
class Hit:
    """A record that fits a search, with the words around the first hit and the marks in them."""

    kind: str
    id: str
    title: str
    snippet: str
    marks: tuple[tuple[int, int], ...]  # (start, length) in the snippet
    idea_id: str
    idea_title: str
    field: str = ""  # of an answer or comment: where on the idea it stands; of an idea: its column
    language: str = ""  # the language of the answer's text in which the first hit is
    start: int = 0  # where in that text, in characters
    length: int = 0


def find_hits(
    session: Session, query: str, kinds: Mapping[str, type[Record]], reader_id: str, limit: int
) -> list[Hit]:
    """Living records that fit and that this reader may read; what belongs to a deleted idea is left out."""
    deleted = session.scalars(select(col(Idea.id)).where(col(Idea.deleted_at).is_not(None)))
    found = search.find(session, query, limit, {*deleted, *kept_to_oneself(session, reader_id)})
    subjects = {each.subject for each in found if each.subject}
    asked = select(col(Idea.id), col(Idea.title)).where(col(Idea.id).in_(subjects))
    titles: dict[str, str] = {row[0]: row[1] for row in session.execute(asked)}
    records = _load(session, found, kinds)
    return [
        _hit(record, query, each.subject if each.subject in titles else "", titles.get(each.subject, ""))
        for each in found
        if (record := records.get((each.kind, each.record_id))) is not None
    ]


def recent_ideas(session: Session, author_id: str, limit: int) -> list[Hit]:
    """The living ideas that this person worked on last, the latest first; without a place in them."""
    subjects = dict.fromkeys(line.subject for line in latest_by(session, author_id, LOOKED_BACK))
    ideas = [session.get(Idea, subject) for subject in subjects]
    living = [idea for idea in ideas if idea is not None and idea.deleted_at is None]
    return [_hit(idea, "", idea.id, idea.title) for idea in living[:limit]]


def _load(
    session: Session, found: Sequence[Found], kinds: Mapping[str, type[Record]]
) -> dict[tuple[str, str], Record]:
    records: dict[tuple[str, str], Record] = {}
    for kind in {each.kind for each in found} & kinds.keys():
        model = kinds[kind]
        ids = {each.record_id for each in found if each.kind == kind}
        for record in session.scalars(select(model).where(col(model.id).in_(ids))):
            records[kind, record.id] = record
    return records


def _hit(record: Record, query: str, idea_id: str, idea_title: str) -> Hit:
    words = record.searchable()
    title, body = (words.title, words.body) if words else ("", "")
    shown, marks = snippet(body, query)
    if not marks and find_words(title, query):
        shown, marks = snippet(title, query)
    field, language, (start, length) = _place(record, query)
    return Hit(
        kind=record.kind,
        id=record.id,
        title=title.strip().split("\n", 1)[0],
        snippet=shown or snippet(title, query)[0],
        marks=tuple(marks),
        idea_id=idea_id,
        idea_title=idea_title,
        field=field,
        language=language,
        start=start,
        length=length,
    )


def _place(record: Record, query: str) -> tuple[str, str, tuple[int, int]]:
    """Field, language and place of the words to select: the hit, or what a comment is about."""
    if isinstance(record, Comment):
        return record.field, record.language, (record.start, len(record.quote))
    if isinstance(record, Answer):
        for language, text in record.texts().items():
            if found := find_words(text, query):
                return record.field, language, found[0]
        return record.field, "", (0, 0)
    if isinstance(record, Idea):
        for column in IDEA_WORDS:
            if found := find_words(getattr(record, column), query):
                return column, "", found[0]
    return "", "", (0, 0)
