"""The index of a corpus: where a phrase stands, and which paragraphs are nearest to a question."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from corpus.model import Aside, Block, Corpus, Paragraph, Part
from index.engine import PhraseIndex
from index.folding import fold_phrase
from index.literal import LiteralSearch
from index.mixture import Mask, Mixture
from index.model import Mention
from index.ranking import Ranker
from index.segmentation import Segmenter, starts_of
from index.store import keep, key_of, open_kept

Progress = Callable[[int, int], None]
"""Told how many blocks are done, of how many."""

_REMEMBERED = 4096  # folded texts of paragraphs that ranked high before
_PARTS = tuple(Part)


@dataclass(frozen=True, slots=True)
class Hit:
    """A ranked paragraph; scores compare within one question."""

    block: Block
    score: float


class Index:
    """Says where a phrase stands and which paragraphs are nearest to a question.

    Attributes:
        corpus: What it was built from.
        blocks: Headings and paragraphs of all reports in corpus order; a block's place here is its number.
        segmenter: Cuts text into words as the index does.
    """

    def __init__(self, corpus: Corpus, phrases: PhraseIndex, ranker: Ranker) -> None:
        self.corpus = corpus
        self.blocks = tuple(corpus.blocks())
        self._phrases = phrases
        self._literal = LiteralSearch(self.blocks, phrases)
        self.segmenter = ranker.segmenter
        self._ranker = ranker
        sizes = [len(report.blocks) for report in corpus.reports]
        self._report_of = np.repeat(np.arange(len(sizes)), sizes)
        self._part_of = np.array([_PARTS.index(block.part) for block in self.blocks], np.int8)

    @classmethod
    def build(
        cls, corpus: Corpus, *, segmenter: Segmenter | None = None, progress: Progress | None = None
    ) -> "Index":
        """Build the index of a corpus, which may be empty."""
        segmenter = segmenter or Segmenter()
        blocks = tuple(corpus.blocks())
        texts = [fold_phrase(block.text) for block in blocks]
        starts: list[list[int]] = []
        for words in segmenter.cut_many(texts):
            starts.append(starts_of(words))
            if progress:
                progress(len(starts), len(texts))
        ranked = [ranked_text(block) for block in blocks]
        ranker = Ranker.build(ranked, sections_of(blocks), segmenter=segmenter)
        return cls(corpus, PhraseIndex.build(texts, starts), ranker)

    @classmethod
    def open_or_build(cls, corpus: Corpus, *, folder: Path, progress: Progress | None = None) -> "Index":
        """Open the index of this corpus kept in ``folder``, or build it and keep it there.

        Args:
            corpus: What is searched; its digest tells it from others, and without one nothing is kept.
            folder: A cache folder of our own; a damaged or unwritable one is logged and done without.
            progress: Called while building.
        """
        segmenter = Segmenter(folder=folder)
        if not corpus.digest:
            return cls.build(corpus, segmenter=segmenter, progress=progress)
        key = key_of("index", corpus.digest)
        kept = open_kept(folder, key, lambda place: cls.open(corpus, place, segmenter))
        if kept is not None:
            return kept
        built = cls.build(corpus, segmenter=segmenter, progress=progress)
        keep(folder, key, built.save)
        return built

    @classmethod
    def open(cls, corpus: Corpus, folder: Path, segmenter: Segmenter) -> "Index":
        """Map the index of this corpus saved in ``folder``; ``StoreError`` when it is missing or damaged."""
        blocks = tuple(corpus.blocks())
        ranker = Ranker(
            texts=Mixture.open(folder / "paragraphs"),
            documents=Mixture.open(folder / "sections"),
            document_of=np.array(sections_of(blocks), np.int64),
            text_of=lru_cache(_REMEMBERED)(lambda number: ranked_text(blocks[number])),
            segmenter=segmenter,
        )
        return cls(corpus, PhraseIndex.open(folder / "phrases"), ranker)

    def save(self, folder: Path) -> None:
        """Write the index into ``folder``; ``StoreError`` when the disk refuses."""
        self._phrases.save(folder / "phrases")
        self._ranker.texts.save(folder / "paragraphs")
        self._ranker.documents.save(folder / "sections")

    def find_mentions(self, phrase: str, *, within: Mask | None = None) -> list[Mention]:
        """Return every mention of a phrase, headings too, in corpus order."""
        return self._literal.find(phrase, within=within)

    def count_blocks(self, phrase: str) -> int:
        """Return how many blocks mention a phrase."""
        return len(self._literal.find_blocks(phrase))

    def reports_with(self, phrase: str) -> frozenset[str]:
        """Return the ids of the reports that mention a phrase."""
        numbers = self._report_of[self._literal.find_blocks(phrase)]
        return frozenset(self.corpus.reports[number].id for number in set(numbers.tolist()))

    def rank(self, question: str, *, limit: int, within: Mask | None = None) -> list[Hit]:
        """Return at most ``limit`` paragraphs that share a term with the question, best first.

        The headings above a paragraph count for it. Equal scores keep corpus order.
        """
        ranked = self._ranker.rank(question, limit=limit, within=within)
        return [Hit(self.blocks[number], score) for number, score in ranked]

    def mask(self, *, report_ids: Collection[str] | None = None, part: Part | None = None) -> Mask:
        """Return which blocks stand in these reports (all for None) and this part (any for None)."""
        chosen = np.ones(len(self.blocks), np.bool_)
        if report_ids is not None:
            reports = [report.id in report_ids for report in self.corpus.reports]
            chosen &= np.array(reports, np.bool_)[self._report_of]
        if part is not None:
            chosen &= self._part_of == _PARTS.index(part)
        return chosen


def ranked_text(block: Block) -> str:
    """Return what a block is ranked by, folded: a paragraph under its headings.

    Headings, and asides such as dates, names and thanks, answer nothing: ``""``.
    """
    if isinstance(block, Aside) or not isinstance(block, Paragraph):
        return ""
    return "\n".join(map(fold_phrase, (*headings_above(block), block.text)))


def headings_above(block: Block) -> tuple[str, ...]:
    """Return the headings above a block, without the one that opens its own text."""
    path = block.section_path
    return path[:-1] if path and block.text.startswith(path[-1]) else path


def sections_of(blocks: Sequence[Block]) -> list[int]:
    """Return the number of the section each block stands in, from 0 in corpus order."""
    numbers: dict[tuple[str, ...], int] = {}
    return [numbers.setdefault((block.report_id, *headings_above(block)), len(numbers)) for block in blocks]
