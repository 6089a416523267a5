"""What a question wants done with what is found, and what words would answer it."""

from dataclasses import dataclass
from enum import StrEnum


class Operator(StrEnum):
    """What is done with what is found; the names are those of the marked examples."""

    COUNT = "count"  # how many places
    ORDER = "order"  # most, least, sorted
    ONLY = "only"  # nothing else, nowhere else
    AT_LEAST = "atleast"  # at least so many of the things
    TIMES = "times"  # so many mentions
    LIMIT = "limit"  # figures over or under a value
    COMPARE = "compare"  # places, years or parts side by side
    EACH = "each"  # which has which
    BOTH = "both"  # in both parts, in all years
    SUM = "sum"  # figures added up
    FIRST = "first"  # the earliest
    SHARE = "share"  # per cent of the places
    STRICT = "strict"  # only the very word
    WIDE = "wide"  # other words for it too


class Expected(StrEnum):
    """The kind of words that answer."""

    ANY = "any"
    NUMBER = "number"
    ORDINAL = "ordinal"
    DEFINITION = "definition"  # what a thing is


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a question for a number wants.

    Attributes:
        expected: The kind of words that answer.
        unit: The kind of unit (人, 件, %), or None when any will do.
        units: All kinds of units, where it asks for several: 投资多少、新增几张床.
        noun: What is counted, behind 多少 or 几处; ``""`` when nothing stands there.
    """

    expected: Expected = Expected.ANY
    unit: str | None = None
    units: tuple[str, ...] = ()
    noun: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Numbers that an operator names: from ``least`` to ``most``, both inclusive; None for no bound."""

    least: float | None = None
    most: float | None = None


ANYTHING = Wanted()
"""What a question wants that asks for no number."""

NO_BOUNDS = Bounds()
