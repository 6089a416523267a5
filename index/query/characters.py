"""What the tagger is told of each character of a question; nothing here holds for one corpus only."""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from index.folding import fold_phrase

Features = list[str]

_LONGEST_SEEN = 6
"""Characters from which a phrase of the corpus is but long."""

_NEGATOR = re.compile("[没不未无非冇莫甭漏缺除却别]|毫|只字")
_NO_NEGATOR = frozenset(
    ("有没有", "是不是", "不少", "不同", "不足", "不错", "不好意思", "别的", "非常", "无论", "不管", "区别")
)
"""Words that may deny a thing of their clause, and words that only look so; which of them do is learned."""

_ASKS = re.compile(
    r"有没有|是不是|有无|([一-鿿])[没不]\1|[了过]没有?(?=[，。？?！!\s]|$)|没有?[呢啊吗]?[？?]*$"
    r"|[要会能可]不[要会能可]?|不知道?|不好意思|没关系|没事"
)
"""Negators that only ask: 有没有, 提没提, 写了没."""

_DENIES = re.compile("[没不无未非除漏缺冇莫勿免删剔刨去撇抛排避毫只字外落少丢空]|忘|别")
_CLAUSE_ENDS = frozenset("，。！？；：,!?;:\n")
_FAR = 8
_OPEN, _SHUT = '“‘《"', '”’》"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What is known of the words of a question, the language's and the corpus's.

    Attributes:
        cut: The words of a folded text.
        tag_of: Part of speech of a word in jieba's letters, ``""`` for none.
        contrast: How much more often the corpus says a word than the language does (a logarithm).
        holds: Whether the corpus holds a folded phrase, also where it cuts words.
        terms: Where the field's terms stand in a folded text: start, end (exclusive).
        everyday: Where everyday words for a term stand.
        places: Where names of places stand.
    """

    cut: Callable[[str], Sequence[str]]
    tag_of: Callable[[str], str]
    contrast: Callable[[str], float]
    holds: Callable[[str], bool]
    terms: Callable[[str], Sequence[tuple[int, int]]]
    everyday: Callable[[str], Sequence[tuple[int, int]]]
    places: Callable[[str], Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class _Word:
    """The word a character stands in: what it is, and where in it the character stands (B, M, E or S)."""

    text: str
    tag: str
    contrast: str
    at: str


def describe(text: str, knowledge: Knowledge, *, follows: bool = False) -> list[Features]:
    """Return the features of each character of a normalised question; ``follows`` says a turn went before."""
    plain = "".join(map(_plain, text))
    words = _words_of(plain, knowledge)
    columns = (
        _letters(plain),
        _word_features(words),
        _covered("term", plain, knowledge.terms),
        _covered("said", plain, knowledge.everyday),
        _covered("place", plain, knowledge.places),
        _seen(plain, knowledge.holds),
        _quoted(text),
        _clauses(words),
    )
    first = ["follows"] if follows else []
    return [
        ["bias", *first, *(name for names in column for name in names)]
        for column in zip(*columns, strict=True)
    ]


def denies(text: str) -> bool:
    """Say whether a question may deny anything: whether a negator stands in it, 有没有 and the like apart."""
    return bool(_DENIES.search(_ASKS.sub("", text)))


def _plain(character: str) -> str:
    """Return a character folded, but never two for one nor none."""
    folded = fold_phrase(character)
    return folded if len(folded) == 1 else character


def _letters(text: str) -> Iterator[Features]:
    padded = f"\x02\x02{text}\x03\x03"
    for before2, before, this, after, after2 in zip(*(padded[at:] for at in range(5)), strict=False):
        yield [
            f"c={this}",
            f"c-1={before}",
            f"c-2={before2}",
            f"c+1={after}",
            f"c+2={after2}",
            f"c-1c={before}{this}",
            f"cc+1={this}{after}",
            f"c-2c-1={before2}{before}",
            f"c+1c+2={after}{after2}",
            f"c-1cc+1={before}{this}{after}",
            f"c-1c+1={before}{after}",
            f"c-2c-1c={before2}{before}{this}",
            f"cc+1c+2={this}{after}{after2}",
        ]


def _words_of(text: str, knowledge: Knowledge) -> list[_Word]:
    """Return for each character of a text the word it stands in."""
    words: list[_Word] = []
    for word in knowledge.cut(text):
        tag, contrast = knowledge.tag_of(word), _rounded(knowledge.contrast(word))
        if len(word) == 1:
            words.append(_Word(word, tag, contrast, "S"))
            continue
        words.append(_Word(word, tag, contrast, "B"))
        words += [_Word(word, tag, contrast, "M")] * (len(word) - 2)
        words.append(_Word(word, tag, contrast, "E"))
    return words


def _rounded(contrast: float) -> str:
    return str(max(-4, min(8, round(contrast))))


def _word_features(words: Sequence[_Word]) -> Iterator[Features]:
    spans = [list(group) for _, group in groupby(range(len(words)), key=_word_numbers(words).__getitem__)]
    edge = _Word("", "", "", "")
    for number, places in enumerate(spans):
        before = words[spans[number - 1][0]] if number else edge
        after = words[spans[number + 1][0]] if number + 1 < len(spans) else edge
        for place in places:
            word = words[place]
            yield [
                f"w={word.text}|{word.at}",
                f"t={word.tag}|{word.at}",
                f"k={word.contrast}|{word.tag[:1]}|{word.at}",
                f"w-1={before.text}|{word.at}",
                f"w+1={after.text}|{word.at}",
                f"t-1={before.tag}|{word.tag}|{word.at}",
                f"t+1={after.tag}|{word.tag}|{word.at}",
                f"k-1={before.contrast}|{before.tag[:1]}|{word.at}",
                f"k+1={after.contrast}|{after.tag[:1]}|{word.at}",
                f"w-1w={before.text}|{word.text}",
                f"ww+1={word.text}|{after.text}",
            ]


def _clauses(words: Sequence[_Word]) -> Iterator[Features]:
    """Yield for each character what else its clause holds on either side."""
    clauses = Clauses(words)
    for place in range(len(words)):
        number = clauses.numbers[place]
        left = clauses.numbers[-1] - number
        features = [f"clauses left={min(left, 3)}", f"clause={min(number, 3)}"]
        for side, heads in (("<", clauses.before(place)), (">", clauses.after(place))):
            features += _side(side, clauses, heads, place)
        yield features


def _side(side: str, clauses: "Clauses", heads: Sequence[int], place: int) -> Features:
    """Tell of one side of a character, nearest word first: its negator, its verb, and if that is denied."""
    words = clauses.words
    negator = next((head for head in heads if _negates(words[head].text)), None)
    verb = clauses.verb(heads)
    features = []
    if negator is not None:
        features += [f"no{side}{words[negator].text}", f"no{side}{min(abs(negator - place), _FAR)}"]
    if verb is None:
        return [*features, f"v{side}"]
    denied = clauses.is_denied(verb)
    return [
        *features,
        f"v{side}{words[verb].text}",
        f"denied{side}={denied}",
        f"denied{side}={denied}|{min(abs(verb - place), _FAR)}",
    ]


class Clauses:
    """The words of a question by clause; places count its characters from 0."""

    def __init__(self, words: Sequence[_Word]) -> None:
        self.words = words
        self._heads = [place for place, word in enumerate(words) if word.at in "BS"]
        self.numbers, number = [], 0
        for word in words:
            self.numbers.append(number)
            number += word.text in _CLAUSE_ENDS

    def before(self, place: int) -> list[int]:
        """Return where the words before a place begin that stand in its clause, the nearest first."""
        near = (head for head in self._heads if self.numbers[head] == self.numbers[place])
        return [head for head in near if head + len(self.words[head].text) <= place][::-1]

    def after(self, place: int) -> list[int]:
        """Return where the words behind a place begin that stand in its clause, the nearest first."""
        return [head for head in self._heads if self.numbers[head] == self.numbers[place] and head > place]

    def verb(self, heads: Sequence[int]) -> int | None:
        """Return where the first verb of some words begins, None for none."""
        return next((head for head in heads if self.words[head].tag.startswith("v")), None)

    def is_denied(self, verb: int) -> bool:
        """Say whether a verb is denied: by itself, by the word before it, or past an adverb."""
        words = self.words
        denied = _negates(words[verb].text) or (verb > 0 and _negates(words[verb - 1].text))
        return denied or (verb > 1 and words[verb - 1].tag == "d" and _negates(words[verb - 2].text))


def clauses_of(text: str, knowledge: Knowledge) -> Clauses:
    """Return the words of a normalised question by clause."""
    return Clauses(_words_of("".join(map(_plain, text)), knowledge))


def _negates(word: str) -> bool:
    return bool(_NEGATOR.search(word)) and word not in _NO_NEGATOR


def _word_numbers(words: Sequence[_Word]) -> list[int]:
    """Return for each character the number of its word."""
    numbers, number = [], -1
    for word in words:
        number += word.at in "BS"
        numbers.append(number)
    return numbers


def _covered(name: str, text: str, find: Callable[[str], Sequence[tuple[int, int]]]) -> Iterator[Features]:
    """Yield for each character where in a found stretch it stands, and how long that is."""
    features: list[Features] = [[] for _ in text]
    for start, end in find(text):
        length = min(end - start, _LONGEST_SEEN)
        for place in range(start, end):
            at = "S" if end - start == 1 else "B" if place == start else "E" if place == end - 1 else "M"
            features[place] = [f"{name}={at}", f"{name}={at}{length}"]
        if start:
            features[start - 1].append(f"{name}+1")
        if end < len(text):
            features[end].append(f"{name}-1")
    return iter(features)


def _seen(text: str, holds: Callable[[str], bool]) -> Iterator[Features]:
    """Yield for each character the longest phrase of the corpus that begins, ends and covers it."""
    begins, ends, covers = [0] * len(text), [0] * len(text), [0] * len(text)
    end = 0
    for start in range(len(text)):
        end = max(end, start)
        while end < len(text) and text[end].isalnum() and holds(text[start : end + 1]):
            end += 1
        begins[start] = end - start
        if end > start:
            ends[end - 1] = max(ends[end - 1], end - start)
        for place in range(start, end):
            covers[place] = max(covers[place], end - start)
    for begin, finish, cover in zip(begins, ends, covers, strict=True):
        yield [
            f"seen={min(cover, _LONGEST_SEEN)}",
            f"begins={min(begin, _LONGEST_SEEN)}",
            f"ends={min(finish, _LONGEST_SEEN)}",
        ]


def _quoted(text: str) -> Iterator[Features]:
    depth = False
    for place, character in enumerate(text):
        shut = depth and character in _SHUT
        depth = depth and not shut
        quoted = ["quoted"] if depth else []
        before = ["behind quote"] if place and text[place - 1] in _OPEN else []
        after = ["before quote"] if text[place + 1 : place + 2] and text[place + 1] in _SHUT else []
        yield [*quoted, *before, *after, f"end={min(len(text) - place - 1, 3)}"] + (
            ["start"] if not place else []
        )
        depth = depth or (character in _OPEN and not shut)


def contrast(share: float, language: float) -> float:
    """Return the logarithm of a word's share in the corpus over its share in the language."""
    return math.log(share / language)
