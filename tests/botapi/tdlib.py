"""The one door to TDLib: its own parsers, static calls without login or network."""

import json
from functools import cache
from typing import Any

from tests.botapi.entities import Entity
from tests.botapi.errors import bad_request

KINDS = {
    "Mention": "mention",
    "Hashtag": "hashtag",
    "Cashtag": "cashtag",
    "BotCommand": "bot_command",
    "Url": "url",
    "EmailAddress": "email",
    "PhoneNumber": "phone_number",
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
    "Pre": "pre",
    "PreCode": "pre",
    "TextUrl": "text_link",
    "MentionName": "text_mention",
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
    "CustomEmoji": "custom_emoji",
}
EXTRAS = {"url": "url", "language": "language", "custom_emoji_id": "custom_emoji_id"}


def find_entities(text: str) -> list[Entity]:
    """Return what TDLib finds in plain text by itself: commands, mentions, hashtags, links, addresses."""
    answer = _execute({"@type": "getTextEntities", "text": text})
    return _entities(answer)


def parse_text(text: str, mode: dict[str, Any]) -> tuple[str, list[Entity]]:
    """Return text and entities of marked-up text; ``mode`` is a TDLib ``TextParseMode``."""
    answer = _execute({"@type": "parseTextEntities", "text": text, "parse_mode": mode})
    if answer["@type"] == "error":
        raise bad_request(answer["message"])
    return answer["text"], _entities(answer)


def _entities(answer: dict[str, Any]) -> list[Entity]:
    return [
        Entity(KINDS[kind], entity["offset"], entity["length"], _extra(entity["type"]))
        for entity in answer["entities"]
        if (kind := entity["type"]["@type"].removeprefix("textEntityType")) in KINDS
    ]


def _extra(kind: dict[str, Any]) -> dict[str, Any] | None:
    if "user_id" in kind:
        return {"user": {"id": kind["user_id"]}}
    return {EXTRAS[name]: value for name, value in kind.items() if name in EXTRAS} or None


def _execute(request: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(_library().td_execute(json.dumps(request).encode()))
    return answer


@cache
def _library() -> Any:
    import tdjson

    tdjson.td_execute(b'{"@type": "setLogVerbosityLevel", "new_verbosity_level": 0}')
    return tdjson
