"""The roles that stretches of a question play, and a stretch with its role."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.model import Part


class Role(StrEnum):
    """What a stretch of a question is; the letters are those of the marked examples."""

    THING = "T"
    UNWANTED = "X"
    PLACE = "P"
    PLACE_LEFT_OUT = "XP"
    REVIEW = "RV"
    PLAN = "PL"
    PROBLEMS = "PB"
    YEAR = "Y"


PART_OF = {Role.REVIEW: Part.REVIEW, Role.PLAN: Part.PLAN, Role.PROBLEMS: Part.PROBLEMS}
"""The part of a report that a role limits a question to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a question, from ``start`` to ``end`` (exclusive, in characters, from 0).

    Attributes:
        role: What it is.
        probability: How sure the tagger is of role and both ends, from 0 to 1.
    """

    role: Role
    start: int
    end: int
    probability: float = 1.0
