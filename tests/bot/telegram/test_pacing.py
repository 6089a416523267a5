"""How fast is written to Telegram."""

import asyncio

import pytest
from telegram.error import RetryAfter

from bot.telegram.monitor import Monitor
from bot.telegram.pacing import Pacer

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


@pytest.mark.parametrize("endpoint", ["sendMessage", "stopMessageLiveLocation"])
async def test_a_call_is_made_again_when_its_chat_may_be_written_to(endpoint: str) -> None:
    """A question whether a message arrived may be told to wait too; the answer is not lost by that."""
    calls = []

    async def call() -> bool:
        calls.append(asyncio.get_running_loop().time())
        if len(calls) == 1:
            raise RetryAfter(1)
        return True

    done = await Pacer(Monitor()).process_request(call, (), {}, endpoint, data={"chat_id": 5})

    assert done is True
    assert calls[1] - calls[0] >= 1


async def test_a_pause_made_longer_meanwhile_is_kept() -> None:
    """Two calls to one chat, each told to wait: who waits for the first pause waits for the second too."""
    pacer, clock = Pacer(Monitor()), asyncio.get_running_loop().time
    began = clock()

    async def call() -> float:
        return clock() - began

    pacer._pause(5, RetryAfter(1))
    waiting = asyncio.create_task(pacer.process_request(call, (), {}, "sendMessage", data={"chat_id": 5}))
    await asyncio.sleep(0.5)
    pacer._pause(5, RetryAfter(1))

    assert await waiting >= 1.5


async def test_a_sign_is_not_made_again() -> None:
    """Nobody needs to be told that an answer was being written."""

    async def call() -> None:
        raise RetryAfter(1)

    with pytest.raises(RetryAfter):
        await Pacer(Monitor()).process_request(call, (), {}, "sendChatAction", data={"chat_id": 5})
