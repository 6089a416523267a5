"""Terms to numbers, in three flat arrays: no dictionary is built on opening."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    """

    hashes: NDArray[np.uint32]
    ends: NDArray[np.uint32]
    letters: NDArray[np.uint8]

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

    def terms(self) -> Iterable[str]:
        """Yield every term in the order of its number."""
        letters, start = self.letters.tobytes(), 0
        for end in self.ends.tolist():
            yield letters[start:end].decode("utf-8", "surrogatepass")
            start = end

    def arrays(self) -> Arrays:
        """Return what a file keeps of it."""
        return {"hashes": self.hashes, "ends": self.ends, "letters": self.letters}

    def _letters(self, at: int) -> bytes:
        start = int(self.ends[at - 1]) if at else 0
        return self.letters[start : int(self.ends[at])].tobytes()


def make_vocabulary(terms: Sequence[str]) -> tuple[Vocabulary, NDArray[np.int64]]:
    """Give distinct terms their numbers; also return, for every number, which of ``terms`` it is."""
    encoded = [encode(term) for term in terms]
    hashes = np.fromiter(map(zlib.crc32, encoded), np.uint32, len(encoded))
    order = np.argsort(hashes, kind="stable")
    sizes = np.fromiter(map(len, encoded), np.int64, len(encoded))
    letters = np.frombuffer(b"".join([encoded[at] for at in order]), np.uint8)
    return Vocabulary(hashes[order], np.cumsum(sizes[order]).astype(np.uint32), letters), order


def encode(term: str) -> bytes:
    """Return a term in UTF-8; half a character, as broken files have it, is a term like any other."""
    return term.encode("utf-8", "surrogatepass")
