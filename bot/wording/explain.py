"""The lines of ``ask --explain``."""

NAMES = {
    "intent": "问的是",
    "act": "接上文",
    "combination": "几样之间",
    "operator": "还要求",
    "kind": "闲话种类",
}
TEXT = "问题"
RANKED_BY = "排序用词"


def line(name: str, value: str) -> str:
    """Say one fact of a reading."""
    return f"{name}：{value}"


def span(role: str, words: str, start: int, end: int, probability: float) -> str:
    """Tell a stretch of the question with its role."""
    return line("词段", f"{role} {words}（{start}–{end}）{probability:.2f}")


def topic(text: str, said: str, *, excluded: bool, licensed: bool) -> str:
    """Tell a thing that is looked for, and whether its absence may be claimed."""
    told = f"{text}（原话“{said}”）" if said else text
    wanted = "要没有提到的" if excluded else "要提到的"
    return line("查找", f"{told}，{wanted}，{'可以说没有' if licensed else '没有把握，不说没有'}")
