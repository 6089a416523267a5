"""Messages of other kinds, as people send them to bots that read text."""

from typing import Any

_FILE = {"file_id": "CAACAgUAAxkB", "file_unique_id": "AgADsample", "file_size": 1000}
_SQUARE = {"width": 512, "height": 512}

CONTENTS: dict[str, dict[str, Any]] = {
    "sticker": {"sticker": _FILE | _SQUARE | {"type": "regular", "is_animated": False, "is_video": False}},
    "voice": {"voice": _FILE | {"duration": 3, "mime_type": "audio/ogg"}},
    "video": {"video": _FILE | _SQUARE | {"duration": 3, "mime_type": "video/mp4"}},
    "video_note": {"video_note": _FILE | {"duration": 3, "length": 240}},
    "location": {"location": {"latitude": 21.7, "longitude": 112.5}},
    "contact": {"contact": {"phone_number": "+8613800000000", "first_name": "小李"}},
    "dice": {"dice": {"emoji": "🎲", "value": 6}},
    "new_chat_members": {"new_chat_members": [{"id": 424242, "is_bot": False, "first_name": "新人"}]},
}


def forwarded(content: dict[str, Any], date: int) -> dict[str, Any]:
    """Return content as forwarded from somebody who hides their account."""
    return content | {"forward_origin": {"type": "hidden_user", "sender_user_name": "某人", "date": date}}
