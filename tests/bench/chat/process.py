"""A bot in a process of its own, whose CPU time can be read."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from tests.botapi import BotApiServer
from tests.e2e.program import SECONDS_TO_START, Program

SERVE = ("-m", "bot", "serve")
UNLIMITED = ("-m", "tests.bench.chat.launch")
ECHO = ("-m", "tests.bench.chat.echo")


class Measured(Program):
    """A running program, ours or another, started as ``python COMMAND``.

    Attributes:
        profile: Where it writes what ``tests.bench.chat.launch`` measures of it; None for not at all.
    """

    def __init__(self, server: BotApiServer, command: Sequence[str], *, folder: Path, index: Path) -> None:
        folder.mkdir()
        super().__init__(server, folder=folder, index=index)
        self.profile: Path | None = None
        self._command = command

    async def __aenter__(self) -> Self:
        polls = self.server.world.updates.polls
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, *self._command, *([str(self.profile)] if self.profile else [])),
                cwd=self.folder,
                env=self._environment,
                stdout=log,
                stderr=log,
            )
        try:
            await self.server.reached(polls=polls, within=SECONDS_TO_START)
        except TimeoutError as exc:
            await self.kill()
            raise RuntimeError(f"the program did not start: {self.log}") from exc
        return self

    def cpu_seconds(self) -> float:
        """Return the CPU time it has used so far, nan where /proc does not say."""
        stat = Path(f"/proc/{self._process.pid}/stat")
        if not stat.exists():
            return float("nan")
        user, system = stat.read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def mark(self) -> None:
        """Let a profiled program write down where it stands."""
        if self.profile:
            self._process.send_signal(signal.SIGUSR1)

    def parts(self) -> dict[str, float]:
        """Return the CPU seconds of each part between the last two marks of a program that has ended."""
        lines = self.profile.read_text(encoding="utf-8").splitlines() if self.profile else []
        before, after = (json.loads(line) for line in lines[-2:])
        return {part: seconds - before.get(part, 0.0) for part, seconds in after.items()}
