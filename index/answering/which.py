"""Answer which townships mention a topic: every mention counted, and who is silent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.model import Heading, Part, Report
from index.answering.evidence import Evidence
from index.answering.mentions import Found
from index.answering.near import find_near
from index.answering.resources import Resources, Scope, absent_of, all_excerpts, blocks_in_order
from index.folding import fold_phrase
from index.model import Answer, Combination, Excerpt, Mention, Reading, Stated, Tier
from index.sentences import excerpts_of

_RELATED = 6
_SUGGESTED = 3


def answer_which(resources: Resources, question: str, reading: Reading) -> Answer:
    """State the reports that mention the topics as the reading combines them."""
    scope = Scope.of(resources.index, reading)
    find = resources.search.find_problems if reading.part is Part.PROBLEMS else resources.search.find
    found = [find(topic, within=scope.mask) for topic in reading.topics]
    wanted = [one.stating(wide=reading.wide) for one in found if not one.topic.excluded]
    unwanted = [one.stating(wide=reading.wide) for one in found if one.topic.excluded]
    ids = _combine(scope.searched, wanted, unwanted, reading.combination)
    states = _States(found=found, evidence=resources.evidence(reading.query), length=resources.excerpt_length)
    stated = states.of(scope.searched, ids, wanted)
    related = (
        [] if unwanted else _relate(resources, scope, reading, states, {one.report.id for one in stated})
    )
    return Answer(
        question=question,
        reading=reading,
        scope=scope.reports,
        stated=tuple(stated),
        related=tuple(related),
        absent=absent_of(scope, stated),
        without_part=scope.without_part,
        ranked=all_excerpts((*stated, *related)),
        suggestions=() if stated else _suggest(resources, reading),
    )


def _suggest(resources: Resources, reading: Reading) -> tuple[str, ...]:
    """Return questions for near terms that the reports do mention; as suggestions, never as evidence."""
    thesaurus, lexicon = resources.thesaurus, resources.lexicon
    near: list[str] = []
    for topic in reading.topics:
        inside = [word for word in lexicon.parts(topic.text) if thesaurus.group_of(word)]
        near += () if topic.excluded else (*topic.synonyms, *thesaurus.near(topic.text), *inside)
    known = [word for word in dict.fromkeys(near) if lexicon.occurs(word)]
    return tuple(f"哪些报告提到{word}？" for word in known[:_SUGGESTED])


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


def _relate(
    resources: Resources, scope: Scope, reading: Reading, states: "_States", stated: set[str]
) -> list[Stated]:
    """Return what is offered beside the answer: listed synonyms first, then what ranks near."""
    wanted = [one for one in states.found if not one.topic.excluded]
    said = [one.stating(wide=True) for one in wanted]
    ids = _combine(scope.searched, said, [], reading.combination) - stated if said else set()
    listed = states.of(scope.searched, ids, [one.synonym for one in wanted])
    if reading.combination is Combination.ALL and len(wanted) > 1:
        return listed
    named = " ".join(topic.text for topic in reading.topics)
    query = named if stated else reading.query or named
    near = find_near(resources, scope, query, without=stated | ids, limit=max(0, _RELATED - len(listed)))
    return [*listed, *near]


@dataclass(frozen=True, slots=True, kw_only=True)
class _States:
    """Makes the entries of an answer out of mentions; the words of the question order their excerpts."""

    found: Sequence[Found]
    evidence: Evidence
    length: int

    def of(
        self, reports: Iterable[Report], ids: set[str], mentions: Sequence[Mapping[str, Sequence[Mention]]]
    ) -> list[Stated]:
        """Return an entry for each report of ``ids``, most mentions first."""
        entries = [self._state(report, _merge(report, mentions)) for report in reports if report.id in ids]
        return sorted(entries, key=lambda entry: -entry.mentions)

    def _state(self, report: Report, mentions: Sequence[Mention]) -> Stated:
        asked = {fold_phrase(phrase) for one in self.found for phrase in one.topic.literal}
        literal = any(mention.tier is Tier.LITERAL for mention in mentions)
        return Stated(
            report=report,
            mentions=len(mentions),
            excerpts=tuple(sorted(self._cut(mentions), key=self._order)),
            tier=Tier.LITERAL if literal or not mentions else Tier.SYNONYM,
            words=tuple(
                dict.fromkeys(map(_as_written, (one for one in mentions if one.phrase not in asked)))
            ),
        )

    def _cut(self, mentions: Sequence[Mention]) -> list[Excerpt]:
        """Cut one excerpt a sentence that holds mentions."""
        return [
            excerpt
            for block in blocks_in_order(mention.block for mention in mentions)
            for excerpt in excerpts_of(
                block,
                [(one.start, one.end) for one in mentions if one.block.id == block.id],
                length=self.length,
            )
        ]

    def _order(self, excerpt: Excerpt) -> tuple[bool, bool, float, int, int]:
        """Order excerpts: paragraphs before headings, sentences before labels, what says most in least."""
        return (
            isinstance(excerpt.block, Heading),
            len(excerpt.text) < 20,
            -self.evidence.coverage(excerpt.text),
            -len(excerpt.marks),
            len(excerpt.text),
        )


def _as_written(mention: Mention) -> str:
    return mention.block.text[mention.start : mention.end]


def _merge(report: Report, topics: Sequence[Mapping[str, Sequence[Mention]]]) -> list[Mention]:
    """Return a report's mentions of all topics, each place once, in order."""
    places = {
        (mention.block.number, mention.start): mention
        for mentions in topics
        for mention in mentions.get(report.id, ())
    }
    return [places[place] for place in sorted(places)]
