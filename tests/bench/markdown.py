"""Writes the figures as Markdown tables, as the README holds them."""

from collections.abc import Iterator
from typing import Any

from tests.bench.systems.all_systems import SYSTEMS
from tests.bench.table import COLUMNS, number

_TITLES = ("build s", "open ms", "memory MB", "disk MB", "ranked p50", "p99", "phrase p50", "p99", "exact")


def to_markdown(figures: dict[str, dict[str, dict[str, Any]]]) -> str:
    """Return one table a size; systems that were left out stand in none."""
    return "\n\n".join("\n".join(_table(int(size), systems)) for size, systems in figures.items()) + "\n"


def _table(size: int, systems: dict[str, dict[str, Any]]) -> Iterator[str]:
    yield f"| {size:,} paragraphs | " + " | ".join(_TITLES) + " |"
    yield "| --- |" + " ---: |" * len(_TITLES)
    for name in SYSTEMS:
        if found := systems.get(name):
            cells = [number(found.get(column)) for column in COLUMNS]
            yield f"| {name} | " + " | ".join((*cells, "yes" if found["exact"] else "no")) + " |"
