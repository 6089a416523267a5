"""Join lines that a page's width has cut, so that each paragraph is a line again."""

import re
from collections.abc import Sequence

from corpus.headings import is_finished, parse_label

_FULL = 0.85  # share of the usual width from which on a line was cut by the page, not by its writer
_NARROWEST = 12  # characters: lines that are all shorter were not cut by a page
_INDENT = re.compile(r"[ \u3000\t]{2,}|\u3000")


def reflow(lines: Sequence[str]) -> list[str]:
    """Return one line a paragraph; an empty line, an indent or a short line ends one."""
    width = _usual_width(lines)
    paragraphs: list[str] = []
    goes_on = False
    for line in lines:
        text = line.strip()
        if goes_on and text and not _INDENT.match(line) and not _starts_anew(paragraphs[-1], text):
            paragraphs[-1] = _join(paragraphs[-1], text)
        elif text:
            paragraphs.append(text)
        goes_on = bool(text) and _width(text) >= _FULL * width
    return paragraphs


def _starts_anew(before: str, text: str) -> bool:
    return is_finished(before) and parse_label(text) is not None


def _join(before: str, text: str) -> str:
    apart = before[-1].isascii() and text[0].isascii() and before[-1].isalpha() and text[0].isalpha()
    return f"{before} {text}" if apart else before + text


def _usual_width(lines: Sequence[str]) -> float:
    """Return the width of a full line: that of the widest tenth, in full-width characters."""
    widths = sorted(_width(line.strip()) for line in lines if line.strip())
    widest = widths[len(widths) * 9 // 10] if widths else 0
    return widest if widest >= _NARROWEST else float("inf")


def _width(text: str) -> float:
    return sum(0.5 if char.isascii() else 1.0 for char in text)
