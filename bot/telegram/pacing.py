"""How fast we write to Telegram; what one chat must wait for holds up nobody else."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from aiolimiter import AsyncLimiter
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.telegram.monitor import Monitor

log = logging.getLogger(__name__)
RETRIES = 5
"""How often a call is made again after Telegram asked to slow down."""

A_SECOND, A_MINUTE_IN_A_GROUP = 30, 20
"""Messages. Source: Telegram's FAQ, "My bot is hitting limits, how do I avoid this?"."""

_SIGNS = {"sendChatAction"}  # a sign that comes late is worth nothing
_QUESTIONS = {"stopMessageLiveLocation"}  # always refused, see ``Delivery``; they count for no limit
_KEPT = 1000  # limiters of groups


class Pacer(BaseRateLimiter[None]):
    """Keeps to what Telegram bears, and to the pauses it asks for, each chat to its own."""

    def __init__(self, monitor: Monitor) -> None:
        self._monitor = monitor
        self._all = AsyncLimiter(A_SECOND, 1)
        self._groups: dict[int, AsyncLimiter] = {}
        self._free_at: dict[int, float] = {}

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Hold nothing."""

    async def process_request(  # type: ignore[override]  # the library names its arguments when it calls
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401 - the library's own
        kwargs: dict[str, Any],
        endpoint: str,
        **more: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Make a call when its chat may be written to, and again when Telegram asked to wait."""
        chat = more["data"].get("chat_id")
        if not isinstance(chat, int) or endpoint in _SIGNS:
            return await callback(*args, **kwargs)
        for left in reversed(range(RETRIES + 1)):
            await self._rest(chat)
            if endpoint not in _QUESTIONS:
                await self._take_turn(chat)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as exc:
                if not left:
                    raise
                self._pause(chat, exc)
        return None

    async def _rest(self, chat: int) -> None:
        """Wait for the end of a chat's pause, which another call may make longer meanwhile."""
        clock = asyncio.get_running_loop().time
        while (rest := self._free_at.get(chat, 0) - clock()) > 0:  # noqa: ASYNC110 - it is the clock that is waited for
            await asyncio.sleep(rest)
        self._free_at.pop(chat, None)

    async def _take_turn(self, chat: int) -> None:
        if chat < 0:
            while len(self._groups) > _KEPT:
                self._groups.pop(next(iter(self._groups)))
            await self._groups.setdefault(chat, AsyncLimiter(A_MINUTE_IN_A_GROUP, 60)).acquire()
        await self._all.acquire()

    def _pause(self, chat: int, error: RetryAfter) -> None:
        seconds = error._retry_after.total_seconds()  # noqa: SLF001 - the public one warns of its change
        self._monitor.paused()
        log.info("chat %d: to be left alone for %.0f s", chat, seconds)
        self._free_at[chat] = asyncio.get_running_loop().time() + seconds + 0.1
