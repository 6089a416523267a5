"""What is counted while the bot runs, for whoever looks after it."""

import time

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, generate_latest

from bot.telegram.library import Library

_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
_SILENT = 180.0
"""Seconds without a word from Telegram after which something is wrong: a poll takes ten."""


class Monitor:
    """Counts; knows nothing of what people say.

    Attributes:
        polling: Whether updates are fetched, so that silence is a sign.
        losses: Answers that could not be sent.
    """

    def __init__(self) -> None:
        self.polling = False
        self.losses = 0
        self._registry = CollectorRegistry()
        self._received = self._count("updates_received", "Updates by kind", "kind")
        self._handled = self._count("updates_handled", "Updates that were handled to their end", "kind")
        self._sent = self._count("messages_sent", "Messages that Telegram took")
        self._retried = self._count("retries", "Calls that were made again after trouble")
        self._paused = self._count("pauses", "Times Telegram asked to slow down")
        self._lost = self._count("lost", "Answers that could not be sent")
        self._refused = self._count("refused", "Updates of people who asked too much")
        self._seconds = Histogram(
            "reportbot_seconds",
            "From receipt to the end",
            ["kind"],
            buckets=_BUCKETS,
            registry=self._registry,
        )
        self._waiting = Gauge("reportbot_waiting", "Updates not yet handled", registry=self._registry)
        self._reports = Gauge("reportbot_reports", "Reports loaded", registry=self._registry)
        self._index = Info("reportbot_index", "The reports that are loaded", registry=self._registry)
        self._heard = time.monotonic()
        self._library: Library | None = None

    def received(self, kind: str) -> None:
        """Count an update."""
        self._received.labels(kind).inc()
        self._waiting.inc()

    def handled(self, kind: str, seconds: float) -> None:
        """Count an update whose handler ended, after so long."""
        self._handled.labels(kind).inc()
        self._seconds.labels(kind).observe(seconds)

    def left(self) -> None:
        """Note that an update waits no more, handled or not."""
        self._waiting.dec()

    def sent(self) -> None:
        """Count a message."""
        self._sent.inc()

    def retried(self) -> None:
        """Count a call that is made again."""
        self._retried.inc()

    def paused(self) -> None:
        """Count a pause that Telegram asked for."""
        self._paused.inc()

    def lost(self) -> None:
        """Count an answer that could not be sent."""
        self.losses += 1
        self._lost.inc()

    def refused(self) -> None:
        """Count an update of somebody who asks too much."""
        self._refused.inc()

    def watch(self, library: Library) -> None:
        """Tell of the reports that answer, whenever somebody looks."""
        self._library = library

    def heard(self) -> None:
        """Note that Telegram answered a poll."""
        self._heard = time.monotonic()

    @property
    def healthy(self) -> bool:
        """Say whether updates can come."""
        return not self.polling or time.monotonic() - self._heard < _SILENT

    def exposition(self) -> bytes:
        """Return all figures as Prometheus reads them."""
        if self._library:
            corpus = self._library.now.corpus
            self._index.info({"version": corpus.digest[:8]})
            self._reports.set(len(corpus.reports))
        return generate_latest(self._registry)

    def _count(self, name: str, told: str, *labels: str) -> Counter:
        return Counter(f"reportbot_{name}", told, labels, registry=self._registry)
