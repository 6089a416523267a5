"""A question worth asking of the reports that are loaded, with its answer."""

from collections.abc import Sequence

from bot.conversation import Answering
from bot.wording import answers as wording
from corpus.model import Report
from index.model import Answer


def find_example(answering: Answering, reports: Sequence[Report]) -> Answer | None:
    """Return the answer to the first example that some reports mention and some do not, else to none.

    The examples are matters of every such report; which of them tells the reports apart depends on these.
    """
    if not reports:
        return None
    noun = wording.place_noun(report.place.kind for report in reports)
    answers = (answering.answer(wording.example_question(noun, topic)) for topic in wording.EXAMPLE_TOPICS)
    return next((answer for answer in answers if answer.stated and answer.absent), None)
