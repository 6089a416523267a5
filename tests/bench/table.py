"""Prints the figures as tables."""

from typing import Any

from rich.console import Console
from rich.table import Table

from tests.bench.systems.all_systems import SYSTEMS

COLUMNS = (
    "build_s",
    "open_ms",
    "rss_mb",
    "disk_mb",
    "ranked_p50_ms",
    "ranked_p99_ms",
    "phrase_p50_ms",
    "phrase_p99_ms",
)
Figures = dict[str, dict[str, Any]]


def print_table(size: int, figures: Figures) -> None:
    """Print one size; a system that was too slow or large, or not asked for, has an empty row."""
    table = Table(title=f"{size:,} paragraphs", title_justify="left")
    table.add_column("")
    for column in (*COLUMNS, "exact"):
        table.add_column(
            column.replace("_ms", " ms").replace("_mb", " MB").replace("_", " "), justify="right"
        )
    for name in SYSTEMS:
        found = figures.get(name)
        if found is None:
            table.add_row(name, "left out")
        else:
            table.add_row(name, *(number(found.get(column)) for column in COLUMNS), str(found["exact"]))
    Console(width=140).print(table)


def print_ratios(figures: dict[str, Figures]) -> None:
    """Print what issue 5 asks for: our times over those of the best others."""
    table = Table(title="ratios of medians", title_justify="left")
    for column in ("", *figures):
        table.add_column(column, justify="right")
    rows = {
        "ranked: numpy / tantivy": ("ranked_p50_ms", "numpy", ("tantivy",)),
        "ranked: compiled / faster of tantivy, bm25s numba": (
            "ranked_p50_ms",
            "compiled",
            ("tantivy", "bm25s_numba"),
        ),
        "phrase: numpy / tantivy": ("phrase_p50_ms", "numpy", ("tantivy",)),
        "phrase: compiled / tantivy": ("phrase_p50_ms", "compiled", ("tantivy",)),
    }
    for title, (column, ours, others) in rows.items():
        table.add_row(title, *(_ratio(found, column, ours, others) for found in figures.values()))
    Console(width=140).print(table)


def _ratio(figures: Figures, column: str, ours: str, others: tuple[str, ...]) -> str:
    known = [figures[name][column] for name in others if name in figures]
    return f"{figures[ours][column] / min(known):.2f}" if known and ours in figures else "-"


def number(value: float | None) -> str:
    """Return a figure in three digits, and a dash for none."""
    return "-" if value is None else f"{value:.3g}" if value < 100 else f"{value:,.0f}"
