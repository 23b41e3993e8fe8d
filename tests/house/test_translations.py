"""Every sentence of the code is there in four languages, with the same facts in it."""

from __future__ import annotations

import string
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from ninja_mentor.core.kernel.language import DOMAIN, LANGUAGES
from tests.house.tree import PACKAGE, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

LOCALE = ROOT / "resources" / "locale"
KEYWORDS: dict[str, Any] = {
    "say": None,
    "say_in": ((1, "c"), 2),
    "count": (1, 2),
    "mark": None,
}
translated = pytest.mark.skipif(
    not list(LOCALE.glob("*/LC_MESSAGES/*.po")), reason="no translation has been made yet"
)


@cache
def messages_of_the_code() -> tuple[Message, ...]:
    catalog = Catalog()
    for _file, _line, message, _comments, context in extract_from_dir(
        PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        catalog.add(message, context=context)
    return tuple(message for message in catalog if message.id)


def forms(text: str | Iterable[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ())


def facts(text: str) -> set[str]:
    return {name for _literal, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}


def lacks(message: Message, translation: Message | None) -> str:
    """What is wrong with the translation of a message; "" if nothing."""
    if translation is None:
        return "missing"
    if translation.fuzzy:
        return "fuzzy"
    sentences = forms(translation.string)
    if not all(sentences):
        return "empty"
    allowed = [facts(form) for form in forms(message.id)]
    wrong = [sentence for sentence in sentences if facts(sentence) not in allowed]
    return f"facts differ: {wrong[0]}" if wrong else ""


@pytest.mark.parametrize(
    ("translation", "wrong"),
    [
        (None, "missing"),
        (Message("Move to {stage}", ""), "empty"),
        (Message("Move to {stage}", "Pasar a {etapa}"), "facts differ: Pasar a {etapa}"),
        (Message("Move to {stage}", "Pasar a {stage}", flags=["fuzzy"]), "fuzzy"),
        (Message("Move to {stage}", "Pasar a {stage}"), ""),
    ],
)
def test_a_wrong_translation_is_noticed(translation: Message | None, wrong: str) -> None:
    assert lacks(Message("Move to {stage}"), translation) == wrong


def test_sentences_of_every_kind_are_found_in_the_code() -> None:
    found = {str(message.id) for message in messages_of_the_code()}
    assert "There is nothing to undo." in found
    assert len(found) > 20


@translated
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    with (LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as text:
        catalog = read_po(text, locale=language)
    wrong = {
        str(message.id): problem
        for message in messages_of_the_code()
        if (problem := lacks(message, catalog.get(forms(message.id)[0], message.context)))
    }
    assert wrong == {}
