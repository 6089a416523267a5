"""Updates of one chat one after the other, those of different chats side by side."""

import asyncio
from collections.abc import Awaitable
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor


class OrderedProcessor(BaseUpdateProcessor):
    """Handles several updates at once, but what happens in one chat in its order.

    A button waits only for presses on its own message: its spinner must not wait for a question before it.
    """

    def __init__(self, max_concurrent_updates: int) -> None:
        super().__init__(max_concurrent_updates)
        self._locks: WeakValueDictionary[tuple[int, int], asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Handle an update when those before it in its line are done."""
        line = _line_of(update)
        if line is None:
            await coroutine
            return
        lock = self._locks.setdefault(line, asyncio.Lock())
        async with lock:
            await coroutine

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Hold nothing."""


def _line_of(update: object) -> tuple[int, int] | None:
    """Return the line an update stands in: its chat, and its message for a button; None for no line."""
    if not isinstance(update, Update) or update.effective_chat is None:
        return None
    query = update.callback_query
    message = query.message.message_id if query and query.message else 0
    return update.effective_chat.id, message
