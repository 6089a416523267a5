"""The server against its real client: python-telegram-bot's Application over HTTP."""

from collections.abc import AsyncIterator

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
)

from tests.botapi import BotApiServer


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as server:
        yield server


def build(server):
    builder = Application.builder().token(server.token)
    return builder.base_url(server.base_url).base_file_url(server.base_file_url).build()


async def test_polling_bot_hears_a_command_and_answers(server) -> None:
    async def start(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        button = InlineKeyboardButton("下一页", callback_data="p:2")
        await update.effective_message.reply_html(
            "<b>你好</b> &amp; 欢迎", reply_markup=InlineKeyboardMarkup([[button]])
        )

    async def turn(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await update.callback_query.answer("第二页")
        await update.callback_query.edit_message_text("二")

    app = build(server)
    app.add_handler(CommandHandler("start", start))
    app.add_handler(CallbackQueryHandler(turn))
    chat = server.private(server.user("老王"))
    async with app:
        await app.start()
        await app.updater.start_polling(timeout=5)
        chat.start()
        hello = await chat.next_message()
        assert hello.text == "你好 & 欢迎"
        assert hello.marked("bold") == ["你好"]
        pressed = chat.press(hello, "下一页")
        assert await pressed.answered() == "第二页"
        page = await chat.next_edit()
        assert (page.text, page.buttons) == ("二", [])
        await app.updater.stop()
        await app.stop()
