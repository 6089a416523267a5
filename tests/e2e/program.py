"""The program itself, as a person starts it: ``python -m bot serve`` against the local server."""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from tests.botapi import BotApiServer

ROOT = Path(__file__).parents[2]
SECONDS_TO_START = 120.0  # the index may have to be built first
SECONDS_TO_STOP = 15.0


class Program:
    """A running bot, used as ``async with Program(server, folder=tmp_path)``.

    Attributes:
        folder: Where it keeps its state; a second program on the same folder goes on where the first ended.
            ``index`` is where it keeps its index, which several programs may share.
    """

    def __init__(
        self,
        server: BotApiServer,
        *,
        folder: Path,
        index: Path | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        self.server = server
        self.folder = folder
        self._log = folder / "bot.log"
        self._environment = {
            name: value for name, value in os.environ.items() if not name.startswith("REPORTBOT_")
        } | {
            "PYTHONPATH": str(ROOT),
            "REPORTBOT_TELEGRAM__TOKEN": server.token,
            "REPORTBOT_TELEGRAM__BASE_URL": server.base_url,
            "REPORTBOT_TELEGRAM__BASE_FILE_URL": server.base_file_url,
            "REPORTBOT_TELEGRAM__STATE": str(folder / "state"),
            "REPORTBOT_INDEX__FOLDER": str(index or folder / "index"),
            **{f"REPORTBOT_{name}": value for name, value in (settings or {}).items()},
        }

    async def __aenter__(self) -> Self:
        polls = self.server.world.updates.polls
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "serve"),
                cwd=self.folder,
                env=self._environment,
                stdout=log,
                stderr=log,
            )
        up = asyncio.create_task(self.server.reached(polls=polls, within=SECONDS_TO_START))
        down = asyncio.create_task(self._process.wait())
        try:
            await asyncio.wait({up, down}, return_when=asyncio.FIRST_COMPLETED)
            if not up.done() or up.exception():
                await self.kill()
                raise RuntimeError(f"the program did not start: {self.log}")
        finally:
            up.cancel()
            down.cancel()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def stop(self) -> int:
        """End it as Ctrl-C or a service manager does; return its exit status."""
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(self._process.wait(), SECONDS_TO_STOP)
            except TimeoutError:
                await self.kill()
        return int(self._process.returncode or 0)

    async def kill(self) -> None:
        """End it at once, as a power cut does."""
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()

    @property
    def pid(self) -> int:
        """Return the number of its process."""
        return self._process.pid

    @property
    def log(self) -> str:
        """Return everything it wrote."""
        return self._log.read_text(encoding="utf-8", errors="replace")
