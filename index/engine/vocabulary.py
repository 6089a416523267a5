"""Terms to numbers, in three flat arrays: no dictionary is built on opening."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.engine.store import Arrays


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The terms of a segment, numbered from 0 in the order of their hashes.

    Attributes:
        hashes: CRC-32 of each term in UTF-8, ascending.
        ends: Where each term ends in ``letters``; it begins where the one before ends.
        letters: All terms in UTF-8, one after the other.
        ages: How many terms appeared in the texts before it, for each term.
    """

    hashes: NDArray[np.uint32]
    ends: NDArray[np.uint32]
    letters: NDArray[np.uint8]
    ages: NDArray[np.uint32]

    def __len__(self) -> int:
        return len(self.hashes)

    def number(self, term: str) -> int:
        """Return the number of a term, -1 when it is not here."""
        letters = encode(term)
        value = np.uint32(zlib.crc32(letters))
        at = int(self.hashes.searchsorted(value))
        while at < len(self.hashes) and self.hashes[at] == value:
            if self._letters(at) == letters:
                return at
            at += 1
        return -1

    def terms(self) -> list[str]:
        """Return every term in the order of its number."""
        letters, ends = self.letters.tobytes(), self.ends.tolist()
        spans = pairwise((0, *ends))
        return [letters[start:end].decode("utf-8", "surrogatepass") for start, end in spans]

    def by_age(self) -> NDArray[np.int64]:
        """Return the numbers of the terms in the order in which they first appear."""
        return np.argsort(self.ages)

    def arrays(self) -> Arrays:
        """Return what a file keeps of it."""
        return {"hashes": self.hashes, "ends": self.ends, "letters": self.letters, "ages": self.ages}

    def _letters(self, at: int) -> bytes:
        start = int(self.ends[at - 1]) if at else 0
        return self.letters[start : int(self.ends[at])].tobytes()


def make_vocabulary(terms: Sequence[str]) -> Vocabulary:
    """Give numbers to different terms, given in the order in which they first appear."""
    encoded = [encode(term) for term in terms]
    hashes = np.fromiter(map(zlib.crc32, encoded), np.uint32, len(encoded))
    order = np.argsort(hashes, kind="stable")
    sizes = np.fromiter(map(len, encoded), np.int64, len(encoded))
    letters = np.frombuffer(b"".join([encoded[at] for at in order]), np.uint8)
    ends = np.cumsum(sizes[order]).astype(np.uint32)
    return Vocabulary(hashes[order], ends, letters, order.astype(np.uint32))


def unite(parts: Sequence[Vocabulary]) -> tuple[list[str], list[NDArray[np.int64]]]:
    """Return the different terms of all parts in the order in which they first appear.

    Returns:
        The terms, and for each part the places of its terms among them.
    """
    numbers = TermNumbers()
    places = []
    for part in parts:
        order, terms = part.by_age(), part.terms()
        place = np.empty(len(order), np.int64)
        place[order] = [numbers[terms[number]] for number in order.tolist()]
        places.append(place)
    return list(numbers), places


class TermNumbers(dict[str, int]):
    """Numbers terms in the order in which they are first asked for."""

    def __missing__(self, term: str) -> int:
        number = self[term] = len(self)
        return number


def encode(term: str) -> bytes:
    """Return a term in UTF-8; half a character, as broken files have it, is a term like any other."""
    return term.encode("utf-8", "surrogatepass")
