"""What a message can show and what a button can do, as values that are kept on the server side.

A button carries only the short id of such a value; the value says everything else, so that the button
works in any message, at any time, after any restart.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeGuard, get_args

from pydantic import Field, TypeAdapter, ValidationError

from bot.export import Format
from index.model import Reading

Choice = Literal["length", "wide", "script", "theme"]
"""What a chat can choose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question still to be read."""

    kind: Literal["ask"] = "ask"
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAnswer:
    """A page, from 1, of the answer to a question read in this way."""

    kind: Literal["answer"] = "answer"
    question: str
    reading: Reading
    page: int = 1


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Clipping:
    """An excerpt by its place: characters of the source line, as in :class:`index.model.Excerpt`."""

    block_id: str
    start: int
    end: int
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Collect:
    """Put an excerpt aside."""

    kind: Literal["collect"] = "collect"
    clipping: Clipping


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """Send the complete result of an answer as a file."""

    kind: Literal["export"] = "export"
    question: str
    reading: Reading
    form: Format


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Send an answer as pictures: bars of mentions, and a matrix of topics or parts."""

    kind: Literal["picture"] = "picture"
    question: str
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportBasket:
    """Send what a person has put aside as a file."""

    kind: Literal["export_basket"] = "export_basket"
    form: Format


@dataclass(frozen=True, slots=True, kw_only=True)
class SendSource:
    """Send the file a report stands in."""

    kind: Literal["source"] = "source"
    report_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendSection:
    """Send a section as a text file."""

    kind: Literal["section_file"] = "section_file"
    block_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangeBasket:
    """Move an entry of the basket up, remove it, or (``clear``) remove all."""

    kind: Literal["arrange"] = "arrange"
    move: Literal["up", "remove", "clear"]
    clipping: Clipping | None = None
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose:
    """Set one preference of the chat."""

    kind: Literal["choose"] = "choose"
    name: Choice
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeTerm:
    """Ask for another term to put the question of an answer about."""

    kind: Literal["change_term"] = "change_term"
    answer: ShowAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide:
    """Take the reports of an upload in, or drop them."""

    kind: Literal["decide"] = "decide"
    upload: str
    accept: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Remove:
    """Take a report out."""

    kind: Literal["remove"] = "remove"
    report_id: str


Deed = Annotated[
    Collect
    | Export
    | Picture
    | ExportBasket
    | SendSource
    | SendSection
    | ArrangeBasket
    | Choose
    | ChangeTerm
    | Decide
    | Remove,
    Field(discriminator="kind"),
]
"""What a button does beside changing what its message shows."""

Step = Panel | Deed
_STEP: TypeAdapter[Panel | Deed] = TypeAdapter(Panel | Deed)


def write_step(step: Step) -> str:
    """Return the JSON that :func:`read_step` reads."""
    return _STEP.dump_json(step).decode()


def read_step(text: str) -> Step | None:
    """Return the value, or None for JSON of another version of this program."""
    try:
        return _STEP.validate_json(text)
    except ValidationError:
        return None


def is_panel(step: Step) -> TypeGuard[Panel]:
    """Say whether a step only shows something."""
    return isinstance(step, get_args(get_args(Panel)[0]))
