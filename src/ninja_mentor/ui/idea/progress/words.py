"""How what shows a level is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.overview.naming import kind_name

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.overview.journey import Proof

SHORT = 60  # characters of the record's own words


def proof_words(proof: Proof, language: Language) -> str:
    """ "Interview “Doña Rosa”"; the kind alone where the record has no words."""
    kind = kind_name(language, proof.kind)
    if not proof.words:
        return kind
    words = proof.words if len(proof.words) <= SHORT else proof.words[:SHORT] + "…"
    return language.say("{kind} “{words}”", kind=kind, words=words)
