"""Read .pdf files: the text of their pages, reflowed; the one file that imports pypdf."""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from math import hypot
from pathlib import Path
from statistics import median

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError

from corpus import wording
from corpus.errors import SourceError
from corpus.radicals import write_out
from corpus.reading.drawn import Drawn
from corpus.reading.reflow import reflow
from corpus.titles import is_loose_title, is_title

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it warns of is said in our own error, or mended
_PAGE_NUMBER = re.compile(
    r"[-—–·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[-—–·\s]*|"
    r"\S+://\S+\s+\d+/\d+|"  # what browsers print below a page, and above it
    r"\d{1,4}/\d{1,2}/\d{1,4},?\s+(?:[上下]午)?\d{1,2}:\d\d(?:\s*[AP]M)?\s+\S.*"
)
_FIGURE = re.compile(r"\d+")
_EDGE = 2  # lines at the top and the bottom of a page where headers and footers stand
_GAP = 1.4  # times the usual distance of two lines from which on a paragraph ends between them
_BROKEN = (
    PyPdfError,
    LookupError,
    ValueError,
    TypeError,
    ArithmeticError,
    AttributeError,
    OSError,
    RecursionError,
)
_MOST = 20  # characters that a line is indented at most, whatever its size is said to be


@dataclass(slots=True)
class _Line:
    """A line of a page: its text, where its first character stands, and how large it is, in points."""

    text: str = ""
    x: float = 0
    y: float = 0
    size: float = 0


def read_pdf(path: Path, data: bytes) -> Drawn:
    """Return a line for every paragraph, page numbers and running titles left out.

    Raises:
        SourceError: It is encrypted, damaged, or has pictures of pages only.
    """
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError(path, wording.LOCKED)
        pages = [_lines(page) for page in reader.pages]
    except DependencyError as exc:
        raise SourceError(path, wording.LOCKED) from exc
    except _BROKEN as exc:
        raise SourceError(path, wording.BROKEN_PDF) from exc
    if not any(pages):
        raise SourceError(path, wording.SCANNED)
    return Drawn(reflow([text for page in _without_edges(pages) for text in _laid_out(page)]))


def _lines(page: PageObject) -> list[_Line]:
    """Return the lines of a page that say something."""
    lines = [_Line()]

    def visit(text: str, shift: Sequence[float], place: Sequence[float], _: object, size: float) -> None:
        for number, piece in enumerate(write_out(text).split("\n")):  # reflowing reads labels
            if number:
                lines.append(_Line())
            if piece.strip() and not lines[-1].text.strip():
                lines[-1].x = place[4] * shift[0] + place[5] * shift[2] + shift[4]
                lines[-1].y = place[4] * shift[1] + place[5] * shift[3] + shift[5]
                lines[-1].size = size * hypot(place[0], place[1]) * hypot(shift[0], shift[1])
            lines[-1].text += piece

    page.extract_text(visitor_text=visit)
    return [line for line in lines if line.text.strip()]


def _without_edges(pages: Sequence[Sequence[_Line]]) -> Iterator[list[_Line]]:
    """Yield the lines of all pages without page numbers and what repeats at their top or bottom.

    A title that runs over all pages is kept where it stands first.
    """
    kept = [[line for line in page if not _PAGE_NUMBER.fullmatch(line.text.strip())] for page in pages]
    edges = Counter(words for page in kept for words in {_words(line) for line in _edge(page)})
    running = {words for words, times in edges.items() if times >= 3 and times * 2 > len(pages)}
    titles: set[str] = set()
    for page in kept:
        left_out = [line for line in _edge(page) if _words(line) in running]
        title = next((line for line in left_out if is_title(line.text) or is_loose_title(line.text)), None)
        if title is not None and not titles:
            titles.add(title.text)
            left_out.remove(title)
        yield [line for line in page if not any(line is other for other in left_out)]


def _edge(page: Sequence[_Line]) -> list[_Line]:
    return [*page[:_EDGE], *page[_EDGE:][-_EDGE:]]


def _words(line: _Line) -> str:
    """Return a line's words without its figures, which count the pages."""
    return _FIGURE.sub("#", line.text.strip())


def _laid_out(page: Sequence[_Line]) -> Iterator[str]:
    """Yield the lines of a page with their indents, an empty one where a wide gap stands."""
    if not page:
        return
    left = _margin(page)
    steps = [abs(before.y - line.y) for before, line in pairwise(page)]
    usual = median(steps) if steps else 0
    for line, step in zip(page, [0, *steps], strict=True):
        if step > _GAP * usual:
            yield ""
        indent = round((line.x - left) / line.size) if line.size else 0
        yield "\u3000" * min(indent, _MOST) + line.text


def _margin(page: Sequence[_Line]) -> float:
    """Return where most lines begin that stand farthest to the left; a single one may stand out."""
    starts = sorted(line.x for line in page)
    return starts[len(starts) // 10]
