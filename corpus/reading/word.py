"""Read .docx files: paragraphs and table rows, in order; the one file that imports python-docx."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.opc.exceptions import OpcError
from docx.table import Table

from corpus import wording
from corpus.errors import SourceError

_OLE = b"\xd0\xcf\x11\xe0"
_MAX_UNPACKED = 200 * 2**20


def read_word(path: Path, data: bytes) -> list[str]:
    """Return a line for every paragraph and table row; line breaks inside a paragraph divide it.

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
        return list(_lines(Document(BytesIO(data)).iter_inner_content()))
    except (BadZipFile, OpcError, SyntaxError, KeyError, ValueError) as exc:
        raise SourceError(path, wording.BROKEN_WORD) from exc


def _lines(content: Iterator[object]) -> Iterator[str]:
    for block in content:
        if isinstance(block, Table):
            for row in block.rows:
                yield "\t".join(cell.text.strip().replace("\n", " ") for cell in row.cells)
        else:
            yield from str(getattr(block, "text", "")).split("\n")
