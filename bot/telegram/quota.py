"""How much one person may ask; said once when it is too much."""

import time
from dataclasses import dataclass, field

from telegram import Message, Update
from telegram.error import TelegramError

from bot.telegram.access import Access
from bot.telegram.addressing import Addressing
from bot.telegram.message import Outgoing
from bot.telegram.monitor import Monitor
from bot.telegram.rich import plain
from bot.telegram.sender import Sender
from bot.telegram.spot import spot_of
from bot.wording import telegram as wording

_KEPT = 10_000  # people who are remembered


@dataclass(slots=True)
class _Purse:
    """What one person may still ask, and since when."""

    left: float
    at: float
    told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """Lets through what a person may ask in a minute; administrators may always.

    It counts at receipt, before any line, so that a flood makes no line long.
    """

    access: Access
    sender: Sender
    addressing: Addressing
    monitor: Monitor
    _purses: dict[int, _Purse] = field(default_factory=dict)

    async def admit(self, update: Update) -> bool:
        """Say whether an update is handled; who is refused is told, in a chat once."""
        user = update.effective_user.id if update.effective_user else 0
        if not self._counts(update) or self.access.administers(user) or self.take(user, time.monotonic()):
            return True
        self.monitor.refused()
        await self._refuse(update, self._purses[user])
        return False

    def take(self, user: int, now: float) -> bool:
        """Take one from what a person may ask; say whether there was one."""
        most = self.access.settings.per_minute
        if not most:
            return True
        purse = self._purses.pop(user, None) or _Purse(most, now)
        self._purses[user] = purse  # the last of all, so that the first is the one longest silent
        while len(self._purses) > _KEPT:
            self._purses.pop(next(iter(self._purses)))
        purse.left, purse.at = min(most, purse.left + (now - purse.at) * most / 60), now
        if purse.left < 1:
            return False
        purse.left -= 1
        purse.told = purse.told and purse.left < most / 2
        return True

    def _counts(self, update: Update) -> bool:
        """Say whether an update asks for anything: what people say to each other in a group does not."""
        if update.callback_query:
            return True
        message = update.message or update.edited_message
        return isinstance(message, Message) and self.addressing.is_for_us(message)

    async def _refuse(self, update: Update, purse: _Purse) -> None:
        told, purse.told = purse.told, True
        try:
            if update.callback_query:
                await update.callback_query.answer(wording.TOO_MUCH, show_alert=not told)
            elif update.message and not told:
                await self.sender.send(spot_of(update.message), Outgoing(html=plain(wording.TOO_MUCH).html))
        except TelegramError:
            return  # it was only a word of courtesy
