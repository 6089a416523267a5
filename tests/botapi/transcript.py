"""What people saw, in order: messages, edits, deletions, actions, toasts; and waiting for the next."""

import asyncio
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field, replace
from typing import Any

from tests.botapi.people import Chat, Message

MESSAGE, EDIT, DELETION, ACTION, DRAFT, TOAST = "message", "edit", "deletion", "action", "draft", "toast"


@dataclass(frozen=True)
class Event:
    """One thing that happened in a chat; ``message`` is how it looked at that moment.

    Attributes:
        detail: The action (``typing``), the toast's text, the draft's text; empty for messages.
    """

    kind: str
    chat: Chat
    message: Message | None = None
    detail: str = ""
    by_bot: bool = True


@dataclass
class Transcript:
    events: list[Event] = field(default_factory=list)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def add(self, kind: str, chat: Chat, message: Message | None = None, **more: Any) -> None:
        seen = copy(message) if message else None
        self.events.append(replace(Event(kind, chat, seen), **more))
        self.wake()

    def wake(self) -> None:
        """Let those who wait look again."""
        self._changed.set()

    async def until(self, ready: Callable[[], Any], *, within: float) -> Any:
        """Return the first true value of ``ready``, asked after each event; raise TimeoutError."""
        async with asyncio.timeout(within):
            while not (value := ready()):
                self._changed.clear()
                await self._changed.wait()
        return value
