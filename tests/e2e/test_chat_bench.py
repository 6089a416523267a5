"""The benchmark of the chat path measures what it says it measures."""

import time
from collections.abc import Iterator

import pytest

from tests.bench.chat.driver import Load, greet, judged_conversations, load
from tests.bench.chat.launch import SEAMS
from tests.bench.chat.stopwatch import Stopwatch
from tests.botapi import BotApiServer
from tests.e2e.program import Program


@pytest.mark.asyncio(loop_scope="session")
async def test_everybody_gets_an_answer_to_each_question(server: BotApiServer, program: Program) -> None:
    """Answers a second are worth nothing if some questions are lost or answered twice."""
    conversations = judged_conversations(11)
    people = await greet(server, 4)
    greetings = [len(person.seen()) for person in people]

    seen = await load(people, conversations)

    hands = [sum(map(len, conversations[seat::4])) for seat in range(4)]
    assert len(seen.times) == sum(hands) == 11
    assert [len(person.seen()) for person in people] == [a + b for a, b in zip(greetings, hands, strict=True)]


def test_a_load_is_told_by_rate_and_percentiles() -> None:
    """A mean hides the one person in a hundred who waits."""
    seen = Load(seconds=4.0, times=tuple(number / 10 for number in range(101)))

    assert (seen.rate, seen.percentile(50), seen.percentile(99)) == (25.25, 5.0, 9.9)


def test_a_part_is_counted_without_the_parts_it_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shares of a profile add up only if no second is counted twice."""
    clock: Iterator[float] = iter([0.0, 1.0, 3.0, 7.0, 9.0])
    monkeypatch.setattr(time, "thread_time", lambda: next(clock))
    monkeypatch.setattr(time, "process_time", lambda: 10.0)
    stopwatch = Stopwatch()
    inner = stopwatch.around("inner", lambda: None)
    outer = stopwatch.around("outer", inner)

    outer()

    assert stopwatch.read() == {"inner": 2.0, "outer": 5.0, "main thread": 2.0, "other threads": 1.0}


def test_every_seam_of_the_profile_is_there() -> None:
    """The profile reaches into the program by name; a name that has changed must not go unnoticed."""
    missing = [
        (part, name) for part, places in SEAMS.items() for owner, name in places if not hasattr(owner, name)
    ]

    assert missing == []
