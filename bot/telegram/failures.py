"""The one place where errors of handlers end: logged with ids, and told to who waits."""

import logging
from dataclasses import dataclass

from telegram import Update
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import ContextTypes

from bot.telegram.message import Outgoing
from bot.telegram.rich import plain
from bot.telegram.sender import Sender
from bot.telegram.spot import pressed_spot, spot_of
from bot.wording import telegram as wording

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failures:
    """Handles what no handler handled."""

    sender: Sender

    async def on_error(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Hear of an error that a handler, or the library itself, did not handle."""
        await self.report(update, context.error)

    async def report(self, update: object, error: Exception | None) -> None:
        """Log an error; tell the person in a private chat that something went wrong."""
        if _is_passing(error):
            log.warning("Telegram: %s", error)
            return
        number = update.update_id if isinstance(update, Update) else None
        log.error("update %s could not be handled", number, exc_info=error)
        if isinstance(update, Update):
            await self._tell(update)

    async def _tell(self, update: Update) -> None:
        spot = spot_of(update.message) if update.message else pressed_spot(update)
        if spot is None or not spot.private:
            return
        try:
            await self.sender.send(spot, Outgoing(html=plain(wording.BUG).html))
        except TelegramError as exc:
            log.warning("nor could that be told: %s", exc)


def _is_passing(error: Exception | None) -> bool:
    """Say whether an error is the network's or another's doing; BadRequest, a NetworkError too, is ours."""
    if isinstance(error, BadRequest):
        return False
    return isinstance(error, NetworkError | Conflict | Forbidden | ChatMigrated | RetryAfter)
