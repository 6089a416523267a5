"""The clause a figure stands in: what its own words say, and what its sentence said before."""

import re
from typing import NamedTuple

_MARKS = re.compile(r"[，；。：！？!?;]|,(?!\d{3})")


class Clause(NamedTuple):
    """A clause of a sentence, from ``start`` to ``end`` (exclusive), without its marks."""

    start: int
    end: int


def clauses_of(sentence: str) -> list[Clause]:
    """Return the clauses of a sentence in order; a mark inside brackets parts nothing."""
    ends = [mark.start() for mark in _MARKS.finditer(sentence) if not _in_brackets(sentence, mark.start())]
    starts = [0, *(end + 1 for end in ends)]
    return [Clause(start, end) for start, end in zip(starts, [*ends, len(sentence)], strict=True)]


def clause_at(clauses: list[Clause], at: int) -> Clause:
    """Return the clause that holds the character at ``at``."""
    return next(clause for clause in reversed(clauses) if clause.start <= at)


def _in_brackets(sentence: str, at: int) -> bool:
    before = sentence[:at]
    return any(before.count(left) > before.count(right) for left, right in ("（）", "()", "《》", "“”"))
