"""A running server, and raw calls to it: what no client library would let through."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import pytest

from tests.botapi import BotApiServer, ChatView

RawCall = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as running:
        yield running


@pytest.fixture
async def call(server: BotApiServer) -> AsyncIterator[RawCall]:
    """Call a method with form fields, and return the answer's JSON with the HTTP status in ``status``."""
    async with httpx.AsyncClient(timeout=10) as client:

        async def post(method: str, *, files: dict[str, Any] | None = None, **fields: Any) -> dict[str, Any]:
            url = f"{server.base_url}{server.token}/{method}"
            answer = await client.post(url, data=fields, files=files)
            body: dict[str, Any] = answer.json()
            return body | {"status": answer.status_code}

        yield post


@pytest.fixture
def chat(server: BotApiServer) -> ChatView:
    """The chat of somebody who pressed Start, with an empty queue of updates."""
    opened = server.private(server.user("老王"))
    opened.start()
    server.world.updates.confirm_below(server.world.updates.next_id)
    return opened
