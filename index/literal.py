"""Find every place where the reports say a phrase, letter by letter after folding."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from corpus.model import Block
from index.cuts import Places, WordCuts, characters_at
from index.engine.phrases import PhraseIndex
from index.enumerations import enumerated
from index.folding import fold, fold_phrase
from index.mixture import Mask
from index.model import Mention
from index.segmentation import Segmenter

_OPENING, _CLOSING = "“‘「『〝", "”’」』〞"
_REMEMBERED = 4096  # folded texts of blocks that held a phrase before


class LiteralSearch:
    """Finds phrases in the cleaned text of blocks, headings too, however the words were cut.

    Attributes:
        blocks: What is searched; a block's place here is its number.
    """

    def __init__(
        self, blocks: Sequence[Block], phrases: PhraseIndex, segmenter: Segmenter | None = None
    ) -> None:
        """Take the blocks and the index of their texts; without a segmenter only letters are compared."""
        self.blocks = blocks
        self._phrases = phrases
        self._cuts = WordCuts(phrases, segmenter) if segmenter else None
        self._fold = lru_cache(_REMEMBERED)(fold)

    def find(self, phrase: str, *, within: Mask | None = None) -> list[Mention]:
        """Return every mention of a phrase in corpus order; see ``find_places``."""
        places, folded = self.find_places(phrase, within=within), fold_phrase(phrase)
        return [
            mention
            for number, group in groupby(places.tolist(), key=itemgetter(0))
            for mention in self._mentions(number, [start for _, start in group], folded)
        ]

    def find_places(self, phrase: str, *, within: Mask | None = None) -> Places:
        """Return the places of every mention in corpus order; none for a phrase that folds to nothing.

        An occurrence inside a longer figure or Latin word is none (12345 in 123456, AI in MAID), nor
        is one that cuts two words in half (天网 in 每天网格), breaks a word beside it (大项目 in 加大项目)
        or takes the end of a quotation apart (家医 in 首家“医防融合”).
        """
        folded = fold_phrase(phrase)
        places = self._phrases.find(folded)
        if within is not None:
            places = places[within[places[:, 0]]]
        if _may_be_cut(folded):
            places = places[~self._is_cut(places, folded)]
        return places[~self._is_broken(places, folded)] if self._cuts and len(places) else places

    def find_blocks(self, phrase: str) -> NDArray[np.int64]:
        """Return the numbers of the blocks that mention a phrase, ascending: the quick way to count them."""
        numbers = self.find_places(phrase)[:, 0]
        return numbers[np.flatnonzero(np.diff(numbers, prepend=-1))]

    def holds(self, folded: str) -> bool:
        """Say whether any block holds a folded phrase, also where it cuts words."""
        return bool(len(self._phrases.find(folded, exact_all=True)))

    def holding(self, words: Iterable[str]) -> Mask:
        """Return which blocks hold one of the words, also where it cuts others."""
        holding = np.zeros(len(self.blocks), np.bool_)
        for word in words:
            holding[self._phrases.find(fold_phrase(word), exact_all=True)[:, 0]] = True
        return holding

    def enumerated(self, phrase: str) -> list[str]:
        """Return how a phrase is said together with others that end alike: 河、田长制 for 河长制."""
        return enumerated(self._phrases, fold_phrase(phrase))

    def spans(self, number: int, stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return where stretches of a block's folded text, start and end, stand in the text of the block."""
        folded = self._fold(self.blocks[number].text)
        return [folded.to_original(start, end) for start, end in stretches]

    def _mentions(self, number: int, starts: Sequence[int], phrase: str) -> Iterator[Mention]:
        """Yield the mentions at these places of a block's folded text."""
        for first, last in self.spans(number, ((start, start + len(phrase)) for start in starts)):
            yield Mention(block=self.blocks[number], start=first, end=last, phrase=phrase)

    def _is_broken(self, places: Places, phrase: str) -> Mask:
        """Say at which places of a phrase stand but pieces of other words, or of a quotation."""
        if self._cuts is None:
            return np.zeros(len(places), np.bool_)
        broken = self._cuts.breaking(places, phrase)
        for row in np.flatnonzero(self._cuts.one_sided(places, phrase) & ~broken).tolist():
            number, start = places[row].tolist()
            broken[row] = self._tears_quotation(number, start, len(phrase))
        return broken

    def _tears_quotation(self, number: int, start: int, length: int) -> bool:
        """Say whether a quotation goes over one end of a stretch of folded text."""
        ((first, last),) = self.spans(number, [(start, start + length)])
        text = self.blocks[number].text
        inside = [mark for mark in text[first:last] if mark in _OPENING + _CLOSING]
        if len(inside) != 1:
            return False
        beside = text[last : last + 1] if inside[0] in _OPENING else text[max(0, first - 1) : first]
        return not beside or beside not in _OPENING + _CLOSING

    def _is_cut(self, places: Places, phrase: str) -> Mask:
        """Say which places of a phrase are but a piece of a longer figure or Latin word."""
        cut = np.zeros(len(places), np.bool_)
        for at, step in ((0, -1), (len(phrase) - 1, 1)):
            near, far = (characters_at(self._phrases, places, at + steps * step) for steps in (1, 2))
            if phrase[at].isdigit():
                cut |= _are(str.isdecimal, near) | (_are(_is_point, near) & _are(str.isdecimal, far))
            elif _is_latin(phrase[at]):
                cut |= _are(_is_latin, near)
        return cut


def _may_be_cut(phrase: str) -> bool:
    """Say whether a folded phrase begins or ends with what longer figures and Latin words are made of."""
    return any(end.isdigit() or _is_latin(end) for end in (phrase[:1], phrase[-1:]))


def _is_latin(letter: str) -> bool:
    return "a" <= letter <= "z"


def _is_point(letter: str) -> bool:
    return letter in ".,"


def _are(judge: Callable[[str], bool], codes: NDArray[np.uint32]) -> Mask:
    """Judge many characters; few of them differ."""
    return np.isin(codes, [code for code in set(codes.tolist()) if judge(chr(code))])
