"""The asking words of cues.toml as regular expressions, read once."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_CUES = Path(__file__).with_name("cues.toml")


@cache
def cues(group: str) -> dict[str, re.Pattern[str]]:
    """Return the patterns of one group (cues, parts) by name; each matches where any of its lines does."""
    return {name: re.compile("|".join(lines)) for name, lines in _lines(group).items()}


@cache
def turns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return name and pattern of every line under [turns], in order."""
    return tuple((name, re.compile(line)) for name, lines in _lines("turns").items() for line in lines)


def _lines(group: str) -> dict[str, list[str]]:
    table = _table()
    return {name: [_expand(line, table["names"]) for line in lines] for name, lines in table[group].items()}


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(_CUES.read_text(encoding="utf-8"))


def _expand(line: str, names: dict[str, str]) -> str:
    """Put patterns for names; a pattern may hold the names below it."""
    for name, pattern in names.items():
        line = line.replace(f"{{{name}}}", pattern)
    return line
