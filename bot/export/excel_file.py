"""A dossier as .xlsx: a sheet of totals, and a sheet with a row a mention."""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from bot.export.dossier import Dossier, tables_of, writable
from bot.export.mentions import Cell, mention_rows
from bot.wording import export as wording

_WIDE = {"地方": 26, "章节": 40, "摘录": 80, "出处": 60, "文件": 30}


def write_excel(dossier: Dossier) -> bytes:
    """Return the file; every text is a text, also one that begins with =."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _fill(book.create_sheet(wording.SUMMARY_SHEET), _summary(dossier))
    details = book.create_sheet(wording.MENTIONS_SHEET)
    _fill(details, [wording.MENTION_COLUMNS, *mention_rows(dossier)])
    _dress(details)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _summary(dossier: Dossier) -> list[Sequence[Cell]]:
    rows: list[Sequence[Cell]] = [(dossier.title,), *dossier.facts]
    for table in tables_of(dossier):
        rows += [(), (table.title,), table.columns, *table.rows]
    return [*rows, (), (wording.FOOT,)]


def _fill(sheet: Worksheet, rows: Sequence[Sequence[Cell]]) -> None:
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(row=number, column=column)
            cell.value = writable(value) if isinstance(value, str) else value
            if isinstance(value, str):
                cell.data_type = "s"  # openpyxl takes a text that begins with = for a formula


def _dress(sheet: Worksheet) -> None:
    """Make the table one to work with: a bold first row that stays, filters, wrapped excerpts."""
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = _WIDE.get(str(cell.value), 9)
    wrapped = Alignment(vertical="top", wrap_text=True)
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = wrapped
