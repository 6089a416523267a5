"""Bring a question into one spelling, and keep the way back to what was typed."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from index.folding import CHINESE, fold_phrase
from index.query.english import translate

_QUOTES = str.maketrans("「」『』〝〞", "“”“”“”")
_KEPT = frozenset("，。？！：；（）“”‘’、…～《》")  # NFKC would make some of them ASCII
_SYMBOLS = frozenset({"So", "Sk", "Cs", "Cn", "Co", "Cf", "Cc"})  # emoji, joiners, controls
_DROPPED = frozenset("\ufe0e\ufe0f\u20e3")
_STICKER = re.compile(r"\[[一-鿿]{1,3}\]|\[OK\]")
_HAN = re.compile(f"[{CHINESE}]")
_ONE_HAN = re.compile(f"[{CHINESE}][，。？！?!,]*")
_SHORT_HAN = re.compile(rf"[{CHINESE}]{{1,3}}[，。？！?!,]*|[\d，。？！?!,]+")
_CUT_BY_WORD = 4  # pieces: 哪些 镇 提到 了 垃圾 分类
_SPELT_NUMBER = re.compile("[〇零一二三四五六七八九]{4,}")  # 一二三四五热线, but 一二三产业
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_EMPHASIS = re.compile(rf"([{CHINESE}]{{3,}})(?=\1)")  # 未来社区未来社区未来社区


@dataclass(frozen=True, slots=True)
class NormalizedText:
    """A question in one spelling.

    Attributes:
        text: Simplified script, letters and digits of one width, no emoji, no blanks inside words.
        origins: For each character of ``text``, the place in what was typed that it comes from, ascending.
    """

    text: str
    origins: tuple[int, ...]

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of what was typed stands in ``text``; an empty one where it was dropped."""
        held = [place for place, origin in enumerate(self.origins) if start <= origin < end]
        return (held[0], held[-1] + 1) if held else (0, 0)


def normalize(typed: str) -> NormalizedText:
    """Return a question in one spelling; ``text`` is empty when nothing readable was typed."""
    stickers = {place for found in _STICKER.finditer(typed) for place in range(*found.span())}
    marks = [
        (mark, origin)
        for origin, character in enumerate(typed)
        if origin not in stickers
        for mark in _normal(character)
    ]
    marks = _without(marks, _blanks_inside)
    marks = _without(marks, _repetitions)
    marks = _in_chinese(marks)
    text = "".join(mark for mark, _ in marks)
    text = _SPELT_NUMBER.sub(lambda found: found[0].translate(_DIGITS), text)
    return NormalizedText(text, tuple(origin for _, origin in marks))


def _normal(character: str) -> str:
    """Return a character in its one spelling; ``""`` for what cannot be read."""
    if character in "\r\n":
        return "，"
    if character.isspace():
        return " "
    character = character.translate(_QUOTES)
    if character in _KEPT:
        return character
    if character in _DROPPED or unicodedata.category(character) in _SYMBOLS:
        return ""
    folded = unicodedata.normalize("NFKC", character)
    return fold_phrase(folded) if _HAN.fullmatch(folded) else folded


def _without(marks: list[tuple[str, int]], needless: Callable[[str], Iterable[int]]) -> list[tuple[str, int]]:
    dropped = set(needless("".join(mark for mark, _ in marks)))
    return [mark for place, mark in enumerate(marks) if place not in dropped]


def _in_chinese(marks: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Put Chinese for the English words that are known; each character comes from the begin of its word."""
    chinese, at = [], 0
    for phrase in translate("".join(mark for mark, _ in marks)):
        origins = [origin for mark, origin in marks[phrase.start : phrase.end] if mark != " "]
        chinese += [*marks[at : phrase.start], *((mark, origins[0]) for mark in phrase.chinese)]
        at = phrase.end
    return [*chinese, *marks[at:]]


def _repetitions(text: str) -> Iterable[int]:
    """Yield the places of words said again at once: 未来社区未来社区."""
    for found in _EMPHASIS.finditer(text):
        yield from range(*found.span())


def _blanks_inside(text: str) -> Iterable[int]:
    """Yield the places of blanks that part no words: 渔 船 管 控, and those at the ends.

    Of several blanks together one stays; where a text is cut word by word, all of them go.
    """
    begin, end = len(text) - len(text.lstrip()), len(text.rstrip())
    yield from range(begin)
    yield from range(end, len(text))
    for stretch in re.finditer(r"(?:[^ ]| (?! ))+", text[begin:end]):
        yield from (begin + stretch.start() + place for place in _needless(stretch[0]))
    for found in re.finditer(" (?= )", text[begin:end]):
        yield begin + found.start()


def _needless(stretch: str) -> Iterable[int]:
    """Yield the places of the blanks of a stretch that stand inside a word."""
    pieces = stretch.split(" ")
    single = [bool(_ONE_HAN.fullmatch(piece)) for piece in pieces]
    cut_by_word = len(pieces) >= _CUT_BY_WORD and any(single) and all(map(_SHORT_HAN.fullmatch, pieces))
    place = -1
    for piece, (left, right) in zip(pieces, pairwise(single), strict=False):
        place += len(piece) + 1
        if cut_by_word or (left and right):
            yield place
