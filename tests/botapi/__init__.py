"""A strict stand-in for Telegram's Bot API server, over HTTP on loopback.

async with BotApiServer() as server:
    …                                      # a bot that polls server.base_url with server.token
    chat = server.private(server.user("老王"))
    chat.send("哪些镇提到渔船管控？")
    answer = await chat.next_message()
    assert answer.marked("bold")[0].startswith("15份报告中有4个镇提到")
    pressed = chat.press(answer, "下一页")
    assert await pressed.answered() == ""
    page = await chat.next_edit()
"""

from tests.botapi.client import ChatView, InlineView
from tests.botapi.errors import ApiError
from tests.botapi.people import Button, Chat, Message, User
from tests.botapi.server import BotApiServer

__all__ = ["ApiError", "BotApiServer", "Button", "Chat", "ChatView", "InlineView", "Message", "User"]
