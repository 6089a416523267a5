"""A matrix, drawn: names at the left, columns of dots with their numbers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.pictures.canvas import Align, Canvas, Style, measure
from bot.pictures.label import ROW, label_width, period_of_all, write_label
from bot.pictures.lines import balance, limit
from bot.pictures.matrix import Cell, Kind, Matrix, matrix_of
from bot.pictures.sheet import LIMIT, MARGIN, ROOM, WIDTH, Sheet, draw_sheet
from bot.pictures.theme import Ink, Theme
from bot.rendering import compose, in_script
from bot.wording import pictures as wording
from bot.wording.answers import together
from index.model import Answer

COLUMNS = 5
"""Topics a picture: with more of them the words above the columns become unreadable."""

WIDEST_COLUMN = 280
HEAD = Style(size=34, bold=True)
HEAD_LINES = 3
EMPTY = Style(size=28, ink=Ink.MUTED)
DISC = 64
RING = 5


def draw_matrix(
    answer: Answer,
    columns: Sequence[Answer],
    *,
    theme: Theme = Theme.LIGHT,
    tell: Callable[[str], str] = str,
) -> tuple[bytes, ...]:
    """Return townships against topics (or parts) as PNG files, at most ``PICTURES``; none without a row.

    ``columns`` are the answers to :func:`bot.pictures.column_readings` of its reading, in that order.
    ``tell`` puts the bot's words in the script of the reader, as :func:`bot.rendering.in_script` does.
    """
    matrix = matrix_of(answer, columns)
    if not matrix.rows or not matrix.columns:
        return ()
    reply = in_script(compose(answer), tell)
    grid = _grid_of(matrix, tell)
    names = [tell(name) for name in matrix.columns[:COLUMNS]]
    sheet = Sheet(
        title=reply.headline,
        reading=reply.reading,
        head=(Head(names=tuple(names), grid=grid),),
        rows=tuple(
            Line(label=tell(row.report.place.label), cells=row.cells[:COLUMNS], grid=grid)
            for row in matrix.rows[:LIMIT]
        ),
        notes=[tell(note) for note in _notes(matrix)],
        footer=tell(wording.searched(len(answer.scope), period_of_all(answer.scope))),
    )
    return draw_sheet(sheet, theme)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Where the columns stand: the left edge of the first, the width of each, in pixels."""

    left: int
    width: int
    tell: Callable[[str], str]

    def middle(self, column: int) -> int:
        """Return the middle of a column, counted from 0."""
        return self.left + self.width * column + self.width // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The names of the columns, standing on the first row."""

    names: tuple[str, ...]
    grid: Grid

    @property
    def height(self) -> int:
        """The highest name and the space around."""
        return max(len(self._lines(name)) for name in self.names) * HEAD.leading + 12

    def draw(self, canvas: Canvas, top: int) -> None:
        """Write each name over its column, the last lines level."""
        bottom = top + self.height - 12
        for column, name in enumerate(self.names):
            for up, line in enumerate(reversed(self._lines(name))):
                at = (self.grid.middle(column), bottom - up * HEAD.leading - HEAD.leading // 2)
                canvas.write(line, at, HEAD, align=Align.MIDDLE)

    def _lines(self, name: str) -> list[str]:
        return limit(balance(name, self.grid.width - 12, HEAD), HEAD_LINES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One township's row, a rule above it."""

    label: str
    cells: tuple[Cell, ...]
    grid: Grid

    @property
    def height(self) -> int:
        """One row."""
        return ROW

    def draw(self, canvas: Canvas, top: int) -> None:
        """Draw the name and the cells."""
        canvas.fill((MARGIN, top, WIDTH - MARGIN, top + 2), Ink.RULE)
        write_label(canvas, self.label, top)
        for column, cell in enumerate(self.cells):
            _draw_cell(canvas, cell, (self.grid.middle(column), top + ROW // 2), self.grid.tell)


_EMPTY = {Kind.ABSENT: wording.NOT_MENTIONED, Kind.WITHOUT_PART: wording.NO_SUCH_PART}
_INKS = {
    Kind.LITERAL: (Ink.STRONG, Ink.ON_STRONG),
    Kind.SYNONYM: (Ink.PALE, Ink.ON_PALE),
    Kind.ELSEWHERE: (Ink.STRONG, Ink.TEXT),
}


def _draw_cell(canvas: Canvas, cell: Cell, at: tuple[int, int], tell: Callable[[str], str]) -> None:
    if not cell.speaks:
        canvas.write(tell(_EMPTY[cell.kind]), at, EMPTY, align=Align.MIDDLE)
        return
    ground, ink = _INKS[cell.kind]
    style = Style(size=36, ink=ink, bold=True)
    number = str(cell.mentions) if cell.mentions else ""
    half = max(DISC, measure(number, style) + 28) // 2
    _disc(canvas, at, half, ground)
    if cell.kind is Kind.ELSEWHERE:
        _disc(canvas, at, half - RING, Ink.PAPER)
    canvas.write(number, at, style, align=Align.MIDDLE)


def _disc(canvas: Canvas, at: tuple[int, int], half: int, ink: Ink) -> None:
    """Fill a disc, or a pill where a number needs more room: ``half`` its width."""
    inset = max(0, half - DISC // 2)
    high = half - inset
    canvas.fill((at[0] - half, at[1] - high, at[0] + half, at[1] + high), ink, radius=high)


def _grid_of(matrix: Matrix, tell: Callable[[str], str]) -> Grid:
    shown = len(matrix.columns[:COLUMNS])
    names = label_width(tell(row.report.place.label) for row in matrix.rows[:LIMIT])
    width = min(WIDEST_COLUMN, (ROOM - names - 16) // shown)
    return Grid(left=WIDTH - MARGIN - width * shown, width=width, tell=tell)


def _notes(matrix: Matrix) -> Iterator[str]:
    kinds = {cell.kind for row in matrix.rows for cell in row.cells}
    told = ((Kind.LITERAL, wording.DISC), (Kind.SYNONYM, wording.BY_SYNONYM), (Kind.ELSEWHERE, wording.RING))
    if legend := [sentence for kind, sentence in told if kind in kinds]:
        yield together(legend)
    if hidden := matrix.rows[LIMIT:]:
        yield wording.more_places(len(hidden))
    if hidden_topics := matrix.columns[COLUMNS:]:
        yield wording.more_topics(hidden_topics)
    if matrix.silent:
        yield wording.none_of_these([report.place.label for report in matrix.silent])
