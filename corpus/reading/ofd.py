"""Read .ofd files, China's page format: text by its places; the one file that imports lxml."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree

from corpus import wording
from corpus.errors import SourceError
from corpus.reading.drawn import Drawn
from corpus.reading.edges import without_edges
from corpus.reading.glyph import Glyph
from corpus.reading.layout import drop_doubled, lay_out, with_edges_of_all
from corpus.reading.reflow import reflow

_MAX_UNPACKED = 200 * 2**20
_BROKEN = (BadZipFile, KeyError, ValueError, etree.XMLSyntaxError)


def read_ofd(path: Path, data: bytes) -> Drawn:
    """Return a line for every paragraph, page numbers and running titles left out.

    Raises:
        SourceError: It is damaged, or has pictures of pages only.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MAX_UNPACKED:
                raise SourceError(path, wording.BROKEN_OFD)
            pages = [lay_out(drop_doubled(list(_glyphs(page)))[0]) for page in _pages(archive)]
    except _BROKEN as exc:
        raise SourceError(path, wording.BROKEN_OFD) from exc
    rows = [page for page, _ in without_edges(pages)]
    if not any(rows):
        raise SourceError(path, wording.SCANNED)
    return Drawn(reflow(with_edges_of_all(rows)))


def _pages(archive: ZipFile) -> Iterator[Any]:
    """Yield the content of each page, in order."""
    for root in _texts(_parse(archive, "OFD.xml"), "DocRoot"):
        document = _parse(archive, root)
        for page in _named(document, "Page"):
            yield _parse(archive, _beside(root, page.get("BaseLoc", "")))


def _parse(archive: ZipFile, name: str) -> Any:  # noqa: ANN401 - an element
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(archive.read(name.lstrip("/")), parser)


def _beside(name: str, other: str) -> str:
    """Return where a file stands that another names, from its own folder or from the top."""
    return other.lstrip("/") if other.startswith("/") else normpath(join(dirname(name), other))


def _named(element: Any, name: str) -> Iterator[Any]:  # noqa: ANN401 - an element
    return (one for one in element.iter() if isinstance(one.tag, str) and etree.QName(one).localname == name)


def _texts(element: Any, name: str) -> list[str]:  # noqa: ANN401 - an element
    return [(one.text or "").strip() for one in _named(element, name)]


def _glyphs(page: Any) -> Iterator[Glyph]:  # noqa: ANN401 - an element
    """Yield the characters of a page; heights count from its top."""
    for shown in _named(page, "TextObject"):
        left, top, *_ = map(float, shown.get("Boundary", "0 0 0 0").split())
        size = float(shown.get("Size", "1"))
        x = y = 0.0
        for code in _named(shown, "TextCode"):
            x, y = float(code.get("X", x)), float(code.get("Y", y))
            at, steps = x, _steps(code.get("DeltaX", ""))
            for char in code.text or "":
                width = size * (0.5 if char.isascii() else 1)
                yield Glyph(char, left + at, left + at + width, -(top + y), size)
                at += next(steps, width)


def _steps(written: str) -> Iterator[float]:
    """Yield how far each character stands behind the one before; ``g 5 4.2`` is five times 4.2."""
    words = iter(written.split())
    for word in words:
        if word == "g":
            times, step = int(next(words, "0")), float(next(words, "0"))
            yield from [step] * min(times, 10_000)
        else:
            yield float(word)
