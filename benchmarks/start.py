"""What the way to the lobby costs against a bare Textual app.

    python benchmarks/start.py --harness FILE --bare FILE [-n PAIRS]

The harness is a program that runs others in a pty and has `pair --a A --b B --until TEXT -n N --max-ratio R`; the bare app is any
minimal Textual program that shows READY. The median ratio of CPU seconds at the ready lobby should be at most 1.3.
"""

import argparse
import subprocess
import sys
from pathlib import Path

MOST_RATIO = 1.3


def main() -> int:
    """Compare; returns the harness's exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--harness", type=Path, required=True)
    parser.add_argument("--bare", type=Path, required=True)
    parser.add_argument("-n", type=int, default=9, dest="pairs")
    options = parser.parse_args()
    subprocess.run([sys.executable, "-m", "tui", "list"], check=True, stdout=subprocess.DEVNULL)  # so that the library's index is warm
    ours, bare = f"{sys.executable} -m tui", f"{sys.executable} {options.bare.resolve()}"
    arguments = [
        "pair",
        "--a",
        ours,
        "--b",
        bare,
        "--until",
        "re:Good practice|READY",
        "-n",
        str(options.pairs),
        "--max-ratio",
        str(MOST_RATIO),
    ]
    return subprocess.run([sys.executable, str(options.harness), *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
