"""Where the program keeps its files, outside the project."""

from pathlib import Path

from bot.settings import Settings

NAME = "township-reports"


def index_folder(settings: Settings) -> Path:
    """Return the folder of kept indexes: it may be deleted at any time."""
    if settings.index.folder:
        return settings.index.folder
    from platformdirs import user_cache_path

    return user_cache_path(NAME, appauthor=False)


def reports_folder(settings: Settings) -> Path:
    """Return the folder of the reports that administrators sent; there may be none yet."""
    return state_folder(settings) / "reports"


def changes_path(settings: Settings) -> Path:
    """Return where it is kept which reports were taken out or given another name; there may be none yet."""
    return state_folder(settings) / "changes.json"


def state_folder(settings: Settings) -> Path:
    """Return the folder of what must not be lost: conversations, baskets, reports taken in."""
    if settings.telegram.state:
        return settings.telegram.state
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)
