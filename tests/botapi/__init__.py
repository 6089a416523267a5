"""A strict stand-in for Telegram's Bot API server, over HTTP on loopback."""

from tests.botapi.client import ChatView, InlineView
from tests.botapi.errors import ApiError
from tests.botapi.people import Button, Chat, Message, User
from tests.botapi.server import BotApiServer

__all__ = ["ApiError", "BotApiServer", "Button", "Chat", "ChatView", "InlineView", "Message", "User"]
