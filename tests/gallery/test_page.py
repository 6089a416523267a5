"""The gallery's pages say what the record says."""

import pytest

from tests.botapi import BotApiServer
from tests.botapi.formatting import parse_formatted
from tests.gallery.marked_text import marked_html
from tests.gallery.page import Screen, render_page


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("<b>4个镇</b> &lt;9处&gt;", "<b>4个镇</b> &lt;9处&gt;"),
        (
            "海宴镇\n<blockquote expandable>加强<b>渔船</b>管控</blockquote>\n第258行",
            '海宴镇<div class="quote folded"><div>加强<b>渔船</b>管控</div></div>第258行',
        ),
        ('😀<a href="https://a.cn">原文</a>', '😀<span class="link">原文</span>'),
        ("<b>一<i>二</i>三</b>", "<b>一</b><b><i>二</i>三</b>"),
    ],
)
def test_entities_become_the_marks_people_see(sent: str, shown: str) -> None:
    """A picture that loses bold or a quote would show another bot than the real one."""
    formatted = parse_formatted(sent, "HTML", [])

    assert marked_html(formatted.text, formatted.entities) == shown


async def test_page_shows_messages_buttons_and_names() -> None:
    """The page comes from the server's record alone: whose message, its text, its buttons, its file."""
    async with BotApiServer() as server:
        user, colleague = server.user("老王"), server.user("小李")
        group = server.group("写材料", user, colleague)
        question = group.send("哪些镇提到<渔船>？", user=colleague)
        group.send_document("附件.docx", b"x" * 3000, reply_to=question)

    page = render_page(
        Screen(title="写材料", subtitle="2 人", messages=[*group.chat.messages.values()], viewer=user),
        server.world,
    )

    for piece in (
        '<div class="name">小李</div>',
        "哪些镇提到&lt;渔船&gt;？",
        '<div class="group mine">',
        '<div class="reply"><b>小李</b>',
        "<b>附件.docx</b><small>3 KB</small>",
    ):
        assert piece in page
