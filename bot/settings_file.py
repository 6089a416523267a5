"""config.toml as plain values: read, without secrets, its paths counted from the file's own folder."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from bot.errors import SettingsError
from bot.wording import settings as wording

Values = dict[str, Any]


def read_values(path: Path, *, required: bool, model: type[BaseModel]) -> Values:
    """Return what the file sets, as nested tables; nothing when it is absent and not ``required``.

    Raises:
        SettingsError: The file is missing, is no TOML, or holds a secret.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as exc:
        if required:
            raise SettingsError(wording.no_settings_file(path)) from exc
        return {}
    except OSError as exc:
        raise SettingsError(wording.unreadable_settings_file(path, exc.strerror or str(exc))) from exc
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as exc:
        raise SettingsError(wording.broken_settings_file(path, str(exc))) from exc
    for table, name, field in fields_of(model):
        held = values.get(table) if table else values
        if isinstance(held, dict) and name in held:
            held[name] = _checked(held[name], field, name=f"{table}.{name}", path=path)
    return values


def fields_of(model: type[BaseModel]) -> Iterator[tuple[str, str, FieldInfo]]:
    """Yield every setting as table (``""`` for the top), name and field."""
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from ((name, inner, held) for _, inner, held in fields_of(field.annotation))
        else:
            yield "", name, field


def is_secret(field: FieldInfo) -> bool:
    """Say whether a setting must never stand in a file that is shared."""
    return SecretStr in get_args(field.annotation)


def _checked(value: object, field: FieldInfo, *, name: str, path: Path) -> object:
    if is_secret(field):
        raise SettingsError(wording.secret_in_file(name, path))
    if Path not in get_args(field.annotation):
        return value
    if isinstance(value, list):
        return [_from_folder(item, path.parent) for item in value]
    return _from_folder(value, path.parent)


def _from_folder(value: object, folder: Path) -> object:
    return str(folder / Path(value).expanduser()) if isinstance(value, str) and value else value
