"""Compare search engines side by side: ``python -m tests.bench --sizes 10000,100000 --json FILE``."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from index.engine.bulk import BulkCutter
from tests.bench.corpora import paragraphs
from tests.bench.exactness import mark_exact
from tests.bench.growth import draw_growth
from tests.bench.markdown import to_markdown
from tests.bench.systems.all_systems import SYSTEMS
from tests.bench.table import print_ratios, print_table

_ROOT = Path(__file__).parents[2]
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "NUMBA_NUM_THREADS"), "1")


def main() -> None:
    """Measure every system at every size, print tables, write JSON and a drawing."""
    options = _read_options()
    figures: dict[str, dict[str, dict[str, Any]]] = {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            figures[str(size)] = mark_exact(dict(_measure_all(size, Path(folder), options.systems)))
        print_table(size, figures[str(size)])
    print_ratios(figures)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    if options.markdown:
        options.markdown.write_text(to_markdown(figures), encoding="utf-8")
    options.png.parent.mkdir(parents=True, exist_ok=True)
    draw_growth(figures, options.png)
    print(f"growth: {options.png}", flush=True)
    if options.chat:
        subprocess.run([sys.executable, "-m", "tests.bench.chat"], cwd=_ROOT, check=True)


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000", type=_sizes, help="paragraphs, by commas")
    parser.add_argument(
        "--systems", default=list(SYSTEMS), type=_names, help="which, by commas; all if not given"
    )
    parser.add_argument("--json", type=Path, help="where to write the figures")
    parser.add_argument("--markdown", type=Path, help="where to write them as tables")
    parser.add_argument("--png", type=Path, default=_ROOT / "build/bench.png", help="where to draw")
    parser.add_argument(
        "--chat", default=True, action=argparse.BooleanOptionalAction, help="the chat path as well, last"
    )
    return parser.parse_args()


def _sizes(text: str) -> list[int]:
    return [int(size) for size in text.split(",")]


def _names(text: str) -> list[str]:
    return text.split(",")


def _measure_all(size: int, folder: Path, names: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    _write_corpus(size, folder)
    for name in names:
        system = SYSTEMS[name]()
        if size > system.largest:
            continue
        kept = folder / name
        kept.mkdir()
        print(f"{size}: {name}", file=sys.stderr)
        built = _run(name, "build", folder, kept) if system.kept else {}
        figures = built | _run(name, "serve", folder, kept)
        if system.kept:
            figures["disk_mb"] = sum(file.stat().st_size for file in kept.rglob("*") if file.is_file()) / 1e6
        yield name, figures


def _write_corpus(size: int, folder: Path) -> None:
    """Write the paragraphs and their words, the same for every system."""
    cutter = BulkCutter()
    with (
        (folder / "texts.txt").open("w", encoding="utf-8") as texts,
        (folder / "words.txt").open("w", encoding="utf-8") as words,
    ):
        for text in paragraphs(size):
            texts.write(f"{text}\n")
            words.write(f"{' '.join(cutter.cut(text))}\n")


def _run(name: str, step: str, folder: Path, kept: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.measure", name, step, str(folder), str(kept)]
    done = subprocess.run(  # our own module
        command, cwd=_ROOT, env=os.environ | _ONE_THREAD, stdout=subprocess.PIPE, check=True
    )
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


if __name__ == "__main__":
    main()
