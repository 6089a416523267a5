"""Measures one system in a process of its own: ``python -m tests.bench.measure SYSTEM CORPUS KEPT``."""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from tests.bench.corpora import phrases, topics
from tests.bench.systems.all_systems import SYSTEMS
from tests.bench.systems.system import CutCorpus

QUERIES = 200
_ROUNDS = 5
_PATIENCE = 8.0  # seconds for one column of one system


def main(name: str, step: str, corpus: Path, kept: Path) -> None:
    """Print the figures of one step, ``build`` or ``serve``, as JSON."""
    _pin()
    system = SYSTEMS[name]()
    queries, asked = topics(QUERIES), phrases(QUERIES)
    before, figures = _memory(), {}
    if step == "build" or not system.kept:
        figures["build_s"] = _seconds(lambda: system.build(CutCorpus(corpus), kept))
        figures["build_peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if step == "serve":
        if system.kept:
            figures["open_ms"] = 1000 * _seconds(lambda: system.open(kept))
        figures |= _columns("ranked", system.ranked, queries)
        figures |= _columns("phrase", system.phrase, asked)
        figures["rss_mb"] = (_memory() - before) / 1e6
    sys.stdout.write(json.dumps(figures))


def _columns(name: str, ask: Callable[[Sequence[str]], Any], queries: list[list[str]]) -> dict[str, Any]:
    """Return the answers, and the median and 99th percentile of each question's median time."""
    ask(queries[0])
    started = time.perf_counter()
    answers = []
    for query in queries:
        answers.append(ask(query))
        if time.perf_counter() - started > _PATIENCE:
            break
    if answers[0] is None:
        return {}
    rounds: list[list[float]] = []
    while len(rounds) < _ROUNDS and (not rounds or time.perf_counter() - started < 2 * _PATIENCE):
        rounds.append([1000 * _seconds(lambda query=query: ask(query)) for query in queries[: len(answers)]])
    times = [median(times) for times in zip(*rounds, strict=True)]
    cuts = quantiles(times, n=100, method="inclusive") if len(times) > 1 else times * 99
    return {name: answers, f"{name}_p50_ms": median(times), f"{name}_p99_ms": cuts[98]}


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _memory() -> int:
    """Return the resident memory of this process in bytes, 0 where /proc does not say."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if statm.exists() else 0


def _pin() -> None:
    """Stay on the last core, so that every system has the same one to itself."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
