"""Answer what a thing is: reports define nothing, so where the review first speaks of it must do."""

from corpus.model import Part
from index.answering.mentions import Found
from index.answering.resources import Resources, Scope
from index.model import Answer, Reading, Stated
from index.sentences import excerpt_around


def answer_definition(resources: Resources, question: str, reading: Reading) -> Answer | None:
    """State the first mention of the thing in each report, those in the review first; None for no mention."""
    scope = Scope.of(resources, reading)
    topic = next((topic for topic in reading.topics if not topic.excluded), None)
    if topic is None:
        return None
    found = resources.search.find(topic, within=scope.mask)
    stated = tuple(_first_mentions(resources, found))
    if not stated:
        return None
    return Answer(
        question=question,
        reading=reading,
        scope=scope.reports,
        stated=stated,
        without_part=scope.without_part,
        ranked=tuple(excerpt for one in stated for excerpt in one.excerpts),
    )


def _first_mentions(resources: Resources, found: Found) -> list[Stated]:
    """Return an entry for each report, of its first mention."""
    literal, table = resources.literal, resources.table
    firsts: dict[int, Stated] = {}
    told = sorted(
        found.literal.told(), key=lambda one: (literal.blocks[one[0]].part is not Part.REVIEW, one[0])
    )
    for number, span, _ in told:
        report = int(table.of_block[number])
        if report not in firsts:
            block = literal.blocks[number]
            excerpt = excerpt_around(block, literal.spans(number, [span]), length=resources.excerpt_length)
            firsts[report] = Stated(report=table.reports[report], mentions=0, excerpts=(excerpt,))
    return list(firsts.values())
