"""Two hundred chats and one that floods: ``python -m tests.bench.flood``; the others must not feel it.

Everybody asks a judged question every so often; the one flooding writes without end, in one chat. What is
told is how long the others wait, with and without the flood.
"""

import argparse
import asyncio
import contextlib
import itertools
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.chat.driver import judged_conversations
from tests.botapi import BotApiServer, ChatView
from tests.e2e.program import Program

PATIENCE = 120.0


async def measure(server: BotApiServer, *, chats: int, seconds: float, flood: bool) -> list[float]:
    """Return how long each question of the quiet chats took, in order of size; a chat asks every 20 s."""
    people = [server.private(server.user(f"人{number}")) for number in range(chats)]
    questions = [turns[0] for turns in judged_conversations(100)]
    flooder = server.private(server.user("洪水"))
    flooding = asyncio.create_task(_flood(flooder, questions)) if flood else None
    times: list[float] = []
    await asyncio.gather(
        *(
            _ask(person, questions[number % len(questions)], number * seconds / chats, times)
            for number, person in enumerate(people)
        )
    )
    if flooding:
        flooding.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await flooding
    return sorted(times)


def percentile(times: Sequence[float], share: int) -> float:
    """Return the time that so many in a hundred do not exceed."""
    return times[min(len(times) - 1, len(times) * share // 100)]


async def _ask(person: ChatView, question: str, delay: float, times: list[float]) -> None:
    await asyncio.sleep(delay)
    began = time.perf_counter()
    person.send(question)
    await person.next_message(within=PATIENCE)
    times.append(time.perf_counter() - began)


async def _flood(chat: ChatView, questions: Sequence[str]) -> None:
    for question in itertools.cycle(questions):
        chat.send(question)
        await asyncio.sleep(0.02)


async def _run(chats: int, seconds: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with BotApiServer() as server:
            for flood in (False, True):
                place = Path(folder) / str(flood)
                place.mkdir()
                async with Program(server, folder=place, index=Path(folder) / "index"):
                    times = await measure(server, chats=chats, seconds=seconds, flood=flood)
                p50, p99 = (percentile(times, share) * 1000 for share in (50, 99))
                name = "one flooding" if flood else "quiet"
                print(f"{name:>12}: {len(times)} answers, p50 {p50:.0f} ms, p99 {p99:.0f} ms")


def main() -> None:
    """Measure both, and print them."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.flood", description=__doc__)
    parser.add_argument("--chats", default=200, type=int)
    parser.add_argument("--seconds", default=20.0, type=float, help="over which all chats ask once")
    options = parser.parse_args()
    asyncio.run(_run(options.chats, options.seconds))


if __name__ == "__main__":
    main()
