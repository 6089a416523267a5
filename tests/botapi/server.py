"""The local Bot API server: start it, point the bot at it, and be its users."""

import asyncio
from typing import Any, Self

from tests.botapi.client import ChatView, InlineView
from tests.botapi.errors import ApiError, too_many_requests
from tests.botapi.inline import ask
from tests.botapi.people import Chat, User
from tests.botapi.transport import listen
from tests.botapi.webhooks import stop_webhook
from tests.botapi.world import Call, Fault, World

TOKEN = "7100000001:AAE-local-token-for-tests-only-000000"


class BotApiServer:
    """A Bot API server on loopback for one bot, used as ``async with BotApiServer() as server``.

    Attributes:
        world: All the state, for what the methods here do not cover.
    """

    def __init__(
        self, *, username: str = "township_reports_bot", name: str = "乡镇报告", token: str = TOKEN
    ) -> None:
        bot = User(int(token.partition(":")[0]), name, username=username, is_bot=True)
        self.world = World(bot, token)
        self.port = 0

    async def __aenter__(self) -> Self:
        self._http, self.port = listen(self.world)
        return self

    async def __aexit__(self, *_: object) -> None:
        stop_webhook(self.world)
        self.world.updates.end_polls()
        self._http.stop()
        await self._http.close_all_connections()

    @property
    def token(self) -> str:
        return self.world.token

    @property
    def base_url(self) -> str:
        """Return what PTB's ``base_url`` wants: the address up to the token."""
        return f"http://127.0.0.1:{self.port}/bot"

    @property
    def base_file_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/file/bot"

    def user(self, name: str, *, language: str = "zh-hans", username: str = "") -> User:
        """Return a new person; the bot does not know them until they write."""
        number = 100_000_000 + next(self.world.numbers)
        return User(number, name, username=username, language=language)

    def private(self, user: User) -> ChatView:
        """Return the chat of a person with the bot."""
        return ChatView(self.world, self.world.private_chat(user), user)

    def group(self, title: str, *members: User, kind: str = "supergroup", **options: Any) -> ChatView:
        """Return a new group with the bot in it; options are fields of Chat (``forum``, ``admin``)."""
        number = 1_000_000_000 + next(self.world.numbers)
        chat_id = -number if kind == "group" else -1_000_000_000_000 - number
        chat = Chat(chat_id, kind, title=title, members={user.id: user for user in members}, **options)
        self.world.chats[chat_id] = chat
        return ChatView(self.world, chat, members[0])

    def inline(self, user: User, query: str, *, offset: str = "", chat_type: str = "sender") -> InlineView:
        """Type ``@bot query`` somewhere."""
        return InlineView(self.world, ask(self.world, user, query, offset=offset, chat_type=chat_type))

    @property
    def calls(self) -> list[Call]:
        """Return every call of the bot but its polls, in the order they ended."""
        return [call for call in self.world.calls if call.method.lower() != "getupdates"]

    def calls_of(self, method: str) -> list[Call]:
        return [call for call in self.world.calls if call.method.lower() == method.lower()]

    async def called(self, method: str, *, times: int = 1, within: float = 5) -> Call:
        """Wait until a method was called that often, and return the last call."""
        ready = lambda: len(self.calls_of(method)) >= times  # noqa: E731 (asked again after each call)
        await self.world.transcript.until(ready, within=within)
        return self.calls_of(method)[-1]

    async def reached(self, *, polls: int = 0, within: float = 30) -> None:
        """Wait until the bot is up: it asked for updates after ``polls`` times, or set a webhook."""
        async with asyncio.timeout(within):
            while self.world.updates.polls <= polls and self.world.webhook is None:
                await self.world.updates.changed(within)

    def refuse(self, method: str, error: ApiError, *, times: int = 1) -> None:
        """Refuse the next calls of a method, or of any method for an empty name."""
        self.world.faults.append(Fault(method.lower(), times, error))

    def slow_down(self, method: str, *, retry_after: int = 1, times: int = 1) -> None:
        """Answer the next calls with 429."""
        self.refuse(method, too_many_requests(retry_after), times=times)

    def delay(self, method: str, seconds: float, *, times: int = 1, done: bool = False) -> None:
        """Let the next calls wait before they are done, or (``done``) before they are answered."""
        self.world.faults.append(Fault(method.lower(), times, delay=seconds, done=done))

    def hang_up(self, method: str, *, times: int = 1, done: bool = False) -> None:
        """Close the connection of the next calls without an answer; ``done``: though they were obeyed."""
        self.world.faults.append(Fault(method.lower(), times, hang_up=True, done=done))

    def cut_off(self, method: str, *, times: int = 1) -> None:
        """End the next answers in their middle."""
        self.world.faults.append(Fault(method.lower(), times, cut=True))

    def advance(self, seconds: float) -> None:
        """Let time pass on the server: questions expire, caches end."""
        self.world.clock.advance(seconds)
