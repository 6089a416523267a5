"""What is done with the figures found: kept within bounds, set side by side, or confessed not to be."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.figures.units import unit_kind
from index.figures.values import bare_unit, value_of
from index.model import Excerpt, FigureRow, Reading, Stated
from index.notes import Note, NoteKind
from index.wanted import Bounds, Operator

_Rows = tuple[Stated, ...]
_UNDONE = frozenset((Operator.FIRST, Operator.TIMES, Operator.AT_LEAST))
"""What figures cannot tell: they are not dated, and mentions are not counted among them."""


def applied(stated: _Rows, reading: Reading) -> tuple[_Rows, Reading]:
    """Return what is stated once the operators are applied, and the reading with what is confessed."""
    if not stated:
        return stated, reading
    operators = {*reading.operators}
    if Operator.LIMIT in operators:
        if reading.bounds == Bounds():
            return stated, _confessed(reading, Note(kind=NoteKind.NOT_DONE, words=(Operator.LIMIT.value,)))
        stated = _within(stated, reading.bounds)
    if len(reading.places) > 1:
        stated = _side_by_side(stated, reading.places)
    if operators & {Operator.ORDER, Operator.SUM} and len(stated) > 1:
        reading = _confessed(reading, Note(kind=NoteKind.UNRANKED))
    for operator in reading.operators:
        if operator in _UNDONE:
            reading = _confessed(reading, Note(kind=NoteKind.NOT_DONE, words=(operator.value,)))
    return stated, reading


def _confessed(reading: Reading, note: Note) -> Reading:
    return replace(reading, notes=tuple(dict.fromkeys((*reading.notes, note))))


def _within(stated: _Rows, bounds: Bounds) -> _Rows:
    """Keep the rows within bounds, by value; reports that hide theirs stand behind, as they do everywhere."""
    unit = _commonest(row.unit for one in stated for row in one.rows)
    kept, hidden = [], []
    for one in stated:
        rows = [row for row in one.rows if _holds(row, bounds, unit)]
        if rows:
            kept.append((_only(one, rows), max(map(_value, rows))))
        elif all(row.masked for row in one.rows):
            hidden.append(one)
    kept.sort(key=lambda pair: pair[1], reverse=bounds.least is not None)
    return (*(one for one, _ in kept), *hidden)


def _holds(row: FigureRow, bounds: Bounds, unit: str) -> bool:
    """Say whether a row is within bounds; figures of another unit than most are not held against them."""
    if row.masked or value_of(row.value, row.unit) is None or _size(row.unit) != unit:
        return False
    least, most = bounds.least, bounds.most
    return (least is None or _value(row) >= least) and (most is None or _value(row) <= most)


def _value(row: FigureRow) -> float:
    return value_of(row.value, row.unit) or 0.0


def _size(unit: str) -> str:
    """Return what figures must share to be held against one bound: the kind, of lengths the unit."""
    kind, bare = unit_kind(unit), bare_unit(unit)
    return bare if kind in _SIZED else kind


_SIZED = frozenset(("米", "亩", "平方米", "吨", "时长", "千瓦"))


def _commonest(units: Iterable[str]) -> str:
    counted = Counter(map(_size, units))
    return max(counted, key=lambda unit: counted[unit])


def _only(one: Stated, rows: Sequence[FigureRow]) -> Stated:
    """Return a report with these rows and their sentences."""
    return replace(one, rows=tuple(rows), excerpts=tuple(_each(row.excerpt for row in rows)))


def _each(excerpts: Iterable[Excerpt]) -> Iterable[Excerpt]:
    return dict.fromkeys(excerpts)


def _side_by_side(stated: _Rows, places: Sequence[str]) -> _Rows:
    """Return the places in the order they were named, each with the rows first of the kind they share."""
    units = Counter(unit for one in stated for unit in {unit_kind(row.unit) for row in one.rows})
    order = {place: at for at, place in enumerate(places)}

    def shared(row: FigureRow) -> int:
        return -units[unit_kind(row.unit)]

    return tuple(
        _only(one, sorted(one.rows, key=shared))
        for one in sorted(stated, key=lambda one: order.get(one.report.id, len(order)))
    )
