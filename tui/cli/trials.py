"""`twoway test`: the plans beside a scenario, tried one after the other; a failure is shown with the talk around it."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.cli.output import BAD, GOOD, CommandError, complain, say, say_json

if TYPE_CHECKING:
    from tui.authoring.plan import PlanError
    from tui.authoring.trial import Trial
    from tui.cli.commands import Commands


class Tried(NamedTuple):
    """One plan and what came of it."""

    plan: Path
    trial: "Trial | None"
    """None: the plan can't be read."""
    mistakes: "PlanError | None" = None

    @property
    def good(self) -> bool:
        """Whether every expectation held."""
        return self.trial is not None and not self.trial.failures


def add(commands: "Commands") -> None:
    """Add the command."""
    test = commands.add_parser("test", help="try the plans beside a scenario")
    test.add_argument("paths", nargs="+", metavar="PATH", help="a scenario's folder, file or name, or a plan beside one")
    test.add_argument("--json", action="store_true", help="as JSON")
    test.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Try every plan; 1 if an expectation failed or a plan can't be read."""
    bad = 0
    told: list[dict[str, object]] = []
    for path in options.paths:
        for tried in _tried(path):
            bad += not tried.good
            if options.json:
                told.append(_plain(tried))
            else:
                _show(tried)
    if options.json:
        say_json({"plans": told})
    elif bad:
        say(f"{bad} of the plans failed.")
    return BAD if bad else GOOD


def _tried(path: str) -> Iterator[Tried]:
    from tui.authoring.plan import PlanError, read_plan
    from tui.authoring.trial import attempt
    from tui.cli.shelf import loaded
    from tui.interview.book import topics_of
    from tui.listening.ear import Ear
    from tui.scenario.library import load_bank

    name, plans = _plans(path)
    scenario, bank = loaded(name), load_bank()
    ear = Ear(topics_of(scenario, bank))
    for file in plans:
        try:
            yield Tried(file, attempt(read_plan(file), scenario, bank, ear))
        except PlanError as error:
            yield Tried(file, None, error)


def _plans(path: str) -> tuple[str, list[Path]]:
    """The scenario and its plans, or one plan of it. Raises CommandError if there are none."""
    from tui.cli.shelf import located
    from tui.scenario.shelf import FILE

    if path.endswith(".plan"):
        plan = Path(path)
        if not plan.is_file():
            raise CommandError(f"there is no plan {path}", "Plans are the *.plan files beside a scenario.")
        return str(_beside(plan)), [plan]
    file = located(path)
    plans = sorted(file.parent.glob("*.plan")) if file.name == FILE else sorted(file.parent.glob(f"{file.stem}*.plan"))
    if not plans:
        raise CommandError(f"{path} has no plans", "Write one as NAME.plan beside it: `listen until ask`, `ask: ...`, `expect topic: ...`.")
    return path, plans


def _beside(plan: Path) -> Path:
    """The scenario that a plan belongs to: the folder's, else the file whose name the plan's begins with."""
    from tui.scenario.shelf import FILE

    if (plan.parent / FILE).is_file():
        return plan.parent
    alone = [file for file in plan.parent.glob("*.yaml") if plan.stem.startswith(file.stem)]
    if not alone:
        raise CommandError(
            f"there is no scenario beside {plan}", f"A plan stands beside {FILE}, or beside the FILE.yaml that it is named after."
        )
    return max(alone, key=lambda file: len(file.stem))


def _show(tried: Tried) -> None:
    from tui.authoring.trial import place

    if tried.mistakes is not None:
        say(f"FAILED  {tried.plan}")
        for mistake in tried.mistakes.mistakes:
            complain(f"{tried.plan}:{mistake.line}:1: {mistake.message}")
    if tried.trial is None:
        return
    say(f"{'ok    ' if tried.good else 'FAILED'}  {tried.plan}")
    for failure in tried.trial.failures:
        complain(f"{tried.plan}:{failure.line}:1: expected {failure.expected}, got {failure.got}")
        for line in place(tried.trial, failure):
            say(f"    {line}")


def _plain(tried: Tried) -> dict[str, object]:
    mistakes = [{"line": m.line, "message": m.message} for m in tried.mistakes.mistakes] if tried.mistakes else []
    failures = (
        [{"line": f.line, "expected": f.expected, "got": f.got, "event": f.event} for f in tried.trial.failures] if tried.trial else []
    )
    return {"plan": str(tried.plan), "good": tried.good, "mistakes": mistakes, "failures": failures}
