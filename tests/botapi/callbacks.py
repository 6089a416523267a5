"""Buttons people press, and the bot's answers to that."""

from typing import Any

from tests.botapi.errors import bad_request
from tests.botapi.parameters import Parameters
from tests.botapi.people import Button, Message, User
from tests.botapi.world import CALLBACK_SECONDS, Question, World

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
MAX_TOAST = 200


def press(world: World, user: User, message: Message, button: Button) -> Question:
    """Tell the bot that a person pressed a callback button."""
    expires = world.clock.now() + CALLBACK_SECONDS
    question = Question(world.new_id(), user, expires, message=message, query=button.data)
    world.questions[question.id] = question
    shown = {"inline_message_id": message.inline_id} if message.inline_id else {"message": _shown(message)}
    payload = {"id": question.id, "from": user.wire(), "data": button.data} | shown
    world.updates.add("callback_query", payload | {"chat_instance": str(-message.chat.id * 7919)})
    return question


def _shown(message: Message) -> dict[str, Any]:
    """Return the message of the button; one that is gone has no date and no content."""
    if message.deleted:
        return {"chat": message.chat.wire(), "message_id": message.id, "date": 0}
    return message.wire()


def open_question(world: World, question_id: str) -> Question:
    """Return what waits for an answer; late, twice or unknown is one refusal."""
    question = world.questions.get(question_id)
    if question is None or question.answer is not None or world.clock.now() > question.expires:
        raise bad_request(TOO_OLD)
    return question


def answer_callback_query(world: World, params: Parameters) -> bool:
    if len(params.text("text")) > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    question = open_question(world, params.text("callback_query_id"))
    answer: dict[str, Any] = {
        "text": params.text("text"), "show_alert": params.flag("show_alert"), "url": params.text("url")
    }  # fmt: skip
    question.answer = answer
    if question.message:
        world.transcript.add("toast", question.message.chat, question.message, detail=answer["text"])
    return True
