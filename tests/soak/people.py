"""Who asks during a soak: many people, each a question now and then, whose answers are counted."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field

from tests.botapi import BotApiServer, ChatView, Message

TERMS = ("渔船管控", "垃圾分类", "民宿", "高标准农田", "招商引资", "河长制", "乡贤", "茶叶", "养老")
PATIENCE = 600.0
"""Seconds: who asked waits for the answer before the next question, so that each answer has its question."""


@dataclass
class Asker:
    """A person who asks one question at a time, each with a number of its own.

    Attributes:
        asked: The number of the message of each question.
    """

    chat: ChatView
    chance: random.Random
    asked: list[int] = field(default_factory=list)

    async def live(self, until: float) -> None:
        """Ask, wait for the answer, press a button; until the time is over."""
        clock = asyncio.get_running_loop().time
        while clock() < until:
            before = len(self.chat.seen())
            self.asked.append(self.chat.send(f"哪些镇提到{self.chance.choice(TERMS)}？").id)
            await self._answered(before)
            self._press()
            await asyncio.sleep(self.chance.uniform(0, 1.5))

    async def _answered(self, before: int) -> None:
        await self.chat.world.transcript.until(lambda: len(self.chat.seen()) > before, within=PATIENCE)

    def _press(self) -> None:
        """Press a button that changes its message."""
        message = self.chat.seen()[-1].message
        labels = [one for one in message.buttons if "下一页" in one.text] if message else []
        if message and labels and self.chance.random() < 0.3:
            self.chat.press(message, labels[0])

    def answers(self) -> list[Message]:
        """Return all that the bot wrote to this person."""
        return [event.message for event in self.chat.seen() if event.message]

    def tally(self) -> tuple[int, int]:
        """Return how many questions were lost, and how many answers are too many.

        Questions wait for each other, so between a question and the next there is one answer.
        """
        marks = [*self.asked, 1 << 62]
        counts = Counter(
            next(at for at, mark in enumerate(marks) if answer.id < mark) for answer in self.answers()
        )
        told = [counts[number + 1] for number in range(len(self.asked))]
        return sum(count == 0 for count in told), sum(max(count - 1, 0) for count in told)


def gather(server: BotApiServer, count: int, seed: int) -> list[Asker]:
    """Return so many new people."""
    return [
        Asker(server.private(server.user(f"人{number}")), random.Random(seed + number))
        for number in range(count)
    ]
