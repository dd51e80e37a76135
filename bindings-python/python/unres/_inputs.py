"""What a command line names: files, folders, globs, standard input."""

from __future__ import annotations

import glob
import sys
from pathlib import Path


def expanded(names: list[str]) -> tuple[list[str], list[str]]:
    """The files that are named, each once, and the names that name none. Folders give the files below them, hidden ones aside."""
    found: dict[str, None] = {}
    missing = []
    for name in names:
        files = _files(name)
        if not files:
            missing.append(name)
        found.update(dict.fromkeys(files))
    return list(found), missing


def _files(name: str) -> list[str]:
    path = Path(name)
    if name == "-" or path.is_file() or path.is_fifo() or path.is_char_device():
        return [name]
    if path.is_dir():
        below = (file for file in sorted(path.rglob("*")) if file.is_file())
        return [str(file) for file in below if not any(part.startswith(".") for part in file.relative_to(path).parts)]
    return sorted(file for file in glob.glob(name, recursive=True) if Path(file).is_file())  # noqa: PTH207 (patterns may be absolute)


class StandardInput:
    """Standard input where a path is wanted."""

    def __fspath__(self) -> str:
        return "-"

    def read_bytes(self) -> bytes:
        """All of it."""
        return sys.stdin.buffer.read()


def reason(error: BaseException) -> str:
    """Why something failed, in one line."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) or type(error).__name__
