"""Whether a sentence stands in the reports: verbatim, with differences, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from corpus.model import Block
from index.folding import Folded, fold, fold_phrase
from index.index import Index
from index.model import Mention
from index.sentences import cut_excerpt, split_clauses, split_sentences

SHORTEST = 6
"""Characters a sentence needs, folded, to be looked for."""

LONGEST = 600
"""Characters of a sentence that are compared letter by letter; a longer one is only looked for as it is."""

NEAREST = 12
"""Paragraphs that are compared letter by letter."""

ALIKE = 0.6
"""Share of the letters that two sentences must have in common to be called the same with differences."""

_ENDS = "。；;！!？?，,、：: "
_OPENING, _CLOSING = "“‘「『", "”’」』"


Place = tuple[Block, int, int]
"""A block, and start and end, exclusive, in ``block.text``."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of the asked sentence and what the report has in its place; equal ones are the same."""

    asked: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found.

    Attributes:
        places: Blocks where the sentence stands verbatim, with start and end in ``block.text``.
        nearest: Where the most alike sentence stands, in the same way, when none is verbatim; else None.
        differences: The asked sentence against the nearest one, stretch by stretch.
    """

    places: tuple[Place, ...] = ()
    nearest: Place | None = None
    differences: tuple[Difference, ...] = ()


def verify(index: Index, sentence: str) -> Verdict | None:
    """Look for a sentence in the reports; None when it is too short to tell."""
    phrase = sentence.strip().strip(_ENDS)
    if len(fold_phrase(phrase)) < SHORTEST:
        return None
    mentions = index.find_mentions(phrase)
    if mentions:
        return Verdict(places=tuple(_with_quotation_marks(one) for one in mentions))
    return _nearest(index, phrase) if len(phrase) <= LONGEST else Verdict()


def split_passage(text: str) -> list[str]:
    """Return the sentences of a passage that are long enough to be looked for."""
    sentences = [line[start:end] for line in text.splitlines() for start, end in split_sentences(line)]
    return [one.strip() for one in sentences if len(fold_phrase(one.strip().strip(_ENDS))) >= SHORTEST]


def _with_quotation_marks(mention: Mention) -> Place:
    """Return where a mention stands, with the quotation marks at its ends, which folding leaves out."""
    text, start, end = mention.block.text, mention.start, mention.end
    while start > 0 and text[start - 1] in _OPENING:
        start -= 1
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return mention.block, start, end


def _nearest(index: Index, phrase: str) -> Verdict:
    """Return the clause, or run of clauses, that has most letters in common with the phrase."""
    asked = fold_phrase(phrase)
    best: tuple[float, Block, int, int] | None = None
    for hit in index.rank(phrase, limit=NEAREST):
        for start, end in _stretches(hit.block, len(asked)):
            share = _alike(asked, fold_phrase(hit.block.text[start:end]), best[0] if best else ALIKE - 0.01)
            if share and (best is None or share > best[0]):
                best = share, hit.block, start, end
    if best is None or best[0] < ALIKE:
        return Verdict()
    _, block, start, end = best
    found = cut_excerpt(block, start, end).text
    return Verdict(nearest=(block, start, end), differences=tuple(compare(phrase, found)))


def _stretches(block: Block, length: int) -> Sequence[tuple[int, int]]:
    """Return the runs of clauses of about this length, one beginning at each clause."""
    spans = split_clauses(block.text, limit=1)
    runs = []
    for first, (start, _) in enumerate(spans):
        ends = [end for _, end in spans[first:]]
        runs.append((start, min(ends, key=lambda end: abs(end - start - length))))
    return runs


def _alike(asked: str, found: str, floor: float) -> float:
    """Return the share of letters in common; 0 where it cannot be above the floor: counting is quick."""
    matcher = SequenceMatcher(None, asked, found, autojunk=False)
    if matcher.real_quick_ratio() <= floor or matcher.quick_ratio() <= floor:
        return 0.0
    return matcher.ratio()


def compare(asked: str, found: str) -> list[Difference]:
    """Return both texts, stretch by stretch; what folds alike is the same, and shown as found.

    A missing stop at the end is no difference.
    """
    ours, theirs = asked.rstrip(_ENDS), found.rstrip(_ENDS)
    left, right = fold(ours), fold(theirs)
    starts = (_starts(left, len(ours)), _starts(right, len(theirs)))
    matcher = SequenceMatcher(None, left.text, right.text, autojunk=False)
    differences, before = [], (0, 0)
    for tag, _, i2, _, j2 in matcher.get_opcodes():
        after = (starts[0][i2], starts[1][j2])
        mine, its = ours[before[0] : after[0]], theirs[before[1] : after[1]]
        differences.append(Difference(its if tag == "equal" else mine, its))
        before = after
    stop = found[len(theirs) :]
    return [*differences, Difference(stop, stop)] if stop else differences


def _starts(folded: Folded, length: int) -> list[int]:
    """Return where each folded character begins in the original, and at last the original's length."""
    return [*(folded.to_original(at, at + 1)[0] for at in range(len(folded.text))), length]
