"""Messages the bot sends and deletes."""

from typing import Any

from tests.botapi.chats import chat_to_write, find_chat, topic_of
from tests.botapi.errors import bad_request
from tests.botapi.formatting import FormattedText, parse_formatted
from tests.botapi.keyboards import read_markup
from tests.botapi.parameters import Parameters
from tests.botapi.people import Chat, Message
from tests.botapi.world import World

MAX_TEXT = 4096  # code points after parsing
DELETABLE_SECONDS = 48 * 3600


def read_text(params: Parameters, name: str = "text") -> FormattedText:
    """Return the parsed text of a message, never empty."""
    if not params.text(name):
        raise bad_request("message text is empty")
    formatted = parse_formatted(params.text(name), params.text("parse_mode"), params.entities("entities"))
    if not formatted.text:
        raise bad_request("text must be non-empty")
    return formatted


def send_message(world: World, params: Parameters) -> dict[str, Any]:
    formatted = read_text(params)
    content = formatted.wire("text") | preview_options(params)
    if len(formatted.text) > MAX_TEXT:
        raise bad_request("message is too long")
    return post(world, params, content)


def preview_options(params: Parameters) -> dict[str, Any]:
    options = params.json("link_preview_options", "link preview options")
    if options is not None and not isinstance(options, dict):
        raise bad_request("object expected as link preview options")
    if options is None and params.flag("disable_web_page_preview"):
        options = {"is_disabled": True}
    return {"link_preview_options": options} if options else {}


def post(world: World, params: Parameters, content: dict[str, Any]) -> dict[str, Any]:
    """Put a message of the bot into the chat that the parameters name, and return it."""
    markup, is_other = read_markup(params)
    chat = chat_to_write(world, params)
    reply_to = _reply_target(world, chat, params)
    message = Message(chat.next_id(), chat, world.bot, world.now(), content, markup, editable=not is_other)
    message.topic = topic_of(chat, params) or (reply_to.topic if reply_to else 0)
    message.reply_to = reply_to
    chat.add(message)
    chat.general_commands = True
    world.transcript.add("message", chat, message)
    return message.wire()


def _reply_target(world: World, chat: Chat, params: Parameters) -> Message | None:
    """Return the message that is replied to; ``reply_parameters`` win over ``reply_to_message_id``."""
    reply = params.json("reply_parameters", "reply parameters")
    if reply is None:
        wanted, lenient = params.integer("reply_to_message_id"), params.flag("allow_sending_without_reply")
    elif isinstance(reply, dict):
        wanted, lenient = int(reply.get("message_id", 0)), bool(reply.get("allow_sending_without_reply"))
        if reply.get("chat_id"):
            chat = find_chat(world, str(reply["chat_id"]))
    else:
        raise bad_request("object expected as reply parameters")
    target = chat.messages.get(wanted)
    if target and not target.deleted:
        return target
    if wanted and not lenient:
        raise bad_request("message to be replied not found")
    return None


def delete_message(world: World, params: Parameters) -> bool:
    chat = chat_to_write(world, params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to delete not found")
    if world.now() - message.date > DELETABLE_SECONDS or not _may_delete(world, message):
        raise bad_request("message can't be deleted")
    remove(world, message)
    return True


def delete_messages(world: World, params: Parameters) -> bool:
    """Delete what can be deleted of 1 to 100 messages; the others are passed over."""
    wanted = params.json("message_ids", "message identifiers")
    if not isinstance(wanted, list) or not wanted:
        raise bad_request("message identifiers are not specified")
    if len(wanted) > 100:
        raise bad_request("too many message identifiers specified")
    chat = chat_to_write(world, params)
    for message_id in wanted:
        message = chat.messages.get(int(message_id))
        if message and not message.deleted and _may_delete(world, message):
            remove(world, message)
    return True


def _may_delete(world: World, message: Message) -> bool:
    return message.sender is world.bot or message.chat.admin or message.chat.kind == "private"


def remove(world: World, message: Message) -> None:
    message.deleted = True
    world.transcript.add("deletion", message.chat, message)


def send_message_draft(world: World, params: Parameters) -> bool:
    """Show a text that is still being written, in a private chat."""
    if not params.integer("draft_id"):
        raise bad_request("draft identifier must be non-zero")
    formatted = parse_formatted(params.text("text"), params.text("parse_mode"), params.entities("entities"))
    if len(formatted.text) > MAX_TEXT:
        raise bad_request("message is too long")
    chat = chat_to_write(world, params)
    if chat.kind != "private":
        raise bad_request("TEXTDRAFT_PEER_INVALID")
    world.transcript.add("draft", chat, detail=formatted.text)
    return True
