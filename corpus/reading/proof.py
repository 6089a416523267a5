"""Prove that nothing of a .pdf was lost, by a second reader that shares nothing with the first."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from corpus import wording
from corpus.radicals import write_out
from corpus.reading.pdf import PdfPage, read_pages
from corpus.reading.second import texts_of_pages

_FEW = 3  # characters: so many may differ where fonts call one by two names; of figures none may


def prove_pdf(path: Path) -> list[str]:
    """Return which pages say what is in none of their rows, in Chinese.

    Every figure that one of the two readers sees must be there, and every Chinese character but a few.

    Raises:
        SourceError: The file cannot be read any more.
    """
    data = path.read_bytes()
    pages, texts = read_pages(path, data), texts_of_pages(data)
    if len(pages) != len(texts):
        return [wording.page_count_differs(path.name)]
    numbered = enumerate(zip(pages, texts, strict=True), 1)
    return [
        wording.digits_lost(path.name, number, lost)
        for number, (page, text) in numbered
        for lost in _lost(page, text)
    ]


def _lost(page: PdfPage, text: str) -> Iterator[str]:
    """Yield the figures, then the other characters, that no row of a page holds."""
    held = _count("".join(row.text for row in (*page.rows, *page.left_out)))
    seen = _count(page.drawn) | (_count(text) - _count(page.doubled))
    lost = seen - held
    figures = "".join(sorted(char for char in lost.elements() if char.isdigit()))
    others = "".join(char for char in lost.elements() if not char.isdigit())
    yield from filter(None, (figures, others if len(others) >= _FEW else ""))


def _count(text: str) -> Counter[str]:
    folded = unicodedata.normalize("NFKC", write_out(text))
    return Counter(char for char in folded if char.isdecimal() or "\u4e00" <= char <= "\u9fff")
