"""Find the known words that sound like what was typed: homophone typos, pinyin, misspelt names."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from corpus.pinyin import blurred, syllables_of
from index.query.pinyin import QUESTION_WORDS, TypedSound, best_spellings

_WORD = re.compile(r"[一-鿿]{2,}")
_SHORTEST_WINDOW = 3  # characters: two that sound like a word are more often chance than typo
_KIND = re.compile(r"(?:街道|地区|自治[州县]|[镇乡县区市省州旗])$")
_LONG_NAME = 3  # characters: in a shorter name one other character makes another place

Sound = tuple[str, ...]


class SoundIndex:
    """Known words by their sound; built when first asked, about 0.3 s for ten thousand words.

    It only proposes: whether a text was written as meant is for the caller to know.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Take the known words, the likeliest first; single characters and other scripts are left out."""
        self._words = list(dict.fromkeys(word for word in words if _WORD.fullmatch(word)))

    def homophones(self, word: str) -> list[str]:
        """Return the known words that sound like ``word`` but are written differently, best first.

        Equal sounds come before blurred ones (zh/z, ch/c, sh/s, n/l, ng/n). When no known word sounds
        like the whole, its longest part that does is replaced: 海洋木场建设 to 海洋牧场建设.
        """
        return self._alike(word) or self._with_a_part_respelt(word)

    def from_pinyin(self, text: str) -> list[str]:
        """Return ``text`` with its pinyin turned into known words, best first; empty when it holds none.

        Tones, capitals and spaces do not matter, and Chinese may stand between: yuchuan管控.
        """
        return best_spellings(text, self._by_letters)

    def similar_names(self, name: str, names: Iterable[str]) -> list[str]:
        """Return those of ``names`` that ``name`` may be a misspelling of, best first; none if it is one.

        They sound alike, have two characters swapped or, if long enough, one character too many, too few
        or other. 镇, 乡 and the like do not count.
        """
        known = [known for known in dict.fromkeys(names) if "*" not in known and "X" not in known]
        if name in known:
            return []
        ranked = ((_unlikeness(_core(name), _core(other)), other) for other in known)
        return [other for rank, other in sorted(ranked, key=lambda pair: pair[0]) if rank < _UNLIKE]

    def _alike(self, word: str) -> list[str]:
        """Return the known words that sound like the whole of ``word`` and share a character with it."""
        sound = syllables_of(word)
        found = [*self._by_sound[0].get(sound, ()), *self._by_sound[1].get(_blur(sound), ())]
        return [other for other in dict.fromkeys(found) if other != word and set(other) & set(word)]

    def _with_a_part_respelt(self, word: str) -> list[str]:
        for length in range(len(word) - 1, _SHORTEST_WINDOW - 1, -1):
            for start in range(len(word) - length + 1):
                part = word[start : start + length]
                if part not in self._known and (others := self._alike(part)):
                    return [word[:start] + other + word[start + length :] for other in others]
        return []

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self._words)

    @cached_property
    def _by_sound(self) -> tuple[dict[Sound, list[str]], dict[Sound, list[str]]]:
        """The words by their sound, and by their blurred sound."""
        return _grouped(self._words, syllables_of), _grouped(
            self._words, lambda word: _blur(syllables_of(word))
        )

    @cached_property
    def _by_letters(self) -> dict[str, list[TypedSound]]:
        """The words, and those of questions, by the letters of their sound without spaces."""
        words = dict.fromkeys((*self._words, *QUESTION_WORDS))
        typed = [
            TypedSound(word=word, syllables=syllables_of(word), rank=rank) for rank, word in enumerate(words)
        ]
        groups: dict[str, list[TypedSound]] = defaultdict(list)
        for each in typed:
            groups["".join(each.syllables)].append(each)
        return groups


def _grouped(words: Iterable[str], sound: Callable[[str], Sound]) -> dict[Sound, list[str]]:
    groups: dict[Sound, list[str]] = {}
    for word in words:
        groups.setdefault(sound(word), []).append(word)
    return groups


def _blur(sound: Sound) -> Sound:
    return tuple(map(blurred, sound))


def _core(name: str) -> str:
    """Return ``name`` without 镇, 乡 and the like, unless nothing of a name would remain."""
    core = _KIND.sub("", name)
    return core if len(core) > 1 else name


_UNLIKE = 4


def _unlikeness(name: str, other: str) -> int:
    """Return how far two names are apart: 0 the same, 1 and 2 in sound, 3 by one slip, ``_UNLIKE`` unlike."""
    sounds = syllables_of(name), syllables_of(other)
    if name == other:
        return 0
    if sounds[0] == sounds[1]:
        return 1
    if _blur(sounds[0]) == _blur(sounds[1]):
        return 2
    return 3 if _is_one_slip(name, other) else _UNLIKE


def _is_one_slip(name: str, other: str) -> bool:
    """Say whether two names differ by one swap or, when long enough, by one character."""
    if sorted(name) == sorted(other):
        return sum(left != right for left, right in zip(name, other, strict=True)) == 2
    if max(len(name), len(other)) < _LONG_NAME:
        return False
    return any(left == right for left in _shortened(name) for right in _shortened(other))


def _shortened(name: str) -> Sequence[str]:
    """Return ``name`` and each way to leave one character out."""
    return [name, *(name[:index] + name[index + 1 :] for index in range(len(name)))]
