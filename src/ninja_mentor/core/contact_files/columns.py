"""Which columns a table of contacts can have, and what programs and people call them in four languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.text import fold

# Key: what we call it in our own tables. Several columns of one key are joined or listed.
FIELDS: Final = {
    "name": mark("Name"),
    "family_names": mark("Family names"),
    "given_names": mark("Given names"),
    "other_script": mark("Name in the other script"),
    "kana": mark("Reading in kana"),
    "romaji": mark("Name in Latin letters"),
    "address_as": mark("How to address them"),
    "phones": mark("Phone"),
    "emails": mark("E-mail"),
    "organisation": mark("Organisation"),
    "role": mark("Role"),
    "country": mark("Country"),
    "place": mark("Place"),
    "zone": mark("Time zone"),
    "languages": mark("Languages"),
    "awake": mark("Awake"),
    "work_hours": mark("Working hours"),
    "skills": mark("Skills"),
    "offers": mark("Help offered"),
    "wants": mark("Help wanted"),
    "birth_year": mark("Year of birth"),
    "guardian_name": mark("Guardian"),
    "guardian_consent": mark("The guardian agrees"),
    "relation": mark("Relation"),
    "introduced_by": mark("Introduced by"),
    "note": mark("Note"),
    "ancestry": mark("Ancestry"),
    "more_lines": mark("Other details"),
}
LISTS: Final = ("phones", "emails", "languages", "work_hours", "more_lines")
JOINED: Final = (
    "family_names",
    "given_names",
    "kana",
    "romaji",
)  # parts of a name, in the order of the columns
# Words by which a column is known, folded; the more telling ones first. Our own headings come before them.
WORDS: Final[dict[str, tuple[str, ...]]] = {
    "relation": (
        "relation 1 - value",
        "related person",
        "relacion",
        "relacao",
        "関係",
        "spouse",
        "conyuge",
        "配偶者",
    ),
    "kana": ("phonetic", "yomi", "furigana", "ふりがな", "フリガナ", "カナ", "かな", "よみ", "fonetic"),
    "romaji": ("romaji", "ローマ字", "alphabet", "letras latinas"),
    "address_as": ("nickname", "apodo", "apelido", "ニックネーム", "呼び名", "tratamiento"),
    "family_names": (
        "family name",
        "last name",
        "surname",
        "apellido",
        "sobrenome",
        "姓",
        "苗字",
        "名字",
        "primer apellido",
    ),
    "given_names": (
        "given name",
        "first name",
        "middle name",
        "additional name",
        "nombre de pila",
        "nombres",
        "primeiro nome",
        "segundo nome",
        "nome proprio",
        "名",
        "下の名前",
    ),
    "emails": ("e-mail", "email", "correo", "mail", "メール", "eメール", "電子メール"),
    "phones": (
        "phone",
        "telefono",
        "celular",
        "movil",
        "mobile",
        "cell",
        "cel",
        "telefone",
        "whatsapp",
        "tel",
        "電話",
        "携帯",
        "fono",
        "contacto",
    ),
    "role": ("job title", "title", "role", "cargo", "puesto", "funcao", "役職", "肩書", "ocupacion"),
    "organisation": (
        "organization",
        "organisation",
        "company",
        "empresa",
        "organizacion",
        "organizacao",
        "asociacion",
        "associacao",
        "cooperativa",
        "institucion",
        "会社",
        "所属",
        "組織",
        "団体",
        "勤務先",
    ),
    "country": ("country", "pais", "国"),
    "place": (
        "city",
        "ciudad",
        "cidade",
        "place",
        "lugar",
        "localidad",
        "municipio",
        "colonia",
        "市区町村",
        "住所",
        "場所",
        "都市",
    ),
    "zone": ("time zone", "timezone", "zona horaria", "fuso", "タイムゾーン"),
    "languages": ("language", "idioma", "lengua", "lingua", "言語"),
    "birth_year": (
        "year of birth",
        "birth year",
        "ano de nacimiento",
        "nascimento",
        "birthday",
        "nacimiento",
        "生年",
        "誕生日",
    ),
    "skills": ("skill", "habilidad", "habilidade", "competenc", "スキル", "得意"),
    "offers": ("offer", "ofrece", "oferece", "提供"),
    "wants": ("want", "necesita", "busca", "precisa", "希望"),
    "introduced_by": ("introduced by", "referred by", "presentado por", "apresentado por", "紹介者", "紹介"),
    "guardian_name": ("guardian", "tutor", "responsavel", "保護者"),
    "note": ("note", "nota", "observ", "comentario", "備考", "メモ"),
    "name": (
        "name",
        "nombre",
        "nome",
        "氏名",
        "名前",
        "お名前",
        "full name",
        "nombre completo",
        "display name",
        "file as",
    ),
}
# What looks like one of those and is none: labels beside a value, parts of an address, other kinds of names.
NOT: Final = re.compile(
    r"- (type|label)$|\btype\b|etiqueta|label|prefix|suffix|prefijo|sufijo|initials|photo|file as|e-?mail .*(display name|type)"
    r"|postal|zip|fax|street|calle|rua\b|po box|department|departamento|yomi name of company|company main|assistant"
    r"|organization name.*yomi|company yomi|名前の読み",
)


@dataclass(frozen=True)
class Known:
    """What a heading says: the key of a field, and for a relation its kind where the heading names it."""

    key: str
    exact: bool = False


def known_heading(heading: str, own: dict[str, str]) -> Known | None:
    """The field that a heading names; `own` are our own headings, folded, in every language."""
    folded = fold(heading).strip().strip(":*").strip()
    if not folded:
        return None
    if folded in own:
        return Known(own[folded], exact=True)
    if NOT.search(folded):
        return None
    for key, words in WORDS.items():
        if folded in words:
            return Known(key)
    for key, words in WORDS.items():
        if any(_names(word, folded) for word in words):
            return Known(key)
    return None


def _names(word: str, folded: str) -> bool:
    """Whether the word stands in the heading: a Latin one at its beginning, a Japanese one anywhere."""
    word = fold(word)
    if word.isascii():
        return re.search(rf"(^|[^a-z]){re.escape(word)}", folded) is not None
    return word in folded if len(word) > 1 else folded == word
