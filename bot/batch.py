"""Questions as JSON lines: one object a line in, one out."""

import json
import logging
from collections.abc import Callable, Iterable, Iterator

from bot.conversation import Conversation, Turn
from bot.errors import RequestError
from bot.rendering import to_record, to_text
from bot.wording import commands as wording

log = logging.getLogger(__name__)


def answer_lines(lines: Iterable[str], *, start: Callable[[], Conversation]) -> Iterator[str]:
    """Yield one JSON object for each line that is not blank, as soon as it is answered.

    The turns of a line are one conversation, made by ``start``; the last turn's answer is written. A line
    that is no question gives ``{"error": …, "line": n}``, n from 1, and the rest goes on.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield json.dumps(_answer(line, number, start()), ensure_ascii=False)


def _answer(line: str, number: int, conversation: Conversation) -> dict[str, object]:
    try:
        name, turns = _read(line)
    except RequestError as exc:
        return {"error": wording.bad_line(number, str(exc)), "line": number}
    try:
        turn = _converse(conversation, turns)
    except Exception:
        log.exception("line %d could not be answered", number)
        return {"id": name, "error": wording.bad_line(number, wording.BUG), "line": number}
    return to_record(turn.answer, id=name, text=to_text(turn.reply))


def _read(line: str) -> tuple[str, list[str]]:
    try:
        request = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as exc:
        raise RequestError(wording.NO_JSON) from exc
    turns = request.get("turns") if isinstance(request, dict) else None
    if not isinstance(turns, list) or not turns or not all(isinstance(turn, str) for turn in turns):
        raise RequestError(wording.NO_TURNS)
    return str(request.get("id", "")), turns


def _converse(conversation: Conversation, turns: list[str]) -> Turn:
    *before, last = turns
    for turn in before:
        conversation.hear(turn)
    return conversation.hear(last)
