"""A progress bar on standard error for work that takes over a second; nothing for quicker work."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE = 1.0
"""Seconds before a bar appears."""


@contextmanager
def progress_bar(
    label: str, *, clock: Callable[[], float] = time.monotonic
) -> Iterator[Callable[[int, int], None]]:
    """Yield a function that is told how many steps are done, of how many.

    rich is loaded only when the bar appears, and the bar only appears on a terminal.
    """
    bar = _Bar(label, clock=clock)
    try:
        yield bar.show
    finally:
        bar.close()


class _Bar:
    def __init__(self, label: str, *, clock: Callable[[], float]) -> None:
        self._label, self._clock, self._begun = label, clock, clock()
        self._update: Callable[[int, int], None] | None = None
        self._stop: Callable[[], None] = lambda: None

    def show(self, done: int, total: int) -> None:
        if self._update is None and self._clock() - self._begun > PATIENCE and sys.stderr.isatty():
            from bot.screen import start_bar

            self._update, self._stop = start_bar(self._label, total)
        if self._update:
            self._update(done, total)
        if done >= total:
            self.close()  # another bar may follow

    def close(self) -> None:
        self._stop()
        self._update, self._stop = None, lambda: None
