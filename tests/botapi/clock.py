"""The server's clock, which a test can put forward."""

import time
from dataclasses import dataclass


@dataclass
class Clock:
    """Real time, plus the seconds that a test let pass at once."""

    ahead: float = 0.0

    def now(self) -> float:
        """Return seconds since 1970."""
        return time.time() + self.ahead

    def monotonic(self) -> float:
        return time.monotonic() + self.ahead

    def advance(self, seconds: float) -> None:
        self.ahead += seconds
