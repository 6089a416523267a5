"""Trim a stretch of a question down to the phrase that names a topic."""

import re
from collections.abc import Callable
from functools import cache

from index.question.wordlists import any_of, words

EndsWord = Callable[[str, int], bool]
"""Says whether a word of a stretch ends after so many characters."""

_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|「([^」]+)」|『([^』]+)』")
_SUCH = re.compile(
    r"(?<=[一-鿿A-Za-z0-9”]{2})(?:(?:这|那)一?[类种些样]|之类|一类)(?:的[一-鿿]{0,4}|[一-鿿]{0,4})$"
)
_ALIKE = re.compile(r"([防反养种修治建管办招查促稳保抓])[一-鿿]{1,3}(?:\1[一-鿿]{1,3})+")
_LACKS = re.compile(r"^(?:缺乏|缺少|缺|少)(?=[一-鿿]{2})")
_LACKING = re.compile(
    r"(?<=[一-鿿]{2})(?:还|也|都|比较|相对|仍然?|依然|过于|有点|太|较|偏|很|不太|不够)*"
    r"(?:薄弱|滞后|落后|缺乏|短缺|乏力|突出|困难|紧张|吃紧|没(?:有)?(?:搞|做|抓|管|建|办)好|不(?:高|足|强|大|优|够|行|好|快|多|稳|到位|完善|健全|均衡|平衡|充分|明显)|[差弱少低慢]|(?<![困艰])难)的?$"
)
_BRACKETED = re.compile(r"[（(]([^）)]*)[）)]")


def trim(stretch: str, ends_word: EndsWord = lambda *_: True) -> str:
    """Return the stretch without asking and linking words at its ends; ``""`` when nothing is left.

    ``ends_word`` keeps words whole: 就 goes from 就建了水厂, but not from 就业.
    """
    stretch = _SUCH.sub("", _BRACKETED.sub(r"、\1", stretch))
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
    return [piece for piece in re.split(r"、|或者|或是|或|还是|包括|/|以及|[（）()]", stretch) if piece]


def without_judgement(stretch: str) -> str:
    """Return 工业 for 工业薄弱 and for 缺少工业: that a thing is lacking is no topic of its own."""
    return _LACKING.sub("", _LACKS.sub("", stretch)) or stretch


def parallels(stretch: str) -> list[str]:
    """Split 防汛防台风 and 养鸡养鸭养猪, one thing after another with the same verb; else ``[]``."""
    found = _ALIKE.fullmatch(stretch)
    return re.findall(f"{found[1]}[^{found[1]}]+", stretch) if found else []


def conjuncts(stretch: str) -> list[str]:
    """Split 河长制和林长制 at its conjunctions; a character beside one (普及, 拉及分类) is part of a word."""
    pieces = [piece for piece in re.split(r"和|与|跟|及|同时|并且|且", stretch) if piece]
    return pieces if all(len(piece) > 1 for piece in pieces) else [stretch]


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


def matters(phrase: str) -> list[str]:
    """Return what is left of 帮企业解决用工难 without whom it serves and how it is dealt with, longest first.

    The caller checks which of them is a term: the list goes on into the words themselves.
    """
    fronts, at = [phrase], 0
    while found := _served().match(phrase, at):
        at = found.end()
        if not found["people"]:
            fronts.append(phrase[at:])
    ends = [_dealt().sub("", front) for front in fronts]
    return [matter for pair in zip(fronts, ends, strict=True) for matter in dict.fromkeys(pair)][1:]


@cache
def _served() -> re.Pattern[str]:
    serving = "|".join(map(any_of, ("dealings", "verbs")))
    people = any_of("people")
    return re.compile(rf"(?:(?P<people>{people})|(?:{serving})(?:好|了|过)?)(?=[一-鿿A-Za-z0-9]{{2}})")


@cache
def _dealt() -> re.Pattern[str]:
    return re.compile(rf"(?<=[一-鿿]{{2}})的?(?:{any_of('dealt')})+$")


def behind_verb(phrase: str) -> str:
    """Return 人才驿站 for 引才建了人才驿站: what was done is the matter, not why."""
    found = _done().search(phrase)
    return phrase[found.end() :] if found else phrase


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('verbs')})(?:了|好|成)(?=[一-鿿A-Za-z0-9]{{3,}}$)")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:正在|主动|大力|积极|加快|持续|全面|深入)*(?:{any_of('verbs')})[了过]?(?=[一-鿿A-Za-z0-9“]{{2}})"
    )
