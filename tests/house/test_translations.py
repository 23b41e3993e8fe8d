"""Every sentence of the code is there in four languages, with the same facts in it."""

from __future__ import annotations

import string
from functools import cache
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from messages import LOCALE, collect, forms, new_catalog, translation_of, update, write
from ninja_mentor.core.kernel.language import LANGUAGES
from tests.house.tree import PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

translated = pytest.mark.skipif(
    not list(LOCALE.glob("*/LC_MESSAGES/*.po")), reason="no translation has been made yet"
)


@cache
def messages_of_the_code() -> tuple[Message, ...]:
    catalog = collect(PACKAGE)
    return tuple(message for message in catalog if message.id)


def originals(message: Message) -> list[str]:
    """The sentence in the code, in both its numbers where it has two."""
    return [message.id] if isinstance(message.id, str) else list(message.id)


def facts(text: str) -> set[str]:
    return {name for _literal, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}


def lacks(message: Message, translation: Message | None) -> str:
    """What is wrong with the translation of a message; "" if nothing."""
    if translation is None:
        return "missing"
    if translation.fuzzy:
        return "fuzzy"
    sentences = forms(translation)
    if not all(sentences):
        return "empty"
    allowed = [facts(form) for form in originals(message)]
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


def test_a_new_round_keeps_what_is_translated_and_drops_what_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("messages.LOCALE", tmp_path)
    first, second = new_catalog(None), new_catalog(None)
    first.add("Undo")
    first.add("Redo")
    second.add("Undo")
    second.add(("{n} idea", "{n} ideas"))
    japanese = update("ja", first)
    japanese["Undo"].string = "元に戻す"
    write(translation_of("ja"), japanese)
    after = update("ja", second)
    assert [(str(m.id), forms(m)) for m in after if m.id] == [
        ("Undo", ("元に戻す",)),
        ("('{n} idea', '{n} ideas')", ("",)),
    ]
    assert forms(update("en", second)["{n} idea"]) == ("{n} idea", "{n} ideas")


@translated
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    with translation_of(language).open("rb") as text:
        catalog = read_po(text, locale=language)
    wrong = {
        str(message.id): problem
        for message in messages_of_the_code()
        if (problem := lacks(message, catalog.get(originals(message)[0], message.context)))
    }
    assert wrong == {}


# Sentences that read the same for one and for several, in the languages that tell them apart.
ALIKE = {
    "And {n} more.",
    "and {n} more",
    "{kept}, {n} of them late",
    "{n} left out",
    "{n} more",
    "{n} of {all} people",
    "{n} to fill in",
    "{n} to look at",
}


@translated
@pytest.mark.parametrize("language", ["es", "pt"])
def test_one_and_several_are_told_apart(language: str) -> None:
    with (LOCALE / language / "LC_MESSAGES" / "ninja_mentor.po").open("rb") as file:
        catalog = read_po(file, locale=language)
    counted = [message for message in catalog if message.id and not isinstance(message.id, str)]
    assert counted
    same = {message.id[0] for message in counted if len(set(forms(message))) == 1}
    assert same <= ALIKE
