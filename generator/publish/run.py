"""One build: Pelican in this process, so that the editor's problems and bugs reach the command line as they are."""

from __future__ import annotations

import logging
from pathlib import Path

from pelican import LOG_HANDLERS, Pelican, init_logging
from pelican.settings import read_settings

from generator.publish.catalogs import update_catalogs
from generator.publish.paper import available


def build(settings: Path, output: Path | None = None, paper: bool = False) -> None:
    """Build the site by a settings file, into another folder than it says when one is given; raises Problems.

    With `paper` each sheet is made as a PDF too; without, those stay that are still as their pages are.

    What Pelican only logs as an error, a plugin that cannot be imported for one, is an exception here: its own
    exit status would be 0, for a site without our pages.
    """
    init_logging(logging.WARNING, fatal="errors", handler=LOG_HANDLERS["plain"])
    overrides: dict[str, object] = {"PAPER": paper}
    if output is not None:
        overrides["OUTPUT_PATH"] = str(output.resolve())
    if paper:
        available()
    Pelican(read_settings(str(settings), override=overrides)).run()


def messages(settings: Path) -> list[str]:
    """Bring the catalogs of the interface up to date, in the languages of the settings; returns what is to do."""
    return update_catalogs(settings.resolve().parent, read_settings(str(settings))["LANGUAGES"])
