"""getUpdates: confirming, waiting, choosing kinds, and two pollers."""

import asyncio

from tests.botapi import BotApiServer, ChatView
from tests.botapi.conftest import RawCall


async def texts(call: RawCall, **fields: object) -> list[str]:
    answer = await call("getUpdates", **fields)
    return [update["message"]["text"] for update in answer["result"]]


async def test_updates_come_again_until_they_are_confirmed(chat: ChatView, call: RawCall) -> None:
    """A bot that dies before confirming hears the same again: its handlers must bear that."""
    for text in "甲乙丙":
        chat.send(text)
    first = (await call("getUpdates"))["result"][0]["update_id"]

    assert await texts(call) == ["甲", "乙", "丙"]
    assert await texts(call, offset=first + 1, limit=1) == ["乙"]
    assert await texts(call, offset=first + 1) == ["乙", "丙"]
    assert await texts(call, offset=-1) == ["丙"]
    assert await texts(call, offset=1) == ["丙"]


async def test_long_poll_answers_as_soon_as_somebody_writes(chat: ChatView, call: RawCall) -> None:
    """An empty queue is waited on, not asked again and again."""
    poll = asyncio.create_task(texts(call, timeout=30))
    await asyncio.sleep(0.05)
    assert not poll.done()

    chat.send("甲")

    assert await asyncio.wait_for(poll, 5) == ["甲"]


async def test_older_poll_loses_to_a_newer_one(server: BotApiServer, call: RawCall) -> None:
    """Two copies of a bot: the one that asked first is told so."""
    older = asyncio.create_task(call("getUpdates", timeout=30))
    await asyncio.sleep(0.05)

    newer = await call("getUpdates")

    refused = await older
    assert newer["ok"]
    assert (refused["status"], refused["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )


async def test_polling_is_refused_while_a_webhook_is_set(call: RawCall) -> None:
    """A forgotten webhook is the commonest reason for a silent bot."""
    await call("setWebhook", url="http://127.0.0.1:9/hook")

    refused = await call("getUpdates")
    await call("deleteWebhook")

    assert refused["description"] == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    assert (await call("getUpdates"))["ok"]


async def test_allowed_updates_are_remembered(server: BotApiServer, chat: ChatView, call: RawCall) -> None:
    """Kinds once left out stay out until they are asked for again."""
    await call("getUpdates", allowed_updates='["inline_query"]')
    chat.send("甲")
    server.inline(chat.user, "渔船")
    kinds = [list(update)[1] for update in (await call("getUpdates"))["result"]]
    await call("getUpdates", allowed_updates="[]", offset=-1)
    chat.send("乙")

    assert kinds == ["inline_query"]
    assert [list(update)[1] for update in (await call("getUpdates"))["result"]] == ["inline_query", "message"]


async def test_unheard_updates_grow_old(server: BotApiServer, chat: ChatView, call: RawCall) -> None:
    """After a long stop the bot does not answer what was asked yesterday."""
    chat.send("甲")
    server.inline(chat.user, "渔船")
    server.advance(31)
    assert [list(update)[1] for update in (await call("getUpdates"))["result"]] == ["message"]

    server.advance(24 * 3600)

    assert (await call("getUpdates"))["result"] == []


async def test_bad_webhooks_are_refused(call: RawCall) -> None:
    """A wrong address or secret is told at once, not at the first lost update."""
    answers = [
        await call("setWebhook", url="ftp://a.cn"),
        await call("setWebhook", url="http://127.0.0.1:9/", secret_token="有"),
        await call("setWebhook", url="http://127.0.0.1:9/", secret_token="a" * 257),
        await call("setWebhook", url="http://127.0.0.1:9/"),
        await call("setWebhook", url="http://127.0.0.1:9/"),
    ]

    assert [answer.get("description", "ok") for answer in answers] == [
        "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
        "Bad Request: secret token contains unallowed characters",
        "Bad Request: secret token is too long",
        "ok",
        "Too Many Requests: retry after 1",
    ]
