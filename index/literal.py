"""Find every place where the reports say a phrase, letter by letter after folding."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from corpus.model import Block
from index.engine.phrases import PhraseIndex
from index.folding import fold, fold_phrase
from index.mixture import Mask
from index.model import Mention

_FIGURE_BEFORE = re.compile(r"\d[.,]?$")
_FIGURE_AFTER = re.compile(r"[.,]?\d")
_REMEMBERED = 4096  # folded texts of blocks that held a phrase before
_LATIN = re.compile(r"[a-z]")


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
        places = self._phrases.find(folded).tolist()
        return [
            mention
            for number, group in groupby(places, key=itemgetter(0))
            if within is None or within[number]
            for mention in self._mentions(number, [start for _, start in group], folded)
        ]

    def _mentions(self, number: int, starts: Sequence[int], phrase: str) -> Iterator[Mention]:
        """Yield the mentions at these places of the folded text that cut no figure or Latin word."""
        block = self._blocks[number]
        folded = self._fold(block.text)
        for start in starts:
            end = start + len(phrase)
            if not _is_cut(folded.text, start, end):
                first, last = folded.to_original(start, end)
                yield Mention(block=block, start=first, end=last, phrase=phrase)


def _is_cut(text: str, start: int, end: int) -> bool:
    """Say whether ``text[start:end]`` is but a piece of a longer figure or Latin word."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (
        (text[start].isdigit() and bool(_FIGURE_BEFORE.search(before)))
        or (text[end - 1].isdigit() and bool(_FIGURE_AFTER.match(after)))
        or bool(_LATIN.match(text[start]) and _LATIN.match(before[-1:]))
        or bool(_LATIN.match(text[end - 1]) and _LATIN.match(after))
    )
