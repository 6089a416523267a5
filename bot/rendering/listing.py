"""The first line of a list: who mentions it, counted, as the operators of the question have it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from bot.rendering.counting import count_places
from bot.wording import answers as wording
from bot.wording import headlines, operators
from bot.wording.notes import note
from corpus.model import Part, Report
from index.model import Answer, Combination, Reading, Tier
from index.notes import NoteKind
from index.wanted import Bounds, Operator

COMPARED = 5
"""Places that are told one by one when they are compared; more are counted."""

_APART = frozenset((Operator.EACH, Operator.COMPARE))


def list_headline(answer: Answer) -> str:
    """Return who mentions it in one sentence without a full stop."""
    return next(filter(None, (say(answer) for say in _WAYS)))


def topic_names(answer: Answer) -> list[str]:
    """Return what is asked about, as the person would name it."""
    return [topic.text for topic in answer.reading.topics if not topic.excluded]


def mentioned(answer: Answer) -> str:
    """Say what the question wants mentioned: 提到“甲”, 同时提到“甲”和“乙”; ``""`` for nothing."""
    every = answer.reading.combination is Combination.ALL
    others = [stated for stated in answer.stated if stated.tier is Tier.SYNONYM]
    also = wording.other_words(reworded=all(stated.reworded for stated in others)) if others else ""
    return headlines.mentions(topic_names(answer), every=every, also=also)


def is_narrowed(reading: Reading) -> bool:
    """Say whether an operator asks for more than a mention: who is not listed may mention it."""
    return bool(_condition(reading))


def _unread(answer: Answer) -> str:
    """Say of a list that it was not surely read, or what was denied."""
    if not answer.unread:
        return ""
    denial = [said for said in answer.reading.notes if said.kind is NoteKind.DENIED_NOTHING]
    if denial:
        return note(denial[0])
    return unread(answer)


def unread(answer: Answer) -> str:
    """Say that the words to look for were not surely read, and what to do where nothing is near either."""
    noun = wording.place_noun(report.place.kind for report in answer.scope)
    return headlines.unread(
        wording.example_question(noun, wording.EXAMPLE_TOPICS[0]), near=bool(answer.related)
    )


def _elsewhere(answer: Answer) -> str:
    """Say in which other parts it stands, where the part asked for is silent."""
    if not answer.elsewhere:
        return ""
    one = len(answer.scope) == 1
    counts = [(Part(tally.of), "" if one else count_places(tally.reports)) for tally in answer.elsewhere]
    noun = "" if one else wording.place_noun(report.place.kind for report in answer.scope)
    place = f"{answer.scope[0].place.label}的报告" if one else ""
    names = topic_names(answer)
    claim = mentioned(answer) if len(names) > 1 else ""
    silent = operators.silent_part(_asked_parts(answer), names[0], noun=noun, claim=claim)
    return f"{place}{silent}，{operators.parts_counted(counts)}"


def _by_part(answer: Answer) -> str:
    """Count for each of the parts set side by side."""
    tallies = [(Part(tally.of), tally.reports) for tally in answer.tallies if isinstance(tally.of, Part)]
    if not tallies or Operator.BOTH in answer.reading.operators or not answer.stated:
        return ""
    if len(answer.scope) == 1:
        label, counts = answer.scope[0].place.label, dict(answer.stated[0].counts)
        return operators.one_place_by_part(
            label, _claim(answer), [(part, counts.get(part, 0)) for part, _ in tallies]
        )
    counted = [(part, count_places(reports) if reports else "") for part, reports in tallies]
    everywhere = [report for report in tallies[0][1] if all(report in reports for _, reports in tallies)]
    both = count_places(everywhere) if everywhere else ""
    return operators.by_part(headlines.in_scope(len(answer.scope), ()), _claim(answer), counted, both)


def _by_thing(answer: Answer) -> str:
    """Count for each of several things, where they are to be told apart."""
    if not answer.stated or len(answer.scope) == 1 or _APART.isdisjoint(answer.reading.operators):
        return ""
    tallies = [tally for tally in answer.tallies if not isinstance(tally.of, Part)]
    if not tallies or is_narrowed(answer.reading):
        return ""
    return operators.by_thing(_scope(answer), list(_things_counted(answer)), _total(answer))


def _things_counted(answer: Answer) -> Iterator[tuple[str, str, str]]:
    """Yield each of several things with the count and the share of those that mention it."""
    noun = wording.place_noun(report.place.kind for report in answer.scope)
    for tally in answer.tallies:
        if isinstance(tally.of, Part):
            continue
        if tally.reports:
            yield tally.of, count_places(tally.reports), _share(answer, tally.reports)
        else:
            yield tally.of, f"没有{noun}", ""


def _by_place(answer: Answer) -> str:
    """Count for each of a few places that are compared."""
    few = 1 < len(answer.scope) <= COMPARED and bool(answer.stated)
    compared = Operator.COMPARE in answer.reading.operators and bool(topic_names(answer))
    if not few or not compared or is_narrowed(answer.reading):
        return ""
    counts = {stated.report.id: stated.mentions for stated in answer.stated}
    ordered = sorted(answer.scope, key=lambda report: -counts.get(report.id, 0))
    return operators.by_place(_claim(answer), [(one.place.label, counts.get(one.id, 0)) for one in ordered])


def _one_place(answer: Answer) -> str:
    if len(answer.scope) != 1:
        return ""
    label, part = answer.scope[0].place.label, next(iter(_parts(answer)), None)
    if answer.stated:
        return headlines.one_place_headline(label, part, _claim(answer), _total(answer))
    return headlines.one_place_without(label, part, _claim(answer), plain=not is_narrowed(answer.reading))


def _nobody(answer: Answer) -> str:
    if answer.stated:
        return ""
    noun = wording.place_noun(report.place.kind for report in answer.scope)
    searched = headlines.searched(len(answer.scope), _parts(answer), _lacking(answer))
    if not any(one.tier is Tier.LITERAL for one in answer.related):  # no condition left anybody out
        nobody = headlines.nobody_headline(searched, _bare_claim(answer, mentioned(answer)), noun)
        return wording.together(filter(None, (nobody, _instead(answer))))
    told = [
        (Part(tally.of), count_places(tally.reports))
        for tally in answer.tallies
        if isinstance(tally.of, Part)
    ]
    having = operators.parts_counted([(part, count) for part, count in told if not count.startswith("0")])
    return operators.nobody_so(searched, _claim(answer), noun, having)


def _instead(answer: Answer) -> str:
    """Say who mentions each of the things that nobody mentions together, or says the thing in other words."""
    if any(tally.reports for tally in answer.tallies):
        return operators.things_counted(list(_things_counted(answer)))
    others = [one for one in answer.related if one.tier is Tier.SYNONYM]
    reading = answer.reading
    single = len(reading.topics) == 1 or reading.combination is Combination.ANY
    if not single or any(topic.excluded for topic in reading.topics):
        return ""
    words = wording.other_words(reworded=all(one.reworded for one in others))
    return headlines.said_otherwise(count_places([one.report for one in others]), words) if others else ""


def _some(answer: Answer) -> str:
    claim, lacking = _claim(answer), _lacking(answer)
    reports = [one.report for one in answer.stated]
    share = _share(answer, reports)
    if len(answer.stated) == len(answer.scope) - lacking and headlines.denies(claim):
        searched = headlines.searched(len(answer.scope), _parts(answer), lacking)
        return headlines.all_headline(searched, claim, share=share)
    return headlines.stated_headline(
        _scope(answer), count_places(reports), claim, share=share, total=_total(answer)
    )


def _asked_parts(answer: Answer) -> tuple[Part, ...]:
    part = answer.reading.part
    return (part,) if part else answer.reading.parts


def _parts(answer: Answer) -> tuple[Part, ...]:
    """Return the parts that the headline says first: where an operator says them in the claim, none."""
    reading = answer.reading
    listed = answer.stated or any(one.tier is Tier.LITERAL for one in answer.related)
    said = listed and (_only_there(reading) or Operator.BOTH in reading.operators)
    return () if not reading.topics or said else _asked_parts(answer)


def _scope(answer: Answer) -> str:
    return headlines.in_scope(len(answer.scope), _parts(answer), _lacking(answer))


def _lacking(answer: Answer) -> int:
    """Return how many reports were not searched because they have no such part."""
    return len(answer.without_part) if _parts(answer) else 0


def _total(answer: Answer) -> int:
    return sum(stated.mentions for stated in answer.stated) if answer.reading.topics else 0


def _share(answer: Answer, reports: Sequence[Report]) -> str:
    """Return the share of the reports among those searched, where that is asked."""
    searched = len(answer.scope) - len(answer.without_part)
    asked = Operator.SHARE in answer.reading.operators and searched
    return operators.share(len(reports), searched) if asked else ""


def _claim(answer: Answer) -> str:
    """Say what the stated townships do: 提到“甲”但没有提到“乙”, with the condition of an operator."""
    reading = answer.reading
    yes = mentioned(answer)
    if yes:
        for apply in _condition(reading):
            yes = apply(yes)
    return _bare_claim(answer, yes)


def _bare_claim(answer: Answer, yes: str) -> str:
    """Return a claim with what must not be mentioned."""
    no = headlines.lacks([topic.text for topic in answer.reading.topics if topic.excluded])
    return "但".join(filter(None, (yes, no))) or headlines.has_part(answer.reading.part)


def _condition(reading: Reading) -> list[Callable[[str], str]]:
    """Return what the operators that were applied make of the claim."""
    undone = {said.words[0] for said in reading.notes if said.kind is NoteKind.NOT_DONE}
    return [
        apply
        for operator in reading.operators
        if operator.value not in undone
        for apply in _conditions(reading, operator)
    ]


def _conditions(reading: Reading, operator: Operator) -> Iterator[Callable[[str], str]]:
    things = [topic.text for topic in reading.topics if not topic.excluded]
    if operator is Operator.TIMES and reading.bounds != Bounds():
        yield partial(operators.so_often, bounds=reading.bounds)
    elif operator is Operator.AT_LEAST and len(things) > 1:
        yield lambda _: operators.so_many_of(things, reading.bounds)
    elif _only_there(reading) and operator is Operator.ONLY and reading.part:
        yield partial(operators.only_there, part=reading.part)
    elif operator is Operator.BOTH and reading.parts:
        yield partial(operators.in_each, parts=reading.parts)
    elif operator is Operator.BOTH and len(things) < 2:
        yield operators.in_each_year


def _only_there(reading: Reading) -> bool:
    wanted: Iterable[bool] = (not topic.excluded for topic in reading.topics)
    return Operator.ONLY in reading.operators and any(wanted)


_WAYS: tuple[Callable[[Answer], str], ...] = (
    _unread,
    _elsewhere,
    _by_part,
    _by_thing,
    _by_place,
    _one_place,
    _nobody,
    _some,
)
