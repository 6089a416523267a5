"""The environment as plain values: the variables with our prefix, over those of the file .env."""

import os
from collections.abc import Iterator
from pathlib import Path

from bot.settings_file import Values

PREFIX = "REPORTBOT_"
ENV_FILE = Path(".env")


def read_environment() -> dict[str, str]:
    """Return our variables by their names; what else the environment and .env hold is not for us."""
    return {name.upper(): value for name, value in _variables() if name.upper().startswith(PREFIX)}


def lay_over(values: Values, environment: dict[str, str]) -> Values:
    """Return the values of a file with the environment over them, table by table.

    ``REPORTBOT_ANSWER__EXCERPTS`` is ``excerpts`` in the table ``answer``; its value is text.
    """
    laid = {name: dict(value) if isinstance(value, dict) else value for name, value in values.items()}
    for variable, value in environment.items():
        table, _, name = variable.removeprefix(PREFIX).lower().partition("__")
        if not name:
            laid[table] = value
        elif isinstance(laid.setdefault(table, {}), dict):
            laid[table][name] = value
    return laid


def _variables() -> Iterator[tuple[str, str]]:
    """Yield names and values, the stronger ones later."""
    if ENV_FILE.is_file():
        from dotenv import dotenv_values

        yield from ((name, value or "") for name, value in dotenv_values(ENV_FILE).items())
    yield from os.environ.items()
