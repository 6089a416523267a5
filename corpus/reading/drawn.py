"""What is drawn out of a file."""

from collections.abc import Sequence
from typing import NamedTuple


class Drawn(NamedTuple):
    """The lines of a file, and what stands around them and is no line (see `corpus.source.Source`)."""

    lines: Sequence[str]
    around: Sequence[str] = ()
