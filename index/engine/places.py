"""Checks with numpy where a phrase stands among the places of its rarest pair of characters."""

import numpy as np
from numpy.typing import NDArray

from index.engine.row import CELL, Row


def check_places(
    row: Row, places: NDArray[np.uint32], codes: NDArray[np.uint32], *, pair: int, crossing: bool
) -> NDArray[np.int64]:
    """Return where a phrase stands, one row a place: text number and start, in text order.

    Args:
        row: The texts.
        places: Where one of its pairs stands, ascending.
        codes: The characters of the phrase.
        pair: Where in the phrase that pair is.
        crossing: Keep occurrences that cross two words.
    """
    at = places.astype(np.int64) - pair
    at = at[(at >= 0) & (at <= len(row.characters) - len(codes))]
    for offset in range(len(codes)):
        if offset not in (pair, pair + 1):
            at = at[row.characters[at + offset] == codes[offset]]
    owners = row.owners[at // CELL].astype(np.int64)
    if not codes.all():  # the zeros between texts are no part of them
        inside = at + len(codes) <= row.ends[owners]
        at, owners = at[inside], owners[inside]
    if not crossing:
        kept = ~_crosses(row.words, at, len(codes))
        at, owners = at[kept], owners[kept]
    return np.stack((owners, at - row.begins[owners]), axis=1)


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
