"""Terms to numbers, in three flat arrays: no dictionary is built on opening."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from index.engine.store import Arrays

_ASKED = 1 << 14


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The terms of a segment, numbered from 0 in the order of their hashes.

    Attributes:
        hashes: CRC-32 of each term in UTF-8, ascending.
        ends: Where each term ends in ``letters``; it begins where the one before ends.
        letters: All terms in UTF-8, one after the other.
        ages: How many terms appeared in the texts before it, for each term.
        asked: The numbers of terms that were asked for, so that frequent ones are found at once.
    """

    hashes: NDArray[np.uint32]
    ends: NDArray[np.uint32]
    letters: NDArray[np.uint8]
    ages: NDArray[np.uint32]
    asked: dict[str, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.hashes)

    def number(self, term: str) -> int:
        """Return the number of a term, -1 when it is not here."""
        number = self.asked.get(term)
        if number is None:
            number = self._search(term)
            if len(self.asked) >= _ASKED:
                self.asked.clear()
            self.asked[term] = number
        return number

    def _search(self, term: str) -> int:
        letters = encode(term)
        value = np.uint32(zlib.crc32(letters))
        at = int(self.hashes.searchsorted(value))
        while at < len(self.hashes) and self.hashes[at] == value:
            if self._letters(at) == letters:
                return at
            at += 1
        return -1

    def terms(self) -> Iterable[str]:
        """Yield every term in the order of its number."""
        letters, start = self.letters.tobytes(), 0
        for end in self.ends.tolist():
            yield letters[start:end].decode("utf-8", "surrogatepass")
            start = end

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


def encode(term: str) -> bytes:
    """Return a term in UTF-8; half a character, as broken files have it, is a term like any other."""
    return term.encode("utf-8", "surrogatepass")
