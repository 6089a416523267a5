"""Take out of a damaged SQLite file what can still be read of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path


def salvage(damaged: Path, into: sqlite3.Connection) -> int:
    """Copy every readable row of the tables that both files have; return how many.

    A damaged page hides the rows behind it, so each table is read from both ends.
    """
    kept = 0
    with closing(sqlite3.connect(damaged, isolation_level=None)) as source:
        for (table,) in into.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            columns = [row[1] for row in into.execute(f"PRAGMA table_info({table})")]
            for order in ("ASC", "DESC"):
                for row in _rows(source, table, columns, order):
                    kept += _put(into, table, columns, row)
    return kept


def _rows(
    source: sqlite3.Connection, table: str, columns: list[str], order: str
) -> Iterator[tuple[object, ...]]:
    """Yield rows until the damage; an older file may lack columns, which then hold what is usual."""
    try:
        known = {row[1] for row in source.execute(f"PRAGMA table_info({table})")}
        named = ", ".join(name if name in known else "0" for name in columns)
        key = "rowid" if table != "sent" else "chat"
        yield from source.execute(f"SELECT {named} FROM {table} ORDER BY {key} {order}")  # noqa: S608 - our own
    except sqlite3.DatabaseError:
        return


def _put(into: sqlite3.Connection, table: str, columns: list[str], row: tuple[object, ...]) -> int:
    marks = ", ".join("?" * len(columns))
    try:
        return into.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row).rowcount  # noqa: S608 - our own
    except sqlite3.IntegrityError:  # a row that the damage made one of another kind
        return 0
