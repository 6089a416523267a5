"""What a message can show, as values: everything that is needed to draw it again."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from index.model import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question still to be read."""

    kind: Literal["ask"] = "ask"
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAnswer:
    """A page, from 1, of the answer to a question read in this way.

    ``opened`` is the id of the report that was opened since.
    """

    kind: Literal["answer"] = "answer"
    question: str
    reading: Reading
    page: int = 1
    opened: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowTownship:
    """A page of everything that one report has for an answer."""

    kind: Literal["township"] = "township"
    answer: ShowAnswer
    report_id: str
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPassage:
    """One paragraph with its neighbours a tap away.

    Attributes:
        block_id: ``haiyan-2023h1:37``.
        words: What to show in bold, wherever it stands in the paragraph.
        page: Of a paragraph longer than a message, from 1.
        back: Id of the panel that led here, or ``""``.
    """

    kind: Literal["passage"] = "passage"
    block_id: str
    words: tuple[str, ...] = ()
    page: int = 1
    back: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSection:
    """A page of the section that a block stands in."""

    kind: Literal["section"] = "section"
    block_id: str
    words: tuple[str, ...] = ()
    page: int = 1
    back: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowReports:
    """A page of the list of reports."""

    kind: Literal["reports"] = "reports"
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowOutline:
    """A page of the headings of a report."""

    kind: Literal["outline"] = "outline"
    report_id: str
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowComparison:
    """What a few townships say of one topic, side by side."""

    kind: Literal["comparison"] = "comparison"
    question: str
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowVerdict:
    """Whether a sentence stands in the reports."""

    kind: Literal["verdict"] = "verdict"
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowTopics:
    """A page of what most townships speak of."""

    kind: Literal["topics"] = "topics"
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowBasket:
    """A page of what a person has put aside."""

    kind: Literal["basket"] = "basket"
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSettings:
    """The settings of a chat."""

    kind: Literal["settings"] = "settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowFormats:
    """The forms in which an answer can be taken away."""

    kind: Literal["formats"] = "formats"
    answer: ShowAnswer


Panel = Annotated[
    ShowAnswer
    | ShowTownship
    | ShowPassage
    | ShowSection
    | ShowReports
    | ShowOutline
    | ShowComparison
    | ShowVerdict
    | ShowTopics
    | ShowBasket
    | ShowSettings
    | ShowFormats
    | Ask,
    Field(discriminator="kind"),
]
"""What a message shows."""
