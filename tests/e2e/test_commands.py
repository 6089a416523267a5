"""Commands: the menu in two languages, and each of them."""

import pytest

from bot.telegram.quality import MEASURED
from bot.wording import telegram as wording
from tests.botapi import BotApiServer, ChatView
from tests.e2e.program import Program
from tests.e2e.talking import ask, follow, tap

pytestmark = pytest.mark.asyncio(loop_scope="session")
COMMANDS = {"start", "help", "ask", "reports", "compare", "verify", "topics", "settings", "export", "about"}


async def test_menu_is_chinese_and_english_for_english_clients(
    server: BotApiServer, program: Program
) -> None:
    """The menu is how people learn what can be done: in their language."""
    chinese = server.private(server.user("老王")).menu()
    english = server.private(server.user("Ann", language="en")).menu()

    assert {one["command"] for one in chinese} >= COMMANDS - {"start"}
    assert [one["command"] for one in chinese] == [one["command"] for one in english]
    assert all(one["description"].isascii() for one in english)
    assert not any(one["description"].isascii() for one in chinese)


async def test_start_greets_with_examples_that_answer(chat: ChatView) -> None:
    """With nothing but Start, one tap gives a first answer."""
    chat.start()
    hello = await chat.next_message()
    answer = await tap(chat, hello, hello.buttons[0].text)

    assert "15份" in hello.text
    assert answer.text.startswith("15份报告中有")


async def test_reports_lead_to_outline_section_and_source(chat: ChatView) -> None:
    """Leafing through: list, outline, section, the file itself."""
    reports = await ask(chat, "/reports")
    outline = await follow(chat, reports, reports.buttons[0].text)
    section = await follow(chat, outline, "1")
    await chat.press(section, wording.SECTION_FILE).answered()
    part = chat.file_of(await chat.next_message(within=20))
    await chat.press(outline, wording.SOURCE_FILE).answered()
    source = chat.file_of(await chat.next_message(within=20))

    assert "15份" in reports.text.splitlines()[0]
    assert section.text.splitlines()[0].startswith(outline.text.split(" · ")[0])
    assert part.name.endswith(".txt")
    assert source.name.endswith(".txt")
    assert len(source.content) > len(part.content)


async def test_compare_shows_each_township_or_its_silence(chat: ChatView) -> None:
    """Two to five townships side by side; who says nothing stands there too."""
    compared = await ask(chat, "/compare 汾口镇 白沙镇 渔船管控")
    mentioned = await ask(chat, "/compare 汾口镇 白沙镇 垃圾分类")
    turned = await ask(chat, "/compare 白沙镇 汾口镇 渔船管控")
    usage = await ask(chat, "/compare 汾口镇")

    assert compared.text.count(wording.NOT_MENTIONED) == 2
    assert compared.text.startswith("汾口镇")
    assert turned.text.startswith("白沙镇")
    assert "汾口镇" in mentioned.text
    assert mentioned.marked("expandable_blockquote") != []
    assert "/compare" in usage.text


async def test_verify_tells_verbatim_from_changed_from_unknown(chat: ChatView) -> None:
    """A sentence in a draft: does it really stand in a report, and where?"""
    exact = await ask(chat, "/verify 坚决守牢民生、稳定、渔船管控、安全生产等“一排底线”。")
    changed = await ask(chat, "/verify 坚决守牢民生、稳定、渔船管理、安全生产等“一排底线”。")
    unknown = await ask(chat, "/verify 全镇建成量子计算中心三座并投入运行。")

    assert exact.text.splitlines()[0] == wording.STANDS
    assert "第18行" in exact.text
    assert changed.text.splitlines()[0] == wording.DIFFERS
    assert (changed.marked("strikethrough"), changed.marked("underline")) == (["理"], ["控"])
    assert unknown.text.splitlines()[0] == wording.NOT_IN_CORPUS


async def test_topics_lead_to_answers(chat: ChatView) -> None:
    """What is there to ask? What most townships speak of, by number of townships."""
    topics = await ask(chat, "/topics")
    answer = await tap(chat, topics, topics.buttons[0].text)

    counts = [int(button.text.rsplit(" ", 1)[1]) for button in topics.buttons if button.text[-1].isdigit()]
    assert counts == sorted(counts, reverse=True)
    assert answer.text.startswith("15份报告中有")


async def test_settings_change_what_is_shown(chat: ChatView) -> None:
    """Long excerpts for those who read, traditional words for those who write them."""
    short = await ask(chat, "/settings")
    toast = chat.press(short, wording.SCRIPT_NAMES["traditional"])
    assert await toast.answered()
    await chat.next_edit()
    answer = await ask(chat, "哪些镇提到渔船管控？")

    assert answer.text.splitlines()[0] == "15份報告中有4個鎮提到“漁船管控”，共9處"


async def test_about_and_help_and_unknown_commands(server: BotApiServer, chat: ChatView) -> None:
    """What is this, what can it do, and no silence at a mistyped command."""
    about = await ask(chat, "/about")
    help_ = await ask(chat, "/help")
    unknown = await ask(chat, "/frobnicate")
    empty = await ask(chat, "/ask")

    assert "15份报告" in about.text
    assert f"列出的地方一个不多、一个不少：{MEASURED['set_exact']:.0%}" in about.text
    assert f"@{server.world.bot.username}" in help_.text
    assert (unknown.text, empty.text) == (wording.UNKNOWN_COMMAND, wording.EMPTY_QUESTION)


async def test_export_takes_the_last_answer(chat: ChatView) -> None:
    """The command finds what was asked last; with nothing asked it says so."""
    nothing = await ask(chat, "/export")
    await ask(chat, "哪些镇提到渔船管控？")
    formats = await ask(chat, "/export")

    assert nothing.text == wording.NOTHING_TO_EXPORT
    assert [button.text for button in formats.rows[0]] == list(wording.FORMS.values())
