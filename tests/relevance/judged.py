"""The judged questions and the text they were judged on, read without the program under test."""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from tests.relevance.score import EVIDENCE, REPORT_LINES, SINGLE, WHICH, Sources, report_key

HERE = Path(__file__).parent
REPORTS = HERE.parent.parent / "corpus/reports"
SETS = {name: HERE / f"{name}.jsonl" for name in ("dev_gold", "dev2_gold", "questions")}
KINDS = WHICH | EVIDENCE | {"none"}
KEYS = (*SINGLE.values(), *REPORT_LINES)
LAST_LINE = 560  # of file 004; advertising follows
LEFT_OUT = re.compile(r"##paid(?:begin|end)##|[\[【]\d+[\]】]|[“”‘’\"'「」『』\s]")

Question = dict[str, Any]
Place = tuple[str, int]


def read_questions(name: str) -> list[Question]:
    """Read the questions of a set, in file order; the fields are those of ``score.py``."""
    return [json.loads(line) for line in SETS[name].read_text(encoding="utf-8").splitlines()]


def read_sources() -> Sources:
    """Read every source file, line by line."""
    return Sources(REPORTS)


def turns_of(question: Question) -> list[str]:
    """Return what the person says, first turn first; a single question is one turn."""
    return question.get("turns") or [question["q"]]


def places_of(question: Question, field: str = "spans") -> list[Place]:
    """Return (file, line) of the judged quotes, each once, in judged order."""
    return list(dict.fromkeys((span["file"], span["line"]) for span in question.get(field, [])))


def count_literally(term: str, sources: Sources) -> Counter[Place]:
    """Count a term in every line of the reports, blind to marks, quotation marks, spaces, width and case."""
    wanted = fold(term)
    counts = {
        (file, number): fold(line).count(wanted)
        for file, lines in sources.lines.items()
        for number, line in enumerate(lines, start=1)
        if in_report(file, number)
    }
    return Counter({place: count for place, count in counts.items() if count})


def fold(text: str) -> str:
    """Leave out what never decides a mention; the sources are simplified already."""
    return unicodedata.normalize("NFKC", LEFT_OUT.sub("", text)).lower()


def in_report(file: str, line: int) -> bool:
    """Say whether a line belongs to a report: not to the contents or the advertising of 004."""
    return file in SINGLE or REPORT_LINES["E1"] <= line <= LAST_LINE


def in_report_order(places: list[Place]) -> list[str]:
    """Return the reports that these places stand in, each once, in the order of ``KEYS``."""
    found = {report_key(*place) for place in places}
    return [key for key in KEYS if key in found]
