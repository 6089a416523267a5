"""Read .pdf files: the text of their pages by its places, reflowed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus import wording
from corpus.errors import SourceError
from corpus.radicals import write_out
from corpus.reading.drawing import BROKEN, Fonts, draw, has_picture, open_pages
from corpus.reading.drawn import Drawn
from corpus.reading.edges import without_edges
from corpus.reading.glyph import Glyph
from corpus.reading.layout import Row, drop_doubled, lay_out, with_edges_of_all
from corpus.reading.reflow import reflow
from corpus.reading.second import read_again

_PRIVATE = ("\ue000", "\uf8ff")
_UNREADABLE = 0.02  # share of a page's characters without a meaning from which on the second reader is asked


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page as it was read.

    Attributes:
        drawn: All it says.
        doubled: What is drawn a second time, to look bold.
        rows: What is text.
        left_out: What numbers the page or runs over all of them.
        pictured: Whether it shows pictures, and nothing else.
    """

    drawn: str
    doubled: str
    rows: list[Row]
    left_out: list[Row]
    pictured: bool


def read_pdf(path: Path, data: bytes) -> Drawn:
    """Return a line for every paragraph, page numbers and running titles left out.

    Raises:
        SourceError: It is encrypted, damaged, or has pictures of pages only.
    """
    pages = read_pages(path, data)
    if not any(page.rows for page in pages):
        raise SourceError(path, wording.SCANNED)
    pictured = [number for number, page in enumerate(pages, 1) if page.pictured]
    return Drawn(
        reflow(with_edges_of_all([page.rows for page in pages])),
        lost=(wording.pictured(pictured),) if pictured else (),
    )


def read_pages(path: Path, data: bytes) -> list[PdfPage]:
    """Return the pages of a file.

    Raises:
        SourceError: It is encrypted or damaged.
    """
    read = [(*drop_doubled(glyphs), pictured) for glyphs, pictured in _draw_pages(path, data)]
    laid_out = [[replace(row, text=write_out(row.text)) for row in lay_out(once)] for once, _, _ in read]
    return [
        PdfPage(_letters(once), _letters(doubled), rows, left_out, pictured)
        for (once, doubled, pictured), (rows, left_out) in zip(read, without_edges(laid_out), strict=True)
    ]


def _draw_pages(path: Path, data: bytes) -> Iterator[tuple[Sequence[Glyph], bool]]:
    """Yield the characters of each page, as the reader sees them that makes more sense of it.

    With them stands whether it shows pictures and nothing else.
    """
    fonts: Fonts = {}
    for number, page in enumerate(open_pages(path, data)):
        try:
            glyphs = draw(page, fonts)
        except BROKEN as exc:
            glyphs = read_again(data, number)
            if not glyphs:
                raise SourceError(path, wording.BROKEN_PDF) from exc
        if _unreadable(glyphs) > _UNREADABLE or not _letters(glyphs).strip():
            other = read_again(data, number)
            glyphs = other if other and _unreadable(other) < _unreadable(glyphs) else glyphs
        yield glyphs, not _letters(glyphs).strip() and has_picture(page)


def _letters(glyphs: Sequence[Glyph]) -> str:
    return "".join(glyph.text for glyph in glyphs)


def _unreadable(glyphs: Sequence[Glyph]) -> float:
    """Return the share of characters that stand for nothing known; 1 for an empty page."""
    unknown = sum(not glyph.text or any(map(_is_unknown, glyph.text)) for glyph in glyphs)
    return unknown / len(glyphs) if glyphs else 1


def _is_unknown(char: str) -> bool:
    return char == "\ufffd" or (char < " " and char not in "\t\n\r") or _PRIVATE[0] <= char <= _PRIVATE[1]
