"""The inner loops of search, in numpy or compiled: same results, one choice."""

from dataclasses import dataclass
from importlib.util import find_spec
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.engine import places, sums
from index.engine.pairs import Entries
from index.engine.row import Row
from index.engine.scoring import Asked, Best, Scored, Term


class LookUp(Protocol):
    """Scores the texts of one term; see ``sums.look_up``."""

    def __call__(self, scored: Scored, asked: Asked, rarest: Term, *, floor: float) -> Best:
        """Return texts and scores."""


class AddUp(Protocol):
    """Scores the texts of all terms; see ``sums.add_up``."""

    def __call__(self, scored: Scored, asked: Asked, *, floor: float) -> Best:
        """Return texts and scores."""


class CheckPlaces(Protocol):
    """Checks where a phrase stands; see ``places.check_places``."""

    def __call__(
        self, row: Row, entries: Entries, codes: NDArray[np.uint32], *, pair: int, crossing: bool
    ) -> NDArray[np.int64]:
        """Return text numbers and starts, in text order."""


@dataclass(frozen=True, slots=True)
class Loops:
    """How an index runs its inner loops; up to ``few`` texts are looked up one by one."""

    name: str
    look_up: LookUp
    add_up: AddUp
    check_places: CheckPlaces
    few: int


NUMPY = Loops("numpy", sums.look_up, sums.add_up, places.check_places, sums.FEW)


def fastest_loops() -> Loops:
    """Return the compiled loops where numba is installed (the extra ``fast``), else numpy's.

    Loading numba takes half a second and compiling, once on a machine, some fifteen: worth it for a program
    that stays and a corpus of many thousand paragraphs.
    """
    if find_spec("numba") is None:
        return NUMPY
    from index.engine import compiled_places, compiled_sums

    looks = compiled_sums.look_up, compiled_sums.add_up
    return Loops("compiled", *looks, compiled_places.check_places, compiled_sums.FEW)
