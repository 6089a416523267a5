"""What people and their files leave behind: for its owner only, told, and deleted on request."""

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.wording import talk
from bot.wording import telegram as wording
from tests.botapi import BotApiServer
from tests.e2e.conftest import Start
from tests.e2e.talking import FISHING, ask

TEXT = "白石镇2023年政府工作报告\n一、工作回顾\n抓好渔船管控。\n"
SECRET = "哪些镇提到渔船管控机密九七？"


def open_to_others(folder: Path) -> Iterator[Path]:
    """Yield what anybody but its owner may read."""
    for path in (folder, *folder.rglob("*")):
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield path


async def test_what_is_kept_can_be_read_by_its_owner_only(
    fresh: BotApiServer, start: Start, tmp_path: Path
) -> None:
    """Other accounts of the machine have no business in what people asked."""
    admin = fresh.private(fresh.user("管理员"))
    own = {"TELEGRAM__ADMINS": str(admin.id), "INDEX__FOLDER": str(tmp_path / "cache")}
    async with start(**own) as program:
        await ask(admin, FISHING, within=30)
        admin.send_document("白\x07石\u202e镇.txt", TEXT.encode())
        understood = await admin.next_message(within=20)
        await program.stop()
    kept = [path for key in (tmp_path / "cache").iterdir() for path in open_to_others(key)]
    uploads = [path.name for path in (tmp_path / "state/incoming").rglob("*.txt")]

    assert "白石镇" in understood.text
    assert [*open_to_others(tmp_path / "state"), *kept] == []
    assert uploads == ["白石镇.txt"]


async def test_who_says_forget_is_forgotten(fresh: BotApiServer, start: Start, tmp_path: Path) -> None:
    """What was asked stands nowhere any more but under buttons without a name; /privacy says so before."""
    chat = fresh.private(fresh.user("老王"))
    async with start() as program:
        told = await ask(chat, "/privacy", within=20)
        await ask(chat, SECRET, within=20)
        gone = await ask(chat, "/forget", within=20)
        follow_up = await ask(chat, "下一页", within=20)
        await program.stop()
    with closing(sqlite3.connect(tmp_path / "state/telegram.sqlite")) as state:
        tables = ("talks", "choices", "clippings", "replies", "prompts", "journal")
        rows = [row for table in tables for row in state.execute(f"SELECT * FROM {table}")]
        left = [row for row in rows if SECRET in str(row)]

    assert "180天" in told.text
    assert gone.text == wording.FORGOTTEN
    assert follow_up.text == talk.NOTHING_TO_TURN
    assert left == []


@pytest.mark.parametrize("who", ["member", "administrator"])
async def test_a_groups_settings_are_its_administrators(fresh: BotApiServer, start: Start, who: str) -> None:
    """One member must not change for all what everybody sees."""
    member, boss = fresh.user("组员"), fresh.user("群主")
    group = fresh.group("调研群", member, boss, admins={boss.id})
    async with start() as program:
        group.send("/settings@township_reports_bot")
        shown = await group.next_message(within=20)
        group.send("好", user=boss)
        pressed = group.press(shown, "长摘录", user=boss if who == "administrator" else member)
        toast = await pressed.answered(within=20)
        await program.stop()

    assert toast == (wording.SAVED if who == "administrator" else wording.NOT_GROUP_ADMIN)


async def test_who_asks_too_much_is_told_once_and_others_are_not_held_up(
    fresh: BotApiServer, start: Start
) -> None:
    """A script that floods gets its share and one word; what is beyond is not worked on."""
    flooder, other = fresh.private(fresh.user("洪水")), fresh.private(fresh.user("老王"))
    async with start(TELEGRAM__PER_MINUTE="5") as program:
        for _ in range(40):
            flooder.send(FISHING)
        answer = await ask(other, FISHING, within=10)
        await fresh.world.transcript.until(lambda: len(flooder.seen()) >= 6, within=20)
        await ask(other, FISHING, within=10)
        await program.stop()
    texts = [event.message.text for event in flooder.seen() if event.message]

    assert len([text for text in texts if text == answer.text]) == 5
    assert texts.count(wording.TOO_MUCH) == 1


async def test_a_pause_for_one_chat_is_no_pause_for_another(fresh: BotApiServer, start: Start) -> None:
    """Telegram asks to leave a group alone for a while; a private question is answered at once."""
    first, second = fresh.private(fresh.user("甲")), fresh.private(fresh.user("乙"))
    async with start() as program:
        fresh.slow_down("sendMessage", retry_after=8)
        first.send(FISHING)
        await fresh.called("sendMessage", within=20)
        await ask(second, FISHING, within=4)
        await first.next_message(within=15)
        await program.stop()


async def test_a_press_is_followed_though_its_sign_fails(fresh: BotApiServer, start: Start) -> None:
    """The spinner could not be stopped; the file still comes."""
    chat = fresh.private(fresh.user("老王"))
    async with start() as program:
        answer = await ask(chat, "/topics", within=20)
        fresh.hang_up("answerCallbackQuery")
        chat.press(answer, answer.buttons[0].text)
        shown = await chat.next_message(within=10)
        await program.stop()

    assert "提到" in shown.text
