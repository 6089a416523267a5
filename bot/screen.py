"""The terminal's screen: replies with highlighted words, and the progress bar. The only importer of rich."""

from collections.abc import Callable, Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from bot.rendering import Card, Quote, Reply
from bot.wording import answers as wording
from bot.wording import talk

MARK, PLACE, TITLE, FAILURE = "bold yellow", "dim", "bold cyan", "red"
INDENT = (0, 0, 0, 3)


class Screen:
    """Prints replies to a terminal, in colour where it has any."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(highlight=False)

    def say(self, line: str) -> None:
        """Print one line of the bot's own."""
        self._console.print(Text(line, style=PLACE))

    def show(self, reply: Reply) -> None:
        """Print a reply: marked words bold, citations dim, where the page stands last."""
        self._console.print(Text(reply.headline, style="bold"))
        if reply.reading:
            self.say(reply.reading)
        for group in reply.groups:
            self._console.print(Text(f"\n{group.title}" if group.title else "", style=TITLE))
            for card in group.cards:
                self._console.print(_card(card))
        for line in (*reply.tail, *reply.hints):
            self._console.print(Text(line))
        if reply.pages > 1:
            self.say(talk.page_of(reply.page, reply.pages))
        self._console.print()

    def show_banner(self, lines: Sequence[str], *, failures: Sequence[str]) -> None:
        """Print what is loaded and how to ask, and which files could not be read."""
        told = [*map(Text, lines), *(Text(failure, style=FAILURE) for failure in failures)]
        self._console.print(Panel(Group(*told), title=talk.NAME, title_align="left", border_style=TITLE))


def start_bar(label: str, total: int) -> tuple[Callable[[int, int], None], Callable[[], None]]:
    """Show a bar on standard error; return what moves it (done, total) and what ends it."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeRemainingColumn(),
    )
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task(label, total=total)
    bar.start()
    return lambda done, whole: bar.update(task, completed=done, total=whole), bar.stop


class _Rate(ProgressColumn):
    """How many steps a second are done."""

    def render(self, task: Task) -> Text:
        return Text(talk.rate(task.speed, files=task.description == talk.READING) if task.speed else "")


def _card(card: Card) -> RenderableType:
    lines: list[RenderableType] = [Text.assemble((f"{card.number}. ", PLACE), (card.title, TITLE))]
    lines += [Padding(line, INDENT) for quote in card.quotes for line in _quote(quote)]
    if card.more:
        lines.append(Padding(Text(wording.more(*card.hidden(card.quotes)), style=PLACE), INDENT))
    return Padding(Group(*lines), (0, 0, 1, 0))


def _quote(quote: Quote) -> Iterator[Text]:
    yield from (Text(figure, style="bold") for figure in quote.figures)
    text = Text(quote.excerpt.text)
    for start, end in quote.excerpt.marks:
        text.stylize(MARK, start, end)
    yield text
    yield Text(quote.citation, style=PLACE)
