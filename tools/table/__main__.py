"""`python -m tools.table build`: from installed packages to the ear's table; `check` compares tables on wordings that none has seen."""

import argparse
import sys
from pathlib import Path

from tools.table.sources import SourceError

TABLE = Path(__file__).resolve().parents[2] / "tui" / "listening" / "table.bin"


def main() -> int:
    """Run one command."""
    parser = argparse.ArgumentParser(prog="python -m tools.table", description=__doc__)
    commands = parser.add_subparsers(required=True, dest="command")
    building = commands.add_parser("build", help="make the table; needs what tools/table/requirements.txt names")
    building.add_argument("--out", type=Path, default=TABLE)
    building.add_argument("--threads", type=int, default=2, help="batches the teacher works on at once; the result is the same (default 2)")
    building.add_argument("--cache", type=Path, help="a folder that keeps what the teacher said, for building again after a change")
    building.add_argument("--apart", action="store_true", help="without the bank's own wordings, so that `check` is fair to them")
    building.add_argument("--small", action="store_true", help="a tenth of the texts, to try the stages out")
    checking = commands.add_parser("check", help="compare tables; needs the program itself and no more")
    checking.add_argument("tables", nargs="*", type=Path, default=[TABLE])
    options = parser.parse_args()
    if options.command == "check":
        from tools.table.check import compare

        compare(options.tables)
        return 0
    try:
        # Here, because numpy and the rest are installed only where tables are made.
        from tools.table.build import build
        from tools.table.corpus import Mix

        build(options.out, options.threads, Mix().small() if options.small else Mix(), options.cache, options.apart)
    except (SourceError, ModuleNotFoundError) as error:
        print(error, file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
