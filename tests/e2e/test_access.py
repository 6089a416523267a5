"""Who may use it, who may change it, and what survives."""

import io
import zipfile

from bot.wording import administration
from bot.wording import telegram as wording
from tests.botapi import BotApiServer, ChatView
from tests.e2e.conftest import Start
from tests.e2e.talking import FISHING, ask, follow

ADMIN = 4242
REPORT = (
    "青石镇2023年上半年政府工作报告\n一、上半年工作回顾\n（一）产业发展。建成茶叶加工厂3座，茶园面积达到1.2万亩。\n"
    "（二）渔船管控。海上渔船管控实现全覆盖。\n二、下半年工作计划\n（一）抓好茶旅融合。打造茶旅精品线路2条。\n"
)


def admin_of(server: BotApiServer) -> ChatView:
    admin = server.user("站长")
    admin.id = ADMIN
    return server.private(admin)


async def test_listed_people_and_groups_may_ask_others_are_told_so(fresh: BotApiServer, start: Start) -> None:
    """A clear refusal, with the number that the administrator needs."""
    known, stranger = fresh.user("老王"), fresh.user("生人")
    group, closed = fresh.group("材料组", stranger), fresh.group("别的群", stranger)
    settings = {"TELEGRAM__USERS": str(known.id), "TELEGRAM__GROUPS": str(group.id)}
    async with start(**settings):
        allowed = await ask(fresh.private(known), FISHING)
        refused = await ask(fresh.private(stranger), FISHING)
        in_group = await ask(group, f"/ask {FISHING}")
        in_other = await ask(closed, f"/ask {FISHING}")
        inline = await fresh.inline(stranger, "渔船").answered()

    assert allowed.text.startswith("15份报告")
    assert refused.text == wording.refused(stranger.id)
    assert in_group.text.startswith("15份报告")
    assert in_other.text == wording.refused(closed.id)
    assert inline == []


async def test_report_sent_by_an_administrator_is_shown_taken_in_and_kept(
    fresh: BotApiServer, start: Start
) -> None:
    """A file, a look at what was understood, a tap; answers never stop, and a restart loses nothing."""
    admin = admin_of(fresh)
    settings = {"TELEGRAM__ADMINS": str(ADMIN)}
    async with start(**settings):
        admin.send_document("青石镇.txt", REPORT.encode())
        understood = await admin.next_message(within=20)
        assert "青石镇" in understood.text
        await admin.press(understood, wording.ACCEPT).answered()
        assert (await admin.next_edit()).text == administration.REBUILDING
        meanwhile = await ask(fresh.private(fresh.user("老王")), FISHING)
        await admin.next_edit(within=30)
        after = await ask(admin, FISHING)
    async with start(**settings):
        restarted = await ask(admin, FISHING)

    assert meanwhile.text.startswith(("15份报告", "16份报告"))
    assert after.text.splitlines()[0] == "16份报告中有5个镇提到“渔船管控”，共11处"
    assert restarted.text.splitlines()[0] == after.text.splitlines()[0]


async def test_dropped_and_unreadable_files_change_nothing(fresh: BotApiServer, start: Start) -> None:
    """What cannot be read is told with its reason; what is dropped leaves no trace."""
    admin = admin_of(fresh)
    async with start(TELEGRAM__ADMINS=str(ADMIN)):
        admin.send_document("坏.docx", b"no document at all")
        broken = await admin.next_message(within=20)
        admin.send_document("青石镇.txt", REPORT.encode())
        understood = await admin.next_message(within=20)
        await admin.press(understood, wording.DROP).answered()
        after = await ask(admin, FISHING)
        other = fresh.private(fresh.user("老王"))
        other.send_document("青石镇.txt", REPORT.encode())
        refused = await other.next_message()

    assert "坏.docx" in broken.text
    assert after.text.startswith("15份报告")
    assert refused.text == wording.NO_FILES


async def test_buttons_talk_and_basket_outlive_a_kill(fresh: BotApiServer, start: Start) -> None:
    """The power goes; next morning the old message's buttons still work."""
    chat = fresh.private(fresh.user("老王"))
    async with start() as program:
        answer = await ask(chat, FISHING)
        verdict = await ask(chat, "/verify 坚决守牢民生、稳定、渔船管控、安全生产等“一排底线”。")
        await chat.press(verdict, wording.COLLECT).answered()
        await program.kill()
    async with start():
        township = await follow(chat, answer, answer.buttons[0].text)
        followed = await ask(chat, "那海宴镇呢")
        basket = await ask(chat, "/basket")

    assert len(township.marked("expandable_blockquote")) == 4
    assert "海宴镇" in followed.text.splitlines()[0]
    assert len(basket.marked("expandable_blockquote")) == 1


async def test_archives_and_large_files(fresh: BotApiServer, start: Start) -> None:
    """Several reports come as one archive; what Telegram does not hand out is told before it is tried."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("甲/青石镇.txt", REPORT)
        archive.writestr("甲/白石镇.txt", REPORT.replace("青石镇", "白石镇").replace("茶", "果"))
        archive.writestr("甲/readme.exe", b"MZ")
    admin = admin_of(fresh)
    async with start(TELEGRAM__ADMINS=str(ADMIN)):
        admin.send_document("报告.zip", packed.getvalue())
        understood = await admin.next_message(within=20)
        admin.send_document("大.pdf", b"%PDF" + bytes(21 << 20))
        large = await admin.next_message(within=20)

    assert understood.text.splitlines()[0] == administration.understood(2)
    assert all(name in understood.text for name in ("青石镇", "白石镇"))
    assert large.text == administration.FILE_TOO_BIG


async def test_administrators_rename_remove_and_look(fresh: BotApiServer, start: Start) -> None:
    """Names are mended and reports taken out from a chat, by administrators only."""
    admin, other = admin_of(fresh), fresh.private(fresh.user("老王"))
    async with start(TELEGRAM__ADMINS=str(ADMIN)):
        await ask(admin, "/rename 9 海宴渔港镇", within=20)
        renamed = await ask(admin, "/reports")
        asked = await ask(admin, "/remove 1")
        await admin.press(asked, administration.CONFIRM_REMOVE).answered()
        assert (await admin.next_edit()).text == administration.REBUILDING
        await admin.next_edit(within=30)
        after = await ask(admin, FISHING)
        status = await ask(admin, "/status")
        refusals = [(await ask(other, command)).text for command in ("/remove 1", "/rename 1 甲", "/status")]

    assert "9. 海宴渔港镇" in renamed.text
    assert after.text.splitlines()[0] == "14份报告中有3个镇提到“渔船管控”，共8处"
    assert "14份" in status.text
    assert refusals == [wording.NOT_ADMIN] * 3
