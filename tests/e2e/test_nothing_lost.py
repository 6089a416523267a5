"""Whatever happens to the program, the network or the disk: each question is answered, and once."""

import asyncio
import resource
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from bot.wording import administration
from bot.wording import telegram as wording
from tests.botapi import ApiError, BotApiServer, ChatView
from tests.e2e.conftest import Start
from tests.e2e.talking import FISHING, ask

HEADLINE = "15份报告中有4个镇提到“渔船管控”，共9处"


def answers(chat: ChatView) -> list[str]:
    """Return the first lines of all that the bot wrote in a chat."""
    return [event.message.text.splitlines()[0] for event in chat.seen() if event.message]


@pytest.mark.parametrize("trouble", ["500", "502", "reset", "reset when done", "silence when done"])
async def test_an_answer_survives_trouble_on_its_way(fresh: BotApiServer, start: Start, trouble: str) -> None:
    """A server error or a cut line is waited out; whether the message had arrived is asked, not guessed."""
    chat = fresh.private(fresh.user("老王"))
    async with start() as program:
        match trouble:
            case "500":
                fresh.refuse("sendMessage", ApiError(500, "Internal Server Error"), times=2)
            case "502":
                fresh.refuse("sendMessage", ApiError(502, "Bad Gateway"), times=2)
            case "reset":
                fresh.hang_up("sendMessage", times=2)
            case "reset when done":
                fresh.hang_up("sendMessage", done=True)
            case "silence when done":
                fresh.delay("sendMessage", 6, done=True)
        await ask(chat, FISHING, within=20)
        await asyncio.sleep(7 if trouble.startswith("silence") else 1.5)
        await program.stop()

    assert answers(chat) == [HEADLINE]


async def test_a_kill_loses_nothing_and_doubles_nothing(fresh: BotApiServer, start: Start) -> None:
    """What was fetched before a power cut is answered after it, each question once."""
    people = [fresh.private(fresh.user(f"人{number}")) for number in range(40)]
    async with start() as program:
        for person in people:
            person.send(FISHING)
        await fresh.called("sendMessage", times=5, within=20)
        await program.kill()
    async with start() as program:
        for person in people:
            await fresh.world.transcript.until(lambda person=person: answers(person), within=30)
        await asyncio.sleep(1)
        await program.stop()

    assert Counter(tuple(answers(person)) for person in people) == {(HEADLINE,): 40}
    assert "Traceback" not in program.log


async def test_an_answer_that_arrived_before_the_kill_is_not_sent_again(
    fresh: BotApiServer, start: Start
) -> None:
    """Telegram had taken the message, but the program died before it heard so."""
    chat = fresh.private(fresh.user("老王"))
    async with start() as program:
        fresh.delay("sendMessage", 60, done=True)
        await ask(chat, FISHING, within=20)
        await program.kill()
    async with start() as program:
        again = await ask(chat, "哪些镇提到垃圾分类？", within=20)
        await program.stop()

    assert "垃圾分类" in again.text
    assert len(answers(chat)) == 2


async def test_an_update_that_comes_twice_is_answered_once(fresh: BotApiServer, start: Start) -> None:
    """Telegram sends again what it is not sure of."""
    chat = fresh.private(fresh.user("老王"))
    async with start() as program:
        await ask(chat, FISHING, within=20)
        wire = fresh.world.updates
        wire.next_id -= 1
        chat.send(FISHING)
        later = await ask(chat, "哪些镇提到垃圾分类？", within=20)
        await program.stop()

    assert "垃圾分类" in later.text
    assert len(answers(chat)) == 2


async def test_the_order_to_stop_is_obeyed_in_time_and_loses_nothing(
    fresh: BotApiServer, start: Start
) -> None:
    """A service manager kills after ten seconds; what waits then is answered at the next start."""
    chat = fresh.private(fresh.user("老王"))
    async with start() as program:
        fresh.slow_down("sendMessage", retry_after=60)
        chat.send(FISHING)
        await fresh.called("sendMessage")
        began = asyncio.get_running_loop().time()
        status = await program.stop()
        took = asyncio.get_running_loop().time() - began
    async with start() as program:
        answer = await chat.next_message(within=20)
        await program.stop()

    assert (status, took < 10) == (0, True)
    assert answer.text.splitlines()[0] == HEADLINE


async def test_a_full_disk_takes_the_buttons_not_the_answer(fresh: BotApiServer, start: Start) -> None:
    """What was computed goes out; the program goes on, and is whole again when there is room."""
    chat = fresh.private(fresh.user("老王"))
    async with start() as program:
        resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
        bare = await ask(chat, FISHING, within=20)
        resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
        whole = await ask(chat, FISHING, within=20)
        await program.stop()

    assert bare.text == whole.text
    assert (len(bare.buttons), len(whole.buttons) > 0) == (0, True)
    assert "Traceback" not in program.log


async def test_a_locked_state_takes_the_buttons_not_the_answer(fresh: BotApiServer, start: Start) -> None:
    """Somebody looks into the file with another program and holds it."""
    chat = fresh.private(fresh.user("老王"))
    async with start() as program:
        with closing(
            sqlite3.connect(program.folder / "state/telegram.sqlite", isolation_level=None)
        ) as other:
            other.execute("BEGIN IMMEDIATE")
            bare = await ask(chat, FISHING, within=20)
            other.execute("ROLLBACK")
        whole = await ask(chat, FISHING, within=20)
        await program.stop()

    assert bare.text.splitlines()[0] == whole.text.splitlines()[0] == HEADLINE
    assert (len(bare.buttons), len(whole.buttons) > 0) == (0, True)
    assert "Traceback" not in program.log


async def test_what_finally_fails_is_logged_counted_and_told(fresh: BotApiServer, start: Start) -> None:
    """Silence would hide it: the log names chat and update, an administrator hears of it at once."""
    admin, chat = fresh.private(fresh.user("管理员")), fresh.private(fresh.user("老王"))
    admin.start()
    async with start(TELEGRAM__ADMINS=str(admin.id)) as program:
        await admin.next_message(within=20)
        fresh.slow_down("sendMessage", retry_after=1, times=6)
        chat.send(FISHING)
        told = await admin.next_message(within=20)
        await program.stop()

    assert "1条回答没能发出去" in told.text
    assert f"of chat {chat.id} was not answered" in program.log
    assert "渔船" not in program.log


async def test_an_upload_cut_by_a_kill_is_taken_in_and_said_so(
    fresh: BotApiServer, start: Start, tmp_path: Path
) -> None:
    """The administrator pressed the button; the message must not say for ever that it is being done."""
    (tmp_path / "报告").mkdir()
    text = "{}2023年上半年政府工作报告\n一、上半年工作回顾\n（一）产业发展。渔船管控到位。\n"
    (tmp_path / "报告/白石镇.txt").write_text(text.format("白石镇"), encoding="utf-8")
    admin = fresh.private(fresh.user("管理员"))
    settings = {"TELEGRAM__ADMINS": str(admin.id), "CORPUS__PATHS": str(tmp_path / "报告")}
    async with start(**settings) as program:
        admin.send_document("青石镇.txt", text.format("青石镇").encode())
        preview = await admin.next_message(within=20)
        admin.press(preview, wording.ACCEPT)
        await admin.next_edit(within=20)
        await program.kill()
    async with start(**settings) as program:
        ended = await admin.next_edit(within=30)
        while ended.text == administration.REBUILDING:
            ended = await admin.next_edit(within=30)
        answer = await ask(admin, FISHING, within=20)
        await program.stop()

    assert ended.text.splitlines()[0] in (administration.rebuilt(2), administration.DONE_BEFORE)
    assert "有2个镇提到" in answer.text
