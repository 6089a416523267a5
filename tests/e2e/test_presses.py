"""A press is answered, and what it wants is not kept waiting by that."""

import pytest

from tests.botapi import BotApiServer, ChatView
from tests.e2e.program import Program
from tests.e2e.talking import FISHING, ask

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_panel_comes_while_its_press_is_still_being_answered(
    server: BotApiServer, program: Program, chat: ChatView
) -> None:
    """On a slow line the answer to a press takes long: the page need not wait for it."""
    answer = await ask(chat, FISHING)
    server.delay("answerCallbackQuery", 1)

    pressed = chat.press(answer, "下一页")
    panel = await chat.next_edit()

    assert panel.button("第2/2页")
    assert pressed.question.answer is None
    assert await pressed.answered() == ""
