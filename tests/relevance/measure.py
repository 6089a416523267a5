"""Asks the program the judged questions, and scores its answers as ``score.py`` does."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from ir_measures import RR, Qrel, R, ScoredDoc, calc_aggregate, nDCG

from tests.relevance.judged import HERE, Question, turns_of
from tests.relevance.make_trec import judge, rankable
from tests.relevance.score import Sources, score_one

ROOT = HERE.parent.parent
COMMAND = (sys.executable, "-m", "bot", "ask", "--json")
_FOLDERS = ("XDG_CACHE_HOME", "XDG_DATA_HOME")  # nothing kept on this machine may help or hinder
PATIENCE = 600  # seconds, with the index built anew
METRICS = ("set_exact", "set_f1", "hit@1", "hit@3", "mrr", "evidence", "none", "verbatim", "answered")
ALL, LINES = "ALL", "lines"  # the row over every kind; the row of the ranked lines
RANKED = (nDCG @ 10, R(rel=2) @ 1, RR(rel=2) @ 10)

Answer = dict[str, Any]
Row = dict[str, float]
Means = dict[str, Row]


def ask_program(questions: Iterable[Question], *, cache: Path | None = None) -> dict[str, Answer]:
    """Put all questions to one process, a conversation a line; return the answers by question id.

    ``cache`` is where the index is kept instead of the user's own cache folder.
    """
    asked = [{"id": question["id"], "turns": turns_of(question)} for question in questions]
    done = subprocess.run(
        COMMAND,
        cwd=ROOT,
        env=os.environ | (dict.fromkeys(_FOLDERS, str(cache)) if cache else {}),
        input="".join(json.dumps(line, ensure_ascii=False) + "\n" for line in asked),
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(COMMAND)} ended with {done.returncode}: {done.stderr[-2000:]}")
    answers = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return {answer["id"]: answer for answer in answers}


def score_all(questions: Sequence[Question], answers: dict[str, Answer], sources: Sources) -> dict[str, Row]:
    """Return each question's figures by its id; a question left without an answer scores as an empty one."""
    rows = {}
    for question in questions:
        name = question["id"]
        rows[name] = score_one(question, answers.get(name, {}), sources) | {
            "answered": float(name in answers)
        }
    return rows


def average(questions: Sequence[Question], answers: dict[str, Answer], rows: dict[str, Row]) -> Means:
    """Return the means by kind of question, then over ``ALL``, then of the ranked ``LINES``."""
    by_kind: dict[str, list[Row]] = {}
    for question in questions:
        by_kind.setdefault(question["type"], []).append(rows[question["id"]])
    means = {kind: mean(found) for kind, found in by_kind.items()}
    return means | {ALL: mean(list(rows.values())), LINES: measure_ranking(questions, answers)}


def mean(rows: Sequence[Row]) -> Row:
    """Return the mean of each figure over the rows that have it."""
    found = {metric: [row[metric] for row in rows if metric in row] for metric in METRICS}
    return {metric: sum(values) / len(values) for metric, values in found.items() if values}


def measure_ranking(questions: Sequence[Question], answers: dict[str, Answer]) -> Row:
    """Return nDCG@10, R@1 and RR@10 of the lines shown, over the questions that have lines to rank."""
    judged = rankable(questions)
    if not judged:
        return {}
    qrels = [Qrel(question["id"], docid, rel) for question in judged for docid, rel in judge(question)]
    run = [
        ScoredDoc(question["id"], docid, -rank)
        for question in judged
        for rank, docid in enumerate(lines_shown(answers.get(question["id"], {})))
    ]
    found = calc_aggregate(RANKED, qrels, run)
    return {str(measure): found[measure] for measure in RANKED}


def lines_shown(answer: Answer) -> list[str]:
    """Return the lines an answer shows, best first, each once."""
    return list(
        dict.fromkeys(f"{excerpt['source'][:3]}:{excerpt['line']}" for excerpt in excerpts_of(answer))
    )


def excerpts_of(answer: Answer) -> list[dict[str, Any]]:
    """Return what an answer shows, best first, in its own order where it gives one."""
    if "ranked" in answer:
        return list(answer["ranked"])
    reports = [*answer.get("reports", []), *answer.get("related", [])]
    return [excerpt for report in reports for excerpt in report["excerpts"]]
