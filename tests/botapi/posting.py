"""What people post, and who of the bots gets to hear it."""

from typing import Any

from tests.botapi.entities import utf16_slice
from tests.botapi.errors import bad_request
from tests.botapi.people import Chat, Message, User
from tests.botapi.world import Question, World


def post(world: World, message: Message) -> Message:
    """Add a person's message to its chat and tell the bot, if it may hear it."""
    if not message.content:
        raise bad_request("message must be non-empty")
    chat, user = message.chat, message.sender
    if user and chat.kind == "private":
        user.started, user.blocked = True, False
    if user:
        world.private_chat(user)
    chat.add(message)
    world.transcript.add("message", chat, message, by_bot=False)
    if hears(world, message):
        world.updates.add("message", message.wire())
    return message


def new_message(world: World, chat: Chat, user: User, content: dict[str, Any], **more: Any) -> Message:
    return Message(chat.next_id(), chat, user, world.now(), content, **more)


def edit(world: World, message: Message, content: dict[str, Any]) -> Message:
    message.content, message.edit_date = content, world.now()
    world.transcript.add("edit", message.chat, message, by_bot=False)
    if hears(world, message):
        world.updates.add("edited_message", message.wire())
    return message


def hears(world: World, message: Message) -> bool:
    """Say whether the bot gets a message: in groups, privacy mode keeps most from it."""
    chat = message.chat
    if not chat.member:
        return False
    if chat.kind == "private" or chat.admin or not world.privacy or message.via_bot is world.bot:
        return True
    if message.reply_to and message.reply_to.sender is world.bot:
        return True
    return _is_service(message) or _is_addressed(world, message)


def _is_service(message: Message) -> bool:
    return not any(
        kind in message.content for kind in ("text", "document", "photo", "sticker", "voice", "video")
    )


def _is_addressed(world: World, message: Message) -> bool:
    """Say whether a text names the bot, by command or by mention."""
    name = f"@{world.bot.username.lower()}"
    for entity in message.entities:
        piece = utf16_slice(message.text, entity.offset, entity.length).lower()
        if entity.kind == "mention" and piece == name:
            return True
        if entity.kind == "bot_command":
            command, at, other = piece.partition("@")
            if f"@{other}" == name or (command and not at and message.chat.general_commands):
                return True
    return False


def post_result(world: World, chat: Chat, question: Question, result: dict[str, Any]) -> Message:
    """Post an inline result in a person's name; with a keyboard it can be edited by its inline id."""
    message = new_message(world, chat, question.user, result["message"], via_bot=world.bot)
    message.reply_markup = result["reply_markup"]
    if message.reply_markup:
        message.inline_id = world.new_id("Inl")
        world.inline_messages[message.inline_id] = message
    post(world, message)
    if world.inline_feedback:
        chosen = {"result_id": result["id"], "from": question.user.wire(), "query": question.query}
        sent = {"inline_message_id": message.inline_id} if message.inline_id else {}
        world.updates.add("chosen_inline_result", chosen | sent)
    return message


def block(world: World, user: User) -> None:
    user.blocked = True
    _tell_membership(world, world.private_chat(user), user, ("member", "kicked"))


def kick(world: World, chat: Chat, user: User) -> None:
    chat.member = False
    _tell_membership(world, chat, user, ("member", "kicked"))


def _tell_membership(world: World, chat: Chat, user: User, statuses: tuple[str, str]) -> None:
    old, new = ({"user": world.bot.wire(), "status": status} for status in statuses)
    payload = {"chat": chat.wire(), "from": user.wire(), "date": world.now(), "old_chat_member": old}
    world.updates.add("my_chat_member", payload | {"new_chat_member": new | {"until_date": 0}})


def upgrade(world: World, chat: Chat, user: User) -> Chat:
    """Turn a group into a supergroup with an id of its own; both chats say so."""
    moved = Chat(-1_000_000_000_000 + chat.id, "supergroup", title=chat.title, members=chat.members)
    world.chats[moved.id] = moved
    post(world, new_message(world, chat, user, {"migrate_to_chat_id": moved.id}))
    chat.moved_to = moved.id
    post(world, new_message(world, moved, user, {"migrate_from_chat_id": chat.id}))
    return moved
