"""Measure the program on the judged questions: ``python -m tests.relevance [--set SET] [--kind KIND]``.

Prints the means and the questions that fell short; writes nothing but the program's own cache.
"""

import argparse

from tests.relevance.judged import KINDS, SETS, read_questions, read_sources
from tests.relevance.measure import ask_program, average, score_all
from tests.relevance.printout import floors, misses, table


def main() -> None:
    """Ask, score, print, set by set."""
    options = parse()
    for name in options.set or SETS:
        questions = [q for q in read_questions(name) if options.kind in (None, q["type"])]
        answers = ask_program(questions)
        rows = score_all(questions, answers, read_sources())
        means = average(questions, answers, rows)
        if options.floors:
            print(floors(name, means))
        else:
            print(f"{misses(questions, rows, answers)}\n\n{name}\n{table(questions, means)}\n")


def parse() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.relevance", description="Measure the program on judged questions."
    )
    parser.add_argument("--set", choices=SETS, action="append", help="only this set of questions")
    parser.add_argument("--kind", choices=sorted(KINDS), help="only questions of this kind")
    parser.add_argument("--floors", action="store_true", help="print the means as floors.toml has them")
    return parser.parse_args()


if __name__ == "__main__":
    main()
