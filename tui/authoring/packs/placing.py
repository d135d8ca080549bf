"""Putting the scenarios of a pack among the user's own, and taking one away again.

Everything is written beside its place first and then moved there by one rename, so that a scenario is there whole or not at all,
whenever the power fails. A pack of several is put in place whole or not at all, unless the power fails between two of them.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tui import places
from tui.authoring.packs.contents import Packed
from tui.authoring.packs.errors import PackError
from tui.authoring.packs.paths import passed_over, wrong_kind
from tui.scenario.model import NAME
from tui.scenario.shelf import FILE

STAGE = ".adding-"
"""Begins the name of the folder in which a pack is made ready; nobody looks for scenarios there."""
ABANDONED_S = 3600
"""Age from which such a folder belongs to no run that is still going on."""
_OUT = "-out"
"""In it: where what is replaced is kept until all is done. No scenario can have this name."""


def own_folder() -> Path:
    """Where the user's own scenarios lie."""
    return places.data_dir() / "scenarios"


def shipped_too(name: str) -> bool:
    """Whether a scenario of this name comes with the program."""
    return (places.shipped_scenarios() / name / FILE).is_file()


def place(packed: Sequence[Packed], replace: bool) -> None:
    """Put these scenarios among the user's own. Raises OSError, and PackError if a name is taken and `replace` is not set.

    Also with `replace` a folder that holds more than a pack may bring is somebody's work, and left alone.
    """
    home = own_folder()
    for one in packed if not replace else ():
        if _taken(home, one.name):
            raise PackError(f"there is a scenario '{one.name}' of yours already", "--replace puts the new one in its place.")
        if shipped_too(one.name):
            raise PackError(
                f"a scenario called '{one.name}' comes with Two-Way", "--replace plays yours in its stead; `twoway remove` brings it back."
            )
    for one in packed:
        _nobodys_work(home / one.name)
    home.mkdir(parents=True, exist_ok=True)
    stage = _stage(home)
    try:
        for one in packed:
            _write(stage / one.name, one.files)
        _swap(home, stage, [one.name for one in packed])
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def remove(name: str) -> None:
    """Take a scenario of the user's own away. Raises PackError, OSError.

    As in `place`, somebody's work is left alone.
    """
    home = own_folder()
    folder = home / name
    if not re.fullmatch(NAME, name) or not _taken(home, name):
        if re.fullmatch(NAME, name) and shipped_too(name):
            raise PackError(f"'{name}' comes with Two-Way and stays", "Only scenarios of your own can be removed.")
        alone = next((file for ending in (".yaml", ".yml") if (file := home / f"{name}{ending}").is_file()), None)
        if alone is not None and re.fullmatch(NAME, name):
            raise PackError(f"'{name}' is a file that no pack has brought", f"Delete it yourself: {alone}")
        raise PackError(f"there is no scenario '{name}' of yours", "`twoway list` shows which are yours.")
    if not folder.is_dir() or folder.is_symlink():
        folder.unlink()
        return
    _nobodys_work(folder)
    out = _stage(home)
    try:
        folder.rename(out / name)  # gone at once, whatever becomes of its files
    finally:
        shutil.rmtree(out, ignore_errors=True)


def _stage(home: Path) -> Path:
    """A new empty folder beside the scenarios; what another run left behind when it was killed goes."""
    stage = Path(tempfile.mkdtemp(prefix=STAGE, dir=home))
    now = stage.stat().st_mtime  # the disk's own clock, against which its other times can be held
    for other in home.glob(f"{STAGE}*"):
        if other != stage and now - other.lstat().st_mtime > ABANDONED_S:
            shutil.rmtree(other, ignore_errors=True)
    return stage


def _nobodys_work(folder: Path) -> None:
    """Raise PackError for a folder that may not simply go."""
    if folder.is_symlink() or not folder.is_dir():
        return
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if not passed_over(entry.name) and (wrong_kind(entry.name) or not entry.is_file(follow_symlinks=False)):
            raise PackError(
                f"the folder of your '{folder.name}' holds '{entry.name}', which no pack brings",
                f"See what it is, and move it away: {folder}",
            )


def _taken(home: Path, name: str) -> bool:
    return os.path.lexists(home / name)


def _write(folder: Path, files: dict[str, bytes]) -> None:
    folder.mkdir()
    for name, data in files.items():
        with (folder / name).open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def _swap(home: Path, stage: Path, names: Sequence[str]) -> None:
    """Move each from the stage to its place, what was there out of the way; all back again if one cannot be moved."""
    (stage / _OUT).mkdir()
    done: list[str] = []
    try:
        for name in names:
            done.append(name)
            if _taken(home, name):
                (home / name).rename(stage / _OUT / name)
            (stage / name).rename(home / name)
    except OSError:
        for name in reversed(done):
            if os.path.lexists(stage / _OUT / name):
                if _taken(home, name):
                    (home / name).rename(stage / name)
                (stage / _OUT / name).rename(home / name)
            elif not (stage / name).exists() and _taken(home, name):
                (home / name).rename(stage / name)
        raise
