"""Captions under files and pictures."""

from typing import Any

from tests.botapi.errors import bad_request
from tests.botapi.formatting import parse_formatted
from tests.botapi.parameters import Parameters

MAX_CAPTION = 1024  # code points after parsing


def read_caption(params: Parameters) -> dict[str, Any]:
    """Return the caption's fields, none when it is empty."""
    entities = params.entities("caption_entities")
    formatted = parse_formatted(params.text("caption"), params.text("parse_mode"), entities)
    if len(formatted.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return formatted.wire("caption")
