"""Links in messages: which the server keeps, and how it writes them (TDLib, ``LinkManager``)."""

import re

_USER_LINK = re.compile(r"tg:(?://)?user/?\?(?:.*&)?id=(\d+)", re.IGNORECASE)
_SCHEME = re.compile(r"(https?|ton|tg|tonsite)://|(tg|ton):", re.IGNORECASE)
_NOT_IN_HOST = re.compile(r"[\x00-\x20\x7f]")


def user_of_link(url: str) -> int:
    """Return the user that ``tg://user?id=…`` names, 0 for any other link."""
    match = _USER_LINK.match(url)
    return int(match[1]) if match else 0


def check_link(url: str) -> str:
    """Return the link as the server keeps it, ``""`` for one that it drops."""
    scheme = _SCHEME.match(url)
    if not scheme and re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://", url):
        return ""
    name = (scheme[1] or scheme[2]).lower() if scheme else "http"
    rest = url[scheme.end() :] if scheme else url
    if name == "tg":
        return f"tg://{rest}"
    cut = re.search(r"[/?#]", rest)
    place = cut.start() if cut else len(rest)
    return _web_link(name, rest[:place], rest[place:])


def _web_link(scheme: str, authority: str, path: str) -> str:
    user, at, host_port = authority.rpartition("@")
    match = re.fullmatch(r"(\[[^\]]*\]|[^:]*)(?::(\d+))?", host_port)
    if not match or not match[1] or _NOT_IN_HOST.search(authority):
        return ""
    host, port = match[1].lower(), match[2]
    if port and not 0 < int(port) < 65536:
        return ""
    if "." not in host and not host.startswith("[") and scheme.startswith("http"):
        return ""
    tail = path if path.startswith("/") else "/" + path
    spaced = "".join(f"%{ord(char):02X}" if char <= " " else char for char in tail)
    return f"{scheme}://{user}{at}{host}{':' + port if port else ''}{spaced}"
