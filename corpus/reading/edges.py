"""What stands at the top and the bottom of pages and is no text: page numbers, running titles, addresses."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from corpus.reading.layout import Row
from corpus.titles import is_loose_title, is_title

Page = Sequence[Row]

_NUMBERED = re.compile(
    r"[-—–·]\s*\d{1,4}\s*[-—–·]|第\s*\d{1,4}\s*页(?:\s*[/／,，]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}(?:\s*页)?|"
    r"\S+://\S+\s+\d+/\d+|"  # what browsers print below a page, and above it
    r"\d{1,4}/\d{1,2}/\d{1,4},?\s+(?:[上下]午)?\d{1,2}:\d\d(?:\s*[AP]M)?\s+\S.*"
)
_BARE = re.compile(r"\d{1,4}")
_FIGURE = re.compile(r"\d+")
_EDGE = 3  # rows at the top and the bottom of a page where such lines stand
_SMALL = 0.9  # times the usual size below which a row is no text of the body
_NEAR = 4  # points by which the height of a running title differs from page to page
_APART = 1.8  # times the usual distance of rows that sets a row apart from the body


def without_edges(pages: Sequence[Page]) -> Iterator[tuple[list[Row], list[Row]]]:
    """Yield what each page says, and the rows of it that are left out.

    A title that runs over all pages is kept where it stands first.
    """
    running, counted = _Running(pages), _counted(pages)
    titles: set[str] = set()
    for number, page in enumerate(pages):
        left_out: list[Row] = []
        ordered = sorted(page, key=lambda row: -row.y)
        for side in (ordered, ordered[::-1]):
            for row in side[:_EDGE]:
                runs = running.holds(page, row)
                if runs and not titles and (is_title(row.text) or is_loose_title(row.text)):
                    titles.add(row.text)
                elif runs or _is_number(page, row, number, counted):
                    left_out.append(row)
                else:
                    break  # what stands behind text is text
        yield [row for row in page if not any(row is one for one in left_out)], left_out


class _Running:
    """Tells the rows that stand at the same place of several pages."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = len(pages)
        self._usual = median([row.size for page in pages for row in page] or [0])
        self._heights: dict[str, list[float]] = {}
        for page in pages:
            for words, row in {_words(row): row for row in _edge(page)}.items():
                self._heights.setdefault(words, []).append(row.y)

    def holds(self, page: Page, row: Row) -> bool:
        """Say whether a row runs over the pages, or over the odd or even ones; a figure alone never does."""
        if _BARE.fullmatch(row.text.strip()):
            return False
        times = sum(abs(height - row.y) <= _NEAR for height in self._heights.get(_words(row), []))
        set_off = row.size < _SMALL * self._usual or _is_apart(page, row)
        return (times > 2 and times * 3 >= self._pages) or (times > 1 and set_off)


def _is_number(page: Page, row: Row, number: int, counted: set[int]) -> bool:
    """Say whether a row numbers its page: by its form, or as the rows of other pages do."""
    text = row.text.strip()
    if _NUMBERED.fullmatch(text):
        return True
    if _BARE.fullmatch(text) is None:
        return False
    return int(text) - number in counted or (
        len(page) > 1 and _is_apart(page, row) and int(text) == number + 1
    )


def _counted(pages: Sequence[Page]) -> set[int]:
    """Return how much more the bare numbers at the edges are than their pages' numbers, if they count."""
    found = Counter(
        int(row.text) - number
        for number, page in enumerate(pages)
        for row in (*page[:1], *page[-1:])
        if _BARE.fullmatch(row.text.strip())
    )
    return {more for more, times in found.items() if times > 1 and times * 2 >= len(pages)}


def _is_apart(page: Page, row: Row) -> bool:
    """Say whether a row stands farther from all others than these stand from each other."""
    heights = sorted((one.y for one in page), reverse=True)
    steps = [before - after for before, after in pairwise(heights) if before > after]
    gaps = [abs(one.y - row.y) for one in page if one is not row and one.y != row.y]
    return bool(steps) and bool(gaps) and min(gaps) >= _APART * median(steps)


def _edge(page: Page) -> list[Row]:
    ordered = sorted(page, key=lambda row: -row.y)
    return [*ordered[:_EDGE], *ordered[_EDGE:][-_EDGE:]]


def _words(row: Row) -> str:
    """Return a row's words without its figures, which count the pages."""
    return _FIGURE.sub("#", row.text.strip())
