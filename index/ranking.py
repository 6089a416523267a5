"""Order paragraphs by nearness to a query: BM25Okapi over pairs of characters and over characters."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Block
from index.analysis import characters_of, pairs_of, strip_stop_words
from index.engine import TermIndex, Weights
from index.folding import fold_phrase
from index.literal import Mask
from index.segmentation import Segmenter

CANDIDATES = 1000


@dataclass(frozen=True, slots=True)
class Hit:
    """A ranked block; scores are comparable within one query."""

    block: Block
    score: float


class Ranker:
    """Ranks blocks."""

    def __init__(
        self, blocks: Sequence[Block], pairs: TermIndex, characters: TermIndex, segmenter: Segmenter
    ) -> None:
        self._blocks, self._pairs, self._characters, self._segmenter = blocks, pairs, characters, segmenter

    @classmethod
    def build(cls, blocks: Sequence[Block], segmenter: Segmenter) -> "Ranker":
        """Index blocks; their headings count for them."""
        texts = [fold_phrase("\n".join((*block.section_path[-1:], block.text))) for block in blocks]
        pairs = TermIndex.build(map(pairs_of, texts), weights=Weights(k1=0.3))
        characters = TermIndex.build(map(characters_of, texts), weights=Weights(k1=0.6))
        return cls(blocks, pairs, characters, segmenter)

    def rank(self, query: str, *, limit: int, within: Mask | None = None) -> list[Hit]:
        """Return at most ``limit`` blocks that share a term with the query, best first."""
        text = strip_stop_words(query, self._segmenter)
        characters = characters_of(text)
        numbers, scores = self._characters.top(characters, limit=CANDIDATES, within=within)
        scores = scores + self._pairs.score(pairs_of(text), numbers)
        order = (-scores).argsort(kind="stable")[:limit]
        return [Hit(self._blocks[numbers[at]], float(scores[at])) for at in order]
