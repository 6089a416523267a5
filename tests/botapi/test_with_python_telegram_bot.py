"""The server against its real client: python-telegram-bot's Application over HTTP."""

import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputFile,
    InputTextMessageContent,
    Update,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from tests.botapi import BotApiServer, ChatView

App = Application[Any, Any, Any, Any, Any, Any]


def build(server: BotApiServer, token: str = "") -> App:
    builder = Application.builder().token(token or server.token)
    return builder.base_url(server.base_url).base_file_url(server.base_file_url).build()


@pytest.fixture
async def app(server: BotApiServer) -> AsyncIterator[App]:
    """A polling application; handlers are added by the test."""
    running = build(server)
    async with running:
        await running.start()
        await running.updater.start_polling(timeout=10)
        yield running
        await running.updater.stop()
        await running.stop()


async def test_a_command_a_button_and_an_edit(server: BotApiServer, app: App) -> None:
    """The line that every bot walks: /start, an answer with a button, a press, the message changed."""

    async def start(update: Update, _: Any) -> None:
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("下一页", callback_data="p:2")]])
        await update.effective_message.reply_html("<b>你好</b> &amp; 欢迎", reply_markup=keyboard)

    async def turn(update: Update, _: Any) -> None:
        await update.callback_query.answer("第二页")
        await update.callback_query.edit_message_text("二")

    app.add_handler(CommandHandler("start", start))
    app.add_handler(CallbackQueryHandler(turn))
    chat = server.private(server.user("老王"))

    chat.start()
    hello = await chat.next_message()
    toast = await chat.press(hello, "下一页").answered()
    page = await chat.next_edit()

    assert (hello.text, hello.marked("bold"), toast) == ("你好 & 欢迎", ["你好"], "第二页")
    assert (page.id, page.text, page.buttons) == (hello.id, "二", [])


async def test_inline_results_are_paged_and_posted(server: BotApiServer, app: App) -> None:
    """Inline answers carry parsed text, and the next page is asked with the offset the bot gave."""

    async def offer(update: Update, _: Any) -> None:
        content = InputTextMessageContent("<i>海宴镇</i>", parse_mode="HTML")
        article = InlineQueryResultArticle("1", f"从{update.inline_query.offset or 0}起", content)
        await update.inline_query.answer([article], next_offset="1")

    app.add_handler(InlineQueryHandler(offer))
    user = server.user("老王")
    group = server.group("写材料", user)

    query = server.inline(user, "渔船")
    await query.answered()
    second = await server.inline(user, "渔船", offset=query.next_offset).answered()
    posted = query.choose(0, group)

    assert [one["title"] for one in second] == ["从1起"]
    assert (posted.text, posted.marked("italic"), posted.via_bot) == ("海宴镇", ["海宴镇"], server.world.bot)


async def test_documents_go_both_ways(server: BotApiServer, app: App) -> None:
    """The bot fetches what a person sends, and sends a file back."""

    async def echo(update: Update, _: Any) -> None:
        file = await update.effective_message.document.get_file()
        content = bytes(await file.download_as_bytearray())
        await update.effective_message.reply_document(InputFile(content + b"!", "答.txt"), caption="收到")

    app.add_handler(MessageHandler(filters.Document.ALL, echo))
    chat = server.private(server.user("老王"))

    chat.send_document("报告.txt", "镇".encode())
    answer = await chat.next_message()

    stored = chat.file_of(answer)
    assert (answer.text, stored.name, stored.content) == ("收到", "答.txt", "镇!".encode())


async def test_errors_arrive_as_the_exceptions_ptb_makes_of_them(
    server: BotApiServer, chat: ChatView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Handlers catch classes: each refusal must become the right one."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # else the library warns of its own future at each 429
    stranger, blocker = server.user("生人"), server.user("路人")
    group = server.group("旧群", stranger, kind="group")
    gone = server.group("别的群", stranger)
    server.private(blocker).start()
    server.private(blocker).block()
    supergroup = group.upgrade()
    gone.kick()
    async with build(server) as app:
        assert await failure(app, 999) == (BadRequest, "Chat not found")
        assert await failure(app, stranger.id) == (
            Forbidden,
            "Forbidden: bot can't initiate conversation with a user",
        )
        assert await failure(app, blocker.id) == (Forbidden, "Forbidden: bot was blocked by the user")
        assert await failure(app, gone.id) == (
            Forbidden,
            "Forbidden: bot was kicked from the supergroup chat",
        )
        with pytest.raises(ChatMigrated) as migrated:
            await app.bot.send_message(group.id, "a")
        assert migrated.value.new_chat_id == supergroup.id
        server.slow_down("sendMessage", retry_after=3)
        with pytest.raises(RetryAfter):
            await app.bot.send_message(chat.id, "a")


async def failure(app: App, chat_id: int) -> tuple[type[TelegramError], str]:
    with pytest.raises(TelegramError) as caught:
        await app.bot.send_message(chat_id, "a")
    return type(caught.value), str(caught.value)


async def test_wrong_token_is_an_invalid_token(server: BotApiServer) -> None:
    """The commonest mistake of a new user must reach the bot as what it is."""
    app = build(server, "123456:wrong")
    with pytest.raises(InvalidToken):
        await app.initialize()
    await app.bot.shutdown()  # what failed to start has its connections open


async def test_webhook_delivers_with_the_secret_until_it_is_accepted(server: BotApiServer) -> None:
    """Updates come to the bot's own address, signed; PTB listens late, so the first delivery is refused."""
    app = build(server)

    async def echo(update: Update, _: Any) -> None:
        await update.effective_message.reply_text(update.effective_message.text)

    app.add_handler(MessageHandler(filters.TEXT, echo))
    chat = server.private(server.user("老王"))
    address = {"port": free_port(), "url_path": "hook"}
    url = f"http://127.0.0.1:{address['port']}/hook"
    async with app:
        await app.start()
        chat.send("先到")
        await app.updater.start_webhook(**address, webhook_url=url, secret_token="s-1")
        chat.send("后到")
        texts = [(await chat.next_message()).text for _ in range(2)]
        await app.updater.stop()
        await app.stop()

    assert texts == ["先到", "后到"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


async def test_menu_follows_scope_and_language(server: BotApiServer, chat: ChatView) -> None:
    """A Chinese menu, an English one for English clients, and another in groups."""
    english = server.private(server.user("Ann", language="en"))
    group = server.group("写材料", chat.user)
    async with build(server) as app:
        await app.bot.set_my_commands([BotCommand("help", "帮助")])
        await app.bot.set_my_commands([BotCommand("help", "Help")], language_code="en")
        await app.bot.set_my_commands([BotCommand("ask", "提问")], scope=BotCommandScopeAllGroupChats())
        with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
            await app.bot.set_my_commands([BotCommand("Hilfe", "Hilfe")])

    assert [view.menu()[0]["description"] for view in (chat, english, group)] == ["帮助", "Help", "提问"]
