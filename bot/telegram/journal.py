"""What was received and is not answered yet, so that no end of the program loses a question.

An update is written down before the next ones are fetched, and struck off when its handler is done. What is
still there at the next start is handled then; what was received twice is handled once.
"""

import asyncio
import logging
import time
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.telegram.database import Database, StateError

log = logging.getLogger(__name__)
CURRENT: ContextVar[int] = ContextVar("CURRENT", default=0)
"""The id of the update that is being handled; 0 outside of any."""

_PATIENCE, _PAUSE = 3.0, 0.2
"""Seconds for a disk that refuses, and between two tries."""

_MOST_OWED = 10_000
_SENDING = 1  # the states: 0 waiting, 1 its answer on its way, 2 done
_KEPT_DAYS = 2
"""Telegram sends an update again for at most a day."""

_TAKE = "INSERT OR IGNORE INTO journal VALUES (?, ?, 0, ?) RETURNING id"
_SET = "UPDATE journal SET state = ? WHERE id = ? AND state < ?"
_STRIKE = "UPDATE journal SET state = 2, content = '' WHERE id = ? AND state < 2"
_SENT = "INSERT OR IGNORE INTO sent VALUES (?, ?, ?)"

Statement = tuple[str, tuple[object, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An update of an earlier run.

    Attributes:
        content: The update as JSON.
        sending: Whether its answer was on its way, so that it may have arrived.
    """

    id: int
    content: str
    sending: bool


class Journal:
    """Writes down what is received.

    A disk that refuses is waited for a little, and then done without until it takes something again: an
    answer now matters more than one after the next start.

    Attributes:
        replayed: The updates of an earlier run that are handled in this one.
    """

    @property
    def replaying(self) -> bool:
        """Say whether the present update was broken off in an earlier run."""
        return CURRENT.get() in self.replayed

    def __init__(self, database: Database) -> None:
        self._database = database
        self._failing_since = 0.0
        self._owed: list[Statement] = []
        self.replayed: set[int] = set()

    async def take(self, update: Update) -> bool:
        """Write an update down; return False for one that was there before."""
        rows = await self._write(_TAKE, update.update_id, update.to_json(), int(time.time()))
        return rows is None or bool(rows)

    async def begin_sending(self) -> None:
        """Note that the answer to the present update is on its way from now on."""
        await self._write(_SET, _SENDING, CURRENT.get(), _SENDING)

    async def _write(self, statement: str, *values: object) -> list[Any] | None:
        """Write at once, or when the disk can again within some seconds; None when it could not."""
        while True:
            try:
                rows = self._database.run(statement, *values)
            except StateError:
                now = time.monotonic()
                self._failing_since = self._failing_since or now
                if now - self._failing_since > _PATIENCE:
                    return None
                await asyncio.sleep(_PAUSE)
            else:
                self._failing_since = 0.0
                return rows

    def note_sent(self, chat: int, message: int) -> None:
        """Note a message of ours: the present update is answered, and will not be again."""
        self._try((_SENT, (chat, message, int(time.time()))), (_STRIKE, (CURRENT.get(),)))

    def strike(self, update: int) -> None:
        """Strike an update off, and forget what it said."""
        self._try((_STRIKE, (update,)))

    def last_sent(self, chat: int) -> int:
        """Return the number of our last known message in a chat, 0 for none."""
        try:
            return int(self._database.run("SELECT max(message) FROM sent WHERE chat = ?", chat)[0][0] or 0)
        except StateError:
            return 0

    def waiting(self) -> list[Entry]:
        """Return what was received and not answered, oldest first."""
        rows = self._database.run("SELECT id, content, state FROM journal WHERE state < 2 ORDER BY id")
        return [Entry(id=row[0], content=row[1], sending=row[2] == _SENDING) for row in rows]

    def tidy(self) -> None:
        """Forget the ids of what was answered long ago."""
        before = int(time.time()) - _KEPT_DAYS * 86400
        self._try(
            ("DELETE FROM journal WHERE used < ?", (before,)), ("DELETE FROM sent WHERE used < ?", (before,))
        )

    def _try(self, *statements: Statement) -> None:
        """Write these, and what could not be written before; what cannot be now is owed."""
        self._owed += statements
        due, self._owed = self._owed, []
        try:
            if len(due) == 1:
                self._database.run(due[0][0], *due[0][1])
            else:
                self._database.run_all(due)
        except StateError:
            self._owed = [*due, *self._owed][-_MOST_OWED:]


class JournalQueue(asyncio.Queue[object]):
    """The library's queue of updates, which writes each down before it is queued.

    Both ways in put an update here before they fetch the next, or tell Telegram that it arrived. What people
    type behind the bot's name is not written down: its answer is worth nothing a moment later.
    """

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self._journal = journal

    async def put(self, item: object) -> None:
        """Write an update down and queue it, unless it was there before."""
        if isinstance(item, Update) and item.inline_query is None and not await self._journal.take(item):
            log.info("update %d came again", item.update_id)
            return
        await super().put(item)
