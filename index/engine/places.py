"""Checks with numpy where a phrase stands among the places of its rarest pair of characters."""

import numpy as np
from numpy.typing import NDArray

from index.engine.pairs import Entries
from index.engine.row import CELL, Row


def check_places(
    row: Row, entries: Entries, codes: NDArray[np.uint32], *, pair: int, crossing: bool
) -> NDArray[np.int64]:
    """Return where a phrase stands, one row a place: text number and start, in text order.

    Args:
        row: The texts.
        entries: Where one of its pairs stands.
        codes: The characters of the phrase.
        pair: Where in the phrase that pair is.
        crossing: Keep occurrences that cross two words.
    """
    at = _inside(row, entries.places().astype(np.int64) - pair, len(codes))
    for offset in range(len(codes)):
        if offset not in (pair, pair + 1):
            at = at.compress(row.characters.take(at + offset) == codes[offset])
    if not codes.all():  # the zeros between texts are no part of them
        at = at.compress(at + len(codes) <= row.ends.take(row.owners.take(at // CELL)))
    if not crossing:
        at = at.compress(~_crosses(row.words, at, len(codes)))
    owners = row.owners.take(at // CELL)
    return np.array((owners, at - row.begins.take(owners))).T


def _inside(row: Row, at: NDArray[np.int64], length: int) -> NDArray[np.int64]:
    """Return those of ascending places from where a phrase of this length does not leave the row."""
    if len(at) and (at[0] < 0 or at[-1] > len(row.characters) - length):
        return at[(at >= 0) & (at <= len(row.characters) - length)]
    return at


def _crosses(words: NDArray[np.uint8], places: NDArray[np.int64], length: int) -> NDArray[np.bool_]:
    """Say which occurrences cut words at both ends and hold a word start between them."""
    crosses = ~_starts_word(words, places) & ~_starts_word(words, places + length)
    cutting = np.flatnonzero(crosses)
    inside = np.zeros(len(cutting), bool)
    for offset in range(1, length):
        inside |= _starts_word(words, places[cutting] + offset)
    crosses[cutting] = inside
    return crosses


def _starts_word(words: NDArray[np.uint8], places: NDArray[np.int64]) -> NDArray[np.bool_]:
    return np.asarray(words[places >> 3] >> (places & 7).astype(np.uint8) & np.uint8(1), bool)
