"""Many people who ask at once, each in a chat of their own: the load, and what they saw of it."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

from tests.botapi import BotApiServer, ChatView
from tests.relevance.judged import SETS, read_questions, turns_of

PATIENCE = 20.0  # seconds for one answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What a load of questions led to.

    Attributes:
        seconds: From the first question to the last answer.
        times: Seconds from each question to its answer, as seen at the server.
    """

    seconds: float
    times: tuple[float, ...]

    @property
    def rate(self) -> float:
        """Return answers a second."""
        return len(self.times) / self.seconds

    def percentile(self, share: int) -> float:
        """Return the seconds that ``share`` in a hundred answers kept to."""
        return quantiles(self.times, n=100, method="inclusive")[share - 1]


def judged_conversations(questions: int) -> list[list[str]]:
    """Return the first judged conversations that hold this many questions, or all that there are."""
    chosen: list[list[str]] = []
    for question in (one for name in SETS for one in read_questions(name)):
        left = questions - sum(map(len, chosen))
        if left <= 0:
            break
        chosen.append(turns_of(question)[:left])
    return chosen


async def greet(server: BotApiServer, chats: int) -> list[ChatView]:
    """Let this many new people press Start."""
    people = [server.private(server.user(f"老王{number}")) for number in range(chats)]
    for person in people:
        person.start()
        await person.next_message(within=PATIENCE)
    return people


async def load(people: Sequence[ChatView], conversations: Sequence[Sequence[str]]) -> Load:
    """Deal the conversations out; everybody asks the next question when the answer to the last has come."""
    begin = time.perf_counter()
    hands = [
        [question for turns in conversations[seat :: len(people)] for question in turns]
        for seat in range(len(people))
    ]
    times = await asyncio.gather(
        *(_ask(person, questions) for person, questions in zip(people, hands, strict=True))
    )
    return Load(seconds=time.perf_counter() - begin, times=tuple(one for mine in times for one in mine))


async def _ask(person: ChatView, questions: Sequence[str]) -> list[float]:
    """Return the seconds that each answer took."""
    times = []
    for question in questions:
        begin = time.perf_counter()
        person.send(question)
        await person.next_message(within=PATIENCE)
        times.append(time.perf_counter() - begin)
    return times
