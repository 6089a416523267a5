"""The errors of the bot.

BotError
├── SettingsError       a setting is wrong: name, value and what is allowed, in Chinese
└── RequestError        a line of ``ask --json`` is no question: the number of the line and what it must hold
"""


class BotError(Exception):
    """Anything that stops the bot; the message is Chinese and meant for the person who started it."""


class SettingsError(BotError):
    """A setting is wrong, or a settings file cannot be read."""


class RequestError(BotError):
    """A line of ``ask --json`` is no question."""
