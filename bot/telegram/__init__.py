"""The bot on Telegram."""

from bot.telegram.application import serve

__all__ = ["serve"]
