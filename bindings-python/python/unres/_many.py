"""Many texts, over all cores."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from . import _unres

if TYPE_CHECKING:
    from . import Document, Failed

    Text: TypeAlias = str | bytes | bytearray | memoryview | os.PathLike[str]


def parse_many(
    texts: Iterable[Text],
    *,
    threads: int | None = None,
    progress: bool = False,
    language: str | None = None,
) -> Iterator[Document | Failed]:
    """Read the texts of an iterable over all cores, and give their documents in its order.

    An item is a text, bytes, or a path (``pathlib.Path``) of a file of any kind that `unres.read` reads. What cannot be
    read gives a `Failed`, which is falsy where a document is truthy, with ``index``, ``item`` and ``error``; the rest goes
    on. Texts are taken from the iterable as they are needed: some eight a thread, and 64 MB, are read ahead of the one
    that is given. What the iterable itself raises is raised when all before it has been given.

    Text and AKN4UN are read by all threads. PDF and Word files are opened in Python, one at a time, a PDF in some tenths of a
    second; of many of them let processes take the texts out::

        def text(path):
            try:
                return unres.read(path).source
            except (OSError, unres.UnresError):
                return path  # parse_many says why

        with concurrent.futures.ProcessPoolExecutor() as pool:
            documents = list(unres.parse_many(pool.map(text, paths, chunksize=8)))

    ``threads`` is the number of threads, all cores by default; ``progress`` shows a bar on standard error (by rich, where
    that is installed); ``language`` is as in `unres.parse`.

    >>> texts = ["The General Assembly,\\n1. Decides to meet.\\n", b"no text: \\x00"]
    >>> [type(read).__name__ for read in parse_many(texts)]
    ['Document', 'Failed']
    """
    documents = _unres.documents(texts, threads=threads, language=language, reader=_text_of)
    return _shown(documents, _length(texts)) if progress else documents


def _text_of(path: os.PathLike[str]) -> Any:
    """What is in a file; imported when a path is met."""
    from ._files import text_of

    return text_of(path)


def _length(texts: Iterable[Any]) -> int | None:
    try:
        return len(texts)  # type: ignore[arg-type]
    except TypeError:
        return None


def _shown(documents: Iterator[Document | Failed], total: int | None) -> Iterator[Document | Failed]:
    try:
        from rich.console import Console
        from rich.progress import track
    except ImportError:
        yield from _counted(documents, total)
        return
    yield from track(documents, description="Reading", total=total, console=Console(stderr=True), transient=True)


def _counted(documents: Iterator[Document | Failed], total: int | None) -> Iterator[Document | Failed]:
    every = 100
    for count, document in enumerate(documents, 1):
        if count % every == 0 or count == total:
            print(f"\r{count}{f' of {total}' if total else ''} read", end="", file=sys.stderr, flush=True)
        yield document
    print(file=sys.stderr)
