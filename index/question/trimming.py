"""Trim a stretch of a question down to the phrase that names a topic."""

import re
from collections.abc import Callable
from functools import cache

from index.question.wordlists import any_of, words

EndsWord = Callable[[str, int], bool]
"""Says whether a word of a stretch ends after so many characters."""

_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|「([^」]+)」|『([^』]+)』")
_BRACKETED = re.compile(r"[（(]([^）)]*)[）)]")


def trim(stretch: str, ends_word: EndsWord = lambda *_: True) -> str:
    """Return the stretch without asking and linking words at its ends; ``""`` when nothing is left.

    ``ends_word`` keeps words whole: 就 goes from 就建了水厂, but not from 就业.
    """
    stretch = _BRACKETED.sub(r"、\1", stretch)
    before = None
    while before != stretch:
        before = stretch
        stretch = stretch[_end_of_lead(stretch, ends_word) :]
        stretch = stretch[: _start_of_trail(stretch, ends_word)]
    return "" if _names_nothing(stretch) else stretch


def without_generic_noun(phrase: str) -> str:
    """Return 储能 for 储能项目: the noun behind says nothing of its own."""
    return _generic_noun().sub("", phrase)


def without_verb(phrase: str) -> str:
    """Return 夜市 for 发展夜市; it may cut into a word (养老 in 养老服务), which the caller checks."""
    return _verb().sub("", phrase)


def quoted(stretch: str) -> list[str]:
    """Return the phrases in quotation marks."""
    return [inner for pair in _QUOTED.findall(stretch) for inner in pair if inner]


def alternatives(stretch: str) -> list[str]:
    """Split 防诈、反诈 and 夜市或者夜间经济 into the things listed."""
    return [piece for piece in re.split(r"、|或者|或是|或|还是|包括|/|以及", stretch) if piece]


def conjuncts(stretch: str) -> list[str]:
    """Split 河长制和林长制 at its conjunctions."""
    return [piece for piece in re.split(r"和|与|跟|及|同时|并且|且", stretch) if piece]


def _names_nothing(stretch: str) -> bool:
    """Say whether a trimmed stretch is a lone character or word that names no topic."""
    return (
        stretch in words("nothing")
        or stretch in words("light")
        or all(character in words("particles") for character in stretch)
    )


def _end_of_lead(stretch: str, ends_word: EndsWord) -> int:
    """Return where the longest run of leading words ends that cuts no word."""
    ends = [0]
    while found := _leading().match(stretch, ends[-1]):
        ends.append(found.end())
    return next((end for end in reversed(ends[1:]) if end == len(stretch) or ends_word(stretch, end)), 0)


def _start_of_trail(stretch: str, ends_word: EndsWord) -> int:
    """Return where the longest run of trailing words starts that cuts no word."""
    starts = [len(stretch)]
    while found := _trailing().search(stretch, 0, starts[-1]):
        starts.append(found.start())
    return next(
        (start for start in reversed(starts[1:]) if not start or ends_word(stretch, start)), len(stretch)
    )


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(any_of("lead"))


@cache
def _trailing() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('trail')})$")


@cache
def _generic_noun() -> re.Pattern[str]:
    return re.compile(rf"(?<=[一-鿿A-Za-z0-9”]{{2}})的?(?:{any_of('generic_nouns')})$")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:正在|主动|大力|积极|加快|持续|全面|深入)*(?:{any_of('verbs')})[了过]?(?=[一-鿿A-Za-z0-9“]{{2}})"
    )
