"""What pydantic refuses, said in Chinese: name, value, and what is allowed."""

from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.settings_file import fields_of, is_secret
from bot.wording import settings as wording


def describe(error: ValidationError, model: type[BaseModel]) -> str:
    """Say everything that is wrong, one line a setting."""
    schema = model.model_json_schema()
    return "\n".join(_describe_one(detail, schema, model) for detail in error.errors())


def _describe_one(detail: ErrorDetails, schema: dict[str, Any], model: type[BaseModel]) -> str:
    place = [str(step) for step in detail["loc"]]
    name = ".".join(step for step in place if not step.isdigit())
    if detail["type"] == "extra_forbidden":
        return wording.unknown_setting(name, _known(_at(schema, place[:-1], schema)))
    if detail["type"] == "value_error" and len(place) < 2:
        return wording.wrong_setting(name, None, _reason(detail))
    if detail["type"] == "value_error":
        return wording.wrong_setting(name, detail["input"], _reason(detail))
    secret = any(is_secret(field) and name == f"{table}.{key}" for table, key, field in fields_of(model))
    return wording.wrong_setting(
        name, None if secret else detail["input"], _allowed(_at(schema, place, schema))
    )


def _reason(detail: ErrorDetails) -> str:
    """Return the words of our own validator; a list that is no JSON comes from the json module."""
    cause = detail["ctx"]["error"]
    return str(cause) if type(cause) is ValueError else wording.ALLOWED_LIST


def _at(node: dict[str, Any], place: list[str], schema: dict[str, Any]) -> dict[str, Any]:
    """Follow a place such as ``["corpus", "paths", "0"]`` down the JSON schema."""
    node = schema["$defs"][node["$ref"].split("/")[-1]] if "$ref" in node else node
    if not place:
        return node
    inner = node.get("items", {}) if place[0].isdigit() else node.get("properties", {}).get(place[0], {})
    return _at(inner, place[1:], schema)


def _known(node: dict[str, Any]) -> list[str]:
    return list(node.get("properties", {}))


def _allowed(node: dict[str, Any]) -> str:
    """Say what a value may be, from its JSON schema."""
    if "properties" in node:
        return wording.allowed_table(_known(node))
    if "enum" in node:
        return wording.allowed_words(node["enum"])
    if node.get("type") in ("integer", "number"):
        return wording.allowed_number(
            node.get("minimum"), node.get("maximum"), whole=node["type"] == "integer"
        )
    if node.get("type") == "array":
        return wording.ALLOWED_LIST
    if "pattern" in node:
        return wording.ALLOWED_URL
    return wording.ALLOWED_TEXT
