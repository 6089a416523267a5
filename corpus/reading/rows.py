"""Put the cells of a table's row on one line."""

from collections.abc import Sequence

_LONGEST = 60  # characters: a row with a longer cell lays out a page, it is no table


def row_of(cells: Sequence[str]) -> str:
    """Return the cells of a row with tabs between them, ``""`` where they are no row of a table.

    Empty cells stay where others follow, so that a figure stays in its column.
    """
    words = [" ".join(cell.split()) for cell in cells]
    fits = len(words) > 1 and max(map(len, words)) <= _LONGEST
    return "\t".join(words).rstrip("\t") if fits else ""
