"""Times whole answers, question to reply: ``python -m tests.bench.answers --paragraphs 100000``."""

import argparse
import gc
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles

from rich.console import Console
from rich.table import Table

from bot.bot import Bot
from bot.rendering import plain
from bot.settings import SHIPPED, CorpusSettings, IndexSettings, Settings, TelegramSettings
from bot.telegram.database import Database
from bot.telegram.library import Library
from bot.telegram.panels import Ask
from bot.telegram.presenter import Presenter
from bot.telegram.spot import Spot
from bot.telegram.store import Store
from bot.wiring import build_bot
from tests.bench.stages import REST, STAGES, clocked
from tests.bench.townships import write_townships
from tests.relevance.judged import SETS, read_questions, turns_of

_ROUNDS = 3
_SPOT = Spot(chat=1, user=1)
Asker = Callable[[str], object]


def main() -> None:
    """Time the judged questions over the shipped reports, and over as many made ones as asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.answers", description=__doc__)
    parser.add_argument("--paragraphs", type=int, default=100_000, help="of the made reports; 0 for none")
    size = parser.parse_args().paragraphs
    gc.set_threshold(100_000)  # as bot.__main__ does
    for paragraphs in dict.fromkeys((0, size)):
        _measure(_settings(paragraphs))


def _settings(paragraphs: int) -> Settings:
    """Return settings with made reports behind the shipped ones; all is kept where temporary files are."""
    kept = Path(tempfile.gettempdir()) / f"township-bench-{paragraphs}"
    townships = kept / "townships"
    if paragraphs and not townships.exists():
        write_townships(paragraphs, townships)
    return Settings(
        corpus=CorpusSettings(paths=(SHIPPED, townships) if paragraphs else (SHIPPED,)),
        index=IndexSettings(folder=kept / "index"),
        telegram=TelegramSettings(state=kept / "state"),
    )


def _measure(settings: Settings) -> None:
    """Time both faces over one corpus, then where the time goes, and print it."""
    judged = [question for name in SETS for question in read_questions(name)]
    questions, kinds = [turns_of(question)[0] for question in judged], [one["type"] for one in judged]
    bot = build_bot(settings)
    first, again = _time(_in_terminal(bot), questions)
    _, chat = _time(_in_chat(settings), questions)
    reports = bot.corpus.reports
    paragraphs = sum(len(report.paragraphs) for report in reports)
    print(f"\n{len(reports):,} reports, {paragraphs:,} paragraphs, {len(questions)} questions; ms")
    _print_times(kinds, {"first": first, "again": again, "Telegram": chat})
    _print_stages(_in_terminal(bot), questions)


def _in_terminal(bot: Bot) -> Asker:
    """Return what answers a question as the first page of a terminal."""

    def ask(question: str) -> str:
        return plain.to_text(bot.converse(page_size=bot.settings.answer.page_size).ask(question).reply)

    return ask


def _in_chat(settings: Settings) -> Asker:
    """Return what answers a question as a message of Telegram, its buttons kept."""
    assert settings.telegram.state
    settings.telegram.state.mkdir(parents=True, exist_ok=True)
    store = Store(Database(settings.telegram.state / "bench.sqlite"))
    presenter = Presenter(library=Library(settings), store=store, settings=settings, username="a_bot")
    return lambda question: presenter.draw(Ask(question=question), _SPOT)


def _time(ask: Asker, questions: Sequence[str]) -> tuple[list[float], list[float]]:
    """Return the time of each question, in ms, when first asked, and the best of when asked again."""
    ask("你好")  # what is loaded late
    rounds = [[_milliseconds(ask, question) for question in questions] for _ in range(1 + _ROUNDS)]
    return rounds[0], [min(times) for times in zip(*rounds[1:], strict=True)]


def _milliseconds(ask: Asker, question: str) -> float:
    started = time.perf_counter()
    ask(question)
    return 1000 * (time.perf_counter() - started)


def _print_times(kinds: Sequence[str], columns: Mapping[str, Sequence[float]]) -> None:
    """Print median and 99th percentile of each kind of question, and of all."""
    table = Table("kind", "n")
    for name in columns:
        table.add_column(f"{name} p50", justify="right")
        table.add_column("p99", justify="right")
    for kind in (*dict.fromkeys(kinds), "all"):
        here = [at for at, other in enumerate(kinds) if kind in (other, "all")]
        found = [[times[at] for at in here] for times in columns.values()]
        cuts = [f"{cut:.1f}" for times in found for cut in (median(times), _last_percent(times))]
        table.add_row(kind, str(len(here)), *cuts)
    Console(width=110).print(table)


def _last_percent(times: Sequence[float]) -> float:
    return quantiles(times, n=100, method="inclusive")[-1]


def _print_stages(ask: Asker, questions: Sequence[str]) -> None:
    """Print how much of an average answer each stage takes."""
    with clocked() as clock:
        for question in questions:
            ask(question)
    whole = clock.seconds.total()
    table = Table("stage", "ms an answer", "share")
    for stage in (*STAGES, REST):
        seconds = clock.seconds[stage]
        table.add_row(stage, f"{1000 * seconds / len(questions):.2f}", f"{seconds / whole:.0%}")
    Console().print(table)


if __name__ == "__main__":
    main()
