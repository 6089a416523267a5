"""Text into lines that fit a width, broken where Chinese is broken."""

import re
from collections.abc import Iterable, Iterator

from bot.pictures.canvas import Style, measure

_OPENING = "（“‘〔《「『【"
_CLOSING = "，。、；：？！）”’〕》」』】…"
_UNIT = re.compile(
    rf"(?:[“（][^“”（）]{{1,8}}[”）]|\d+[^\W\d_a-zA-Z]|[{_OPENING}]*(?:[!-~]+|[^{_CLOSING}]))[{_CLOSING}]*|."
)
"""A short term in its marks, a number with its measure word, a character; each with the marks behind it."""

_PHRASE = re.compile(rf"(?:“[^”]*”|（[^）]*）|[^“（，；]+)[{_CLOSING}]*|.")
"""A quoted term, an aside, the words up to the next of these or to a pause."""

_ITEM = re.compile(r"[^、：；]+[、：；]*|.")
"""One of several names."""

_NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\u200b-\u200f\u2028-\u202e\ufe00-\ufe0f]+")
"""Control characters, lone surrogates, marks without a width: a font has no glyph for them."""

ELLIPSIS = "…"


def wrap(text: str, width: int, style: Style) -> list[str]:
    """Return the lines of a text, none wider than ``width`` pixels; names in a list stay whole."""
    return _fill(_ITEM.findall(tidy(text)), width, style)


def balance(text: str, width: int, style: Style) -> list[str]:
    """Return lines of nearly equal width, broken between phrases where that takes no more of them."""
    text = tidy(text)
    pieces = _UNIT.findall(text)
    least = len(_fill(pieces, width, style))
    phrases = _PHRASE.findall(text)
    if len(_fill(phrases, width, style)) <= least and all(measure(one, style) <= width for one in phrases):
        pieces = phrases
    narrow, wide = max((measure(piece, style) for piece in pieces), default=width) - 1, width
    while wide - narrow > 1:
        middle = (narrow + wide) // 2
        fits = len(_fill(pieces, middle, style)) <= least
        narrow, wide = (narrow, middle) if fits else (middle, wide)
    return _fill(pieces, wide, style)


def limit(lines: list[str], most: int) -> list[str]:
    """Return the first ``most`` lines, with … at the end where that is not all."""
    return lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1][:-1] + ELLIPSIS]


def clip(text: str, width: int, style: Style) -> str:
    """Return the text on one line, its end left out with … where it is too wide."""
    text = tidy(text)
    if measure(text, style) <= width:
        return text
    kept = next(end for end in range(len(text), -1, -1) if measure(text[:end] + ELLIPSIS, style) <= width)
    return text[:kept] + ELLIPSIS


def tidy(text: str) -> str:
    """Return the text on one line without what cannot be seen."""
    return " ".join(_NOT_SHOWN.sub(" ", text).split())


def _fill(pieces: Iterable[str], width: int, style: Style) -> list[str]:
    """Put pieces on lines; one that is wider than a line begins where the line stands and is broken."""
    lines = [""]
    for piece in _broken(pieces, width, style):
        if measure(lines[-1] + piece.rstrip(), style) <= width:
            lines[-1] += piece
        else:
            lines.append(piece.lstrip())
    return [line.rstrip() for line in lines]


def _broken(pieces: Iterable[str], width: int, style: Style) -> Iterator[str]:
    for piece in pieces:
        if measure(piece, style) <= width:
            yield piece
        elif (smaller := _UNIT.findall(piece)) != [piece]:
            yield from _broken(smaller, width, style)
        else:
            yield from piece
