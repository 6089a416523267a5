"""The row of buttons that turns pages."""

from collections.abc import Callable

from bot.telegram.desk import Desk
from bot.telegram.message import Button, Row
from bot.telegram.steps import Step
from bot.wording import telegram as wording


def page_row(desk: Desk, page: int, pages: int, step: Callable[[int], Step]) -> tuple[Row, ...]:
    """Return the row that leads to the pages before and after; no row for a single page.

    Which page it is stands on one of them: a button of its own would do nothing.
    """
    if pages <= 1:
        return ()
    here = wording.page_mark(page, pages)
    before = wording.PREVIOUS if page < pages else f"{wording.PREVIOUS} {here}"
    back = Button(label=desk.tell(before), step=step(page - 1))
    on = Button(label=desk.tell(f"{here} {wording.NEXT}"), step=step(page + 1))
    return ((*([back] if page > 1 else []), *([on] if page < pages else [])),)
