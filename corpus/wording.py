"""Every sentence of the corpus that people read: why a file cannot be read, and what the command says."""

from pathlib import Path

from corpus.model import Part

PART_NAMES = {Part.REVIEW: "回顾", Part.PROBLEMS: "问题", Part.PLAN: "计划", Part.OTHER: "其他"}
UNKNOWN_WHERE = "地区不明"
COLUMNS = ("编号", "地方", "时间", "源文件", "行", "回顾", "问题", "计划", "段", "字")

EMPTY = "文件是空的"
NO_WORDS = "文件里没有文字"
TOO_NESTED = "表格或列表一层套一层，套得太深，读不了；请另存为纯文本"
NO_REPORT = "没有找到报告正文，只有目录、广告或网页菜单"
NOT_TEXT = "内容不是文本（像是文档、图片或压缩包改了后缀）；请改回原来的后缀再试"
LOCKED = "文件加了密码；请去掉密码再试"
LOCKED_WORD = "文件加了密码，或是改了后缀的旧版 .doc；请去掉密码，另存为 .docx"
BROKEN_WORD = "不是完好的 .docx 文件；请用 Word 或 WPS 打开后重新另存"
BROKEN_PDF = "不是完好的 PDF 文件；请重新下载或另存"
SCANNED = "没有文字层，像是扫描件；请先做文字识别（OCR）再试"
_SAVE_AS_UTF8 = "请用记事本或编辑器另存为 UTF-8 编码"
_OTHER_FORMATS = {
    ".doc": "旧版 Word 格式，请在 Word 或 WPS 里另存为 .docx",
    ".wps": "WPS 专有格式，请在 WPS 里另存为 .docx",
    ".rtf": "RTF 格式，请另存为 .docx",
    ".odt": "ODT 格式，请另存为 .docx",
    ".ofd": "OFD 版式文件，请转换为 .pdf 或 .docx",
    ".zip": "压缩包，请先解压",
    ".rar": "压缩包，请先解压",
    ".7z": "压缩包，请先解压",
}


def other_format(suffix: str, readable: str) -> str:
    """Say that a format is not read, what to do, and which are."""
    known = _OTHER_FORMATS.get(suffix, f"不支持 {suffix or '没有后缀的'} 文件")
    return f"{known}；能读的有 {readable}"


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


def failed(path: Path, reason: str) -> str:
    """Say that a file of the corpus could not be read."""
    return f"读不了 {path}：{reason}"


def unknown_id(report_id: str) -> str:
    """Say that no report has this id."""
    return f"没有编号为 {report_id} 的报告；用 list 查看所有编号"


def added(name: str, label: str, paragraphs: int) -> str:
    """Say what a new file holds."""
    return f"已收录 {name}：{label}，{paragraphs} 段"


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
