"""The server's HTML against TDLib's own parser, which the real server calls."""

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.botapi import tdlib
from tests.botapi.entities import Entity
from tests.botapi.errors import ApiError
from tests.botapi.html_markup import parse_html

KNOWN = ["b", "STRONG", "i", "u", "s", "code", "pre", "a", "blockquote", "span", "tg-spoiler", "tg-emoji"]
NAMES = [*KNOWN, "p", "br", ""]
ATTRIBUTES = [
    *("", " ", " x", " =", "/", " /", ' "', " expandable", ' expandable="0"', ' emoji-id="5"'),
    *(" href='https://a.cn/报告?a=1&amp;b'", ' href="example.com"', " href=rel", ' href="tg://user?id=7"'),
    *(' class="language-py"', ' class="tg-spoiler"'),
]
REFERENCES = ["&", "&lt;", "&amp", "&nbsp;", "&#20013;", "&#x1F600", "&#xD800;"]
PIECES = ["镇", "渔船管控", "a ", " ", "\n", "😀", "<", ">", "</", "/>", *REFERENCES]


def element(name: str, attribute: str, inner: str) -> str:
    return f"<{name}{attribute}>{inner}</{name}>"


names, attributes, plain = st.sampled_from(NAMES), st.sampled_from(ATTRIBUTES), st.sampled_from(PIECES)
start_tags = st.builds("<{}{}>".format, names, attributes)
end_tags = st.builds("</{}{}>".format, names, st.sampled_from(["", " ", " x"]))
wild = st.lists(plain | start_tags | end_tags, max_size=8).map("".join)
nested = st.recursive(
    plain,
    lambda inner: st.builds(element, st.sampled_from(KNOWN), attributes, st.lists(inner).map("".join)),
)
noise = st.text(alphabet="<>/ab &;#x='\"中\t-.", max_size=25)


def outcome(parse: Callable[[str], tuple[str, list[Entity]]], text: str) -> Any:
    """Return what a parser makes of the text: its result, or its refusal."""
    try:
        plain_text, entities = parse(text)
    except ApiError as refusal:
        return refusal.description
    return plain_text, [entity.wire() for entity in entities]


def parse_as_tdlib(text: str) -> tuple[str, list[Entity]]:
    return tdlib.parse_text(text, {"@type": "textParseModeHTML"})


@settings(max_examples=600, deadline=None)
@given(wild | nested | noise)
def test_html_is_read_as_tdlib_reads_it(text: str) -> None:
    """A stand-in that accepts what the real server refuses, or the reverse, proves nothing about the bot."""
    assert outcome(parse_html, text) == outcome(parse_as_tdlib, text)
