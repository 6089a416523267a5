"""What is said to whoever runs the bot: at the start, and when something was lost or damaged."""

from pathlib import Path

NOT_SAVED = "现在存不了（磁盘满了，或正被别的程序占用），请稍后再试。"


def state_unusable(path: Path, reason: str) -> str:
    """Say in one line that the state cannot be opened."""
    return f"打不开状态文件 {path}：{reason}。请检查磁盘空间、权限，以及有没有别的程序占用它。"


def state_too_new(path: Path) -> str:
    """Say that a later version wrote the state."""
    return f"状态文件 {path} 是更新的版本写的。请升级程序，或换回升级前的备份（同一文件夹里的 .backup）。"


def state_mended(aside: Path, kept: int) -> str:
    """Say that the state was damaged, and what became of it."""
    return f"状态文件损坏了：原文件留在 {aside.name}，救回{kept}条记录，其余丢失。"


def changes_mended(aside: Path) -> str:
    """Say that the record of changes was damaged, and what became of it."""
    return f"报告改动记录损坏了：原文件留在 {aside.name}，已撤下或改名的报告请重新操作。"


def state_in_use(folder: Path) -> str:
    """Say that another bot runs on this state."""
    return f"另一个机器人正在用状态文件夹 {folder}。请先停掉它，或用 telegram.state 换一个文件夹。"


def waiting_for(url: str, reason: str) -> str:
    """Say that the Bot API server cannot be reached yet."""
    return f"连不上 Bot API 服务器 {url}：{reason}。会一直重试；请检查网络，或改 telegram.base_url。"


def lost(count: int) -> str:
    """Tell administrators that answers could not be sent."""
    return f"有{count}条回答没能发出去，原因见日志。"


def replayed(count: int) -> str:
    """Say that questions of the last run are answered now."""
    return f"上次停止时有{count}条消息没处理完，现在接着处理。"


def port_taken(port: int, reason: str) -> str:
    """Say that the figures cannot be shown on a port."""
    return f"telegram.monitor_port = {port} 用不了：{reason}。请换一个端口。"


def index_mended(count: int) -> str:
    """Tell that kept parts of the index had changed on the disk."""
    return f"磁盘上有{count}处索引文件坏了，已经重建，回答不受影响。请检查磁盘。"
