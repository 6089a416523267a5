"""The values of an answer: what was read from the question, and what the reports say to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from corpus.model import Block, Part, Report
from index.notes import Note
from index.wanted import ANYTHING, NO_BOUNDS, Bounds, Operator, Wanted


class Intent(StrEnum):
    """What kind of answer the question wants."""

    WHICH = "which"
    FACT = "fact"
    FIGURES = "figures"
    HOW = "how"
    META = "meta"  # of the bot, or of the collection as such
    NONE = "none"  # nothing was asked of the reports: a greeting, an empty line, a thing they cannot know


class Tier(StrEnum):
    """How a block bears on a topic; tiers are never added together."""

    LITERAL = "literal"
    SYNONYM = "synonym"
    NEAR = "near"


class Combination(StrEnum):
    """How the topics of a question combine."""

    ALL = "all"
    ANY = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One occurrence of a topic in a block; ``start`` and ``end`` (exclusive) count in ``block.text``."""

    block: Block
    start: int
    end: int
    phrase: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The part of a block that is shown: whole sentences, verbatim.

    Attributes:
        block: Where it stands.
        start: First character, counted from 0 at the begin of the block's first source line.
        end: Its end, exclusive; each line end that the block runs over counts as one character.
        text: That slice less known junk; footnote marks stay.
        marks: Stretches of ``text`` to show in bold, in order, not overlapping.
    """

    block: Block
    start: int
    end: int
    text: str
    marks: tuple[tuple[int, int], ...] = ()

    @property
    def place(self) -> tuple[int, int, int]:
        """The source line it begins in, its start there, and its end counted from there."""
        before = self.block.raw[: self.start - self.block.start]
        if "\n" not in before:  # nearly always: a paragraph stands on one line
            return self.block.line, self.start, self.end
        start = len(before) - before.rindex("\n") - 1
        return self.block.line + before.count("\n"), start, start + self.end - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One figure a report gives; every field is as written, ``""`` where the sentence does not say.

    Attributes:
        what: The thing counted: 接待游客.
        value: As written, masks kept: 71.35万, XX, 近3000.
        unit: 人次, 件, 亿元, %.
        change: 同比增长37%.
        period: 上半年, 1-6月, 全年.
        planned: Whether it is planned rather than done.
        masked: Whether the source hides the value (``*``, XX).
        excerpt: The sentence it stands in.
    """

    what: str
    value: str
    unit: str
    change: str = ""
    period: str = ""
    planned: bool = False
    masked: bool = False
    excerpt: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One thing asked about.

    Attributes:
        text: As the person would name it: 渔船管控.
        literal: Phrases that count as the thing itself, longest first.
        synonyms: Listed other words for it, counted apart.
        also: Further words, each with its equals, that must stand in the same sentence: 撂荒地…复耕.
        apart: Words, each with its equals, that say the same in one sentence where the phrase is not said;
            empty where its wording is asked for.
        wording: Whether its very letters are asked for, in quotation marks: 药肥双减 holds “双减” then.
        excluded: Whether the question wants those without it (但没提…).
        said: How it was said, where it is looked for in other words; that is said aloud.
        everyday: Whether it stands for everyday words, so that no wording was asked for.
        known: Whether it is a term of the field, quoted, or said in other words aloud.
        surety: How sure the reader is that it is what is asked, from 0 to 1.
    """

    text: str
    literal: tuple[str, ...]
    synonyms: tuple[str, ...] = ()
    also: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    wording: bool = False
    excluded: bool = False
    said: str = ""
    everyday: bool = False
    known: bool = True
    surety: float = 1.0

    @property
    def licensed(self) -> bool:
        """Whether its absence may be claimed: it is surely the thing that was asked about."""
        return self.surety >= (_SURE_OF_KNOWN if self.known else _SURE)


_SURE_OF_KNOWN, _SURE = 0.3, 0.9
"""How sure the tagger must be that a term of the field, or a name nobody knows, is the thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a question was understood; it is said in every answer and can be changed by buttons.

    Attributes:
        intent: The kind of answer wanted.
        topics: What is asked about; empty for 各镇自己说有什么困难.
        combination: Whether a township must have all topics or any.
        places: Report ids asked about; empty for all.
        left_out: The report ids that were taken out of ``places`` by name.
        everywhere: Whether it says that all places are meant (全部镇呢).
        part: The only part that counts, or None.
        parts: Parts that are set side by side, or that must all have it; empty or two and more.
        combined: Whether the combination was said, rather than taken for granted.
        kind: Of META and NONE: what of the bot is asked, or what sort of talk it is (list, greet).
        wide: Whether listed synonyms are stated along with the literal words.
        query: The words that rank paragraphs: the question less what surely only asks.
        operators: What is done with what is found.
        bounds: The numbers of the operators TIMES, LIMIT and AT_LEAST.
        wanted: What a question for a number wants.
        described: Whether the thing is described rather than named.
        runner_up: The next likely intent, worth a button; None where the first is sure.
        notes: Corrections and choices said aloud.
    """

    intent: Intent
    topics: tuple[Topic, ...] = ()
    combination: Combination = Combination.ALL
    places: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    everywhere: bool = False
    part: Part | None = None
    parts: tuple[Part, ...] = ()
    combined: bool = False
    kind: str = ""
    wide: bool = False
    query: str = ""
    operators: tuple[Operator, ...] = ()
    bounds: Bounds = NO_BOUNDS
    wanted: Wanted = ANYTHING
    described: bool = False
    runner_up: Intent | None = None
    notes: tuple[Note, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether absence may be claimed."""
        return all(topic.licensed for topic in self.topics)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """What a turn may lean on.

    Attributes:
        reading: How the last question was understood.
        stated: The ids of the reports that its answer stated, best first.
        opened: The id of the report that was opened since, ``""`` for none.
    """

    reading: Reading
    stated: Sequence[str] = ()
    opened: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One township in an answer, with its evidence, best excerpt first.

    Attributes:
        report: Whose it is.
        mentions: How many times the topics are mentioned; 0 where the answer does not count.
        excerpts: Every mention's sentence once, or the best passages.
        tier: The strongest tier of its evidence.
        words: The words it uses, when they are not the asked ones: ("夜市",).
        reworded: Whether those are but another wording of the asked ones, none a kind of it or near it.
        counts: How many times it mentions each thing, or the thing in each part, where that is told apart.
        rows: Its figures, for a figures question.
    """

    report: Report
    mentions: int
    excerpts: Sequence[Excerpt]
    tier: Tier = Tier.LITERAL
    words: Sequence[str] = ()
    reworded: bool = False
    counts: tuple[tuple[str | Part, int], ...] = ()
    rows: tuple[FigureRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Who mentions one thing of several, or mentions what is asked in one part; in corpus order."""

    of: str | Part
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to one question; every face (chat, JSON, export) renders this value.

    Attributes:
        question: As typed.
        reading: How it was understood.
        scope: The reports searched, in corpus order.
        stated: What the bot states, best first.
        related: Near the topic, not stated, best first.
        absent: Searched, without a mention, in corpus order; where the answer counts (which, figures),
            stated + absent + without_part = scope.
        without_part: Reports that have no such part.
        tallies: Who mentions each thing, or mentions it in each part, where that is told apart.
        elsewhere: The same of the other parts, where nobody mentions it in the part asked for.
        unread: Whether what to look for was not surely read and nobody mentions it: nothing is stated,
            counted or denied, ``related`` is near the whole question.
        ranked: All shown excerpts in one order, best first.
        suggestions: Other questions worth asking, in Chinese.
    """

    question: str
    reading: Reading
    scope: tuple[Report, ...] = ()
    stated: tuple[Stated, ...] = ()
    related: tuple[Stated, ...] = ()
    absent: tuple[Report, ...] = ()
    without_part: tuple[Report, ...] = ()
    tallies: tuple[Tally, ...] = ()
    elsewhere: tuple[Tally, ...] = ()
    unread: bool = False
    ranked: Sequence[Excerpt] = ()
    suggestions: tuple[str, ...] = ()
