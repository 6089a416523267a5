"""The catalogue of shipped reports (corpus/catalog.toml): whose they are, and nothing else about them."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from corpus.cleaning import Line
from corpus.errors import CatalogError
from corpus.model import Place
from corpus.organ import GOVERNMENT

CATALOG = Path(__file__).parent / "catalog.toml"
_WORDS = ("label", "name", "kind", "county", "city", "province")
_KEYS = {"id", "source", "line", "says", "year", "half", "clues", *_WORDS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Whose a report is, and of what time.

    Attributes:
        id: Of the report; unique in the catalogue.
        place: Whose it is.
        year: The year it speaks of, or None.
        half: 1 or 2 for a half-year's report, else None.
        organ: Who reports; ``""`` where nothing tells.
    """

    id: str
    place: Place
    year: int | None
    half: int | None
    organ: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One report of the catalogue: the file and line it begins on, words it says, and whose it is."""

    source: str
    line: int
    says: str
    identity: Identity

    def fits(self, source: str, lines: Sequence[Line]) -> bool:
        """Say whether these lines of this file are the report meant."""
        begins = (self.source, self.line) == (source, lines[0].number)
        return begins and any(self.says in line.text for line in lines)


@cache
def read_catalog(path: Path = CATALOG) -> tuple[Entry, ...]:
    """Return the entries of a catalogue.

    Raises:
        CatalogError: It is no TOML, or an entry lacks a key, has an unknown one or repeats an id.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get("report", [])
    except (OSError, tomllib.TOMLDecodeError) as exc:
        raise CatalogError(f"{path}: {exc}") from exc
    entries = tuple(_entry(path, number, table) for number, table in enumerate(tables, 1))
    ids = [entry.identity.id for entry in entries]
    repeated = sorted({one for one in ids if ids.count(one) > 1})
    if repeated:
        raise CatalogError(f"{path}: id {repeated[0]} stands twice; give each report its own")
    return entries


def _entry(path: Path, number: int, table: dict[str, Any]) -> Entry:
    wrong = sorted(_KEYS ^ table.keys())
    if wrong:
        raise CatalogError(f"{path}: report {number}: keys missing or unknown: {', '.join(wrong)}")
    place = Place(**{word: table[word] for word in _WORDS}, clues=tuple(table["clues"]))
    identity = Identity(id=table["id"], place=place, year=table["year"], half=table["half"], organ=GOVERNMENT)
    return Entry(source=table["source"], line=table["line"], says=table["says"], identity=identity)
