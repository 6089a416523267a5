"""Small things a person who uses Telegram daily expects."""

import io

import pytest
from PIL import Image, ImageColor

from bot.pictures.theme import PALETTES, Ink, Theme
from bot.wording import telegram as wording
from tests.botapi import BotApiServer, ChatView
from tests.botapi.people import User
from tests.e2e.program import Program
from tests.e2e.talking import FISHING, ask, greeted

pytestmark = pytest.mark.asyncio(loop_scope="session")
HEADLINE = "15份报告中有4个镇提到“渔船管控”，共9处"


@pytest.fixture
def people(server: BotApiServer, program: Program) -> tuple[User, User]:
    return server.user("老王"), server.user("小李")


async def test_a_question_under_a_photo_is_answered(chat: ChatView) -> None:
    """Whoever photographs a page and asks below it has asked."""
    picture = io.BytesIO()
    Image.new("RGB", (40, 30)).save(picture, "JPEG")

    chat.send_photo(picture.getvalue(), caption=FISHING)

    assert (await chat.next_message()).text.splitlines()[0] == HEADLINE


async def test_a_group_is_told_once_how_to_ask(server: BotApiServer, people: tuple[User, User]) -> None:
    """Taken into a group it says what it is there for; when others join it is silent."""
    group = server.group("材料组", *people, admin=True)
    group.post({"new_chat_members": [server.world.bot.wire()]})
    told = await group.next_message()
    group.post({"new_chat_members": [people[1].wire()]})
    group.send(f"/ask {FISHING}")
    answer = await group.next_message()

    assert told.text == wording.joined(server.world.bot.username)
    assert answer.text.splitlines()[0] == HEADLINE


async def test_the_basket_is_shown_to_its_owner_alone(
    server: BotApiServer, people: tuple[User, User]
) -> None:
    """What somebody collected is nobody else's business; the group gets a way to the private chat."""
    private = await greeted(server.private(people[0]))
    verdict = await ask(private, "/verify 确保渔船管控工作落实到位")
    await private.press(verdict, wording.COLLECT).answered()
    group = server.group("材料组", *people)
    shown = await ask(group, "/basket")
    private.start(shown.buttons[0].action["url"].partition("?start=")[2])
    basket = await private.next_message()

    assert shown.text == wording.BASKET_IN_PRIVATE
    assert basket.text.splitlines()[0] == wording.basket_title(1)


async def test_a_posted_inline_result_leads_to_the_whole_answer(
    server: BotApiServer, people: tuple[User, User]
) -> None:
    """Who reads one township's words in a chat can see the others."""
    query = server.inline(people[0], "渔船管控")
    await query.answered()
    posted = query.choose(0, server.group("别的群", *people))
    reader = server.private(people[1])
    reader.start(posted.button(wording.OPEN_HERE).action["url"].partition("?start=")[2])

    assert (await reader.next_message()).text.splitlines()[0] == HEADLINE


async def test_a_passage_is_verified_sentence_by_sentence(chat: ChatView) -> None:
    """Of a pasted paragraph one sentence may be the report's, one altered, one invented."""
    passage = (
        "坚决守牢民生、稳定、渔船管控、安全生产等“一排底线”。"
        "确保渔船管理工作落实到位。全镇建成量子计算中心三座并投入运行。"
    )

    verdict = await ask(chat, f"/verify {passage}")

    lines = verdict.text.splitlines()
    assert lines[0] == wording.passage_verdict(3, 1)
    marks = [line[:2] for line in lines if line[:2].strip() in "✓≈✗" and line[:2].strip()]
    assert marks == [wording.EXACT_MARK, wording.NEAR_MARK, wording.UNKNOWN_MARK]


async def test_numbers_and_pages_can_be_typed(chat: ChatView) -> None:
    """Who talks to the bot by voice keyboard does not reach for buttons."""
    answer = await ask(chat, "哪些镇提到营商环境？")
    second = await ask(chat, "下一页")
    opened = await ask(chat, "第2个展开")
    afresh = await ask(chat, "重新开始")

    assert second.text.splitlines()[0] == answer.text.splitlines()[0]
    assert second.text != answer.text
    assert opened.text.splitlines()[0].endswith("段摘录")
    assert afresh.buttons == []


async def test_wide_reading_is_kept_for_the_chat(chat: ChatView) -> None:
    """Who always wants synonyms counted sets it once."""
    literal = await ask(chat, FISHING)
    settings = await ask(chat, "/settings")
    await chat.press(settings, wording.WIDE_NAMES["1"]).answered()
    ticked = await chat.next_edit()
    wide = await ask(chat, FISHING)

    assert wording.chosen(wording.WIDE_NAMES["1"], on=True) in [one.text for one in ticked.buttons]
    assert literal.text.splitlines()[0] == HEADLINE
    assert "5个镇" in wide.text.splitlines()[0]


async def test_a_counted_answer_can_be_seen_as_pictures(chat: ChatView) -> None:
    """A chief looks at a picture where a clerk reads: bars of mentions, and which part says it."""
    answer = await ask(chat, FISHING)
    fact = await ask(chat, "密云那个镇上半年植树造林多少亩？")
    await chat.press(answer, wording.PICTURE).answered()
    bars, matrix = [await chat.next_message(within=30) for _ in range(2)]

    sizes = [Image.open(io.BytesIO(chat.file_of(one).content)).size for one in (bars, matrix)]
    assert all(width >= 600 and height >= 300 for width, height in sizes)
    assert wording.PICTURE not in [button.text for button in fact.buttons]


async def test_pictures_are_drawn_dark_for_a_chat_that_chose_so(chat: ChatView) -> None:
    """At night a white picture glares; the choice is made once and kept."""
    settings = await ask(chat, "/settings")
    await chat.press(settings, wording.THEME_NAMES["dark"]).answered()
    ticked = await chat.next_edit()
    answer = await ask(chat, FISHING)
    await chat.press(answer, wording.PICTURE).answered()
    pictures = [await chat.next_message(within=30) for _ in range(2)]

    papers = [
        Image.open(io.BytesIO(chat.file_of(one).content)).convert("RGB").getpixel((0, 0)) for one in pictures
    ]
    assert wording.chosen(wording.THEME_NAMES["dark"], on=True) in [one.text for one in ticked.buttons]
    assert papers == [ImageColor.getrgb(PALETTES[Theme.DARK][Ink.PAPER])] * 2
