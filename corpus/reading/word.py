"""Read .docx files: paragraphs, table rows and notes, in order; the one file that imports python-docx."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.document import Document as DocumentObject
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml import parse_xml

from corpus import wording
from corpus.errors import SourceError
from corpus.reading.body import Body, BodyLine, hidden_styles
from corpus.reading.drawn import Drawn
from corpus.reading.levels import Element, Levels, inside, value
from corpus.reading.numbers import Numbers
from corpus.reading.plain import decode, split_lines

_OLE = b"\xd0\xcf\x11\xe0"
_MAX_UNPACKED = 200 * 2**20
_BROKEN = (BadZipFile, OpcError, SyntaxError, KeyError, ValueError, RecursionError)
_NOTES = {"footnote": RELATIONSHIP_TYPE.FOOTNOTES, "endnote": RELATIONSHIP_TYPE.ENDNOTES}


def read_word(path: Path, data: bytes) -> Drawn:
    """Return a line for every paragraph and table row; line breaks inside a paragraph divide it.

    Text that was inserted, or stands in fields, controls and text boxes, is read; deleted and hidden text is
    not. A note is a line below the paragraph that refers to it. A number that Word sets by itself stands in
    〔〕, as nobody typed it.

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
        return _Reader(path).draw(Document(BytesIO(data)))
    except _BROKEN as exc:
        raise SourceError(path, wording.BROKEN_WORD) from exc


class _Reader:
    """Reads one document, and those that are put in it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lost: list[str] = []

    def draw(self, document: DocumentObject) -> Drawn:
        """Return the lines of a document."""
        lines = list(self._lines(document))
        numbered = list(enumerate(lines, 1))
        return Drawn(
            [line.text for line in lines],
            levels={number: line.level for number, line in numbered if line.level is not None},
            notes=frozenset(number for number, line in numbered if line.note),
            lost=tuple(dict.fromkeys(self._lost)),
        )

    def _lines(self, document: DocumentObject) -> Iterator[BodyLine]:
        styles, numbering = document.styles.element, _numbering(document)
        body = Body(
            levels=Levels(styles, numbering),
            numbers=Numbers(styles, numbering),
            notes=dict(_notes(document)),
            chunk=lambda name: self._chunk(document, name),
            hidden=hidden_styles(styles),
        )
        yield from body.lines(document.element.body)
        if body.carried:
            yield BodyLine(body.carried)

    def _chunk(self, document: DocumentObject, name: str) -> list[BodyLine]:
        """Return the lines of another file that is put in a document; one that cannot be read is told."""
        relation = document.part.rels.get(name)
        part = relation.target_part if relation is not None and not relation.is_external else None
        try:
            return list(self._chunk_lines(part)) if part is not None else self._lose(name)
        except (SourceError, *_BROKEN):
            return self._lose(str(part.partname) if part is not None else name)

    def _lose(self, name: str) -> list[BodyLine]:
        self._lost.append(wording.not_put_in(name))
        return []

    def _chunk_lines(self, part: Part) -> Iterator[BodyLine]:
        kind, name = part.content_type.lower(), str(part.partname).lower()
        if "html" in kind or name.endswith((".htm", ".html", ".xhtml")):
            from corpus.reading.web import read_web

            yield from map(BodyLine, read_web(self._path, part.blob).lines)
        elif "wordprocessingml" in kind or name.endswith(".docx"):
            yield from self._lines(Document(BytesIO(part.blob)))
        elif kind.startswith("text/plain"):
            yield from map(BodyLine, split_lines(decode(self._path, part.blob)))
        else:
            self._lose(name)


def _numbering(document: DocumentObject) -> Element | None:
    related = document.part.rels.values()
    lists = [one.target_part.element for one in related if one.reltype == RELATIONSHIP_TYPE.NUMBERING]
    return lists[0] if lists else None


def _notes(document: DocumentObject) -> Iterator[tuple[tuple[str, str], Element]]:
    """Yield the footnotes and endnotes of a document, by kind and id; lines that part them are none."""
    for kind, relation in _NOTES.items():
        for one in document.part.rels.values():
            if one.reltype == relation and not one.is_external:
                root = parse_xml(one.target_part.blob)
                notes = (note for note in inside(root, kind) if value(note, "type") in ("", "normal"))
                yield from (((kind, value(note, "id")), note) for note in notes)
