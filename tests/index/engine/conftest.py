"""Both ways to run the inner loops, for every test that asks for ``loops``."""

import pytest

from index.engine.loops import NUMPY, Loops, fastest_loops


@pytest.fixture(scope="session", params=["numpy", "compiled"])
def loops(request: pytest.FixtureRequest) -> Loops:
    """The compiled loops must give what numpy's give; they are compiled once and cached."""
    chosen = NUMPY if request.param == "numpy" else fastest_loops()
    if chosen.name != request.param:
        pytest.skip("numba is not installed")
    return chosen
