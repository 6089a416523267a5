"""An answer, rendered: as a reply of values, as plain text, as JSON."""

from bot.rendering.compose import compose, describe_row, make_card
from bot.rendering.plain import to_text
from bot.rendering.record import to_record
from bot.rendering.reply import Card, Group, Quote, Reply, in_script, page_of

__all__ = [
    "Card",
    "Group",
    "Quote",
    "Reply",
    "compose",
    "describe_row",
    "in_script",
    "make_card",
    "page_of",
    "to_record",
    "to_text",
]
