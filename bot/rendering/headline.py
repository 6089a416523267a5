"""The first line of a reply: the answer itself, with counts that add up."""

import re
from collections.abc import Callable, Iterable

from bot.rendering.counting import count_places
from bot.rendering.figure_line import TOLD, is_limited, told_figures
from bot.rendering.listing import list_headline, topic_names, unread
from bot.wording import answers as wording
from bot.wording import headlines
from bot.wording.notes import note
from corpus.model import Part
from index.model import Answer, Combination, Excerpt, Intent, Reading, Stated
from index.sentences import split_sentences
from index.wanted import Expected

_NUMBER = re.compile(r"\d|[*X×]")
_ORDER = re.compile("第[一二三四五六七八九十百]|首[届次个批家]")
"""第五届 tells the place in a row, 第几届; how many there are (多少届) it does not tell."""


def headline_of(answer: Answer) -> str:
    """Return the answer in one sentence without a full stop."""
    if not answer.scope and answer.reading.intent not in (Intent.NONE, Intent.META):
        return wording.NO_REPORTS
    part = answer.reading.part
    if part and answer.scope and len(answer.without_part) == len(answer.scope) and not answer.stated:
        return headlines.no_such_part(_where(answer), part)
    return _HEADLINES[answer.reading.intent](answer)


def about(answer: Answer) -> str:
    """Name the matter of a question that lists no mentions: its topics, else its ranked words."""
    names = topic_names(answer) or ([answer.reading.query] if answer.reading.query else [])
    if answer.reading.combination is Combination.ALL:
        names = ["".join(names)] if names else []
    return wording.listed(map(wording.quoted, names)) if names else "这件事"


def kept_part(answer: Answer) -> Part | None:
    """Return the part that was asked for; None where the passages that answer stand in others too."""
    part = answer.reading.part
    shown = (excerpt.block.part for stated in answer.stated for excerpt in stated.excerpts)
    return part if all(stands == part for stands in shown) else None


def _fact(answer: Answer) -> str:
    if not answer.stated:
        return headlines.no_fact(_where(answer), near=bool(answer.related))
    label = answer.stated[0].report.place.label
    sentence = quoted_sentence(answer)
    if not sentence:
        return headlines.passages_headline(label, kept_part(answer))
    if not _telling(answer.reading)(sentence):
        return headlines.no_number_headline(label, sentence)
    return headlines.fact_headline(label, sentence)


def quoted_sentence(answer: Answer) -> str:
    """Return the sentence of a report that the headline ends with; ``""`` where it quotes none."""
    if answer.reading.intent is not Intent.FACT or not answer.stated:
        return ""
    return telling_sentence(answer.stated[0].excerpts[0], _telling(answer.reading))


def _telling(reading: Reading) -> Callable[[str], bool]:
    """Return what says of a sentence whether it can answer: to a question for a number, one that gives it."""
    tells = {Expected.ORDINAL: _tells_order, Expected.NUMBER: _tells_number}
    return tells.get(reading.wanted.expected, bool)


def _tells_order(sentence: str) -> bool:
    return bool(_ORDER.search(sentence)) or _tells_number(sentence)


def _tells_number(sentence: str) -> bool:
    from index.figures.reading import read_figures  # only what asks for a number needs the rules of numbers

    return bool(_NUMBER.search(sentence) or read_figures(sentence))


def telling_sentence(excerpt: Excerpt, tells: Callable[[str], bool] = bool) -> str:
    """Return the sentence of an excerpt with most of its marks; ``""`` without marks.

    One that ``tells`` takes goes before, if it holds at least half as much.
    """
    held = {
        excerpt.text[first:last].strip(): sum(
            end - start for start, end in excerpt.marks if first <= start < last
        )
        for first, last in (split_sentences(excerpt.text) if excerpt.marks else [])
    }
    most = max(held.values(), default=0)
    marked = {sentence: share for sentence, share in held.items() if share and share * 2 >= most}
    telling = {sentence: share for sentence, share in marked.items() if tells(sentence)} or marked
    return max(telling, key=telling.__getitem__, default="")


def _how(answer: Answer) -> str:
    if len(answer.scope) == 1 or not answer.stated:
        return _fact(answer)
    part = kept_part(answer)
    scope = headlines.in_scope(len(answer.scope), (part,) if part else (), len(answer.without_part))
    return headlines.how_headline(scope, _count(answer.stated), about(answer))


def _figures(answer: Answer) -> str:
    if not answer.stated:
        unsure = not answer.reading.sure
        silent = headlines.no_fitting_figures if is_limited(answer.reading) else headlines.no_figures
        return unread(answer) if unsure else silent(_where(answer), about(answer))
    told = told_figures(answer)
    if len(answer.scope) <= TOLD and any(stated.rows for stated in answer.stated):
        return told
    if len(answer.scope) == 1:
        return _fact(answer)
    given = [stated for stated in answer.stated if any(not row.masked for row in stated.rows)]
    masked = [stated for stated in answer.stated if stated.rows and all(row.masked for row in stated.rows)]
    bare = [stated for stated in answer.stated if not stated.rows]
    groups = (
        (headlines.with_fitting_figures if is_limited(answer.reading) else headlines.with_figures, given),
        (headlines.with_masked_figures, masked),
        (headlines.without_figures, bare),
    )
    counts = [say(_count(places)) for say, places in groups if places]
    part = answer.reading.part
    scope = headlines.in_scope(len(answer.scope), (part,) if part else (), len(answer.without_part))
    counted = headlines.figures_headline(scope, about(answer), counts)
    return headlines.each_figure(list(filter(None, (counted, told))))


def _nothing(answer: Answer) -> str:
    return wording.together(map(note, answer.reading.notes)) or wording.UNCLEAR


def _where(answer: Answer) -> str:
    if len(answer.scope) == 1:
        return f"{answer.scope[0].place.label}的报告"
    return f"{len(answer.scope)}份报告"


def _count(stated: Iterable[Stated]) -> str:
    return count_places([one.report for one in stated])


_HEADLINES = {
    Intent.WHICH: list_headline,
    Intent.FACT: _fact,
    Intent.HOW: _how,
    Intent.FIGURES: _figures,
    Intent.NONE: _nothing,
    Intent.META: _nothing,
}
