"""``bot serve``: the state is locked and opened, and a service run on it."""

import asyncio
import logging
import os
import sys

from bot.folders import state_folder
from bot.settings import Settings
from bot.telegram.application import Machine
from bot.telegram.database import Database
from bot.telegram.lock import locked
from bot.telegram.service import Service

LOG_LEVELS = {
    "httpx": logging.WARNING,  # this and the next log addresses, which hold the token
    "httpcore": logging.WARNING,
    "telegram": logging.WARNING,  # logs whole updates, and so what people asked
    "telegram.ext": logging.CRITICAL,  # its retries: what they end with is raised, or comes to our handler
    "telegram.ext.Application": logging.WARNING,
}
"""Libraries whose logs would tell too much."""


def serve(settings: Settings) -> int:
    """Answer on Telegram until stopped; return the exit status.

    Raises:
        SettingsError: The token is wrong, or another bot uses the state.
        StateStartError: The state cannot be opened.
    """
    sys.setswitchinterval(0.001)  # the loop must not wait for each search: what it does is short
    os.umask(0o077)  # what is kept is for its owner only
    for name, level in LOG_LEVELS.items():
        logging.getLogger(name).setLevel(level)
    folder = state_folder(settings)
    with locked(folder):
        folder.chmod(0o700)
        asyncio.run(_run(settings, Database(folder / "telegram.sqlite")))
    return 0


async def _run(settings: Settings, database: Database) -> None:
    await Service(settings=settings, machine=Machine.of(settings, database)).run()
