"""Find the question among the clauses that only tell why somebody asks."""

import re
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from index.noise.politeness import without_politeness

_WORDS = Path(__file__).with_name("everyday.toml")
_CLAUSE = re.compile(r"(?:“[^”]*”|「[^」]*」|《[^》]*》|[^，。！？；,!?;])+[，。！？；,!?;]*")
_ASKING = re.compile(
    r"[？?“\"「]|哪|谁|几[个家次名件处户场位点天乡镇]|多少|什么|啥|怎么|怎样|咋|如何|[吗呢]|有没有|有无|是否|是不是|能否|何时|为何"
    r"|列[出一]|汇总|统计|盘点|对比|比较"
)
_NAMING = re.compile(
    r"关于|有关|涉及|围绕|针对|主题|题目|专题|[”」《》]|[上下]半年(?!的?(?:政府|工作)*报告)|全年|今年|去年|计划|打算|不足|短板|困难|回顾"
    r"|[在到去是从](?![我你他这那各几哪每别全本])[一-龥]{2,3}(?:镇|乡|街道|县|区|市|省)"
)
_QUOTED = re.compile(r"[“\"「].+[”\"」]")
_TOPIC = 2  # characters: less is no topic
_PHRASE = 3  # characters in a row that no everyday word explains
_MOSTLY = 0.4
_LONG = 40  # characters: a shorter question has no room for a story, so a clause must be empty to go


def drop_preamble(text: str, *, holds_topic: Callable[[str], bool] | None = None) -> str:
    """Return ``text`` without greetings, thanks and the clauses that only tell why somebody asks.

    A clause is dropped when it tells, asks nothing and names no topic. ``holds_topic`` decides that when
    given; else everyday words are taken out, and what may remain depends on the question: nothing in a
    short one or one without a topic of its own (哪些镇写了这个？), anything in a long one that quotes.
    """
    clauses = [(clause, bare) for clause in _CLAUSE.findall(text) if (bare := without_politeness(clause))]
    asking = "".join(bare for _, bare in clauses if _ASKING.search(bare))
    stating = "".join(bare for _, bare in clauses if not _any_of("telling").search(bare))
    is_topic = _topic_test(text, asking or stating, holds_topic)
    kept = [bare for clause, bare in clauses if not _only_tells(clause, bare) or is_topic(bare)]
    return "".join(kept or [bare for _, bare in clauses])


def _only_tells(clause: str, bare: str) -> bool:
    """Say whether ``clause``, which is ``bare`` without courtesy, speaks of the asker and asks nothing."""
    return bool(_any_of("telling").search(clause)) and not _ASKING.search(bare) and not _NAMING.search(clause)


def _topic_test(text: str, asking: str, holds_topic: Callable[[str], bool] | None) -> Callable[[str], bool]:
    """Return the test for whether a clause of ``text`` holds a topic, given what is asked."""
    if len(text) < _LONG or sum(map(len, _words_of_topic(asking))) < _TOPIC:
        return lambda clause: sum(map(len, _words_of_topic(clause))) >= _TOPIC
    if holds_topic:
        return holds_topic
    if _QUOTED.search(asking):
        return lambda _: False
    return _is_mostly_unusual


def _is_mostly_unusual(clause: str) -> bool:
    words = _words_of_topic(clause)
    return max(map(len, words), default=0) >= _PHRASE or sum(map(len, words)) >= _MOSTLY * len(clause)


def _words_of_topic(clause: str) -> Sequence[str]:
    """Return what remains of ``clause`` when all everyday words are taken out."""
    return re.findall(r"[一-龥A-Za-z\d]+", _any_of("everyday").sub(" ", clause))


@cache
def _any_of(name: str) -> re.Pattern[str]:
    with _WORDS.open("rb") as file:
        words = tomllib.load(file)[name]
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
