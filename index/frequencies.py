"""jieba's dictionary in a mapped file: the same frequencies, there at once, read where they are asked for."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.engine.store import open_arrays, save_arrays

_KIND = "word frequencies 1"
_NAME = "words.idx"
_GROUPS = 4096


class WordFrequencies:
    """Stands in for ``jieba.Tokenizer.FREQ``: words and their beginnings (0), without loading half a million.

    Words are kept in groups by their first character; a group is read when its first word is asked for.
    """

    def __init__(self, starts: NDArray[np.uint32], words: NDArray[np.uint8], total: int) -> None:
        self.total = total
        self._groups = _Groups(starts, words)

    @classmethod
    def open(cls, folder: Path) -> "WordFrequencies":
        """Map what ``save_frequencies`` wrote; ``StoreError`` when it is missing or damaged."""
        arrays, facts = open_arrays(folder / _NAME, _KIND)
        return cls(arrays["starts"], arrays["words"], facts["total"])

    def __contains__(self, word: str) -> bool:
        return word in self._groups[word[0]]

    def __getitem__(self, word: str) -> int:
        return self._groups[word[0]][word]

    def get(self, word: str, default: int | None = None) -> int | None:
        """Return the frequency of a word or beginning, or ``default``."""
        return self._groups[word[0]].get(word, default)


def save_frequencies(frequencies: Mapping[str, int], total: int, folder: Path) -> None:
    """Write jieba's frequencies into ``folder``; ``StoreError`` when the disk refuses."""
    groups: list[dict[str, int]] = [{} for _ in range(_GROUPS)]
    for word, frequency in frequencies.items():
        groups[_group(word[0])][word] = frequency
    texts = [json.dumps(group, ensure_ascii=False, separators=(",", ":")).encode() for group in groups]
    starts = np.cumsum([0, *map(len, texts)], dtype=np.uint32)
    arrays: dict[str, NDArray[Any]] = {"starts": starts, "words": np.frombuffer(b"".join(texts), np.uint8)}
    save_arrays(folder / _NAME, _KIND, arrays, {"total": total})


class _Groups(dict[str, dict[str, int]]):
    """The group of words of each first character asked for so far."""

    def __init__(self, starts: NDArray[np.uint32], words: NDArray[np.uint8]) -> None:
        super().__init__()
        self._starts, self._words = starts, words

    def __missing__(self, first: str) -> dict[str, int]:
        group = _group(first)
        words: dict[str, int] = json.loads(
            self._words[self._starts[group] : self._starts[group + 1]].tobytes()
        )
        self[first] = words
        return words


def _group(first: str) -> int:
    return ord(first) % _GROUPS
