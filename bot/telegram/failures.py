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

from bot.telegram.database import StateError
from bot.telegram.message import Outgoing
from bot.telegram.monitor import Monitor
from bot.telegram.rich import plain
from bot.telegram.sender import Sender
from bot.telegram.spot import pressed_spot, spot_of
from bot.wording import telegram as wording

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failures:
    """Handles what no handler handled."""

    sender: Sender
    monitor: Monitor

    async def on_error(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Hear of an error that a handler, or the library itself, did not handle."""
        await self.report(update, context.error)

    async def report(self, update: object, error: Exception | None) -> None:
        """Log an error; tell the person in a private chat that something went wrong."""
        number = update.update_id if isinstance(update, Update) else None
        if isinstance(error, StateError) and isinstance(update, Update):
            await self._tell(update, str(error))
            return
        if _is_passing(error):
            chat = update.effective_chat.id if isinstance(update, Update) and update.effective_chat else None
            log.error("update %s of chat %s was not answered: %s", number, chat, error)
            self.monitor.lost()
            return
        log.error("update %s could not be handled", number, exc_info=error)
        if isinstance(update, Update):
            await self._tell(update, wording.BUG)

    async def _tell(self, update: Update, sentence: str) -> None:
        spot = spot_of(update.message) if update.message else pressed_spot(update)
        if spot is None or not spot.private:
            return
        try:
            await self.sender.send(spot, Outgoing(html=plain(sentence).html))
        except TelegramError as exc:
            log.warning("nor could that be told: %s", exc)


def _is_passing(error: Exception | None) -> bool:
    """Say whether an error is the network's or another's doing; BadRequest, a NetworkError too, is ours."""
    if isinstance(error, BadRequest):
        return False
    return isinstance(error, NetworkError | Conflict | Forbidden | ChatMigrated | RetryAfter)
