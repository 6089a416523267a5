"""One question taken apart, before it is put together with the one before."""

from dataclasses import dataclass

from index.model import Combination, Topic
from index.question.frames import Frame
from index.question.places import Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What one question says by itself.

    Attributes:
        text: The question made clean, without the year where that is a filter.
        frame: Its asking words.
        named: Its places.
        topics: What it asks about.
        combination: How the topics combine.
        pieces: The stretches that name the topics.
        query: The words that rank paragraphs.
        notes: Corrections said aloud, in Chinese.
    """

    text: str
    frame: Frame
    named: Named
    topics: tuple[Topic, ...]
    combination: Combination
    pieces: tuple[str, ...]
    query: str
    notes: tuple[str, ...]
