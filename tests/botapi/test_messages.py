"""Editing, replying, deleting; keyboards; captions and files."""

import json
from typing import Any

import pytest

from tests.botapi import BotApiServer, ChatView
from tests.botapi.conftest import RawCall
from tests.botapi.editing import NOT_MODIFIED


def keyboard(*rows: list[dict[str, Any]]) -> str:
    return json.dumps({"inline_keyboard": rows})


BUTTON = {"text": "下一页", "callback_data": "p:2"}


async def send(call: RawCall, chat: ChatView, **fields: Any) -> int:
    answer = await call("sendMessage", chat_id=chat.id, **({"text": "甲"} | fields))
    message_id: int = answer["result"]["message_id"]
    return message_id


async def edit(call: RawCall, chat: ChatView, message_id: int, **fields: Any) -> str:
    """Edit a text, and return the refusal or ``ok``."""
    answer = await call("editMessageText", chat_id=chat.id, message_id=message_id, **fields)
    return str(answer.get("description", "ok"))


async def test_edit_without_a_keyboard_takes_it_away(chat: ChatView, call: RawCall) -> None:
    """Whoever turns a page must send the buttons again."""
    message_id = await send(call, chat, reply_markup=keyboard([BUTTON]))

    assert await edit(call, chat, message_id, text="乙") == "ok"

    assert [one.text for one in (await chat.next_message()).buttons] == ["下一页"]
    assert (await chat.next_edit()).buttons == []


async def test_edits_that_change_nothing_or_the_wrong_thing_are_refused(
    chat: ChatView, call: RawCall
) -> None:
    """Two quick taps edit a message to what it already is: the bot must bear that refusal."""
    sent = await send(call, chat, text="<b>甲</b>", parse_mode="HTML", reply_markup=keyboard([BUTTON]))
    theirs = chat.send("丙")
    with_keys = await send(call, chat, reply_markup='{"keyboard": [["是"]]}')
    same = {"text": "<b>甲</b> ", "parse_mode": "HTML", "reply_markup": keyboard([BUTTON])}

    assert [
        await edit(call, chat, sent, **same),
        await edit(call, chat, 99, text="乙"),
        await edit(call, chat, theirs.id, text="乙"),
        await edit(call, chat, with_keys, text="乙"),
        (await call("editMessageText", text="乙"))["description"],
    ] == [
        f"Bad Request: {NOT_MODIFIED}",
        "Bad Request: message to edit not found",
        "Bad Request: message can't be edited",
        "Bad Request: message can't be edited",
        "Bad Request: message identifier is not specified",
    ]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([[BUTTON | {"callback_data": "镇" * 22}]], "BUTTON_DATA_INVALID"),
        (
            [[{"text": "a", "callback_data": ""}]],
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ([[{"callback_data": "a"}]], "can't parse inline keyboard button: Can't find field \"text\""),
        ([BUTTON], 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
        ([[BUTTON] * 8] * 13, "reply markup is too long"),
        ([[BUTTON | {"callback_data": "a" * 64, "text": "镇" * 40}] * 6] * 10, "reply markup is too long"),
        (
            [[{"text": "a", "url": "渔船"}]],
            "inline keyboard button URL '渔船' is invalid: Wrong HTTP URL",
        ),
        ([[BUTTON | {"style": "red"}]], "can't parse inline keyboard button: invalid button style specified"),
    ],
)
async def test_wrong_keyboards_are_refused(chat: ChatView, call: RawCall, rows: Any, reason: str) -> None:
    """A keyboard is checked as a whole; one bad button loses the message."""
    answer = await call("sendMessage", chat_id=chat.id, text="a", reply_markup=keyboard(*rows))

    assert answer["description"] == f"Bad Request: {reason}"


async def test_keyboard_comes_back_as_the_server_keeps_it(chat: ChatView, call: RawCall) -> None:
    """Where a button has two actions the address wins; empty rows and what is over a row's limit vanish."""
    both = BUTTON | {"url": "a.cn"}
    copied = {"text": "复制引文", "copy_text": {"text": "渔船管控"}}

    await send(call, chat, reply_markup=keyboard([both, copied], [], [BUTTON] * 13))

    message = await chat.next_message()
    assert message.buttons[0].action == {"url": "http://a.cn/"}
    assert message.button("复制").action == {"copy_text": {"text": "渔船管控"}}
    assert [len(row) for row in message.rows] == [2, 12]


async def test_reply_to_what_is_gone(chat: ChatView, call: RawCall) -> None:
    """The person may have deleted the question while the bot was thinking."""
    lost, lenient = [
        await call(
            "sendMessage", chat_id=chat.id, text="a",
            reply_parameters=json.dumps({"message_id": 99, "allow_sending_without_reply": allow}),
        )
        for allow in (False, True)
    ]  # fmt: skip

    assert lost["description"] == "Bad Request: message to be replied not found"
    assert lenient["ok"]


async def test_deleting(server: BotApiServer, chat: ChatView, call: RawCall) -> None:
    """A message can be deleted once, and not after two days."""
    first, second = await send(call, chat), await send(call, chat)
    answers = [await call("deleteMessage", chat_id=chat.id, message_id=first) for _ in range(2)]
    server.advance(49 * 3600)
    answers.append(await call("deleteMessage", chat_id=chat.id, message_id=second))

    assert [answer.get("description", "ok") for answer in answers] == [
        "ok",
        "Bad Request: message to delete not found",
        "Bad Request: message can't be deleted",
    ]


async def test_callback_is_answered_once_and_in_time(
    server: BotApiServer, chat: ChatView, call: RawCall
) -> None:
    """Late, twice and unknown are one refusal, which must never break the bot."""
    await send(call, chat, reply_markup=keyboard([BUTTON]))
    message = await chat.next_message()
    twice, late = chat.press(message, "下一页"), chat.press(message, "下一页")

    answers = [
        await call("answerCallbackQuery", callback_query_id=twice.question.id, text="好" * 201),
        await call("answerCallbackQuery", callback_query_id=twice.question.id, text="好"),
        await call("answerCallbackQuery", callback_query_id=twice.question.id),
    ]
    server.advance(60)
    answers.append(await call("answerCallbackQuery", callback_query_id=late.question.id))

    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert [one.get("description", "ok") for one in answers] == [
        "Bad Request: MESSAGE_TOO_LONG", "ok", too_old, too_old
    ]  # fmt: skip
    assert await twice.answered() == "好"


async def test_files_have_their_limits(server: BotApiServer, chat: ChatView, call: RawCall) -> None:
    """What people send over 20 MB the bot cannot fetch, and what it sends has limits too."""
    large = chat.send_document("大.pdf", b"x" * ((20 << 20) + 1))
    answers = [
        await call("getFile", file_id=large.content["document"]["file_id"]),
        await call("sendDocument", chat_id=chat.id),
        await call("sendDocument", chat_id=chat.id, files={"document": ("空.txt", b"")}),
        await call("sendDocument", chat_id=chat.id, document="unknown"),
        await call("sendPhoto", chat_id=chat.id, files={"photo": ("a.png", b"no picture")}),
        await call("sendDocument", chat_id=chat.id, caption="镇" * 1025, files={"document": ("a.txt", b"a")}),
        await call("sendDocument", chat_id=chat.id, document="attach://f", files={"f": ("甲.txt", b"a")}),
    ]

    assert [one.get("description", "ok") for one in answers] == [
        "Bad Request: file is too big",
        "Bad Request: there is no document in the request",
        "Bad Request: file must be non-empty",
        "Bad Request: wrong file identifier/HTTP URL specified",
        "Bad Request: IMAGE_PROCESS_FAILED",
        "Bad Request: message caption is too long",
        "ok",
    ]
    assert (await chat.next_message()).content["document"]["file_name"] == "甲.txt"


async def test_drafts_are_for_private_chats(server: BotApiServer, chat: ChatView, call: RawCall) -> None:
    """A text that is still being written can be shown to one person, not to a group."""
    group = server.group("写材料", chat.user)

    shown = await call("sendMessageDraft", chat_id=chat.id, draft_id=1, text="渔船")
    refused = await call("sendMessageDraft", chat_id=group.id, draft_id=1, text="渔船")

    assert shown["ok"]
    assert refused["description"] == "Bad Request: TEXTDRAFT_PEER_INVALID"
    assert (await chat.next_event("draft")).detail == "渔船"


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ({"command": "Ask", "description": "a"}, "BOT_COMMAND_INVALID"),
        ({"command": "提问", "description": "a"}, "BOT_COMMAND_INVALID"),
        ({"command": "a" * 33, "description": "a"}, "command length must not exceed 32"),
        ({"command": "ask", "description": "镇" * 257}, "command description length must not exceed 256"),
        ({"command": "ask", "description": ""}, "command description must be non-empty"),
    ],
)
async def test_wrong_commands_are_refused(call: RawCall, command: Any, reason: str) -> None:
    """One wrong command loses the whole menu."""
    answer = await call("setMyCommands", commands=json.dumps([command]))

    assert answer["description"] == f"Bad Request: {reason}"
