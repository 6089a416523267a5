"""The index from the command line: ``python -m index build | run``."""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus.errors import CorpusError
from index.collection import read_passages
from index.errors import IndexingError
from index.run import rank_collection, write_run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 when it worked, 1 when a file was wrong (said on stderr), 2 for wrong arguments."""
    options = make_parser().parse_args(arguments)
    try:
        print(options.command(options))
    except (IndexingError, CorpusError) as exc:
        print(exc, file=sys.stderr)
        return 1
    return 0


def make_parser() -> argparse.ArgumentParser:
    """Describe the commands."""
    parser = argparse.ArgumentParser(prog="python -m index", description="建立索引；给任何测试集排序")
    commands = parser.add_subparsers(required=True, metavar="命令")
    build = commands.add_parser("build", help="建立索引，报告用时")
    build.add_argument("paths", nargs="*", type=Path, help="报告的文件或文件夹；不填就是自带的报告")
    build.add_argument("--folder", type=Path, help="索引保存在哪个文件夹；不填就不保存")
    build.set_defaults(command=build_index)
    run = commands.add_parser("run", help="给测试集的每个问题排出段落，写成 qid TAB docid TAB score")
    run.add_argument("--corpus", type=Path, required=True, help='每行一个 {"id": …, "text": …}')
    run.add_argument("--queries", type=Path, required=True, help='每行一个 {"id": …, "q": …}')
    run.add_argument("--out", type=Path, required=True, help="写到哪个文件")
    run.set_defaults(command=run_collection)
    return parser


def build_index(options: argparse.Namespace) -> str:
    """Build (or open) the index of reports and say how large it is and how long it took."""
    from corpus.load import SHIPPED, load_corpus
    from index.index import Index

    corpus = load_corpus(options.paths or [SHIPPED])
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as scratch:
        index = Index.open_or_build(corpus, folder=options.folder or Path(scratch), progress=show("段"))
    took = time.perf_counter() - started
    return f"{len(corpus.reports)} 份报告，{len(index.blocks)} 个标题和段落，用时 {took:.2f} 秒"


def run_collection(options: argparse.Namespace) -> str:
    """Rank the passages of a collection for each of its questions."""
    from index.segmentation import Segmenter

    passages = read_passages(options.corpus, field="text")
    questions = read_passages(options.queries, field="q")
    ranked = rank_collection(passages, questions, segmenter=Segmenter())
    report = show("个问题")
    written = write_run(options.out, ranked, progress=lambda done: report(done, len(questions)))
    return f"{len(passages)} 段，{len(questions)} 个问题，{written} 行写入 {options.out}"


def show(unit: str) -> Callable[[int, int], None]:
    """Return a progress line for stderr, drawn four times a second when a person watches."""
    drawn = time.monotonic()

    def draw(done: int, total: int) -> None:
        nonlocal drawn
        if sys.stderr.isatty() and time.monotonic() - drawn > 0.25:
            drawn = time.monotonic()
            print(f"\r{done}/{total} {unit}", end="" if done < total else "\n", file=sys.stderr, flush=True)

    return draw


if __name__ == "__main__":
    sys.exit(main())
