"""How long one file may take to be read, and how much memory it may use."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a file may cost.

    Attributes:
        seconds: The longest that reading it may take.
        megabytes: The most memory that its process may use.
    """

    seconds: float = 60
    megabytes: int = 2048
