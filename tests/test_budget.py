"""The size budget: a small core does not stay small by itself."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("bot", "corpus", "index", "tests")
KEPT_AS_GIVEN = {ROOT / "tests/relevance/score.py"}  # the shared scorer
FILES = sorted({path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")} - KEPT_AS_GIVEN)
VAGUE = {"util", "utils", "helper", "helpers", "common", "manager", "base", "misc"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_file_fits_the_budget(path: Path) -> None:
    """A file is read at a glance: 300 lines, functions of 30 lines and 5 parameters, a plain name."""
    text = path.read_text(encoding="utf-8")

    over = [node.name for node in ast.walk(ast.parse(text)) if is_function(node) and not fits(node)]

    assert len(text.splitlines()) <= 300
    assert over == []
    assert path.stem not in VAGUE


def is_function(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)


def fits(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Say whether a function keeps to 30 lines, and to 5 parameters outside the tests."""
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    names = [arg.arg for arg in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    return length <= 30 and len([name for name in names if name not in ("self", "cls")]) <= 5
