"""Updates of one chat wait for each other, and for nothing else."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from telegram import CallbackQuery, Chat, InlineQuery, Message, Update, User

from bot.telegram.database import Database
from bot.telegram.journal import Journal
from bot.telegram.monitor import Monitor
from bot.telegram.order import OrderedProcessor

SOMEBODY = User(7, "老王", is_bot=False)


def message(chat: int, number: int) -> Message:
    return Message(number, datetime(2026, 1, 1, tzinfo=UTC), Chat(chat, "private"), from_user=SOMEBODY)


def written(chat: int) -> Update:
    return Update(1, message=message(chat, 1))


def pressed(chat: int) -> Update:
    return Update(2, callback_query=CallbackQuery("1", SOMEBODY, "1", message=message(chat, 9)))


def typed() -> Update:
    return Update(3, inline_query=InlineQuery("1", SOMEBODY, "渔船", ""))


async def test_only_what_a_chat_wrote_waits_for_what_it_wrote_before(tmp_path: Path) -> None:
    """A slow question holds back the next one of its chat, but no button, no other chat, no inline query."""
    done: list[str] = []
    release = asyncio.Event()

    async def slow() -> None:
        await release.wait()
        done.append("slow")

    async def quick(name: str) -> None:
        done.append(name)

    processor = OrderedProcessor(Monitor(), Journal(Database(tmp_path / "state.sqlite")))
    first = asyncio.create_task(processor.process_update(written(1), slow()))
    await asyncio.sleep(0)
    second = asyncio.create_task(processor.process_update(written(1), quick("second")))
    async with asyncio.timeout(5):  # whoever waits for the slow one waits for ever
        await processor.process_update(written(2), quick("other chat"))
        await processor.process_update(pressed(1), quick("button"))
        await processor.process_update(typed(), quick("inline"))
    release.set()
    await asyncio.gather(first, second)

    assert done == ["other chat", "button", "inline", "slow", "second"]
