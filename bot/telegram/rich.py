"""Formatted text that knows what it costs: Telegram counts UTF-16 units and entities, not characters."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

UNITS = 3900
"""UTF-16 units a message may have; Telegram takes 4096."""

ENTITIES = 90
"""Entities a message may have; Telegram drops those after the 100th, and finds links by itself."""

_STOPS = re.compile(r"[。；！？，、：;,!?\s]")


@dataclass(frozen=True, slots=True)
class Rich:
    """A piece of HTML, closed in itself, with its visible length in UTF-16 units and its entities."""

    html: str = ""
    units: int = 0
    entities: int = 0

    def __add__(self, other: "Rich") -> "Rich":
        return Rich(self.html + other.html, self.units + other.units, self.entities + other.entities)

    def fits(self, units: int = UNITS, entities: int = ENTITIES) -> bool:
        """Say whether it keeps to a budget."""
        return self.units <= units and self.entities <= entities


def plain(text: str) -> Rich:
    """Return text as it is."""
    return Rich(escape(text, quote=False), len(text.encode("utf-16-le", "replace")) // 2)


def bold(text: str) -> Rich:
    """Return text in bold."""
    return _tagged("b", plain(text))


def italic(text: str) -> Rich:
    """Return text in italics."""
    return _tagged("i", plain(text))


def struck(text: str) -> Rich:
    """Return text struck out."""
    return _tagged("s", plain(text))


def underlined(text: str) -> Rich:
    """Return underlined text."""
    return _tagged("u", plain(text))


def linked(text: str, url: str) -> Rich:
    """Return text that leads to an address."""
    inner = plain(text)
    return Rich(f'<a href="{escape(url)}">{inner.html}</a>', inner.units, inner.entities + 1)


def quotation(inner: Rich, *, expandable: bool = True) -> Rich:
    """Return a block quote; an expandable one shows its first lines until it is tapped."""
    opening = "<blockquote expandable>" if expandable else "<blockquote>"
    return Rich(f"{opening}{inner.html}</blockquote>", inner.units, inner.entities + 1)


def marked(text: str, marks: Iterable[tuple[int, int]]) -> Rich:
    """Return text with these stretches, in order and not overlapping, in bold."""
    whole, at = Rich(), 0
    for start, end in marks:
        whole += plain(text[at:start]) + bold(text[start:end])
        at = end
    return whole + plain(text[at:])


def joined(pieces: Iterable[Rich], separator: str = "\n") -> Rich:
    """Join pieces that are not empty."""
    whole = Rich()
    for piece in pieces:
        if piece.html:
            whole = whole + plain(separator) + piece if whole.html else piece
    return whole


def joined_within(pieces: Iterable[Rich], units: int, separator: str = "\n") -> Rich:
    """Join pieces as ``joined`` does, without those for which ``units`` leave no room."""
    whole = Rich()
    for piece in pieces:
        longer = joined([whole, piece], separator)
        whole = longer if longer.fits(units) else whole
    return whole


def shorten(text: str, limit: int) -> str:
    """Return at most ``limit`` characters, cut after a stop where there is one, with … for the rest."""
    if len(text) <= limit:
        return text
    stops = [found.end() for found in _STOPS.finditer(text, 0, limit - 1)]
    end = stops[-1] if stops and stops[-1] > limit // 2 else limit - 1
    return f"{text[:end].rstrip('，、：；,; ')}…"


def window(text: str, at: int, limit: int) -> tuple[int, int]:
    """Return the start and end of at most ``limit`` characters around place ``at``, cut at stops."""
    if len(text) <= limit:
        return 0, len(text)
    before = [found.end() for found in _STOPS.finditer(text, max(0, at - limit // 2), at)]
    start = 0 if at < limit // 2 else (before[0] if before else at)
    after = [found.end() for found in _STOPS.finditer(text, at, start + limit)]
    end = after[-1] if after else min(start + limit, len(text))
    return start, len(text) if start + limit >= len(text) else end


def pack(pieces: Sequence[Rich], *, count: int, units: int, entities: int) -> list[list[int]]:
    """Spread pieces over pages, in order; return the numbers, from 0, of the pieces of each page.

    A page holds at most ``count`` pieces and keeps to the budget; a piece over the budget stands alone.
    """
    pages: list[list[int]] = []
    left = Rich()
    for number, piece in enumerate(pieces):
        wider = left + piece
        if pages and len(pages[-1]) < count and wider.fits(units, entities):
            pages[-1].append(number)
            left = wider
        else:
            pages.append([number])
            left = piece
    return pages or [[]]


def split_long(text: str, limit: int) -> list[str]:
    """Cut a text into pieces of at most ``limit`` characters, after stops; joined they are the text."""
    pieces = []
    while len(text) > limit:
        stops = [found.end() for found in _STOPS.finditer(text, limit // 2, limit)]
        end = stops[-1] if stops else limit
        pieces.append(text[:end])
        text = text[end:]
    return [*pieces, text]


def _tagged(tag: str, inner: Rich) -> Rich:
    return Rich(f"<{tag}>{inner.html}</{tag}>", inner.units, inner.entities + 1) if inner.html else inner
