"""Every sentence of the corpus that people read: why a file cannot be read, and what the command says."""

from collections.abc import Sequence
from pathlib import Path

from corpus.model import REPORT, Part, Report

PART_NAMES = {Part.REVIEW: "回顾", Part.PROBLEMS: "问题", Part.PLAN: "计划", Part.OTHER: "其他"}
UNKNOWN_WHERE = "地区不明"
COLUMNS = ("编号", "地方", "时间", "源文件", "行", "回顾", "问题", "计划", "段", "字")

EMPTY = "文件是空的"
NO_WORDS = "文件里没有文字"
NO_REPORT = "没有找到报告正文，只有目录、广告或网页菜单"
NOT_TEXT = "内容不是文本（像是文档、图片或压缩包改了后缀）；请改回原来的后缀再试"
LOCKED = "文件加了密码；请去掉密码再试"
LOCKED_WORD = "文件加了密码，或是改了后缀的旧版 .doc；请去掉密码，另存为 .docx"
BROKEN_WORD = "不是完好的 .docx 文件；请用 Word 或 WPS 打开后重新另存"
BROKEN_PDF = "不是完好的 PDF 文件；请重新下载或另存"
SCANNED = "没有文字层，像是扫描件；请先做文字识别（OCR）再试"
_SAVE_AS_UTF8 = "请用记事本或编辑器另存为 UTF-8 编码"
BIG5 = f"像是 Big5（大五码）编码的繁体文字，不猜着读；{_SAVE_AS_UTF8}"
BROKEN_WORKBOOK = "不是完好的 .xlsx 文件，或加了密码；请用 Excel 或 WPS 打开后重新另存"
BROKEN_OFD = "不是完好的 .ofd 文件；请重新下载，或转换为 .pdf"
BROKEN_OFFICE = "转换程序读不了这个文件；请在 Word 或 WPS 里另存为 .docx"
NO_PAGE = "里面没有网页正文；请重新保存网页"
_OLD_FORMATS = {".doc": "旧版 Word 格式", ".wps": "WPS 专有格式"}
TOO_DEEP = "内容嵌套太深，没有读；请检查文件"
_OTHER_FORMATS = {
    ".rtf": "RTF 格式，请另存为 .docx",
    ".odt": "ODT 格式，请另存为 .docx",
    ".xls": "旧版 Excel 格式，请另存为 .xlsx",
    ".zip": "压缩包，请先解压，或发给机器人",
    ".rar": "压缩包，请先解压",
    ".7z": "压缩包，请先解压",
}


def other_format(suffix: str, readable: str) -> str:
    """Say that a format is not read, what to do, and which are."""
    known = _OTHER_FORMATS.get(suffix, f"不支持 {suffix or '没有后缀的'} 文件")
    return f"{known}；能读的有 {readable}"


def no_program(suffix: str) -> str:
    """Say that nothing on this machine reads an old format, and what to do."""
    kind = _OLD_FORMATS.get(suffix, suffix)
    return f"{kind}，请在 Word 或 WPS 里另存为 .docx；本机装了 LibreOffice 就能直接读"


def too_large(size: int, limit: int) -> str:
    """Say that a file is over the limit, both in bytes."""
    return f"文件有 {size:,} 字节，超过上限 {limit:,} 字节；请拆小，或调高设置里的上限"


def too_large_unpacked(size: int, limit: int) -> str:
    """Say that what a file packs is over the limit, both in bytes."""
    return f"解开后有 {size:,} 字节，超过上限 {limit:,} 字节"


def cannot_open(reason: str | None) -> str:
    """Say that the system refuses to open a file."""
    return f"打不开文件（{reason}）"


def no_encoding(at: int) -> str:
    """Say at which byte, from 0, a text fits no encoding."""
    return f"第 {at} 字节起不是 UTF-8、UTF-16 或 GB18030 文字；{_SAVE_AS_UTF8}"


def false_mark(encoding: str, at: int) -> str:
    """Say at which byte, from 0, a text breaks the encoding that its first bytes promise."""
    return f"文件开头写明是 {encoding.upper()}，但第 {at} 字节不合；{_SAVE_AS_UTF8}"


def null_byte(at: int) -> str:
    """Say at which byte, from 0, a file shows that it is no text."""
    return f"第 {at} 字节是空字节，内容不是文本；{_SAVE_AS_UTF8}"


def false_charset(name: str, reason: str) -> str:
    """Say that a page is not in the encoding it declares."""
    return f"网页写明编码是 {name}，但{reason}"


def same_as(name: str) -> str:
    """Say that another file holds the same."""
    return f"内容与 {name} 相同，没有重复收录"


def same_text(first: int, last: int, name: str) -> str:
    """Say that a report of a file, on these lines, says what another file says."""
    return f"第{first}–{last}行与 {name} 里的报告文字相同，只算一份"


def too_slow(seconds: float) -> str:
    """Say that a file takes too long."""
    return f"读了 {seconds:g} 秒还没有读完，不再读；请检查文件，或调高设置里的 read_seconds"


def too_heavy(megabytes: int) -> str:
    """Say that a file needs too much memory, or stopped the process that read it."""
    told = f"读它要用的内存超过上限 {megabytes} MB，或使读取程序中断，没有读"
    return f"{told}；请检查文件，或调高设置里的 read_megabytes"


def unexpected(name: str) -> str:
    """Say that a file made its reader fail in a way nobody thought of."""
    return f"读取时出错（{name}），没有读；请换一种格式另存再试"


def same_name(folder: Path) -> str:
    """Say that the folder has a file of this name."""
    return f"{folder} 里已有同名文件；请改名再试"


def cannot_keep(folder: Path, reason: str | None) -> str:
    """Say that the system refuses to write into a folder."""
    return f"存不进 {folder}（{reason}）"


def missing(path: Path) -> str:
    """Say that a path does not exist."""
    return f"{path}: 没有这个文件或文件夹"


def not_verbatim(block_id: str, line: int) -> str:
    """Say that a block is not what its line says."""
    return f"{block_id}: 第{line}行与源文件不符"


def not_covered(source: str, line: int) -> str:
    """Say that the words of a line do not all stand in exactly one block."""
    return f"{source}: 第{line}行的文字没有恰好收进一段"


def proved(reports: int, blocks: int) -> str:
    """Say how much was checked and held."""
    return f"{reports} 份报告、{blocks} 段，逐字核对无误"


def counted(reports: int) -> str:
    """Say how many reports there are."""
    return f"{reports} 份报告"


def failed(path: Path, reason: str, *, partly: bool = False) -> str:
    """Say that a file of the corpus could not be read, or not all of it."""
    return f"{'没有读全' if partly else '读不了'} {path}：{reason}"


def pictured(pages: Sequence[int]) -> str:
    """Say which pages of a file, counted from 1, are pictures without text."""
    return f"第{_listed(pages)}页是图片，没有文字层，其中的内容没有读到；请先做文字识别（OCR）"


def unsure_part(source: str, line: int, heading: str) -> str:
    """Say that nothing tells surely which part a section is."""
    return f"{source}: 第{line}行“{heading}”一节分不清是回顾还是计划，按“其他”收录"


def not_put_in(name: str) -> str:
    """Say that a file inside of a Word file is not read."""
    return f"插入的内容 {name} 没有读到；请在 Word 里打开后另存为 .docx"


def digits_lost(name: str, page: int, lost: str) -> str:
    """Say what another reader sees on a page, counted from 1, and no block holds."""
    return f"{name}: 第{page}页有文字没有收进任何一段（另一种读法看到）：{lost}"


def page_count_differs(name: str) -> str:
    """Say that a file cannot be proved, as the other reader does not open it."""
    return f"{name}: 另一种读法打不开这个文件，数字没有核对"


def _listed(numbers: Sequence[int]) -> str:
    shown = "、".join(map(str, numbers[:20]))
    return f"{shown}…共{len(numbers)}" if len(numbers) > 20 else shown


def unknown_id(report_id: str) -> str:
    """Say that no report has this id."""
    return f"没有编号为 {report_id} 的报告；用 list 查看所有编号"


def added(name: str, report: Report) -> str:
    """Say what a new file holds."""
    other = "" if report.genre == REPORT else f"，是{report.genre}，不是工作报告，不计入地方数"
    return f"已收录 {name}：{report.place.label}，{len(report.paragraphs)} 段{other}"


def not_counted(source: str, label: str, genre: str) -> str:
    """Say that a text is no report on work."""
    return f"{source}（{label}）是{genre}，不是工作报告：没有检索，也不计入地方数；要一起检索，加 --others"


def refused(path: Path, reason: str) -> str:
    """Say that a new file was not taken in."""
    return f"没有收录 {path}：{reason}"


def place_of(part: Part, line: int) -> str:
    """Say in which part and line a block stands."""
    return f"〔{PART_NAMES[part]} · 第{line}行〕"


def lines_of(source: str, first: int, last: int) -> str:
    """Say which lines of which file a report is."""
    return f"{source} 第{first}–{last}行"


def time_of(year: int | None, half: int | None) -> str:
    """Say a report's time as briefly as a table has room for."""
    return str(year or "—") + {1: "上", 2: "下"}.get(half or 0, "")
