"""The reports and what answers from them: read, indexed, and swapped whole when they change."""

import threading
from collections import OrderedDict
from functools import cached_property
from pathlib import Path

from bot.changes import Changes
from bot.example import find_example
from bot.folders import changes_path, reports_folder
from bot.reception import Reception
from bot.settings import Settings
from bot.telegram.preferences import LENGTHS
from bot.wiring import Progress, open_index, read_reports, read_thesaurus
from corpus.model import Block, Corpus, Report
from index.answering import Answerer
from index.index import Index
from index.model import Answer, Dialogue, Reading
from index.thesaurus import Thesaurus

KEPT_ANSWERS = 256


class Holdings:
    """One state of the reports; it never changes.

    Attributes:
        corpus: The reports, and the files that could not be read.
        index: Their index.
        thesaurus: The word lists.
    """

    def __init__(self, corpus: Corpus, index: Index, thesaurus: Thesaurus, *, excerpt_length: int) -> None:
        self.corpus = corpus
        self.index = index
        self.thesaurus = thesaurus
        self._reports = {report.id: report for report in corpus.reports}
        self._answerers = {
            name: Reception(
                Answerer(index, thesaurus, excerpt_length=round(excerpt_length * share)), corpus.reports
            )
            for name, share in LENGTHS.items()
        }
        self._answers: OrderedDict[tuple[str, Reading, str], Answer] = OrderedDict()
        self._lock = threading.Lock()

    def read(self, question: str, last: Dialogue | None = None, *, length: str = "normal") -> Reading:
        """Read a question; its answer comes along, and is remembered."""
        answer = self._answerers[length].answer(question, last=last)
        self._remember((question, answer.reading, length), answer)
        return answer.reading

    def resolve(self, question: str, reading: Reading, *, length: str = "normal") -> Answer:
        """Answer a reading; the answers given last are remembered, since pages of them are turned."""
        key = (question, reading, length)
        with self._lock:
            known = self._answers.get(key)
        return known or self._remember(key, self._answerers[length].resolve(question, reading))

    def report(self, report_id: str) -> Report | None:
        """Return a report, or None when it is not there any more."""
        return self._reports.get(report_id)

    def block(self, block_id: str) -> tuple[Report, Block] | None:
        """Return a block and its report, or None when it is not there any more."""
        report_id, _, number = block_id.rpartition(":")
        report = self._reports.get(report_id)
        if report is None or not number.isdecimal() or not 1 <= int(number) <= len(report.blocks):
            return None
        return report, report.blocks[int(number) - 1]

    @cached_property
    def example(self) -> str:
        """Return a question that some reports answer and some do not; ``""`` for no reports."""
        answer = find_example(self._answerers["normal"], self.corpus.reports)
        return answer.question if answer else ""

    @cached_property
    def topics(self) -> list[tuple[str, int]]:
        """Return what at least two reports speak of by name, with how many do, most first."""
        counted = {
            group.preferred: len(self.index.reports_with(group.preferred)) for group in self.thesaurus.groups
        }
        return sorted(
            ((name, count) for name, count in counted.items() if count > 1), key=lambda topic: -topic[1]
        )

    def _remember(self, key: tuple[str, Reading, str], answer: Answer) -> Answer:
        with self._lock:
            self._answers[key] = answer
            while len(self._answers) > KEPT_ANSWERS:
                self._answers.popitem(last=False)
        return answer


class Library:
    """Holds the present reports; changes are built aside and swapped in whole, so answers never stop."""

    def __init__(
        self, settings: Settings, *, progress: Progress | None = None, reading: Progress | None = None
    ) -> None:
        """Read the reports and open or build their index; ``reading`` and ``progress`` are told meanwhile."""
        self._settings = settings
        self._building = threading.Lock()
        self.now = self._build(progress, reading)

    @property
    def folder(self) -> Path:
        """Return where reports are kept that came by Telegram."""
        return reports_folder(self._settings)

    def reload(self) -> Holdings:
        """Read everything again, and swap it in; errors leave the old state."""
        with self._building:
            self.now = self._build()
            return self.now

    @property
    def changes(self) -> Changes:
        """Return what was changed so far."""
        return Changes.load(self.changes_path)

    @property
    def changes_path(self) -> Path:
        """Return where the changes are kept."""
        return changes_path(self._settings)

    def _build(self, progress: Progress | None = None, reading: Progress | None = None) -> Holdings:
        settings = self._settings
        corpus = read_reports(settings, progress=reading)
        index = open_index(settings, corpus, lasting=True, progress=progress)
        return Holdings(
            corpus, index, read_thesaurus(settings), excerpt_length=settings.answer.excerpt_length
        )
