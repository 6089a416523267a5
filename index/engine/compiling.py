"""Compiles inner loops with numba; the one file that needs it."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

_Loop = TypeVar("_Loop", bound=Callable[..., Any])


def compiled(loop: _Loop) -> _Loop:
    """Compile a loop when it first runs; the machine code is kept beside its file, or in the user's cache."""
    return cast("_Loop", njit(cache=True, nogil=True, error_model="numpy")(loop))
