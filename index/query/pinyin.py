"""Turn typed pinyin into known words: the likeliest ways to read a run of letters."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from corpus.pinyin import plain, syllables_of

QUESTION_WORDS = tuple(
    re.split(
        " ",
        "哪些 哪个 哪几个 哪里 什么 怎么 怎么做 怎么样 如何 为什么 多少 几个 几次 有没有 有 提到 提到了"
        " 写到 写了 说到 的 了 吗 呢 在 里 和 但 没有 不 镇 乡镇 乡 街道 县 市 省 村 社区 报告 政府 工作"
        " 上半年 下半年 全年 今年 去年 计划 打算 问题 不足 困难 做法 办法 措施 情况",
    )
)
"""Words of questions, which pinyin may spell besides the known ones."""

_BEST = 3
_AS_TYPED = 4.0  # what a reading costs: a word is 1, so that few long words win
_AS_LIKELY = 1.0  # dearer than the best by less
_TONE_DIGITS = re.compile(r"(?<=[a-zü])[1-5](?![0-9])")
_TOKEN = re.compile(r"(?P<letters>[A-Za-zÀ-ɏ\u0300-\u036f]+)|(?P<gap>[\s'’]+)|(?P<other>.)", re.DOTALL)
_ACRONYM = re.compile("[A-Z]{1,3}")  # GDP, AI


@dataclass(frozen=True, slots=True)
class TypedSound:
    """A known word as it would be typed; ``rank`` is its place among the known words."""

    word: str
    syllables: tuple[str, ...]
    rank: int


@dataclass(frozen=True, slots=True, order=True)
class _Reading:
    """A way to read the first letters; ``read`` says whether some became words."""

    cost: float
    text: str
    read: bool


@dataclass(slots=True)
class _Typed:
    """A text as the letters of its sounds.

    Attributes:
        letters: All sounds, one after the other; acronyms in capitals, which no word has.
        breaks: Offsets in ``letters`` at which a syllable must end.
        kept: By offset, what stands there as typed and where it ends.
        han: The offsets of ``kept`` that hold a Chinese character.
    """

    letters: str = ""
    breaks: set[int] = field(default_factory=set)
    kept: dict[int, tuple[str, int]] = field(default_factory=dict)
    han: set[int] = field(default_factory=set)

    def add(self, sound: str, text: str) -> None:
        """Add ``text``, which sounds ``sound``, between two breaks."""
        start = len(self.letters)
        self.letters += sound
        self.kept[start] = text, len(self.letters)
        self.breaks |= {start, len(self.letters)}


def best_spellings(text: str, words: Mapping[str, Sequence[TypedSound]]) -> list[str]:
    """Return the likeliest readings of ``text`` whose pinyin became ``words``, which are by their letters."""
    typed = _typed(text)
    longest = max(map(len, words), default=0)
    best: list[list[_Reading]] = [[] for _ in range(len(typed.letters) + 1)]
    best[0] = [_Reading(cost=0, text="", read=False)]
    for at in range(len(typed.letters)):
        best[at] = sorted(best[at])[:_BEST]
        for end, step in _steps(typed, at, words, longest) if best[at] else ():
            best[end] += [_then(reading, step) for reading in best[at]]
    whole = [reading for reading in sorted(best[-1]) if reading.read]
    fullest = [reading.text for reading in whole if reading.cost < whole[0].cost + _AS_LIKELY]
    return list(dict.fromkeys(re.sub(" +", " ", text).strip() for text in fullest))[:_BEST]


def _typed(text: str) -> _Typed:
    if len(_TONE_DIGITS.findall(text)) > 1:
        text = _TONE_DIGITS.sub(" ", text)
    typed = _Typed()
    for token in _TOKEN.finditer(text):
        written = token[0]
        if token["gap"]:
            typed.breaks.add(len(typed.letters))
        elif token["letters"]:
            typed.add(written if _ACRONYM.fullmatch(written) else plain(written), f" {written} ")
        else:
            typed.han.add(len(typed.letters))
            typed.add(syllables_of(written)[0], written)
    return typed


def _then(reading: _Reading, step: _Reading) -> _Reading:
    return _Reading(
        cost=reading.cost + step.cost, text=reading.text + step.text, read=reading.read or step.read
    )


def _steps(
    typed: _Typed, at: int, words: Mapping[str, Sequence[TypedSound]], longest: int
) -> Iterator[tuple[int, _Reading]]:
    """Yield the ways to read on from ``at``: what stands there as typed, or a word."""
    if at in typed.kept:
        text, end = typed.kept[at]
        yield end, _Reading(cost=_AS_TYPED, text=text, read=False)
    for end in range(at + 1, min(at + longest, len(typed.letters)) + 1):
        for word in words.get(typed.letters[at:end], ()):
            offsets = list(accumulate(map(len, word.syllables), initial=at))
            if _fits(typed, offsets, word.word):
                read = not typed.han.issuperset(offsets[:-1])
                yield end, _Reading(cost=1 + word.rank * 1e-7, text=word.word, read=read)


def _fits(typed: _Typed, offsets: Sequence[int], word: str) -> bool:
    """Say whether ``word``, its syllables at ``offsets``, keeps the breaks and the Chinese that was typed."""
    if any(offsets[0] < cut < offsets[-1] and cut not in offsets for cut in typed.breaks):
        return False
    return all(
        at not in typed.han or typed.kept[at][0] == one for at, one in zip(offsets, word, strict=False)
    )
