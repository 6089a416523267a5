"""Sending and editing against a real server, and living with what it refuses."""

import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, TimedOut

from bot.telegram.database import Database
from bot.telegram.delivery import Delivery
from bot.telegram.failures import Failures
from bot.telegram.journal import Journal
from bot.telegram.message import Button, Outgoing
from bot.telegram.monitor import Monitor
from bot.telegram.panels import ShowReports
from bot.telegram.sender import Sender
from bot.telegram.spot import Spot
from bot.telegram.store import Store
from bot.wording import telegram as wording
from tests.botapi import ApiError, BotApiServer, ChatView

HELLO = Outgoing(html="你好", rows=((Button(label="报告", step=ShowReports()),),))
CHANGED = Outgoing(html="再见")


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as running:
        yield running


@pytest.fixture
async def sender(server: BotApiServer, tmp_path: Path) -> AsyncIterator[Sender]:
    async with Bot(server.token, base_url=server.base_url) as bot:
        database = Database(tmp_path / "telegram.sqlite")
        delivery = Delivery(bot=bot, journal=Journal(database), monitor=Monitor())
        yield Sender(bot=bot, store=Store(database), delivery=delivery)


@pytest.fixture
def chat(server: BotApiServer) -> ChatView:
    opened = server.private(server.user("老王"))
    opened.start()
    return opened


async def test_the_same_again_is_no_error_and_no_new_message(sender: Sender, chat: ChatView) -> None:
    """Two quick taps ask for the same page; Telegram refuses the second edit."""
    number = await sender.send(Spot(chat=chat.id), HELLO)
    assert number is not None

    await sender.edit(Spot(chat=chat.id), number, HELLO)

    assert len(chat.seen("message")) == 1
    assert chat.seen("edit") == []


async def test_each_button_does_its_own_thing(sender: Sender, chat: ChatView) -> None:
    """The steps of a keyboard are kept together; a link or a copied text between them must not shift them."""
    first, second = ShowReports(page=1), ShowReports(page=2)
    rows = (
        (Button(label="一", step=first), Button(label="抄", copy="原文")),
        (Button(label="网", url="https://example.com/"), Button(label="二", step=second)),
    )

    await sender.send(Spot(chat=chat.id), Outgoing(html="你好", rows=rows))

    shown = (await chat.next_message()).buttons
    assert [one.text for one in shown] == ["一", "抄", "网", "二"]
    assert [sender.store.find(one.data) for one in shown if one.data] == [first, second]
    assert shown[1].action == {"copy_text": {"text": "原文"}}
    assert shown[2].action == {"url": "https://example.com/"}


async def test_what_cannot_be_edited_any_more_is_sent_anew(sender: Sender, chat: ChatView) -> None:
    """Somebody deleted the message whose button was pressed: the answer still comes."""
    await sender.edit(Spot(chat=chat.id), 4711, CHANGED)

    assert [event.message.text for event in chat.seen("message") if event.message] == ["再见"]


async def test_a_closed_chat_is_left_alone(sender: Sender, chat: ChatView) -> None:
    """Who stopped the bot wants no error, and there is nobody to tell."""
    chat.block()

    assert await sender.send(Spot(chat=chat.id), HELLO) is None


async def test_a_group_that_muted_us_is_left_alone(
    server: BotApiServer, sender: Sender, chat: ChatView
) -> None:
    """An administrator took the right to write away: that is a decision, not a fault of ours."""
    reason = "Bad Request: not enough rights to send text messages to the chat"
    server.refuse("sendMessage", ApiError(400, reason))
    muted = await sender.send(Spot(chat=chat.id), HELLO)
    server.refuse("sendMessage", ApiError(400, "Bad Request: can't parse entities"))

    assert muted is None
    with pytest.raises(BadRequest, match="parse"):
        await sender.send(Spot(chat=chat.id), HELLO)


async def test_a_moved_group_is_written_to_where_it_is_now(server: BotApiServer, sender: Sender) -> None:
    """The answer to a question asked just before the move goes where the people went."""
    group = server.group("旧群", server.user("老王"), kind="group")
    asked = group.send("/ask 渔船")
    moved = group.upgrade()

    await sender.send(Spot(chat=group.id, message=asked.id, private=False), HELLO)

    assert (await moved.next_message()).text == "你好"
    assert sender.store.old_ids(moved.id) == [group.id]


async def test_a_bug_is_logged_by_number_and_told_in_private(
    server: BotApiServer, sender: Sender, chat: ChatView, caplog: pytest.LogCaptureFixture
) -> None:
    """Silence after a question is the worst answer; the log must not hold what was asked."""
    chat.send("机密问题")
    wire = server.world.updates.waiting[-1].wire
    update = Update.de_json(wire, sender.bot)

    with caplog.at_level(logging.INFO):
        await Failures(sender, Monitor()).report(update, BadRequest("Can't parse entities"))
        await Failures(sender, Monitor()).report(update, TimedOut())

    assert [event.message.text for event in chat.seen("message") if event.message] == [wording.BUG]
    assert f"update {wire['update_id']} could not be handled" in caplog.text
    assert "机密问题" not in caplog.text


async def test_a_slow_answer_shows_that_it_is_being_written(sender: Sender, chat: ChatView) -> None:
    """Silence for seconds looks like a broken bot; here the answer is ready only once typing was seen."""

    async def slow() -> str:
        await chat.next_event("action")
        return "答案"

    assert await sender.while_typing(Spot(chat=chat.id), slow()) == "答案"


async def test_a_quick_answer_shows_nothing_before_it(sender: Sender, chat: ChatView) -> None:
    """A flicker of typing before every page would be noise."""

    async def quick() -> str:
        return "答案"

    assert await sender.while_typing(Spot(chat=chat.id), quick()) == "答案"
    assert chat.seen("action") == []
