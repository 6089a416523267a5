"""Prints what was measured of the chat path."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from tests.bench.chat.driver import Load

SHIPPED, OURS, FIXED_TEXT = "as shipped, 30 a second at most", "without that limit", "fixed text, no limit"
NAMES = {
    "main thread": "python-telegram-bot, httpx, JSON, asyncio",
    "other threads": "handing work to threads",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One load: CPU seconds of the bot's process, and of the server's with the people who ask."""

    name: str
    chats: int
    load: Load
    bot_cpu: float
    server_cpu: float

    @property
    def cpu_ms(self) -> float:
        """Return the CPU time of an answer in the bot's process, in milliseconds."""
        return 1000 * self.bot_cpu / len(self.load.times)


def print_rows(rows: Sequence[Row]) -> None:
    """Print answers a second, times and who is busy; then ours over the floor's."""
    times = ("answers/s", "p50 ms", "p99 ms")
    titles = ("chats", "answers", *times, "bot CPU", "server CPU", "bot CPU ms/answer")
    _print("the chat path, warm", titles, ((row.name, *_figures(row)) for row in rows))
    floors = {row.chats: row for row in rows if row.name == FIXED_TEXT}
    for row in rows:
        if row.name == OURS:
            _print_ratios(row, floors[row.chats])


def print_profile(row: Row, seconds: dict[str, float]) -> None:
    """Print the CPU time of each part, and the rest of the run, when the bot had no work or no core."""
    answers, whole = len(row.load.times), row.load.seconds
    parts = sorted(seconds.items(), key=lambda part: -part[1])
    waiting = ("waiting for people, the server or a core", max(0.0, whole - sum(seconds.values())))
    lines = (
        (NAMES.get(part, part), f"{1000 * spent / answers:.2f}", f"{spent / whole:.0%}")
        for part, spent in (*parts, waiting)
    )
    _print(f"where the time goes, {row.chats} chats, profiled", ("ms/answer", "share"), lines)


def _figures(row: Row) -> Iterable[str]:
    seen = row.load
    yield from (str(row.chats), str(len(seen.times)), f"{seen.rate:.1f}")
    yield from (f"{1000 * seen.percentile(50):.0f}", f"{1000 * seen.percentile(99):.0f}")
    yield from (f"{row.bot_cpu / seen.seconds:.0%}", f"{row.server_cpu / seen.seconds:.0%}")
    yield f"{row.cpu_ms:.1f}"


def _print_ratios(ours: Row, floor: Row) -> None:
    ratios = {
        "answers a second": ours.load.rate / floor.load.rate,
        "median time": ours.load.percentile(50) / floor.load.percentile(50),
        "CPU an answer": ours.cpu_ms / floor.cpu_ms,
    }
    told = ", ".join(f"{name} {ratio:.2f}" for name, ratio in ratios.items())
    print(f"{ours.chats} chats, ours / fixed text: {told}")


def _print(title: str, columns: Iterable[str], lines: Iterable[Iterable[str]]) -> None:
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for column in columns:
        table.add_column(column, justify="right")
    for line in lines:
        table.add_row(*line)
    Console(width=140).print(table)
