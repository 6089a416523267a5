"""Pictures of pages, taken by Chromium without a window."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from PIL import Image

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HOW_TO_GET_IT = (
    "The gallery needs Chromium and Chinese type; on Debian: "
    "apt-get install chromium fonts-noto-cjk fonts-noto-color-emoji"
)
OUTSIDE = (255, 0, 254)  # the colour of the page outside the phone's screen
WIDTH, HEIGHT, SCALE = 412, 4000, 2
SECONDS = 120
FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-dev-shm-usage", "--disable-extensions", "--hide-scrollbars", "--no-first-run"),
    *(f"--window-size={WIDTH},{HEIGHT}", f"--force-device-scale-factor={SCALE}"),
)


class NoChromiumError(RuntimeError):
    """No browser was found; the message says how to get one."""


def find_chromium() -> str:
    """Return the path of a browser; raise NoChromiumError."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    raise NoChromiumError(HOW_TO_GET_IT)


def photograph(page: str, picture: Path) -> None:
    """Write the page's screen as a PNG, cut to the height of what it shows."""
    with tempfile.TemporaryDirectory() as folder:
        source, raw = Path(folder) / "page.html", Path(folder) / "raw.png"
        source.write_text(page, encoding="utf-8")
        command = [find_chromium(), *FLAGS, f"--user-data-dir={folder}/profile", f"--screenshot={raw}"]
        subprocess.run([*command, source.as_uri()], check=True, capture_output=True, timeout=SECONDS)
        with Image.open(raw) as shot:
            cut(shot.convert("RGB")).quantize(256, dither=Image.Dither.NONE).save(picture, optimize=True)


def cut(shot: Image.Image) -> Image.Image:
    """Take away the rows and columns that lie outside the screen."""
    width = SCALE * WIDTH
    rows = [y for y in range(shot.height) if shot.getpixel((width // 2, y)) != OUTSIDE]
    return shot.crop((0, rows[0], min(width, shot.width), rows[-1] + 1))
