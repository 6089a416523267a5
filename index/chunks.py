"""Indexes a corpus in chunks that stay what they are while other reports come and go.

Where a chunk ends is told by its last report alone. So a report added or taken out changes the chunk it
stands in, and no other: the rest is found in the cache folder under the digest of what it holds. A build that
was broken off goes on where it was for the same reason.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.model import Block, Report
from index.engine import LARGEST, PhrasePart
from index.engine.store import open_arrays, save_arrays
from index.folding import fold_phrase
from index.mixture import MixtureSegment
from index.ranked_texts import ranked_text, sections_of
from index.segmentation import starts_of
from index.store import key_of

KIND = "chunk"

_NUMBERS = "numbers of sections 1"
_ENOUGH = LARGEST * 3 // 4  # blocks, before which no chunk ends
_SELDOM = 32  # one report in so many may end a chunk

Cut = Callable[[str], Sequence[str]]
"""Cuts a folded text into words; joined they are the text."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Blocks that follow each other: at most 65,536.

    Attributes:
        phrases: Where a phrase stands in them.
        texts: What they are ranked by.
        documents: What the sections they stand in are ranked by.
        document_of: The number of each block's section, from 0.
    """

    phrases: PhrasePart
    texts: MixtureSegment
    documents: MixtureSegment
    document_of: NDArray[np.uint16]

    def __len__(self) -> int:
        return len(self.document_of)

    @classmethod
    def of(cls, blocks: Sequence[Block], cut: Cut) -> "Chunk":
        """Index blocks."""
        texts = [fold_phrase(block.text) for block in blocks]
        ranked = [ranked_text(block) for block in blocks]
        sections = sections_of(blocks)
        members: list[list[str]] = [[] for _ in range(max(sections, default=-1) + 1)]
        for section, text in zip(sections, ranked, strict=True):
            members[section].append(text)
        return cls(
            PhrasePart.of(texts, [starts_of(cut(text)) for text in texts]),
            MixtureSegment.of([(text,) for text in ranked]),
            MixtureSegment.of(members),
            np.array(sections, np.uint16),
        )

    def save(self, folder: Path) -> None:
        """Write into ``folder``; ``StoreError`` when the disk refuses."""
        self.phrases.save(folder / "phrases.idx")
        self.texts.save(folder / "paragraphs")
        self.documents.save(folder / "sections")
        save_arrays(folder / "numbers.idx", _NUMBERS, {"document_of": self.document_of}, {})

    @classmethod
    def open(cls, folder: Path) -> "Chunk":
        """Map what was saved; ``StoreError`` when it is missing, damaged or of another version."""
        return cls(
            PhrasePart.open(folder / "phrases.idx"),
            MixtureSegment.open(folder / "paragraphs"),
            MixtureSegment.open(folder / "sections"),
            open_arrays(folder / "numbers.idx", _NUMBERS)[0]["document_of"],
        )


def split(reports: Iterable[Report]) -> Iterator[list[Block]]:
    """Yield the blocks of each chunk, in corpus order."""
    chunk: list[Block] = []
    for report in reports:
        if len(chunk) + len(report.blocks) > LARGEST and chunk:
            yield chunk
            chunk = []
        chunk.extend(report.blocks)
        while len(chunk) > LARGEST:  # one report alone
            yield chunk[:LARGEST]
            chunk = chunk[LARGEST:]
        if len(chunk) >= _ENOUGH and int(_digest_of(report.blocks), 16) % _SELDOM == 0:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def name_of(blocks: Sequence[Block]) -> str:
    """Return the name under which the chunk of these blocks is kept."""
    return key_of(KIND, _digest_of(blocks))


def _digest_of(blocks: Iterable[Block]) -> str:
    """Return a digest of all that is indexed of blocks."""
    digest = sha256()
    for block in blocks:
        facts = (type(block).__name__, block.report_id, *block.section_path, block.text)
        digest.update("\0".join(facts).encode("utf-8", "surrogatepass") + b"\1")
    return digest.hexdigest()
