"""Read .xlsx and .csv files: a row a line, the row that names the columns as a heading over the others."""

import csv
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook

from corpus import wording
from corpus.errors import SourceError
from corpus.reading.drawn import Drawn
from corpus.reading.plain import decode

_BROKEN = (BadZipFile, KeyError, ValueError, TypeError, SyntaxError, OSError)
_DELIMITERS = ",\t;|"


def read_table(path: Path, data: bytes) -> Drawn:
    """Return the rows of a .csv file.

    Raises:
        SourceError: It is no text, or no encoding fits.
    """
    text = decode(path, data)
    delimiter = max(_DELIMITERS, key=text.partition("\n")[0].count)
    return _drawn([list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))])


def read_workbook(path: Path, data: bytes) -> Drawn:
    """Return the rows of all sheets of an .xlsx file that show; a formula as the value it was kept with.

    Raises:
        SourceError: It is damaged or encrypted.
    """
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        return _drawn(
            [[list(map(_written, row)) for row in sheet.iter_rows(values_only=True)] for sheet in shown]
        )
    except _BROKEN as exc:
        raise SourceError(path, wording.BROKEN_WORKBOOK) from exc


def _written(value: Any) -> str:  # noqa: ANN401 - whatever a cell holds
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _drawn(sheets: Sequence[Sequence[Sequence[str]]]) -> Drawn:
    lines: list[str] = []
    levels: dict[int, int] = {}
    for rows in sheets:
        for line, is_header in _lines(rows):
            lines.append(line)
            if is_header:
                levels[len(lines)] = 1
    return Drawn(lines, levels=levels)


def _lines(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, bool]]:
    """Yield each row as a line, with whether it names the columns: the first of several words, no figure."""
    headed = False
    for row in rows:
        cells = [" ".join(cell.split()) for cell in row]
        told = [cell for cell in cells if cell]
        names = (
            not headed
            and len(told) > 1
            and not any(cell[0].isdigit() and not cell.endswith("年") for cell in told)
        )
        headed = headed or names
        yield (" ".join(told) if names else "\t".join(cells).rstrip("\t")), names
