"""Read .docx files: paragraphs and table rows, in order; the one file that imports python-docx."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.opc.exceptions import OpcError
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from corpus import wording
from corpus.errors import SourceError
from corpus.reading.drawn import Drawn
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
        return Drawn(list(_lines(Document(BytesIO(data)).element.body)))
    except (BadZipFile, OpcError, SyntaxError, KeyError, ValueError) as exc:
        raise SourceError(path, wording.BROKEN_WORD) from exc


def _lines(element: Element) -> Iterator[str]:
    """Yield the lines that stand in a part of the document."""
    for child in element:
        name = _name(child)
        if name == "p":
            yield from _words(child).split("\n")
            for box in _inside(child, "txbxContent"):
                yield from _lines(box)
        elif name == "tr":
            yield from _row(child)
        elif name not in _NO_TEXT:
            yield from _lines(child)


def _row(row: Element) -> Iterator[str]:
    """Yield a row's cells on one line, or their lines, where they are longer than a table's."""
    cells = [list(_lines(cell)) for cell in _inside(row, "tc")]
    line = row_of(["\n".join(lines) for lines in cells])
    yield from [line] if line else (line for lines in cells for line in lines)


def _words(element: Element) -> str:
    """Return the text of a paragraph, without what its text boxes say."""
    pieces = []
    for child in element:
        name = _name(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name in _SIGNS and "page" not in child.values():
            pieces.append(_SIGNS[name])
        elif name not in _NO_TEXT:
            pieces.append(_words(child))
    return "".join(pieces)


def _inside(element: Element, name: str) -> Iterator[Element]:
    """Yield the outermost elements of this name inside another, whatever wraps them."""
    for child in element:
        if _name(child) == name:
            yield child
        elif _name(child) != "Fallback":
            yield from _inside(child, name)


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
