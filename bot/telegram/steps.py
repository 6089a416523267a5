"""What a button leads to: a panel that is shown, or a deed that is done; kept on the server side.

A button carries only the short id of such a value; the value says everything else, so that the button
works in any message, at any time, after any restart.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeGuard, get_args

from pydantic import Field, TypeAdapter, ValidationError

from bot.export import Format
from bot.telegram.panels import Panel, ShowAnswer
from index.model import Reading

Choice = Literal["length", "wide", "script", "theme"]
"""What a chat can choose."""


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
