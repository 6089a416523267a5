"""What holds of the spans of a question whatever the tagger says: quotations, denials, names of places."""

import re
from collections.abc import Sequence
from dataclasses import replace

from index.query.characters import Clauses, denies
from index.query.places import Named
from index.query.roles import Role, Span
from index.query.tagger import Tagged

_ASKS_ONLY, _ASKS_ONLY_OF_A_LIST = 0.9, 0.97
"""How likely a character only asks from where it is no word to rank by; by `python -m tests.relevance`."""

_QUOTED = re.compile('[“"]([^”"]+)[”"]')
_CLAUSE = re.compile("[^，。！？；,!?; ]+[，。！？；,!?; ]*")
_ASKS = re.compile("哪|谁|几|多少|吗|有没有|有无|是否|啥|什么|怎[么样]|如何|咋|呢")
"""What makes a clause a question."""

_THINGS = (Role.THING, Role.UNWANTED)
_SURE = 0.85
"""How sure the tagger must be of a thing whose clause denies it, to be believed."""

_TELLS = re.compile("[提写说讲谈及有见含列碰沾]")
_ASIDE_BEFORE = re.compile(
    "(?:除[了开去掉]?|去掉|跳过|不[算含要看管]|不包[括含]|排除|剔[除掉]|撇开|刨[除去掉]|扣除|减去|略过|划掉)了?$"
)
_ASIDE_AFTER = re.compile(
    "(?:[那这]个?镇?|的)?(?:以外|之外|除外|不[算要看管]|去掉|剔[除掉]|刨[除去掉]|排除|略过|跳过|划掉|拿[走掉]|[踢剔]出去?)"
)
_WHETHER = re.compile("(?:有没有|有无|是不是|是否|会不会|存不存在|难道|难不成)[^，。？?！!；;]*$")
"""What asks whether there is any, in the clause of the thing."""


def take_quotations(tagged: Tagged) -> Tagged:
    """Return a question in which a quotation that holds no thing is one: its very letters are asked for."""
    spans = list(tagged.spans)
    for found in _QUOTED.finditer(tagged.text):
        start, end = found.span(1)
        inside = [span for span in spans if span.start >= start and span.end <= end]
        if not any(span.role in (Role.THING, Role.UNWANTED) for span in inside):
            spans = [span for span in spans if span not in inside]
            spans.append(Span(role=Role.THING, start=start, end=end))
    return replace(tagged, spans=tuple(sorted(spans, key=lambda span: span.start)))


def keep_scope(tagged: Tagged, clauses: Clauses) -> Tagged:
    """Return a tagged question in which nothing is unwanted but what something denies, and all of that.

    Whether any place lacks a thing (有没有报告里没有它) is answered by who has it and who lacks it.
    """
    things = [span for span in tagged.spans if span.role in _THINGS]
    whether = len(things) == 1 and _WHETHER.search(tagged.text[: things[0].start])
    if whether or not denies(tagged.text):
        wanted = {Role.UNWANTED: Role.THING, Role.PLACE_LEFT_OUT: Role.PLACE}
        spans = [replace(span, role=wanted.get(span.role, span.role)) for span in tagged.spans]
        return replace(tagged, spans=tuple(spans))
    spans = [
        replace(span, role=Role.PLACE_LEFT_OUT) if _is_dismissed(tagged.text, span) else span
        for span in tagged.spans
    ]
    for place in reversed(range(len(spans))):  # what stands behind tells of what is joined before it
        if spans[place].role is Role.THING and spans[place].probability < _SURE:
            role = Role.UNWANTED if _is_denied(spans, place, clauses) else Role.THING
            spans[place] = replace(spans[place], role=role)
    return replace(tagged, spans=tuple(spans))


def _is_denied(spans: Sequence[Span], place: int, clauses: Clauses) -> bool:
    """Say whether it is denied that a thing is told of: by the nearest verb before it, else behind it."""
    span = spans[place]
    before = clauses.verb(clauses.before(span.start))
    if before is not None:
        between = [one for one in spans[:place] if one.role is Role.THING and one.start > before]
        return _denies_telling(clauses, before) and not between
    after = clauses.verb(clauses.after(span.end - 1))
    between = [one for one in spans[place + 1 :] if one.role is Role.THING and one.start < (after or 0)]
    return after is not None and _denies_telling(clauses, after) and not between


def _denies_telling(clauses: Clauses, verb: int) -> bool:
    """Say whether a verb is denied, and tells of a thing: 没提到, but not 不想干事."""
    following = next(iter(clauses.after(verb)), verb)  # 没 is a verb to the segmenter too
    told = clauses.words[verb].text + clauses.words[following].text
    return clauses.is_denied(verb) and bool(_TELLS.search(told))


def _is_dismissed(text: str, span: Span) -> bool:
    """Say whether a place is put aside by the words beside it: 除了它, 它除外."""
    beside = _ASIDE_BEFORE.search(text[: span.start]) or _ASIDE_AFTER.match(text[span.end :])
    return span.role is Role.PLACE and bool(beside)


def drop_cries(tagged: Tagged) -> Tagged:
    """Return a first question without the things that a clause before the question but cries or tells.

    Such a clause asks nothing, and a later one both asks and surely names a thing: 失火了，哪些镇写了消防栓.
    """
    things = [span for span in tagged.spans if span.role is Role.THING]
    clauses = {span: _clause_of(tagged.text, span) for span in things}
    asking = {span: bool(_ASKS.search(tagged.text[slice(*clauses[span])])) for span in things}
    asked = [clauses[span] for span in things if asking[span] and span.probability >= _SURE]
    told = {
        span for span in things if not asking[span] and any(clauses[span][1] <= start for start, _ in asked)
    }
    return replace(tagged, spans=tuple(span for span in tagged.spans if span not in told))


def _clause_of(text: str, span: Span) -> tuple[int, int]:
    """Return where the clause of a span begins and ends."""
    clauses = (found.span() for found in _CLAUSE.finditer(text))
    return next(((start, end) for start, end in clauses if start <= span.start < end), (0, len(text)))


def least_asking(tagged: Tagged) -> list[tuple[int, int]]:
    """Return the stretch of a question that least likely only asks, if there is one."""
    kept = "".join("x" if asking < _ASKS_ONLY else " " for asking in tagged.asking)
    stretches = [found.span() for found in re.finditer("x+", kept)]
    return sorted(stretches, key=lambda stretch: min(tagged.asking[stretch[0] : stretch[1]]))[:1]


def cut_places(tagged: Tagged, named: Named) -> Tagged:
    """Return a tagged question whose things do not begin with the name of a place: 泥浆浴 for 建德泥浆浴."""
    ends = dict(named.spans)
    spans = [replace(span, start=ends.get(span.start, span.start)) for span in tagged.spans]
    return replace(tagged, spans=tuple(span for span in spans if span.start < span.end))


def ranked_words(tagged: Tagged, named: Named, *, listing: bool) -> str:
    """Return the words that rank: all but the places and what surely only asks."""
    most = _ASKS_ONLY_OF_A_LIST if listing else _ASKS_ONLY
    kept = [asking < most for asking in tagged.asking]
    for span in tagged.spans:
        keeps = span.role in (Role.THING, Role.UNWANTED)
        kept[span.start : span.end] = [keeps] * (span.end - span.start)
    for start, end in named.spans:
        kept[start:end] = [False] * (end - start)
    words = (mark if keep else " " for mark, keep in zip(tagged.text, kept, strict=True))
    return " ".join("".join(words).split())
