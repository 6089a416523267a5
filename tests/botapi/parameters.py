"""What a call brought: strings by name and uploaded files, read as leniently as the server reads them."""

import json
from dataclasses import dataclass, field
from typing import Any

from tests.botapi.entities import Entity
from tests.botapi.errors import bad_request

_TRUE = {"true", "yes", "1"}


@dataclass(frozen=True)
class Upload:
    """One file of a multipart body."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Parameters:
    """All values are strings, whatever the encoding of the body; unknown names are simply never asked for."""

    values: dict[str, str] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def integer(self, name: str, *, default: int = 0, low: int = -(2**63), high: int = 2**63 - 1) -> int:
        """Return a number kept in its range; what is no number counts as 0."""
        if name not in self.values:
            return default
        digits = self.values[name].strip()
        number = int(digits) if digits.lstrip("-").isdecimal() and digits.count("-") <= 1 else 0
        return min(max(number, low), high)

    def flag(self, name: str) -> bool:
        """Return a boolean; everything that is not plainly true is false, without an error."""
        return self.values.get(name, "").strip().lower() in _TRUE

    def json(self, name: str, what: str) -> Any:
        """Return a JSON value, None when it is missing or empty; ``what`` names it in the refusal."""
        if not self.values.get(name):
            return None
        try:
            return json.loads(self.values[name])
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def entities(self, name: str) -> list[Entity]:
        listed = self.json(name, "entities")
        return read_entities(listed if isinstance(listed, list) else [])


def read_entities(listed: list[dict[str, Any]]) -> list[Entity]:
    """Return explicit entities; automatic kinds are left out, as the server finds them itself."""
    return [
        Entity(one["type"], one["offset"], one["length"], _extra(one))
        for one in listed
        if one["type"] not in _FOUND
    ]


def _extra(entity: dict[str, Any]) -> dict[str, Any] | None:
    kept = ("url", "language", "user", "custom_emoji_id")
    return {name: entity[name] for name in kept if entity.get(name)} or None


_FOUND = {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"}
