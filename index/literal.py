"""Find every place where the reports say a phrase, letter by letter after folding."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from corpus.model import Block
from index.engine.phrases import PhraseIndex
from index.folding import fold, fold_phrase
from index.mixture import Mask
from index.model import Mention

Places = NDArray[np.int64]
"""One row a place: the number of the block, and where in its folded text."""

_FIGURE_BEFORE = re.compile(r"\d[.,]?$")
_FIGURE_AFTER = re.compile(r"[.,]?\d")
_LATIN = re.compile(r"[a-z]")
_PIECE = re.compile(r"[a-z\d]")  # what a longer figure or Latin word is made of
_REMEMBERED = 4096  # folded texts of blocks that held a phrase before


class LiteralSearch:
    """Finds phrases in the cleaned text of blocks, headings too, however the words were cut."""

    def __init__(self, blocks: Sequence[Block], phrases: PhraseIndex) -> None:
        self._blocks = blocks
        self._phrases = phrases
        self._fold = lru_cache(_REMEMBERED)(fold)

    def find(self, phrase: str, *, within: Mask | None = None) -> list[Mention]:
        """Return every mention of a phrase in corpus order; none for a phrase that folds to nothing.

        An occurrence inside a longer figure or Latin word is none (12345 in 123456, AI in MAID), nor
        is one that cuts two words in half (天网 in 每天网格).
        """
        folded = fold_phrase(phrase)
        return [
            mention
            for number, group in groupby(self._places(folded, within).tolist(), key=itemgetter(0))
            for mention in self._mentions(number, [start for _, start in group], folded)
        ]

    def find_blocks(self, phrase: str) -> NDArray[np.int64]:
        """Return the numbers of the blocks that mention a phrase, ascending: the quick way to count them."""
        numbers = self._places(fold_phrase(phrase), None)[:, 0]
        return numbers[np.flatnonzero(np.diff(numbers, prepend=-1))]

    def _places(self, phrase: str, within: Mask | None) -> Places:
        """Return the places of a folded phrase that cut no figure or Latin word."""
        places = self._phrases.find(phrase)
        if within is not None:
            places = places[within[places[:, 0]]]
        if not _PIECE.match(phrase) and not _PIECE.match(phrase[-1:]):
            return places
        whole = [not self._is_cut(number, start, start + len(phrase)) for number, start in places.tolist()]
        return places[np.array(whole, np.bool_)]

    def _mentions(self, number: int, starts: Sequence[int], phrase: str) -> Iterator[Mention]:
        """Yield the mentions at these places of a block's folded text."""
        block = self._blocks[number]
        folded = self._fold(block.text)
        for start in starts:
            first, last = folded.to_original(start, start + len(phrase))
            yield Mention(block=block, start=first, end=last, phrase=phrase)

    def _is_cut(self, number: int, start: int, end: int) -> bool:
        return _is_cut(self._fold(self._blocks[number].text).text, start, end)


def _is_cut(text: str, start: int, end: int) -> bool:
    """Say whether ``text[start:end]`` is but a piece of a longer figure or Latin word."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (
        (text[start].isdigit() and bool(_FIGURE_BEFORE.search(before)))
        or (text[end - 1].isdigit() and bool(_FIGURE_AFTER.match(after)))
        or bool(_LATIN.match(text[start]) and _LATIN.match(before[-1:]))
        or bool(_LATIN.match(text[end - 1]) and _LATIN.match(after))
    )
