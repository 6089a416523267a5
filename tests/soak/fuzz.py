"""Random inputs into all that hears people: talks, buttons, inline queries, file names."""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from bot.settings import load_settings
from bot.telegram.database import Database
from bot.telegram.library import Library
from bot.telegram.presenter import Presenter
from bot.telegram.spot import Spot
from bot.telegram.store import Store
from bot.telegram.talk import Talk
from bot.telegram.uploads import _safe

WORDS = (
    *(
        "渔船",
        "管控",
        "哪些镇",
        "提到",
        "没有",
        "和",
        "？",
        "第",
        "二",
        "展开",
        "下一页",
        "呢",
        "海宴镇",
        "2023",
    ),
    *("<b>", "&", "“", "\u202e", "\U0001f44d", "上半年", "不", "多少", "*", "XX", "/ask", "%", "亿元", "\n"),
)
PIECES = st.one_of(st.sampled_from(WORDS), st.text(max_size=6))
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map("".join)
SLOW = 1.0
"""Seconds that no input may take."""


def fuzz(count: int, *, seed: int) -> dict[str, int]:
    """Put so many inputs in, and return how many broke something or took long."""
    with tempfile.TemporaryDirectory() as folder:
        hearers = _hearers(Path(folder))
        told = {"inputs": count, "broken inputs": 0, "slow inputs": 0}
        for hear, share in hearers if count else ():
            broken, slow = _feed(hear, max(1, round(count * share)), seed)
            told["broken inputs"] += broken
            told["slow inputs"] += slow
    return told


def _hearers(folder: Path) -> list[tuple[Callable[[str], object], float]]:
    """Return what hears people, each with its share of the inputs: an answer costs more than a name."""
    library = Library(load_settings())
    store = Store(Database(folder / "telegram.sqlite"))
    presenter = Presenter(library=library, store=store, settings=load_settings(), username="a_bot")
    talk, spot = Talk(presenter), Spot(chat=1, user=1)

    def converse(text: str) -> None:
        heard = talk.hear(text[:300], spot)
        if not isinstance(heard, str):
            presenter.draw(heard, spot)

    return [(converse, 0.2), (store.find, 0.4), (_safe, 0.4)]


def _feed(hear: Callable[[str], object], count: int, number: int) -> tuple[int, int]:
    broken, slow = 0, 0

    @seed(number)
    @settings(max_examples=count, deadline=None, database=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(TEXTS)
    def one(text: str) -> None:
        nonlocal broken, slow
        began = time.process_time()
        try:
            hear(text)
        except Exception as exc:  # noqa: BLE001 - whatever it is, it is counted
            broken += 1
            sys.stderr.write(f"{hear.__name__}({text!r}): {exc!r}\n")
        slow += time.process_time() - began > SLOW

    one()
    return broken, slow
