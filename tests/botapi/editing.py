"""Messages the bot changes after sending."""

from typing import Any

from tests.botapi.captions import read_caption
from tests.botapi.chats import chat_to_write
from tests.botapi.errors import bad_request
from tests.botapi.files import read_media
from tests.botapi.keyboards import read_markup
from tests.botapi.parameters import Parameters
from tests.botapi.people import Message
from tests.botapi.sending import MAX_TEXT, preview_options, read_text
from tests.botapi.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_TEXT_FIELDS = ("text", "entities", "link_preview_options")
_CAPTION_FIELDS = ("caption", "caption_entities")
_MEDIA = ("document", "photo", "video", "audio", "animation", "voice")


def edit_message_text(world: World, params: Parameters) -> dict[str, Any] | bool:
    formatted = read_text(params)
    content = formatted.wire("text") | preview_options(params)
    message = find_to_edit(world, params)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    if len(formatted.text) > MAX_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    return change(world, params, message, _without(message, _TEXT_FIELDS) | content)


def edit_message_caption(world: World, params: Parameters) -> dict[str, Any] | bool:
    content = read_caption(params)
    message = find_to_edit(world, params)
    if not any(kind in message.content for kind in _MEDIA):
        raise bad_request("there is no caption in the message to edit")
    return change(world, params, message, _without(message, _CAPTION_FIELDS) | content)


def edit_message_media(world: World, params: Parameters) -> dict[str, Any] | bool:
    content = read_media(world, params)
    return change(world, params, find_to_edit(world, params), content)


def edit_message_reply_markup(world: World, params: Parameters) -> dict[str, Any] | bool:
    message = find_to_edit(world, params)
    return change(world, params, message, message.content)


def stop_message_live_location(world: World, params: Parameters) -> dict[str, Any] | bool:
    """Refuse: nobody here shares a live location; the words tell whose message it is."""
    find_to_edit(world, params)
    raise bad_request("there is no live location in the message to edit")


def _without(message: Message, fields: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in message.content.items() if name not in fields}


def find_to_edit(world: World, params: Parameters) -> Message:
    """Return the bot's own message that the parameters name."""
    if params.text("inline_message_id"):
        message = world.inline_messages.get(params.text("inline_message_id"))
        if message is None:
            raise bad_request("MESSAGE_ID_INVALID")
        return message
    if not params.text("chat_id") or not params.text("message_id"):
        raise bad_request("message identifier is not specified")
    message = chat_to_write(world, params).messages.get(params.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to edit not found")
    if message.sender is not world.bot or not message.editable:
        raise bad_request("message can't be edited")
    return message


def change(
    world: World, params: Parameters, message: Message, content: dict[str, Any]
) -> dict[str, Any] | bool:
    """Replace content and keyboard; a keyboard that is not given again is removed."""
    markup, _ = read_markup(params)
    if (content, markup) == (message.content, message.reply_markup):
        raise bad_request(NOT_MODIFIED)
    message.content, message.reply_markup = content, markup
    message.edit_date = world.now()
    world.transcript.add("edit", message.chat, message)
    return True if params.text("inline_message_id") else message.wire()
