"""The program starts whatever its files have become, and says so in a line."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.botapi import BotApiServer
from tests.e2e.conftest import Start
from tests.e2e.talking import FISHING, ask, follow

HEADLINE = "15份报告中有4个镇提到“渔船管控”，共9处"


async def test_a_damaged_page_of_the_state_costs_what_stood_on_it(fresh: BotApiServer, start: Start) -> None:
    """The file is put aside, what can be read goes on in a new one, an administrator hears of it."""
    chat, admin = fresh.private(fresh.user("老王")), fresh.private(fresh.user("管理员"))
    admin.start()
    async with start(TELEGRAM__ADMINS=str(admin.id)) as program:
        await admin.next_message(within=20)
        answer = await ask(chat, FISHING, within=20)
        for number in range(60):  # pages and pages of buttons
            await ask(chat, f"哪些镇提到{'民宿露营茶叶蜂蜜柑橘'[number % 10]}{number}？", within=20)
        await program.stop()
    state = program.folder / "state/telegram.sqlite"
    data = bytearray(state.read_bytes())
    at = data.index(b'"kind":"answer"') // 4096 * 4096  # a page of the talks
    data[at : at + 4096] = bytes(range(256)) * 16
    state.write_bytes(bytes(data))
    async with start(TELEGRAM__ADMINS=str(admin.id)) as program:
        told = await admin.next_message(within=20)
        opened = await follow(chat, answer, "下一页")
        await program.stop()

    assert "状态文件损坏了" in told.text
    assert opened.button("第2/2页")
    assert state.with_suffix(".damaged").exists()
    assert "Traceback" not in program.log


@pytest.mark.parametrize("content", ["", '{"removed": ["a', "[]", "null", "\0" * 100])
async def test_a_cut_record_of_changes_is_put_aside(
    fresh: BotApiServer, start: Start, content: str, tmp_path: Path
) -> None:
    """An empty file after a power cut must not keep the bot from answering."""
    (tmp_path / "state").mkdir()
    (tmp_path / "state/changes.json").write_text(content, encoding="utf-8")
    chat = fresh.private(fresh.user("老王"))
    async with start() as program:
        answer = await ask(chat, FISHING, within=20)
        await program.stop()

    assert answer.text.splitlines()[0] == HEADLINE
    assert (tmp_path / "state/changes.damaged").exists()
    assert "Traceback" not in program.log


async def test_a_flipped_byte_in_the_names_of_the_cache_is_survived(
    fresh: BotApiServer, start: Start, index_folder: Path, tmp_path: Path
) -> None:
    """The index is built anew, and answers as before."""
    async with start() as program:
        await program.stop()
    mine = tmp_path / "own-index"
    shutil.copytree(index_folder, mine)
    for names in mine.glob("index-*/chunks.txt"):
        names.write_bytes(names.read_bytes().replace(b"k", b"\xb1"))
    chat = fresh.private(fresh.user("老王"))
    async with start(INDEX__FOLDER=str(mine)) as program:
        answer = await ask(chat, FISHING, within=20)
        await program.stop()

    assert answer.text.splitlines()[0] == HEADLINE
    assert "Traceback" not in program.log


@pytest.mark.parametrize("trouble", ["locked", "later version", "no folder"])
async def test_a_state_that_cannot_be_used_is_said_in_one_line(
    start: Start, tmp_path: Path, trouble: str
) -> None:
    """What only a person can mend ends the start, with the file, the reason and what to do."""
    (tmp_path / "state").mkdir()
    state = tmp_path / "state/telegram.sqlite"
    program = start()
    with closing(sqlite3.connect(state, isolation_level=None)) as other:
        if trouble == "locked":
            other.execute("BEGIN EXCLUSIVE")
        elif trouble == "later version":
            other.execute("PRAGMA user_version = 99")
        else:
            program = start(TELEGRAM__STATE="/proc/none")
        with pytest.raises(RuntimeError, match="did not start"):
            await program.__aenter__()

    assert len(program.log.strip().splitlines()) == 1
    assert ("telegram.sqlite" if trouble != "no folder" else "/proc/none") in program.log


async def test_an_older_state_is_brought_up_and_kept_beside(
    fresh: BotApiServer, start: Start, tmp_path: Path
) -> None:
    """A state of the first version goes on; the old file can be put back."""
    (tmp_path / "state").mkdir()
    with closing(sqlite3.connect(tmp_path / "state/telegram.sqlite")) as old, old:
        old.executescript(
            "CREATE TABLE talks (chat INTEGER, topic INTEGER, step TEXT NOT NULL, PRIMARY KEY (chat, topic));"
            "INSERT INTO talks VALUES (1, 0, '{}');"
        )
    chat = fresh.private(fresh.user("老王"))
    async with start() as program:
        await ask(chat, FISHING, within=20)
        await program.stop()
    with closing(sqlite3.connect(tmp_path / "state/telegram.v0.backup")) as backup:
        kept = backup.execute("SELECT * FROM talks").fetchall()

    assert kept == [(1, 0, "{}")]
    assert "Traceback" not in program.log


async def test_a_second_bot_on_one_state_is_refused(start: Start) -> None:
    """Two would answer everything twice."""
    async with start() as program:
        second = start()
        with pytest.raises(RuntimeError, match="状态文件夹"):
            await second.__aenter__()
        await program.stop()


async def test_network_trouble_at_the_start_is_waited_out(fresh: BotApiServer, start: Start) -> None:
    """After a power cut the router comes up later than the bot."""
    for method in ("getMe", "setMyCommands", "deleteWebhook"):
        fresh.hang_up(method, times=2)
    chat = fresh.private(fresh.user("老王"))
    async with start() as program:
        answer = await ask(chat, FISHING, within=20)
        await program.stop()

    assert answer.text.splitlines()[0] == HEADLINE
    assert "会一直重试" in program.log
    assert "Traceback" not in program.log
