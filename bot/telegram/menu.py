"""The menus of commands: Chinese and English, shorter in groups, longer for administrators."""

import asyncio
import logging
from collections.abc import Sequence

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot.wording import menu as wording

log = logging.getLogger(__name__)


async def set_menus(bot: Bot, admins: Sequence[int]) -> None:
    """Set all menus at once; a bot without a menu still works, so a refusal is only logged."""
    private, group = BotCommandScopeAllPrivateChats(), BotCommandScopeAllGroupChats()
    menus = [
        bot.set_my_commands(_list(shown), scope=scope, language_code=language)
        for language, names in ((None, wording.CHINESE), ("en", wording.ENGLISH))
        for scope, shown in ((private, names), (group, {name: names[name] for name in wording.IN_GROUPS}))
    ]
    try:
        await asyncio.gather(*menus, *(_set_for_admin(bot, admin) for admin in admins))
    except TelegramError as exc:
        log.warning("the menu of commands could not be set: %s", exc)


async def _set_for_admin(bot: Bot, admin: int) -> None:
    """Set the menu of an administrator; one who never wrote to the bot has no chat to set it for."""
    try:
        commands = _list(wording.CHINESE | wording.FOR_ADMINS)
        await bot.set_my_commands(commands, scope=BotCommandScopeChat(admin))
    except TelegramError as exc:
        log.info("no menu for administrator %d yet: %s", admin, exc)


def _list(names: dict[str, str]) -> list[BotCommand]:
    return [BotCommand(name, description) for name, description in names.items()]
