"""The two inner loops of search, in numpy or compiled: same results, one choice."""

from dataclasses import dataclass
from importlib.util import find_spec
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.engine import maxscore, places
from index.engine.row import Row
from index.engine.scoring import Scored


class BestTexts(Protocol):
    """Ranks the texts of a segment; see ``maxscore.best_texts``."""

    def __call__(
        self,
        scored: Scored,
        numbers: NDArray[np.int64],
        *,
        limit: int,
        floor: float,
        within: NDArray[np.bool_] | None,
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return texts and scores, best first."""


class CheckPlaces(Protocol):
    """Checks where a phrase stands; see ``places.check_places``."""

    def __call__(
        self, row: Row, places: NDArray[np.uint32], codes: NDArray[np.uint32], *, pair: int, crossing: bool
    ) -> NDArray[np.int64]:
        """Return text numbers and starts, in text order."""


@dataclass(frozen=True, slots=True)
class Loops:
    """How an index runs its inner loops."""

    name: str
    best_texts: BestTexts
    check_places: CheckPlaces


NUMPY = Loops("numpy", maxscore.best_texts, places.check_places)


def fastest_loops() -> Loops:
    """Return the compiled loops where numba is installed (the extra ``fast``), else numpy's.

    Loading numba takes half a second and compiling, once on a machine, some fifteen: worth it for a program
    that stays and a corpus of many thousand paragraphs.
    """
    if find_spec("numba") is None:
        return NUMPY
    from index.engine import compiled_maxscore, compiled_places

    return Loops("compiled", compiled_maxscore.best_texts, compiled_places.check_places)
