"""Text: nothing invisible is kept, and search finds a word however it is written."""

from __future__ import annotations

import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.kernel.text import CJK_RUN, clean, fold, index_words, match_expression

TOKENS = """tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co So'\""""  # as in the store
JAPANESE = st.text("あいかがきぎアイカガ大豆農業佐々木", min_size=1, max_size=12)


def finds(text: str, query: str) -> bool:
    """Whether the full-text index, with this text in it, finds what somebody typed."""
    expression = match_expression(query)
    if expression is None:
        return False
    index = sqlite3.connect(":memory:")
    try:
        index.execute(f"create virtual table words using fts5(body, {TOKENS})")
        index.execute("insert into words values (?)", (index_words(text),))
        return len(index.execute("select 1 from words where words match ?", (expression,)).fetchall()) == 1
    finally:
        index.close()


@pytest.mark.parametrize(
    ("text", "kept", "removed"),
    [
        ("Café de altura", "Café de altura", 0),
        ("uno\r\ndos\rtres\n\tcuatro", "uno\ndos\ntres\n\tcuatro", 0),
        ("blando\vsalto\fpágina\x85fin", "blando\nsalto\npágina\nfin", 0),
        ("a\x00b\x07c\x7f", "abc", 3),
        ("abc\u202edcba\u202c", "abcdcba", 2),
        ("\u2066x\u2069", "x", 2),
        ("mitad \ud83d", "mitad ", 1),  # half of an emoji
        ("👩‍🌾 日本語　です", "👩‍🌾 日本語　です", 0),  # joiners and wide blanks stay
        ("Cafe\u0301", "Cafe\u0301", 0),  # one's own spelling stays
    ],
)  # fmt: skip
def test_clean_removes_what_nobody_sees(text: str, kept: str, removed: int) -> None:
    assert clean(text, multiline=True) == (kept, removed)


def test_in_a_single_line_no_words_grow_together() -> None:
    assert clean("Café\r\nde\taltura\vfino", multiline=False) == ("Café de altura fino", 0)
    assert clean("a\x00b\u202e", multiline=False) == ("ab", 2)


@given(st.text())
def test_clean_changes_nothing_the_second_time(text: str) -> None:
    for multiline in (True, False):
        kept, _ = clean(text, multiline=multiline)
        assert clean(kept, multiline=multiline) == (kept, 0)
        assert kept.encode().decode() == kept  # can be stored
        assert multiline or not set("\n\t") & set(kept)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("CAFÉ Ñandú São", "cafe nandu sao"),
        ("Straße", "strasse"),
        ("ＡＢＣ１２３", "abc123"),
        ("ｶﾞﾗｽ", "がらす"),
        ("コーヒー", "こひ"),
        ("がぎぱ", "がぎぱ"),  # a voiced sound is another sound
        ("か\u3099", "が"),
        ("サン・フアン", "さん ふあん"),
        ("①㈱", "1(株)"),
        ("한국어", "한국어"),
        ("゛あ\u3099", " あ"),  # marks on nothing that has them
        ("", ""),
    ],
)
def test_fold_leaves_what_is_heard(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_every_sign_that_is_cut_into_pairs_is_a_letter_to_the_index() -> None:
    signs = [chr(code) for code in range(0x3000, 0xFFFF) if CJK_RUN.fullmatch(chr(code))]
    assert len(signs) > 38_000
    assert {unicodedata.category(sign) for sign in signs} <= {"Lo", "Lm", "Nl", "So"}


def test_voiced_and_unvoiced_kana_are_not_the_same() -> None:
    assert fold("かき") != fold("がき")
    assert fold("はは") != fold("ぱぱ") != fold("ばば")


@given(st.text())
def test_however_a_text_is_composed_it_folds_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text())
def test_folding_is_done_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(codec="ascii")))
def test_a_text_without_accents_folds_as_it_does_beside_others(text: str) -> None:
    assert fold(text + "あ") == fold(text) + "あ"


def test_japanese_is_indexed_in_overlapping_pairs() -> None:
    assert index_words("大豆食品").split() == ["大豆", "豆食", "食品", "品"]
    assert index_words("豆").split() == ["豆"]
    assert index_words("San Juanの大豆です").split() == ["san", "juan", "の大", "大豆", "豆で", "です", "す"]
    assert index_words("佐々木").split() == ["佐々", "々木", "木"]


@pytest.mark.parametrize(
    ("query", "expression"),
    [
        ("café", '"cafe"*'),
        ("Café de al", '"cafe" "de" "al"*'),
        ("大豆食品", '"大豆 豆食 食品"'),
        ("豆", '"豆"*'),
        ("大豆 San", '"大豆" "san"*'),
        ('"café" OR NOT (x* NEAR y): ^-', '"cafe" "or" "not" "x" "near" "y"*'),
        ("snake_case", '"snake" "case"*'),
        ("", None),
        ("  …!?\"'*", None),
    ],
)
def test_nothing_that_is_typed_is_syntax(query: str, expression: str | None) -> None:
    assert match_expression(query) == expression


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Café de altura", "CAFE", True),
        ("Café de altura", "alt", True),  # the last word may be only begun
        ("Café de altura", "caf altura", False),  # but no other
        ("Café de altura", "tura", False),
        ("Producción de quinua", "produccion quinua", True),
        ("コーヒー農家の聞き取り", "こーひー", True),
        ("コーヒー農家の聞き取り", "農家", True),
        ("コーヒー農家の聞き取り", "農", True),
        ("コーヒー農家の聞き取り", "取り", True),
        ("コーヒー農家の聞き取り", "家農", False),
        ("ｺｰﾋｰ", "コーヒー", True),
        ("がき", "かき", False),
        ("佐々木 健", "佐々木", True),
        ("木々と佐藤", "佐々木", False),
        ("ABC農業", "abc", True),
        ("ABC農業", "農業", True),
        ("3.5 ha", "3.5", True),
    ],
)
def test_search_finds_what_a_person_means(text: str, query: str, found: bool) -> None:
    assert finds(text, query) is found


@given(JAPANESE, st.data())
def test_any_piece_of_a_japanese_text_finds_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert finds(text, text[start:end])


@given(st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cn", "Cs"])))
def test_a_text_with_a_word_is_found_by_its_own_words(text: str) -> None:
    if match_expression(text) is not None:
        assert finds(text, text)


@given(st.text())
def test_no_query_breaks_the_index(query: str) -> None:
    finds("Café", query)
