"""What the log looks like, and what never stands in it: what people asked, and the token."""

import json
import logging
import traceback
from types import TracebackType
from typing import Literal

OURS = ("bot", "index", "corpus", "root", "__main__")
_TEXT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def set_up_logging(level: str, form: Literal["text", "json"]) -> None:
    """Log to standard error, in lines of text or of JSON."""
    handler = logging.StreamHandler()
    handler.addFilter(_without_contents)
    handler.setFormatter(JsonFormatter() if form == "json" else DiscreetFormatter(_TEXT))
    logging.basicConfig(level=level, handlers=[handler])


def _without_contents(record: logging.LogRecord) -> bool:
    """Leave of a library's message only its template: its values may be what people wrote."""
    if record.name.partition(".")[0] not in OURS:
        record.msg, record.args = str(record.msg) if record.args else _shortened(record.msg), ()
    return True


def _shortened(message: object) -> str:
    """Return a message that has its values in it already up to where these may begin."""
    return str(message).partition(":")[0][:200]


class DiscreetFormatter(logging.Formatter):
    """Tells of an error its kind and its places in the code, not its words, which may be a person's."""

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802 - the library's name
        """Return the places, innermost last, and the kind of the error."""
        kind, _, places = ei
        return "".join((*traceback.format_tb(places), kind.__name__ if kind else "")).rstrip()


class JsonFormatter(DiscreetFormatter):
    """Writes each record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return time, level, name, message, and the error if there is one."""
        told = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "name": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)
