"""Read .docx files: paragraphs and table rows, in order; the one file that imports python-docx."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.document import Document as DocumentObject
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError

from corpus import wording
from corpus.errors import SourceError
from corpus.reading.drawn import Drawn
from corpus.reading.levels import Element, Levels, inside, name_of
from corpus.reading.plain import split_lines
from corpus.reading.rows import row_of

_OLE = b"\xd0\xcf\x11\xe0"
_MAX_UNPACKED = 200 * 2**20
_NO_TEXT = ("pPr", "rPr", "del", "moveFrom", "Fallback", "txbxContent")  # Fallback repeats what stands before
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_word(path: Path, data: bytes) -> Drawn:
    """Return a line for every paragraph and table row; line breaks inside a paragraph divide it.

    Text that was inserted, or stands in fields, controls and text boxes, is read; deleted text is not.

    Raises:
        SourceError: It is encrypted, no .docx, or damaged.
    """
    if data.startswith(_OLE):
        raise SourceError(path, wording.LOCKED_WORD)
    try:
        with ZipFile(BytesIO(data)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > _MAX_UNPACKED:
            raise SourceError(path, wording.too_large_unpacked(unpacked, _MAX_UNPACKED))
        return _draw(Document(BytesIO(data)))
    except (BadZipFile, OpcError, SyntaxError, KeyError, ValueError) as exc:
        raise SourceError(path, wording.BROKEN_WORD) from exc


def _draw(document: DocumentObject) -> Drawn:
    related = document.part.rels.values()
    lists = [one.target_part.element for one in related if one.reltype == RELATIONSHIP_TYPE.NUMBERING]
    levels = Levels(document.styles.element, lists[0] if lists else None)
    lines = list(_lines(document.element.body, levels))
    told = {number: level for number, (_, level) in enumerate(lines, 1) if level is not None}
    return Drawn([text for text, _ in lines], levels=told)


def _lines(element: Element, levels: Levels) -> Iterator[tuple[str, int | None]]:
    """Yield the lines that stand in a part of the document, with their levels."""
    for child in element:
        name = name_of(child)
        if name == "p":
            yield from ((line, levels.of(child)) for line in split_lines(_words(child)))
            for box in inside(child, "txbxContent"):
                yield from _lines(box, levels)
        elif name == "tr":
            yield from _row(child, levels)
        elif name not in _NO_TEXT:
            yield from _lines(child, levels)


def _row(row: Element, levels: Levels) -> Iterator[tuple[str, int | None]]:
    """Yield a row's cells on one line, or their lines, where they are longer than a table's."""
    cells = [list(_lines(cell, levels)) for cell in inside(row, "tc")]
    line = row_of(["\n".join(text for text, _ in lines) for lines in cells])
    yield from [(line, None)] if line else (line for lines in cells for line in lines)


def _words(element: Element) -> str:
    """Return the text of a paragraph, without what its text boxes say."""
    pieces = []
    for child in element:
        name = name_of(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name in _SIGNS and "page" not in child.values():
            pieces.append(_SIGNS[name])
        elif name not in _NO_TEXT:
            pieces.append(_words(child))
    return "".join(pieces)
