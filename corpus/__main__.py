"""The command `python -m corpus`: list, show, check and add reports."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus import wording
from corpus.adding import add_file
from corpus.checking import check_corpus
from corpus.errors import CorpusError, SourceError
from corpus.isolation import Readers
from corpus.limits import Limits
from corpus.listing import describe_report, doubtful, outline_lines, range_words
from corpus.load import SHIPPED, load_corpus
from corpus.model import Corpus
from corpus.reading import MAX_BYTES

_PIPE_WIDTH = 160


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 1 when something failed and was said."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except CorpusError as exc:
        print(exc, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--paths", nargs="+", type=Path, default=[SHIPPED], metavar="文件夹", help="报告所在的文件或文件夹"
    )
    shared.add_argument("--others", action="store_true", help="法规、通知、公报等也算作报告")
    shared.add_argument("--max-bytes", type=int, default=MAX_BYTES, metavar="字节", help="单个文件最大字节数")
    limits = Limits()
    shared.add_argument(
        "--seconds", type=float, default=limits.seconds, metavar="秒", help="读一个文件最多用几秒"
    )
    shared.add_argument(
        "--megabytes", type=int, default=limits.megabytes, metavar="MB", help="读一个文件最多用多少内存"
    )
    parser = argparse.ArgumentParser(prog="python -m corpus", description="报告库：列出、查看、核对、添加")
    commands = parser.add_subparsers(required=True, metavar="命令")
    listing = commands.add_parser("list", parents=[shared], help="每份报告一行")
    listing.add_argument("--json", action="store_true", help="每份报告一个 JSON 对象")
    listing.set_defaults(run=_list)
    show = commands.add_parser("show", parents=[shared], help="一份报告的目录和段落")
    show.add_argument("id", help="报告编号，见 list")
    show.set_defaults(run=_show)
    check = commands.add_parser("check", parents=[shared], help="重读源文件，核对每一段都逐字相符")
    check.set_defaults(run=_check)
    add = commands.add_parser("add", parents=[shared], help="添加报告文件")
    add.add_argument("files", nargs="+", type=Path, metavar="文件")
    add.add_argument("--to", type=Path, metavar="文件夹", help="存到哪里；默认是 --paths 的第一个文件夹")
    add.set_defaults(run=_add)
    return parser


def _load(options: argparse.Namespace) -> Corpus:
    return load_corpus(
        options.paths,
        max_bytes=options.max_bytes,
        with_others=options.others,
        readers=_readers(options),
    )


def _readers(options: argparse.Namespace) -> Readers:
    return Readers(Limits(seconds=options.seconds, megabytes=options.megabytes))


def _list(options: argparse.Namespace) -> int:
    corpus = _load(options)
    if options.json:
        for report in (*corpus.reports, *corpus.others):
            print(json.dumps(describe_report(report), ensure_ascii=False))
    else:
        _print_table(corpus)
    for report in corpus.others:
        print(wording.not_counted(report.source, report.place.label, report.genre), file=sys.stderr)
    for report in corpus.reports:
        for heading in doubtful(report):
            print(wording.unsure_part(report.source, heading.line, heading.text), file=sys.stderr)
    _print_failures(corpus)
    return 0


def _print_table(corpus: Corpus) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=wording.counted(len(corpus.reports)), box=None, header_style="bold")
    for heading in wording.COLUMNS:
        table.add_column(heading, no_wrap=heading != wording.COLUMNS[3], overflow="ellipsis")
    for report in corpus.reports:
        facts = describe_report(report)
        time = wording.time_of(report.year, report.half)
        lines = f"{report.first_line}-{report.last_line}"
        parts = [range_words(facts["parts"][part]) for part in ("review", "problems", "plan")]
        sizes = (str(facts["paragraphs"]), f"{facts['characters']:,}")
        table.add_row(report.id, report.place.label, time, report.source, lines, *parts, *sizes)
    Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH).print(table)


def _print_failures(corpus: Corpus) -> None:
    for failure in corpus.failures:
        print(wording.failed(failure.path, failure.reason, partly=failure.partly), file=sys.stderr)


def _show(options: argparse.Namespace) -> int:
    corpus = _load(options)
    report = next((one for one in (*corpus.reports, *corpus.others) if one.id == options.id), None)
    if report is None:
        print(wording.unknown_id(options.id), file=sys.stderr)
        return 1
    print("\n".join(outline_lines(report)))
    return 0


def _check(options: argparse.Namespace) -> int:
    corpus = _load(options)
    found = check_corpus(corpus, max_bytes=options.max_bytes)
    for line in found:
        print(line)
    if not found:
        blocks = sum(len(report.blocks) for report in corpus.reports)
        print(wording.proved(len(corpus.reports), blocks))
    return int(bool(found))


def _add(options: argparse.Namespace) -> int:
    folder = options.to or options.paths[0]
    failed = False
    for file in options.files:
        try:
            for report in add_file(file, folder, max_bytes=options.max_bytes, readers=_readers(options)):
                print(wording.added(file.name, report))
        except SourceError as exc:
            failed = True
            print(wording.refused(file, exc.reason), file=sys.stderr)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
