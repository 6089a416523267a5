"""A line of the bot's own."""

from bot.telegram.desk import Desk
from bot.telegram.message import Outgoing, Row
from bot.telegram.rich import plain


def draw_plain(desk: Desk, text: str, *rows: Row) -> Outgoing:
    """Draw a line of the bot's own, with rows of buttons."""
    return Outgoing(html=plain(desk.tell(text)).html, rows=rows)
