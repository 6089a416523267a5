"""Groups, topics, privacy, migration, inline mode: where a bot can be asked."""

import json
from typing import Any

import pytest

from tests.botapi import BotApiServer, ChatView
from tests.botapi.conftest import RawCall


async def heard(call: RawCall) -> list[str]:
    """Return the texts that the bot got to hear, and confirm them."""
    updates = (await call("getUpdates"))["result"]
    await call("getUpdates", offset=updates[-1]["update_id"] + 1 if updates else 0)
    return [update["message"].get("text", "") for update in updates if "message" in update]


async def test_privacy_mode_hides_what_is_not_for_the_bot(server: BotApiServer, call: RawCall) -> None:
    """In groups the bot hears commands, mentions and replies; the talk of people it does not."""
    group = server.group("写材料", server.user("老王"))
    await call("sendMessage", chat_id=group.id, text="我在")
    own = await group.next_message()

    group.send("随便聊聊")
    group.send("/ask 渔船")
    group.send("/ask@Township_Reports_Bot 渔船")
    group.send("/ask@other_bot 渔船")
    group.send("@township_reports_bot 渔船呢")
    group.send("再说一遍", reply_to=own)

    assert await heard(call) == [
        "/ask 渔船", "/ask@Township_Reports_Bot 渔船", "@township_reports_bot 渔船呢", "再说一遍"
    ]  # fmt: skip


async def test_administrators_hear_everything(server: BotApiServer, call: RawCall) -> None:
    """A bot that is made administrator suddenly hears all talk, and must stay silent by itself."""
    group = server.group("写材料", server.user("老王"), admin=True)

    group.send("随便聊聊")

    assert await heard(call) == ["随便聊聊"]


async def test_topics_keep_their_messages(server: BotApiServer, call: RawCall) -> None:
    """A message in a topic replies to what opened it; an unknown topic is refused."""
    group = server.group("论坛", server.user("老王"), forum=True)
    topic = group.topic("渔业")
    question = group.send("/ask 渔船", topic=topic)

    answers = [
        await call("sendMessage", chat_id=group.id, text="甲", message_thread_id=topic),
        await call("sendMessage", chat_id=group.id, text="乙", reply_to_message_id=question.id),
        await call("sendMessage", chat_id=group.id, text="丙", message_thread_id=77),
    ]

    assert question.wire()["reply_to_message"]["forum_topic_created"]["name"] == "渔业"
    assert [one.get("result", {}).get("message_thread_id") for one in answers] == [topic, topic, None]
    assert answers[2]["description"] == "Bad Request: message thread not found"


async def test_group_that_became_a_supergroup_tells_where_it_went(
    server: BotApiServer, call: RawCall
) -> None:
    """Settings of a chat move with it: both service messages and the refusal name the new id."""
    group = server.group("旧群", server.user("老王"), kind="group")
    supergroup = group.upgrade()

    answer = await call("sendMessage", chat_id=group.id, text="a")

    assert answer["parameters"] == {"migrate_to_chat_id": supergroup.id}
    services = [update["message"] for update in (await call("getUpdates"))["result"]]
    assert [one.get("migrate_to_chat_id") or one.get("migrate_from_chat_id") for one in services] == [
        supergroup.id, group.id
    ]  # fmt: skip


def article(number: int | str = 1, **more: Any) -> dict[str, Any]:
    content = {"message_text": "<b>海宴镇</b>", "parse_mode": "HTML"}
    return {"type": "article", "id": str(number), "title": "海宴镇", "input_message_content": content} | more


REFUSED_TAG = 'can\'t parse entities: Unsupported start tag "p" at byte offset 0'


@pytest.mark.parametrize(
    ("results", "reason"),
    [
        ([article(number) for number in range(51)], "too many inline query results specified"),
        ([article(), article()], "RESULT_ID_DUPLICATE"),
        ([article("镇" * 22)], "RESULT_ID_INVALID"),
        ([{"type": "article"}], "can't parse inline query result: Can't find field \"id\""),
        (
            [article(input_message_content={"message_text": "<p>", "parse_mode": "HTML"})],
            f"can't parse inline query result: {REFUSED_TAG}",
        ),
        ([article(input_message_content={"message_text": "镇" * 4097})], "MESSAGE_TOO_LONG"),
    ],
)
async def test_wrong_inline_results_are_refused(
    server: BotApiServer, call: RawCall, results: Any, reason: str
) -> None:
    """One wrong result loses all of them."""
    query = server.inline(server.user("老王"), "渔船")

    answer = await call("answerInlineQuery", inline_query_id=query.question.id, results=json.dumps(results))

    assert answer["description"] == f"Bad Request: {reason}"


async def test_inline_answers_are_cached_for_everybody_unless_personal(
    server: BotApiServer, call: RawCall
) -> None:
    """An answer that depends on the person must say so, or others see it."""
    first, second = server.user("老王"), server.user("小李")
    for query, personal in (("渔船", False), ("收藏", True)):
        asked = server.inline(first, query)
        await call(
            "answerInlineQuery", inline_query_id=asked.question.id, results=json.dumps([article()]),
            is_personal=personal,
        )  # fmt: skip

    assert server.inline(second, "渔船").question.answer is not None
    assert server.inline(second, "收藏").question.answer is None
    assert server.inline(first, "收藏").question.answer is not None
    server.advance(301)
    assert server.inline(second, "渔船").question.answer is None


async def test_inline_answer_that_comes_late_is_refused(server: BotApiServer, call: RawCall) -> None:
    """After some ten seconds the person's client no longer waits."""
    query = server.inline(server.user("老王"), "渔船")
    server.advance(11)

    answer = await call("answerInlineQuery", inline_query_id=query.question.id, results="[]")

    assert answer["description"] == (
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    )


async def test_posted_inline_result_is_edited_by_its_inline_id(
    server: BotApiServer, chat: ChatView, call: RawCall
) -> None:
    """Buttons under a posted result work without the chat: the callback names the message only."""
    keyboard = {"inline_keyboard": [[{"text": "原文", "callback_data": "o:1"}]]}
    query = server.inline(chat.user, "渔船")
    results = json.dumps([article(reply_markup=keyboard)])
    await call("answerInlineQuery", inline_query_id=query.question.id, results=results)
    posted = query.choose(0, chat)
    chat.press(posted, "原文")
    update = (await call("getUpdates"))["result"][-1]["callback_query"]

    answer = await call("editMessageText", inline_message_id=update["inline_message_id"], text="原文如下")

    assert answer["result"] is True
    assert "message" not in update
    assert (await chat.next_edit()).text == "原文如下"
