"""Run the real program under faults: ``python -m tests.soak --minutes 5 --inputs 20000``; ``make soak``.

People ask, the program is killed and started again, Telegram and the disk make trouble. At the end everybody
must have exactly one answer to each question. Beside it, random inputs go into all that hears people.
"""

import argparse
import asyncio
import contextlib
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.botapi import BotApiServer
from tests.e2e.program import Program
from tests.soak.faults import Faults
from tests.soak.fuzz import fuzz
from tests.soak.people import Asker, gather

SETTINGS = {"TELEGRAM__PER_MINUTE": "0"}
TO_SETTLE = 300.0
"""Seconds in which the last answers must come when the trouble is over."""


async def soak(folder: Path, *, seconds: float, people: int, seed: int) -> dict[str, int]:
    """Let people ask for so long under faults, and return what became of their questions."""
    chance = random.Random(seed)
    async with BotApiServer() as server:
        askers, faults = gather(server, people, seed), Faults(server, chance)
        until = asyncio.get_running_loop().time() + seconds
        asking = [asyncio.create_task(asker.live(until)) for asker in askers]
        kills = 0
        while asyncio.get_running_loop().time() < until:
            await live(Program(server, folder=folder, settings=SETTINGS), faults)
            kills += 1
        unmet = len(server.world.faults)
        server.world.faults.clear()
        async with Program(server, folder=folder, settings=SETTINGS) as program:
            await _settle(askers)
            for task in asking:
                task.cancel()
            tracebacks = program.log.count("Traceback")
            await program.stop()
    for person in (one for one in askers if one.tally() != (0, 0)):
        ids = [message.id for message in person.answers()]
        sys.stderr.write(f"{person.chat.user.first_name}: asked {person.asked}, answered {ids}\n")
    lost, doubled = (sum(counts) for counts in zip(*(asker.tally() for asker in askers), strict=True))
    asked, answered = sum(len(one.asked) for one in askers), sum(len(one.answers()) for one in askers)
    return {
        "asked": asked, "answered": answered, "lost": lost, "doubled": doubled, "kills": kills,
        "faults": sum(faults.injected.values()) - unmet, "tracebacks": tracebacks, **faults.injected,
    }  # fmt: skip


async def live(program: Program, faults: Faults) -> None:
    """Start a program, and kill it while it starts or some moments later."""
    starting = asyncio.create_task(program.__aenter__())
    in_the_midst = faults.chance.random() < 0.4
    await asyncio.wait({starting}, timeout=faults.chance.uniform(0.3, 3) if in_the_midst else None)
    if starting.done():
        starting.result()
        await trouble(program, faults, faults.chance.uniform(0.05, 2))
    starting.cancel()
    await program.kill()


async def trouble(program: Program, faults: Faults, seconds: float) -> None:
    """Inject faults for a while."""
    end = asyncio.get_running_loop().time() + seconds
    while asyncio.get_running_loop().time() < end:
        await faults.inject(program)
        await asyncio.sleep(0.05)


async def _settle(askers: list[Asker]) -> None:
    with contextlib.suppress(TimeoutError):
        world = askers[0].chat.world
        await world.transcript.until(
            lambda: all(len(one.answers()) >= len(one.asked) for one in askers), within=TO_SETTLE
        )
    await asyncio.sleep(2)  # what is too much would come now


def main() -> int:
    """Soak and fuzz, print a table, and fail if anything was lost, doubled or broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--minutes", default=5.0, type=float)
    parser.add_argument("--people", default=30, type=int)
    parser.add_argument("--inputs", default=20_000, type=int, help="random inputs; 1000000 for all of them")
    parser.add_argument("--seed", default=int(time.time()), type=int)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        told = asyncio.run(
            soak(Path(folder), seconds=options.minutes * 60, people=options.people, seed=options.seed)
        )
    told |= fuzz(options.inputs, seed=options.seed)
    print(f"| seed {options.seed} | |\n| --- | ---: |")
    print("\n".join(f"| {name} | {count:,} |" for name, count in told.items()))
    return int(any(told[name] for name in ("lost", "doubled", "tracebacks", "broken inputs")))


if __name__ == "__main__":
    sys.exit(main())
