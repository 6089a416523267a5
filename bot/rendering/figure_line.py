"""The figures of a few townships in one line, each in the words of its report."""

from collections.abc import Sequence

from bot.wording import answers as wording
from bot.wording import headlines
from index.model import Answer, FigureRow, Reading, Stated
from index.wanted import Bounds, Operator

TOLD = 3
"""Townships asked about whose figures the first line tells; of more it counts, unless one alone answers."""

_FIGURES = 3  # of one township
_SHORT = 3  # characters: a figure of a shorter name (排查) is told with the clause before


def is_limited(reading: Reading) -> bool:
    """Say whether only figures within bounds are stated."""
    return Operator.LIMIT in reading.operators and reading.bounds != Bounds()


def told_figures(answer: Answer) -> str:
    """Return what few townships write, 甲镇：接待游客9万人次; ``""`` where there are many."""
    giving = [stated for stated in answer.stated if stated.rows]
    if not giving or (len(answer.scope) > TOLD and len(answer.stated) > 1):
        return ""
    silent = {report.place.label for report in answer.scope} - {
        stated.report.place.label for stated in giving
    }
    missing = [headlines.no_figure_of(label) for label in sorted(silent)] if len(answer.scope) <= TOLD else []
    return headlines.each_figure(
        [*(headlines.figure_of(one.report.place.label, _told(one)) for one in giving), *missing]
    )


def _told(stated: Stated) -> str:
    """Return the clauses of the best sentence of a township that hold its figures, verbatim."""
    from index.figures.clauses import clauses_of  # only figures need the rules of clauses

    first = stated.rows[0].excerpt
    rows = [row for row in stated.rows if row.excerpt == first][:_FIGURES]
    clauses = clauses_of(first.text)
    held = sorted({at for row in rows for at in _holding(clauses, first.text, row)})
    remarks = [wording.MASKED] if any(row.masked for row in rows) else []
    remarks += [wording.PLANNED] if all(row.planned for row in rows) else []
    return headlines.figure_clauses([first.text[slice(*clauses[at])].strip(" 　") for at in held], remarks)


def _holding(clauses: Sequence[tuple[int, int]], text: str, row: FigureRow) -> Sequence[int]:
    """Return which clause holds a figure; with the one before where its name is too short to tell."""
    found = text.find(wording.amount(row.value, row.unit))
    place = found if found >= 0 else max(text.find(row.value), 0)
    at = max(number for number, (start, _) in enumerate(clauses) if start <= place)
    return (at - 1, at) if at and len(row.what) < _SHORT else (at,)
