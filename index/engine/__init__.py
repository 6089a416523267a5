"""The search engine: ranked terms and exhaustive phrases over flat memory-mapped arrays."""

from index.engine.phrases import PhraseIndex
from index.engine.terms import TermIndex, Weights

__all__ = ["PhraseIndex", "TermIndex", "Weights"]
