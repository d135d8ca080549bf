"""How fast a whole play-test is: 1,000 plays of a scenario of 1,000 lines, on one process and on two, and the memory that plays take.

Run: python benchmarks/campaign.py [--plays N] [--lines N]

Each campaign runs in a process of its own, hearing nothing beforehand. CPU seconds say what a machine of one's own would take; the wall
clock depends on who else is there, so the speed-up is also given as it follows from the work: that of one process over half of that of two.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from long_scenario import long_scenario

ALONE = """
import json, os, resource, sys, time
from pathlib import Path
from tui.authoring.playtest.campaign import run
from tui.authoring.playtest.company import Campaign
from tui.scenario.library import load, load_bank

def main():
    file, plays, jobs = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    campaign = Campaign(load(file).scenario, load_bank(), plays, 1)
    began, wall = os.times(), time.perf_counter()
    tally = run(campaign, jobs)
    wall, ended = time.perf_counter() - wall, os.times()
    kilobytes = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    moves = sum(record.moves for record in tally.players.values())
    print(json.dumps({"cpu": sum(ended[:4]) - sum(began[:4]), "wall": wall, "mb": kilobytes / 1024, "moves": moves}))

if __name__ == "__main__":
    main()
"""


class Run(NamedTuple):
    """One campaign."""

    cpu: float
    """Seconds of all its processes."""
    wall: float
    mb: float
    """Greatest memory of any of its processes."""
    moves: int


def campaign(program: Path, file: Path, plays: int, jobs: int) -> Run:
    """Play it in a fresh interpreter."""
    arguments = [sys.executable, str(program), str(file), str(plays), str(jobs)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    return Run(**json.loads(done.stdout))


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--plays", type=int, default=1000)
    options.add_argument("--lines", type=int, default=1000)
    given = options.parse_args()
    with TemporaryDirectory() as folder:
        program = Path(folder) / "alone.py"
        program.write_text(ALONE, encoding="utf-8")
        file = long_scenario(Path(folder) / "scenario.yaml", given.lines)
        campaign(program, file, 1, 1)  # compiles the scenario
        one, two = campaign(program, file, given.plays, 1), campaign(program, file, given.plays, 2)
        print(f"{given.plays:,} plays of {len(file.read_text(encoding='utf-8').splitlines()):,} lines, {one.moves:,} moves")
        print(f"  one process     {one.cpu:5.1f} CPU s, {one.moves / one.cpu:,.0f} moves a CPU second")
        print(f"  two processes   {two.cpu:5.1f} CPU s together: {2 * one.cpu / two.cpu:.2f} times as fast by the work, ", end="")
        print(f"{one.wall / two.wall:.2f} by the clock")
        print("  memory          ", end="")
        for times in (1, 2, 4):
            run = campaign(program, file, times * given.plays, 1)
            print(f"{run.mb:.0f} MB for {times * given.plays:,} plays{', ' if times < 4 else ''}", end="", flush=True)
        print()


if __name__ == "__main__":
    main()
