"""Write the judged questions in TREC form: ``python -m tests.relevance.make_trec``.

``queries.tsv`` holds ``qid TAB question``, ``qrels.txt`` ``qid 0 docid rel``. A document is a line of a
source file (``004:259``); rel 2 holds a judged quote, rel 1 borders on the question. Follow-ups, which no
ranker can read without their conversation, and questions that nothing answers are left out of both.
"""

from tests.relevance.judged import HERE, Question, places_of, read_questions

QUERIES, QRELS = HERE / "queries.tsv", HERE / "qrels.txt"
ANSWERS, BORDERS = 2, 1


def main() -> None:
    """Write both files anew from ``questions.jsonl``."""
    questions = rankable(read_questions("questions"))
    QUERIES.write_text(format_queries(questions), encoding="utf-8")
    QRELS.write_text(format_qrels(questions), encoding="utf-8")


def rankable(questions: list[Question]) -> list[Question]:
    """Keep the questions that are one turn and have a line that answers."""
    return [question for question in questions if "turns" not in question and question["spans"]]


def format_queries(questions: list[Question]) -> str:
    """Return one ``qid TAB question`` a line."""
    return "".join(f"{question['id']}\t{question['q']}\n" for question in questions)


def format_qrels(questions: list[Question]) -> str:
    """Return one judgment a line, the answering lines of a question first."""
    return "".join(
        f"{question['id']} 0 {docid} {rel}\n" for question in questions for docid, rel in judge(question)
    )


def judge(question: Question) -> list[tuple[str, int]]:
    """Return (docid, rel) of a question's lines; a line that answers is not judged again as bordering."""
    rels = dict.fromkeys(places_of(question, "related_spans"), BORDERS)
    rels |= dict.fromkeys(places_of(question), ANSWERS)
    best_first = sorted(rels.items(), key=lambda item: -item[1])
    return [(f"{file}:{line}", rel) for (file, line), rel in best_first]


if __name__ == "__main__":
    main()
