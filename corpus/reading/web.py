"""Read .html files: the article of a page without what stands around it; the only one to import bs4."""

import re
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from corpus import wording
from corpus.errors import SourceError
from corpus.reading.drawn import Drawn
from corpus.reading.plain import decode, split_lines
from corpus.reading.rows import heads_part, row_of

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_CHINESE = {"gb2312": "gb18030", "gbk": "gb18030"}
_AROUND = [
    *(
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "footer",
        "aside",
        "form",
        "button",
        "iframe",
        "select",
    ),
    *("input", "svg", "object", "map", "menu", "dialog"),
    *("rt", "rp", "rtc"),  # how characters are said, set over them
]
_AROUND_NAMES = re.compile(
    r"(?:^|[-_\s])(?:nav\w*|menu\w*|bread\w*|crumbs?|location|position|footer\w*|foot|\w*share\w*|side\w*|tool\w*|"
    r"copyright|related|recommend\w*|pag(?:er|ing|ination)|login|search\w*|advert\w*|ads?|banner|qr\w*|print\w*|"
    r"fontsize|topbar|top|header|hidden|links?)(?:$|[-_\s])",
    re.IGNORECASE,
)
_BLOCKS = {
    *(
        "address",
        "article",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "header",
    ),
    *(
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
    ),
    *("th", "thead", "tr", "ul"),
}
_SENTENCE_END = re.compile(r"[。；！？：，]")
_DEEPEST = 200  # tags in each other; pages that people see have some thirty
_MOST = 0.9  # share of a page's prose that its article holds


def read_web(path: Path, data: bytes) -> Drawn:
    """Return the lines of a page's article, its heading first, and all else that the page says around them.

    Raises:
        SourceError: Its bytes are not what it says, or its text tells, they are; or its tags stand in each
            other too deep.
    """
    page = BeautifulSoup(_decode(path, data), "lxml")
    if _depth(page) > _DEEPEST:
        raise SourceError(path, wording.TOO_DEEP)
    title, texts = _title(page), page.find_all(string=True)
    around = [str(tag.get("content") or "") for tag in page.find_all("meta")]
    _drop_around(page)
    article = _article(page)
    inside = set(map(id, article.find_all(string=True)))
    around += [str(text) for text in texts if id(text) not in inside]
    lines = _lines(article)
    return Drawn(
        lines if not title or title in lines[:10] else [title, *lines],
        around=[words for text in around if (words := " ".join(text.split()))],
    )


def _depth(page: BeautifulSoup) -> int:
    """Return how many tags stand in each other at most."""
    depths = {id(page): 0}
    for tag in page.descendants:
        if isinstance(tag, Tag) and tag.parent is not None:
            depths[id(tag)] = depths.get(id(tag.parent), 0) + 1
    return max(depths.values())


def rows_of(text: str) -> list[str]:
    """Return the rows of a table that stands in a text of another format, a tab between their cells."""
    return _lines(BeautifulSoup(text, "lxml"))


def _decode(path: Path, data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii").lower() if declared else ""
    try:
        return data.decode(_CHINESE.get(name, name)) if name else decode(path, data)
    except (LookupError, UnicodeDecodeError):
        try:
            return decode(path, data)
        except SourceError as exc:
            raise SourceError(path, wording.false_charset(name, exc.reason)) from exc


def _title(page: BeautifulSoup) -> str:
    """Return the headline: the page's only h1, or what its maker wrote into the head."""
    headlines = [words for tag in page.find_all("h1") if (words := " ".join(tag.get_text().split()))]
    meta = page.find("meta", attrs={"name": re.compile("^ArticleTitle$", re.IGNORECASE)})
    written = str(meta.get("content") or "").strip() if isinstance(meta, Tag) else ""
    return written or (headlines[0] if len(set(headlines)) == 1 else "")


def _drop_around(page: BeautifulSoup) -> None:
    """Take menus, scripts and the like out of a page; nothing that holds half of its prose is one of them."""
    half = _prose(page) / 2
    for tag in page.find_all(_AROUND):
        tag.decompose()
    for tag in [tag for tag in page.descendants if isinstance(tag, Tag)]:
        if tag.decomposed or tag.name in ("html", "body"):
            continue
        names = " ".join([*(tag.get("class") or []), str(tag.get("id") or "")])
        hidden = "display:none" in str(tag.get("style") or "").replace(" ", "")
        if (hidden or _AROUND_NAMES.search(names)) and _prose(tag) < half:
            tag.decompose()


def _article(page: BeautifulSoup) -> Tag:
    """Return the innermost tag that holds nearly all prose outside links."""
    article: Tag = page.body or page
    needed = _MOST * _prose(article)
    while True:
        inner = [
            child for child in article.children if isinstance(child, Tag) and _prose(child) >= needed > 0
        ]
        if not inner or inner[0].name in ("p", "span", "font", "table", "tbody", "tr", "td"):
            return article
        article = inner[0]


def _prose(tag: Tag) -> int:
    """Return how many characters of sentences stand in a tag, outside links."""
    words = 0
    for text in tag.find_all(string=True):
        if (
            not isinstance(text, PreformattedString)
            and _SENTENCE_END.search(text)
            and not text.find_parent("a")
        ):
            words += len(text.strip())
    return words


def _lines(article: Tag) -> list[str]:
    text = "".join(_pieces(article))
    lines = (re.sub(r"[ \xa0]+", " ", line).strip() for line in split_lines(text))
    return [line for line in lines if line]


def _pieces(tag: Tag) -> Iterator[str]:
    """Yield the text of a tag, a line break around every block and a tab between the cells of a row."""
    for child in tag.children:
        if isinstance(child, Tag) and (row := _row(child)):
            yield f"\n{row}\n"
        elif isinstance(child, Tag):
            edge = "\n" if child.name in _BLOCKS or child.name == "br" else ""
            yield edge
            yield from _pieces(child)
            yield edge
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield child if child.find_parent("pre") else re.sub(r"\s+", " ", child)


def _row(tag: Tag) -> str:
    """Return the cells of a table's row on one line, ``""`` for any other tag."""
    if tag.name != "tr":
        return ""
    cells = [cell.get_text() for cell in tag.find_all(["td", "th"])]
    return "" if heads_part(cells) else row_of(cells)
