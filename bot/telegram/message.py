"""A message before it is Telegram's: formatted text and buttons."""

from dataclasses import dataclass

from bot.telegram.steps import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button: it leads to a step, opens a link, or copies a text (at most 256 characters)."""

    label: str
    step: Step | None = None
    url: str = ""
    copy: str = ""


Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """What is sent: HTML as Telegram takes it, within its limits, and rows of buttons.

    ``wanted`` instead of buttons opens a reply to the message, with this hint (at most 64 characters) in
    the empty field.
    """

    html: str
    rows: tuple[Row, ...] = ()
    wanted: str = ""


def rows_of(buttons: list[Button], *, width: int) -> tuple[Row, ...]:
    """Lay buttons out, ``width`` in a row."""
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))
