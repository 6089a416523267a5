"""``make run Q=…``: what a person typed reaches the program letter by letter, and nothing of it is run."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

MAKEFILE = Path(__file__).parents[2] / "Makefile"
ECHO = '#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word"; done\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that is set up, whose Python only says what it was given."""
    shutil.copy(MAKEFILE, tmp_path)
    python = tmp_path / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text(ECHO)
    python.chmod(0o755)
    for name in ("pyproject.toml", "requirements.txt", ".venv/.made", ".venv/.run"):
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.skipif(not shutil.which("make"), reason="needs make")
@pytest.mark.parametrize(
    "question",
    [
        "哪些镇提到渔船管控？",
        "$HOME",
        "$(touch run)",
        "$(shell touch run)",
        "`touch run`",
        "a\"b; touch run; 'c",
        "a#b \\ c & d",
        "--help",
    ],
)
def test_question_arrives_as_typed(question: str, project: Path) -> None:
    """A question is data: a $ in it is a $, and a command in it is not run."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(  # as from a shell, though the tests themselves are run by make
        ["make", "run", f"Q={question}"],
        cwd=project,
        env=inherited,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.splitlines() == ["-m", "bot", "ask", "--", question]
    assert not (project / "run").exists()
