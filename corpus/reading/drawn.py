"""What is drawn out of a file."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple


class Drawn(NamedTuple):
    """The lines of a file, what stands around them and what it tells of them, as in `Source`."""

    lines: Sequence[str]
    around: Sequence[str] = ()
    levels: Mapping[int, int] = MappingProxyType({})
    lost: Sequence[str] = ()
    notes: frozenset[int] = frozenset()
