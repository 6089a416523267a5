"""Where the time of an answer goes: a clock on each stage that stands still while another one runs."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

REST = "the rest"
STAGES = {
    "reading": ("index.query.reader:QuestionReader.read",),
    "finding mentions": (
        "index.literal:LiteralSearch.find_places",
        "index.literal:LiteralSearch.holding",
        "index.literal:LiteralSearch.spans",
    ),
    "sifting mentions": (
        "index.answering.mentions:TopicSearch.find",
        "index.answering.mentions:TopicSearch.find_problems",
    ),
    "counting mentions": (
        "index.answering.states:States.of",
        "index.answering.resources:Scope.of",
    ),
    "ranking": ("index.index:Index.rank", "index.answering.facts:rank_passages"),
    "evidence": (
        "index.answering.resources:Resources.evidence",
        "index.answering.evidence:Evidence.coverage",
        "index.answering.evidence:Evidence.best_excerpt",
        "index.answering.evidence:Evidence.lacking",
    ),
    "excerpts": (
        "index.answering.states:excerpts_of",
        "index.answering.figure_rows:cut_excerpt",
        "index.answering.overview:cut_excerpt",
        "index.answering.overview:sentences_of",
    ),
    "figures": ("index.answering.figure_rows:read_figures", "index.answering.figure_candidates:read_figures"),
    "rendering": ("bot.conversation:compose", "bot.conversation:page_of", "bot.rendering.plain:to_text"),
}
"""The functions that begin each stage: module, colon, name."""


class Clock:
    """Adds up the seconds each stage runs, without those of the stages it calls."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._running = [REST]
        self._since = time.perf_counter()

    @contextmanager
    def running(self, stage: str) -> Iterator[None]:
        """Count the time of the block for a stage."""
        self._switch()
        self._running.append(stage)
        try:
            yield
        finally:
            self._switch()
            self._running.pop()

    def _switch(self) -> None:
        now = time.perf_counter()
        self.seconds[self._running[-1]] += now - self._since
        self._since = now


@contextmanager
def clocked() -> Iterator[Clock]:
    """Put a clock on every stage for the time of the block."""
    clock = Clock()
    replaced = []
    for stage, names in STAGES.items():
        for owner, name in map(_find, names):
            function = getattr(owner, name)
            replaced.append((owner, name, function))
            setattr(owner, name, _timed(clock, stage, function))
    try:
        with clock.running(REST):
            yield clock
    finally:
        for owner, name, function in replaced:
            setattr(owner, name, function)


def _find(path: str) -> tuple[Any, str]:
    """Return the module or class that holds a function, and the function's name in it."""
    module, _, name = path.partition(":")
    owner, _, name = name.rpartition(".")
    found = import_module(module)
    return (getattr(found, owner) if owner else found), name


def _timed(clock: Clock, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
    def run(*args: object, **options: object) -> object:
        with clock.running(stage):
            return function(*args, **options)

    return run
