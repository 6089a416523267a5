"""Reports and answers made by hand, small enough to compare what is rendered from them whole."""

from dataclasses import replace

from corpus.model import Block, Paragraph, Part, Place, Report
from index.model import Answer, Excerpt, FigureRow, Intent, Reading, Stated, Tier, Topic


def make_report(key: str, label: str, *lines: str, kind: str = "镇", part: Part = Part.REVIEW) -> Report:
    """Return a report of the first half of 2023 with one paragraph a line, numbered from 1."""
    name = label.split("（", maxsplit=1)[0]
    blocks = tuple(
        Paragraph(
            report_id=key,
            number=number,
            part=part,
            section_path=("一、抓产业，促融合",),
            source=f"{key}.txt",
            line=number + 10,
            start=0,
            end=len(line),
            raw=line,
        )
        for number, line in enumerate(lines, start=1)
    )
    return Report(
        id=key,
        place=Place(label=label, name=name, kind=kind),
        year=2023,
        half=1,
        title="",
        source=f"{key}.txt",
        first_line=11,
        last_line=10 + len(lines),
        blocks=blocks,
    )


def excerpt_of(block: Block, word: str = "") -> Excerpt:
    """Return the whole block as an excerpt, each ``word`` in it marked."""
    starts = [at for at in range(len(block.raw)) if word and block.raw.startswith(word, at)]
    marks = tuple((at, at + len(word)) for at in starts)
    return Excerpt(block=block, start=block.start, end=block.end, text=block.text, marks=marks)


HAIYAN = make_report(
    "haiyan", "海宴镇（台山市）", "渔船管控到位，渔船管控有力。", "加强渔船管控。", "接待游客9万人次。"
)
BAISHA = make_report("baisha", "白沙镇（台山市）", "落实渔船管控。", "接待游客XX万人次。")
FENKOU = make_report("fenkou", "汾口镇（淳安县）", "渔业船舶安全管理常抓不懈。", "游客不断。")
ZHUJI = make_report("zhuji", "XX街道（诸暨市）", "发展夜市。", kind="街道")
REPORTS = (HAIYAN, BAISHA, FENKOU, ZHUJI)

VISITORS = Topic(text="游客", literal=("游客",))
FISHING = Topic(text="渔船管控", literal=("渔船管控",))


def state(report: Report, *numbers: int, word: str = "", mentions: int = 0, **more: object) -> Stated:
    """Return a report's evidence: its paragraphs with these numbers, ``word`` marked."""
    excerpts = tuple(excerpt_of(report.blocks[number - 1], word) for number in numbers)
    return replace(Stated(report=report, mentions=mentions, excerpts=excerpts), **more)


def which_answer() -> Answer:
    """哪些镇提到渔船管控: two do, one says it in other words, one is silent."""
    haiyan = state(HAIYAN, 1, 2, word="渔船管控", mentions=3)
    baisha = state(BAISHA, 1, word="渔船管控", mentions=1)
    fenkou = state(FENKOU, 1, word="渔业船舶安全", mentions=1, tier=Tier.SYNONYM, words=("渔业船舶安全",))
    return Answer(
        question="哪些镇提到渔船管控？",
        reading=Reading(intent=Intent.WHICH, topics=(FISHING,), query="渔船管控"),
        scope=REPORTS,
        stated=(haiyan, baisha),
        related=(fenkou,),
        absent=(FENKOU, ZHUJI),
        ranked=(*haiyan.excerpts, *baisha.excerpts, *fenkou.excerpts),
    )


def figures_answer() -> Answer:
    """各镇接待了多少游客: one gives the figure, one masks it, one has none, one is silent."""
    given = FigureRow(
        what="接待游客",
        value="9万",
        unit="人次",
        change="同比增长50%",
        period="上半年",
        excerpt=excerpt_of(HAIYAN.blocks[2], "9万"),
    )
    masked = FigureRow(
        what="接待游客", value="XX万", unit="人次", masked=True, excerpt=excerpt_of(BAISHA.blocks[1], "XX万")
    )
    stated = (
        state(HAIYAN, 3, word="9万", rows=(given,)),
        state(BAISHA, 2, word="XX万", rows=(masked,)),
        state(FENKOU, 2, word="游客"),
    )
    return Answer(
        question="各镇接待了多少游客？",
        reading=Reading(
            intent=Intent.FIGURES, topics=(Topic(text="游客", literal=("游客",)),), query="接待 游客"
        ),
        scope=REPORTS,
        stated=stated,
        absent=(ZHUJI,),
        ranked=tuple(excerpt for one in stated for excerpt in one.excerpts),
    )
