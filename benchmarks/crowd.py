"""A workspace with ten thousand ideas and a hundred thousand records, written as the app writes."""

from __future__ import annotations

import random
import tomllib
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.ideas.edits import link_person, log_idea, move_idea, write_text
from ninja_mentor.core.ideas.model import Interview
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.people.model import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ninja_mentor.core.store.transaction import Transaction
    from ninja_mentor.core.workspace import Workspace

IDEAS: Final = 10_000
PEOPLE: Final = 1_000
FIELDS: Final = ("sentence", "problem", "customer", "motivation", "segment")
INTERVIEWS: Final = 2
AT_ONCE: Final = 250  # ideas a transaction
COUNTRIES: Final = ("BO", "CO", "MX", "PY", "PE", "BR", "JP")


class Words:
    """Natural words with natural frequencies: those of our own workflow texts, by Zipf's law."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._words = {code: _words_of(code) for code in ("es", "ja", "pt")}
        for words in self._words.values():
            self._random.shuffle(words)

    def text(self, language: str, length: int) -> str:
        words = self._words[language]
        weights = [1 / (rank + 1) for rank in range(len(words))]
        chosen = self._random.choices(words, weights, k=length)
        return ("" if language == "ja" else " ").join(chosen)

    def one_of(self, choices: tuple[str, ...]) -> str:
        return self._random.choice(choices)


def fill(workspace: Workspace, ideas: int = IDEAS) -> int:
    """Fills an empty workspace; the number of records written."""
    words = Words(7)
    with workspace.transaction("People") as tx:
        people = [
            tx.add(Person(name=words.text("es", 2), country=words.one_of(COUNTRIES))).id
            for _ in range(PEOPLE)
        ]
    stages = tuple(stage.id for stage in workspace.workflow.stages)
    written = len(people)
    numbers = iter(range(ideas))
    while chunk := list(islice(numbers, AT_ONCE)):
        with workspace.transaction("Ideas") as tx:
            for number in chunk:
                written += _one_idea(tx, words, number, stages, people[number % PEOPLE])
    return written


def _one_idea(tx: Transaction, words: Words, number: int, stages: tuple[str, ...], person: str) -> int:
    language = ("es", "ja", "pt")[number % 3]
    idea = log_idea(
        tx,
        f"{words.text(language, 4)} {number}",
        source=language,
        country=words.one_of(COUNTRIES),
        founder_id=person,
    )
    move_idea(tx, idea.id, words.one_of(stages))
    for field in FIELDS:
        write_text(tx, idea.id, field, language, words.text(language, 40))
    for _ in range(INTERVIEWS):
        tx.add(Interview(idea_id=idea.id, person_code=f"P{number}", quote=words.text(language, 20)))
    link_person(tx, idea.id, person, "mentor")
    return 1 + len(FIELDS) + INTERVIEWS + 2


def _words_of(language: str) -> list[str]:
    texts = tomllib.loads((resource("workflow") / f"ninja.{language}.toml").read_text("utf-8"))
    sentences = " ".join(_strings(texts))
    if language == "ja":
        return [sentences[at : at + 4].strip() for at in range(0, len(sentences), 4)]
    return sentences.split()


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401  (whatever TOML holds)
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
