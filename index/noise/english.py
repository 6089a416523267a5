"""Turn the English words of a mixed question into the words of Chinese reports."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("english.toml")
_LONGEST_PHRASE = 3  # words
_WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")
_ACRONYM = re.compile(r"[A-Z]{1,3}")  # IT, AI, GDP are no words of a sentence
_ENDINGS = (("ies", "y"), ("ves", "f"), ("es", ""), ("s", ""), ("ed", ""), ("d", ""), ("ing", ""))
_GLUE, _EDGE = "\ue000", "\ue001"  # private characters: around a word of asking, around a named thing
_GLUED = re.compile(rf"\s*{_GLUE}\s*|{_EDGE}\s+{_EDGE}|(?<=\d)\s+{_EDGE}|{_EDGE}")


@dataclass(frozen=True, slots=True)
class Table:
    """What English words stand for: questions, things, and nothing."""

    asking: dict[str, str]
    named: dict[str, str]
    silent: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One or more English words of a text, and what they become; ``""`` for silent ones."""

    start: int
    end: int
    chinese: str


def to_chinese(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Return ``text`` with its known English words in Chinese, and each (English, Chinese) thing replaced.

    Unknown words and acronyms stay (5G, AI, GDP).
    """
    phrases = _without_lone_silence(list(_phrases(text)))
    pieces: list[str] = []
    at = 0
    for phrase in phrases:
        pieces += [text[at : phrase.start], phrase.chinese]
        at = phrase.end
    named = [(text[phrase.start : phrase.end], phrase.chinese.strip(_EDGE)) for phrase in phrases]
    joined = _GLUED.sub("", "".join((*pieces, text[at:])))
    return joined, [(english, chinese) for english, chinese in named if chinese and _GLUE not in chinese]


def _phrases(text: str) -> Iterator[_Phrase]:
    """Yield the known phrases of ``text`` in order, the longest at each place."""
    words = list(_WORD.finditer(text))
    index = 0
    while index < len(words):
        for count in range(min(_LONGEST_PHRASE, len(words) - index), 0, -1):
            start, end = words[index].start(), words[index + count - 1].end()
            chinese = (
                None
                if _ACRONYM.fullmatch(text[start:end])
                else _meaning(" ".join(text[start:end].lower().split()))
            )
            if chinese is not None:
                yield _Phrase(start, end, chinese)
                break
        index += count


def _without_lone_silence(phrases: list[_Phrase]) -> list[_Phrase]:
    """Return ``phrases`` without the silent words that stand by themselves: an may be pinyin."""
    spoken = {index for index, phrase in enumerate(phrases) if phrase.chinese}
    return [
        phrase
        for index, phrase in enumerate(phrases)
        if phrase.chinese or any(abs(index - other) <= _LONGEST_PHRASE for other in spoken)
    ]


def _meaning(phrase: str) -> str | None:
    """Return the marked Chinese of an English phrase in any number or tense, None when it is unknown."""
    table = _table()
    for form in _forms(phrase):
        if form in table.asking:
            return f"{_GLUE}{table.asking[form]}{_GLUE}"
        if form in table.named:
            return f"{_EDGE}{table.named[form]}{_EDGE}"
        if form in table.silent:
            return ""
    return None


def _forms(phrase: str) -> Iterator[str]:
    yield phrase
    for ending, instead in _ENDINGS:
        if phrase.endswith(ending):
            yield phrase.removesuffix(ending) + instead


@cache
def _table() -> Table:
    with _TABLE.open("rb") as file:
        table = tomllib.load(file)
    asking, named = (
        {word: chinese for chinese, words in table[part].items() for word in words}
        for part in ("asking", "named")
    )
    return Table(asking=asking, named=named, silent=frozenset(table["silent"]))
