"""Give every stretch of a question its role, with how sure that is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.query.characters import Clauses, Knowledge, clauses_of, describe
from index.query.crf import Chain, Labelling
from index.query.roles import Role, Span

MODELS = Path(__file__).with_name("models")
"""The folder of the models that come with the project; `make train` makes it from the marked questions."""

TAGGER = "tagger.crf"
"""The file of the tagger's model."""

OUTSIDE = "O"
_BEGIN, _INSIDE = "B-", "I-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A normalised question with its spans.

    Attributes:
        text: The question.
        spans: Its spans, in order, not overlapping.
        asking: For each character how likely it is that it only asks, from 0 to 1.
    """

    text: str
    spans: tuple[Span, ...]
    asking: tuple[float, ...]


class Tagger:
    """Tags normalised questions."""

    def __init__(self, chain: Chain, knowledge: Knowledge) -> None:
        self._chain = chain
        self._knowledge = knowledge

    def tag(self, text: str, *, follows: bool = False) -> Tagged:
        """Tag a question; ``follows`` says that a turn went before it."""
        if not text:
            return Tagged(text="", spans=(), asking=())
        labelling = self._chain.label(describe(text, self._knowledge, follows=follows))
        spans = tuple(
            Span(role=role, start=start, end=end, probability=_surety(labelling, start, end))
            for role, start, end in from_labels(labelling.labels)
        )
        asking = tuple(likely[OUTSIDE] for likely in labelling.likely)
        return Tagged(text=text, spans=spans, asking=asking)

    def clauses(self, text: str) -> Clauses:
        """Return the words of a normalised question by clause."""
        return clauses_of(text, self._knowledge)


def _surety(labelling: Labelling, start: int, end: int) -> float:
    """Return how sure a span is: its least sure character, and that it goes no further."""
    sure = [labelling.likely[place][labelling.labels[place]] for place in range(start, end)]
    if end < len(labelling.labels):
        sure.append(1.0 - labelling.likely[end].get(_INSIDE + labelling.labels[start][2:], 0.0))
    return min(sure)


def load_tagger(knowledge: Knowledge) -> Tagger:
    """Load the tagger that comes with the project; ``ModelError`` where its model is missing."""
    return Tagger(Chain(MODELS / TAGGER), knowledge)


def to_labels(text: str, spans: Sequence[Span]) -> list[str]:
    """Return a label for each character: B- and I- with the role, O outside."""
    labels = [OUTSIDE] * len(text)
    for span in spans:
        labels[span.start : span.end] = [_INSIDE + span.role] * (span.end - span.start)
        labels[span.start] = _BEGIN + span.role
    return labels


def from_labels(labels: Sequence[str]) -> Iterator[tuple[Role, int, int]]:
    """Yield role, start and end (exclusive) of each span of a row of labels."""
    start = 0
    for place in range(1, len(labels) + 1):
        if place == len(labels) or labels[place][:2] != _INSIDE or labels[place][2:] != labels[start][2:]:
            if labels[start] != OUTSIDE:
                yield Role(labels[start][2:]), start, place
            start = place
