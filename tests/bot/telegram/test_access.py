"""Who may use the bot, and who may change the reports."""

from pathlib import Path

from bot.settings import TelegramSettings
from bot.telegram.access import Access
from bot.telegram.database import Database
from bot.telegram.store import Store


def access(tmp_path: Path, **listed: tuple[int, ...]) -> Access:
    return Access(TelegramSettings(**listed), Store(Database(tmp_path / "telegram.sqlite")))


def test_nobody_listed_means_everybody(tmp_path: Path) -> None:
    """A new bot answers whoever finds it; naming administrators alone closes nothing."""
    assert access(tmp_path, admins=(1,)).allows(5, 5)


def test_the_listed_and_administrators_may_ask_where_they_like(tmp_path: Path) -> None:
    """A listed person asks in any chat, a listed group opens itself to its members."""
    gate = access(tmp_path, users=(2,), groups=(-9,), admins=(1,))

    asked = [(1, 1), (2, -7), (5, -9), (5, 5), (5, -7)]

    assert [gate.allows(user, chat) for user, chat in asked] == [True, True, True, False, False]
    assert [gate.administers(user) for user in (1, 2)] == [True, False]


def test_a_listed_group_stays_listed_as_a_supergroup(tmp_path: Path) -> None:
    """Telegram gives it another id; nobody edits the settings that day."""
    gate = access(tmp_path, groups=(-9,))
    gate.store.move_chat(-9, -1009)

    assert gate.allows(5, -1009)
