"""The public YAML language server, spoken to as an editor does: LSP over its standard input and output."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, TypeAlias

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


class Flag(NamedTuple):
    """Something that the server finds wrong."""

    line: int
    """From 1, as `check` counts."""
    message: str


class LanguageServer:
    """One run of the server, with one file open at a time."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._process = subprocess.Popen([*command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._number = 0
        folders: Json = [{"uri": folder.as_uri(), "name": folder.name}]
        self.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "workspaceFolders": folders, "capabilities": {}})
        self._send({"method": "initialized", "params": {}})

    def __enter__(self) -> "LanguageServer":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, file: Path, text: str) -> list[Flag]:
        """Open a file with this text; what the server finds wrong with it."""
        document: Json = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while True:
            message = self._take()
            found = message.get("params")
            if message.get("method") == "textDocument/publishDiagnostics" and isinstance(found, dict) and found["uri"] == file.as_uri():
                return [_flag(one) for one in _objects(found["diagnostics"])]

    def change(self, file: Path, text: str) -> None:
        """Give an open file another text."""
        document: Json = {"uri": file.as_uri(), "version": 2}
        self._send({"method": "textDocument/didChange", "params": {"textDocument": document, "contentChanges": [{"text": text}]}})

    def complete(self, file: Path, line: int, column: int) -> list[str]:
        """What it offers at a place, both counted from 0."""
        place: Json = {"textDocument": {"uri": file.as_uri()}, "position": {"line": line, "character": column}}
        found = self.ask("textDocument/completion", place)
        return [str(item["label"]) for item in _objects(found["items"] if isinstance(found, dict) else found)]

    def ask(self, method: str, params: Json) -> Json:
        """A request and its answer; what the server asks meanwhile is answered with nothing."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            message = self._take()
            if message.get("id") == self._number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]

    def _send(self, message: dict[str, Json]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _take(self) -> dict[str, Json]:
        """The next message that is no question of the server's own."""
        stream = self._process.stdout
        assert stream is not None
        while True:
            length = 0
            while (header := stream.readline().strip()) != b"":
                name, _, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
            assert length, "the language server went away"
            message = json.loads(stream.read(length))
            assert isinstance(message, dict)
            if "id" in message and "method" in message:
                settings = message["method"] == "workspace/configuration"
                self._send({"id": message["id"], "result": [{} for _ in message["params"]["items"]] if settings else None})
            else:
                return message


def _flag(found: dict[str, Json]) -> Flag:
    place = found["range"]
    assert isinstance(place, dict)
    begin = place["start"]
    assert isinstance(begin, dict)
    line = begin["line"]
    assert isinstance(line, int)
    return Flag(line + 1, str(found["message"]))


def _objects(found: Json) -> list[dict[str, Json]]:
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, dict)]
