"""The search engine: ranked terms and exhaustive phrases over flat memory-mapped arrays."""

from index.engine.loops import Loops, fastest_loops
from index.engine.phrases import PhraseIndex
from index.engine.terms import TermIndex, Weights

__all__ = ["Loops", "PhraseIndex", "TermIndex", "Weights", "fastest_loops"]
