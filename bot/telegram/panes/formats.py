"""The forms in which an answer can be taken away."""

from bot.export import Format
from bot.telegram.desk import Desk
from bot.telegram.message import Button, Outgoing
from bot.telegram.panels import ShowFormats
from bot.telegram.panes.plain import draw_plain
from bot.telegram.steps import Export
from bot.wording import telegram as wording


def draw_formats(desk: Desk, panel: ShowFormats) -> Outgoing:
    """Draw a button a form, and the way back to the answer."""
    answer = panel.answer
    forms = tuple(
        Button(
            label=wording.FORMS[form.value],
            step=Export(question=answer.question, reading=answer.reading, form=form),
        )
        for form in Format
    )
    return draw_plain(desk, wording.CHOOSE_FORM, forms, (Button(label=desk.tell(wording.BACK), step=answer),))
