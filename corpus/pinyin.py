"""How Chinese characters sound: the one file that knows pypinyin, which is loaded at first use (0.2 s)."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

_LONGEST_PHRASE = 4  # characters; longer ones are proverbs
_DIAERESIS = "\u0308"


@cache
def syllables_of(text: str) -> tuple[str, ...]:
    """Return how each character of ``text`` sounds, without tone: yu, chuan; others stay, in lower case.

    A character of several readings takes the one of the phrase it stands in (银行, 行动), else the usual one.
    """
    syllables: list[str] = []
    while len(syllables) < len(text):
        syllables += _next_sounds(text[len(syllables) :][:_LONGEST_PHRASE])
    return tuple(syllables)


def plain(pinyin: str) -> str:
    """Return ``pinyin`` in lower case without tones, ü as people type it: v."""
    parts = unicodedata.normalize("NFD", pinyin.lower().replace("u:", "v"))
    kept = (part for part in parts.replace("u" + _DIAERESIS, "v") if not unicodedata.combining(part))
    return re.sub("([nl])ue", r"\1ve", "".join(kept))


@lru_cache(maxsize=1024)  # Chinese has some four hundred syllables
def blurred(syllable: str) -> str:
    """Return ``syllable`` as southern ears hear it: zh is z, ch is c, sh is s, n is l, ng is n."""
    return re.sub("(?<=[aeiou])ng$", "n", re.sub("^n", "l", re.sub("^([zcs])h", r"\1", syllable)))


def _next_sounds(text: str) -> Sequence[str]:
    """Return the sounds of the longest known phrase ``text`` begins with, at least of one character."""
    characters, phrases = _readings()
    for length in range(len(text), 1, -1):
        if phrase := phrases.get(text[:length]):
            return [_plain_once(readings[0]) for readings in phrase]
    reading = characters.get(ord(text[0]), text[0])
    return [_plain_once(reading.partition(",")[0])]


@cache
def _plain_once(pinyin: str) -> str:
    return plain(pinyin)


@cache
def _readings() -> tuple[Mapping[int, str], Mapping[str, Sequence[Sequence[str]]]]:
    """Return the readings of characters, the usual one first, and of phrases."""
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

    return PINYIN_DICT, PHRASES_DICT
