"""A chat as a page that looks like Telegram on a phone, made from what the server recorded."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from html import escape
from pathlib import Path

from tests.botapi import Message
from tests.botapi.people import Button, User
from tests.botapi.world import World
from tests.gallery.marked_text import marked_html

CSS = Path(__file__).with_name("telegram.css")
CHINA = timezone(timedelta(hours=8))
OPEN_SHORT_QUOTES = """<script>
document.fonts.ready.then(() => document.querySelectorAll(".folded").forEach((quote) => {
  if (quote.firstChild.scrollHeight <= quote.firstChild.clientHeight) quote.classList.remove("folded");
}));
</script>"""  # a client folds only what is longer than three lines
_MARKS = {"url": "↗", "copy_text": "", "switch_inline_query": "↗", "switch_inline_query_chosen_chat": "↗"}


@dataclass(frozen=True, kw_only=True)
class Screen:
    """What is photographed.

    Attributes:
        title: The chat's name in the bar, and under it ``subtitle``.
        messages: Top to bottom, as they are now.
        viewer: Whose phone it is: this person's messages stand on the right.
        unfold: Expandable quotes are shown open.
        toast: A notice of the bot over the chat, or empty.
        typed: What stands in the line below, with ``results`` (inline) above it.
        commands: The open command menu.
    """

    title: str
    subtitle: str
    messages: Sequence[Message]
    viewer: User
    unfold: bool = False
    toast: str = ""
    typed: str = ""
    results: Sequence[dict[str, object]] = ()
    commands: Sequence[dict[str, str]] = ()


def render_page(screen: Screen, world: World, *, dark: bool = False, font: Path | None = None) -> str:
    """Return a whole HTML page; ``font`` is a packaged Chinese font to use before those of the system."""
    face = f'@font-face {{ font-family: Packaged; src: url("{font.as_uri()}"); }}' if font else ""
    style = f"<style>{face}{CSS.read_text(encoding='utf-8')}</style>"
    parts = [_bar(screen), _talk(screen, world), _inline(screen), _menu(screen), _composer(screen)]
    body = f'<div class="screen{" dark" if dark else ""}">{"".join(parts)}</div>'
    return f'<!doctype html><html lang="zh-Hans"><meta charset="utf-8">{style}<body>{body}{OPEN_SHORT_QUOTES}'


def _bar(screen: Screen) -> str:
    names = f"<b>{escape(screen.title)}</b><small>{escape(screen.subtitle)}</small>"
    avatar = f'<span class="avatar">{escape(screen.title[:1])}</span>'
    return f'<div class="bar"><span class="back">‹</span>{avatar}<div>{names}</div></div>'


def _talk(screen: Screen, world: World) -> str:
    rows = [_message(message, screen, world) for message in screen.messages]
    if screen.toast:
        rows.append(f'<div class="toast">{escape(screen.toast)}</div>')
    return f'<div class="talk">{"".join(rows)}</div>'


def _message(message: Message, screen: Screen, world: World) -> str:
    mine = message.sender is screen.viewer
    classes = " mine" if mine else ""
    classes += " wide" if message.rows or "photo" in message.content else ""
    inside = [_name(message, mine=mine), _reply(message), _attachment(message, world)]
    text = marked_html(message.text, message.entities, unfold=screen.unfold)
    inside.append(f'<div class="text">{text}{_stamp(message, mine=mine)}</div>')
    return f'<div class="group{classes}"><div class="bubble">{"".join(inside)}</div>{_keys(message)}</div>'


def _name(message: Message, *, mine: bool) -> str:
    via = f'<div class="via">via @{message.via_bot.username}</div>' if message.via_bot else ""
    shown = message.chat.kind != "private" and not mine and message.sender
    return (f'<div class="name">{escape(shown.first_name)}</div>' if shown else "") + via


def _reply(message: Message) -> str:
    target = message.reply_to
    if target is None or target.sender is None or "forum_topic_created" in target.content:
        return ""
    line = escape(target.text.splitlines()[0] if target.text else "文件")
    return f'<div class="reply"><b>{escape(target.sender.first_name)}</b><span>{line}</span></div>'


def _attachment(message: Message, world: World) -> str:
    if "photo" in message.content:
        content = world.files[message.content["photo"][-1]["file_id"]].content
        return f'<img class="picture" src="data:image/png;base64,{base64.b64encode(content).decode()}">'
    if "document" not in message.content:
        return ""
    file = message.content["document"]
    kind = str(file["file_name"]).rpartition(".")[2].upper()[:4]
    size = f"{max(1, round(file['file_size'] / 1024))} KB"
    names = f"<b>{escape(file['file_name'])}</b><small>{size}</small>"
    return f'<div class="file"><span class="sign">{escape(kind)}</span><div>{names}</div></div>'


def _stamp(message: Message, *, mine: bool) -> str:
    clock = datetime.fromtimestamp(message.date, UTC).astimezone(CHINA).strftime("%H:%M")
    edited = "已编辑 " if message.edit_date else ""
    return f'<span class="stamp">{edited}{clock}{" ✓✓" if mine else ""}</span>'


def _keys(message: Message) -> str:
    rows = "".join(f"<div>{''.join(_key(button) for button in row)}</div>" for row in message.rows)
    return f'<div class="keys">{rows}</div>' if rows else ""


def _key(button: Button) -> str:
    marks = [name for name in _MARKS if name in button.action]
    corner = "".join(f'<i class="{name}">{_MARKS[name]}</i>' for name in marks)
    return f'<span class="key">{escape(button.text)}{corner}</span>'


def _inline(screen: Screen) -> str:
    rows = [
        f'<div class="result"><span class="letter">{escape(_initial(str(one.get("title", ""))))}</span>'
        f"<div><b>{escape(str(one.get('title', '')))}</b>"
        f"<small>{escape(str(one.get('description', '')))}</small></div></div>"
        for one in screen.results
    ]
    return f'<div class="inline">{"".join(rows)}</div>' if rows else ""


def _initial(title: str) -> str:
    """Return the letter that stands for a picture: the first of the title, less masks such as ``**``."""
    return next((char for char in title if char.isalnum()), "")


def _menu(screen: Screen) -> str:
    rows = [
        f"<div><b>/{escape(one['command'])}</b><span>{escape(one['description'])}</span></div>"
        for one in screen.commands
    ]
    return f'<div class="menu">{"".join(rows)}</div>' if rows else ""


def _composer(screen: Screen) -> str:
    menu = "" if screen.typed else '<span class="commands">菜单</span>'
    line = f'<span class="typed">{escape(screen.typed)}</span>' if screen.typed else "<span>消息</span>"
    return f'<div class="composer">{menu}{line}</div>'
