"""Settings are read from a clean environment: what the machine exports must not change a test."""

import os
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _clean_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("REPORTBOT_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
