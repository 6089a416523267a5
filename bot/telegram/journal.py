"""What was received and is not answered yet, so that no end of the program loses a question.

An update is written down before the next ones are fetched, and struck off when its handler is done. What is
still there at the next start is handled then; what was received twice is handled once.
"""

import asyncio
import logging
import time
from contextvars import ContextVar
from dataclasses import dataclass

from telegram import Update

from bot.telegram.database import Database, StateError

log = logging.getLogger(__name__)
CURRENT: ContextVar[int] = ContextVar("CURRENT", default=0)
"""The id of the update that is being handled; 0 outside of any."""

_SENDING = 1  # the states: 0 waiting, 1 its answer on its way, 2 done
_KEPT_DAYS = 2
"""Telegram sends an update again for at most a day."""

_TAKE = "INSERT OR IGNORE INTO journal VALUES (?, ?, 0, ?) RETURNING id"
_SET = "UPDATE journal SET state = ? WHERE id = ? AND state < ?"
_STRIKE = "UPDATE journal SET state = 2, content = '' WHERE id = ? AND state < 2"
_SENT = "INSERT OR IGNORE INTO sent VALUES (?, ?, ?)"


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
    """Writes down what is received; a disk that refuses is logged, and the update handled all the same."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, update: Update) -> bool:
        """Write an update down; return False for one that was there before."""
        try:
            return bool(self._database.run(_TAKE, update.update_id, update.to_json(), int(time.time())))
        except StateError:
            return True

    def begin_sending(self) -> None:
        """Note that the answer to the present update is on its way from now on."""
        self._try((_SET, (_SENDING, CURRENT.get(), _SENDING)))

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

    def _try(self, *statements: tuple[str, tuple[object, ...]]) -> None:
        try:
            if len(statements) == 1:
                self._database.run(statements[0][0], *statements[0][1])
            else:
                self._database.run_all(list(statements))
        except StateError:
            log.warning("update %d could not be noted", CURRENT.get())


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
        if isinstance(item, Update) and item.inline_query is None and not self._journal.take(item):
            log.info("update %d came again", item.update_id)
            return
        await super().put(item)
