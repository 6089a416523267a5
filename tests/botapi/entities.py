"""Message entities: a span of the text, in UTF-16 code units, and what it is."""

from dataclasses import dataclass
from typing import Any

SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")  # may be cut and merged
QUOTES = frozenset({"blockquote", "expandable_blockquote"})
PREFORMATTED = frozenset({"pre", "code"})
HIDES_DATA = frozenset({"text_link", "text_mention"}) | PREFORMATTED  # kept even over white space

_NESTING = {  # who stands first at equal spans; everything not named is 50
    "blockquote": 0, "expandable_blockquote": 0, "pre": 10, "code": 20, "text_link": 49, "text_mention": 49,
    "bold": 90, "italic": 91, "underline": 92, "strikethrough": 93, "spoiler": 94, "custom_emoji": 99,
}  # fmt: skip


@dataclass(slots=True)
class Entity:
    """A span of the text; ``offset`` and ``length`` count UTF-16 code units, from 0.

    Attributes:
        extra: What the kind carries: ``url``, ``language``, ``user``, ``custom_emoji_id``.
    """

    kind: str
    offset: int
    length: int
    extra: dict[str, Any] | None = None

    @property
    def end(self) -> int:
        return self.offset + self.length

    @property
    def order(self) -> tuple[int, int, int]:
        """Sort outer before inner, as TDLib does."""
        return self.offset, -self.length, _NESTING.get(self.kind, 50)

    def wire(self) -> dict[str, Any]:
        return {"offset": self.offset, "length": self.length, "type": self.kind} | (self.extra or {})


def utf16_length(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)


def utf16_slice(text: str, offset: int, length: int) -> str:
    """Return the piece of ``text`` at UTF-16 positions; halves of a surrogate pair are replaced."""
    units = text.encode("utf-16-le")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")
