"""A dossier as .csv: a row a mention, in UTF-8 with a mark so that Excel reads it."""

import csv
import io

from bot.export.dossier import Dossier, writable
from bot.export.mentions import Cell, mention_rows
from bot.wording import export as wording

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write_csv(dossier: Dossier) -> bytes:
    """Return the file; a cell that a spreadsheet would run as a formula starts with an apostrophe."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(wording.MENTION_COLUMNS)
    rows.writerows([_harmless(cell) for cell in row] for row in mention_rows(dossier))
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    return f"'{writable(cell)}" if cell.startswith(_FORMULA) else writable(cell)
