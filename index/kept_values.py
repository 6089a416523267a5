"""Keep a value that takes long to make in the cache folder, under what it was made of."""

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from index.engine.store import open_arrays, save_arrays, verify
from index.store import keep, open_kept

T = TypeVar("T")

_KIND = "pickled value 1"
_NAME = "value.idx"


def remember(folder: Path, key: str, make: Callable[[], T]) -> T:
    """Return what ``make`` makes: the value kept in ``folder``, or a new one, which is kept.

    Args:
        folder: The cache folder; a damaged or unwritable one is logged and done without.
        key: See ``store.key_of``; it must tell apart whatever makes another value.
        make: Its errors are passed on, and nothing is kept then.
    """
    kept: T | None = recall(folder, key)
    if kept is not None:
        return kept
    value = make()
    store(folder, key, value)
    return value


def recall(folder: Path, key: str) -> Any:  # noqa: ANN401 - what was kept under a key, only its maker knows
    """Return the value kept in ``folder``, None when there is none; a damaged one is logged."""
    return open_kept(folder, key, _open)


def store(folder: Path, key: str, value: object) -> None:
    """Keep a value in ``folder``; a disk that refuses is only logged."""
    keep(folder, key, lambda place: _save(value, place))


def _save(value: object, place: Path) -> None:
    letters = np.frombuffer(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), np.uint8)
    save_arrays(place / _NAME, _KIND, {"letters": letters}, {})


def _open(place: Path) -> Any:  # noqa: ANN401 - what was kept under a key, only its maker knows
    """Read a kept value; ``StoreError`` when its file is missing or damaged."""
    verify(place / _NAME, _KIND)
    arrays, _ = open_arrays(place / _NAME, _KIND)
    return pickle.loads(arrays["letters"].data)  # noqa: S301 - our own file in our own folder, as it was written
