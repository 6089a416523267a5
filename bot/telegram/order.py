"""Updates of one chat one after the other, those of different chats side by side."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.telegram.journal import CURRENT, Journal
from bot.telegram.monitor import Monitor

Line = tuple[str, int]
_ANY_NUMBER = 1 << 30  # of updates that wait in their lines, where they take no place from others


class OrderedProcessor(BaseUpdateProcessor):
    """Handles what happens in one chat in its order, and lets no chat wait for another.

    Each chat has two lines: a press waits only for presses before it, since its spinner must not wait for a
    question. What is heavy runs in the loop's few threads, of which a chat so has two at most; while a chat
    must pause, it holds none.
    """

    def __init__(self, monitor: Monitor, journal: Journal) -> None:
        super().__init__(_ANY_NUMBER)
        self.admit: Callable[[Update], Awaitable[bool]] = _admit_all
        self._monitor = monitor
        self._journal = journal
        self._locks: WeakValueDictionary[Line, asyncio.Lock] = WeakValueDictionary()
        self._running: set[asyncio.Task[Any]] = set()
        self._closed = False

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Handle an update when those before it in its line are done."""
        task = asyncio.current_task()
        if task and not self._closed:
            self._running.add(task)
            task.add_done_callback(self._running.discard)
            try:
                await self._handle(update, coroutine)
            finally:
                _close(coroutine)
        else:
            _close(coroutine)

    async def drain(self, seconds: float) -> None:
        """Begin nothing any more; wait for what runs, and break off what takes longer."""
        self._closed = True
        running = [task for task in self._running if not task.done()]
        if running:
            _, late = await asyncio.wait(running, timeout=seconds)
            for task in late:
                task.cancel()

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Hold nothing."""

    async def _handle(self, update: object, coroutine: Awaitable[object]) -> None:
        if not isinstance(update, Update):
            await coroutine
            return
        CURRENT.set(update.update_id)
        kind, began = kind_of(update), time.monotonic()
        self._monitor.received(kind)
        try:
            if await self.admit(update):
                async with self._locks.setdefault(_line_of(update), asyncio.Lock()):
                    if self._closed:
                        return
                    await coroutine
                self._monitor.handled(kind, time.monotonic() - began)
            self._journal.strike(update.update_id)
        finally:
            self._monitor.left()


def kind_of(update: Update) -> str:
    """Return what an update is: message, edited_message, callback_query, inline_query."""
    kinds = ("message", "edited_message", "callback_query", "inline_query")
    return next((kind for kind in kinds if getattr(update, kind) is not None), "other")


def _line_of(update: Update) -> Line:
    """Return the line an update stands in: its chat's, that of the chat's presses, or a person's own."""
    if update.inline_query or update.effective_chat is None:
        return "inline", update.effective_user.id if update.effective_user else update.update_id
    return "presses" if update.callback_query else "chat", update.effective_chat.id


def _close(coroutine: Awaitable[object]) -> None:
    """End a coroutine that was never begun; one that is over stays as it is."""
    if asyncio.iscoroutine(coroutine):
        coroutine.close()


async def _admit_all(_: Update) -> bool:
    return True
