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


@dataclass(frozen=True, slots=True)
class Phrase:
    """One or more English words of a text, and what they become; ``""`` for silent ones."""

    start: int
    end: int
    chinese: str


def translate(text: str) -> list[Phrase]:
    """Return the English phrases of a text that are known, in order, with the blanks around them.

    Unknown words and acronyms stay (5G, AI, GDP).
    """
    phrases = _without_lone_silence(list(_phrases(text)))
    return [
        Phrase(
            start=len(text[: phrase.start].rstrip()),
            end=len(text) - len(text[phrase.end :].lstrip()),
            chinese=phrase.chinese,
        )
        for phrase in phrases
    ]


def _phrases(text: str) -> Iterator[Phrase]:
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
                yield Phrase(start, end, chinese)
                break
        index += count


def _without_lone_silence(phrases: list[Phrase]) -> list[Phrase]:
    """Return ``phrases`` without the silent words that stand by themselves: an may be pinyin."""
    spoken = {index for index, phrase in enumerate(phrases) if phrase.chinese}
    return [
        phrase
        for index, phrase in enumerate(phrases)
        if phrase.chinese or any(abs(index - other) <= _LONGEST_PHRASE for other in spoken)
    ]


def _meaning(phrase: str) -> str | None:
    """Return the Chinese of an English phrase in any number or tense, None when it is unknown."""
    return next((_table()[form] for form in _forms(phrase) if form in _table()), None)


def _forms(phrase: str) -> Iterator[str]:
    yield phrase
    for ending, instead in _ENDINGS:
        if phrase.endswith(ending):
            yield phrase.removesuffix(ending) + instead


@cache
def _table() -> dict[str, str]:
    """Return the Chinese of each English phrase; ``""`` for what says nothing."""
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
    meanings = {word: chinese for chinese, words in table["words"].items() for word in words}
    return dict.fromkeys(table["silent"], "") | meanings
