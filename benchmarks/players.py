"""The ten automatic players in every interview that ships: median and spread of their scores, and whether they keep their order.

Run: python benchmarks/players.py [SEEDS]    (20 seeds by default, about five CPU seconds an interview)
"""

import sys
from time import process_time

from tui.authoring.manners import GAP
from tui.authoring.order import gaps, order_holds, standings
from tui.authoring.troupe import Troupe
from tui.interview.book import topics_of
from tui.listening.ear import Ear
from tui.places import shipped_scenarios
from tui.scenario import library


def main() -> int:
    """Print the figures; 1 if an order does not hold."""
    seeds = range(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
    bank = library.load_bank()
    broken = 0
    for file in sorted(shipped_scenarios().glob("*/scenario.yaml")):
        scenario = library.load(file).scenario
        troupe = Troupe(scenario, bank, Ear(topics_of(scenario, bank)))
        for difficulty in ("open", "guarded", "stonewall"):
            start = process_time()
            found = standings(troupe, seeds, difficulty)
            seconds = process_time() - start
            print(f"{scenario.id}, {difficulty}, {len(seeds)} seeds, {seconds:.1f} CPU s")
            for standing in found:
                print(f"  {standing.manner:13}{standing.median:6.1f}   {min(standing.scores):5.1f} to {max(standing.scores):5.1f}")
            narrowest = min(gaps(found), key=lambda gap: gap[2])
            print(f"  narrowest gap {narrowest[2]} ({narrowest[0]} over {narrowest[1]}), {GAP} needed")
            broken += not order_holds(found)
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
