"""The index of a corpus: where a phrase stands, and which blocks are nearest to a query."""

from collections.abc import Callable, Collection
from pathlib import Path

import numpy as np

from corpus.model import Block, Corpus, Part
from index.engine.phrases import PhraseIndex
from index.folding import fold_phrase
from index.literal import LiteralSearch, Mask
from index.model import Mention
from index.ranking import Hit, Ranker
from index.segmentation import Segmenter

Progress = Callable[[int, int], None]
"""Told how many blocks are done, of how many."""


class Index:
    """Answers where a phrase stands and which blocks are nearest to a query.

    Attributes:
        corpus: What it was built from.
        blocks: Headings and paragraphs of all reports in corpus order; their place here is their number.
    """

    def __init__(self, corpus: Corpus, literal: LiteralSearch, ranker: Ranker) -> None:
        self.corpus = corpus
        self.blocks = tuple(corpus.blocks())
        self._literal = literal
        self._ranker = ranker
        self._numbers = {block.id: number for number, block in enumerate(self.blocks)}

    @classmethod
    def build(cls, corpus: Corpus, *, progress: Progress | None = None) -> "Index":
        """Build the index of a corpus, which may be empty."""
        segmenter = Segmenter()
        blocks = tuple(corpus.blocks())
        texts = [fold_phrase(block.text) for block in blocks]
        starts = []
        for done, text in enumerate(texts, start=1):
            starts.append(segmenter.word_starts(text))
            if progress:
                progress(done, len(texts))
        phrases = PhraseIndex.build(texts, starts)
        return cls(corpus, LiteralSearch(blocks, phrases), Ranker.build(blocks, segmenter))

    @classmethod
    def open_or_build(
        cls,
        corpus: Corpus,
        *,
        folder: Path,  # noqa: ARG003  # for the store
        progress: Progress | None = None,
    ) -> "Index":
        """Open the index of this corpus kept in ``folder``, or build and keep it.

        Args:
            corpus: What is searched; its digest is part of the key.
            folder: Where indexes are kept, one subfolder each.
            progress: Called while building.
        """
        return cls.build(corpus, progress=progress)

    def number_of(self, block: Block) -> int:
        """Return the place of a block in ``blocks``, counted from 0."""
        return self._numbers[block.id]

    def find_mentions(self, phrase: str, *, within: Mask | None = None) -> list[Mention]:
        """Return every mention of a phrase, headings too, in corpus order."""
        return self._literal.find(phrase, within=within)

    def rank(self, query: str, *, limit: int, within: Mask | None = None) -> list[Hit]:
        """Return at most ``limit`` paragraphs that share a term with the query, best first."""
        return self._ranker.rank(query, limit=limit, within=within)

    def mask(self, *, report_ids: Collection[str] | None = None, part: Part | None = None) -> Mask:
        """Return which blocks stand in these reports (all for None) and this part (any for None)."""
        return np.fromiter(
            (
                (report_ids is None or block.report_id in report_ids) and (part is None or block.part is part)
                for block in self.blocks
            ),
            dtype=np.bool_,
            count=len(self.blocks),
        )
