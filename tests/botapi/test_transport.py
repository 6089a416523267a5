"""How calls come in and refusals go out."""

import httpx
import pytest

from tests.botapi import BotApiServer, ChatView
from tests.botapi.conftest import RawCall


@pytest.mark.parametrize("encoding", ["query", "form", "json", "multipart"])
async def test_every_encoding_brings_the_same_parameters(
    server: BotApiServer, chat: ChatView, encoding: str
) -> None:
    """Clients differ in how they send; the server does not care, nor for the case of the method's name."""
    fields = {"chat_id": str(chat.id), "text": "你好 &"}
    url = f"{server.base_url}{server.token}/SENDmessage"
    async with httpx.AsyncClient() as client:
        answer = await {
            "query": lambda: client.get(url, params=fields),
            "form": lambda: client.post(url, data=fields),
            "json": lambda: client.post(url, json={"chat_id": chat.id, "text": "你好 &"}),
            "multipart": lambda: client.post(url, data=fields, files={"unused": ("a.txt", b"a")}),
        }[encoding]()

    assert (await chat.next_message()).text == "你好 &"
    assert answer.json()["result"]["text"] == "你好 &"


@pytest.mark.parametrize(
    ("path", "status", "description"),
    [
        ("bot{token}/noSuchMethod", 404, "Not Found: method not found"),
        ("bot1:wrong/getMe", 401, "Unauthorized"),
        ("elsewhere", 404, "Not Found"),
        ("file/bot{token}/documents/unknown.txt", 404, "Not Found"),
    ],
)
async def test_wrong_addresses_are_refused(
    server: BotApiServer, path: str, status: int, description: str
) -> None:
    """A bot with a wrong token or a mistyped method must learn it the way the real server says it."""
    address = f"http://127.0.0.1:{server.port}/{path.format(token=server.token)}"
    async with httpx.AsyncClient() as client:
        answer = await client.get(address)

    assert answer.status_code == status
    assert answer.json() == {"ok": False, "error_code": status, "description": description}


async def test_flood_answer_says_how_long_to_wait(
    server: BotApiServer, chat: ChatView, call: RawCall
) -> None:
    """Clients read ``retry_after`` from the body; an order is used up after one call."""
    server.slow_down("sendMessage", retry_after=7)

    first, second = [await call("sendMessage", chat_id=chat.id, text="a") for _ in range(2)]

    assert first == {
        "ok": False, "error_code": 429, "status": 429, "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }  # fmt: skip
    assert second["ok"]


async def test_connection_closed_on_order(server: BotApiServer, chat: ChatView, call: RawCall) -> None:
    """Networks break; a bot's behaviour then can only be tested if the server can break off."""
    server.hang_up("sendMessage")

    with pytest.raises(httpx.RemoteProtocolError):
        await call("sendMessage", chat_id=chat.id, text="a")
    assert (await call("sendMessage", chat_id=chat.id, text="b"))["ok"]
    assert [message.message.text for message in chat.seen() if message.message] == ["b"]


async def test_calls_are_recorded_in_order(server: BotApiServer, chat: ChatView, call: RawCall) -> None:
    """Tests ask what the bot did, and in which order."""
    await call("sendChatAction", chat_id=chat.id, action="typing")
    await call("sendMessage", chat_id=chat.id, text="")

    assert [(one.method, str(one.error or "")) for one in server.calls] == [
        ("sendChatAction", ""),
        ("sendMessage", "Bad Request: message text is empty"),
    ]
