"""The bot on Telegram."""

from bot.telegram.serving import serve

__all__ = ["serve"]
