"""What is looked after while the bot runs: old things forgotten, losses told, damage found."""

import asyncio
import logging
from dataclasses import dataclass

from telegram.error import TelegramError

from bot.folders import index_folder
from bot.settings import Settings
from bot.telegram.application import Handlers, Machine
from bot.telegram.message import Outgoing
from bot.telegram.rich import plain
from bot.telegram.spot import Spot
from bot.wording import operation as wording
from index.bitrot import drop_rotten

log = logging.getLogger(__name__)
_EVERY = 5.0
_AN_HOUR = 720


@dataclass(slots=True, kw_only=True)
class Keeper:
    """Looks after a running bot, every few seconds."""

    machine: Machine
    handlers: Handlers
    settings: Settings
    _told: int = 0

    async def run(self) -> None:
        """Begin with what the start found, and go on until cancelled."""
        if self.machine.database.trouble:
            await self._tell(self.machine.database.trouble)
        beat = 0
        while True:
            if beat % _AN_HOUR == 0:
                await asyncio.to_thread(self._tidy)
                await self._look_for_rot()
            await self._tell_losses()
            await asyncio.sleep(_EVERY)
            beat += 1

    def _tidy(self) -> None:
        self.handlers.sender.store.tidy()
        self.machine.journal.tidy()

    async def _look_for_rot(self) -> None:
        """Read the kept index from the disk; what has changed there is built anew while answers go on."""
        rotten = await asyncio.to_thread(drop_rotten, index_folder(self.settings))
        if rotten:
            log.warning("damaged on the disk, and built anew: %s", ", ".join(rotten))
            await asyncio.to_thread(self.handlers.curation.curator.reload)
            await self._tell(wording.index_mended(len(rotten)))

    async def _tell_losses(self) -> None:
        lost = self.machine.monitor.losses
        if lost > self._told:
            await self._tell(wording.lost(lost - self._told))
            self._told = lost

    async def _tell(self, text: str) -> None:
        """Write to each administrator; one who never wrote to the bot cannot be reached."""
        for admin in self.settings.telegram.admins:
            try:
                await self.handlers.sender.send(Spot(chat=admin), Outgoing(html=plain(text).html))
            except TelegramError as exc:
                log.warning("administrator %d could not be told: %s", admin, exc)
