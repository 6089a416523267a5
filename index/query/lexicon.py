"""What the corpus and the language know of words: whether they occur, how rare they are, what they mean."""

import math
import re
import tomllib
from bisect import bisect_right
from collections.abc import Collection, Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeVar

from index.folding import fold_phrase
from index.index import Index
from index.thesaurus import Thesaurus
from index.wordlist import Group

_MEASURE = re.compile(r"(?:数量|人数|次数|户数|件数|总数|总量|金额|面积|量|数|额)$")
_MEANING = re.compile(r"[一-鿿]{2}|[a-z]{2}|\d")
_WORDS = Path(__file__).with_name("words.toml")
_PER_BLOCK, _UNSEEN = 15, 0.05
"""Words a block holds, about, and what a word counts for that none holds."""

_GUESSED = 4
"""Characters from which a phrase may hold a word that the segmenter guessed; a shorter one may be a name."""

_Span = TypeVar("_Span", bound=tuple[object, ...])


class Lexicon:
    """Judges words by the corpus and by the segmenter's dictionary; every phrase is folded first."""

    def __init__(self, index: Index, thesaurus: Thesaurus) -> None:
        self._index = index
        self._segmenter = index.segmenter
        self._thesaurus = thesaurus
        self._count = lru_cache(maxsize=4096)(index.count_blocks)
        self._holds = lru_cache(maxsize=4096)(index.literal.holds)

    def occurs(self, phrase: str) -> bool:
        """Say whether any report mentions the phrase literally."""
        return self._count(fold_phrase(phrase)) > 0

    def weight(self, phrase: str) -> float:
        """Return how much a phrase tells: the logarithm of the blocks for each block that mentions it.

        What no block mentions weighs most: a question about it is not answered by the rest.
        """
        return math.log(1 + (len(self._index.blocks) + 1) / (self._count(fold_phrase(phrase)) + 1))

    def cut(self, folded: str) -> list[str]:
        """Return the words of a folded text; together they are the text."""
        return self._segmenter.cut(folded)

    def tag_of(self, word: str) -> str:
        """Return the part of speech of a folded word in jieba's letters, ``""`` for unknown ones."""
        return self._segmenter.tag_of(word)

    def content_words(self, phrase: str) -> list[str]:
        """Return the words of a phrase that carry meaning: two characters or more, no function words."""
        cut = dict.fromkeys(self._segmenter.cut(fold_phrase(phrase)))
        return [self._without_measure(word) for word in cut if _has_meaning(word)]

    def units(self, phrase: str) -> list[str]:
        """Return the field's terms inside a phrase and the content words between them, in order.

        No word reaches over white space, which parts the stretches of a question.
        """
        units: list[str] = []
        for folded in map(fold_phrase, phrase.split()):
            at = 0
            for start, end, _, _ in self._whole(self._thesaurus.find_terms(folded), folded):
                units += [*self.content_words(folded[at:start]), folded[start:end]]
                at = end
            units += self.content_words(folded[at:])
        return list(dict.fromkeys(units))

    def everyday(self, phrase: str, *, least: float = 0.0) -> list[Group]:
        """Return the concepts a phrase speaks of in everyday words, those said with most words first.

        ``least`` is the share of the phrase, from 0 to 1, that the words for one must make up.
        """
        folded = fold_phrase(phrase)
        found = self._whole(self._thesaurus.find_everyday(folded), folded)
        found = [one for one in found if one[1] - one[0] >= least * len(folded)]
        return [group for _, _, group in sorted(found, key=lambda one: one[0] - one[1])]

    def _whole(self, found: Iterable[_Span], folded: str) -> list[_Span]:
        """Leave out what cuts a word: 办学 in 民办学校, 水管 in 污水管网, 防汛防台 in 防汛防台风."""
        bounds = {*self._segmenter.word_starts(folded), len(folded)}
        return [one for one in found if one[0] in bounds and one[1] in bounds]

    def _without_measure(self, word: str) -> str:
        """Return 办件 for 办件量, where only the shorter word occurs."""
        bare = _MEASURE.sub("", word)
        return bare if len(bare) > 1 and not self.occurs(word) and self.occurs(bare) else word

    def holds(self, folded: str) -> bool:
        """Say whether the corpus holds a folded phrase anywhere, also where it cuts words."""
        return self._holds(folded)

    def contrast(self, word: str) -> float:
        """Return how much more often the reports say a folded word than the language does, as a logarithm.

        Shares of words: a block holds about ``_PER_BLOCK`` of them.
        """
        share = (self._count(word) + _UNSEEN) / (_PER_BLOCK * max(1, len(self._index.blocks)))
        return math.log(share / self._segmenter.share_of(word))

    def tells(self, word: str) -> bool:
        """Say whether fewer than one block in twelve mentions the word."""
        return self._count(fold_phrase(word)) * 12 < len(self._index.blocks)

    def parts(self, phrase: str) -> list[str]:
        """Return the shorter words that make up a phrase, if all carry meaning: 干部, 作风 in 干部作风."""
        parts = self.inner_words(phrase)
        return parts if "".join(parts) == fold_phrase(phrase) else []

    def inner_words(self, phrase: str) -> list[str]:
        """Return the shorter words inside a phrase that carry meaning, not overlapping."""
        folded, words, at = fold_phrase(phrase), [], 0
        for word in self._segmenter.cut_for_search(folded):
            start = folded.find(word, at)
            if start >= 0 and word != folded and _has_meaning(word):
                words.append(word)
                at = start + len(word)
        return words

    def is_cut_after(self, phrase: str, length: int) -> bool:
        """Say whether a word of the phrase ends after ``length`` characters; a term is one word.

        Inside what the segmenter only guessed to be a word (要建 in 要建水厂) one may end too.
        """
        folded = fold_phrase(phrase)
        guessed = len(folded) >= _GUESSED and not self._segmenter.knows(self._word_at(folded, length))
        if length not in self._segmenter.word_starts(folded) and not guessed:
            return False
        return not any(start < length < end for start, end, _, _ in self._thesaurus.find_terms(folded))

    def _word_at(self, folded: str, at: int) -> str:
        """Return the word that holds a character, the last one for the end."""
        starts = self._segmenter.word_starts(folded)
        return self._segmenter.cut(folded)[bisect_right(starts, at) - 1]

    def is_wording(self, phrase: str) -> bool:
        """Say whether the phrase is cut into known words of two characters or more, so is no typing error."""
        cut = self._segmenter.cut(fold_phrase(phrase))
        return all(len(word) > 1 and self._segmenter.knows(word) for word in cut)

    def is_ordinary(self, word: str, own: Collection[str]) -> bool:
        """Say whether the name of the reports ``own`` is an ordinary word, which a third of the others use.

        A name without a report is one too where it is a term of the field (送戏下乡).
        """
        if not own and self._thesaurus.group_of(word):
            return True
        holding = self._index.reports_with(word)
        return len(holding.difference(own)) * 3 > len(self._index.corpus.reports) - len(own)


def _has_meaning(word: str) -> bool:
    if _MEANING.search(word):
        bare = word.rstrip("了过着")  # 建了 is a word to the segmenter
        return word not in _words("function") and (len(bare) > 1 or bare not in _words("light"))
    return word.isalnum() and word not in _words("light")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(tomllib.loads(_WORDS.read_text(encoding="utf-8"))[name].split())
