"""The methods of the Bot API that this server knows, by their lower-case names."""

from collections.abc import Awaitable, Callable
from typing import Any

from tests.botapi import callbacks, chats, commands, editing, files, inline, sending, webhooks
from tests.botapi.parameters import Parameters
from tests.botapi.world import World

Method = Callable[[World, Parameters], Any | Awaitable[Any]]


def get_updates(world: World, params: Parameters) -> Awaitable[list[dict[str, Any]]]:
    return world.updates.get_updates(params)


METHODS: dict[str, Method] = {
    method.__name__.replace("_", ""): method
    for method in (
        get_updates,
        sending.send_message, sending.delete_message, sending.delete_messages, sending.send_message_draft,
        editing.edit_message_text, editing.edit_message_caption, editing.edit_message_media,
        editing.edit_message_reply_markup, editing.stop_message_live_location,
        files.send_document, files.send_photo, files.get_file,
        callbacks.answer_callback_query, inline.answer_inline_query,
        chats.get_me, chats.get_chat, chats.get_chat_member, chats.get_chat_administrators, chats.leave_chat,
        chats.send_chat_action,
        commands.set_my_commands, commands.get_my_commands, commands.delete_my_commands, commands.set_my_name,
        commands.get_my_name, commands.set_my_description, commands.get_my_description,
        commands.set_my_short_description, commands.get_my_short_description, commands.set_chat_menu_button,
        commands.get_chat_menu_button,
        webhooks.set_webhook, webhooks.delete_webhook, webhooks.get_webhook_info,
    )
}  # fmt: skip
