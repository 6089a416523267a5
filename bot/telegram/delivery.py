"""Gets a message to Telegram through trouble: again with growing pauses, and never twice.

The Bot API has no way to send only once. After an unclear end (a time-out, a cut line, a kill) Telegram is
asked instead whether a message of ours stands behind the question: stopMessageLiveLocation is refused for
each, but in other words for ours, another's and none. Source: tdlib/td, MessagesManager.cpp,
``edit_message_live_location``.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeVar
from weakref import WeakValueDictionary

from telegram import Bot, Message
from telegram.error import BadRequest, Forbidden, NetworkError

from bot.telegram.journal import CURRENT, Journal
from bot.telegram.monitor import Monitor
from bot.telegram.spot import Spot

log = logging.getLogger(__name__)
PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0)
"""Seconds before each further try."""

_SPAN = 30  # numbers behind a question among which its answer is looked for; private chats share theirs
_OURS = "no live location"

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Sends and edits until Telegram has it.

    Attributes:
        bot: The library's bot.
        journal: Notes what is on its way and what arrived.
        monitor: Counts.
    """

    bot: Bot
    journal: Journal
    monitor: Monitor
    _locks: WeakValueDictionary[int, asyncio.Lock] = field(default_factory=WeakValueDictionary)

    async def post(self, spot: Spot, send: Callable[[Spot], Awaitable[Message]]) -> int:
        """Send a message and return its id.

        Raises:
            TelegramError: Telegram refuses it, or could not be reached for a minute.
        """
        async with self._locks.setdefault(
            spot.chat, asyncio.Lock()
        ):  # so that what is found is what was sent
            await self.journal.begin_sending()
            before = max(spot.message, self.journal.last_sent(spot.chat))

            async def attempt(*, again: bool) -> int:
                found = await self.find(spot.chat, before) if again else None
                return found or (await send(spot)).message_id

            number = await self._persist(attempt)
            self.journal.note_sent(spot.chat, number)
        self.monitor.sent()
        return number

    async def persist(self, call: Callable[[], Awaitable[T]]) -> T:
        """Make a call that may safely be made again, until it has an end."""

        async def attempt(*, again: bool) -> T:  # noqa: ARG001 - it makes no difference here
            return await call()

        return await self._persist(attempt)

    async def find(self, chat: int, before: int) -> int | None:
        """Return the number of a message of ours that stands behind another, None for none."""
        for number in range(before + 1, before + 1 + _SPAN) if before else ():
            try:
                await self.bot.stop_message_live_location(chat_id=chat, message_id=number)
            except Forbidden:
                return None
            except BadRequest as exc:
                if _OURS in str(exc).lower():
                    return number
        return None

    async def _persist(self, attempt: Callable[..., Awaitable[T]]) -> T:
        again = False
        for pause in PAUSES:
            try:
                return await attempt(again=again)
            except BadRequest:
                raise
            except NetworkError as exc:
                log.info("update %d: to be tried again in %.1f s: %s", CURRENT.get(), pause, exc)
            self.monitor.retried()
            await asyncio.sleep(pause)
            again = True
        return await attempt(again=again)
