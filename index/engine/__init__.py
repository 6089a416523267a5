"""The search engine: ranked terms and exhaustive phrases over flat memory-mapped arrays."""

from index.engine.counting import count_texts
from index.engine.loops import NUMPY, Loops, fastest_loops
from index.engine.phrases import PhraseIndex, PhrasePart
from index.engine.postings import LARGEST, batches
from index.engine.segment import Segment
from index.engine.terms import TermIndex, Weights

__all__ = [
    "LARGEST",
    "NUMPY",
    "Loops",
    "PhraseIndex",
    "PhrasePart",
    "Segment",
    "TermIndex",
    "Weights",
    "batches",
    "count_texts",
    "fastest_loops",
]
