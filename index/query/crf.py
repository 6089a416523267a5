"""Linear-chain conditional random fields: the one file that imports pycrfsuite.

A classifier is a chain of one item, which is multinomial logistic regression.

Source: Lafferty, McCallum, Pereira, Conditional Random Fields (ICML 2001); CRFsuite, http://www.chokkan.org/software/crfsuite/.
"""

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pycrfsuite

from index.errors import ModelError

_OPTIONS = {"feature.possible_transitions": True, "num_memories": 6, "period": 10, "delta": 1e-3}


@dataclass(frozen=True, slots=True)
class Labelling:
    """The likeliest labels of a chain, and how likely each label is at each place.

    Attributes:
        labels: One label an item.
        likely: For each item how likely the labels are that were asked for.
    """

    labels: tuple[str, ...]
    likely: tuple[dict[str, float], ...]


class Chain:
    """A learned model, safe to share between threads; made, it takes some milliseconds a megabyte.

    Raises:
        ModelError: The file is missing or damaged.
    """

    def __init__(self, path: Path) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._lock = threading.Lock()  # the tagger keeps the chain that was tagged last
        try:
            self._tagger.open(str(path))
        except (OSError, ValueError) as exc:
            raise ModelError(f"{path}: {exc}; `make train` makes it from the marked examples") from exc
        self.labels: tuple[str, ...] = tuple(self._tagger.labels())

    def label(self, items: Sequence[Sequence[str]]) -> Labelling:
        """Label a chain of items, each with its features."""
        with self._lock:
            self._tagger.set(pycrfsuite.ItemSequence(items))
            labels = tuple(self._tagger.tag())
            likely = tuple(
                {label: float(self._tagger.marginal(label, place)) for label in self.labels}
                for place in range(len(items))
            )
        return Labelling(labels, likely)

    def classify(self, features: Sequence[str]) -> dict[str, float]:
        """Return how likely each label of a classifier is, likeliest first."""
        (likely,) = self.label([features]).likely
        return dict(sorted(likely.items(), key=lambda one: -one[1]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Learning:
    """How a model is learned.

    Attributes:
        c1: Weight of the L1 penalty, which makes the model small.
        c2: Weight of the L2 penalty.
        iterations: At most so many steps of L-BFGS.
        least: Features seen less often are left out.
    """

    c1: float
    c2: float
    iterations: int
    least: int


def learn(
    path: Path,
    chains: Iterable[tuple[Sequence[Sequence[str]], Sequence[str]]],
    how: Learning,
    *,
    told: Callable[[int, int], None] | None = None,
) -> None:
    """Learn a model from chains of (features of each item, labels) and write it to a file.

    The same chains in the same order give the same file. ``told`` is called with steps done, of how many.
    """
    trainer = _Trainer(told, how.iterations)
    options: dict[str, Any] = {"c1": how.c1, "c2": how.c2, "max_iterations": how.iterations}
    trainer.set_params({**_OPTIONS, **options, "feature.minfreq": how.least})
    for items, labels in chains:
        trainer.append(pycrfsuite.ItemSequence(items), labels)
    trainer.train(str(path))


class _Trainer(pycrfsuite.Trainer):  # type: ignore[misc]  # pycrfsuite is not typed
    """Tells how far it is instead of printing."""

    def __init__(self, told: Callable[[int, int], None] | None, iterations: int) -> None:
        super().__init__(algorithm="lbfgs", verbose=False)
        self._told, self._iterations, self._done = told, iterations, 0

    def message(self, message: str) -> None:
        if self._told and message.startswith("***** Iteration"):
            self._done += 1
            self._told(self._done, self._iterations)
