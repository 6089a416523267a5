"""The sentences that may give a figure: those that mention the thing, and those of the ranked paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from corpus.model import Block, Part
from index.answering.figure_asked import Answering, Asked, things_of
from index.answering.resources import Resources, Scope
from index.figures.clauses import clause_at, clauses_of
from index.figures.reading import read_figures
from index.model import Reading
from index.sentences import sentences_of

_RANKED = 200
"""Paragraphs taken from the ranking beside those that mention the thing."""

_ENOUGH = 0.5
"""Share of the query's weight that a sentence must hold to bear on it without naming the thing."""

_AT_TOP = 0.2
"""What the first place in the ranking is worth beside a sentence's own fit."""


_FAR = 1.5
"""How far behind the best sentence of a report another may fall to be stated beside it."""

_BEHIND = 0.75
"""How far behind the best figure of its kind in a sentence another may fall to be stated beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence that bears on the question.

    Attributes:
        block: Where it stands.
        span: Its start and end in the text of the block.
        found: The figures in it that answer, in order.
        fit: How well its best figure answers, or how much of the question it holds.
    """

    block: Block
    span: tuple[int, int]
    found: tuple[Answering, ...]
    fit: float

    @property
    def masked(self) -> bool:
        """Whether the source hides all its figures."""
        return all(one.figure.masked for one in self.found)

    @property
    def named(self) -> bool:
        """Whether the clause of one of its figures names the thing."""
        return any(one.named for one in self.found)


def find_sentences(
    resources: Resources, scope: Scope, reading: Reading, query: str, asked: Asked
) -> Iterator[Sentence]:
    """Yield the sentences that bear on a question, in corpus order."""
    hits = resources.index.rank(query, limit=_RANKED, within=scope.mask)
    top = (hits[0].score if hits else 0.0) or 1.0
    scores = {(hit.block.report_id, hit.block.number): hit.score / top for hit in hits}
    blocks = {(hit.block.report_id, hit.block.number): hit.block for hit in hits}
    for block in _mentioning(resources, scope, reading):
        blocks.setdefault((block.report_id, block.number), block)
    order = resources.table.numbers
    for key in sorted(blocks, key=lambda key: (order[key[0]], key[1])):
        yield from _bearing(asked, blocks[key], _AT_TOP * scores.get(key, 0.0), asked_part=reading.part)


def _mentioning(resources: Resources, scope: Scope, reading: Reading) -> Sequence[Block]:
    """Return the blocks that mention a thing asked about, in any of its listed words."""
    found = [
        resources.search.find(topic, within=scope.mask).stating(wide=True).blocks
        for topic in things_of(reading, resources.lexicon)
    ]
    numbers = np.unique(np.concatenate(found)).tolist() if found else []
    return [resources.index.blocks[number] for number in numbers]


def _bearing(asked: Asked, block: Block, standing: float, *, asked_part: Part | None) -> Iterator[Sentence]:
    """Yield the sentences of a block that bear on the question; ``standing`` is what its rank is worth."""
    if not asked.names_head(block.text) and asked.whole.coverage(block.text) < _ENOUGH:
        return  # no sentence holds more than all of them together
    for start, end in sentences_of(block):
        text = block.text[start:end]
        coverage = asked.whole.coverage(text)
        if coverage < _ENOUGH and not asked.names_head(text):
            continue
        found = _figures(asked, text, planned=block.part is Part.PLAN, part=asked_part)
        best = max((one.fit for one in found), default=coverage)
        yield Sentence(block=block, span=(start, end), found=tuple(found), fit=best + standing)


def _figures(asked: Asked, text: str, *, planned: bool, part: Part | None) -> list[Answering]:
    """Return the figures of a sentence that answer, in order; where one names the thing, only such."""
    clauses = clauses_of(text)
    figures = read_figures(text, planned=planned)
    told = [asked.answering(text, clause_at(clauses, one.start), one, part=part) for one in figures]
    found = [one for one in told if one is not None]
    found = [one for one in found if one.named] or found
    found = [one for one in found if one.apt] or found
    best = {kind: max(one.fit for one in found if one.figure.kind == kind) for kind in {*_kinds(found)}}
    top = max(best.values(), default=0.0)
    least = {kind: (fit if kind in asked.kinds else top) - _BEHIND for kind, fit in best.items()}
    return [one for one in found if one.fit >= least[one.figure.kind]]


def _kinds(found: Sequence[Answering]) -> Iterator[str]:
    return (one.figure.kind for one in found)


def order_sentences(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return sentences with figures: those that name the thing first, hidden ones behind, best first.

    One far behind the best is left out.
    """
    least = max((sentence.fit for sentence in sentences if sentence.found), default=0.0) - _FAR
    telling = [sentence for sentence in sentences if sentence.found and sentence.fit >= least]
    return sorted(telling, key=lambda one: (not one.named, one.masked, -one.fit, one.block.number, one.span))
