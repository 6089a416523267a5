"""Starts ``bot serve`` without Telegram's limit of 30 messages a second, and profiled if a file is named.

``python -m tests.bench.chat.launch [FILE]``: each SIGUSR1 writes the CPU seconds of each part to FILE.
"""

import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import bot.telegram.pacing
import bot.telegram.store
from bot.__main__ import main as run_bot
from bot.telegram.database import Database
from bot.telegram.library import Holdings
from bot.telegram.presenter import Presenter
from bot.telegram.sender import Sender
from bot.telegram.talk import Talk
from index.query.reader import QuestionReader
from tests.bench.chat.stopwatch import Stopwatch

SEAMS: dict[str, tuple[tuple[Any, str], ...]] = {
    "reading the question": ((QuestionReader, "read"),),
    "finding the answer": ((Holdings, "read"), (Holdings, "resolve")),
    "rendering": ((Presenter, "draw"), (Sender, "keyboard")),
    "the talk: follow-ups, script": ((Talk, "hear"),),
    "buttons and talks as JSON": ((bot.telegram.store, "write_step"), (bot.telegram.store, "read_step")),
    "SQLite": ((Database, "run"), (Database, "run_all")),
}
"""Where the parts of an answer begin; what a part calls of another counts for the other."""


def main(profile: Path | None = None) -> int:
    """Serve until stopped."""
    bot.telegram.pacing.A_SECOND = 1_000_000
    os.environ["REPORTBOT_TELEGRAM__PER_MINUTE"] = "0"
    if profile:
        stopwatch = Stopwatch()
        for part, owner, name in _seams():
            setattr(owner, name, stopwatch.around(part, getattr(owner, name)))
        signal.signal(signal.SIGUSR1, lambda *_: _write(profile, stopwatch.read()))
    return run_bot(["serve"])


def _seams() -> Iterator[tuple[str, Any, str]]:
    return ((part, owner, name) for part, places in SEAMS.items() for owner, name in places)


def _write(file: Path, seconds: dict[str, float]) -> None:
    with file.open("a", encoding="utf-8") as lines:
        lines.write(f"{json.dumps(seconds)}\n")


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
