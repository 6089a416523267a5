"""What is done to a running bot: each a minute's bad luck of a year."""

import asyncio
import random
import resource
from dataclasses import dataclass, field

from tests.botapi import ApiError, BotApiServer
from tests.botapi.parameters import Parameters
from tests.e2e.program import Program

METHODS = (*["sendMessage"] * 3, "editMessageText", "answerCallbackQuery", "getUpdates")
MOST_WAITING = 6
"""Faults that wait for a call to meet; more would leave nothing that works."""

FOR_EVER = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


@dataclass
class Faults:
    """Injects faults into a server and its program, and counts them."""

    server: BotApiServer
    chance: random.Random
    injected: dict[str, int] = field(default_factory=dict)

    async def inject(self, program: Program) -> None:
        """Do one thing, drawn by chance, unless enough waits to happen."""
        if len(self.server.world.faults) >= MOST_WAITING:
            return
        name = self.chance.choice(
            ("429", "500", "502", "reset", "unclear reset", "slow", "cut", "full disk", "two pollers")
        )
        method = self.chance.choice(METHODS)
        self.injected[name] = self.injected.get(name, 0) + 1
        match name:
            case "429":
                self.server.slow_down(method, retry_after=1)
            case "500" | "502":
                self.server.refuse(method, ApiError(int(name), "Internal Server Error"))
            case "reset":
                self.server.hang_up(method)
            case "unclear reset":
                self.server.hang_up(method, done=True)
            case "slow":
                self.server.delay(method, self.chance.uniform(0.1, 2), done=True)
            case "cut":
                self.server.cut_off("getUpdates")
            case "full disk":
                await self._fill_disk(program)
            case "two pollers":
                await self.server.world.updates.get_updates(Parameters({"timeout": "0"}))

    async def _fill_disk(self, program: Program) -> None:
        """Let the program write nothing for a moment."""
        try:
            resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
            await asyncio.sleep(0.3)
            resource.prlimit(program.pid, resource.RLIMIT_FSIZE, FOR_EVER)
        except ProcessLookupError:
            return  # it was just killed
