"""The bot's menu of commands and its profile texts, by scope and language."""

import re
from typing import Any

from tests.botapi.chats import find_chat
from tests.botapi.errors import bad_request
from tests.botapi.parameters import Parameters
from tests.botapi.world import World

MAX_COMMANDS = 100
SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
CHAT_SCOPES = {"chat", "chat_administrators", "chat_member"}
PROFILE_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def set_my_commands(world: World, params: Parameters) -> bool:
    commands = [_command(one) for one in params.json("commands", "commands") or []]
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.commands[_place(world, params)] = commands
    return True


def get_my_commands(world: World, params: Parameters) -> list[dict[str, str]]:
    return world.commands.get(_place(world, params), [])


def delete_my_commands(world: World, params: Parameters) -> bool:
    world.commands.pop(_place(world, params), None)
    return True


def _command(listed: Any) -> dict[str, str]:
    if not isinstance(listed, dict):
        raise bad_request("expected an Object as bot command")
    name = str(listed.get("command", "")).strip().removeprefix("/")
    description = str(listed.get("description", "")).strip()
    for what, value, most in (("command", name, 32), ("command description", description, 256)):
        if not value:
            raise bad_request(f"{what} must be non-empty")
        if len(value) > most:
            raise bad_request(f"{what} length must not exceed {most}")
    if not re.fullmatch(r"[a-z0-9_]+", name):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": name, "description": description}


def _place(world: World, params: Parameters) -> tuple[str, str]:
    """Return the scope (with its chat) and the language of a call."""
    scope = params.json("scope", "BotCommandScope") or {"type": "default"}
    kind = scope.get("type")
    if kind not in SCOPES | CHAT_SCOPES:
        raise bad_request(f"can't parse BotCommandScope: unsupported type specified: {kind!r}")
    if kind in CHAT_SCOPES:
        kind = (
            f"{kind} {find_chat(world, str(scope.get('chat_id', ''))).id} {scope.get('user_id', '')}".strip()
        )
    return str(kind), _language(params)


def _language(params: Parameters) -> str:
    language = params.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def commands_for(world: World, language: str, *scopes: str) -> list[dict[str, str]]:
    """Return the menu that a client shows: the first scope wins, its own language before none."""
    for scope in (*scopes, "default"):
        for wanted in (language[:2], ""):
            if (scope, wanted) in world.commands:
                return world.commands[scope, wanted]
    return []


def set_my_name(world: World, params: Parameters) -> bool:
    return _set_profile(world, params, "name")


def set_my_description(world: World, params: Parameters) -> bool:
    return _set_profile(world, params, "description")


def set_my_short_description(world: World, params: Parameters) -> bool:
    return _set_profile(world, params, "short_description")


def _set_profile(world: World, params: Parameters, name: str) -> bool:
    if len(params.text(name)) > PROFILE_LIMITS[name]:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    world.profile[name, _language(params)] = params.text(name)
    return True


def get_my_name(world: World, params: Parameters) -> dict[str, str]:
    return {"name": world.profile.get(("name", _language(params))) or world.bot.first_name}


def get_my_description(world: World, params: Parameters) -> dict[str, str]:
    return {"description": world.profile.get(("description", _language(params)), "")}


def get_my_short_description(world: World, params: Parameters) -> dict[str, str]:
    return {"short_description": world.profile.get(("short_description", _language(params)), "")}


def set_chat_menu_button(world: World, params: Parameters) -> bool:
    button = params.json("menu_button", "menu button") or {"type": "default"}
    if button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("unsupported menu button type specified")
    world.menu_buttons[params.integer("chat_id")] = button
    return True


def get_chat_menu_button(world: World, params: Parameters) -> dict[str, Any]:
    return world.menu_buttons.get(params.integer("chat_id"), {"type": "commands"})
