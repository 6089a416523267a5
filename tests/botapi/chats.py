"""Chats as methods name them, and whether the bot may write there."""

from typing import Any

from tests.botapi.errors import ApiError, bad_request, forbidden
from tests.botapi.parameters import Parameters
from tests.botapi.people import Chat, User
from tests.botapi.world import World

ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
    "record_audio",
    "upload_audio",
}


def find_chat(world: World, chat_id: str) -> Chat:
    """Return the chat, or refuse one that the bot never saw."""
    if not chat_id:
        raise bad_request("chat_id is empty")
    for chat in world.chats.values():
        named = chat.username and chat.kind != "private" and chat_id.lower() == f"@{chat.username.lower()}"
        if named or chat_id == str(chat.id):
            return chat
    raise bad_request("chat not found")


def chat_to_write(world: World, params: Parameters) -> Chat:
    """Return the chat of ``chat_id``, or refuse as the server does when the bot may not write there."""
    chat = find_chat(world, params.text("chat_id"))
    if chat.moved_to:
        reason = "Bad Request: group chat was upgraded to a supergroup chat"
        raise ApiError(400, reason, migrate_to=chat.moved_to)
    if not chat.member:
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if chat.user:
        _refuse_person(chat.user)
    return chat


def _refuse_person(user: User) -> None:
    if user.is_bot:
        raise forbidden("the bot can't send messages to the bot")
    if user.deactivated:
        raise forbidden("user is deactivated")
    if user.blocked:
        raise forbidden("bot was blocked by the user")
    if not user.started:
        raise forbidden("bot can't initiate conversation with a user")


def topic_of(chat: Chat, params: Parameters) -> int:
    """Return the topic of ``message_thread_id``, 0 for none; where there are no topics it is ignored."""
    topic = params.integer("message_thread_id")
    if not topic or not chat.forum:
        return 0
    if topic not in chat.topics:
        raise bad_request("message thread not found")
    return topic


def send_chat_action(world: World, params: Parameters) -> bool:
    action = params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = chat_to_write(world, params)
    topic_of(chat, params)
    world.transcript.add("action", chat, detail=action)
    return True


def get_chat(world: World, params: Parameters) -> dict[str, Any]:
    chat = find_chat(world, params.text("chat_id"))
    return chat.wire() | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}


_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


def get_chat_member(world: World, params: Parameters) -> dict[str, Any]:
    chat = find_chat(world, params.text("chat_id"))
    user_id = params.integer("user_id")
    if user_id == world.bot.id:
        return _member(world.bot, is_admin=chat.admin)
    if user_id not in world.users:
        raise bad_request("invalid user_id specified")
    if user_id not in chat.members:
        return {"status": "left", "user": world.users[user_id].wire()}
    return _member(world.users[user_id], is_admin=user_id in chat.admins)


def get_chat_administrators(world: World, params: Parameters) -> list[dict[str, Any]]:
    chat = find_chat(world, params.text("chat_id"))
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    return [_member(user, is_admin=True) for user in chat.members.values() if user.id in chat.admins]


def _member(user: User, *, is_admin: bool) -> dict[str, Any]:
    if not is_admin:
        return {"status": "member", "user": user.wire()}
    return {"status": "creator", "user": user.wire(), "is_anonymous": False}


def leave_chat(world: World, params: Parameters) -> bool:
    chat = chat_to_write(world, params)
    chat.member = False
    return True


def get_me(world: World, _: Parameters) -> dict[str, Any]:
    unused = ("can_connect_to_business", "has_main_web_app", "has_topics_enabled", "can_manage_bots")
    return (
        world.bot.wire()
        | dict.fromkeys((*unused, "allows_users_to_create_topics"), False)
        | {
            "can_join_groups": True,
            "can_read_all_group_messages": not world.privacy,
            "supports_inline_queries": True,
        }
    )
