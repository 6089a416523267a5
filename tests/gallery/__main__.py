"""``python -m tests.gallery [NAME…]``: hold the conversations and photograph them, light and dark."""

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.botapi import BotApiServer
from tests.e2e.program import ROOT, Program
from tests.gallery.chromium import NoChromiumError, find_chromium, photograph
from tests.gallery.page import render_page
from tests.gallery.scenes import ADMIN, SCENES

FOLDER = ROOT / "docs/gallery"


async def make_gallery(names: list[str]) -> None:
    """Write ``docs/gallery/NAME.png`` and ``NAME-dark.png`` for each scene."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        settings = {"TELEGRAM__ADMINS": str(ADMIN)}
        async with BotApiServer() as server, Program(server, folder=Path(folder), settings=settings):
            for name in names:
                screen = await SCENES[name](server)
                for suffix in ("", "-dark"):
                    page = render_page(screen, server.world, dark=bool(suffix))
                    picture = FOLDER / f"{name}{suffix}.png"
                    await asyncio.to_thread(photograph, page, picture)
                    print(picture.relative_to(ROOT))


def main() -> int:
    try:
        find_chromium()
    except NoChromiumError as exc:
        print(exc, file=sys.stderr)
        return 2
    names = sys.argv[1:] or list(SCENES)
    if unknown := [name for name in names if name not in SCENES]:
        print(f"no scene {unknown[0]!r}; there are: {' '.join(SCENES)}", file=sys.stderr)
        return 2
    asyncio.run(make_gallery(names))
    return 0


if __name__ == "__main__":
    sys.exit(main())
