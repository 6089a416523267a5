"""Answers what is asked of the bot or of its collection, from the catalogue and one self-description."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.conversation import Answering
from bot.directory import Directory
from bot.wording import reception as wording
from corpus.model import Report
from index.model import Answer, Dialogue, Intent, Reading
from index.notes import Note, NoteKind
from index.query.reader import Interpretation

_KIND = re.compile(r"乡镇街道|乡镇|镇街|街道|镇|乡|县|区|市|省|地方|地区|单位")

_Say = Callable[[Reading], str]
"""Makes the sentence that answers; ``""`` leaves it to the answerer's own."""


class Reception:
    """Stands before an answerer: what the bot or its list of reports tells needs no search."""

    def __init__(self, answering: Answering, reports: Sequence[Report]) -> None:
        self._answering = answering
        self._directory = Directory(reports)
        directory = self._directory
        self._ways: Mapping[str, _Say] = {
            "help": lambda _: wording.abilities(directory.noun),
            "self": lambda _: f"{wording.WHO}。{directory.summary()}",
            "source": self._source,
            "trust": lambda _: wording.TRUST,
            "list": self._list,
            "size": self._list,
            "masked": lambda _: directory.masked(),
            "export": lambda _: wording.EXPORT,
            "cite": lambda _: wording.CITE,
            "privacy": lambda _: wording.PRIVACY,
            "style": lambda _: wording.STYLE,
            "where": lambda reading: directory.locate(reading.places, reading.query),
            "add": lambda _: wording.ADD,
            "other": lambda _: f"{wording.WHO}。{wording.abilities(directory.noun)}",
            "greet": lambda _: wording.greeting(directory.noun),
            "thanks": lambda _: wording.THANKED,
            "chat": lambda _: wording.CHAT,
            "opinion": lambda _: wording.OPINION,
        }

    def answer(self, question: str, *, last: Dialogue | None = None) -> Answer:
        """Answer what is asked of the bot itself; anything else is answered from the reports."""
        return self._with_words(self._answering.answer(question, last=last))

    def resolve(self, question: str, reading: Reading) -> Answer:
        """Answer a reading as it is, as after a button has changed it."""
        return self._with_words(self._answering.resolve(question, reading))

    def interpret(self, question: str) -> Interpretation:
        """Return what each step of reading makes of a question."""
        return self._answering.interpret(question)

    def _with_words(self, answer: Answer) -> Answer:
        """Return the answer with what there is to say, where nothing was asked of the reports."""
        reading = answer.reading
        if reading.intent not in (Intent.META, Intent.NONE) or any(map(_is_said, reading.notes)):
            return answer
        said = self._ways[reading.kind](reading) if reading.kind in self._ways else ""
        notes = (*reading.notes, Note(kind=NoteKind.SAID, words=(said,))) if said else reading.notes
        return replace(answer, reading=replace(reading, notes=notes))

    def _source(self, reading: Reading) -> str:
        if reading.places or reading.notes:
            return self._list(reading)
        return f"{wording.SOURCE}。{self._directory.summary()}"

    def _list(self, reading: Reading) -> str:
        """Name the reports of the places named, else all, or those of one kind of place."""
        if reading.notes:  # a place without a report says so itself
            return ""
        if reading.places:
            return self._directory.list_of(reading.places)
        found = _KIND.findall(reading.query)
        kind = found[0] if len(found) == 1 else ""
        return self._directory.count(kind) if reading.kind == "size" else self._directory.list_places(kind)


def _is_said(note: Note) -> bool:
    return note.kind is NoteKind.SAID
