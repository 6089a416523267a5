"""What must survive a restart, in one SQLite file: buttons, talks, choices, baskets, replies."""

import hashlib
import threading
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot.telegram.database import Database, StateError
from bot.telegram.panels import ShowAnswer
from bot.telegram.preferences import Preferences
from bot.telegram.steps import Clipping, Step, read_step, write_step

KEPT_DAYS = 180
_NOW = "CAST(strftime('%s', 'now') AS INTEGER)"
_PREFERENCES = TypeAdapter(Preferences)
_CLIPPING = TypeAdapter(Clipping)


class Store:
    """The kept state; safe to use from several threads.

    Where the disk refuses, what an answer leans on is done without; what a person asked to be kept raises
    ``StateError``.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._reserved: dict[str, bytes] = {}
        self._lock = threading.Lock()

    def keep(self, step: Step) -> str:
        """Keep what a button leads to, and return its id: 12 characters, always the same for equal steps.

        ``""`` where the disk refuses.
        """
        return next(iter(self.keep_all([step])), "")

    def reserve(self, step: Step) -> str:
        """Return the id of what a link leads to; it is kept with the buttons of its message, in one write."""
        text = write_step(step).encode()
        name = _name_of(text)
        with self._lock:
            self._reserved[name] = zlib.compress(text, 1)
        return name

    def keep_all(self, steps: Iterable[Step]) -> list[str]:
        """Keep what the buttons of a message lead to, and return their ids, in order; none for a full disk.

        One statement for all: at each statement another thread may take Python for itself, and five
        milliseconds are gone before it lets go.
        """
        names = [self.reserve(step) for step in steps]
        with self._lock:
            kept, self._reserved = self._reserved, {}
        if kept:
            rows = ", ".join([f"(?, ?, {_NOW})"] * len(kept))
            values = [value for pair in kept.items() for value in pair]
            if not self._note(f"INSERT OR REPLACE INTO steps VALUES {rows}", *values):  # noqa: S608 - our own
                return []
        return names

    def find(self, name: str) -> Step | None:
        """Return what a button leads to; None when that is not known any more."""
        rows = self._read("SELECT step FROM steps WHERE id = ?", name)
        return read_step(zlib.decompress(rows[0][0]).decode()) if rows else None

    def talk(self, chat: int, topic: int) -> ShowAnswer | None:
        """Return the last answer of a talk."""
        rows = self._read("SELECT step FROM talks WHERE chat = ? AND topic = ?", chat, topic)
        step = read_step(rows[0][0]) if rows else None
        return step if isinstance(step, ShowAnswer) else None

    def set_talk(self, chat: int, topic: int, last: ShowAnswer | None) -> None:
        """Remember the last answer of a talk, or forget it."""
        if last is None:
            self._note("DELETE FROM talks WHERE chat = ? AND topic = ?", chat, topic)
        else:
            self._note(
                f"INSERT OR REPLACE INTO talks VALUES (?, ?, ?, {_NOW})",  # noqa: S608 - our own
                *(chat, topic, write_step(last)),
            )

    def preferences(self, chat: int) -> Preferences:
        """Return the choices of a chat."""
        rows = self._read("SELECT choices FROM choices WHERE chat = ?", chat)
        try:
            return _PREFERENCES.validate_json(rows[0][0]) if rows else Preferences()
        except ValidationError:
            return Preferences()

    def set_preferences(self, chat: int, preferences: Preferences) -> None:
        """Keep the choices of a chat."""
        text = _PREFERENCES.dump_json(preferences).decode()
        self._database.run("INSERT OR REPLACE INTO choices VALUES (?, ?)", chat, text)

    def reply(self, chat: int, question: int) -> int | None:
        """Return the id of the message that answers a person's message."""
        rows = self._read("SELECT reply FROM replies WHERE chat = ? AND question = ?", chat, question)
        return int(rows[0][0]) if rows else None

    def set_reply(self, chat: int, question: int, reply: int) -> None:
        """Remember which message answers a person's message."""
        self._note(
            f"INSERT OR REPLACE INTO replies VALUES (?, ?, ?, {_NOW})",  # noqa: S608 - our own
            *(chat, question, reply),
        )

    def prompt(self, chat: int, message: int) -> ShowAnswer | None:
        """Return the answer for which a message of ours asks for another term."""
        rows = self._read("SELECT step FROM prompts WHERE chat = ? AND message = ?", chat, message)
        step = read_step(rows[0][0]) if rows else None
        return step if isinstance(step, ShowAnswer) else None

    def set_prompt(self, chat: int, message: int, answer: ShowAnswer) -> None:
        """Remember for which answer a message of ours asks for another term."""
        self._note(
            f"INSERT OR REPLACE INTO prompts VALUES (?, ?, ?, {_NOW})",  # noqa: S608 - our own
            *(chat, message, write_step(answer)),
        )

    def basket(self, owner: int) -> list[Clipping]:
        """Return what a person has put aside, in their order."""
        rows = self._read("SELECT clipping FROM clippings WHERE owner = ? ORDER BY place", owner)
        return [clipping for row in rows if (clipping := _read_clipping(row[0]))]

    def set_basket(self, owner: int, clippings: list[Clipping]) -> None:
        """Keep what a person has put aside; the same clipping stands there once."""
        texts = list(dict.fromkeys(_CLIPPING.dump_json(one).decode() for one in clippings))
        rows = [(owner, text, place) for place, text in enumerate(texts)]
        self._database.run_all(
            [
                ("DELETE FROM clippings WHERE owner = ?", (owner,)),
                *(("INSERT INTO clippings VALUES (?, ?, ?)", row) for row in rows),
            ]
        )

    def move_chat(self, old: int, new: int) -> None:
        """Let everything of a group follow it into its supergroup."""
        self._database.run_all(
            [
                ("INSERT OR REPLACE INTO moves VALUES (?, ?)", (old, new)),
                ("UPDATE OR REPLACE talks SET chat = ? WHERE chat = ?", (new, old)),
                ("UPDATE OR REPLACE choices SET chat = ? WHERE chat = ?", (new, old)),
            ]
        )

    def old_ids(self, chat: int) -> list[int]:
        """Return the ids that a supergroup had as a group."""
        return [int(row[0]) for row in self._read("SELECT old FROM moves WHERE new = ?", chat)]

    def forget(self, user: int, chat: int, *, private: bool) -> None:
        """Delete what is kept of a person, and in a private chat what is kept of the chat.

        What buttons lead to is kept without a name, and runs out by itself.
        """
        tables = ("talks", "choices", "replies", "prompts") if private else ()
        self._database.run_all(
            [
                ("DELETE FROM clippings WHERE owner = ?", (user,)),
                *((f"DELETE FROM {table} WHERE chat = ?", (chat,)) for table in tables),  # noqa: S608 - our own
            ]
        )

    def tidy(self) -> None:
        """Forget buttons, talks and replies that nobody used for long."""
        for table in ("steps", "talks", "replies", "prompts"):
            age = f"{_NOW} - {KEPT_DAYS * 86400}"
            self._note(f"DELETE FROM {table} WHERE used < {age}")  # noqa: S608 - our own

    def _read(self, statement: str, *values: object) -> list[Any]:
        """Return rows; none where the disk refuses, since an answer matters more than what it leans on."""
        try:
            return self._database.run(statement, *values)
        except StateError:
            return []

    def _note(self, statement: str, *values: object) -> bool:
        """Write what can be done without; say whether the disk took it."""
        try:
            self._database.run(statement, *values)
        except StateError:
            return False
        return True


def _name_of(text: bytes) -> str:
    return urlsafe_b64encode(hashlib.sha256(text).digest()[:9]).decode()


def _read_clipping(text: str) -> Clipping | None:
    """Return a clipping; None for one of another version, which must not lock the rest away."""
    try:
        return _CLIPPING.validate_json(text)
    except ValidationError:
        return None
