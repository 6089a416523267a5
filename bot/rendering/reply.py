"""A reply as values: what a terminal, a chat and a plain text all show, each in its own way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from corpus.model import Report
from index.deferred import DeferredEach
from index.model import Excerpt, Stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """An excerpt with the place where it stands; the words of both are the source's and stay as they are.

    Attributes:
        excerpt: The words, with the stretches to show in bold.
        report: Whose they are.
        citation: 〔海宴镇（台山市）2023年上半年 · 回顾 › … · 第258行〕.
        figures: The figures it gives, a line each; empty but for a figures question.
    """

    excerpt: Excerpt
    report: Report
    citation: str
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One township in a reply.

    Attributes:
        number: What a person types or taps to open it, from 1 in order over all groups.
        title: Its label, how many mentions, and its own words: 海宴镇（台山市） · 2处.
        quotes: The excerpts shown now, best first.
        more: How many further excerpts ``stated`` holds.
        stated: All its evidence.
    """

    number: int
    title: str
    quotes: tuple[Quote, ...]
    more: int
    stated: Stated

    def hidden(self, shown: Sequence[Quote]) -> tuple[int, int]:
        """Count the excerpts that are not ``shown``, and the mentions in them; 0 where none are counted."""
        marked = sum(len(quote.excerpt.marks) for quote in shown)
        excerpts = self.more + len(self.quotes) - len(shown)
        return excerpts, max(0, self.stated.mentions - marked) if excerpts else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Cards of one tier; the first group, what the bot states, has no title."""

    title: str
    cards: Sequence[Card]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Everything one message shows.

    Attributes:
        headline: The answer in one sentence.
        quoted: The end of the headline that is a report's sentence, verbatim; ``""`` where it quotes none.
        reading: How the question was understood; ``""`` when that is obvious.
        groups: The townships; none is empty.
        tail: Who does not mention it, who has no such part; a line each.
        hints: What else to ask; a line each.
        page: Which page this is, from 1.
        pages: How many there are.
    """

    headline: str
    quoted: str = ""
    reading: str = ""
    groups: tuple[Group, ...] = ()
    tail: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    page: int = 1
    pages: int = 1

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards of all groups, in order."""
        return tuple(card for group in self.groups for card in group.cards)

    def brief(self, *, cards: int) -> "Reply":
        """Return the headline with the first cards alone, as an example shows it."""
        return replace(page_of(self, 1, size=cards), tail=(), hints=(), page=1, pages=1)


def page_of(reply: Reply, number: int, *, size: int) -> Reply:
    """Return one page of a whole reply, at most ``size`` cards; the tail and hints stand on the last.

    A number beyond the ends means the nearest page.
    """
    ends = list(accumulate((len(group.cards) for group in reply.groups), initial=0))
    pages = max(1, -(-ends[-1] // size))
    number = min(max(number, 1), pages)
    first, after = (number - 1) * size, number * size
    groups = tuple(
        replace(group, cards=kept)
        for group, begin in zip(reply.groups, ends, strict=False)
        if (kept := group.cards[max(0, first - begin) : max(0, after - begin)])
    )
    last = number == pages
    return replace(
        reply,
        groups=groups,
        tail=reply.tail if last else (),
        hints=reply.hints if last else (),
        page=number,
        pages=pages,
    )


def in_script(reply: Reply, convert: Callable[[str], str]) -> Reply:
    """Return the reply with the bot's own words converted; excerpts, figures and citations stay verbatim."""
    return replace(
        reply,
        headline=convert(reply.headline.removesuffix(reply.quoted)) + reply.quoted,
        reading=convert(reply.reading),
        groups=tuple(
            Group(title=convert(group.title), cards=_converted(group.cards, convert))
            for group in reply.groups
        ),
        tail=tuple(map(convert, reply.tail)),
        hints=tuple(map(convert, reply.hints)),
    )


def _converted(cards: Sequence[Card], convert: Callable[[str], str]) -> Sequence[Card]:
    return DeferredEach(len(cards), lambda at: replace(cards[at], title=convert(cards[at].title)))
