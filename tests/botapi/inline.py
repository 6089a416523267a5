"""Inline mode: queries people type anywhere, and the results the bot offers."""

import re
from typing import Any

from tests.botapi.callbacks import open_question
from tests.botapi.errors import ApiError, bad_request
from tests.botapi.formatting import parse_formatted
from tests.botapi.keyboards import check_markup
from tests.botapi.parameters import Parameters, read_entities
from tests.botapi.people import User
from tests.botapi.sending import MAX_TEXT
from tests.botapi.world import INLINE_SECONDS, Question, World

MAX_RESULTS = 50
MAX_QUERY = 256
DAY = 86400
KINDS = {
    "article",
    "audio",
    "contact",
    "game",
    "document",
    "gif",
    "location",
    "mpeg4_gif",
    "photo",
    "sticker",
    "venue",
    "video",
    "voice",
}


def ask(world: World, user: User, query: str, *, offset: str = "", chat_type: str = "sender") -> Question:
    """Tell the bot what a person types behind its name; a cached answer comes without asking."""
    now = world.clock.now()
    question = Question(world.new_id(), user, now + INLINE_SECONDS, query=query[:MAX_QUERY], offset=offset)
    for owner in (user.id, 0):
        until, answer = world.inline_cache.get((owner, question.query, offset), (0.0, None))
        if until > now:
            question.answer = answer
            return question
    world.questions[question.id] = question
    world.private_chat(user)
    payload = {"id": question.id, "from": user.wire(), "query": question.query, "offset": offset}
    world.updates.add("inline_query", payload | {"chat_type": chat_type})
    return question


def answer_inline_query(world: World, params: Parameters) -> bool:
    results = read_results(params)
    if len(params.text("next_offset").encode()) > 64:
        raise bad_request("NEXT_OFFSET_INVALID")
    answer = {
        "results": results, "next_offset": params.text("next_offset"), "button": _button(params),
    }  # fmt: skip
    question = open_question(world, params.text("inline_query_id"))
    question.answer = answer
    seconds = params.integer("cache_time", default=300, low=0, high=DAY)
    owner = question.user.id if params.flag("is_personal") else 0
    if seconds:
        place = (owner, question.query, question.offset)
        world.inline_cache[place] = world.clock.now() + seconds, answer
    world.transcript.wake()
    return True


def read_results(params: Parameters) -> list[dict[str, Any]]:
    """Return the results with their parsed texts, or refuse them all for one that is wrong."""
    listed = params.json("results", "inline query results")
    if not isinstance(listed, list):
        raise bad_request("expected an Array of inline query results")
    if len(listed) > MAX_RESULTS:
        raise bad_request("too many inline query results specified")
    results = [_result(one) for one in listed]
    ids = [one["id"] for one in results]
    if any(not 1 <= len(one.encode()) <= 64 for one in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    return results


def _result(listed: Any) -> dict[str, Any]:
    if not isinstance(listed, dict):
        raise _unparsed("Object expected")
    for name in ("type", "id"):
        if name not in listed:
            raise _unparsed(f'Can\'t find field "{name}"')
    if listed["type"] not in KINDS:
        raise _unparsed("unsupported inline query result type")
    if listed["type"] == "article" and not listed.get("title"):
        raise _unparsed('Can\'t find field "title"')
    content = listed.get("input_message_content")
    if content is None and listed["type"] == "article":
        raise _unparsed("Input message content is not specified")
    markup, _ = check_markup(listed.get("reply_markup"))
    message = _message(content) if content else {}
    return {name: value for name, value in listed.items() if name != "input_message_content"} | {
        "id": str(listed["id"]), "message": message, "reply_markup": markup
    }  # fmt: skip


def _message(content: dict[str, Any]) -> dict[str, Any]:
    """Return the content of the message that a result posts."""
    if "message_text" not in content:
        raise _unparsed("unsupported input message content")
    entities = read_entities(content.get("entities") or [])
    try:
        mode = str(content.get("parse_mode") or "")
        formatted = parse_formatted(str(content["message_text"]), mode, entities)
    except ApiError as refusal:
        raise _unparsed(refusal.description.removeprefix("Bad Request: ")) from refusal
    if not formatted.text:
        raise _unparsed("message text is empty")
    if len(formatted.text) > MAX_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    options = content.get("link_preview_options")
    return formatted.wire("text") | ({"link_preview_options": options} if options else {})


def _button(params: Parameters) -> dict[str, Any] | None:
    button = params.json("button", "inline query results button")
    if button is None:
        return None
    if not button.get("text"):
        raise bad_request("can't parse inline query results button: Can't find field \"text\"")
    if "web_app" in button:
        return dict(button)
    start = str(button.get("start_parameter") or "")
    if not start:
        raise bad_request("can't use empty start_parameter")
    if len(start) > 64:
        raise bad_request("too long start_parameter specified")
    if not re.fullmatch(r"[A-Za-z0-9_-]+", start):
        raise bad_request("unallowed characters in start_parameter are used")
    return dict(button)


def _unparsed(reason: str) -> ApiError:
    return bad_request(f"can't parse inline query result: {reason}")
