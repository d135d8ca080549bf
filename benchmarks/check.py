"""What `twoway check` costs: processor milliseconds for a made-up scenario of a given length, beside those of `twoway --version`.

Run: python benchmarks/check.py [--lines N] [-n RUNS]

The whole command is measured, the start of Python included; the least of some runs is given, the others met somebody else at work.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from long_scenario import long_scenario


def milliseconds(*arguments: str) -> float:
    """Processor time of one run of the program."""
    before = os.times()
    subprocess.run([sys.executable, "-m", "tui", *arguments], check=True, capture_output=True)
    after = os.times()
    return 1000 * (after.children_user + after.children_system - before.children_user - before.children_system)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=1500)
    parser.add_argument("-n", type=int, default=7, dest="runs")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        file = Path(folder) / "scenario.yaml"
        long_scenario(file, options.lines)
        lines = file.read_text(encoding="utf-8").count("\n")
        start = min(milliseconds("--version") for _ in range(options.runs))
        quick = min(milliseconds("check", "--quick", str(file)) for _ in range(options.runs))
        check = min(milliseconds("check", str(file)) for _ in range(options.runs))
    print(f"start alone    {start:6.0f} ms")
    print(f"check --quick  {quick:6.0f} ms, {lines} lines")
    print(f"check          {check:6.0f} ms, each phrasing heard too")


if __name__ == "__main__":
    main()
