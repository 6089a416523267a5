"""Every answer to the judged questions, as the bot really sends it, against TDLib's own parser."""

import json
from pathlib import Path

import pytest

from tests.botapi import BotApiServer, ChatView, tdlib
from tests.botapi.html_markup import parse_html

pytestmark = pytest.mark.asyncio(loop_scope="session")

GOLD = Path(__file__).parents[1] / "relevance/dev_gold.jsonl"
SENDING = {"sendmessage", "editmessagetext"}


async def test_every_judged_answer_is_html_that_telegram_takes(server: BotApiServer, chat: ChatView) -> None:
    """One ``<`` of a report left unescaped, one tag cut in two, and a person gets no answer at all."""
    chat.start()
    await chat.next_message()
    before = len(server.calls)
    turns = [turn for line in GOLD.read_text(encoding="utf-8").splitlines() for turn in turns_of(line)]
    for turn in turns:
        chat.send(turn)
        await chat.next_message(within=20)

    calls = server.calls[before:]
    sent = [call.parameters["text"] for call in calls if call.method.lower() in SENDING]
    assert [str(call.error) for call in calls if call.error] == []
    assert len(sent) >= len(turns)
    html = {"@type": "textParseModeHTML"}
    assert [text for text in sent if parse_html(text) != tdlib.parse_text(text, html)] == []


def turns_of(line: str) -> list[str]:
    judged = json.loads(line)
    turns: list[str] = judged.get("turns") or [judged["q"]]
    return turns
