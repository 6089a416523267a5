"""The values of an answer: what was read from the question, and what the reports say to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from corpus.model import Block, Part, Report


class Intent(StrEnum):
    """What kind of answer the question wants."""

    WHICH = "which"
    FACT = "fact"
    FIGURES = "figures"
    HOW = "how"
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
    """

    text: str
    literal: tuple[str, ...]
    synonyms: tuple[str, ...] = ()
    also: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    wording: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a question was understood; it is said in every answer and can be changed by buttons.

    Attributes:
        intent: The kind of answer wanted.
        topics: What is asked about; empty for 各镇自己说有什么困难.
        combination: Whether a township must have all topics or any.
        places: Report ids asked about; empty for all.
        part: The only part that counts, or None.
        wide: Whether listed synonyms are stated along with the literal words.
        query: The words that rank paragraphs, question words taken out.
        notes: Corrections and choices said aloud, in Chinese: 按“海洋牧场”查找.
    """

    intent: Intent
    topics: tuple[Topic, ...] = ()
    combination: Combination = Combination.ALL
    places: tuple[str, ...] = ()
    part: Part | None = None
    wide: bool = False
    query: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One township in an answer, with its evidence, best excerpt first.

    Attributes:
        report: Whose it is.
        mentions: How many times the topics are mentioned; 0 where the answer does not count.
        excerpts: Every mention's sentence once, or the best passages.
        tier: The strongest tier of its evidence.
        words: The words it uses, when they are not the asked ones: ("夜市",).
        rows: Its figures, for a figures question.
    """

    report: Report
    mentions: int
    excerpts: Sequence[Excerpt]
    tier: Tier = Tier.LITERAL
    words: Sequence[str] = ()
    rows: tuple[FigureRow, ...] = ()


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
    ranked: Sequence[Excerpt] = ()
    suggestions: tuple[str, ...] = ()
