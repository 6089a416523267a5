"""A stand-in for the answerer: answers made by hand, and what it was asked."""

from collections.abc import Mapping
from dataclasses import replace

from index.model import Answer, Dialogue, Intent, Reading


class FakeAnswerer:
    """Gives prepared answers; a question without one is answered with nothing.

    Attributes:
        asked: Every question with what it could lean on, in order.
        resolved: Every reading that a button chose, in order.
    """

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self._answers = answers
        self.asked: list[tuple[str, Dialogue | None]] = []
        self.resolved: list[Reading] = []

    def answer(self, question: str, *, last: Dialogue | None = None) -> Answer:
        self.asked.append((question, last))
        if question == "出错":
            raise RuntimeError(question)
        return self._answers.get(question) or Answer(question=question, reading=Reading(intent=Intent.NONE))

    def resolve(self, question: str, reading: Reading) -> Answer:
        self.resolved.append(reading)
        return replace(self._answers[question], reading=reading)
