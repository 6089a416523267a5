"""What a system must do to be compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Protocol

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CutCorpus:
    """One corpus for all: a paragraph a line, and beside it its words."""

    folder: Path

    def lines(self) -> Iterator[str]:
        """Yield the paragraphs."""
        with (self.folder / "texts.txt").open(encoding="utf-8") as lines:
            for line in lines:
                yield line.rstrip("\n")

    def words(self) -> list[list[str]]:
        """Return the words of each paragraph."""
        with (self.folder / "words.txt").open(encoding="utf-8") as lines:
            return [line.split() for line in lines]


class System(Protocol):
    """A search engine; ``None`` from ``ranked`` or ``phrase`` means that it has no such thing.

    Attributes:
        largest: Above so many paragraphs it is left out: it would take too long or too much memory.
        kept: Whether it can be opened from disk; if not, it is built where it serves.
    """

    largest: ClassVar[int]
    kept: ClassVar[bool]

    def build(self, corpus: CutCorpus, folder: Path) -> None:
        """Build the index, and keep it in ``folder`` if it can be kept."""

    def open(self, folder: Path) -> None:
        """Open what was kept."""

    def ranked(self, terms: Sequence[str]) -> list[float] | None:
        """Rank the texts for these terms and return the scores of the best ten."""

    def phrase(self, words: Sequence[str]) -> int | None:
        """Find a phrase, given in words, in all texts, and return how many places or texts were found."""
