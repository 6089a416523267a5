"""What must survive a restart, in one SQLite file: buttons, talks, choices, baskets, replies."""

import hashlib
import logging
import sqlite3
import threading
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot.telegram.panels import ShowAnswer
from bot.telegram.preferences import Preferences
from bot.telegram.steps import Clipping, Step, read_step, write_step

log = logging.getLogger(__name__)
KEPT_DAYS = 180
_SCHEMA = """
CREATE TABLE IF NOT EXISTS steps (id TEXT PRIMARY KEY, step BLOB NOT NULL, used REAL NOT NULL);
CREATE TABLE IF NOT EXISTS talks (chat INTEGER, topic INTEGER, step TEXT NOT NULL, PRIMARY KEY (chat, topic));
CREATE TABLE IF NOT EXISTS choices (chat INTEGER PRIMARY KEY, choices TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS replies (
    chat INTEGER, question INTEGER, reply INTEGER NOT NULL, used REAL NOT NULL, PRIMARY KEY (chat, question));
CREATE TABLE IF NOT EXISTS prompts (
    chat INTEGER, message INTEGER, step TEXT NOT NULL, used REAL NOT NULL, PRIMARY KEY (chat, message));
CREATE TABLE IF NOT EXISTS clippings (
    owner INTEGER, clipping TEXT, place REAL NOT NULL, PRIMARY KEY (owner, clipping));
CREATE TABLE IF NOT EXISTS moves (old INTEGER PRIMARY KEY, new INTEGER NOT NULL);
"""
_NOW = "CAST(strftime('%s', 'now') AS INTEGER)"
_PREFERENCES = TypeAdapter(Preferences)
_CLIPPING = TypeAdapter(Clipping)


class Store:
    """The kept state; safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._database = _open(path)

    def keep(self, step: Step) -> str:
        """Keep what a button leads to, and return its id: 12 characters, always the same for equal steps."""
        return self.keep_all([step])[0]

    def keep_all(self, steps: Iterable[Step]) -> list[str]:
        """Keep what the buttons of a message lead to, and return their ids, in order.

        One statement for all: at each statement another thread may take Python for itself, and five
        milliseconds are gone before it lets go.
        """
        texts = [write_step(step).encode() for step in steps]
        names = [_name_of(text) for text in texts]
        if texts:
            rows = ", ".join([f"(?, ?, {_NOW})"] * len(texts))
            values = [
                value
                for name, text in zip(names, texts, strict=True)
                for value in (name, zlib.compress(text))
            ]
            self._run(f"INSERT OR REPLACE INTO steps VALUES {rows}", *values)  # noqa: S608 - our own
        return names

    def find(self, name: str) -> Step | None:
        """Return what a button leads to; None when that is not known any more."""
        rows = self._run("SELECT step FROM steps WHERE id = ?", name)
        return read_step(zlib.decompress(rows[0][0]).decode()) if rows else None

    def talk(self, chat: int, topic: int) -> ShowAnswer | None:
        """Return the last answer of a talk."""
        rows = self._run("SELECT step FROM talks WHERE chat = ? AND topic = ?", chat, topic)
        step = read_step(rows[0][0]) if rows else None
        return step if isinstance(step, ShowAnswer) else None

    def set_talk(self, chat: int, topic: int, last: ShowAnswer | None) -> None:
        """Remember the last answer of a talk, or forget it."""
        if last is None:
            self._run("DELETE FROM talks WHERE chat = ? AND topic = ?", chat, topic)
        else:
            self._run("INSERT OR REPLACE INTO talks VALUES (?, ?, ?)", chat, topic, write_step(last))

    def preferences(self, chat: int) -> Preferences:
        """Return the choices of a chat."""
        rows = self._run("SELECT choices FROM choices WHERE chat = ?", chat)
        try:
            return _PREFERENCES.validate_json(rows[0][0]) if rows else Preferences()
        except ValidationError:
            return Preferences()

    def set_preferences(self, chat: int, preferences: Preferences) -> None:
        """Keep the choices of a chat."""
        text = _PREFERENCES.dump_json(preferences).decode()
        self._run("INSERT OR REPLACE INTO choices VALUES (?, ?)", chat, text)

    def reply(self, chat: int, question: int) -> int | None:
        """Return the id of the message that answers a person's message."""
        rows = self._run("SELECT reply FROM replies WHERE chat = ? AND question = ?", chat, question)
        return int(rows[0][0]) if rows else None

    def set_reply(self, chat: int, question: int, reply: int) -> None:
        """Remember which message answers a person's message."""
        self._run(
            f"INSERT OR REPLACE INTO replies VALUES (?, ?, ?, {_NOW})",  # noqa: S608 - our own
            *(chat, question, reply),
        )

    def prompt(self, chat: int, message: int) -> ShowAnswer | None:
        """Return the answer for which a message of ours asks for another term."""
        rows = self._run("SELECT step FROM prompts WHERE chat = ? AND message = ?", chat, message)
        step = read_step(rows[0][0]) if rows else None
        return step if isinstance(step, ShowAnswer) else None

    def set_prompt(self, chat: int, message: int, answer: ShowAnswer) -> None:
        """Remember for which answer a message of ours asks for another term."""
        self._run(
            f"INSERT OR REPLACE INTO prompts VALUES (?, ?, ?, {_NOW})",  # noqa: S608 - our own
            *(chat, message, write_step(answer)),
        )

    def basket(self, owner: int) -> list[Clipping]:
        """Return what a person has put aside, in their order."""
        rows = self._run("SELECT clipping FROM clippings WHERE owner = ? ORDER BY place", owner)
        return [_CLIPPING.validate_json(row[0]) for row in rows]

    def set_basket(self, owner: int, clippings: list[Clipping]) -> None:
        """Keep what a person has put aside; the same clipping stands there once."""
        texts = list(dict.fromkeys(_CLIPPING.dump_json(one).decode() for one in clippings))
        with self._transaction():
            self._database.execute("DELETE FROM clippings WHERE owner = ?", (owner,))
            rows = [(owner, text, place) for place, text in enumerate(texts)]
            self._database.executemany("INSERT INTO clippings VALUES (?, ?, ?)", rows)

    def move_chat(self, old: int, new: int) -> None:
        """Let everything of a group follow it into its supergroup."""
        with self._transaction():
            self._database.execute("INSERT OR REPLACE INTO moves VALUES (?, ?)", (old, new))
            for table in ("talks", "choices"):
                self._database.execute(
                    f"UPDATE OR REPLACE {table} SET chat = ? WHERE chat = ?",  # noqa: S608 - our own
                    (new, old),
                )

    def old_ids(self, chat: int) -> list[int]:
        """Return the ids that a supergroup had as a group."""
        return [int(row[0]) for row in self._run("SELECT old FROM moves WHERE new = ?", chat)]

    def tidy(self) -> None:
        """Forget buttons and replies that nobody used for long."""
        for table in ("steps", "replies", "prompts"):
            age = f"{_NOW} - {KEPT_DAYS * 86400}"
            self._run(f"DELETE FROM {table} WHERE used < {age}")  # noqa: S608 - our own

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._database.close()

    def _run(self, statement: str, *values: object) -> list[Any]:
        with self._lock:
            return self._database.execute(statement, values).fetchall()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Do several statements or none of them."""
        with self._lock, self._database:
            self._database.execute("BEGIN")
            yield


def _name_of(text: bytes) -> str:
    return urlsafe_b64encode(hashlib.sha256(text).digest()[:9]).decode()


def _open(path: Path) -> sqlite3.Connection:
    """Open the file; a damaged one is put aside, and a new one begun."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _connect(path)
    except sqlite3.DatabaseError as exc:
        if isinstance(exc, sqlite3.OperationalError):
            raise
        log.warning("%s is damaged and was put aside: %s", path, exc)
        path.replace(path.with_suffix(".damaged"))
        return _connect(path)


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, check_same_thread=False, timeout=10, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.executescript(_SCHEMA)
    return database
