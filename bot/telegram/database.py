"""The SQLite file of the state: opened, checked, brought to the present schema, and mended when damaged.

StateError
└── StateStartError     the file cannot be used at all; the program cannot start
"""

import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from bot.errors import BotError
from bot.telegram.salvage import salvage
from bot.wording import operation as wording

log = logging.getLogger(__name__)
MIGRATIONS = (
    """
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
""",
    """
ALTER TABLE talks ADD COLUMN used REAL NOT NULL DEFAULT 0;
UPDATE talks SET used = CAST(strftime('%s', 'now') AS INTEGER);
CREATE TABLE journal (
    id INTEGER PRIMARY KEY, content TEXT NOT NULL, state INTEGER NOT NULL, used REAL NOT NULL);
CREATE TABLE sent (
    chat INTEGER, message INTEGER, used REAL NOT NULL, PRIMARY KEY (chat, message)) WITHOUT ROWID;
""",
)
"""What brings a file from each version of the schema to the next; a file says its own as ``user_version``."""

_PATIENCE = 0.25  # seconds for another program that holds the file; longer would hold up everybody


class StateError(BotError):
    """The state cannot be read or written now: a full disk, or another program holds the file."""


class StateStartError(StateError):
    """The file cannot be used at all."""


class Database:
    """The open file; safe to use from several threads.

    Attributes:
        trouble: What an administrator should be told of its opening, ``""`` for nothing.
        failures: How often it could not be read or written.
    """

    def __init__(self, path: Path) -> None:
        """Open the file, or make it; a damaged one is put aside, and what can be read of it is kept.

        Raises:
            StateStartError: The disk is full, the file locked, or written by a later version.
        """
        self.trouble = ""
        self.failures = 0
        self._lock = threading.Lock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._open(path)
        except (sqlite3.Error, OSError) as exc:
            raise StateStartError(wording.state_unusable(path, str(exc))) from exc

    def run(self, statement: str, *values: object) -> list[Any]:
        """Execute one statement and return its rows.

        Raises:
            StateError: The file cannot be read or written now.
        """
        with self._lock, self._translated():
            return self._connection.execute(statement, values).fetchall()

    def run_all(self, statements: list[tuple[str, tuple[object, ...]]]) -> None:
        """Execute several statements or none of them.

        Raises:
            StateError: The file cannot be read or written now.
        """
        with self._lock, self._translated(), self._connection:
            self._connection.execute("BEGIN")
            for statement, values in statements:
                self._connection.execute(statement, values)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as exc:
            self.failures += 1
            log.warning("the state cannot be used: %s", exc)
            raise StateError(wording.NOT_SAVED) from exc

    def _open(self, path: Path) -> sqlite3.Connection:
        damage = find_damage(path)
        if damage:
            aside = _free(path.with_suffix(".damaged"))
            path.replace(aside)
            for suffix in ("-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
        connection = _connect(path)
        _migrate(connection, path)
        if damage:
            kept = salvage(aside, connection)
            self.trouble = wording.state_mended(aside, kept)
            log.warning("%s was damaged (%s): put aside as %s, %d rows kept", path, damage, aside.name, kept)
        return connection


def find_damage(path: Path) -> str:
    """Read a whole file and say what is wrong with it; ``""`` for nothing, and where there is no file."""
    if not path.exists():
        return ""
    try:
        with closing(_connect(path)) as connection:
            said = [str(row[0]) for row in connection.execute("PRAGMA quick_check(1)")]
            return "" if said == ["ok"] else said[0]
    except sqlite3.OperationalError:  # locked, or no room: nothing that a new file would mend
        raise
    except sqlite3.DatabaseError as exc:
        return str(exc)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, check_same_thread=False, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA secure_delete = ON")  # what is forgotten is gone
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a file to the present schema, each step whole or not at all; the old file is kept beside it."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(MIGRATIONS):
        raise StateStartError(wording.state_too_new(path))
    if version == len(MIGRATIONS):
        return
    if connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        with closing(sqlite3.connect(path.with_suffix(f".v{version}.backup"))) as backup:
            connection.backup(backup)
    for number in range(version, len(MIGRATIONS)):
        connection.executescript(f"BEGIN; {MIGRATIONS[number]} PRAGMA user_version = {number + 1}; COMMIT;")


def _free(path: Path) -> Path:
    """Return the path, or with a number behind it where such a file is there already."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name}{number}")
    return free
