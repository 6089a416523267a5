"""jieba's dictionary in a mapped file: the same frequencies, there at once, read where they are asked for."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.engine.store import open_arrays, save_arrays

_KIND = "word frequencies 2"
_NAME = "words.idx"
_GROUPS = 4096


class WordFrequencies:
    """Stands in for ``jieba.Tokenizer.FREQ``: words and their beginnings (0), without loading half a million.

    Words are kept in groups by their first character; a group is read when its first word is asked for.
    """

    def __init__(self, frequencies: "_Groups", tags: "_Groups", total: int) -> None:
        self.total = total
        self._groups = frequencies
        self._tags = tags

    @classmethod
    def open(cls, folder: Path) -> "WordFrequencies":
        """Map what ``save_frequencies`` wrote; ``StoreError`` when it is missing or damaged."""
        arrays, facts = open_arrays(folder / _NAME, _KIND)
        tags = _Groups(arrays["tag_starts"], arrays["tags"])
        return cls(_Groups(arrays["starts"], arrays["words"]), tags, facts["total"])

    def __contains__(self, word: str) -> bool:
        return word in self._groups[word[0]]

    def __getitem__(self, word: str) -> int:
        frequency: int = self._groups[word[0]][word]
        return frequency

    def get(self, word: str, default: int | None = None) -> int | None:
        """Return the frequency of a word or beginning, or ``default``."""
        return self._groups[word[0]].get(word, default)

    def tag_of(self, word: str) -> str:
        """Return the part of speech of a word in jieba's letters (v, n, ns), ``""`` where it is not known."""
        return self._tags[word[0]].get(word, "") if word else ""


def save_frequencies(
    frequencies: Mapping[str, int], tags: Mapping[str, str], total: int, folder: Path
) -> None:
    """Write jieba's frequencies and parts of speech into ``folder``; ``StoreError`` when the disk refuses."""
    starts, words = _grouped(frequencies)
    tag_starts, tag_words = _grouped(tags)
    arrays = {"starts": starts, "words": words, "tag_starts": tag_starts, "tags": tag_words}
    save_arrays(folder / _NAME, _KIND, arrays, {"total": total})


def _grouped(values: Mapping[str, Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return where each group of words begins, and the groups one after the other."""
    groups: list[dict[str, Any]] = [{} for _ in range(_GROUPS)]
    for word, value in values.items():
        groups[_group(word[0])][word] = value
    texts = [json.dumps(group, ensure_ascii=False, separators=(",", ":")).encode() for group in groups]
    return np.cumsum([0, *map(len, texts)], dtype=np.uint32), np.frombuffer(b"".join(texts), np.uint8)


class _Groups(dict[str, dict[str, Any]]):
    """The group of words of each first character asked for so far."""

    def __init__(self, starts: NDArray[np.uint32], words: NDArray[np.uint8]) -> None:
        super().__init__()
        self._starts, self._words = starts, words

    def __missing__(self, first: str) -> dict[str, Any]:
        group = _group(first)
        words: dict[str, Any] = json.loads(
            self._words[self._starts[group] : self._starts[group + 1]].tobytes()
        )
        self[first] = words
        return words


def _group(first: str) -> int:
    return ord(first) % _GROUPS
