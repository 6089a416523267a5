"""The lines of a Word file's body: paragraphs and rows, with what stands in them and what they refer to."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from corpus.reading.levels import Element, Levels, inside, name_of, value
from corpus.reading.numbers import Numbers
from corpus.reading.plain import split_lines
from corpus.reading.rows import heads_part, row_of

_NO_TEXT = (
    "pPr",
    "rPr",
    "del",
    "moveFrom",
    "Fallback",
    "txbxContent",
    "rt",
)  # Fallback repeats what stands before
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_OFF = ("0", "false", "off")


class BodyLine(NamedTuple):
    """A line of the body, what its file tells of it, and whether it is a note to the paragraph above."""

    text: str
    level: int | None = None
    note: bool = False


@dataclass(slots=True)
class Body:
    """Reads the lines of a document.

    Attributes:
        levels: Which paragraphs are headings.
        numbers: The numbers that Word sets before them.
        notes: Footnotes and endnotes, by kind and id.
        chunk: Reads another document that is put in here, by the id of its relation.
    """

    levels: Levels
    numbers: Numbers
    notes: Mapping[tuple[str, str], Element]
    chunk: Callable[[str], list[BodyLine]]
    carried: str = ""  # the words of paragraphs whose marks were deleted: they go on in the next one
    hidden: set[str] = field(default_factory=set)

    def lines(self, element: Element) -> Iterator[BodyLine]:
        """Yield the lines that stand in a part of the document."""
        for child in element:
            name = name_of(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tr":
                yield from self._row(child)
            elif name == "altChunk":
                yield from self.chunk(value(child, "id"))
            elif name not in _NO_TEXT:
                yield from self.lines(child)

    def _paragraph(self, paragraph: Element) -> Iterator[BodyLine]:
        number = self.numbers.of(paragraph)
        words = self.carried + self._words(paragraph)
        self.carried = ""
        if _is_mark_deleted(paragraph):
            self.carried = words
            return
        shown = f"〔{number}〕{words}" if number and words.strip() else words
        yield from (BodyLine(line, self.levels.of(paragraph)) for line in split_lines(shown))
        yield from self._notes(paragraph)
        for box in inside(paragraph, "txbxContent"):
            yield from self.lines(box)

    def _notes(self, paragraph: Element) -> Iterator[BodyLine]:
        """Yield the footnotes and endnotes that a paragraph refers to."""
        for reference, kind in _NOTES.items():
            for mark in inside(paragraph, reference):
                note = self.notes.get((kind, value(mark, "id")))
                lines = self.lines(note) if note is not None else ()
                yield from (BodyLine(line.text, note=True) for line in lines)

    def _row(self, row: Element) -> Iterator[BodyLine]:
        """Yield a row's cells on one line, or their lines, where they are longer than a table's."""
        cells = [list(self.lines(cell)) for cell in inside(row, "tc")]
        texts = ["\n".join(line.text for line in lines) for lines in cells]
        line = "" if heads_part(texts) else row_of(texts)
        yield from [BodyLine(line)] if line else (line for lines in cells for line in lines)

    def _words(self, element: Element) -> str:
        """Return the text of a paragraph, without what its text boxes say and what is hidden."""
        pieces = []
        for child in element:
            name = name_of(child)
            if name == "r" and self._is_hidden(child):
                continue
            if name == "t":
                pieces.append(child.text or "")
            elif name in _SIGNS and "page" not in child.values():
                pieces.append(_SIGNS[name])
            elif name not in _NO_TEXT:
                pieces.append(self._words(child))
        return "".join(pieces)

    def _is_hidden(self, run: Element) -> bool:
        properties = next((child for child in run if name_of(child) == "rPr"), None)
        if properties is None:
            return False
        own = [value(one) not in _OFF for one in properties if name_of(one) == "vanish"]
        styled = any(value(one) in self.hidden for one in properties if name_of(one) == "rStyle")
        return own[-1] if own else styled


def hidden_styles(styles: Element) -> set[str]:
    """Return the ids of the styles whose text is hidden."""
    return {
        value(style, "styleId")
        for style in inside(styles, "style")
        if any(value(one) not in _OFF for one in inside(style, "vanish"))
    }


def _is_mark_deleted(paragraph: Element) -> bool:
    """Say whether the end of a paragraph was deleted, so that the next one goes on with it."""
    properties = [child for child in paragraph if name_of(child) == "pPr"]
    marks = [child for one in properties for child in one if name_of(child) == "rPr"]
    return any(name_of(child) in ("del", "moveFrom") for mark in marks for child in mark)
