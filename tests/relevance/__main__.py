"""Measure the program on the judged questions: ``python -m tests.relevance [--set SET] [--kind KIND]``.

Prints the means and the questions that fell short; writes nothing but the program's own cache.
"""

import argparse

from tests.relevance.judged import KINDS, SETS, read_questions, read_sources
from tests.relevance.measure import ask_program, average, measure_ranking, score_all
from tests.relevance.printout import misses, table


def main() -> None:
    """Ask, score, print."""
    options = parse()
    asked = [question for name in options.set or SETS for question in read_questions(name)]
    questions = [question for question in asked if options.kind in (None, question["type"])]
    answers = ask_program(questions)
    rows = score_all(questions, answers, read_sources())
    if not options.quiet:
        print(misses(questions, rows, answers), end="\n\n")
    print(table(questions, average(questions, rows)))
    for measure, value in measure_ranking(questions, answers).items():
        print(f"{measure:<18}{value:>14.3f}")


def parse() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.relevance", description="Measure the program on judged questions."
    )
    parser.add_argument("--set", choices=SETS, action="append", help="only this set of questions")
    parser.add_argument("--kind", choices=sorted(KINDS), help="only questions of this kind")
    parser.add_argument("--quiet", action="store_true", help="only the table, without the misses")
    return parser.parse_args()


if __name__ == "__main__":
    main()
