"""Administrators change the reports from their chat, and answers follow."""

import io
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.wording import administration
from bot.wording import telegram as wording
from tests.botapi import BotApiServer, ChatView
from tests.e2e.program import Program
from tests.e2e.talking import FISHING, ask

pytestmark = pytest.mark.asyncio(loop_scope="module")
ADMIN = 4242


def report(name: str, sentence: str) -> str:
    return (
        f"{name}2023年上半年政府工作报告\n一、上半年工作回顾\n（一）产业发展。{sentence}\n"
        "二、下半年工作计划\n（一）抓好茶旅融合。打造茶旅精品线路2条。\n"
    )


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def own(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[BotApiServer]:
    """A server with a program that reads two small reports."""
    folder: Path = tmp_path_factory.mktemp("curating")
    (folder / "报告").mkdir()
    for name in ("白石镇", "黑石镇"):
        (folder / "报告" / f"{name}.txt").write_text(report(name, "渔船管控到位。"), encoding="utf-8")
    settings = {"TELEGRAM__ADMINS": str(ADMIN), "CORPUS__PATHS": str(folder / "报告")}
    async with BotApiServer() as server, Program(server, folder=folder, settings=settings) as program:
        yield server
        await program.stop()
        assert "Traceback" not in program.log


@pytest.fixture(scope="module")
def admin(own: BotApiServer) -> ChatView:
    user = own.user("站长")
    user.id = ADMIN
    return own.private(user)


async def headline(chat: ChatView) -> str:
    return (await ask(chat, FISHING)).text.splitlines()[0]


async def test_archive_is_taken_in_renamed_and_taken_out(admin: ChatView) -> None:
    """The whole life of reports: sent as an archive, named rightly, asked, removed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("青石镇.txt", report("青石镇", "海上渔船管控实现全覆盖。"))
        archive.writestr("空.txt", "")
    admin.send_document("新报告.zip", out.getvalue())
    understood = await admin.next_message(within=20)
    taps = [admin.press(understood, wording.ACCEPT) for _ in range(2)]
    await taps[0].answered()
    await admin.next_edit(within=30)
    added = await admin.next_edit(within=30)
    three = await headline(admin)
    renamed = await ask(admin, "/rename 3 青石镇（乙县）", within=30)
    answer = await ask(admin, FISHING)
    question = await ask(admin, "/remove 3")
    await admin.press(question, administration.CONFIRM_REMOVE).answered()
    await admin.next_edit(within=30)
    removed = await admin.next_edit(within=30)

    assert "1. 青石镇" in understood.text
    assert "空.txt" in understood.text
    assert added.text.splitlines()[0] == administration.rebuilt(3)
    assert three == "3份报告中有3个镇提到“渔船管控”，共3处"
    assert renamed.text.splitlines()[0] == "青石镇改名为青石镇（乙县）。"
    assert "青石镇（乙县）" in answer.text
    assert removed.text.splitlines()[0] == administration.removed("青石镇（乙县）")
    assert await headline(admin) == "2份报告中有2个镇提到“渔船管控”，共2处"


async def test_a_report_is_put_into_its_county(admin: ChatView) -> None:
    """A place that the file does not tell is told once, checked, and answers to its county from then on."""
    before = await ask(admin, "/reports")
    placed = await ask(admin, "/rename 1 甲石镇 淳安县", within=30)
    refused = await ask(admin, "/rename 1 甲石镇 淳安县 山东省")
    answer = await ask(admin, "淳安县的渔船管控怎么样？")
    label = before.text.split("1. ")[1].split(" ·")[0]
    back = await ask(admin, f"/rename 1 {label}", within=30)

    assert placed.text.splitlines()[0] == f"{label}改名为甲石镇（淳安县），属浙江省杭州市淳安县。"
    assert refused.text == administration.no_such_pair(["淳安县", "山东省"])
    assert "甲石镇（淳安县）" in answer.text.splitlines()[0]
    assert back.text.startswith("甲石镇（淳安县）改名为")


async def test_a_removed_report_is_gone_until_it_is_sent_again(admin: ChatView) -> None:
    """A file of the settings' folder is never touched; sent again, its report comes back."""
    answer = await ask(admin, FISHING)
    question = await ask(admin, "/remove 白石镇")
    await admin.press(question, administration.CONFIRM_REMOVE).answered()
    await admin.next_edit(within=30)
    await admin.next_edit(within=30)
    await admin.press(answer, "白石镇").answered()
    gone = await admin.next_edit()
    status = await ask(admin, "/status")
    admin.send_document("白石镇.txt", report("白石镇", "渔船管控到位。").encode())
    understood = await admin.next_message(within=20)
    await admin.press(understood, wording.ACCEPT).answered()
    await admin.next_edit(within=30)
    back = await admin.next_edit(within=30)

    assert gone.text == wording.GONE
    assert administration.changed(1, 0) in status.text
    assert back.text == administration.rebuilt(2)


async def test_a_report_put_into_the_folder_is_read_on_reload(own: BotApiServer, admin: ChatView) -> None:
    """Who keeps the files on the server by other means tells the bot to look again."""
    reloaded = await ask(admin, "/reload", within=30)

    assert reloaded.text.startswith("已更新")


@pytest.mark.parametrize("command", ["/remove 1", "/rename 1 甲镇", "/reload", "/status"])
async def test_nobody_else_changes_anything(own: BotApiServer, command: str) -> None:
    """The commands stand in no menu of theirs, and do nothing when typed."""
    stranger = own.private(own.user("路人"))

    assert (await ask(stranger, command)).text == wording.NOT_ADMIN


@pytest.mark.parametrize("command", ["/remove", "/remove 99", "/rename", "/rename 1"])
async def test_incomplete_commands_tell_how_they_are_written(admin: ChatView, command: str) -> None:
    """A mistyped number must take out nothing."""
    usage = administration.REMOVE_USAGE if "remove" in command else administration.RENAME_USAGE

    assert (await ask(admin, command)).text == usage


async def test_other_files_are_refused_with_what_is_taken(admin: ChatView) -> None:
    """Slides are no report; saying which files are saves a second try."""
    admin.send_document("数据.pptx", b"PK")

    assert (await admin.next_message()).text == administration.WRONG_SUFFIX
