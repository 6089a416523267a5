"""The word lists of words.toml, read once."""

import re
import tomllib
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).with_name("words.toml")


@cache
def words(name: str) -> frozenset[str]:
    """Return the list of that name."""
    return frozenset(_tables()[name].split())


@cache
def any_of(name: str) -> str:
    """Return a pattern, without a group, for any word of a list; the longest is tried first."""
    return "|".join(map(re.escape, sorted(words(name), key=lambda word: (-len(word), word))))


@cache
def _tables() -> dict[str, str]:
    return tomllib.loads(_WORDS.read_text(encoding="utf-8"))
