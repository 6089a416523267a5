"""What a chat has chosen, and the bot's own words in the characters it writes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from opencc import OpenCC

LENGTHS = {"short": 0.5, "normal": 1.0, "long": 2.0}
"""Excerpt lengths by name, as a share of the one in the settings."""

Script = Literal["auto", "simplified", "traditional"]
Theme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """The choices of one chat.

    Attributes:
        length: One of ``LENGTHS``.
        wide: Whether listed synonyms count with the words themselves.
        script: The characters of the bot's own words; ``auto`` follows what people write.
        theme: The paper pictures are drawn on.
        heard_traditional: Whether the last question was written in traditional characters.
    """

    length: str = "normal"
    wide: bool = False
    script: Script = "auto"
    theme: Theme = "light"
    heard_traditional: bool = False

    @property
    def teller(self) -> Callable[[str], str]:
        """Return what turns the bot's own words into the script of this chat."""
        traditional = self.script == "traditional" or (self.script == "auto" and self.heard_traditional)
        return to_traditional if traditional else str


def to_traditional(text: str) -> str:
    """Return the text in traditional characters."""
    converted: str = _converter("s2t").convert(text)
    return converted


def is_traditional(text: str) -> bool | None:
    """Say whether a text is written in traditional characters; None where nothing tells."""
    if _converter("t2s").convert(text) != text:
        return True
    return False if to_traditional(text) != text else None


@cache
def _converter(name: str) -> "OpenCC":
    from opencc import OpenCC

    return OpenCC(name)
