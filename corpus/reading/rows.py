"""Put the cells of a table's row on one line."""

from collections.abc import Sequence

from corpus.sections import name_part

_LONGEST = 60  # characters: a row with a longer cell lays out a page, it is no table


def row_of(cells: Sequence[str]) -> str:
    """Return the cells of a row with tabs between them, ``""`` where they are no row of a table.

    Empty cells stay where others follow, so that a figure stays in its column.
    """
    words = [" ".join(cell.split()) for cell in cells]
    fits = len(words) > 1 and max(map(len, words)) <= _LONGEST
    return "\t".join(words).rstrip("\t") if fits else ""


def heads_part(cells: Sequence[str]) -> bool:
    """Say whether a row of a form names a part of a report in its first cell (存在问题), and tells it."""
    words = [" ".join(cell.split()) for cell in cells]
    told = [word for word in words[1:] if word]
    is_text = len(told) == 1 and told[0][-1] in "。；！" and len(told[0]) > len(words[0])
    return is_text and name_part(words[0], outer=True) is not None
