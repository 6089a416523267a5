"""A place in HTML bytes, and the small things that can be read there."""

from dataclasses import dataclass

SPACES = b" \t\r\n\0\v"
LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = b"0123456789"
NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}


@dataclass
class Cursor:
    """A place ``at`` in ``data``, whose last byte is a zero that stands for the end."""

    data: bytes
    at: int = 0

    @property
    def byte(self) -> bytes:
        return self.data[self.at : self.at + 1]

    @property
    def ended(self) -> bool:
        return self.byte == b"\0"

    def take_until(self, stops: bytes) -> bytes:
        """Read up to a white space, the end or one of ``stops``."""
        start = self.at
        while self.data[self.at] not in SPACES + stops:
            self.at += 1
        return self.data[start : self.at]

    def take_while(self, allowed: bytes) -> bytes:
        start = self.at
        while self.data[self.at] in allowed:
            self.at += 1
        return self.data[start : self.at]

    def skip_spaces(self) -> None:
        self.take_while(SPACES.replace(b"\0", b""))

    def take_reference(self) -> str | None:
        """Read ``&lt;`` or ``&#60;`` (``;`` may be missing); None, and nothing read, at anything else."""
        start = self.at
        decoded = self._reference() if self.byte == b"&" else None
        if decoded is None:
            self.at = start
        elif self.byte == b";":
            self.at += 1
        return decoded

    def _reference(self) -> str | None:
        start = self.at
        self.at += 1
        if self.byte != b"#":
            return NAMED.get(self.take_while(LETTERS))
        self.at += 1
        hexadecimal = self.byte == b"x"
        self.at += hexadecimal
        digits = self.take_while(DIGITS + b"abcdefABCDEF" if hexadecimal else DIGITS)
        code = int(digits or b"0", 16 if hexadecimal else 10)
        return chr(code) if 0 < code < 0x10FFFF and self.at - start < 10 else None
