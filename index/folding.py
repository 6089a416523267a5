"""Fold text, so that one spelling finds another, and keep the way back to the original."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, compress, pairwise

from opencc import OpenCC

_COMBINING = re.compile("[\u0300-\u036f\u3099\u309a]")
# Anything but the commonest characters, each of which gives one.
_ODD = re.compile("[^\u4e00-\u9fff0-9A-Za-z，。、；：？！（）《》%.,:;()—-]")
_UNIT = re.compile(".[\u0300-\u036f\u3099\u309a]*", re.DOTALL)
_DROPPED = frozenset(
    "“”‘’\"'「」『』〝〞"  # quotation marks
    "\u180b\u180c\u180d\ufe0e\ufe0f"  # variation selectors, which NFKC keeps
) | {*map(chr, range(0x300, 0x370)), "\u3099", "\u309a"}  # marks that belong to no character
_INVISIBLE = frozenset(("Cc", "Cf", "Cs"))  # controls, zero-width joiners, halves of broken emoji
CHINESE = (
    "\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3105-\u312f\u31a0-\u31bf\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Characters written without spaces between words, as ranges for a regular expression (kana too)."""

_CJK = CHINESE + "\u3000-\u303f"  # and their punctuation
_IS_CJK = re.compile(f"[{_CJK}]")
# Editors put a space between Chinese and Latin or figures, or leave it out: 2023 年 is 2023年.
_IDLE_SPACE = re.compile(f" +(?=[{_CJK}])|(?<=[{_CJK}]) +|(?<= ) +|^ +| +$")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and where each of its characters comes from.

    Attributes:
        text: The folded text; maybe empty.
        dropped: For each character of the original that was left out, how many of ``text`` stand before it,
            ascending: all there is to know of a text whose other characters gave one each.
        spans: For each character of any other text, start and end (exclusive) in the original; one original
            may give many (㎡ is m2).
    """

    text: str
    dropped: Sequence[int] = ()
    spans: Sequence[tuple[int, int]] | None = None

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """Return where the non-empty slice ``text[start:end]`` stands in the original, counted from 0."""
        if self.spans is not None:
            return self.spans[start][0], self.spans[end - 1][1]
        return start + bisect_right(self.dropped, start), end + bisect_right(self.dropped, end - 1)


def fold(text: str) -> Folded:
    """Fold a text: NFKC, simplified characters, lower case, no idle white space, no quotation marks.

    Every character folds by itself, whatever stands around it, so a question and the text it looks
    for always agree; white space goes where it touches a Chinese character.
    """
    folded = text.translate(_TABLE)
    dropped = [place.start() for place in _ODD.finditer(text) if not _TABLE[ord(place[0])]]
    if len(folded) == len(text) - len(dropped) and " " not in folded and not _COMBINING.search(text):
        return Folded(folded, [place - before for before, place in enumerate(dropped)])
    return _fold_units(_units_of(text))


def _fold_units(units: Sequence[str]) -> Folded:
    """Fold a text in which characters give several, or stand together, or spaces may go."""
    pieces = [_fold_unit(unit) for unit in units]
    bounds = pairwise((0, *accumulate(map(len, units))))
    spans = [span for span, piece in zip(bounds, pieces, strict=True) for _ in piece]
    folded = "".join(pieces)
    kept = [True] * len(folded)
    for match in _IDLE_SPACE.finditer(folded):
        kept[match.start() : match.end()] = [False] * len(match[0])
    return Folded("".join(compress(folded, kept)), spans=[*compress(spans, kept)])


def fold_phrase(text: str) -> str:
    """Return the folded text alone, as ``fold`` does but several times as fast."""
    units = _units_of(text)
    folded = text.translate(_TABLE) if units is text else "".join(map(_fold_unit, units))
    return _IDLE_SPACE.sub("", folded) if " " in folded else folded


def _units_of(text: str) -> Sequence[str]:
    """Return the characters of a text, each with its combining marks; the text itself if it has none."""
    return _UNIT.findall(text) if _COMBINING.search(text) else text


class _FoldingTable(dict[int, str]):
    """What each character folds to, by its code, worked out when first seen."""

    def __missing__(self, code: int) -> str:
        normal = unicodedata.normalize("NFKC", chr(code))
        self[code] = folded = "".join(map(_fold_character, normal))
        return folded


_TABLE = _FoldingTable()


def _fold_unit(unit: str) -> str:
    if len(unit) == 1:
        return _TABLE[ord(unit)]
    return "".join(map(_fold_character, unicodedata.normalize("NFKC", unit)))


def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    if character in _DROPPED or unicodedata.category(character) in _INVISIBLE:
        return ""
    return _simplify(character) if _IS_CJK.match(character) else _COMBINING.sub("", character.lower())


def _simplify(character: str) -> str:
    """Return the simplified form; a few need two steps, and folding twice must change nothing."""
    simplified: str = _traditional_to_simplified().convert(character)
    return character if simplified == character else _simplify(simplified)


@cache
def _traditional_to_simplified() -> OpenCC:
    return OpenCC("t2s")
