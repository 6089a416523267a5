"""Reply markup: what the server accepts, drops and refuses."""

import json
import re
from typing import Any

from tests.botapi.errors import bad_request
from tests.botapi.links import check_link, user_of_link
from tests.botapi.parameters import Parameters

MAX_BUTTONS = 100
MAX_BYTES = 10_000
MAX_DATA_BYTES = 64
MAX_IN_ROW = 12
_SWITCHES = ("switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat")
_ACTIONS = ("url", "callback_data", "web_app", "login_url", "callback_game", *_SWITCHES, "copy_text", "pay")
_STYLES = {"primary", "danger", "success"}


def read_markup(params: Parameters) -> tuple[dict[str, Any] | None, bool]:
    """Return the inline keyboard (None for none) and whether another kind of markup was asked for."""
    return check_markup(params.json("reply_markup", "reply keyboard markup"))


def check_markup(markup: Any) -> tuple[dict[str, Any] | None, bool]:
    if markup is None:
        return None, False
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        return None, any(name in markup for name in ("keyboard", "remove_keyboard", "force_reply"))
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(
            'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
            if isinstance(rows, list)
            else 'Field "inline_keyboard" must be of type Array'
        )
    read = [[_button(button) for button in row] for row in rows]
    kept = [[button for button in row if button["text"]][:MAX_IN_ROW] for row in read]
    _refuse_long([row for row in kept if row])
    return ({"inline_keyboard": [row for row in kept if row]} if any(kept) else None), False


def _refuse_long(rows: list[list[dict[str, Any]]]) -> None:
    size = len(json.dumps(rows, ensure_ascii=False).encode())
    if sum(map(len, rows)) > MAX_BUTTONS or size > MAX_BYTES:
        raise bad_request("reply markup is too long")


def _button(button: Any) -> dict[str, Any]:
    if not isinstance(button, dict):
        raise _unparsed("Object expected as an inline keyboard button")
    if not isinstance(button.get("text"), str):
        raise _unparsed('Can\'t find field "text"')
    if button.get("style") and button["style"] not in _STYLES:
        raise _unparsed("invalid button style specified")
    action = next((name for name in _ACTIONS if button.get(name) not in (None, "", False)), None)
    if action is None:  # an empty inline query is one
        action = next((name for name in _SWITCHES if button.get(name) == ""), None)
    if action is None:
        raise _unparsed("Text buttons are unallowed in the inline keyboard")
    kept = {name: button[name] for name in ("text", "style", "icon_custom_emoji_id") if name in button}
    return kept | {action: _action_value(action, button[action])}


def _action_value(action: str, value: Any) -> Any:
    match action:
        case "callback_data" if not 1 <= len(value.encode()) <= MAX_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
        case "url":
            return _url(value)
        case "copy_text" if not 1 <= len(str(value.get("text", ""))) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
        case "web_app" if not str(value.get("url", "")).startswith("https://"):
            raise bad_request(f"inline keyboard button Web App URL '{value.get('url')}' is invalid: "
                              "Only HTTPS links are allowed")  # fmt: skip
    return value


def _url(url: str) -> str:
    if user_of_link(url):
        return url
    link = check_link(url)
    if not link or re.search(r"\s", url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return link


def _unparsed(reason: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {reason}")
