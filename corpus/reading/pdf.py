"""Read .pdf files: the text of their pages, reflowed; the one file that imports pypdf."""

import logging
import re
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from corpus import wording
from corpus.errors import SourceError
from corpus.reading.reflow import reflow

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it warns of is said in our own error, or mended
_PAGE_NUMBER = re.compile(r"[-—–·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[-—–·\s]*")
_EDGE = 2  # lines at the top and the bottom of a page where headers and footers stand
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


def read_pdf(path: Path, data: bytes) -> list[str]:
    """Return a line for every paragraph, page numbers and running titles left out.

    Raises:
        SourceError: It is encrypted, damaged, or has pictures of pages only.
    """
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError(path, wording.LOCKED)
        pages = [page.extract_text().split("\n") for page in reader.pages]
    except DependencyError as exc:
        raise SourceError(path, wording.LOCKED) from exc
    except _BROKEN as exc:
        raise SourceError(path, wording.BROKEN_PDF) from exc
    if not any(line.strip() for page in pages for line in page):
        raise SourceError(path, wording.SCANNED)
    return reflow(_without_edges(pages))


def _without_edges(pages: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of all pages without page numbers and what repeats at their top or bottom."""
    kept = [[line for line in page if not _PAGE_NUMBER.fullmatch(line)] for page in pages]
    edges = Counter(line.strip() for page in kept for line in {*page[:_EDGE], *page[-_EDGE:]} if line.strip())
    running = {line for line, times in edges.items() if times >= 3 and times * 2 > len(pages)}
    return [
        line for page in kept for place, line in enumerate(page) if not _is_edge(page, place, line, running)
    ]


def _is_edge(page: Sequence[str], place: int, line: str, running: set[str]) -> bool:
    return (place < _EDGE or place >= len(page) - _EDGE) and line.strip() in running
