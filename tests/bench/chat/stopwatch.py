"""CPU time by part of the program: each part without the parts that it calls."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from typing import Any


class Stopwatch:
    """Counts the CPU seconds of the functions it is put around, in whatever thread they run.

    CPU time, not wall time: a thread that waits for another one to let go of Python costs nothing.
    """

    def __init__(self) -> None:
        self._seconds: dict[str, float] = defaultdict(float)
        self._in_main = 0.0
        self._lock = threading.Lock()
        self._open = threading.local()

    def around(self, part: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function, its time counted for ``part``."""

        @wraps(function)
        def timed(*args: Any, **kwargs: Any) -> Any:
            stack: list[float] = self._open.__dict__.setdefault("stack", [])
            stack.append(0.0)
            begin = time.thread_time()
            try:
                return function(*args, **kwargs)
            finally:
                spent = time.thread_time() - begin
                self._count(part, spent - stack.pop())
                if stack:
                    stack[-1] += spent

        return timed

    def read(self) -> dict[str, float]:
        """Return the seconds of each part so far, and what is left of the main and of other threads.

        To be called in the main thread.
        """
        with self._lock:
            seconds, in_main = dict(self._seconds), self._in_main
        main, whole = time.thread_time(), time.process_time()
        others = whole - main - (sum(seconds.values()) - in_main)
        return seconds | {"main thread": main - in_main, "other threads": others}

    def _count(self, part: str, seconds: float) -> None:
        with self._lock:
            self._seconds[part] += seconds
            if threading.current_thread() is threading.main_thread():
                self._in_main += seconds
