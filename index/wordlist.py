"""Read the thesaurus files into groups of words, and refuse what is wrong in them.

A file is TOML: ``chapter`` on top, then one table a group, named by its preferred term; its words stand in
one string with spaces between them::

    chapter = "消费与商贸"

    ["夜间经济"]
    equal = "夜经济 夜间消费"    # the same thing in other words: a report that writes this states the concept
    narrower = "夜市"            # a kind of it: states it too, but not the other way round
    near = "步行街"              # related: never states it
    everyday = "晚上摆摊 晚上…逛"  # how people ask for it; … is a gap of up to five characters

    ["三公经费"]
    equal = "三公"
    unlike = "三公里 三公司"     # longer words that hold one of the group's words but mean another thing
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NoReturn

from index.errors import ThesaurusError

GAP = "…"
ROLES = ("equal", "narrower", "near", "everyday", "unlike")
_DROPPED = re.compile(r"[\s“”‘’\"'「」『』]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The words for one concept.

    Attributes:
        preferred: The usual official term.
        equal: Words and spellings that state the same thing.
        narrower: Kinds of it: a report that writes one states the concept.
        near: Related words that do not state it.
        everyday: How people say it in a question; short phrases, with ``…`` where they may put other words.
        unlike: Longer words that hold one of the words above but mean another thing: 三公里 for 三公.
        chapter: The part of a report it belongs to: 农业, 平安建设 ….
    """

    preferred: str
    equal: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    everyday: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    chapter: str = ""

    @property
    def claimed(self) -> tuple[str, ...]:
        """The words that belong to this group alone: preferred and equal."""
        return (self.preferred, *self.equal)

    @property
    def stating(self) -> tuple[str, ...]:
        """The words that state the concept: preferred, equal and narrower, as listed."""
        return (*self.claimed, *self.narrower)

    def extended(self, other: "Group") -> "Group":
        """Return this group with the words of ``other`` behind its own; the chapter stays."""
        words = {role: tuple(dict.fromkeys(getattr(self, role) + getattr(other, role))) for role in ROLES}
        return Group(preferred=self.preferred, chapter=self.chapter, **words)


@lru_cache(maxsize=1 << 15)  # a list is folded several times over while it is checked and indexed
def fold_term(term: str) -> str:
    """Return the form in which terms are compared: NFKC, lower case, no white space, no quotation marks."""
    if term.isalnum() and unicodedata.is_normalized("NFKC", term):  # nearly all: nothing to drop
        return term.lower()
    return _DROPPED.sub("", unicodedata.normalize("NFKC", term)).lower()


_FOLDED_GAP = fold_term(GAP)


def literals_of(phrase: str) -> tuple[str, ...]:
    """Return the folded words of a phrase around its gaps: 老人 and 食堂 of 老人…食堂."""
    return tuple(fold_term(phrase).split(_FOLDED_GAP))


def read_groups(path: Path) -> list[Group]:
    """Return the groups of one file, in its order.

    Raises:
        ThesaurusError: The file cannot be read, or a group in it is wrong.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as exc:
        raise ThesaurusError(f"{path}：读不了这个词表（{exc.strerror}）。请检查路径和权限。") from exc
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as exc:
        raise ThesaurusError(f"{path}：不是 UTF-8 编码的 TOML（{exc}）。请按提示的位置改正。") from exc
    chapter = tables.pop("chapter", "")
    if not isinstance(chapter, str):
        raise ThesaurusError(f'{path}：chapter 要写成一个字符串，例如 chapter = "农业"。')
    return [_read_group(path, chapter, preferred, table) for preferred, table in tables.items()]


def check_group(path: Path, group: Group) -> None:
    """Refuse a word that stands twice, a gap out of place, an ``unlike`` word without any of the terms.

    Raises:
        ThesaurusError: With the file, the group and the remedy.
    """
    seen: dict[str, str] = {}
    for role, term in _roles(group):
        key = fold_term(term)
        if not key:
            _refuse(path, group.preferred, f"{role} 里有空的词。没有词就删去这一行。")
        if first := seen.get(key):
            _refuse(path, group.preferred, f"“{term}”写了两次（{first}、{role}）。请只留一处。")
        seen[key] = role
        if _FOLDED_GAP in key and (role != "everyday" or not all(literals_of(term))):
            _refuse(path, group.preferred, f"“{term}”里的 … 放错了。它只能写在 everyday 里，两边都要有字。")
    for term in group.unlike:
        if not any(fold_term(word) in fold_term(term) for word in group.stating):
            _refuse(path, group.preferred, f"unlike 的“{term}”不含本组任何一个词。请删去，或改放到 near。")


def _read_group(path: Path, chapter: str, preferred: str, table: object) -> Group:
    if not isinstance(table, dict):
        _refuse(path, preferred, f'一组词要写成一节。请改成 ["{preferred}"]，下面写 equal = "…"。')
    if not fold_term(preferred) or preferred != preferred.strip():
        _refuse(path, preferred, "组名是空的，或两头有空格。请写上这一组最通用的说法。")
    if unknown := [key for key in table if key not in ROLES]:
        _refuse(path, preferred, f"不认得“{unknown[0]}”。可以写的有：{'、'.join(ROLES)}。")
    words = {role: _read_words(path, preferred, role, value) for role, value in table.items()}
    group = Group(preferred=preferred, chapter=chapter, **words)
    check_group(path, group)
    return group


def _read_words(path: Path, preferred: str, role: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, str):
        _refuse(path, preferred, f"{role} 要写成一个字符串，词与词之间空一格。")
    words = tuple(value.split())
    if not words:
        _refuse(path, preferred, f"{role} 里有空的词。没有词就删去这一行。")
    return words


def _roles(group: Group) -> Iterator[tuple[str, str]]:
    yield "preferred", group.preferred
    for role in ROLES:
        for term in getattr(group, role):
            yield role, term


def _refuse(path: Path, preferred: str, reason: str) -> NoReturn:
    raise ThesaurusError(f'{path}：["{preferred}"] {reason}')
