"""The commands behind `make`: each finds every problem of the editor's, prints one a line and exits with status 2.

What a command needs is imported by that command: Pelican and the reading of articles take a second or more to import.
"""

import argparse
import contextlib
import io
import sys
import tempfile
from pathlib import Path

from generator.errors import Problem, Problems

ROOT = Path()
"""The commands run in the project's folder; paths are shown from there."""
EDITORS_FAULT = 2


def main(argv: list[str] | None = None) -> int:
    """Run one command. An editor's fault gives status 2 and no traceback; a bug keeps its traceback."""
    arguments = _parser().parse_args(argv)
    try:
        status: int = arguments.run(arguments)
    except Problems as found:
        print(found, file=sys.stderr)
        return EDITORS_FAULT
    return status


def _html(arguments: argparse.Namespace) -> int:
    from generator.publish.run import build

    build(ROOT / arguments.settings)
    return 0


def _pdf(arguments: argparse.Namespace) -> int:
    from generator.publish.run import build

    build(ROOT / arguments.settings, paper=True)
    return 0


def _check(arguments: argparse.Namespace) -> int:
    """Build everything aside, so that every gate is passed, and keep nothing of it."""
    from generator.publish.run import build
    from generator.publish.translations import coverages, too_low

    least = _percentage(arguments.coverage)
    with tempfile.TemporaryDirectory() as aside, contextlib.redirect_stdout(io.StringIO()):
        build(ROOT / arguments.settings, Path(aside))
    found = coverages(ROOT / arguments.settings)
    for coverage in found:
        print(coverage)
    if problems := too_low(found, least):
        raise Problems(problems)
    print("no problem found")
    return 0


def _percentage(text: str) -> float:
    """A percentage as somebody typed it."""
    try:
        value = float(text.strip().removesuffix("%"))
    except ValueError:
        value = -1
    if not 0 <= value <= 100:
        raise Problems([Problem("COVERAGE", None, f'"{text}" is no percentage', "a number from 0 to 100, such as 80")])
    return value


def _translate(arguments: argparse.Namespace) -> int:
    from generator.publish.translations import translate

    for line in translate(ROOT / arguments.settings, arguments.article, arguments.draft):
        print(line)
    return 0


def _import(arguments: argparse.Namespace) -> int:
    from generator.importer import import_document, shown

    file = Path(arguments.file)
    imported = import_document(file, ROOT, date=arguments.date, language=arguments.lang, force=arguments.force)
    for note in imported.notes:
        print(note)
    print(f"{shown(file, ROOT)} → {shown(imported.path, ROOT)}")
    return 0


def _new(arguments: argparse.Namespace) -> int:
    from generator.importer import new_article, shown

    path = new_article(arguments.title, ROOT, date=arguments.date, language=arguments.lang)
    print(f"{shown(path, ROOT)}: fill in its front matter, write or paste the text under it, then make html")
    return 0


def _messages(arguments: argparse.Namespace) -> int:
    from generator.publish.run import messages

    for line in messages(ROOT / arguments.settings):
        print(line)
    return 0


def _watch(arguments: argparse.Namespace) -> int:
    from generator.watch import watch

    return watch(ROOT, arguments.port)


def _serve(arguments: argparse.Namespace) -> int:
    from generator.watch import serve

    return serve(ROOT, arguments.port)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    html = commands.add_parser("html", help="build the site into output/")
    pdf = commands.add_parser("pdf", help="the same, and each sheet as a PDF beside its page")
    check = commands.add_parser("check", help="report every problem, write no page")
    messages = commands.add_parser("messages", help="bring the catalogs of the interface up to date")
    translating = commands.add_parser("translate", help="bring the translations of articles up to date")
    for command, run in ((html, _html), (pdf, _pdf), (check, _check), (messages, _messages), (translating, _translate)):
        command.add_argument("--settings", default="pelicanconf.py", help="publishconf.py in production")
        command.set_defaults(run=run)
    help_ = "fail where less of an article has a reviewed translation"
    check.add_argument("--coverage", default="0", metavar="PERCENT", help=help_)
    translating.add_argument("--article", metavar="SLUG", help="only this one")
    translating.add_argument("--draft", action="store_true", help="draft what is empty with DRAFT_COMMAND")

    importing = commands.add_parser("import", help="turn a source document into an article")
    importing.add_argument("file", help="a text file, UTF-8")
    importing.add_argument("--force", action="store_true", help="write again an article that exists")
    importing.set_defaults(run=_import)
    new = commands.add_parser("new", help="start an article")
    new.add_argument("--title", required=True)
    new.set_defaults(run=_new)
    for command in (importing, new):
        command.add_argument("--date", metavar="EDTF", help="2022-11-14, 2022-11 or 2022-11~")
        command.add_argument("--lang", metavar="CODE", help="fr or en")

    watching = commands.add_parser("watch", help="build again whenever a file changes")
    watching.add_argument("--port", type=int, help="and show the site at http://127.0.0.1:PORT")
    watching.set_defaults(run=_watch)
    serving = commands.add_parser("serve", help="show the site at http://127.0.0.1:PORT")
    serving.add_argument("--port", type=int, default=8000)
    serving.set_defaults(run=_serve)
    return parser
