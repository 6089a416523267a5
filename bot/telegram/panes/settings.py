"""The choices of a chat, each a row of buttons with the present one ticked."""

from collections.abc import Mapping

from bot.telegram.desk import Desk
from bot.telegram.message import Button, Outgoing, Row
from bot.telegram.panes.plain import draw_plain
from bot.telegram.steps import Choice, Choose
from bot.wording import telegram as wording


def draw_settings(desk: Desk) -> Outgoing:
    """Draw the settings of the chat."""
    chosen = desk.preferences
    return draw_plain(
        desk,
        wording.SETTINGS,
        _row(desk, "length", wording.LENGTH_NAMES, chosen.length),
        _row(desk, "wide", wording.WIDE_NAMES, "1" if chosen.wide else ""),
        _row(desk, "script", wording.SCRIPT_NAMES, chosen.script),
        _row(desk, "theme", wording.THEME_NAMES, chosen.theme),
    )


def _row(desk: Desk, name: Choice, options: Mapping[str, str], chosen: str) -> Row:
    return tuple(
        Button(
            label=desk.tell(wording.chosen(label, on=value == chosen)), step=Choose(name=name, value=value)
        )
        for value, label in options.items()
    )
