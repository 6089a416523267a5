"""How good the answers are, as /about tells it: measured, and held to by a test."""

from typing import Final

QUESTIONS: Final = 54
"""Judged questions that were asked: ``python -m tests.relevance --set dev_gold``, row ``ALL``."""

MEASURED: Final = {"set_exact": 1.0, "hit@1": 1.0, "none": 1.0, "verbatim": 1.0}
"""Means by figure, rounded down to hundredths; the figures are those of ``tests/relevance/score.py``."""
