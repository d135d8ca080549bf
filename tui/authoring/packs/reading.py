"""A pack's files as bytes in memory, from a zip or a folder: name by name, with limits, nothing written anywhere.

What a zip says about itself is not believed: sizes are counted while its files are unpacked.
"""

import io
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from tui.authoring.packs.errors import PackError
from tui.authoring.packs.limits import LARGEST_IN_ALL, LARGEST_TEXT, LARGEST_ZIP, MOST_FILES, RATIO_FROM, TIGHTEST
from tui.authoring.packs.paths import no_two_alike, parts_of, passed_over
from tui.scenario.limits import LARGEST
from tui.scenario.shelf import FILE

Files = dict[tuple[str, ...], bytes]
"""Parts of a path inside the pack -> the file's bytes."""

_DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    struct.error,
)
"""What `zipfile` raises, sooner or later, over archives made to hurt."""
_SPLIT = "A pack is text; take out what does not belong, or split it."
_A_PACK = f"A pack is a zip, or a folder, with {FILE} in it."


def read_pack(path: Path) -> Files:
    """The files of a pack that may matter; leftovers of systems are left out. Raises PackError, OSError."""
    if path.is_dir():
        return _gathered(_from_folder(path))
    with path.open("rb") as file:
        raw = file.read(LARGEST_ZIP + 1)
    if len(raw) > LARGEST_ZIP:
        raise PackError(f"this archive is larger than {LARGEST_ZIP // 1024 // 1024} MB", _SPLIT)
    try:
        # From memory: so it cannot change while it is read, and a place that is not in it is no trouble with a disk.
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return _gathered(_from_zip(archive))
    except _DAMAGED:
        raise PackError("this is no zip archive, or a damaged one", _A_PACK) from None


def _gathered(found: Iterator[tuple[tuple[str, ...], bytes | None]]) -> Files:
    """Everything found, within the limits; a folder has None for bytes."""
    files: Files = {}
    paths: list[tuple[str, ...]] = []
    total = 0
    for count, (parts, data) in enumerate(found, 1):
        if count > MOST_FILES:
            raise PackError(f"there are more than {MOST_FILES} files in it", _SPLIT)
        paths.append(parts)
        if data is None:
            continue
        if parts in files:
            raise PackError("this file is in the pack twice", "Pack it again.", "/".join(parts))
        total += len(data)
        if total > LARGEST_IN_ALL:
            raise PackError(f"unpacked it is larger than {LARGEST_IN_ALL // 1024 // 1024} MB", _SPLIT)
        files[parts] = data
    no_two_alike(paths)
    return files


def _from_zip(archive: zipfile.ZipFile) -> Iterator[tuple[tuple[str, ...], bytes | None]]:
    infos = archive.infolist()
    if len(infos) > MOST_FILES:
        raise PackError(f"there are more than {MOST_FILES} files in it", _SPLIT)
    for info in infos:
        name = info.orig_filename  # as it stands in the archive: `filename` is repaired, and cut at a NUL
        parts = parts_of(name)
        mode = info.external_attr >> 16
        if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise PackError("this is a link or a device, not a file", "Put the file itself into the pack.", name)
        if any(passed_over(part) for part in parts):
            continue
        if name.endswith("/") or stat.S_ISDIR(mode):
            yield parts, None
        else:
            yield parts, _unpacked(archive, info, parts)


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, parts: tuple[str, ...]) -> bytes:
    if info.flag_bits & 0x1:
        raise PackError("this file is encrypted", "Pack it without a password.", info.orig_filename)
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PackError("this file is packed in an unusual way", "Pack it as an ordinary zip.", info.orig_filename)
    most = _largest(parts)
    with archive.open(info) as file:
        data = file.read(most + 1)
    if len(data) > max(RATIO_FROM, TIGHTEST * info.compress_size):
        raise PackError(f"unpacked this is more than {TIGHTEST} times as large", _SPLIT, info.orig_filename)
    return _fitting(data, parts)


def _from_folder(folder: Path, inside: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], bytes | None]]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if passed_over(entry.name):
            continue
        parts = parts_of("/".join((*inside, entry.name)))
        mode = entry.stat(follow_symlinks=False).st_mode
        if stat.S_ISDIR(mode):
            yield parts, None
            yield from _from_folder(Path(entry.path), parts)
        elif stat.S_ISREG(mode):
            with Path(entry.path).open("rb") as file:
                yield parts, _fitting(file.read(_largest(parts) + 1), parts)
        else:
            raise PackError("this is a link or a device, not a file", "Put the file itself into the pack.", "/".join(parts))


def _largest(parts: tuple[str, ...]) -> int:
    return LARGEST if parts[-1] == FILE else LARGEST_TEXT


def _fitting(data: bytes, parts: tuple[str, ...]) -> bytes:
    most = _largest(parts)
    if len(data) > most:
        raise PackError(f"this file is larger than {most // 1024} kB", _SPLIT, "/".join(parts))
    return data
