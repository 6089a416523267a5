"""Join the rows of pages that a page's width has cut, so that each paragraph is a line again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from corpus.headings import could_head, is_finished, parse_label
from corpus.reading.layout import Row
from corpus.titles import is_loose_title, is_title

_GAP = 1.4  # times the usual distance of two rows from which on a paragraph ends between them
_INDENT = range(1, 6)  # characters that a paragraph's first row may be indented
_OTHER_SIZE = 0.12  # share of its size by which a row of the same paragraph differs at most
_NARROWEST = 12  # characters: rows that are all shorter were not cut by a page


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that may go on in the next row."""

    text: str
    last: Row
    indented: bool
    rows: int = 1

    def take(self, row: Row) -> None:
        """Go on with a row."""
        before, text = self.text[-1], row.text
        apart = before.isascii() and text[0].isascii() and before.isalpha() and text[0].isalpha()
        self.text += f" {text}" if apart else text
        self.last, self.rows = row, self.rows + 1


def reflow(pages: Sequence[Sequence[Row]]) -> list[str]:
    """Return one line a paragraph; a gap, an indent, another size or a row that ends early ends one."""
    paragraphs: list[_Paragraph] = []
    for row, gap in _with_gaps(pages):
        last = paragraphs[-1] if paragraphs else None
        if last is not None and not gap and _goes_on(last, row):
            last.take(row)
        else:
            paragraphs.append(_Paragraph(row.text, row, round(row.indent) in _INDENT))
    return [paragraph.text for paragraph in paragraphs]


def _with_gaps(pages: Sequence[Sequence[Row]]) -> Iterator[tuple[Row, bool]]:
    """Yield all rows, each with whether a wide gap stands above it."""
    for page in pages:
        steps = [before.y - row.y for before, row in pairwise(page) if before.number == row.number]
        usual = median(step for step in steps if step > 0) if any(step > 0 for step in steps) else 0
        for before, row in zip([None, *page], page, strict=False):
            same = before is not None and before.number == row.number
            yield row, same and before is not None and before.y - row.y > _GAP * usual


def _goes_on(paragraph: _Paragraph, row: Row) -> bool:
    """Say whether a row goes on with a paragraph."""
    last, text = paragraph.last, paragraph.text
    if "\t" in row.text or "\t" in text or abs(last.size - row.size) > _OTHER_SIZE * max(last.size, row.size):
        return False
    if row.indent >= _INDENT.start - 0.2:
        return _is_same_title(last, row)
    if parse_label(row.text) is not None and (is_finished(text) or not last.is_full or _is_heading(text)):
        return False
    if last.is_full and last.right - last.left >= _NARROWEST * last.size:
        return True
    prose = paragraph.indented or (paragraph.rows > 1 and _is_figure(last.text))
    return prose and not is_finished(text) and not _is_heading(text)


def _is_heading(text: str) -> bool:
    """Say whether a row that ends early is a heading or a title, which nothing goes on with."""
    labelled = parse_label(text) is not None and could_head(text)
    return labelled or is_title(text) or is_loose_title(text)


def _is_figure(text: str) -> bool:
    """Say whether a row is nothing but a figure, which stands in a sentence."""
    return text.rstrip("%％").replace(".", "").replace(",", "").isdecimal()


def _is_same_title(last: Row, row: Row) -> bool:
    """Say whether two rows are one title set in the middle of the page, cut in two."""
    middle = (row.left + row.right) / 2
    centred = all(abs((one.x + one.end) / 2 - middle) < one.size for one in (last, row))
    whole = f"{last.text}{row.text}"
    return centred and (is_title(whole) or is_loose_title(whole)) and not is_title(last.text)
