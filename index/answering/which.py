"""Answer which townships mention a topic: every mention counted, and who is silent."""

from collections.abc import Mapping, Sequence

from corpus.model import Heading, Part, Report
from index.answering.mentions import Found
from index.answering.near import find_near
from index.answering.resources import Resources, Scope, absent_of, all_excerpts, blocks_in_order
from index.model import Answer, Combination, Excerpt, Mention, Reading, Stated, Tier
from index.sentences import excerpts_of

_RELATED = 6


def answer_which(resources: Resources, question: str, reading: Reading) -> Answer:
    """State the reports that mention the topics as the reading combines them."""
    scope = Scope.of(resources.index, reading)
    find = resources.search.find_problems if reading.part is Part.PROBLEMS else resources.search.find
    found = [find(topic, within=scope.mask) for topic in reading.topics]
    wanted = [one.stating(wide=reading.wide) for one in found if not one.topic.excluded]
    unwanted = [one.stating(wide=reading.wide) for one in found if one.topic.excluded]
    ids = _combine(scope.searched, wanted, unwanted, reading.combination)
    stated = sorted(
        (
            _state(resources, report, _mentions_of(report, wanted), found)
            for report in scope.searched
            if report.id in ids
        ),
        key=lambda one: -one.mentions,
    )
    related = [] if unwanted else _relate(resources, scope, reading, found, {one.report.id for one in stated})
    return Answer(
        question=question,
        reading=reading,
        scope=scope.reports,
        stated=tuple(stated),
        related=tuple(related),
        absent=absent_of(scope, stated),
        without_part=scope.without_part,
        ranked=all_excerpts((*stated, *related)),
    )


def _combine(
    reports: Sequence[Report],
    wanted: Sequence[Mapping[str, Sequence[Mention]]],
    unwanted: Sequence[Mapping[str, Sequence[Mention]]],
    combination: Combination,
) -> set[str]:
    holds = all if combination is Combination.ALL else any
    return {
        report.id
        for report in reports
        if (holds(report.id in mentions for mentions in wanted) if wanted else True)
        and not any(report.id in mentions for mentions in unwanted)
    }


def _mentions_of(report: Report, wanted: Sequence[Mapping[str, Sequence[Mention]]]) -> list[Mention]:
    """Return a report's mentions of all topics, each place once, in order."""
    places = {
        (mention.block.number, mention.start): mention
        for mentions in wanted
        for mention in mentions.get(report.id, ())
    }
    return [places[place] for place in sorted(places)]


def _state(
    resources: Resources, report: Report, mentions: Sequence[Mention], found: Sequence[Found]
) -> Stated:
    asked = {phrase for one in found for phrase in one.topic.literal}
    literal = any(mention.tier is Tier.LITERAL for mention in mentions)
    return Stated(
        report=report,
        mentions=len(mentions),
        excerpts=tuple(cut_mentions(mentions, length=resources.excerpt_length)),
        tier=Tier.LITERAL if literal or not mentions else Tier.SYNONYM,
        words=tuple(dict.fromkeys(mention.phrase for mention in mentions if mention.phrase not in asked)),
    )


def cut_mentions(mentions: Sequence[Mention], *, length: int) -> list[Excerpt]:
    """Cut one excerpt a sentence that holds mentions, the most telling first."""
    excerpts = [
        excerpt
        for block in blocks_in_order(mention.block for mention in mentions)
        for excerpt in excerpts_of(
            block, [(one.start, one.end) for one in mentions if one.block.id == block.id], length=length
        )
    ]
    return sorted(excerpts, key=_tells)


def _tells(excerpt: Excerpt) -> tuple[bool, bool, int]:
    """Order excerpts: paragraphs before headings, whole sentences before labels, more mentions first."""
    return isinstance(excerpt.block, Heading), len(excerpt.text) < 20, -len(excerpt.marks)


def _relate(
    resources: Resources, scope: Scope, reading: Reading, found: Sequence[Found], stated: set[str]
) -> list[Stated]:
    """Return what is offered beside the answer: listed synonyms first, then what ranks near."""
    reports = {report.id: report for report in scope.searched if report.id not in stated}
    synonyms = [one.synonym for one in found if not one.topic.excluded]
    listed = [
        _state(resources, report, _mentions_of(report, synonyms), found)
        for report in reports.values()
        if any(report.id in mentions for mentions in synonyms)
    ]
    taken = stated | {one.report.id for one in listed}
    query = reading.query or " ".join(topic.text for topic in reading.topics)
    near = find_near(resources, scope, query, without=taken, limit=max(0, _RELATED - len(listed)))
    return [*listed, *near]
