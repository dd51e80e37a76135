"""The command ``unres``: outline, convert, table, check.

Exit codes: 0 all was done; 1 ``check`` found something to warn of; 2 wrong use; 3 something could not be read or written, and the
rest was done; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

import unres
from unres import _inputs, _outputs
from unres.tables import TableName

WARNED, UNREAD, STOPPED = 1, 3, 130

app = typer.Typer(
    help="Reads the texts of United Nations resolutions.",
    epilog="Exit codes: 0 done; 1 check found something to warn of; 2 wrong use; 3 a file could not be read or written.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

FILES = typer.Argument(help="Files of any kind that is read, folders, globs, or - for standard input.", metavar="FILE...")
Files = Annotated[list[str], FILES]
Language = Annotated[
    str | None,
    typer.Option("--language", help="ar, en, es, fr, ru or zh; recognised from the text if it is not given.", metavar="CODE"),
]
Threads = Annotated[int | None, typer.Option(min=1, help="Threads; all cores if it is not given.", metavar="N")]
Format = Literal["json", "akn", "csv", "parquet", "jsonl"]
Out = Annotated[Path | None, typer.Option("--out", "-o", help="Where to write.", metavar="PATH")]


class Run:
    """One run of a command: what it reads, and whether all of it could be read."""

    def __init__(self, files: list[str], language: str | None, threads: int | None) -> None:
        self.errors = Console(stderr=True, highlight=False)
        self.unread = 0
        self.names, missing = _inputs.expanded(files)
        for name in missing:
            self.fail(name, "no such file")
        self._language, self._threads = language, threads

    def fail(self, name: str, why: object) -> None:
        self.unread += 1
        self.errors.print(f"unres: {name}: {why}", markup=False, soft_wrap=True)

    def documents(self) -> Iterator[tuple[str, unres.Document]]:
        """Names and documents, in the order of the names; what cannot be read is said and left out."""
        progress = self.errors.is_terminal and len(self.names) > 20
        given = [_inputs.StandardInput() if name == "-" else Path(name) for name in self.names]
        try:
            read = unres.parse_many(given, threads=self._threads, language=self._language, progress=progress)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from None
        for name, document in zip(self.names, read, strict=True):
            if isinstance(document, unres.Failed):
                self.fail(name, _inputs.reason(document.error))
            else:
                yield name, document

    def end(self, code: int = 0) -> None:
        raise typer.Exit(UNREAD if self.unread else code)


@app.command()
def outline(
    files: Files,
    acts: Annotated[bool, typer.Option("--acts", help="Show what each paragraph does.")] = False,
    ledger: Annotated[bool, typer.Option("--ledger", help="Show requests to report and mandates.")] = False,
    width: Annotated[int | None, typer.Option(min=20, help="Columns.", metavar="N")] = None,
    language: Language = None,
    threads: Threads = None,
) -> None:
    """Show what is read: a line a paragraph."""
    run = Run(files, language, threads)
    screen = Console(highlight=False)
    color = screen.is_terminal and not screen.no_color
    columns = width or (screen.width if screen.is_terminal else 100)
    for name, document in run.documents():
        if len(run.names) > 1:
            sys.stdout.write(f"==> {name} <==\n")
        sys.stdout.write(document.outline(width=columns, color=color, acts=acts, ledger=ledger))
    run.end()


@app.command(short_help="Write JSON, AKN4UN, CSV or Parquet.")
def convert(
    files: Files,
    to: Annotated[Format, typer.Option(help="What to write.")],
    out: Out = None,
    table: Annotated[TableName, typer.Option(help="Which table, for csv and parquet.")] = "paragraphs",
    language: Language = None,
    threads: Threads = None,
) -> None:
    """Write documents as JSON or AKN4UN, a file each in the folder --out; as JSON lines; or a table of all as CSV or Parquet.

    Without --out it goes to standard output; Parquet needs --out and pyarrow.
    """
    run = Run(files, language, threads)
    try:
        match to:
            case "json" | "akn":
                _outputs.one_each(run.documents(), to, out, run.fail)
            case "jsonl":
                _outputs.json_lines(run.documents(), out)
            case "csv" | "parquet":
                _outputs.table(run.documents(), table, to, out)
    except (_outputs.Wanted, OSError) as error:
        run.fail(str(out or "standard output"), error)
    run.end()


@app.command("table", short_help="Show a table of documents.")
def show(
    name: Annotated[TableName, typer.Argument(help="Which table.", metavar="TABLE")],
    files: Annotated[list[str] | None, FILES] = None,
    describe: Annotated[bool, typer.Option("--columns", help="Only describe the columns of the table.")] = False,
    language: Language = None,
    threads: Threads = None,
) -> None:
    """Show a table of documents: in a terminal a table, in a pipe CSV."""
    if describe:
        for column in unres.tables.columns(name):
            sys.stdout.write(f"{column.name:16} {column.type:16} {column.description}\n")
        return
    if not files:
        raise typer.BadParameter("name a file, or - for standard input", param_hint="FILE...")
    run = Run(files, language, threads)
    if Console().is_terminal:
        _outputs.on_screen(run.documents(), name)
    else:
        _outputs.table(run.documents(), name, "csv", None)
    run.end()


@app.command(short_help="Say what was not understood, and where.")
def check(
    files: Files,
    notes: Annotated[bool, typer.Option("--notes", help="Show notes too, not only warnings.")] = False,
    language: Language = None,
    threads: Threads = None,
) -> None:
    """Say what was not understood, a line each: FILE:LINE:COLUMN: severity: message (code).

    Exit code 1 if there is a warning.
    """
    run = Run(files, language, threads)
    warned = False
    for name, document in run.documents():
        for found in document.diagnostics:
            warned |= found.severity == "warning"
            if notes or found.severity == "warning":
                line, column = (found.line or 0) + 1, (found.column or 0) + 1
                sys.stdout.write(f"{name}:{line}:{column}: {found.severity}: {found.message} ({found.code})\n")
    run.end(WARNED if warned else 0)


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"unres {unres.__version__}\n")
        raise typer.Exit


@app.callback()
def top(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """Reads the texts of United Nations resolutions."""


def main() -> None:
    """What the command runs."""
    try:
        app()
    except BrokenPipeError:
        # Who reads has enough: nothing more is written, and nothing is said of it at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(128 + signal.SIGPIPE if hasattr(signal, "SIGPIPE") else UNREAD)
    except KeyboardInterrupt:
        sys.exit(STOPPED)


if __name__ == "__main__":
    main()
