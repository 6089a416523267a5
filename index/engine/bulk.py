"""Cuts much text into words with rjieba: jieba's words at twenty times its speed."""

import re
from collections.abc import Iterable, Iterator

import rjieba

# rjieba takes these for Chinese characters and jieba does not; half a character is no UTF-8 at all.
_RARE = re.compile("([\u3400-\u4dbf\u9fd6-\u9fff\uf900-\ufaff\ud800-\udfff\U00020000-\U0010ffff])")
# jieba splits what is not Chinese once more, by this rule of its finalseg; rjieba leaves 1-6 in one piece.
_LATIN = re.compile(r"[a-zA-Z0-9+#&._%\-]{2,}")
_FIGURES = re.compile(r"([a-zA-Z0-9]+(?:\.\d+)?%?)")


class BulkCutter:
    """Cuts texts into the words that ``jieba.Tokenizer.cut`` gives; joined they are the text again.

    Args:
        words: Words of the field and their frequencies, as ``jieba.Tokenizer.add_word`` takes them.
    """

    def __init__(self, words: Iterable[tuple[str, int]] = ()) -> None:
        self._words = tuple(words)
        self._jieba = rjieba.Jieba()
        for word, frequency in self._words:
            self._jieba.add_word(word, frequency, None)

    def __reduce__(self) -> tuple[type["BulkCutter"], tuple[object]]:
        """Let another process make its own."""
        return BulkCutter, (self._words,)

    def cut(self, text: str) -> list[str]:
        """Return the words of a text in order, white space and punctuation among them."""
        if _RARE.search(text):
            return [word for piece in _RARE.split(text) if piece for word in self._cut_plain(piece)]
        return self._cut_plain(text)

    def _cut_plain(self, text: str) -> list[str]:
        if _RARE.match(text):
            return [text]
        words: list[str] = self._jieba.cut(text)
        if _LATIN.search(text):
            return list(_split_figures(words))
        return words


def _split_figures(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if _LATIN.fullmatch(word):
            yield from filter(None, _FIGURES.split(word))
        else:
            yield word
