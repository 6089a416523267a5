"""What a newcomer asks of the bot itself, in a chat."""

import pytest

from tests.botapi import ChatView
from tests.e2e.talking import FISHING, ask

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_what_is_held_is_told_and_the_talk_goes_on(chat: ChatView) -> None:
    """有哪些街道 and 谢谢 are answered without a search, and the question before them is not forgotten."""
    await ask(chat, FISHING)

    told = [(await ask(chat, text)).text for text in ("收录了哪些街道？", "谢谢", "白沙镇属于哪个市")]
    followed = await ask(chat, "那海宴镇呢？")

    assert told == [
        "收录了1个街道的报告：XX街道（诸暨市）",
        "不客气！还想查什么，接着问就行",
        "白沙镇（台山市）在广东省江门市台山市",
    ]
    assert "渔船管控" in followed.text.splitlines()[0]
