"""What a plan says in sentences: who somebody may be and why, and what would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.contact_files.columns import FIELDS
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.core.contact_files.draft import Finding
    from ninja_mentor.core.contact_files.matching import Match
    from ninja_mentor.core.contact_files.plan import Difference, Item
    from ninja_mentor.core.kernel.language import Language

WHAT: Final = {
    "new": mark("to be added"),
    "changes": mark("changes"),
    "known": mark("known already"),
    "ask": mark("please look"),
}
REASONS: Final = {
    "email": mark("the same e-mail {words}"),
    "phone": mark("the same phone {words}"),
    "kanji": mark("the same name in kanji {words}"),
    "kana": mark("the same reading {words}"),
    "name": mark("the same name, maybe written otherwise"),
}
NAMES: Final = {
    "relations": FIELDS["relation"],
    "photo": mark("Photo"),
    "organisation": FIELDS["organisation"],
}


def reasons(match: Match, language: Language) -> str:
    """Why somebody may be meant."""
    return " · ".join(language.say(REASONS[each.code], words=each.words) for each in match.reasons)


def difference(each: Difference, language: Language) -> str:
    """ "Phone: +591 … (added)", "Role: Farmer → Teacher"."""
    say = language.say
    name = say(NAMES.get(each.column) or FIELDS.get(each.column, each.column))
    after = _shown(each.after)
    if each.how == "add":
        return say("{column}: {value} (added)", column=name, value=after)
    if each.how == "fill":
        return say("{column}: {value}", column=name, value=after) if after else name
    return say("{column}: {before} → {after}", column=name, before=_shown(each.before), after=after)


def changes(item: Item, language: Language, names: Mapping[str, str]) -> str:
    """What would become of somebody, in one line."""
    say = language.say
    if item.choice.do == "skip":
        return say("left out")
    if item.choice.do == "new":
        also = language.count(
            "stands {n} time in the file", "stands {n} times in the file", len(item.also_lines) + 1
        )
        return also if item.also_lines else ""
    found = item.differences.get(item.choice.person_id, ())
    told = [difference(each, language) for each in found if each.how != "other" or item.choice.overwrite]
    whom = say("to {name}", name=names.get(item.choice.person_id, ""))
    return " · ".join([whom, *told])


def finding(one: Finding, language: Language) -> str:
    """ "Line 12 · Ana Higa: …"."""
    words = sentence(one.error, language)
    if not one.line:
        return words
    who = f"{one.name}: " if one.name else ""
    return language.say("Line {n} · {words}", n=one.line, words=who + words)


def _shown(value: Any) -> str:  # noqa: ANN401  (JSON)
    if isinstance(value, list):
        return ", ".join(_shown(each) for each in value)
    if isinstance(value, dict):
        return " ".join(str(part) for part in value.values() if part)
    return str(value or "")
