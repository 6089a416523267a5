"""A matrix: which township mentions which topic, or in which part, and how often."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from bot.wording import answers
from corpus.model import Part, Report
from index.model import Answer, Intent, Reading, Tier


class Kind(Enum):
    """What a township says in one column."""

    LITERAL = auto()
    SYNONYM = auto()
    ELSEWHERE = auto()  # other words only, where these do not count
    ABSENT = auto()
    WITHOUT_PART = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One township in one column; ``mentions`` is 0 where nothing is counted."""

    kind: Kind = Kind.ABSENT
    mentions: int = 0

    @property
    def speaks(self) -> bool:
        """Whether it says anything at all."""
        return self.kind not in (Kind.ABSENT, Kind.WITHOUT_PART)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One township over all columns."""

    report: Report
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Townships and columns.

    Attributes:
        columns: The name of each column: a topic, or a part.
        rows: Places asked for in that order; else who mentions most columns first.
        silent: Who mentions nothing in any column and was not asked for by name, in corpus order.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    silent: tuple[Report, ...]


def column_readings(reading: Reading) -> tuple[Reading, ...]:
    """Return the readings whose answers are the columns: one a topic, or for one topic one a part.

    None where there is nothing to set side by side: one topic in one part, or a question whose answer does
    not count (``Intent.WHICH`` does).
    """
    if reading.intent is not Intent.WHICH:
        return ()
    if len(reading.topics) > 1:
        topics = [replace(topic, excluded=False) for topic in reading.topics]
        return tuple(replace(reading, topics=(topic,), query=topic.text) for topic in topics)
    if reading.topics and reading.part is None:
        return tuple(replace(reading, part=part) for part in Part)
    return ()


def matrix_of(answer: Answer, columns: Sequence[Answer]) -> Matrix:
    """Put the answers to ``column_readings`` side by side; 其他 is left out where nobody speaks there."""
    kept = [column for column in columns if column.stated or column.reading.part is not Part.OTHER]
    held = [_cells(column) for column in kept]
    rows = [
        Row(report=report, cells=tuple(cells.get(report.id, Cell()) for cells in held))
        for report in answer.scope
    ]
    by_topic = len(answer.reading.topics) > 1
    return Matrix(
        columns=tuple(_name(column, by_topic=by_topic) for column in kept),
        rows=tuple(_ordered(rows, answer.reading.places)),
        silent=() if answer.reading.places else tuple(row.report for row in rows if not _speaks(row)),
    )


def _cells(column: Answer) -> Mapping[str, Cell]:
    elsewhere = [one for one in column.related if one.tier is Tier.SYNONYM]
    cells = {one.report.id: Cell(kind=Kind.ELSEWHERE, mentions=one.mentions) for one in elsewhere}
    for one in column.stated:
        kind = Kind.SYNONYM if one.tier is Tier.SYNONYM else Kind.LITERAL
        cells[one.report.id] = Cell(kind=kind, mentions=one.mentions)
    return cells | {report.id: Cell(kind=Kind.WITHOUT_PART) for report in column.without_part}


def _name(column: Answer, *, by_topic: bool) -> str:
    part = column.reading.part
    return column.reading.topics[0].text if by_topic or part is None else answers.PART[part]


def _ordered(rows: Sequence[Row], places: Sequence[str]) -> Iterator[Row]:
    if places:
        named = {row.report.id: row for row in rows}
        yield from (named[place] for place in dict.fromkeys(places) if place in named)
    else:
        yield from sorted(filter(_speaks, rows), key=_weight, reverse=True)


def _speaks(row: Row) -> bool:
    return any(cell.speaks for cell in row.cells)


def _weight(row: Row) -> tuple[int, int]:
    """Weigh a row: in how many columns it mentions something that counts, then how often."""
    counted = [cell.mentions for cell in row.cells if cell.kind in (Kind.LITERAL, Kind.SYNONYM)]
    return len(counted), sum(counted)
