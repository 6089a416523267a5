"""Where the words of a page stand: characters become rows, cells of tables and columns, by their places."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from corpus.reading.glyph import Glyph

_SAME_LINE = 0.4  # times its size that a character may stand above or below its line
_NOTE = 0.75  # times the usual size from which on a character is no small one set beside others
_TWICE = 0.2  # times its size within which the same character is drawn again, to look bold
_CELL = 1.6  # times its size from which on a gap parts cells, or columns
_BARE_CELL = 0.8  # the same, where no blank is written in the gap
_BLANK = 0.3  # times its size from which on a written blank is one to the eye
_WORDS = 0.2  # times its size from which on Latin words stand apart
_DIGITS = 0.12  # times its size by which the digits of one figure stand farther apart than the rest at most
_EVEN = 0.5  # times its size by which the gaps of a spread title differ at most
_COLUMN = 8  # characters of a usual line of a column
_FEWEST = 3  # lines of a column
_FULL = 2  # times its size that a full line of a column may lack
_GAP_CHARS = " \u3000\xa0\t"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a page: its words, a tab between cells; where it begins and ends; its height and size.

    ``number`` counts the flows of text of the page, ``column`` says that this one is a column of several;
    ``left`` and ``right`` are the edges of its flow.
    """

    text: str
    x: float
    end: float
    y: float
    size: float
    number: int = 0
    column: bool = False
    left: float = 0
    right: float = 0

    @property
    def indent(self) -> float:
        """How far it begins behind its flow's edge, in characters."""
        return (self.x - self.left) / self.size if self.size else 0

    @property
    def is_full(self) -> bool:
        """Whether it ends where its flow ends, so that the next row may go on with it."""
        return self.end >= self.right - 1.6 * self.size


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a line without a wide gap."""

    text: str
    x: float
    end: float
    y: float
    size: float


_Line = list[_Piece]


def drop_doubled(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """Return the characters, those that are drawn twice to look bold once, and the second ones."""
    kept: list[Glyph] = []
    doubled: list[Glyph] = []
    seen: dict[tuple[str, int, int], list[Glyph]] = {}
    for glyph in glyphs:
        step = _TWICE * glyph.size or 1
        column, row = int(glyph.x // step), int(glyph.y // step)
        places = ((glyph.text, column + right, row + up) for right in (-1, 0, 1) for up in (-1, 0, 1))
        near = (one for place in places for one in seen.get(place, ()))
        if any(abs(one.x - glyph.x) <= step and abs(one.y - glyph.y) <= step for one in near):
            doubled.append(glyph)
        else:
            kept.append(glyph)
            seen.setdefault((glyph.text, column, row), []).append(glyph)
    return kept, doubled


def lay_out(glyphs: Sequence[Glyph]) -> list[Row]:
    """Return the rows of a page as they are read: from top to bottom, column by column.

    Text that is turned against the rest comes last.
    """
    turns = [turn for turn, _ in Counter(glyph.turn for glyph in glyphs).most_common()]
    lines = [_lines([glyph for glyph in glyphs if glyph.turn == turn]) for turn in turns]
    flows = [flow for turned in lines for flow in _flows(turned)]
    return [
        replace(row, number=number, column=column)
        for number, (flow, column) in enumerate(flows)
        for row in _rows(flow)
    ]


def with_edges_of_all(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """Return the rows of all pages; a flow ends on the right where the widest that begins there does."""
    widest: dict[tuple[bool, int], float] = {}
    for row in (row for page in pages for row in page):
        key = _beginning(row)
        widest[key] = max(widest.get(key, row.right), row.right)
    return [[replace(row, right=widest[_beginning(row)]) for row in page] for page in pages]


def _beginning(row: Row) -> tuple[bool, int]:
    return row.column, round(row.left / (3 * row.size)) if row.column and row.size else 0


def _lines(glyphs: Sequence[Glyph]) -> list[_Line]:
    """Return the lines from top to bottom, each as its pieces from left to right."""
    shown = [glyph for glyph in glyphs if glyph.text.strip()]
    if not shown:
        return []
    usual = median(glyph.size for glyph in shown)
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda one: (one.size < _NOTE * usual, -one.y)):
        line = _line_of(glyph, lines, usual)
        if line is None:
            lines.append([glyph])
        else:
            line.append(glyph)
    found = (_pieces(line) for line in sorted(lines, key=lambda line: -line[0].y))
    return [line for line in found if line]


def _line_of(glyph: Glyph, lines: Sequence[list[Glyph]], usual: float) -> list[Glyph] | None:
    """Return the line that a character stands on; a small one may stand a little higher or lower."""
    small = glyph.size < _NOTE * usual
    near = lines if small else lines[-1:]
    for line in near:
        reach = max(line[0].size, glyph.size)
        if abs(glyph.y - line[0].y) <= _SAME_LINE * reach:
            return line
        over = line[0].y < glyph.y <= line[0].y + 0.8 * line[0].size and line[0].size > glyph.size
        if small and over and any(abs(glyph.x - one.end) < glyph.size for one in line):
            return line
    return None


def _pieces(line: Sequence[Glyph]) -> _Line:
    """Return a line's stretches, cut at its wide gaps."""
    shown = list(_with_blanks(sorted(line, key=lambda glyph: glyph.x)))
    if not shown:
        return []
    spread, usual = _is_spread([glyph for glyph, _ in shown]), _usual_gap([glyph for glyph, _ in shown])
    groups: list[list[tuple[Glyph, str]]] = []
    for place, (glyph, blank) in enumerate(shown):
        before = shown[place - 1][0] if place else None
        between = "" if spread or before is None else _between(before, glyph, usual, blank=blank)
        if before is None or between == "\t":
            groups.append([(glyph, "")])
        else:
            groups[-1].append((glyph, between))
    return [_piece(group) for group in groups]


def _with_blanks(glyphs: Iterable[Glyph]) -> Iterator[tuple[Glyph, bool]]:
    """Yield the characters that show, each with whether a blank is written before it."""
    blank = False
    for glyph in glyphs:
        if glyph.text.strip(_GAP_CHARS):
            yield glyph, blank
            blank = False
        else:
            blank = True


def _is_spread(glyphs: Sequence[Glyph]) -> bool:
    """Say whether the characters of a line stand equally far apart, as those of a title may."""
    gaps = _gaps(glyphs)
    return len(gaps) > 1 and min(gaps) > _BLANK and max(gaps) - min(gaps) <= _EVEN


def _gaps(glyphs: Sequence[Glyph]) -> list[float]:
    return [(after.x - before.end) / after.size for before, after in pairwise(glyphs) if after.size]


def _usual_gap(glyphs: Sequence[Glyph]) -> float:
    """Return how far apart the characters of a line stand, as a share of their size."""
    gaps = _gaps(glyphs)
    return max(median(gaps), 0) if gaps else 0


def _between(before: Glyph, after: Glyph, usual: float, *, blank: bool) -> str:
    """Return what stands between two characters: nothing, a blank, or a tab between cells.

    ``usual`` is the gap between the characters of this line: the digits of one figure stand no farther apart.
    """
    size = max(before.size, after.size)
    gap = (after.x - before.end) / size if size else 0
    if gap >= (_CELL if blank else _BARE_CELL):
        return "\t"
    if gap > usual + _DIGITS and before.text[-1].isdigit() and after.text[0].isdigit():
        return "\t"
    latin = before.text[-1].isascii() and after.text[0].isascii()
    words = latin and before.text[-1].isalnum() and after.text[0].isalnum()
    if blank and (words or gap >= _BLANK):
        return " "
    return " " if words and gap > _WORDS else ""


def _piece(group: Sequence[tuple[Glyph, str]]) -> _Piece:
    glyphs = [glyph for glyph, _ in group]
    text = "".join(between + glyph.text for glyph, between in group)
    first = glyphs[0]
    return _Piece(
        text, first.x, max(glyph.end for glyph in glyphs), first.y, median(one.size for one in glyphs)
    )


def _flows(lines: Sequence[_Line], *, column: bool = False) -> list[tuple[list[_Line], bool]]:
    """Return what is read one after the other, each with whether it is a column of several."""
    flows: list[tuple[list[_Line], bool]] = []
    at = begin = 0
    while at < len(lines):
        found = _gutter(lines, at)
        if found is None:
            at += 1
            continue
        end, left, right = found
        while at > begin and not _crosses(lines[at - 1], left, right):
            at -= 1
        middle = (left + right) / 2
        flows.append((list(lines[begin:at]), column))
        for side in _halves(lines[at:end], middle):
            flows += _flows(side, column=True)
        at = begin = end
    flows.append((list(lines[begin:]), column))
    return [flow for flow in flows if flow[0]]


def _crosses(line: _Line, left: float, right: float) -> bool:
    return any(piece.x < right and piece.end > left for piece in line)


def _gutter(lines: Sequence[_Line], at: int) -> tuple[int, float, float] | None:
    """Return where columns that a line shows end, and the gap that parts them; None where none are shown."""
    parted = _parted(lines, at)
    if parted is None:
        return None
    left, right = parted
    end = at
    for line in lines[at:]:
        if any(piece.x <= left and piece.end >= right for piece in line):
            break
        low = max([left, *(piece.end for piece in line if piece.end <= right and piece.x < left)])
        high = min([right, *(piece.x for piece in line if piece.x >= left)])
        if high - low < 0.8 * line[0].size:
            break
        left, right, end = low, high, end + 1
    prose = all(map(_is_prose, _halves(lines[at:end], (left + right) / 2)))
    return (end, left, right) if prose else None


def _parted(lines: Sequence[_Line], at: int) -> tuple[float, float] | None:
    """Return the gap between what stands side by side at a line, on its height or less than a line below."""
    level = [line for line in lines[at : at + 2] if lines[at][0].y - line[0].y < 0.9 * line[0].size]
    pieces = sorted((piece for line in level for piece in line), key=lambda piece: piece.x)
    gaps = (
        (before.end, after.x) for before, after in pairwise(pieces) if after.x - before.end > 0.8 * after.size
    )
    return next(gaps, None)


def _halves(lines: Sequence[_Line], middle: float) -> tuple[list[_Line], list[_Line]]:
    """Return what stands left and right of a place."""
    lefts = ([piece for piece in line if piece.x < middle] for line in lines)
    rights = ([piece for piece in line if piece.x >= middle] for line in lines)
    return [line for line in lefts if line], [line for line in rights if line]


def _is_prose(lines: Sequence[_Line]) -> bool:
    """Say whether lines fill a column, as text does and the cells of a table do not."""
    if len(lines) < _FEWEST or median(sum(len(piece.text) for piece in line) for line in lines) < _COLUMN:
        return False
    ends = [line[-1].end for line in lines]
    full = sum(end >= max(ends) - _FULL * line[0].size for end, line in zip(ends, lines, strict=True))
    return full * 2 >= len(lines)


def _rows(flow: Sequence[_Line]) -> Iterator[Row]:
    """Yield the rows of a flow, which know its edges."""
    starts, ends = sorted(line[0].x for line in flow), sorted(line[-1].end for line in flow)
    left, right = starts[len(starts) // 10], ends[len(ends) * 9 // 10]
    for line in flow:
        text = "\t".join(piece.text for piece in line)
        size = median(piece.size for piece in line)
        yield Row(text, line[0].x, line[-1].end, line[0].y, size, left=left, right=right)
