"""The progress bar: there when work takes long, unseen otherwise."""

import re
import sys
import time

import pytest

from bot.progress import PATIENCE, progress_bar


def test_quick_work_shows_nothing_and_loads_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Answers within half a second leave no time for a bar, nor for the library that draws it."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setitem(sys.modules, "bot.screen", None)

    with progress_bar("建立索引", clock=lambda: 0.0) as progress:
        progress(1, 2)

    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("terminal", "shown"), [(True, True), (False, False)])
def test_slow_work_shows_a_bar_on_a_terminal_alone(
    terminal: bool, shown: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log file full of bars helps nobody."""
    times = iter([0.0, PATIENCE + 1])
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)

    with progress_bar("建立索引", clock=lambda: next(times, PATIENCE + 1)) as progress:
        progress(1, 2)
        progress(2, 2)

    assert ("建立索引" in capsys.readouterr().err) is shown


def test_a_long_build_tells_how_fast_it_goes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever waits for a hundred thousand paragraphs wants to know whether to wait."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    with progress_bar("建立索引", clock=iter([0.0, *[PATIENCE + 1] * 9]).__next__) as progress:
        for done in range(1, 4):
            progress(done * 1000, 5000)
            time.sleep(0.01)

    assert re.search(r"每秒\d+段", capsys.readouterr().err)
