"""When Telegram, the network or people make trouble."""

import asyncio
import socket

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPError

from tests.botapi import ApiError, BotApiServer
from tests.botapi.parameters import Parameters
from tests.e2e.conftest import Start
from tests.e2e.talking import FISHING, ask

HEADLINE = "15份报告中有4个镇提到“渔船管控”，共9处"


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_flood_broken_lines_and_closed_doors_end_nothing(fresh: BotApiServer, start: Start) -> None:
    """429 is waited out, a blocked chat left alone, a server error passes; the next question is answered."""
    blocker, asker = fresh.private(fresh.user("路人")), fresh.private(fresh.user("老王"))
    async with start() as program:
        fresh.slow_down("sendMessage", retry_after=1)
        flooded = await ask(asker, FISHING, within=20)
        fresh.refuse("sendMessage", ApiError(403, "Forbidden: bot was blocked by the user"))
        blocker.send(FISHING)
        await fresh.called("sendMessage", times=3)
        fresh.refuse("getUpdates", ApiError(502, "Bad Gateway"))
        await asyncio.sleep(0.1)
        later = await ask(asker, FISHING, within=30)
        status = await program.stop()

    assert [answer.text.splitlines()[0] for answer in (flooded, later)] == [HEADLINE] * 2
    assert status == 0
    assert "Traceback" not in program.log


async def test_the_token_is_never_logged(fresh: BotApiServer, start: Start) -> None:
    """Addresses of the Bot API hold the token; a log is copied into a chat in a moment."""
    chat = fresh.private(fresh.user("老王"))
    async with start(LOG_LEVEL="DEBUG") as program:
        await ask(chat, FISHING)
        await program.stop()

    assert fresh.token.partition(":")[2] not in program.log
    assert "渔船管控" not in program.log


async def test_a_wrong_token_is_one_clear_line(start: Start) -> None:
    """The commonest beginning: told in a line, not in a page of traceback."""
    wrong = start(TELEGRAM__TOKEN="1234567:wrong-token")

    with pytest.raises(RuntimeError, match="did not start"):
        await wrong.__aenter__()
    lines = wrong.log.strip().splitlines()

    assert len(lines) == 1
    assert "REPORTBOT_TELEGRAM__TOKEN" in lines[0]


async def test_what_people_ask_never_stands_in_the_log(fresh: BotApiServer, start: Start) -> None:
    """A cut answer and a body nobody can read are logged by their libraries, with all that is in them."""
    port = free_port()
    hook = {"TELEGRAM__WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "TELEGRAM__WEBHOOK_PORT": str(port)}
    chat = fresh.private(fresh.user("老王"))
    async with start(LOG_LEVEL="DEBUG", LOG_FORMAT="json") as program:
        fresh.cut_off("getUpdates")  # not of the poll that waits already
        await ask(chat, FISHING, within=20)
        await ask(chat, FISHING, within=20)
        await program.stop()
    polled = program.log
    async with start(LOG_LEVEL="DEBUG", TELEGRAM__WEBHOOK_SECRET="secret-1", **hook) as program:
        headers = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": "secret-1"}
        body = '{"update_id": 7, "message": {"text": "渔船管控"}}'
        for content in (body, body[:-5]):
            with pytest.raises(HTTPError):
                await AsyncHTTPClient().fetch(
                    hook["TELEGRAM__WEBHOOK_URL"], method="POST", headers=headers, body=content
                )
        await program.stop()

    assert "JSON" in polled
    assert "渔船" not in program.log
    assert "\\u6e14\\u8239" not in program.log


async def test_a_webhook_has_a_secret_of_its_own_if_none_is_set(fresh: BotApiServer, start: Start) -> None:
    """Whoever knows the address could else put words into anybody's mouth."""
    port = free_port()
    hook = {"TELEGRAM__WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "TELEGRAM__WEBHOOK_PORT": str(port)}
    chat = fresh.private(fresh.user("老王"))
    async with start(**hook) as program:
        with pytest.raises(HTTPError, match="403"):
            await AsyncHTTPClient().fetch(
                hook["TELEGRAM__WEBHOOK_URL"],
                method="POST",
                headers={"Content-Type": "application/json"},
                body='{"update_id": 7}',
            )
        answer = await ask(chat, FISHING, within=20)
        await program.stop()

    assert answer.text.splitlines()[0] == HEADLINE


async def test_webhook_serves_as_polling_does(fresh: BotApiServer, start: Start) -> None:
    """Behind a proxy updates are pushed, signed with the secret."""
    port = free_port()
    settings = {
        "TELEGRAM__WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "TELEGRAM__WEBHOOK_PORT": str(port),
        "TELEGRAM__WEBHOOK_SECRET": "secret-1",
    }
    chat = fresh.private(fresh.user("老王"))
    async with start(**settings) as program:
        answer = await ask(chat, FISHING, within=20)
        await program.stop()

    assert answer.text.splitlines()[0] == HEADLINE
    assert "Traceback" not in program.log


async def test_a_second_copy_is_noticed_and_survived(fresh: BotApiServer, start: Start) -> None:
    """Somebody else polls with the same token: a line in the log, and on it goes."""
    chat = fresh.private(fresh.user("老王"))
    async with start() as program:
        await fresh.world.updates.get_updates(Parameters({"timeout": "0"}))
        conflict = await fresh.called("getUpdates")
        answer = await ask(chat, FISHING, within=30)
        await program.stop()

    assert conflict.error is not None
    assert conflict.error.status == 409
    assert answer.text.splitlines()[0] == HEADLINE
    assert "Traceback" not in program.log
