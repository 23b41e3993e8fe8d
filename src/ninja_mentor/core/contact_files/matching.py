"""Who of a file may be whom of the contacts: scored, and with the reasons for it. Plain computing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.contact_files.name_keys import START, NameKeys, name_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ninja_mentor.core.contact_files.name_keys import Choice


SURE: Final = 90  # merged unless somebody says otherwise
LIKELY: Final = 70  # merged only where nothing speaks against it
POSSIBLE: Final = 45  # shown
MOST_TOGETHER: Final = 60  # what more people than this share, an address or words of a name, says nothing
ALL_MET: Final = 0.85  # the share of words that are met where two names are alike at all
ALIKE: Final = 86  # percent of letters of two words that are the same word with a slip
SHOWN: Final = 3


@dataclass(frozen=True)
class Reason:
    """Why two may be the same: phone, email, kanji, kana, name; `words` is what they share."""

    code: str
    words: str = ""


@dataclass(frozen=True)
class Match:
    """Somebody who may be meant; `score` is 0 to 100."""

    id: str
    score: int
    reasons: tuple[Reason, ...]
    contradicted: bool = False  # both have phones or e-mails, and share none


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody to be compared, by what people are recognised by."""

    id: str
    country: str
    emails: frozenset[str]
    phones: frozenset[str]
    keys: NameKeys
    certain: frozenset[
        str
    ]  # what hardly two people share: addresses, phones, signs, kana, all words of a name

    @classmethod
    def of(cls, person_id: str, values: Mapping[str, Any]) -> Candidate:
        """From the columns of `Person`."""
        emails = frozenset(str(one).casefold() for one in values.get("emails") or ())
        phones = frozenset(values.get("phones") or ())
        keys = name_keys(values)
        whole = (" ".join(sorted(keys.words)),) if len(keys.words) > 1 else ()
        certain = emails.union(phones, keys.signs, keys.kana, whole)
        return cls(person_id, str(values.get("country") or ""), emails, phones, keys, certain)


class Matcher:
    """Finds who may be the same among many, without comparing everybody with everybody."""

    def __init__(self, known: Iterable[Candidate] = ()) -> None:
        self._known: dict[str, Candidate] = {}
        self._certain: defaultdict[str, list[str]] = defaultdict(list)
        self._sizes: defaultdict[int, list[str]] = defaultdict(list)  # by the number of words of a name
        # By the number of words, then by so many of their beginnings; made when a name first asks for it.
        self._by_words: dict[tuple[int, int], _ByWords] = {}
        for each in known:
            self.add(each)

    def add(self, candidate: Candidate) -> None:
        """One more to be found."""
        self._known[candidate.id] = candidate
        for key in candidate.certain:
            self._certain[key].append(candidate.id)
        size = len(candidate.keys.looked_up)
        self._sizes[size].append(candidate.id)
        for (words, _), index in self._by_words.items():
            if words == size:
                index.put(candidate)

    def matches(self, wanted: Candidate) -> list[Match]:
        """Those who may be this person, the likeliest first."""
        if not self._known:
            return []
        found = (compared(wanted, self._known[one]) for one in self._near(wanted) if one != wanted.id)
        likely = [match for match in found if match.score >= POSSIBLE]
        return sorted(likely, key=lambda match: (-match.score, match.id))[:SHOWN]

    def _near(self, wanted: Candidate) -> set[str]:
        """Who shares something certain, or all words of a name but one, of which the beginning may have a slip."""
        near: set[str] = set()
        for key in wanted.certain:
            ids = self._certain.get(key, ())
            if len(ids) <= MOST_TOGETHER:
                near.update(ids)
        own = len(wanted.keys.looked_up)
        choices: dict[int, list[Choice]] = {}
        for words in list(self._sizes):
            fewer = min(words, own)
            if fewer > 1 or words == own == 1:
                least = 1 if words == own else 2  # one word of two, and more on one side, says nothing
                shared = max(fewer - 1, min(fewer, least))
                if shared not in choices:
                    choices[shared] = list(wanted.keys.some(shared))
                near.update(self._index(words, shared).near(choices[shared]))
        return near

    def _index(self, words: int, shared: int) -> _ByWords:
        index = self._by_words.get((words, shared))
        if index is None:
            index = self._by_words[words, shared] = _ByWords(shared)
            for one in self._sizes[words]:
                index.put(self._known[one])
        return index


class _ByWords:
    """People whose names have the same number of words, by each choice of so many of their beginnings."""

    def __init__(self, shared: int) -> None:
        self._shared = shared
        # Their ids, and of each the words that are left out: two lists, since pairs of thousands are slow to keep.
        self._found: defaultdict[tuple[str, ...], tuple[list[str], list[tuple[str, ...]]]] = defaultdict(
            lambda: ([], [])
        )

    def put(self, candidate: Candidate) -> None:
        for beginnings, left_out in candidate.keys.some(self._shared):
            ids, others = self._found[beginnings]
            ids.append(candidate.id)
            others.append(left_out)

    def near(self, wanted: Sequence[Choice]) -> Iterator[str]:
        for beginnings, left_out in wanted:
            found = self._found.get(beginnings)
            if found is None or len(found[0]) > MOST_TOGETHER:
                continue
            for one, others in zip(*found, strict=True):
                if not left_out or not others or _with_a_slip(left_out, others):
                    yield one


def _with_a_slip(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    for word in words:
        for other in others:
            if _with_slip(word, other):
                return True
    return False


def compared(one: Candidate, other: Candidate) -> Match:
    """How likely two are the same person, and why.

    Families share phones and associations an address: alone they make nobody the same.
    """
    alike, name_reason = _names_alike(one.keys, other.keys)
    reasons = [name_reason] if name_reason is not None else []
    same_emails, same_phones = one.emails & other.emails, one.phones & other.phones
    if same_emails:
        reasons.append(Reason("email", min(same_emails)))
    if same_phones:
        reasons.append(Reason("phone", min(same_phones)))
    if same_emails or same_phones:
        score = 92 + alike * 8 // 100 if alike >= LIKELY else 50 + alike // 5
        return Match(other.id, score, tuple(reasons))
    contradicted = bool((one.emails and other.emails) or (one.phones and other.phones))
    elsewhere = bool(one.country and other.country and one.country != other.country)
    score = max(0, alike - 12 - 10 * elsewhere - 5 * contradicted)
    return Match(other.id, score, tuple(reasons), contradicted)


def _names_alike(one: NameKeys, other: NameKeys) -> tuple[int, Reason | None]:
    """0 to 100: the same signs, the same reading, or the same sounding words in any order."""
    same_signs = one.signs & other.signs
    if same_signs:
        return 100, Reason("kanji", min(same_signs))
    if one.signs and other.signs and not _begins(one.signs, other.signs):
        return 0, None  # two different names in signs sound alike often
    if one.kana & other.kana:
        return 98, Reason("kana", min(one.kana & other.kana))
    fewer, more = (one.words, other.words) if len(one.words) <= len(other.words) else (other.words, one.words)
    missing = fewer - more
    met = len(fewer) - len(missing) + sum(_slipped(word, more - fewer) for word in missing)
    share = met / max(len(fewer), 1)
    if share < ALL_MET:  # another given name with the same family names is a brother or sister
        return round(40 * share), None
    reason = Reason("name", " ".join(sorted(fewer)))
    if len(fewer) == 1 < len(more):  # one name is no name
        return round(45 * share), reason
    return round(100 * share) - 2 * min(len(more) - len(fewer), 3), reason


def _slipped(word: str, others: frozenset[str]) -> float:
    """How nearly the word is one of these, with a slip; 0 for not at all."""
    return max((_with_slip(word, other) for other in others), default=0.0)


@lru_cache(maxsize=50_000)  # few names make up most of all names
def _with_slip(word: str, other: str) -> float:
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415  (only an import of people needs it)

    return ratio(word, other, score_cutoff=ALIKE) / 100 if len(word) >= START else 0.0


def _begins(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one name in signs is the beginning of the other: a family name alone contradicts nothing."""
    return any(one.startswith(other) or other.startswith(one) for one in some for other in others)
