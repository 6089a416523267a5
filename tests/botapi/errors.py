"""What the server refuses, in its own words.

ApiError    a method failed: HTTP status, description, and what to do (wait, or use another chat id)
"""


class ApiError(Exception):
    """A method was refused; ``status`` is both the HTTP status and ``error_code``.

    Attributes:
        retry_after: Seconds to wait, for 429 only.
        migrate_to: The supergroup that a group became, for one kind of 400 only.
    """

    def __init__(
        self, status: int, description: str, *, retry_after: int | None = None, migrate_to: int | None = None
    ) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.retry_after = retry_after
        self.migrate_to = migrate_to

    @property
    def parameters(self) -> dict[str, int]:
        """Return the answer's ``parameters``, empty for most errors."""
        values = {"retry_after": self.retry_after, "migrate_to_chat_id": self.migrate_to}
        return {name: value for name, value in values.items() if value is not None}


def bad_request(reason: str) -> ApiError:
    """Return a 400 as the server words it: codes stay, other reasons lose their first capital."""
    is_code = reason.replace("_", "").isalnum() and reason == reason.upper()
    return ApiError(400, "Bad Request: " + (reason if is_code else reason[:1].lower() + reason[1:]))


def forbidden(reason: str) -> ApiError:
    return ApiError(403, f"Forbidden: {reason}")


def too_many_requests(seconds: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
