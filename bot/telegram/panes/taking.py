"""The buttons that take an answer away: pictures where it counts, files."""

from bot.telegram.desk import Desk
from bot.telegram.message import Button, Row
from bot.telegram.panels import ShowAnswer, ShowFormats
from bot.telegram.steps import Picture
from bot.wording import telegram as wording
from index.model import Answer, Intent


def take_away_row(desk: Desk, shown: ShowAnswer, answer: Answer) -> Row:
    """Return a button for pictures, where there is something counted to draw, and one for files."""
    export = Button(label=desk.tell(wording.EXPORT), step=ShowFormats(answer=shown))
    if answer.reading.intent is not Intent.WHICH or len(answer.stated) < 2:  # a single bar shows nothing
        return (export,)
    picture = Picture(question=shown.question, reading=shown.reading)
    return (Button(label=desk.tell(wording.PICTURE), step=picture), export)
