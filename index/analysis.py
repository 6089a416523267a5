"""Turn text into the terms it is indexed and asked by."""

import re
from dataclasses import dataclass
from functools import cache
from operator import add
from pathlib import Path

from index.folding import CHINESE, fold_phrase
from index.segmentation import Segmenter

STOP_WORDS = Path(__file__).with_name("stopwords.txt")

_RUN = re.compile(rf"[{CHINESE}]+|\d+\.\d+|[^\W_{CHINESE}]+")
_CHINESE = re.compile(f"[{CHINESE}]")
_MASK = re.compile("x+")  # XX镇: X stands for a name; * is no letter anyway


@dataclass(frozen=True, slots=True)
class Query:
    """The terms of a question, in its order, repeated ones too; both are empty when it only asks."""

    pairs: tuple[str, ...]
    characters: tuple[str, ...]


def read_query(question: str, segmenter: Segmenter) -> Query:
    """Return the terms a question is ranked by."""
    text = strip_stop_words(question, segmenter)
    return Query(tuple(pairs_of(text)), tuple(characters_of(text)))


def cut_runs(folded: str) -> list[str]:
    """Return the Chinese stretches, Latin words and figures of a folded text; masks are left out."""
    return [run for run in _RUN.findall(folded) if not _MASK.fullmatch(run)]


def characters_of(folded: str) -> list[str]:
    """Return each Chinese character of a folded text, and its Latin words and figures whole."""
    return [term for run in cut_runs(folded) for term in (run if _is_chinese(run) else (run,))]


def pairs_of(folded: str) -> list[str]:
    """Return each pair of neighbouring Chinese characters of a folded text; a run by itself is a term."""
    terms: list[str] = []
    for run in cut_runs(folded):
        if len(run) > 1 and _is_chinese(run):
            terms.extend(map(add, run, run[1:]))
        else:
            terms.append(run)
    return terms


def words_of(folded: str, segmenter: Segmenter) -> list[str]:
    """Return the words of a folded text and the words inside them, by jieba's search mode."""
    return [word for word in segmenter.cut_for_search(folded) if cut_runs(word) == [word]]


def strip_stop_words(query: str, segmenter: Segmenter) -> str:
    """Fold a query and blank the words that only ask (哪些, 有没有), where they are words of their own."""
    folded = fold_phrase(query)
    borders = {*segmenter.word_starts(folded), len(folded)}
    kept, at = [], 0
    for match in _stop_words().finditer(folded):
        if match.start() in borders and match.end() in borders:
            kept.append(folded[at : match.start()])
            at = match.end()
    return " ".join((*kept, folded[at:]))


def _is_chinese(run: str) -> bool:
    return _CHINESE.match(run) is not None


@cache
def _stop_words() -> re.Pattern[str]:
    lines = STOP_WORDS.read_text(encoding="utf-8").splitlines()
    words = {fold_phrase(word) for line in lines for word in line.partition("#")[0].split()}
    return re.compile("|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))))
