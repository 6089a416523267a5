"""Everyday words for what reports say in official ones; they help to rank, and decide nothing."""

import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

_SPOKEN = Path(__file__).with_name("spoken.toml")


def in_official_words(
    query: str, *, ends_word: Callable[[str, int], bool], occurs: Callable[[str], bool]
) -> str:
    """Return the words that rank, with official ones for those of everyday speech.

    A spoken word that stands in no report gives way; one that does stays beside its official words.
    """
    kept, at, official = [], 0, []
    for found in _pattern().finditer(query):
        if not _is_free(query, found, ends_word):
            continue
        official.append(_words()[found[0]])
        if not occurs(found[0]):
            kept.append(query[at : found.start()])
            at = found.end()
    said = " ".join(filter(None, (piece.strip() for piece in (*kept, query[at:]))))
    new = dict.fromkeys(word for words in official for word in words.split() if word not in said)
    return " ".join(filter(None, (said, *new)))


def _is_free(query: str, found: re.Match[str], ends_word: Callable[[str, int], bool]) -> bool:
    """Say whether a spoken word cuts no other word."""
    starts = not found.start() or ends_word(query, found.start())
    return starts and (found.end() == len(query) or ends_word(query, found.end()))


@cache
def _words() -> dict[str, str]:
    table = tomllib.loads(_SPOKEN.read_text(encoding="utf-8"))["words"]
    return {spoken: official for official, words in table.items() for spoken in words.split()}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_words(), key=lambda word: (-len(word), word)))))
