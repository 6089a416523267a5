"""Cut folded text into Chinese words with jieba and the field's own dictionary."""

import importlib
import sys
import warnings
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from index.folding import fold_phrase
from index.frequencies import WordFrequencies, save_frequencies
from index.store import digest_of, keep, key_of, open_kept

if TYPE_CHECKING:
    import jieba

    from index.engine.bulk import BulkCutter

DICTIONARY = Path(__file__).with_name("dictionary.txt")

_Frequencies = Mapping[str, int] | WordFrequencies
_Tags = Mapping[str, str] | WordFrequencies

_REMEMBERED = 1024  # questions and phrases of them


class Segmenter:
    """Cuts text into words: jieba's accurate mode with its model for unknown words.

    The words of a text are its characters, cut: together they are the text again. Cutting needs
    jieba's dictionary, which loads when the first text is cut.

    Args:
        dictionary: The field's own words; there may be no such file.
        folder: A cache folder, to keep the dictionary in a form that loads in no time; None for no cache.
    """

    def __init__(self, *, dictionary: Path = DICTIONARY, folder: Path | None = None) -> None:
        self._dictionary = dictionary
        self._folder = folder
        # the phrases of a question are cut again and again while it is taken apart
        self._cut = lru_cache(_REMEMBERED)(lambda text: tuple(self._tokenizer.lcut(text)))
        self._search = lru_cache(_REMEMBERED)(lambda text: tuple(self._tokenizer.lcut_for_search(text)))

    def cut(self, text: str) -> list[str]:
        """Return the words of a folded text in order, white space and punctuation among them."""
        return list(self._cut(text))

    def cut_for_search(self, text: str) -> list[str]:
        """Return the words of a folded text and the dictionary's words of 2 and 3 characters inside them."""
        return list(self._search(text))

    def word_starts(self, text: str) -> list[int]:
        """Return where the words of a folded text begin, counted from 0."""
        return starts_of(self.cut(text))

    def knows(self, word: str) -> bool:
        """Say whether the dictionary holds a folded word, rather than only its beginning or its parts."""
        return bool(self._tokenizer.FREQ.get(word))

    def tag_of(self, word: str) -> str:
        """Return the part of speech of a folded word in jieba's letters (v, n), ``""`` for unknown ones."""
        _ = self._tokenizer
        tags = self._tags
        return tags.tag_of(word) if isinstance(tags, WordFrequencies) else tags.get(word, "")

    def nouns(self) -> list[str]:
        """Return the nouns of two to five characters of jieba's dictionary."""
        tags = _read_tags(self._tokenizer)
        return [word for word, tag in tags.items() if tag in ("n", "vn", "nz") and 2 <= len(word) <= 5]

    def share_of(self, word: str) -> float:
        """Return which share of the language's words a folded word makes up; never 0."""
        said: int = self._tokenizer.FREQ.get(word) or 0
        whole: int = self._tokenizer.total
        return (said + 1) / whole

    def bulk_cutter(self) -> "BulkCutter":
        """Return what cuts many texts as ``cut`` does but twenty times as fast."""
        from index.engine.bulk import BulkCutter  # loads a dictionary of its own

        return BulkCutter(read_dictionary(self._dictionary))

    @cached_property
    def _tokenizer(self) -> "jieba.Tokenizer":
        tokenizer = _import_jieba().Tokenizer()
        tokenizer.FREQ, self._tags, tokenizer.total = self._frequencies(tokenizer)
        tokenizer.initialized = True  # or jieba loads its own and leaves a cache file in the temporary folder
        return tokenizer

    def _frequencies(self, tokenizer: "jieba.Tokenizer") -> tuple[_Frequencies, _Tags, int]:
        """Return the frequencies and tags of all words and their sum: the kept ones, or those jieba makes."""
        if self._folder is None:
            frequencies, total = self._load(tokenizer)
            return frequencies, _read_tags(tokenizer), total
        key = key_of("words", digest_of([self._dictionary]))
        kept = open_kept(self._folder, key, WordFrequencies.open)
        if kept is not None:
            return kept, kept, kept.total
        frequencies, total = self._load(tokenizer)
        tags = _read_tags(tokenizer)
        keep(self._folder, key, lambda place: save_frequencies(frequencies, tags, total, place))
        return frequencies, tags, total

    def _load(self, tokenizer: "jieba.Tokenizer") -> tuple[dict[str, int], int]:
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
        tokenizer.initialized = True
        for word, frequency in read_dictionary(self._dictionary):
            tokenizer.add_word(word, frequency)
        return tokenizer.FREQ, tokenizer.total


def starts_of(words: Sequence[str]) -> list[int]:
    """Return where each of the words of a text begins in it, counted from 0."""
    return list(accumulate(map(len, words[:-1]), initial=0)) if words else []


def read_dictionary(path: Path) -> Iterable[tuple[str, int]]:
    """Yield the words of a dictionary file (``word frequency`` a line, ``#`` comments), folded."""
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.partition("#")[0].split()
        if fields:
            yield fold_phrase(fields[0]), int(fields[1])


def _read_tags(tokenizer: "jieba.Tokenizer") -> dict[str, str]:
    """Return the parts of speech that stand in jieba's dictionary."""
    with tokenizer.get_dict_file() as file:
        lines = file.read().decode().splitlines()
    return {fields[0]: fields[2] for fields in map(str.split, lines) if len(fields) == 3}


def _import_jieba() -> ModuleType:
    """Import jieba without its noise, and without pkg_resources, over which it spends most of its import."""
    blocked = sys.modules.setdefault("pkg_resources", None)  # type: ignore[arg-type]  # None blocks an import
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            jieba: ModuleType = importlib.import_module("jieba")
    finally:
        if blocked is None:
            del sys.modules["pkg_resources"]
    return jieba
