"""How well a text answers a query: which of its words it holds, and the sentence that holds most."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.model import Block
from index.folding import fold, fold_phrase
from index.model import Excerpt
from index.query.lexicon import Lexicon
from index.sentences import cut_excerpt, sentences_of
from index.thesaurus import Thesaurus

_PARTLY = 0.6
"""What a need counts for when a text holds its parts but not the whole: 厕所 … 改造 for 厕所改造."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One thing a good answer speaks of.

    Attributes:
        words: The word and its listed equals, folded.
        parts: The shorter words inside the word, folded; may be empty.
        weight: How much the word tells.
        core: The parts that are rare enough to tell: 光伏 in 光伏产业.
        known: Whether it is a term of the field or stands somewhere in the corpus.
    """

    words: tuple[str, ...]
    parts: tuple[str, ...]
    weight: float
    core: tuple[str, ...]
    known: bool

    def is_spoken_of(self, folded: str) -> bool:
        """Say whether a folded text holds one of the words, or a part that tells."""
        return any(word in folded for word in (*self.words, *self.core))

    def share(self, folded: str) -> float:
        """Return how far a folded text meets the need, from 0 to 1."""
        for word in self.words:  # plain loops: this runs ten thousand times a question
            if word in folded:
                return 1.0
        met = 0
        for part in self.parts:
            met += part in folded
        return _PARTLY * met / len(self.parts) if met else 0.0


class Evidence:
    """Weighs blocks and sentences by the words of one query."""

    def __init__(self, needs: Sequence[Need]) -> None:
        self.needs = tuple(needs)
        self._whole = sum(need.weight for need in needs) or 1.0

    @classmethod
    def of(cls, query: str, lexicon: Lexicon, thesaurus: Thesaurus) -> "Evidence":
        """Take the terms and content words of a query, each with its listed equals."""
        needs = []
        for word in lexicon.units(query):
            words = (word, *map(fold_phrase, thesaurus.synonyms(word)))
            weight = min(map(lexicon.weight, words))
            known = len(words) > 1 or lexicon.occurs(word)
            parts = tuple(lexicon.parts(word))
            core = tuple(filter(lexicon.tells, parts)) or parts
            needs.append(Need(words=words, parts=parts, weight=weight, core=core, known=known))
        return cls(needs)

    def coverage(self, text: str) -> float:
        """Return the share of the query's weight that a text holds, from 0 to 1."""
        folded = folded_text(text)
        return sum([need.weight * need.share(folded) for need in self.needs]) / self._whole

    def lacking(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Return the telling words that none of the texts holds, not even in part: 光伏 in 光伏产值.

        Telling is what weighs at least as much as the average word of the query.
        """
        folded = [folded_text(text) for text in texts]
        average = self._whole / max(1, len(self.needs))
        return tuple(
            need.words[0]
            for need in self.needs
            if need.known and need.weight >= average and not any(map(need.is_spoken_of, folded))
        )

    def best_excerpt(self, block: Block, *, length: int) -> Excerpt:
        """Cut the sentence that holds most, widened by its neighbours that add to it, up to ``length``."""
        spans = sentences_of(block)
        scores = [self.coverage(block.text[start:end]) for start, end in spans]
        best = max(range(len(spans)), key=lambda at: (scores[at], -at))
        first, last = self.widen(block, best, length=length)
        return self.cut(block, spans[first][0], spans[last][1])

    def widen(self, block: Block, at: int, *, length: int) -> tuple[int, int]:
        """Return the first and last sentence around one, widened by what adds to it, up to ``length``."""
        spans = sentences_of(block)
        first = last = at
        while True:
            wider = self._wider(block, spans, first, last)
            if wider is None or spans[wider[1]][1] - spans[wider[0]][0] > length:
                return first, last
            first, last = wider

    def cut(self, block: Block, start: int, end: int) -> Excerpt:
        """Cut ``block.text[start:end]``, the query's words marked."""
        return cut_excerpt(block, start, end, marks=self.marks(block, start, end))

    def marks(self, block: Block, start: int, end: int) -> list[tuple[int, int]]:
        """Return where the query's words stand in ``block.text[start:end]``, not overlapping."""
        folded = fold(block.text[start:end])
        taken: list[tuple[int, int]] = []
        for word in sorted(
            {word for need in self.needs for word in (*need.words, *need.parts)}, key=_longest_first
        ):
            at = folded.text.find(word) if word else -1
            while at >= 0:
                if all(at + len(word) <= left or right <= at for left, right in taken):
                    taken.append((at, at + len(word)))
                at = folded.text.find(word, at + len(word))
        originals = [folded.to_original(left, right) for left, right in sorted(taken)]
        return [(start + left, start + right) for left, right in originals]

    def _wider(
        self, block: Block, spans: Sequence[tuple[int, int]], first: int, last: int
    ) -> tuple[int, int] | None:
        """Return the next wider stretch: the neighbour that adds more words, else the one that follows."""
        options = [(first, last + 1)] if last + 1 < len(spans) else []
        options += [(first - 1, last)] if first > 0 else []
        if not options:
            return None
        return max(
            options, key=lambda option: self.coverage(block.text[spans[option[0]][0] : spans[option[1]][1]])
        )


@lru_cache(maxsize=16384)
def folded_text(text: str) -> str:
    """Fold a text; sentences are weighed again by every question, so they are kept."""
    return fold_phrase(text)


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


class AnyEvidence(Evidence):
    """Weighs by the best met of several queries."""

    def __init__(self, queries: Sequence[Evidence]) -> None:
        super().__init__([need for query in queries for need in query.needs])
        self._queries = tuple(queries)

    def coverage(self, text: str) -> float:
        """Return the largest share that a text holds of any one query, from 0 to 1."""
        return max(query.coverage(text) for query in self._queries)
