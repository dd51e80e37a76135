"""Files of any kind: what is in them, told by their content."""

from __future__ import annotations

import os
from pathlib import Path


def text_of(path: os.PathLike[str]) -> str | bytes:
    """The text of a file, or its bytes where these are text."""
    return Path(path).read_bytes()
