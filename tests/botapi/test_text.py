"""Texts: what is accepted, what is refused and in which words."""

from typing import Any

import pytest

from tests.botapi import ApiError, ChatView
from tests.botapi.conftest import RawCall
from tests.botapi.formatting import parse_formatted

UNPARSED = "Bad Request: can't parse entities: "


def html(text: str) -> tuple[str, list[Any]]:
    formatted = parse_formatted(text, "HTML", [])
    return formatted.text, [(one.kind, one.offset, one.length) for one in formatted.entities]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("渔<p>", 'unsupported start tag "p" at byte offset 3'),
        ("a < b", 'unsupported start tag "" at byte offset 2'),
        ("1<2", "unclosed start tag at byte offset 1"),
        ('<a href="x', "unclosed start tag at byte offset 0"),
        ("<b attr", 'unclosed start tag "b" at byte offset 0'),
        ("<b>镇", 'can\'t find end tag corresponding to start tag "b"'),
        ("镇</b>", "unexpected end tag at byte offset 3"),
        ("<b>a</ b>", "unclosed end tag at byte offset 4"),
        ("<i>镇</b></i>", 'unmatched end tag at byte offset 6, expected "</i>", found "</b>"'),
        ("<span>a</span>", 'tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href=a/b>c</a>", "unexpected end of name token at byte offset 8"),
    ],
)
async def test_wrong_html_is_refused_with_byte_offsets(
    chat: ChatView, call: RawCall, text: str, reason: str
) -> None:
    """A bot that forgets to escape must fail here as it would fail before people."""
    answer = await call("sendMessage", chat_id=chat.id, text=text, parse_mode="html")

    # after "can't parse entities" the reason keeps its capital; here only the words matter
    assert answer["description"].lower() == (UNPARSED + reason).lower()
    assert (answer["status"], chat.seen()) == (400, [])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A & B &nbsp; &lt;镇&gt", ("A & B &nbsp; <镇>", [])),
        ("<b>镇</> <B>乡</b>", ("镇 乡", [("bold", 0, 1), ("bold", 2, 1)])),
        ('<a href="/rel">一</a><a href="http://localhost/">二</a>', ("一二", [])),
        ("  \n 文 <b> 镇 </b> \n", ("文  镇", [("bold", 3, 1)])),
        ("<i></i>镇", ("镇", [])),
        (
            "<blockquote expandable>一<b>二</b></blockquote>",
            ("一二", [("expandable_blockquote", 0, 2), ("bold", 1, 1)]),
        ),
        ("<blockquote>一<blockquote>二</blockquote></blockquote>", ("一二", [("blockquote", 0, 2)])),
        ("<b>一<code>二</code>三</b>", ("一二三", [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)])),
        ("😀<b>镇</b>", ("😀镇", [("bold", 2, 1)])),
    ],
)
def test_html_that_looks_wrong_is_accepted_and_tidied(text: str, shown: Any) -> None:
    """A stand-in stricter than the real server is wrong too; what comes back is not what was sent."""
    assert html(text) == shown


def test_plain_text_gets_the_entities_that_telegram_finds() -> None:
    """PTB's CommandHandler fires only on a ``bot_command`` entity; /привет and /命令 are none."""
    formatted = parse_formatted("/ask@reports_bot 渔船 @somebody #标签 https://a.cn/报告 /命令", "", [])

    assert [(one.kind, one.offset, one.length) for one in formatted.entities] == [
        ("bot_command", 0, 16),
        ("mention", 20, 9),
        ("hashtag", 30, 3),
        ("url", 34, 15),
    ]


def test_styles_over_the_limit_are_dropped_silently() -> None:
    """The 101st bold word of a message is plain, without an error."""
    _, entities = html(" ".join("<b>镇</b>" for _ in range(120)))

    assert len(entities) == 100


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("", "Bad Request: message text is empty"),
        ("<b> </b>\n", "Bad Request: text must be non-empty"),
        ("镇" * 4097, "Bad Request: message is too long"),
        ("<b></b>" * 5000, "Bad Request: text is too long"),
    ],
)
async def test_empty_and_long_texts_are_refused(
    chat: ChatView, call: RawCall, text: str, description: str
) -> None:
    """4096 characters count after parsing, 32768 bytes before."""
    answer = await call("sendMessage", chat_id=chat.id, text=text, parse_mode="HTML")

    assert answer["description"] == description


async def test_longest_text_fits(chat: ChatView, call: RawCall) -> None:
    """4096 characters of Chinese in bold are no problem: tags do not count."""
    answer = await call("sendMessage", chat_id=chat.id, text=f"<b>{'镇' * 4096}</b>", parse_mode="HTML")

    assert answer["ok"]


async def test_edit_over_the_limit_has_another_text(chat: ChatView, call: RawCall) -> None:
    """The same mistake is worded otherwise when editing: matching on words must know both."""
    sent = await call("sendMessage", chat_id=chat.id, text="a")
    message_id = sent["result"]["message_id"]

    answer = await call("editMessageText", chat_id=chat.id, message_id=message_id, text="镇" * 4097)

    assert answer["description"] == "Bad Request: MESSAGE_TOO_LONG"


def test_markdown_is_read_by_tdlib_itself() -> None:
    """Reports are full of ``*`` and ``_``; a bot that sends them as Markdown is refused."""
    with pytest.raises(ApiError, match=r"Can't find end of Bold entity at byte offset 0"):
        parse_formatted("*镇", "MarkdownV2", [])
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        parse_formatted("镇", "markup", [])


async def test_entities_that_cut_a_character_are_refused(chat: ChatView, call: RawCall) -> None:
    """Offsets are UTF-16; a bot that counts characters goes wrong at the first emoji."""
    entities = '[{"type": "bold", "offset": 0, "length": 1}]'

    answer = await call("sendMessage", chat_id=chat.id, text="😀镇", entities=entities)

    begins = "Bad Request: entity beginning at UTF-16 offset 0 ends "
    assert answer["description"] == begins + "in a middle of a UTF-16 symbol at byte offset 4"
