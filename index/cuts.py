"""Tell occurrences of a phrase that only break other words in two: 大项目 in 加大项目, 创新 in 再创新高."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from index.engine.phrases import PhraseIndex
from index.mixture import Mask
from index.segmentation import Segmenter

Places = NDArray[np.int64]
"""One row a place: the number of the block, and where in its folded text."""

_REACH = 4  # characters on either side within which a word around an occurrence begins and ends
_REMEMBERED = 4096


class WordCuts:
    """Looks at the words around the places of a phrase, as the index cut them."""

    def __init__(self, phrases: PhraseIndex, segmenter: Segmenter) -> None:
        self._phrases = phrases
        self._segmenter = segmenter
        self._is_seam = lru_cache(_REMEMBERED)(self._falls_apart)

    def breaking(self, places: Places, phrase: str) -> Mask:
        """Say which places of a folded phrase break a word that is no piece of it.

        That is so where the lone character at its end belongs to the word beside it (加大|项目), and
        where the word around it is made of two that meet inside it (再创|新高).
        """
        starts, ends, inside = self._bounds(places, len(phrase))
        breaking = self._frays(places, phrase, starts, ends)
        around = np.flatnonzero(~starts & ~ends & ~inside)
        breaking[around] = self._straddles(places[around], len(phrase))
        return breaking

    def one_sided(self, places: Places, phrase: str) -> Mask:
        """Say which places cut a word at one end only, and reach over into another word."""
        starts, ends, inside = self._bounds(places, len(phrase))
        return (starts ^ ends) & inside

    def _bounds(self, places: Places, length: int) -> tuple[Mask, Mask, Mask]:
        """Say whether a word starts at each place, whether one ends there, and whether one starts inside."""
        inside = np.zeros(len(places), np.bool_)
        for offset in range(1, length):
            inside |= self._starts(places, offset)
        return self._starts(places, 0), self._starts(places, length), inside

    def _frays(self, places: Places, phrase: str, starts: Mask, ends: Mask) -> Mask:
        """Say where the first or last word of a phrase, a lone character, is part of another word."""
        fraying = np.zeros(len(places), np.bool_)
        words = self._segmenter.cut(phrase) if len(places) and "、" not in phrase else []
        if len(words) > 1 and len(words[0]) == 1:
            fraying |= ~starts & self._starts(places, 1)
        if len(words) > 1 and len(words[-1]) == 1:
            fraying |= ~ends & self._starts(places, len(phrase) - 1)
        return fraying

    def _straddles(self, places: Places, length: int) -> Mask:
        """Say around which places stands a word that falls apart inside the phrase; few of them differ."""
        if not len(places) or length < 2:
            return np.zeros(len(places), np.bool_)
        offsets = range(-_REACH, length + _REACH)
        letters = [characters_at(self._phrases, places, offset) for offset in offsets]
        bounds = [self._starts(places, offset) for offset in (*offsets, length + _REACH)]
        windows, which = np.unique(np.array([*letters, *bounds]).T, axis=0, return_inverse=True)
        judged = [self._is_seam(tuple(window), length) for window in windows.tolist()]
        return np.array(judged, np.bool_)[which.reshape(-1)]

    def _falls_apart(self, window: Sequence[int], length: int) -> bool:
        """Say whether the word around the middle of a window is two known words that meet in the middle."""
        size = length + 2 * _REACH
        text, starts = "".join(map(chr, window[:size])), window[size:]
        first = next((at for at in range(_REACH, -1, -1) if starts[at]), None)
        last = next((at for at in range(_REACH + length, size + 1) if starts[at]), None)
        if first is None or last is None:
            return False
        if any(map(self._segmenter.knows, (text[first : _REACH + length], text[_REACH:last]))):
            return False  # 小学 in 中|小学生
        seams = range(_REACH + 1, _REACH + length)
        return any(all(map(self._segmenter.knows, (text[first:at], text[at:last]))) for at in seams)

    def _starts(self, places: Places, offset: int) -> Mask:
        """Say where a word starts, or a text ends, so far from each place; everywhere without words."""
        starts = np.ones(len(places), np.bool_)
        for part, chosen, at in _by_part(self._phrases, places, offset):
            if len(words := self._phrases.parts[part].row.words):
                bits = words.take(at >> 3, mode="wrap") >> (at & 7).astype(np.uint8) & np.uint8(1)
                starts[chosen] = bits.astype(np.bool_)
        return starts


def characters_at(phrases: PhraseIndex, places: Places, offset: int) -> NDArray[np.uint32]:
    """Return the codes of the folded characters so far from each place, 0 next to a text's ends."""
    codes = np.zeros(len(places), np.uint32)
    for part, chosen, at in _by_part(phrases, places, offset):
        codes[chosen] = phrases.parts[part].row.characters.take(at, mode="wrap")
    return codes


def _by_part(
    phrases: PhraseIndex, places: Places, offset: int
) -> Iterator[tuple[int, slice, NDArray[np.int64]]]:
    """Yield each part of the texts with the rows of its places, and where in its row they are."""
    first = 0
    for number, part in enumerate(phrases.parts):
        low, high = places[:, 0].searchsorted((first, first + len(part.row)))
        texts, starts = places[low:high].T
        yield number, slice(low, high), part.row.begins[texts - first].astype(np.int64) + starts + offset
        first += len(part.row)
