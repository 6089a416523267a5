"""The row of buttons that turns pages."""

from collections.abc import Callable

from bot.telegram.desk import Desk
from bot.telegram.message import Button, Row
from bot.telegram.steps import Step
from bot.wording import telegram as wording


def page_row(desk: Desk, page: int, pages: int, step: Callable[[int], Step]) -> tuple[Row, ...]:
    """Return the row that leads to the pages before and after; no row for a single page."""
    if pages <= 1:
        return ()
    back = Button(label=desk.tell(wording.PREVIOUS), step=step(page - 1))
    here = Button(label=desk.tell(wording.page_mark(page, pages)), step=step(page))
    on = Button(label=desk.tell(wording.NEXT), step=step(page + 1))
    return ((*([back] if page > 1 else []), here, *([on] if page < pages else [])),)
