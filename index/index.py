"""The index of a corpus: where a phrase stands, and which paragraphs are nearest to a question."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

import numpy as np

from corpus.model import Block, Corpus, Part
from index.building import Progress, build_chunks, drop_unused, open_or_build_chunks
from index.chunks import Chunk, split
from index.engine import NUMPY, Loops, PhraseIndex
from index.errors import StoreError
from index.literal import LiteralSearch
from index.mixture import Mask, Mixture
from index.model import Mention
from index.ranked_texts import ranked_text
from index.ranking import Ranker
from index.segmentation import Segmenter
from index.store import keep, key_of, open_kept

_KIND = "index"
_CHUNKS = "chunks.txt"

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
        literal: Finds every occurrence of a phrase in them.
        segmenter: Cuts text into words as the index does.
    """

    def __init__(self, corpus: Corpus, phrases: PhraseIndex, ranker: Ranker) -> None:
        self.corpus = corpus
        self.blocks = tuple(corpus.blocks())
        self._phrases = phrases
        self.literal = LiteralSearch(self.blocks, phrases, ranker.segmenter)
        self.segmenter = ranker.segmenter
        self._ranker = ranker
        sizes = [len(report.blocks) for report in corpus.reports]
        self._report_of = np.repeat(np.arange(len(sizes)), sizes)
        self._part_of = np.array([_PARTS.index(block.part) for block in self.blocks], np.int8)

    @classmethod
    def build(
        cls, corpus: Corpus, *, segmenter: Segmenter | None = None, progress: Progress | None = None
    ) -> "Index":
        """Build the index of a corpus, which may be empty, in memory."""
        segmenter = segmenter or Segmenter()
        chunks = build_chunks(list(split(corpus.reports)), segmenter.bulk_cutter().cut, progress)
        return cls.of(corpus, chunks, segmenter=segmenter)

    @classmethod
    def open_or_build(
        cls, corpus: Corpus, *, folder: Path, loops: Loops = NUMPY, progress: Progress | None = None
    ) -> "Index":
        """Open the index of this corpus kept in ``folder``, or build what is new of it and keep it there.

        Args:
            corpus: What is searched; its digest tells it from others, and without one nothing is kept.
            folder: A cache folder of our own; a damaged or unwritable one is logged and done without.
            loops: How it runs its inner loops.
            progress: Called while building.
        """
        segmenter = Segmenter(folder=folder)
        if not corpus.digest:
            return cls.build(corpus, segmenter=segmenter, progress=progress)
        key = key_of(_KIND, corpus.digest)
        kept = open_kept(folder, key, lambda place: cls._open(corpus, place, segmenter, loops))
        if kept is not None:
            return kept
        parts, cut = list(split(corpus.reports)), segmenter.bulk_cutter().cut
        names, chunks = open_or_build_chunks(parts, cut, folder=folder, progress=progress)
        built = cls.of(corpus, chunks, segmenter=segmenter, loops=loops)
        keep(folder, key, lambda place: built.save(place, names))
        drop_unused(folder, [name for place in folder.glob(f"{_KIND}-*") for name in _names_in(place)])
        return built

    @classmethod
    def of(
        cls, corpus: Corpus, chunks: Sequence[Chunk], *, segmenter: Segmenter, loops: Loops = NUMPY
    ) -> "Index":
        """Put the chunks of a corpus together."""
        texts = Mixture.of([chunk.texts for chunk in chunks], loops=loops)
        documents = Mixture.of([chunk.documents for chunk in chunks], loops=loops)
        return cls._of(corpus, chunks, (texts, documents), segmenter)

    @classmethod
    def _of(
        cls, corpus: Corpus, chunks: Sequence[Chunk], mixtures: tuple[Mixture, Mixture], segmenter: Segmenter
    ) -> "Index":
        texts, documents = mixtures
        blocks = tuple(corpus.blocks())
        firsts = accumulate((len(chunk.documents) for chunk in chunks), initial=0)
        numbers = [chunk.document_of + np.int64(first) for chunk, first in zip(chunks, firsts, strict=False)]
        ranker = Ranker(
            texts=texts,
            documents=documents,
            document_of=np.concatenate([np.zeros(0, np.int64), *numbers]),
            text_of=lru_cache(_REMEMBERED)(lambda number: ranked_text(blocks[number])),
            segmenter=segmenter,
        )
        phrases = PhraseIndex(tuple(chunk.phrases for chunk in chunks), texts.pairs.loops)
        return cls(corpus, phrases, ranker)

    @classmethod
    def _open(cls, corpus: Corpus, folder: Path, segmenter: Segmenter, loops: Loops) -> "Index":
        """Map the index kept in ``folder``, beside its chunks; ``StoreError`` where one is missing."""
        chunks = [Chunk.open(folder.parent / name) for name in _names_in(folder)]
        if sum(map(len, chunks)) != sum(len(report.blocks) for report in corpus.reports):
            raise StoreError(f"{folder / _CHUNKS}: does not name all chunks")
        texts = Mixture.open(folder / "paragraphs", [chunk.texts for chunk in chunks], loops=loops)
        documents = Mixture.open(folder / "sections", [chunk.documents for chunk in chunks], loops=loops)
        return cls._of(corpus, chunks, (texts, documents), segmenter)

    def save(self, folder: Path, names: Sequence[str]) -> None:
        """Write what its chunks do not hold into ``folder``, and their names; ``StoreError`` if it cannot."""
        self._ranker.texts.save(folder / "paragraphs")
        self._ranker.documents.save(folder / "sections")
        (folder / _CHUNKS).write_text("\n".join(names), encoding="utf-8")

    def find_mentions(self, phrase: str, *, within: Mask | None = None) -> list[Mention]:
        """Return every mention of a phrase, headings too, in corpus order."""
        return self.literal.find(phrase, within=within)

    def count_blocks(self, phrase: str) -> int:
        """Return how many blocks mention a phrase."""
        return len(self.literal.find_blocks(phrase))

    def reports_with(self, phrase: str) -> frozenset[str]:
        """Return the ids of the reports that mention a phrase."""
        numbers = self._report_of[self.literal.find_blocks(phrase)]
        return frozenset(self.corpus.reports[number].id for number in set(numbers.tolist()))

    def rank(self, question: str, *, limit: int, within: Mask | None = None) -> list[Hit]:
        """Return at most ``limit`` paragraphs that share a term with the question, best first.

        The headings above a paragraph count for it. Equal scores keep corpus order.
        """
        ranked = self._ranker.rank(question, limit=limit, within=within)
        return [Hit(self.blocks[number], score) for number, score in ranked]

    def weights_of(self, question: str) -> dict[str, float]:
        """Return how much each term of a question tells, a pair of characters or one, above 0."""
        return self._ranker.weights_of(question)

    def mask(self, *, report_ids: Collection[str] | None = None, part: Part | None = None) -> Mask:
        """Return which blocks stand in these reports (all for None) and this part (any for None)."""
        chosen = np.ones(len(self.blocks), np.bool_)
        if report_ids is not None:
            reports = [report.id in report_ids for report in self.corpus.reports]
            chosen &= np.array(reports, np.bool_)[self._report_of]
        if part is not None:
            chosen &= self._part_of == _PARTS.index(part)
        return chosen


def _names_in(folder: Path) -> list[str]:
    """Return the names of the chunks of an index kept in ``folder``; none where it is damaged."""
    try:
        return (folder / _CHUNKS).read_text(encoding="utf-8", errors="replace").split()
    except OSError:
        return []
