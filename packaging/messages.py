"""Collects every sentence of the code into the template and the four translations: `make messages`.

Existing translations are kept, sentences that are gone are dropped, English is filled in from the code.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from babel.messages.catalog import Message

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "resources" / "locale"
LANGUAGES = ("es", "ja", "pt", "en")
KEYWORDS: dict[str, Any] = {  # the calls of core.kernel.language; None: the first argument
    "say": None,
    "count": (1, 2),
    "mark": None,
}


def collect(package: Path) -> Catalog:
    """Every sentence in the modules below the package, with the files it stands in."""
    catalog = new_catalog(None)
    found = extract_from_dir(package, method_map=[("**.py", "python")], keywords=KEYWORDS)
    for file, _line, message, _comments, context in found:
        catalog.add(message, locations=[((package / file).relative_to(ROOT).as_posix(), 0)], context=context)
    return catalog


def new_catalog(language: str | None) -> Catalog:
    people = "Ninja Mentor contributors"
    return Catalog(
        language,
        header_comment="# Ninja Mentor's sentences; `make messages` keeps this file in step with the code.",
        project="Ninja Mentor",
        version="1",
        msgid_bugs_address=people,
        copyright_holder=people,
        last_translator=people,
        language_team=people,
        fuzzy=False,
    )


def update(language: str, template: Catalog) -> Catalog:
    """The translation with exactly the sentences of the template; new ones are empty, or English."""
    path = translation_of(language)
    catalog = (
        read_po(path.read_bytes().splitlines(), locale=language) if path.is_file() else new_catalog(language)
    )
    catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
    for message in catalog:
        if message.id:
            fill(message, catalog.num_plurals, in_english=language == "en")
    return catalog


def fill(message: Message, plurals: int, *, in_english: bool) -> None:
    """Gives a message as many forms as its language has, and its English words if that is the language."""
    if in_english:
        message.string = message.id
    elif message.pluralizable:
        message.string = (*forms(message), *[""] * plurals)[:plurals]
    elif message.string is None:
        message.string = ""


def translation_of(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "ninja_mentor.po"


def write(path: Path, catalog: Catalog) -> None:
    """Writes without line numbers and dates of the day, so that a change shows only what changed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=110, sort_output=True, include_lineno=False, ignore_obsolete=True)


def main() -> None:
    template = collect(ROOT / "src" / "ninja_mentor")
    pot = LOCALE / "ninja_mentor.pot"
    if pot.is_file():
        template.creation_date = read_po(pot.read_bytes().splitlines()).creation_date
    write(pot, template)
    for language in LANGUAGES:
        catalog = update(language, template)
        write(translation_of(language), catalog)
        left = sum(not all(forms(message)) for message in catalog if message.id)
        print(f"{language}: {len(catalog)} sentences, {left} to translate")


def forms(message: Message) -> tuple[str, ...]:
    """All forms of a translation: one, or one a plural of the language."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


if __name__ == "__main__":
    main()
